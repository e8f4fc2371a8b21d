"""Writes the demo's sound, four strokes of an invented bell: `python -m tests.demo_media.bells`. The same bytes every time."""

import math
import wave
from pathlib import Path

SOUND = Path(__file__).parents[2] / "content" / "files" / "chenzhong.wav"
RATE, SECONDS, LOUDEST = 11025, 9, 100
STROKES = ((0.0, 392.0), (1.4, 440.0), (2.8, 330.0), (4.2, 262.0))  # when, and how high in hertz
PARTIALS = (
    (0.5, 0.5, 2.6),
    (1.0, 1.0, 1.9),
    (1.19, 0.4, 1.3),
    (2.0, 0.35, 0.9),
    (2.74, 0.2, 0.5),
)  # pitch, strength, seconds


def sample(moment):
    """The sound at a moment: every stroke that has been given, each partial fading at its own pace."""
    return sum(
        strength * math.exp(-(moment - when) / fading) * math.sin(2 * math.pi * height * pitch * (moment - when))
        for when, height in STROKES
        if moment >= when
        for pitch, strength, fading in PARTIALS
    )


def write_bells():
    samples = [sample(number / RATE) * min(1, (SECONDS - number / RATE) * 2) for number in range(RATE * SECONDS)]
    most = max(map(abs, samples))
    with wave.open(str(SOUND), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(1)
        file.setframerate(RATE)
        file.writeframes(bytes(128 + round(one / most * LOUDEST) for one in samples))


if __name__ == "__main__":
    write_bells()
