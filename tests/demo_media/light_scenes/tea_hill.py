"""Rows of tea on rolling hills, mist in the valleys."""

import numpy as np

from ..light.air import View
from ..light.buildings import house
from ..light.growth import GREENS, tree
from ..light.shapes import Scene, cards, ground, middle, noise, person, smooth, tube
from ..light.tracer import LEAF


def build():
    s = Scene(23)
    chance = s.chance

    def base(x, z):
        return (
            16 * noise(x, z, 150, 4, 3)
            + 26 * np.exp(-(((x + 62) / 60) ** 2) - ((z - 150) / 75) ** 2)
            + 15 * np.exp(-(((x - 75) / 50) ** 2) - ((z - 120) / 60) ** 2)
            - 10 * smooth(0, 60, z)
            + 4 * noise(x, z, 45, 9, 2)
            + 0.05 * np.maximum(z - 180, 0)
        )

    def rows(x, z):
        phase = (base(x, z) * 1.15 + z * 0.62 + 0.10 * x) / 1.75
        return phase - np.floor(phase)

    def bush(x, z):
        r = np.abs(rows(x, z) - 0.5) * 2
        path = np.abs(x * 0.5 - 10 - 6 * noise(z, 0 * z, 60, 2)) < 0.75
        return (
            np.where(
                path, 0.0, 0.95 * (1 - smooth(0.58 - 0.22 * smooth(30, 110, z), 0.86 + 0.12 * smooth(30, 110, z), r))
            )
            * smooth(420, 300, z)
            * (1 + 0.16 * noise(x, z, 0.7, 3, 3))
        )

    def height(x, z):
        return base(x, z) + bush(x, z)

    land = ground(height, (7, 250), (1.2, 420), 1500, 2100)
    at = middle(land)
    b = bush(at[:, 0], at[:, 2])
    top = smooth(0.45, 0.95, b)[:, None]
    fresh = 0.5 + 0.5 * noise(at[:, 0], at[:, 2], 26, 7)[:, None]
    colour = (1 - top) * (np.where((b > 0.12)[:, None], (0.030, 0.062, 0.018), (0.14, 0.085, 0.045))) + top * (
        (0.095, 0.185, 0.028) + fresh * np.array((0.085, 0.075, 0.008))
    )
    s.add(land, colour, vary=0.08)
    n = 320000
    z = 1.4 + 55 * chance.random(n) ** 2
    x = chance.uniform(-1, 1, n) * (4 + z * 0.75)
    bushy = bush(x, z) > 0.55
    x, z = x[bushy], z[bushy]
    y = height(x, z) + chance.normal(0.02, 0.035, len(x))
    shade = np.array([(0.16, 0.30, 0.045), (0.24, 0.36, 0.06), (0.11, 0.22, 0.035), (0.30, 0.40, 0.09)])[
        chance.integers(4, size=len(x))
    ]
    s.add(
        cards(chance, np.stack([x, y, z], 1), 0.024 + 0.0012 * z, flat=0.3, long=1.9),
        np.concatenate([shade, shade]),
        LEAF,
        vary=0.18,
    )

    def far(x, z):
        return (
            30 * noise(x, z, 420, 31, 5)
            + 60 * np.abs(noise(x, z, 900, 33, 5))
            + smooth(350, 2600, z) * 260 * (0.35 + noise(x, z, 1300, 35, 5))
            - 22
        )

    distance = ground(far, (260, 4200), (400, 6000), 700, 500)
    s.add(distance, (0.05, 0.085, 0.045), vary=0.04)
    for x, z, h in (
        (-46, 118, 9),
        (-41, 121, 7),
        (-52, 124, 8),
        (-36, 126, 6),
        (60, 98, 9),
        (66, 103, 7),
        (72, 99, 8),
        (20, 150, 8),
        (26, 153, 7),
        (-8, 205, 9),
        (0, 208, 8),
        (-90, 170, 10),
        (100, 170, 10),
        (106, 166, 8),
        (12, 62, 5.5),
    ):
        tree(s, (x, base(x, z) - 0.2, z), h, GREENS, 3500, 0.16, crown=(0.3, 0.42), bare=0.35)
    house(s, 27, base(27, 112) + 0.3, 112, 11, 7, 3.4, 0.5)
    house(s, 38, base(38, 116) + 0.3, 116, 8, 6, 3.2, 0.7)
    for x, z, top_colour in (
        (-5.5, 23.5, (0.4, 0.04, 0.05)),
        (-3.0, 24.6, (0.12, 0.2, 0.35)),
        (6.4, 29, (0.5, 0.36, 0.18)),
        (-12.5, 40, (0.4, 0.06, 0.07)),
    ):
        y = float(base(x, z))
        person(s, x, y - 0.1, z, top_colour, turn=1.2)
        s.add(tube([(x, y + 1.5, z), (x, y + 1.72, z)], [0.3, 0.01], 14), (0.65, 0.5, 0.25))
    eye = (0.6, float(base(0.6, 0.0)) + 6.2, -1.0)
    view = View(
        eye,
        (0, eye[1] - 5.4, 30),
        54,
        26,
        0.012,
        sun=(-0.80, 0.34, 0.42),
        sun_colour=(8.6, 6.6, 4.1),
        sun_size=0.02,
        zenith=(0.10, 0.26, 0.62),
        horizon=(0.62, 0.72, 0.82),
        glow=(0.7, 0.46, 0.22),
        glow_power=12,
        haze=0.0026,
        haze_height=15,
        clouds=0.62,
    )
    return s, view, {"exposure": 0.80, "contrast": 1.08, "bloom": 0.08, "colour": 1.05}
