"""Houses, teaching blocks and what stands in a workshop."""

import numpy as np

from .shapes import box, tube, turned
from .tracer import GLOSSY, LIGHT


def house(scene, x, y, z, width, depth, height, turn=0.0, wall=(0.75, 0.73, 0.69), roof=(0.075, 0.08, 0.085), lit=0.0):
    """A white-walled house with a dark tiled gable roof, door and windows on its long side (towards -z)."""
    hw, hd, rise = width / 2, depth / 2, depth * 0.34
    spot = np.array([x, y, z])

    def put(triangles, colour, **more):
        scene.add(turned(np.asarray(triangles, float), turn) + spot, colour, **more)

    put(box((-hw, -1.5, -hd), (hw, height, hd)), wall, vary=0.03)
    for side in (-1, 1):
        put([[(side * hw, height, -hd), (side * hw, height, hd), (side * hw, height + rise, 0)]], wall)
    over, eave = 0.45, 0.5
    for side in (-1, 1):
        for i in range(14):
            a, b = i / 14, (i + 1.15) / 14
            ya, yb = height + rise - a * (rise + eave * 0.34) + 0.12, height + rise - b * (rise + eave * 0.34) + 0.16
            za, zb = side * a * (hd + eave), side * b * (hd + eave)
            put(
                [
                    [(-hw - over, ya, za), (hw + over, ya, za), (hw + over, yb, zb)],
                    [(-hw - over, ya, za), (hw + over, yb, zb), (-hw - over, yb, zb)],
                ],
                roof,
                vary=0.14,
            )
    put(box((-hw - over, height + rise + 0.05, -0.14), (hw + over, height + rise + 0.36, 0.14)), np.multiply(roof, 0.8))
    count = max(2, int(width // 2.4))
    for storey in range(max(1, int(height // 2.8))):
        for i in range(count):
            cx, cy = (i + 0.5) / count * width - hw, storey * 2.9 + 1.0
            door = storey == 0 and i == count // 2
            put(
                box((cx - 0.5, 0 if door else cy, -hd - 0.05), (cx + 0.5, 2.1 if door else cy + 1.2, -hd + 0.02)),
                (0.2, 0.1, 0.06) if door else (0.06, 0.07, 0.08),
            )
            if lit and not door and scene.chance.random() < lit:
                put(
                    box((cx - 0.45, cy + 0.05, -hd - 0.07), (cx + 0.45, cy + 1.15, -hd - 0.05)),
                    (1.0, 0.62, 0.28),
                    kind=LIGHT,
                    extra=3.0,
                )


def block(scene, x0, x1, z, storeys, lit, wall=(0.42, 0.38, 0.34)):
    """A teaching block: floors of windows with ledges, some already lit."""
    scene.box((x0, 0, z), (x1, storeys * 3.7 + 1, z + 14), wall)
    scene.box(
        (x0 - 0.5, storeys * 3.7 + 0.9, z - 0.6), (x1 + 0.5, storeys * 3.7 + 1.4, z + 14.5), np.multiply(wall, 0.8)
    )
    for floor in range(storeys):
        y = floor * 3.7 + 1.1
        scene.box((x0, y - 0.35, z - 0.25), (x1, y - 0.15, z), np.multiply(wall, 1.15))
        for x in np.arange(x0 + 1.0, x1 - 2.2, 3.1):
            glowing = scene.chance.random() < lit
            scene.box(
                (x, y, z - 0.08),
                (x + 2.1, y + 2.0, z - 0.02),
                (1.0, 0.64, 0.30) if glowing else (0.03, 0.04, 0.05),
                kind=LIGHT if glowing else GLOSSY,
                extra=scene.chance.uniform(1.2, 2.4) if glowing else 0.02,
            )
            scene.box((x + 1.0, y, z - 0.14), (x + 1.08, y + 2.0, z - 0.06), (0.25, 0.24, 0.23))


def machine(s, x, z, tone, turn):
    """A machining centre: cabinet, dark window, control panel, coolant tank."""

    def put(low, high, colour, **more):
        s.add(turned(box(low, high), turn, at=(x, 0, z)), colour, **more)

    put((-1.5, 0.12, -0.95), (1.5, 2.25, 0.95), (0.62, 0.62, 0.60), vary=0.02)
    put((-1.52, 0.10, -0.97), (1.52, 0.75, 0.97), tone)
    put((-1.0, 0.95, -1.0), (0.55, 1.95, -0.94), (0.02, 0.025, 0.03), kind=GLOSSY, extra=0.04)
    put((-0.25, 0.9, -1.04), (-0.19, 2.0, -0.99), (0.35, 0.35, 0.35))
    put((0.78, 1.05, -1.12), (1.38, 1.95, -0.94), (0.10, 0.11, 0.12))
    put((0.85, 1.5, -1.14), (1.3, 1.85, -1.12), (0.35, 0.65, 0.85), kind=LIGHT, extra=1.4)
    for i in range(5):
        put(
            (0.86 + i * 0.09, 1.2, -1.14),
            (0.92 + i * 0.09, 1.26, -1.12),
            ((0.6, 0.05, 0.04), (0.1, 0.4, 0.15), (0.6, 0.45, 0.05), (0.5, 0.5, 0.5), (0.5, 0.5, 0.5))[i],
        )
    for side in (-1, 1):
        face = side * 1.5
        put((face - 0.012, 0.95, -0.72), (face + 0.012, 2.08, 0.12), (0.50, 0.50, 0.49))
        put((face - 0.03, 1.4, -0.66), (face + 0.03, 1.62, -0.62), (0.06, 0.06, 0.06))
        put((face - 0.02, 1.75, -0.45), (face + 0.02, 1.93, -0.22), (0.75, 0.52, 0.03))
        for i in range(9):
            put((face - 0.02, 1.0 + i * 0.075, 0.30), (face + 0.02, 1.035 + i * 0.075, 0.80), (0.10, 0.10, 0.10))
        put((face - 0.016, 1.86, 0.28), (face + 0.016, 2.06, 0.82), (0.40, 0.04, 0.04))
        put((face - 0.035, 0.74, -0.97), (face + 0.035, 0.79, 0.97), (0.12, 0.12, 0.12))
    put((-1.4, 0.0, -0.85), (1.4, 0.12, 0.85), (0.04, 0.04, 0.04))
    put((-1.5, 2.22, -0.95), (1.5, 2.28, 0.95), (0.30, 0.31, 0.31))
    s.add(
        turned(tube([(0.4, 2.7, 0.2), (0.4, 3.4, 0.3), (0.4, 6.6, 0.3)], [0.09, 0.08, 0.08], 10), turn, at=(x, 0, z)),
        (0.45, 0.46, 0.46),
    )
    put((-0.7, 2.25, -0.5), (0.7, 2.75, 0.6), (0.55, 0.55, 0.54))
    s.add(turned(tube([(1.3, 2.25, -0.7), (1.3, 2.7, -0.7)], [0.03, 0.03]), turn, at=(x, 0, z)), (0.4, 0.4, 0.4))
    s.add(
        turned(tube([(1.3, 2.7, -0.7), (1.3, 2.95, -0.7)], [0.06, 0.06], 10), turn, at=(x, 0, z)),
        (0.1, 0.9, 0.25),
        LIGHT,
        1.2,
    )
