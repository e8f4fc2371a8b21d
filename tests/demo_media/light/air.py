"""Where the camera stands and what surrounds the scene: sky, clouds, haze, water."""

from dataclasses import dataclass, field
from math import cos, exp, sin, sqrt

import numpy as np
from numba import njit


@dataclass(frozen=True)
class View:
    """Where the camera stands, what it sees around the scene, and the air between. Lengths in metres."""

    eye: tuple
    target: tuple
    angle: float = 40.0  # horizontal, degrees
    focus: float = 10.0
    lens: float = 0.0  # radius of the lens: blur before and behind the focus
    sun: tuple = (0.3, 0.5, 0.8)
    sun_colour: tuple = (0.0, 0.0, 0.0)
    sun_size: float = 0.01
    zenith: tuple = (0.25, 0.4, 0.7)
    horizon: tuple = (0.8, 0.85, 0.9)
    glow: tuple = (0.0, 0.0, 0.0)
    glow_power: float = 60.0
    haze: float = 0.0  # share of light lost a metre at height 0
    haze_height: float = 1e6
    beams: tuple = (0.0, 0.0, 0.0)  # light that dusty air throws out of the sun's rays, a metre
    beams_range: float = 60.0
    waves: float = 0.05
    clouds: float = 0.0  # 0 clear … 1 covered
    cloud_colour: tuple = (1.0, 0.97, 0.93)
    lamps: tuple = field(default=())  # (x, y, z, radius, red, green, blue)


def settings(view):
    sun = np.array(view.sun, float) / np.linalg.norm(view.sun)
    return np.array(
        [
            *sun,
            *view.sun_colour,
            view.sun_size,
            *view.zenith,
            *view.horizon,
            *view.glow,
            view.glow_power,
            view.haze,
            view.haze_height,
            *view.beams,
            view.beams_range,
            view.waves,
            view.clouds,
            *view.cloud_colour,
        ],
        float,
    )


@njit(cache=True)
def hashed(i, j):
    h = np.uint32(i * 374761393 + j * 668265263)
    h = np.uint32((h ^ (h >> np.uint32(13))) * np.uint32(1274126177))
    return float((h ^ (h >> np.uint32(16))) & np.uint32(0xFFFF)) / 65535.0


@njit(cache=True)
def billow(x, z):
    """Smooth noise in 0..1 over six sizes."""
    total, share = 0.0, 0.5
    for _ in range(6):
        i, j = int(np.floor(x)), int(np.floor(z))
        f, g = x - i, z - j
        f, g = f * f * (3 - 2 * f), g * g * (3 - 2 * g)
        low = hashed(i, j) * (1 - f) + hashed(i + 1, j) * f
        high = hashed(i, j + 1) * (1 - f) + hashed(i + 1, j + 1) * f
        total += share * (low * (1 - g) + high * g)
        x, z, share = x * 2.03 + 11.7, z * 2.03 + 5.3, share * 0.5
    return total


@njit(cache=True)
def sky(air, dx, dy, dz, disc):
    """Light from outside the scene; `air` is the flat list of a View's settings (see `settings`)."""
    up = max(dy, 0.0) ** 0.5
    toward = max(0.0, dx * air[0] + dy * air[1] + dz * air[2])
    halo = toward ** air[16] + 0.25 * toward ** (air[16] / 8)
    r = air[10] + (air[7] - air[10]) * up + air[13] * halo
    g = air[11] + (air[8] - air[11]) * up + air[14] * halo
    b = air[12] + (air[9] - air[12]) * up + air[15] * halo
    if air[24] > 0 and dy > 0.01:
        cx, cz = dx / (dy + 0.10), dz / (dy + 0.10)
        thick = (billow(cx * 0.55 + 3.1, cz * 1.25 + 7.7) - (0.72 - 0.4 * air[24])) * 5.0
        thick = min(1.0, max(0.0, thick)) * min(1.0, dy * 9) * 0.85
        lit = 0.62 + 0.38 * billow(cx * 1.3 + 9, cz * 2.6) + 0.55 * toward**6
        r, g, b = (
            r + (air[25] * lit + 0.35 * air[13] * halo - r) * thick,
            g + (air[26] * lit + 0.35 * air[14] * halo - g) * thick,
            b + (air[27] * lit + 0.35 * air[15] * halo - b) * thick,
        )
    if disc and toward > 1 - air[6] * air[6] * 0.5:
        r, g, b = r + air[3] * 12, g + air[4] * 12, b + air[5] * 12
    return r, g, b


@njit(cache=True)
def clear_share(air, oy, dy, distance):
    """How much light passes the haze along a ray."""
    thickness = air[17] * exp(-max(oy, 0.0) / air[18])
    k = dy / air[18] * distance
    return exp(-thickness * distance * ((1 - exp(-k)) / k if abs(k) > 1e-6 else 1.0)) if k > -50 else 0.0


@njit(cache=True)
def wave_normal(x, z, steep, distance):
    """The slope of rippled water, flatter in the distance."""
    sx, sz = 0.0, 0.0
    steep = steep / (1 + distance * 0.004)
    for i in range(7):
        turn, size = i * 2.399 + 0.4, 0.55 * 1.75**i
        phase = (
            (x * cos(turn) + z * sin(turn)) * size + i * 1.7 + 0.8 * sin(0.31 * size * (x * sin(turn) - z * cos(turn)))
        )
        sx, sz = sx + cos(turn) * cos(phase) * 0.8**i, sz + sin(turn) * cos(phase) * 0.8**i
    length = sqrt(1 + steep * steep * (sx * sx + sz * sz))
    return -steep * sx / length, 1 / length, -steep * sz / length
