"""A ginkgo avenue against the low sun of late November."""

import numpy as np

from ..light.air import View
from ..light.growth import GOLD_LEAVES, GREENS, tree
from ..light.shapes import Scene, ball, box, cards, person, tube
from ..light.tracer import GLOSSY, LEAF


def build():
    s = Scene(11)
    chance = s.chance
    s.quad((-3.1, 0, -4), (3.1, 0, -4), (3.1, 0, 140), (-3.1, 0, 140), (0.16, 0.155, 0.15), kind=GLOSSY, extra=0.45)
    for side in (-1, 1):
        s.box((min(side * 3.1, side * 3.35), -0.2, -4), (max(side * 3.1, side * 3.35), 0.13, 140), (0.42, 0.40, 0.37))
        s.quad(
            (side * 3.35, 0.08, -4),
            (side * 70, 0.08, -4),
            (side * 70, 0.08, 140),
            (side * 3.35, 0.08, 140),
            (0.13, 0.12, 0.045),
        )
    n = 90000
    z = 1.2 + 100 * chance.random(n) ** 2.2
    x = chance.choice([-1, 1], n) * (3.0 + chance.gamma(1.6, 1.3, n)) + chance.normal(0, 0.25, n)
    road = chance.random(n) < 0.2
    x[road] = chance.uniform(-3.1, 3.1, road.sum())
    y = np.where(np.abs(x) < 3.1, 0.006, 0.1) + chance.exponential(0.012, n)
    shade = np.array(GOLD_LEAVES)[chance.integers(5, size=n)]
    s.add(
        cards(chance, np.stack([x, y, z], 1), 0.026 + 0.0014 * z, flat=0.965, long=1.2),
        np.concatenate([shade, shade]) * 0.8,
        LEAF,
        vary=0.2,
    )
    for i, z in enumerate(np.arange(4.5, 120, 6.2)):
        for side in (-1, 1):
            near = i < 4
            tree(
                s,
                (side * (5.0 + chance.normal(0, 0.15)), 0, z + chance.normal(0, 0.3)),
                chance.uniform(9.5, 12),
                GOLD_LEAVES,
                26000 if near else 9000 if i < 9 else 4000,
                0.05 if near else 0.085 if i < 9 else 0.15,
                crown=(0.34, 0.36),
                bare=0.3,
            )
    for z in np.arange(8, 120, 9.0):
        for side in (-1, 1):
            tree(
                s,
                (side * (14 + chance.normal(0, 1)), 0, z + chance.normal(0, 1)),
                chance.uniform(7, 10),
                GOLD_LEAVES[:2] + GREENS[1:3],
                2200,
                0.17,
                crown=(0.34, 0.4),
                bare=0.25,
            )
    for side in (-1, 1):
        s.box((side * 26 - 5, 0, 12), (side * 26 + 5, 15, 110), (0.36, 0.30, 0.25))
        for z in np.arange(14, 108, 3.4):
            for y in (1.2, 4.8, 8.4, 12.0):
                s.box(
                    (side * 20.9 - 0.12, y, z),
                    (side * 20.9 + 0.12, y + 1.7, z + 1.8),
                    (0.06, 0.07, 0.08),
                    kind=GLOSSY,
                    extra=0.05,
                )
    for z in (9.0, 30.0):
        s.add(tube([(-3.8, 0, z), (-3.8, 3.6, z)], [0.06, 0.045]), (0.05, 0.05, 0.05))
        s.add(ball((-3.8, 3.75, z), 0.2), (0.85, 0.82, 0.75))
    for b in (0, 1):
        zb = 12.5 + 17 * b
        for k in range(4):
            s.box((3.75 + k * 0.13, 0.5, zb), (3.85 + k * 0.13, 0.54, zb + 1.9), (0.33, 0.17, 0.08), vary=0.1)
        for k in range(3):
            s.box((4.28, 0.62 + k * 0.13, zb), (4.31, 0.72 + k * 0.13, zb + 1.9), (0.33, 0.17, 0.08), vary=0.1)
        for dz in (0.15, 1.7):
            s.box((3.78, 0, zb + dz), (4.3, 0.5, zb + dz + 0.06), (0.04, 0.04, 0.04))
    person(s, 0.55, 0, 26.5, (0.40, 0.04, 0.05), turn=3.2)
    person(s, -0.25, 0, 26.9, (0.12, 0.18, 0.27), height=1.6, turn=3.1)
    s.add(box((0.39, 0.98, 26.2), (0.71, 1.36, 26.38)), (0.06, 0.07, 0.09))
    view = View(
        (-0.35, 1.45, 0.0),
        (0.15, 2.25, 16),
        58,
        15,
        0.022,
        sun=(0.16, 0.27, 0.95),
        sun_colour=(15, 10.5, 5.6),
        sun_size=0.03,
        zenith=(0.36, 0.52, 0.80),
        horizon=(0.62, 0.66, 0.68),
        glow=(2.0, 1.35, 0.62),
        glow_power=30,
        haze=0.0026,
        haze_height=30,
        beams=(0.0055, 0.0040, 0.0021),
        beams_range=50,
    )
    return s, view, {"exposure": 0.86, "bloom": 0.12, "contrast": 1.08, "colour": 1.05}
