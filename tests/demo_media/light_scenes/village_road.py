"""The road to Qingshiling through ripe fields on an autumn afternoon."""

import itertools

import numpy as np

from ..light.air import View
from ..light.buildings import house
from ..light.growth import GOLD_LEAVES, GREENS, grass, tree
from ..light.shapes import Scene, cards, ground, middle, noise, person, smooth, tube
from ..light.tracer import LEAF


def build():
    s = Scene(53)
    chance = s.chance

    def way(z):
        return 1.2 + 9 * np.sin(z / 34) * smooth(6, 50, z) - 10 * smooth(60, 150, z)

    def base(x, z):
        return (
            5.5 * noise(x, z, 130, 5, 3) * smooth(5, 60, z)
            + 15 * smooth(85, 210, z)
            + smooth(200, 420, z) * (70 * (0.6 + 0.5 * noise(x, z, 150, 8, 4)) + 7 * noise(x, z, 15, 18, 3))
            - 1.4 * smooth(0, 50, z)
            + 0.9 * smooth(30, 55, z)
        )

    def height(x, z):
        away = np.abs(x - way(z))
        level = base(way(z), z)
        road = smooth(9, 2.2, away)
        field = base(x, z)
        step = (np.floor(field / 0.9) + smooth(0.62, 1.0, field / 0.9 - np.floor(field / 0.9))) * 0.9
        field = np.where((z > 20) & (z < 150) & (away > 6), step * 0.8 + field * 0.2, field)
        return field * (1 - road) + level * road - 0.22 * smooth(1.9, 2.5, away) * smooth(4.5, 3.2, away)

    def ripe(x, z):
        return (noise(x, z, 46, 12, 2) > -0.12) & (np.abs(x - way(z)) > 4.4) & (z < 170)

    land = ground(height, (6, 260), (1.0, 430), 1200, 1600)
    at = middle(land)
    away, x, z = np.abs(at[:, 0] - way(at[:, 2])), at[:, 0], at[:, 2]
    grain = noise(x, z, 1.3, 3, 4)[:, None] * 0.35 + 1
    colour = np.where(ripe(x, z)[:, None], (0.42, 0.29, 0.07), (0.085, 0.145, 0.04)) * grain
    colour = np.where(
        (away < 2.05)[:, None], np.array((0.17, 0.155, 0.138)) * (1 + 0.12 * noise(x, z, 3, 7, 3)[:, None]), colour
    )
    colour = np.where(
        (z > 190)[:, None], np.array((0.030, 0.062, 0.024)) * (1 + 0.7 * noise(x, z, 9, 15, 3)[:, None]), colour
    )
    s.add(land, colour, vary=0.05)
    n = 420000
    z = 1.2 + 75 * chance.random(n) ** 1.9
    x = chance.uniform(-1, 1, n) * (3 + z * 0.72)
    away, gold = np.abs(x - way(z)), ripe(x, z)
    keep = gold & (away > 4.4)
    grass(
        s,
        x[keep],
        height(x[keep], z[keep]),
        z[keep],
        0.52,
        [(0.55, 0.40, 0.10), (0.62, 0.46, 0.14), (0.44, 0.36, 0.09), (0.50, 0.33, 0.07)],
    )
    keep = (~gold) & (away > 2.15) & (chance.random(n) < 0.8)
    grass(
        s,
        x[keep],
        height(x[keep], z[keep]),
        z[keep],
        0.26,
        [(0.13, 0.21, 0.05), (0.18, 0.26, 0.07), (0.22, 0.24, 0.08), (0.10, 0.16, 0.04)],
    )
    flowers = keep & (away < 4.2) & (chance.random(n) < 0.05)
    points = np.stack([x[flowers], height(x[flowers], z[flowers]) + 0.27, z[flowers]], 1)
    petals = np.array([(0.75, 0.70, 0.66), (0.75, 0.55, 0.10), (0.62, 0.16, 0.24)])[
        chance.integers(3, size=len(points))
    ]
    s.add(cards(chance, points, 0.028 + 0.001 * points[:, 2], long=1.0), np.concatenate([petals, petals]), LEAF)
    for hx, hz, w, d, h, turn in (
        (-30, 128, 13, 8, 6.2, 0.2),
        (-14, 134, 11, 8, 3.4, -0.1),
        (-46, 134, 11, 8, 3.4, 0.4),
        (-22, 150, 14, 8, 6.2, 0.1),
        (-4, 154, 11, 8, 3.4, -0.2),
        (-38, 158, 12, 8, 6.2, 0.25),
        (12, 146, 11, 7, 3.4, -0.35),
        (-12, 172, 13, 8, 6.0, 0.0),
        (6, 176, 11, 8, 3.4, -0.15),
        (-30, 180, 12, 8, 3.6, 0.2),
        (24, 166, 10, 7, 3.4, -0.4),
        (-54, 160, 10, 7, 3.4, 0.5),
    ):
        house(s, hx, float(base(hx, hz)), hz, w, d, h, turn)
    for tx, tz, h, warm in (
        (-17, 44, 9, 0),
        (16, 36, 8, 1),
        (24, 62, 10, 0),
        (-30, 78, 9, 1),
        (34, 92, 11, 0),
        (-3, 118, 8, 1),
        (-24, 118, 7, 0),
        (4, 136, 8, 0),
        (-40, 122, 8, 0),
        (18, 128, 9, 1),
        (30, 140, 10, 0),
        (-60, 130, 11, 0),
        (-52, 150, 10, 1),
        (40, 150, 11, 0),
        (-20, 142, 6, 0),
        (0, 166, 8, 1),
        (-36, 170, 8, 0),
        (14, 186, 9, 0),
        (-10, 190, 9, 0),
        (-44, 186, 10, 0),
        (48, 120, 10, 1),
        (-70, 110, 10, 0),
    ):
        tree(
            s,
            (tx, float(height(np.array(tx), np.array(tz))) - 0.2, tz),
            h,
            GOLD_LEAVES if warm else GREENS,
            7000 if tz < 70 else 3500,
            0.11 if tz < 70 else 0.17,
            crown=(0.36, 0.42),
            bare=0.28,
        )
    wires = []
    for z in np.arange(16, 130, 19.0):
        x = float(way(z)) + 4.6
        y = float(height(np.array(x), np.array(z)))
        s.add(tube([(x, y - 0.3, z), (x, y + 6.8, z)], [0.11, 0.08]), (0.30, 0.28, 0.26))
        s.box((x - 0.75, y + 6.3, z - 0.05), (x + 0.75, y + 6.42, z + 0.05), (0.2, 0.19, 0.18))
        wires.append((x, y + 6.45, z))
    for a, b in itertools.pairwise(wires):
        a, b = np.array(a), np.array(b)
        for off in (-0.65, 0.65):
            t = np.linspace(0, 1, 9)[:, None]
            s.add(
                tube(a + (b - a) * t - (0, 1, 0) * (t * (1 - t) * 2.4) + (off, 0, 0), [0.012] * 9, 4),
                (0.03, 0.03, 0.03),
            )
    for z, dx, tone, tall in (
        (28, 0.45, (0.36, 0.03, 0.04), 1.7),
        (28.6, -0.45, (0.36, 0.03, 0.04), 1.62),
        (28.2, 1.3, (0.12, 0.17, 0.27), 1.55),
    ):
        x = float(way(z)) + dx
        person(s, x, float(height(np.array(x), np.array(z))), z, tone, height=tall, turn=3.0)
    far = ground(
        lambda x, z: (
            58 + smooth(420, 1900, z) * 330 * (0.5 + 0.8 * noise(x, z, 800, 21, 6)) + 9 * noise(x, z, 30, 23, 4)
        ),
        (420, 3000),
        (420, 4200),
        1000,
        800,
    )
    at = middle(far)
    s.add(far, np.array((0.026, 0.058, 0.030)) * (1 + 0.75 * noise(at[:, 0], at[:, 2], 42, 25, 4))[:, None], vary=0.04)
    view = View(
        (0.3, 2.35, -1.5),
        (-1.6, 3.4, 40),
        52,
        30,
        0.006,
        sun=(-0.62, 0.46, -0.12),
        sun_colour=(8.2, 6.4, 4.2),
        sun_size=0.015,
        zenith=(0.11, 0.28, 0.62),
        horizon=(0.60, 0.70, 0.80),
        glow=(0.4, 0.26, 0.12),
        glow_power=10,
        haze=0.0010,
        haze_height=70,
        clouds=0.8,
    )
    return s, view, {"exposure": 0.70, "contrast": 1.10, "bloom": 0.06, "colour": 1.0}
