"""Turns rendered light into a photograph: noise taken out, film curve, bloom, grain."""

import numpy as np
from PIL import Image, ImageFilter


def moved(values, dy, dx):
    """The picture shifted, its edge repeated."""
    height, width = values.shape[:2]
    return values[np.clip(np.arange(height) - dy, 0, height - 1)][:, np.clip(np.arange(width) - dx, 0, width - 1)]


def despeckled(light):
    """A pixel twice as bright as the second brightest of its neighbours comes down to that."""
    brightness = light.sum(-1)
    near = np.stack([moved(brightness, dy, dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1) if dy or dx])
    allowed = np.partition(near, -2, axis=0)[-2] + 1e-4
    return light * np.where(brightness > 2 * allowed, allowed / np.maximum(brightness, 1e-6), 1)[..., None]


def smoothed(light, features, rounds=3, strength=1.0):
    """Edge-avoiding wavelets: noise goes where colour, direction and depth of what is seen stay the same."""
    base = np.maximum(features[..., :3], 0.02)
    light = np.log1p(despeckled(light) / base)
    for step in (1, 2, 4, 8)[:rounds]:
        total, weights = light.copy(), np.ones(light.shape[:2], np.float32)
        for dy in (-2, -1, 0, 1, 2):
            for dx in (-2, -1, 0, 1, 2):
                if dx or dy:
                    near = moved(light, dy * step, dx * step)
                    other = moved(features, dy * step, dx * step)
                    apart = ((features - other) ** 2 * np.array([30, 30, 30, 6, 6, 6, 60], np.float32)).sum(-1)
                    apart += ((light - near) ** 2).sum(-1) * (1.4 * step / strength)
                    weight = np.exp(-apart) * (0.6 if max(abs(dx), abs(dy)) == 2 else 1)
                    total, weights = total + near * weight[..., None], weights + weight
        light = total / weights[..., None]
    return np.expm1(light) * base


def photograph(light, exposure=1.0, warmth=0.0, bloom=0.12, grain=0.012, contrast=1.0, colour=1.15, seed=1):
    """Light as a developed picture: bloom, film curve, vignette, grain."""
    light = light * exposure * np.array([1 + warmth, 1, 1 - warmth], np.float32)
    height, width = light.shape[:2]
    bright = Image.fromarray((np.clip((light - 0.9) / 4, 0, 1) * 255).astype(np.uint8))
    halo = (
        sum(
            np.asarray(bright.filter(ImageFilter.GaussianBlur(width * size)), np.float32)
            for size in (0.004, 0.015, 0.05)
        )
        / 255
        * 4
        / 3
    )
    light = light + halo * bloom * 3
    film = light * (2.51 * light + 0.03) / (light * (2.43 * light + 0.59) + 0.14)
    y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
    film = np.clip(film, 0, 1) ** (1 / 2.2) * (1 - 0.16 * np.clip((x * x + y * y * 0.7) / 1.7, 0, 1) ** 1.5)[..., None]
    grey = film @ np.array([0.3, 0.59, 0.11])
    film = grey[..., None] + (film - grey[..., None]) * colour
    film = np.clip(0.5 + (film - 0.5) * contrast, 0, 1)
    noise = np.random.default_rng(seed).normal(0, grain, (height, width, 1)) * (1 - 0.6 * film.mean(-1, keepdims=True))
    return Image.fromarray((np.clip(film + noise, 0, 1) * 255 + 0.5).astype(np.uint8))
