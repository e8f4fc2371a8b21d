"""Morning sun falls through the high windows of the machine hall."""

import numpy as np

from ..light.air import View
from ..light.buildings import machine
from ..light.shapes import Scene, person, tube
from ..light.tracer import GLOSSY


def build():
    s = Scene(61)
    wide, long, tall = 11.0, 62.0, 8.6
    s.quad(
        (-wide, 0, -3), (wide, 0, -3), (wide, 0, long), (-wide, 0, long), (0.30, 0.33, 0.31), kind=GLOSSY, extra=0.16
    )
    for x in (-2.3, 2.3):
        s.quad(
            (x - 0.07, 0.004, -3),
            (x + 0.07, 0.004, -3),
            (x + 0.07, 0.004, long),
            (x - 0.07, 0.004, long),
            (0.75, 0.52, 0.05),
            kind=GLOSSY,
            extra=0.2,
        )
    s.quad(
        (-2.23, 0.003, -3),
        (2.23, 0.003, -3),
        (2.23, 0.003, long),
        (-2.23, 0.003, long),
        (0.22, 0.34, 0.27),
        kind=GLOSSY,
        extra=0.16,
    )
    s.box((wide, 0, -3), (wide + 0.3, tall + 3, long), (0.62, 0.60, 0.56))
    s.box((-wide, 0, long), (wide, tall + 3, long + 0.3), (0.60, 0.58, 0.54))
    s.box((-wide, 0, -3.3), (wide, tall + 3, -3), (0.5, 0.48, 0.45))
    s.box((-wide - 0.3, 0, -3), (-wide, 4.2, long), (0.60, 0.58, 0.54))
    s.box((-wide - 0.3, 7.4, -3), (-wide, tall + 3, long), (0.60, 0.58, 0.54))
    s.box((-wide, 0, -3), (-wide + 0.02, 1.3, long), (0.16, 0.28, 0.33))
    s.box((wide - 0.02, 0, -3), (wide, 1.3, long), (0.16, 0.28, 0.33))
    for z in np.arange(-3, long, 5.2):
        s.box((-wide - 0.3, 4.2, z), (-wide, 7.4, z + 2.6), (0.60, 0.58, 0.54))
        for k in (1, 2, 3):
            s.box(
                (-wide - 0.1, 4.2, z + 2.6 + k * 0.65 - 0.04), (-wide, 7.4, z + 2.6 + k * 0.65 + 0.04), (0.2, 0.2, 0.2)
            )
        s.box((-wide - 0.1, 5.75, z), (-wide, 5.85, z + 5.2), (0.2, 0.2, 0.2))
        for side in (-1, 1):
            x = side * (wide - 0.35)
            s.box((x - 0.3, 0, z + 0.4), (x + 0.3, tall, z + 1.0), (0.45, 0.46, 0.45))
        s.box((-wide, tall, z + 0.55), (wide, tall + 0.25, z + 0.8), (0.24, 0.26, 0.27))
        s.box((-wide, tall + 1.5, z + 0.55), (wide, tall + 1.68, z + 0.8), (0.24, 0.26, 0.27))
        for i, x in enumerate(np.arange(-wide, wide, 1.83)):
            ends = [(x, tall + 0.1, z + 0.67), (x + 1.83, tall + 1.6, z + 0.67)]
            s.add(
                tube(ends if i % 2 else [(x, tall + 1.6, z + 0.67), (x + 1.83, tall + 0.1, z + 0.67)], [0.07, 0.07], 5),
                (0.24, 0.26, 0.27),
            )
    s.box((-wide, tall + 2.2, -3), (-3, tall + 2.4, long), (0.4, 0.4, 0.39))
    s.box((3, tall + 2.2, -3), (wide, tall + 2.4, long), (0.4, 0.4, 0.39))
    for z in np.arange(-3, long, 5.2):
        s.box((-3, tall + 2.2, z), (3, tall + 2.4, z + 2.8), (0.4, 0.4, 0.39))
    for side in (-1, 1):
        s.box((side * (wide - 1.0) - 0.15, 6.7, -3), (side * (wide - 1.0) + 0.15, 7.15, long), (0.62, 0.42, 0.04))
    s.box((-wide + 1, 7.15, 27), (wide - 1, 7.75, 27.5), (0.70, 0.47, 0.04))
    s.box((-wide + 1, 7.15, 28.6), (wide - 1, 7.75, 29.1), (0.70, 0.47, 0.04))
    s.box((1.2, 6.9, 26.9), (2.6, 7.9, 29.2), (0.5, 0.06, 0.05))
    s.add(tube([(1.9, 6.9, 28), (1.9, 4.4, 28)], [0.03, 0.03], 5), (0.1, 0.1, 0.1))
    s.box((1.72, 4.0, 27.8), (2.08, 4.4, 28.2), (0.6, 0.42, 0.04))
    for i, z in enumerate(np.arange(5.5, long - 4, 6.0)):
        machine(s, -5.6, z, (0.11, 0.24, 0.34), -np.pi / 2)
        machine(s, 5.6, z + 1.2, (0.11, 0.24, 0.34) if i % 2 else (0.36, 0.05, 0.05), np.pi / 2)
    for x, z in ((-8.8, 6), (8.6, 12), (-8.8, 19), (8.6, 26)):
        s.box((x - 0.9, 0.78, z), (x + 0.9, 0.86, z + 2.6), (0.38, 0.22, 0.11))
        for dx, dz in ((-0.8, 0.1), (0.7, 0.1), (-0.8, 2.4), (0.7, 2.4)):
            s.box((x + dx, 0, z + dz), (x + dx + 0.1, 0.78, z + dz + 0.1), (0.2, 0.22, 0.24))
    s.box((2.75, 0, 3.3), (3.65, 0.95, 4.5), (0.45, 0.05, 0.05))
    for k in range(4):
        s.box((2.72, 0.14 + k * 0.2, 3.4), (2.75, 0.30 + k * 0.2, 4.4), (0.36, 0.04, 0.04))
    for i in range(5):
        s.add(
            tube(
                [(3.0 + 0.13 * i, 0.95, 3.7 + 0.11 * i), (3.0 + 0.13 * i, 1.06 + 0.03 * (i % 3), 3.7 + 0.11 * i)],
                [0.05, 0.05],
                14,
            ),
            (0.5, 0.5, 0.5),
            GLOSSY,
            0.1,
        )
    for i, z in enumerate(np.arange(2.0, long - 6, 5.2)):
        for side in (-1, 1):
            wall = side * (wide - 0.02)
            s.box((wall - 0.03, 1.9, z + 0.4), (wall + 0.03, 3.5, z + 1.5), (0.70, 0.68, 0.63))
            s.box(
                (wall - 0.04, 3.05, z + 0.4),
                (wall + 0.04, 3.5, z + 1.5),
                ((0.45, 0.05, 0.05), (0.08, 0.22, 0.34))[i % 2],
            )
            for k in range(4):
                s.box(
                    (wall - 0.045, 2.15 + k * 0.2, z + 0.55),
                    (wall + 0.045, 2.2 + k * 0.2, z + 1.3 - k % 2 * 0.3),
                    (0.3, 0.3, 0.3),
                )
    s.box((-5.5, 5.2, long - 0.1), (5.5, 6.6, long), (0.42, 0.03, 0.035))
    for k in range(6):
        s.box((-4.2 + k * 1.5, 5.55, long - 0.14), (-3.3 + k * 1.5, 6.25, long - 0.1), (0.75, 0.66, 0.5))
    work = (0.07, 0.12, 0.20)
    for x, z, turn, cap in (
        (-3.6, 12.2, 1.5, (0.6, 0.42, 0.04)),
        (-3.5, 13.2, 1.9, (0.5, 0.04, 0.04)),
        (3.5, 19.6, -1.5, (0.6, 0.42, 0.04)),
        (0.5, 31, 0.2, (0.6, 0.42, 0.04)),
        (-3.5, 30.4, 1.5, (0.6, 0.42, 0.04)),
    ):
        person(s, x, 0, z, work, (0.05, 0.08, 0.13), turn=turn, height=1.72, hair=cap)
    view = View(
        (-0.75, 1.62, -2.2),
        (0.35, 2.55, 20),
        62,
        14,
        0.008,
        sun=(-0.86, 0.62, 0.30),
        sun_colour=(24, 18.5, 12),
        sun_size=0.012,
        zenith=(0.5, 0.65, 0.9),
        horizon=(0.8, 0.85, 0.9),
        glow=(0.9, 0.75, 0.5),
        glow_power=6,
        beams=(0.044, 0.032, 0.018),
        beams_range=45,
    )
    return s, view, {"exposure": 0.80, "bloom": 0.14, "contrast": 1.18, "bounces": 7, "smoothing": 1.2, "samples": 2}
