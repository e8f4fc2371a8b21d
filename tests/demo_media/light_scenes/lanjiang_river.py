"""The river at first light between layered hills; a boat, an old bridge."""

import numpy as np

from ..light.air import View
from ..light.growth import GREENS, tree
from ..light.shapes import Scene, ground, noise, person, skin, smooth, tube, turned
from ..light.tracer import LEAF, WATER


def build():
    s = Scene(37)
    chance = s.chance

    def centre(z):
        return 60 * np.sin(z / 520 + 0.2) * smooth(60, 700, z)

    def bank(x, z):
        away = np.abs(x - centre(z)) - (34 + 0.055 * z)
        hill = smooth(0, 260, away) * (110 + 170 * noise(x, z, 620, 5, 6)) + smooth(0, 90, away) * 16 * (
            1 + noise(x, z, 120, 6, 5)
        )
        peaks = 150 * np.clip(noise(x, z, 360, 12, 4), 0, 1) ** 1.3 * smooth(60, 320, away)
        return np.where(
            away < 0,
            -3.0,
            0.25
            + 0.08 * away
            + hill
            + peaks
            + smooth(6, 40, away) * 5 * noise(x, z, 16, 8, 3)
            + 0.6 * noise(x, z, 8, 3, 3) * smooth(0, 20, away),
        )

    land = ground(bank, (70, 3000), (8, 4200), 1300, 900)
    s.add(land, (0.042, 0.062, 0.034), vary=0.06)
    s.quad((-4000, 0, -50), (4000, 0, -50), (4000, 0, 6000), (-4000, 0, 6000), (0.02, 0.05, 0.06), kind=WATER)
    for _ in range(150):
        z = 60 + 640 * chance.random() ** 1.2
        side = chance.choice([-1, 1])
        x = centre(z) + side * (36 + 0.055 * z + chance.gamma(2, 9))
        tree(s, (x, float(bank(x, z)) - 0.3, z), chance.uniform(6, 12), GREENS, 2600, 0.19, crown=(0.3, 0.42))
    n = 5200
    z = chance.uniform(3.2, 8, n)
    x = -z * chance.uniform(0.26, 0.62, n)
    keep = x < -0.36 * z + chance.normal(0, 0.16, n)
    x, z = x[keep], z[keep]
    tips = np.stack(
        [x + chance.normal(0.12, 0.2, len(x)), chance.uniform(0.7, 1.9, len(x)), z + chance.normal(0, 0.16, len(x))], 1
    )
    feet = np.stack([x, 0 * x - 0.1, z], 1)
    wide = np.stack([np.full(len(x), 0.014), 0 * x, 0 * x], 1)
    s.add(
        np.stack([feet - wide, feet + wide, tips], 1),
        np.array([(0.10, 0.11, 0.035), (0.16, 0.14, 0.05), (0.06, 0.08, 0.03)])[chance.integers(3, size=len(x))],
        LEAF,
        vary=0.2,
    )
    hull = np.array(
        [
            [
                (u, 0.30 + 0.42 * (u / 3.4) ** 4 if e else -0.05, (0.55 if e else 0.34) * side * (1 - (u / 3.5) ** 4))
                for side, e in ((-1, 1), (-1, 0), (1, 0), (1, 1))
            ]
            for u in np.linspace(-3.4, 3.4, 23)
        ]
    )
    hood = np.array(
        [
            [(u, 0.32 + 0.82 * np.sin(a), 0.56 * np.cos(a)) for a in np.linspace(0, np.pi, 12)]
            for u in np.linspace(-1.3, 0.9, 6)
        ]
    )
    for bx, bz, turn, size in ((3.2, 24, 0.35, 1.0), (-14, 92, -0.3, 1.1)):
        for part, tone in ((hull, (0.05, 0.032, 0.022)), (hood, (0.10, 0.07, 0.04))):
            s.add(turned(skin(part) * size, turn, at=(bx, 0, bz)), tone)
        px, pz = bx - 2.5 * np.cos(turn), bz - 2.5 * np.sin(turn)
        person(s, px, 0.34, pz, (0.05, 0.06, 0.08), turn=1.4)
        s.add(tube([(px, 1.93, pz), (px, 2.14, pz)], [0.28, 0.01], 14), (0.25, 0.19, 0.1))
        s.add(tube([(px + 0.3, 2.2, pz), (px - 0.5, -0.4, pz - 0.4)], [0.022, 0.022], 5), (0.08, 0.05, 0.03))
    zb = 330
    for i in range(60):
        a, b = -1 + i / 30, -1 + (i + 1) / 30
        half, level = 62, lambda t: 9.5 - 4.5 * t * t
        cx = float(centre(zb))
        span = abs(((a + b) / 2 * 2.5) % 1 - 0.5) * 2
        under = 6.2 * np.sqrt(max(0.0, 1 - span**2)) if span < 0.86 else -3
        s.box(
            (cx + a * half, max(under, -3), zb - 3),
            (cx + b * half + 0.1, level((a + b) / 2), zb + 3),
            (0.2, 0.185, 0.16),
        )
        s.box(
            (cx + a * half, level((a + b) / 2), zb - 3),
            (cx + a * half + 0.5, level((a + b) / 2) + 1.0, zb - 2.7),
            (0.24, 0.22, 0.19),
        )
    view = View(
        (0, 2.1, 0),
        (1.2, 3.4, 30),
        50,
        40,
        0.0,
        sun=(0.17, 0.165, 0.94),
        sun_colour=(6.5, 3.6, 1.5),
        sun_size=0.02,
        zenith=(0.09, 0.20, 0.46),
        horizon=(0.40, 0.44, 0.55),
        glow=(2.3, 0.95, 0.26),
        glow_power=36,
        haze=0.0013,
        haze_height=70,
        waves=0.026,
        clouds=0.66,
        cloud_colour=(0.85, 0.62, 0.56),
    )
    return s, view, {"exposure": 0.86, "contrast": 1.05, "bloom": 0.15}
