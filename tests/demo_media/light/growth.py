"""Trees and grass."""

import numpy as np

from .shapes import cards, tube
from .tracer import LEAF

GOLD_LEAVES = [(0.86, 0.58, 0.07), (0.90, 0.66, 0.12), (0.84, 0.46, 0.05), (0.72, 0.55, 0.10), (0.80, 0.34, 0.05)]
GREENS = [(0.10, 0.19, 0.05), (0.14, 0.24, 0.06), (0.08, 0.15, 0.05), (0.18, 0.26, 0.07)]


def tree(scene, foot, height, colours, leaves=3000, leaf=0.12, crown=(0.36, 0.34), bark=(0.16, 0.12, 0.09), bare=0.3):
    """A tree with a few boughs and a crown of leaf cards in clumps."""
    chance, foot = scene.chance, np.asarray(foot, float)
    lean = chance.normal(0, 0.03, 2)
    top = foot + np.array((lean[0] * height, height * 0.8, lean[1] * height))
    steps = np.linspace(0, 1, 6)[:, None]
    line = foot + (top - foot) * steps + chance.normal(0, 0.012, (6, 3)) * height * steps
    scene.add(
        tube(line, np.linspace(0.028, 0.008, 6) * height + (np.arange(6) == 0) * 0.012 * height, 14), bark, vary=0.05
    )
    clumps = []
    for _ in range(int(9 + height)):
        start = line[0] + (line[-1] - line[0]) * chance.uniform(bare, 0.95)
        turn, reach = chance.uniform(0, 2 * np.pi), crown[0] * height * chance.uniform(0.35, 1)
        end = start + np.array((np.cos(turn) * reach, chance.uniform(0.02, 0.24) * height, np.sin(turn) * reach))
        bend = (start + end) / 2 + np.array((0, -0.02 * height, 0))
        scene.add(tube([start, bend, end], [0.009 * height, 0.006 * height, 0.002 * height], 5), bark, vary=0.12)
        clumps += [end, (bend + end) / 2]
    clumps += list(line[4:])
    clumps = np.array(clumps)
    which = chance.integers(len(clumps), size=leaves)
    offset = chance.normal(size=(leaves, 3)) * (np.array([1, 0.75, 1]) * crown[1] * height * 0.26)
    centres = clumps[which] + offset
    shade = np.asarray(colours, float)[chance.integers(len(colours), size=leaves)]
    scene.add(cards(chance, centres, leaf), np.concatenate([shade, shade]), LEAF, vary=0.14)


def grass(scene, x, y, z, tall, tones):
    """Blades of grass standing at the given points."""
    chance, n = scene.chance, len(x)
    wide = np.stack([0.006 + 0.0009 * z, np.zeros(n), np.zeros(n)], 1) * chance.choice([-1, 1], (n, 1))
    foot = np.stack([x, y, z], 1)
    tip = foot + np.stack(
        [chance.normal(0, 0.35, n) * tall, tall * chance.uniform(0.6, 1.2, n), chance.normal(0, 0.3, n) * tall], 1
    )
    scene.add(
        np.stack([foot - wide, foot + wide, tip], 1),
        np.asarray(tones)[chance.integers(len(tones), size=n)],
        LEAF,
        vary=0.2,
    )
