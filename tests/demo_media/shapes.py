"""Builds scenes out of triangles: boxes, boards, ground, trunks, leaves, houses, people."""

import numpy as np

from .tracer import GLOSSY, LEAF, LIGHT, MATT


class Scene:
    """Grows by adding shapes; `finished()` gives what the camera takes."""

    def __init__(self, seed):
        self.chance = np.random.default_rng(seed)
        self.parts = []

    def add(self, triangles, colour, kind=MATT, extra=0.0, vary=0.0):
        """Triangles (n, 3, 3) in one colour or one colour each, brightness varied at random."""
        triangles = np.asarray(triangles, np.float32)
        n = len(triangles)
        colour = np.broadcast_to(np.asarray(colour, np.float32), (n, 3)).copy()
        if vary:
            colour *= np.clip(1 + vary * self.chance.normal(size=(n, 1)), 0.3, 1.9).astype(np.float32)
        self.parts.append((triangles, np.clip(colour, 0, 0.95) if kind != LIGHT else colour, np.full(n, kind, np.int8), np.full(n, extra, np.float32)))

    def finished(self):
        return tuple(np.concatenate(part) for part in zip(*self.parts))

    def box(self, low, high, colour, **more):
        self.add(box(low, high), colour, **more)

    def quad(self, a, b, c, d, colour, **more):
        self.add([[a, b, c], [a, c, d]], colour, **more)


def box(low, high, turn=0.0):
    """Twelve triangles; `turn` rotates about the box's own upright axis."""
    (x0, y0, z0), (x1, y1, z1) = low, high
    p = np.array([(x, y, z) for x in (x0, x1) for y in (y0, y1) for z in (z0, z1)], float)
    sides = [(0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3)]
    t = np.array([p[[a, b, c]] for a, b, c, d in sides] + [p[[a, c, d]] for a, b, c, d in sides])
    return turned(t, turn, ((x0 + x1) / 2, 0, (z0 + z1) / 2)) if turn else t


def turned(triangles, angle, about=(0, 0, 0)):
    c, s = np.cos(angle), np.sin(angle)
    return (np.asarray(triangles) - about) @ np.array([[c, 0, -s], [0, 1, 0], [s, 0, c]]) + about


def tube(points, radii, sides=7):
    """A trunk or pole through points, with a radius at each."""
    points, rings = np.asarray(points, float), []
    for i, (p, r) in enumerate(zip(points, radii)):
        along = points[min(i + 1, len(points) - 1)] - points[max(i - 1, 0)]
        along = along / (np.linalg.norm(along) + 1e-9)
        side = np.cross(along, (0.31, 0.05, 0.95))
        side /= np.linalg.norm(side) + 1e-9
        other = np.cross(along, side)
        turn = np.arange(sides) * 2 * np.pi / sides
        rings.append(p + r * (np.cos(turn)[:, None] * side + np.sin(turn)[:, None] * other))
    return skin(np.array(rings), closed=True)


def skin(grid, closed=False):
    """Triangles over a grid of points (rows, columns, 3)."""
    if closed:
        grid = np.concatenate([grid, grid[:, :1]], 1)
    a, b, c, d = grid[:-1, :-1], grid[:-1, 1:], grid[1:, 1:], grid[1:, :-1]
    return np.concatenate([np.stack([a, b, c], 2).reshape(-1, 3, 3), np.stack([a, c, d], 2).reshape(-1, 3, 3)])


def ball(centre, radius, rows=10):
    """An ellipsoid; `radius` is one number or three."""
    up, turn = np.mgrid[0:np.pi:rows * 1j, 0:2 * np.pi:(2 * rows + 1) * 1j]
    points = np.stack([np.sin(up) * np.cos(turn), np.cos(up), np.sin(up) * np.sin(turn)], -1)
    return skin(points * radius + np.asarray(centre, float))


def ground(height, x_range, z_range, columns, rows):
    """A landscape: `height(x, z)` over a grid, finer near the camera (z grows away from it)."""
    v = np.linspace(0, 1, rows)
    z = z_range[0] + (z_range[1] - z_range[0]) * v ** 2
    spread = np.linspace(-1, 1, columns)
    near, far = x_range
    z_grid = np.repeat(z[:, None], columns, 1)
    x_grid = spread[None] * (near + (far - near) * v[:, None] ** 2)
    return skin(np.stack([x_grid, height(x_grid, z_grid), z_grid], -1))


def middle(triangles):
    return np.asarray(triangles).mean(1)


def cards(chance, centres, size, flat=0.0, long=1.5):
    """A small two-triangle leaf at each centre, turned at random; `flat` presses them level."""
    n = len(centres)
    a, b = chance.normal(size=(n, 3)), chance.normal(size=(n, 3))
    a[:, 1] *= 1 - flat
    b[:, 1] *= 1 - flat
    a /= np.linalg.norm(a, axis=1, keepdims=True)
    b -= a * (a * b).sum(1, keepdims=True)
    b /= np.linalg.norm(b, axis=1, keepdims=True)
    size = np.broadcast_to(np.asarray(size, float), n)[:, None] * chance.uniform(0.7, 1.3, (n, 1))
    a, b = a * size * long, b * size
    return np.concatenate([np.stack([centres - a, centres + b * 0.7, centres + a], 1), np.stack([centres - a, centres + a, centres - b * 0.7], 1)])


def noise(x, z, scale, seed=0, octaves=4):
    """Smooth noise in about -1..1, from a lattice of hashed values."""
    total, weight = 0.0, 0.0
    for octave in range(octaves):
        u, v = np.asarray(x) / scale * 2 ** octave + 17.3 * octave, np.asarray(z) / scale * 2 ** octave + 9.1 * octave
        i, j = np.floor(u).astype(np.int64), np.floor(v).astype(np.int64)
        f, g = u - i, v - j
        f, g = f * f * (3 - 2 * f), g * g * (3 - 2 * g)

        def lattice(a, b):
            h = (a * 374761393 + b * 668265263 + (seed + octave) * 974634521) & 0xFFFFFFFF
            h = ((h ^ (h >> 13)) * 1274126177) & 0xFFFFFFFF
            return ((h ^ (h >> 16)) & 0xFFFF) / 32767.5 - 1

        low = lattice(i, j) * (1 - f) + lattice(i + 1, j) * f
        high = lattice(i, j + 1) * (1 - f) + lattice(i + 1, j + 1) * f
        total, weight = total + (low * (1 - g) + high * g) * 0.5 ** octave, weight + 0.5 ** octave
    return total / weight


def tree(scene, foot, height, colours, leaves=3000, leaf=0.12, crown=(0.36, 0.34), bark=(0.16, 0.12, 0.09), bare=0.3):
    """A tree with a few boughs and a crown of leaf cards in clumps."""
    chance, foot = scene.chance, np.asarray(foot, float)
    lean = chance.normal(0, 0.03, 2)
    top = foot + (lean[0] * height, height * 0.8, lean[1] * height)
    steps = np.linspace(0, 1, 6)[:, None]
    line = foot + (top - foot) * steps + chance.normal(0, 0.012, (6, 3)) * height * steps
    scene.add(tube(line, np.linspace(0.028, 0.008, 6) * height + (np.arange(6) == 0) * 0.012 * height), bark, vary=0.12)
    clumps = []
    for _ in range(int(9 + height)):
        start = line[0] + (line[-1] - line[0]) * chance.uniform(bare, 0.95)
        turn, reach = chance.uniform(0, 2 * np.pi), crown[0] * height * chance.uniform(0.35, 1)
        end = start + (np.cos(turn) * reach, chance.uniform(0.02, 0.24) * height, np.sin(turn) * reach)
        bend = (start + end) / 2 + (0, -0.02 * height, 0)
        scene.add(tube([start, bend, end], [0.009 * height, 0.006 * height, 0.002 * height], 5), bark, vary=0.12)
        clumps += [end, (bend + end) / 2]
    clumps += list(line[4:])
    clumps = np.array(clumps)
    which = chance.integers(len(clumps), size=leaves)
    offset = chance.normal(size=(leaves, 3)) * (np.array([1, 0.75, 1]) * crown[1] * height * 0.26)
    centres = clumps[which] + offset
    shade = np.asarray(colours, float)[chance.integers(len(colours), size=leaves)]
    scene.add(cards(chance, centres, leaf), np.concatenate([shade, shade]), LEAF, vary=0.14)


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
            put([[(-hw - over, ya, za), (hw + over, ya, za), (hw + over, yb, zb)], [(-hw - over, ya, za), (hw + over, yb, zb), (-hw - over, yb, zb)]], roof, vary=0.14)
    put(box((-hw - over, height + rise + 0.05, -0.14), (hw + over, height + rise + 0.36, 0.14)), np.multiply(roof, 0.8))
    count = max(2, int(width // 2.4))
    for storey in range(max(1, int(height // 2.8))):
        for i in range(count):
            cx, cy = (i + 0.5) / count * width - hw, storey * 2.9 + 1.0
            door = storey == 0 and i == count // 2
            put(box((cx - 0.5, 0 if door else cy, -hd - 0.05), (cx + 0.5, 2.1 if door else cy + 1.2, -hd + 0.02)), (0.2, 0.1, 0.06) if door else (0.06, 0.07, 0.08))
            if lit and not door and scene.chance.random() < lit:
                put(box((cx - 0.45, cy + 0.05, -hd - 0.07), (cx + 0.45, cy + 1.15, -hd - 0.05)), (1.0, 0.62, 0.28), kind=LIGHT, extra=3.0)


def person(scene, x, y, z, top, bottom=(0.03, 0.035, 0.05), height=1.68, turn=0.0, hair=(0.02, 0.017, 0.015), sitting=False):
    """Someone seen from afar: legs, body, arms, head, hair."""
    s, parts = height / 1.7, []
    base = 0.45 if sitting else 0.82
    if sitting:
        parts.append((np.concatenate([tube([(d, 0.5, 0), (d, 0.5, -0.42), (d, 0.05, -0.46)], [0.085, 0.075, 0.055]) for d in (-0.1, 0.1)]), bottom))
    else:
        parts.append((np.concatenate([tube([(d, 0.0, f * 0.16), (d, 0.45, f * 0.05), (d * 0.9, 0.86, 0)], [0.05, 0.062, 0.09]) for d, f in ((-0.09, 1), (0.09, -1))]), bottom))
    parts.append((tube([(0, base - 0.04, 0), (0, base + 0.25, 0), (0, base + 0.48, 0), (0, base + 0.58, 0)], [0.15, 0.155, 0.17, 0.07], 10) * (1.12, 1, 0.8), top))
    swing = -0.3 if sitting else 0.1
    parts.append((np.concatenate([tube([(d, base + 0.5, 0), (d * 1.22, base + 0.24, f * 0.06), (d * 1.1, base + 0.02 + (0.14 if sitting else 0), swing * f)], [0.058, 0.05, 0.04]) for d, f in ((-0.2, 1), (0.2, 1 if sitting else -1))]), top))
    parts.append((ball((0, base + 0.75, 0), (0.092, 0.12, 0.105)), (0.5, 0.34, 0.25)))
    parts.append((ball((0, base + 0.79, 0.02), (0.105, 0.11, 0.112)), hair))
    for triangles, colour in parts:
        scene.add(turned(triangles * s, turn) + (x, y, z), colour)
