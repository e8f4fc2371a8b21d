"""Builds scenes out of triangles: boxes, boards, ground, tubes, leaves, people."""

import numpy as np

from .tracer import LIGHT, MATT


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
        self.parts.append(
            (
                triangles,
                np.clip(colour, 0, 0.95) if kind != LIGHT else colour,
                np.full(n, kind, np.int8),
                np.full(n, extra, np.float32),
            )
        )

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


def turned(triangles, angle, about=(0, 0, 0), at=(0, 0, 0)):
    """Turned about an upright axis, then moved."""
    c, s = np.cos(angle), np.sin(angle)
    return (np.asarray(triangles) - about) @ np.array([[c, 0, -s], [0, 1, 0], [s, 0, c]]) + about + at


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
    up, turn = np.mgrid[0 : np.pi : rows * 1j, 0 : 2 * np.pi : (2 * rows + 1) * 1j]
    points = np.stack([np.sin(up) * np.cos(turn), np.cos(up), np.sin(up) * np.sin(turn)], -1)
    return skin(points * radius + np.asarray(centre, float))


def ground(height, x_range, z_range, columns, rows):
    """A landscape: `height(x, z)` over a grid, finer near the camera (z grows away from it)."""
    v = np.linspace(0, 1, rows)
    z = z_range[0] + (z_range[1] - z_range[0]) * v**2
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
    return np.concatenate(
        [
            np.stack([centres - a, centres + b * 0.7, centres + a], 1),
            np.stack([centres - a, centres + a, centres - b * 0.7], 1),
        ]
    )


def lattice(a, b, seed):
    """A number in -1..1 for each whole-numbered place."""
    h = (a * 374761393 + b * 668265263 + seed * 974634521) & 0xFFFFFFFF
    h = ((h ^ (h >> 13)) * 1274126177) & 0xFFFFFFFF
    return ((h ^ (h >> 16)) & 0xFFFF) / 32767.5 - 1


def noise(x, z, scale, seed=0, octaves=4):
    """Smooth noise in about -1..1, from a lattice of hashed values."""
    total, weight = 0.0, 0.0
    for octave in range(octaves):
        u = np.asarray(x) / scale * 2**octave + 17.3 * octave
        v = np.asarray(z) / scale * 2**octave + 9.1 * octave
        i, j = np.floor(u).astype(np.int64), np.floor(v).astype(np.int64)
        f, g = u - i, v - j
        f, g = f * f * (3 - 2 * f), g * g * (3 - 2 * g)
        low = lattice(i, j, seed + octave) * (1 - f) + lattice(i + 1, j, seed + octave) * f
        high = lattice(i, j + 1, seed + octave) * (1 - f) + lattice(i + 1, j + 1, seed + octave) * f
        total, weight = total + (low * (1 - g) + high * g) * 0.5**octave, weight + 0.5**octave
    return total / weight


def person(
    scene, x, y, z, top, bottom=(0.03, 0.035, 0.05), height=1.68, turn=0.0, hair=(0.012, 0.010, 0.009), sitting=False
):
    """Someone seen from afar, facing the camera (-z) unless turned: legs, body, arms, head, hair."""
    skin_tone, base = (0.46, 0.31, 0.23), 0.45 if sitting else 0.82
    parts = []
    for side in (-1, 1):
        x_leg, step = side * 0.085, side * 0.13
        if sitting:
            leg, foot = [(x_leg, 0.5, 0), (x_leg, 0.52, -0.40), (x_leg, 0.06, -0.44)], (x_leg, 0.04, -0.5)
        else:
            leg, foot = [(x_leg, 0.9, 0), (x_leg, 0.48, step * 0.4), (x_leg, 0.06, step)], (x_leg, 0.045, step - 0.05)
        elbow = (side * 0.215, base + 0.25, side * step * 0.25)
        hand = (side * 0.15, base + 0.17, -0.3) if sitting else (side * 0.21, base - 0.01, -side * step * 0.9)
        parts += [
            (tube(leg, [0.085, 0.07, 0.05], 14), bottom),
            (ball(foot, (0.05, 0.045, 0.12)), (0.02, 0.02, 0.02)),
            (tube([(side * 0.15, base + 0.49, 0), elbow, hand], [0.068, 0.054, 0.04], 14), top),
            (ball((side * 0.148, base + 0.488, 0), 0.07), top),
            (ball(hand, 0.045), skin_tone),
        ]
    levels, girth = (-0.09, 0.06, 0.24, 0.40, 0.49, 0.55, 0.585), (0.152, 0.143, 0.146, 0.16, 0.142, 0.09, 0.05)
    body = tube([(0, base + level, 0) for level in levels], girth, 20)
    parts += [
        (body * (1.16, 1, 0.74), top),
        (tube([(0, base + 0.5, 0), (0, base + 0.7, -0.01)], [0.055, 0.05], 14), skin_tone),
        (ball((0, base + 0.765, 0), (0.083, 0.112, 0.098), 14), skin_tone),
        (ball((0, base + 0.80, 0.014), (0.094, 0.098, 0.106), 14), hair),
        (ball((0, base + 0.745, 0.035), (0.086, 0.09, 0.076), 14), hair),
    ]
    for triangles, colour in parts:
        scene.add(turned(triangles * (height / 1.7), turn, at=(x, y, z)), colour)


def smooth(a, b, value):
    t = np.clip((np.asarray(value, float) - a) / (b - a), 0, 1)
    return t * t * (3 - 2 * t)
