"""The lecture hall in the evening: lamps over the stage, the first rows filling."""

import numpy as np

from ..light.air import View
from ..light.shapes import Scene, box, person, tube, turned
from ..light.tracer import GLOSSY, LEAF, LIGHT


def build():
    s = Scene(71)
    chance, half, slope = s.chance, 11.0, 0.13
    rows = 15
    s.quad((-half, 0, 18), (half, 0, 18), (half, 0, 34), (-half, 0, 34), (0.20, 0.115, 0.06), kind=GLOSSY, extra=0.25)

    def floor(z):
        return max(0.0, (18 - z) * slope)

    for i in range(rows + 4):
        z = 18 - i * 1.05
        s.box((-half, floor(z) - 0.5, z - 1.05), (half, floor(z), z), (0.11, 0.03, 0.03))
    for side in (-1, 1):
        s.box((side * half - 0.1, 0, -3), (side * half + 0.1, 9.5, 34), (0.36, 0.22, 0.12))
        for z in np.arange(-2, 33, 0.62):
            s.box(
                (side * half - side * 0.22 - 0.1, 1.0, z),
                (side * half - side * 0.22 + 0.1, 8.4, z + 0.36),
                (0.40, 0.245, 0.13),
                vary=0.08,
            )
    s.box((-half, 9.2, -3), (half, 9.5, 34), (0.5, 0.48, 0.45))
    for i, z in enumerate((-1.0, 3.0, 7.0, 11.0, 15.0, 19.0)):
        y = 8.5 - 0.15 * i
        s.box((-half, y, z), (half, y + 0.14, z + 2.6), (0.50, 0.46, 0.41))
        s.box(
            (-half + 0.5, y - 0.02, z + 2.66),
            (half - 0.5, y + 0.03, z + 2.76),
            (1.0, 0.74, 0.45),
            kind=LIGHT,
            extra=6.0,
        )
    s.box((-half, 0, 27.6), (half, 9.5, 27.9), (0.30, 0.17, 0.09))
    for x in np.arange(-half, half, 0.5):
        s.box((x, 0.9, 27.45), (x + 0.26, 8.6, 27.6), (0.33, 0.19, 0.10), vary=0.06)
    s.box((-half, 0, 20.6), (half, 0.9, 27.6), (0.30, 0.165, 0.08), kind=GLOSSY, extra=0.22)
    s.box((-half, 0, 20.5), (half, 0.92, 20.6), (0.20, 0.10, 0.05))
    s.box((-4.4, 2.35, 27.28), (4.4, 7.25, 27.44), (0.02, 0.02, 0.02))
    s.box((-4.25, 2.5, 27.2), (4.25, 7.1, 27.28), (0.40, 0.022, 0.03), kind=LIGHT, extra=1.0)
    s.box((-4.25, 2.5, 27.17), (4.25, 3.05, 27.2), (1.0, 0.72, 0.36), kind=LIGHT, extra=1.1)
    for k, (w, y) in enumerate(((2.6, 5.6), (2.0, 4.7), (1.5, 4.2))):
        s.box((-w, y, 27.16), (w, y + (0.42 if k == 0 else 0.16), 27.19), (1.0, 0.93, 0.82), kind=LIGHT, extra=1.9)
    s.box((-7.2, 0.9, 23.4), (-6.2, 2.0, 24.0), (0.30, 0.14, 0.07), kind=GLOSSY, extra=0.2)
    s.add(tube([(-6.9, 2.0, 23.7), (-6.8, 2.35, 23.45)], [0.012, 0.012], 5), (0.03, 0.03, 0.03))
    person(s, -6.7, 0.9, 24.4, (0.30, 0.04, 0.05))
    s.box((-1.5, 0.9, 24.2), (3.9, 1.66, 24.9), (0.33, 0.19, 0.10))
    s.box((-1.6, 1.66, 24.1), (4.0, 1.72, 25.0), (0.42, 0.03, 0.035))
    for x in (-0.6, 1.2, 3.0):
        person(
            s, x, 1.02, 25.4, ((0.06, 0.07, 0.10), (0.10, 0.16, 0.24), (0.28, 0.27, 0.25))[int(x + 1) % 3], sitting=True
        )
        s.box((x - 0.2, 1.72, 24.3), (x + 0.2, 1.9, 24.33), (0.8, 0.78, 0.74))
    for x in (-9.4, 9.4):
        for _ in range(60):
            s.add(
                [
                    [
                        (x, 1.3, 24.5),
                        (x + chance.normal(0, 0.5), 1.7 + chance.random() * 1.1, 24.5 + chance.normal(0, 0.4)),
                        (x + chance.normal(0, 0.3), 2.2, 24.5 + chance.normal(0, 0.3)),
                    ]
                ],
                (0.09, 0.20, 0.06),
                LEAF,
                vary=0.2,
            )
        s.add(tube([(x, 0.9, 24.5), (x, 1.35, 24.5)], [0.22, 0.3], 14), (0.6, 0.58, 0.55))
    tops = [
        (0.5, 0.48, 0.45),
        (0.10, 0.15, 0.24),
        (0.42, 0.04, 0.05),
        (0.55, 0.52, 0.46),
        (0.13, 0.22, 0.19),
        (0.5, 0.36, 0.14),
        (0.06, 0.07, 0.09),
    ]
    for i in range(1, rows + 1):
        z = 18 - i * 1.05 + 0.3
        y = floor(z - 0.3)
        for j in range(-17, 18):
            if abs(j) in (6,):
                continue
            x = j * 0.6 + (0.1 if i % 2 else -0.1)
            s.add(
                turned(box((-0.26, 0.42, -0.42), (0.26, 1.02, -0.30)), 0, at=(x, y, z)), (0.25, 0.02, 0.026), vary=0.06
            )
            s.add(box((x - 0.25, y + 0.40, z - 0.32), (x + 0.25, y + 0.50, z + 0.15)), (0.22, 0.018, 0.022), vary=0.06)
            s.add(box((x + 0.27, y, z - 0.36), (x + 0.32, y + 0.66, z + 0.12)), (0.14, 0.08, 0.05))
            full = 0.75 if i < 7 else 0.45 if i < 10 else 0.10
            if chance.random() < full:
                person(
                    s,
                    x + chance.normal(0, 0.02),
                    y,
                    z - 0.02,
                    tops[chance.integers(len(tops))],
                    height=chance.uniform(1.58, 1.76),
                    turn=np.pi + chance.normal(0, 0.12),
                    sitting=True,
                )
    lamps = [(x, 8.0, z, 0.16, 34, 24, 14) for x in (-7, 0, 7) for z in (21.8,)] + [
        (x, 7.1 - 0.04 * z, z + 1.8, 0.3, 14, 9.8, 5.6) for x in (-5.5, 5.5) for z in (-1.0, 3.0, 7.0, 11.0, 15.0)
    ]
    view = View(
        (-3.6, 4.15, 0.2),
        (0.3, 3.0, 24),
        56,
        21,
        0.035,
        zenith=(0, 0, 0),
        horizon=(0, 0, 0),
        lamps=tuple(lamps),
        beams_range=40,
    )
    development = {
        "exposure": 0.92,
        "bloom": 0.16,
        "contrast": 1.08,
        "colour": 0.98,
        "bounces": 6,
        "smoothing": 1.3,
        "samples": 2,
    }
    return s, view, development
