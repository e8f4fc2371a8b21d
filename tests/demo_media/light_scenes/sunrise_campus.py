"""The campus pond a few minutes after sunrise."""

import itertools

import numpy as np

from ..light.air import View
from ..light.buildings import block
from ..light.growth import GOLD_LEAVES, GREENS, grass, tree
from ..light.shapes import Scene, ball, box, ground, noise, person, smooth, tube
from ..light.tracer import GLOSSY, LEAF, LIGHT, WATER


def build():
    s = Scene(41)
    chance = s.chance

    def shore(x):
        return 27 + 3.5 * noise(x, 0 * x, 14, 2) + 0.004 * x * x

    def lawn(x, z):
        edge = z - shore(x)
        return np.where(edge < 0, -0.8, 0.12 + 0.5 * smooth(0, 6, edge)) + 0.05 * noise(x, z, 2, 5) * (edge > 0)

    s.quad((-400, 0, -30), (400, 0, -30), (400, 0, 60), (-400, 0, 60), (0.02, 0.04, 0.045), kind=WATER)
    land = ground(lawn, (40, 300), (18, 230), 500, 500)
    s.add(land, (0.05, 0.08, 0.03), vary=0.1)
    n = 70000
    z = 24 + 30 * chance.random(n) ** 1.6
    x = chance.uniform(-1, 1, n) * z * 0.75
    on = z > shore(x) + 0.1
    x, z = x[on], z[on]
    grass(s, x, lawn(x, z) - 0.02, z, 0.22, [(0.07, 0.12, 0.03), (0.10, 0.15, 0.04), (0.14, 0.15, 0.06)])
    n = 2600
    x = np.where(chance.random(n) < 0.5, chance.uniform(-19, -7, n), chance.uniform(9, 20, n))
    z = shore(x) + chance.normal(-0.5, 0.45, n)
    grass(s, x, 0 * x - 0.1, z, 1.25, [(0.10, 0.11, 0.04), (0.15, 0.13, 0.05), (0.06, 0.08, 0.03)])
    block(s, -46, -13, 72, 5, 0.34)
    block(s, 13, 36, 76, 4, 0.3)
    block(s, -70, -52, 60, 3, 0.2)
    s.box((-11, 0, 74), (11, 13, 86), (0.40, 0.36, 0.32))
    s.box((-4.2, 0, 71.5), (4.2, 27, 78), (0.44, 0.40, 0.36))
    s.box((-4.8, 27, 71), (4.8, 27.8, 78.6), (0.30, 0.05, 0.05))
    s.add(
        [
            [(-4.8, 27.8, 71), (4.8, 27.8, 71), (0, 32, 74.8)],
            [(4.8, 27.8, 71), (4.8, 27.8, 78.6), (0, 32, 74.8)],
            [(-4.8, 27.8, 78.6), (-4.8, 27.8, 71), (0, 32, 74.8)],
        ],
        (0.26, 0.05, 0.05),
    )
    turn = np.linspace(0, 2 * np.pi, 33)
    s.add(
        [
            [
                (0, 22.5, 71.35),
                (1.9 * np.cos(a), 22.5 + 1.9 * np.sin(a), 71.35),
                (1.9 * np.cos(b), 22.5 + 1.9 * np.sin(b), 71.35),
            ]
            for a, b in itertools.pairwise(turn)
        ],
        (1.0, 0.86, 0.62),
        LIGHT,
        1.7,
    )
    s.add(box((-0.09, 22.5, 71.2), (0.09, 23.9, 71.3)), (0.02, 0.02, 0.02))
    s.add(box((-0.1, 21.5, 71.2), (0.1, 22.5, 71.3)), (0.02, 0.02, 0.02))
    for y in (4.0, 8.0, 12.0, 16.0):
        s.box((-0.8, y, 71.4), (0.8, y + 2.4, 71.48), (0.03, 0.04, 0.05), kind=GLOSSY, extra=0.02)
    for x in np.arange(-10, 10.1, 2.5):
        s.add(tube([(x, 0, 73.6), (x, 11, 73.6)], [0.35, 0.32], 12), (0.46, 0.42, 0.38))
    s.add(tube([(10.5, 0, 58), (10.5, 20.3, 58)], [0.16, 0.10]), (0.75, 0.75, 0.75))
    u = np.linspace(0, 1, 15)
    wave = [(10.6 + 3.6 * t, 20.0 - 0.3 * t, 58 + 0.3 * np.sin(t * 9)) for t in u]
    for (ax, ay, az), (bx, by, bz) in itertools.pairwise(wave):
        s.quad((ax, ay, az), (bx, by, bz), (bx, by - 2.4, bz), (ax, ay - 2.4, az), (0.40, 0.016, 0.022), kind=LEAF)
    for x, z, h in (
        (-26, 40, 11),
        (-33, 44, 13),
        (-40, 50, 12),
        (24, 38, 12),
        (31, 43, 14),
        (38, 49, 12),
        (46, 56, 13),
        (-15, 62, 8),
        (15, 63, 8),
        (-8, 66, 5),
        (8, 66, 5),
        (20, 66, 9),
        (-22, 66, 9),
        (54, 60, 14),
        (-52, 52, 14),
        (60, 90, 14),
        (70, 95, 15),
    ):
        tree(s, (x, 0.4, z), h, GREENS + GOLD_LEAVES[3:4], 6000, 0.15, crown=(0.34, 0.42), bare=0.28)
    s.add(ball((-1.2, -1.1, -9.4), (3.4, 1.4, 1.7), 30), (0.05, 0.06, 0.025), vary=0.1)
    n = 5200
    x, z = -1.0 + chance.normal(0, 1.35, n), -9.6 + chance.normal(0, 0.6, n)
    y = np.maximum(-0.1, -1.1 + 1.4 * np.sqrt(np.clip(1 - ((x + 1.2) / 3.4) ** 2 - ((z + 9.4) / 1.7) ** 2, 0, 1)))
    grass(s, x, y - 0.04, z, 0.42, [(0.07, 0.11, 0.03), (0.11, 0.13, 0.04), (0.05, 0.08, 0.025)])
    tree(s, (0.4, 0.2, -9.5), 11.5, GREENS, 30000, 0.06, crown=(0.36, 0.36), bare=0.5)
    s.add(
        ground(
            lambda x, z: (
                -2 + smooth(180, 900, z) * 120 * (0.55 + 0.9 * noise(x, z, 520, 3, 6)) + 3 * noise(x, z, 20, 7, 3)
            ),
            (300, 2400),
            (150, 3200),
            600,
            420,
        ),
        (0.045, 0.06, 0.04),
        vary=0.05,
    )
    for x, z, tone in ((-3.2, 46, (0.4, 0.05, 0.05)), (-2.2, 46.4, (0.1, 0.15, 0.25)), (5.5, 52, (0.4, 0.38, 0.34))):
        person(s, x, 0.5, z, tone, turn=0.4)
    view = View(
        (8, 1.9, -24),
        (9, 9.5, 60),
        58,
        45,
        0.0,
        sun=(0.44, 0.125, 0.90),
        sun_colour=(8.0, 4.6, 2.1),
        sun_size=0.02,
        zenith=(0.10, 0.22, 0.50),
        horizon=(0.42, 0.46, 0.56),
        glow=(1.6, 0.74, 0.24),
        glow_power=30,
        haze=0.0024,
        haze_height=13,
        waves=0.010,
        clouds=0.9,
        cloud_colour=(0.60, 0.42, 0.46),
    )
    return s, view, {"exposure": 0.86, "contrast": 1.14, "bloom": 0.12}
