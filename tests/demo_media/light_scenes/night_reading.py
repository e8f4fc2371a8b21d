"""The library at blue hour: readers behind tall windows, rain on the square."""

import numpy as np

from ..light.air import View
from ..light.growth import GREENS, tree
from ..light.shapes import Scene, ball, person, tube
from ..light.tracer import GLOSSY, LEAF, LIGHT


def build():
    s = Scene(83)
    chance = s.chance
    s.quad((-120, -0.01, -20), (120, -0.01, -20), (120, -0.01, 60), (-120, -0.01, 60), (0.02, 0.02, 0.022))
    for x in np.arange(-24, 24, 1.2):
        for z in np.arange(-3.9, 11.4, 0.9):
            tilt, tone = chance.normal(0, 0.0022, 2), 0.038 * chance.uniform(0.7, 1.35)
            a, b, c, d = (
                (x + u, tilt[0] * u + tilt[1] * v, z + v) for u, v in ((0, 0), (1.188, 0), (1.188, 0.888), (0, 0.888))
            )
            s.quad(a, b, c, d, (tone, tone, 1.08 * tone), kind=GLOSSY, extra=chance.choice([0.012, 0.03, 0.07]))
    for x in np.arange(-28, 28, 1.2):
        for z in np.arange(11.5, 13.9, 0.6):
            s.box(
                (x + 0.01, -0.05, z + 0.01),
                (x + 1.19, 0.1, z + 0.59),
                (0.16, 0.155, 0.15),
                vary=0.1,
                kind=GLOSSY,
                extra=0.2,
            )
    front, deep, storey = 14.0, 8.0, 4.4
    bays = np.arange(-21, 21.1, 4.2)
    for y in (0.0, storey, 2 * storey):
        s.box((-23.5, y - 0.18, front - 0.5), (23.5, y + 0.2, front + deep), (0.28, 0.26, 0.24))
    s.box((-24, 2 * storey + 0.2, front - 1.2), (24, 2 * storey + 0.75, front + deep), (0.14, 0.14, 0.14))
    s.box((-23.5, 0, front + deep), (23.5, 2 * storey, front + deep + 0.2), (0.75, 0.62, 0.45))
    for x in (-23.5, 23.5):
        s.box((x - 0.4, 0, front - 0.4), (x + 0.4, 2 * storey, front + deep), (0.33, 0.30, 0.27))
    for x in bays:
        s.box((x - 0.28, 0, front - 0.45), (x + 0.28, 2 * storey, front + 0.1), (0.32, 0.29, 0.26))
    for x in bays[:-1]:
        for y in (0.2, storey + 0.2):
            for k in (1, 2, 3):
                s.box(
                    (x + 0.28 + k * 0.91 - 0.03, y, front - 0.1),
                    (x + 0.28 + k * 0.91 + 0.03, y + storey - 0.4, front - 0.02),
                    (0.05, 0.05, 0.05),
                )
            s.box((x, y + 2.9, front - 0.1), (x + 4.2, y + 2.98, front - 0.02), (0.05, 0.05, 0.05))
    tones = [
        (0.30, 0.05, 0.05),
        (0.09, 0.14, 0.19),
        (0.42, 0.29, 0.11),
        (0.10, 0.17, 0.12),
        (0.42, 0.37, 0.30),
        (0.30, 0.14, 0.08),
        (0.20, 0.10, 0.16),
    ]
    lamps = []
    for y in (0.2, storey + 0.2):
        for x in np.arange(-22.4, 22.4, 2.1):
            z = front + deep - 1.0
            s.box((x, y, z), (x + 2.0, y + 2.9, z + 0.4), (0.20, 0.11, 0.06))
            for level in range(6):
                at = x + 0.06
                while at < x + 1.9:
                    w, h = chance.uniform(0.05, 0.11), chance.uniform(0.26, 0.38)
                    s.box(
                        (at, y + 0.08 + level * 0.47, z - 0.12),
                        (at + w, y + 0.08 + level * 0.47 + h, z),
                        tones[chance.integers(7)],
                        vary=0.15,
                    )
                    at += w + 0.008 + (chance.random() < 0.05) * 0.2
        for x in bays[:-1]:
            cx = x + 2.1
            s.box((cx - 1.3, y + 0.72, front + 1.5), (cx + 1.3, y + 0.78, front + 2.5), (0.36, 0.21, 0.11))
            for dx in (-1.2, 1.1):
                s.box((cx + dx, y, front + 1.6), (cx + dx + 0.1, y + 0.72, front + 2.4), (0.12, 0.10, 0.09))
            s.add(tube([(cx, y + 0.78, front + 2.0), (cx, y + 1.15, front + 2.0)], [0.02, 0.02], 6), (0.2, 0.15, 0.06))
            s.add(
                tube([(cx, y + 1.12, front + 2.0), (cx, y + 1.3, front + 2.0)], [0.20, 0.10], 12),
                (0.95, 0.75, 0.42),
                LIGHT,
                3.2,
            )
            lamps.append((cx, y + 3.55, front + 3.2, 0.14, 15, 10.2, 5.6))
            s.add(ball((cx, y + 3.55, front + 3.2), 0.2, 8), (1.0, 0.78, 0.48), LIGHT, 6.0)
            for dx in (-0.85, 0.0, 0.85):
                if chance.random() < 0.62:
                    person(
                        s,
                        cx + dx,
                        y,
                        front + 1.15 + chance.normal(0, 0.03),
                        tones[chance.integers(7)],
                        turn=np.pi,
                        height=chance.uniform(1.58, 1.75),
                        sitting=True,
                    )
            if chance.random() < 0.3:
                person(s, cx + chance.uniform(-1.2, 1.2), y, front + deep - 2.2, tones[chance.integers(7)])
    for x, z in ((-9.2, 8.2), (9.8, 8.2), (-19, 9), (20, 9)):
        s.add(tube([(x, 0, z), (x, 3.3, z)], [0.06, 0.045], 10), (0.03, 0.03, 0.03))
        s.add(ball((x, 3.5, z), 0.22, 10), (1.0, 0.76, 0.45), LIGHT, 9.0)
        lamps.append((x, 3.5, z, 0.22, 10, 7.0, 4.0))
    tree(s, (-13.2, 0, 8.8), 9.5, GREENS, 9000, 0.09, crown=(0.36, 0.4), bare=0.35)
    tree(s, (14.6, 0, 9.2), 10.5, [(0.5, 0.33, 0.06), (0.55, 0.4, 0.08)], 9000, 0.09, crown=(0.34, 0.4), bare=0.35)
    for k in range(4):
        s.box((4.6, 0.44, 9.4 + 0.12 * k), (6.6, 0.48, 9.5 + 0.12 * k), (0.26, 0.15, 0.08))
    for x in (4.8, 6.3):
        s.box((x, 0, 9.45), (x + 0.1, 0.44, 9.8), (0.03, 0.03, 0.03))
    person(s, -2.3, 0, 7.4, (0.10, 0.13, 0.18), turn=2.9, height=1.7)
    person(s, -1.6, 0, 7.6, (0.40, 0.05, 0.06), turn=3.0, height=1.62)
    s.add(
        tube([(-1.95, 1.86, 7.5), (-1.95, 2.02, 7.5), (-1.95, 2.10, 7.5)], [0.72, 0.42, 0.02], 16),
        (0.42, 0.03, 0.04),
        LEAF,
    )
    s.add(tube([(-1.95, 1.0, 7.5), (-1.95, 2.1, 7.5)], [0.012, 0.012], 5), (0.1, 0.1, 0.1))
    view = View(
        (-1.2, 1.5, -4.5),
        (0.4, 3.5, 14),
        66,
        17,
        0.012,
        sun=(0.7, 0.02, 0.6),
        zenith=(0.014, 0.030, 0.085),
        horizon=(0.075, 0.10, 0.175),
        glow=(0.10, 0.05, 0.03),
        glow_power=6,
        haze=0.004,
        haze_height=9,
        lamps=tuple(lamps),
        waves=0.010,
        clouds=0.5,
        cloud_colour=(0.05, 0.06, 0.10),
    )
    return (
        s,
        view,
        {
            "exposure": 1.05,
            "bloom": 0.20,
            "contrast": 1.06,
            "colour": 1.0,
            "bounces": 5,
            "smoothing": 1.2,
            "samples": 1.5,
        },
    )
