"""What a path tracer (numba) needs: chance, a tree of boxes over triangles, the nearest hit, a lamp to look at."""

from math import cos, pi, sin, sqrt

import numpy as np
from numba import njit

MATT, GLOSSY, LEAF, WATER, LIGHT = range(5)
FAR = 1e9


@njit(cache=True)
def random(state):
    state[0] ^= state[0] << np.uint64(13)
    state[0] ^= state[0] >> np.uint64(7)
    state[0] ^= state[0] << np.uint64(17)
    return float(state[0] >> np.uint64(11)) * (1.0 / 9007199254740992.0)


@njit(cache=True)
def build_tree(low, high, leaf_size=4):
    """A bounding-volume tree by binned surface area: (order of triangles, boxes, first child or first triangle, count)."""
    n = low.shape[0]
    order = np.arange(n)
    middle = (low + high) * 0.5
    boxes = np.empty((2 * n + 1, 6), np.float32)
    first, count = np.zeros(2 * n + 1, np.int32), np.zeros(2 * n + 1, np.int32)
    todo = np.empty((256, 3), np.int64)
    todo[0, 0], todo[0, 1], todo[0, 2] = 0, 0, n
    waiting, used = 1, 1
    bin_low, bin_high, bin_count = np.empty((16, 3)), np.empty((16, 3)), np.empty(16, np.int64)
    cost = np.empty(16)
    while waiting:
        waiting -= 1
        node, a, b = todo[waiting]
        box_low, box_high, c_low, c_high = np.full(3, 1e30), np.full(3, -1e30), np.full(3, 1e30), np.full(3, -1e30)
        for i in range(a, b):
            for k in range(3):
                box_low[k], box_high[k] = min(box_low[k], low[order[i], k]), max(box_high[k], high[order[i], k])
                c_low[k], c_high[k] = min(c_low[k], middle[order[i], k]), max(c_high[k], middle[order[i], k])
        for k in range(3):
            boxes[node, k], boxes[node, k + 3] = box_low[k] - 1e-5, box_high[k] + 1e-5
        axis = np.argmax(c_high - c_low)
        width = c_high[axis] - c_low[axis]
        if b - a <= leaf_size or width < 1e-9:
            first[node], count[node] = a, b - a
            continue
        bin_low[:], bin_high[:], bin_count[:] = 1e30, -1e30, 0
        for i in range(a, b):
            place = min(15, int(16 * (middle[order[i], axis] - c_low[axis]) / width))
            bin_count[place] += 1
            for k in range(3):
                bin_low[place, k], bin_high[place, k] = (
                    min(bin_low[place, k], low[order[i], k]),
                    max(bin_high[place, k], high[order[i], k]),
                )
        cost[:] = 0
        for direction in range(2):
            at_low, at_high, number = np.full(3, 1e30), np.full(3, -1e30), 0
            for step in range(15):
                place = step if direction == 0 else 15 - step
                number += bin_count[place]
                for k in range(3):
                    at_low[k], at_high[k] = min(at_low[k], bin_low[place, k]), max(at_high[k], bin_high[place, k])
                size = np.maximum(at_high - at_low, 0.0)
                cost[place if direction == 0 else place - 1] += number * (
                    size[0] * size[1] + size[1] * size[2] + size[2] * size[0]
                )
        best = np.argmin(cost[:15])
        i, j = a, b - 1
        while i <= j:
            if min(15, int(16 * (middle[order[i], axis] - c_low[axis]) / width)) <= best:
                i += 1
            else:
                order[i], order[j] = order[j], order[i]
                j -= 1
        if i in (a, b):
            i = (a + b) // 2
        first[node], count[node] = used, 0
        todo[waiting, 0], todo[waiting, 1], todo[waiting, 2] = used, a, i
        todo[waiting + 1, 0], todo[waiting + 1, 1], todo[waiting + 1, 2] = used + 1, i, b
        waiting, used = waiting + 2, used + 2
    return order, boxes[:used], first[:used], count[:used]


@njit(cache=True)
def box_distance(boxes, node, ox, oy, oz, ix, iy, iz, limit):
    a, b = (boxes[node, 0] - ox) * ix, (boxes[node, 3] - ox) * ix
    near, far = min(a, b), max(a, b)
    a, b = (boxes[node, 1] - oy) * iy, (boxes[node, 4] - oy) * iy
    near, far = max(near, min(a, b)), min(far, max(a, b))
    a, b = (boxes[node, 2] - oz) * iz, (boxes[node, 5] - oz) * iz
    near, far = max(near, min(a, b)), min(far, max(a, b))
    return near if far >= max(near, 0.0) and near < limit else FAR


@njit(cache=True)
def closest(corner, edge1, edge2, boxes, first, count, stack, ox, oy, oz, dx, dy, dz, limit, any_hit):
    """(triangle or -1, distance) along the ray; with `any_hit` the first found will do."""
    ix, iy, iz = (
        1.0 / (dx if abs(dx) > 1e-12 else 1e-12),
        1.0 / (dy if abs(dy) > 1e-12 else 1e-12),
        1.0 / (dz if abs(dz) > 1e-12 else 1e-12),
    )
    found, top = -1, 1
    stack[0] = 0
    while top:
        top -= 1
        node = stack[top]
        if box_distance(boxes, node, ox, oy, oz, ix, iy, iz, limit) >= limit:
            continue
        if count[node] == 0:
            left = first[node]
            a = box_distance(boxes, left, ox, oy, oz, ix, iy, iz, limit)
            b = box_distance(boxes, left + 1, ox, oy, oz, ix, iy, iz, limit)
            if a < b:
                if b < limit:
                    stack[top] = left + 1
                    top += 1
                stack[top] = left
                top += 1
            else:
                if a < limit:
                    stack[top] = left
                    top += 1
                if b < limit:
                    stack[top] = left + 1
                    top += 1
            continue
        for t in range(first[node], first[node] + count[node]):
            ax, ay, az, bx, by, bz = edge1[t, 0], edge1[t, 1], edge1[t, 2], edge2[t, 0], edge2[t, 1], edge2[t, 2]
            px, py, pz = dy * bz - dz * by, dz * bx - dx * bz, dx * by - dy * bx
            det = ax * px + ay * py + az * pz
            if abs(det) < 1e-14:
                continue
            inv = 1.0 / det
            sx, sy, sz = ox - corner[t, 0], oy - corner[t, 1], oz - corner[t, 2]
            u = (sx * px + sy * py + sz * pz) * inv
            if u < 0.0 or u > 1.0:
                continue
            qx, qy, qz = sy * az - sz * ay, sz * ax - sx * az, sx * ay - sy * ax
            v = (dx * qx + dy * qy + dz * qz) * inv
            if v < 0.0 or u + v > 1.0:
                continue
            distance = (bx * qx + by * qy + bz * qz) * inv
            if 1e-4 < distance < limit:
                found, limit = t, distance
                if any_hit:
                    return found, limit
    return found, limit


@njit(cache=True)
def around(nx, ny, nz, spread, state):
    """A random direction about the normal: cosine-weighted for spread 1, narrower for less."""
    turn, z = 2 * pi * random(state), 2 * random(state) - 1
    r = sqrt(max(0.0, 1 - z * z))
    x, y, z = nx + spread * r * cos(turn), ny + spread * r * sin(turn), nz + spread * z
    length = sqrt(x * x + y * y + z * z) + 1e-12
    return x / length, y / length, z / length


@njit(cache=True)
def pick_lamp(lamps, x, y, z, state):
    """(a lamp, its chance): near and strong ones more often."""
    total, one, weight = 0.0, 0, 1.0
    for i in range(lamps.shape[0]):
        far = (lamps[i, 0] - x) ** 2 + (lamps[i, 1] - y) ** 2 + (lamps[i, 2] - z) ** 2
        share = lamps[i, 5] / (far + 0.5)
        total += share
        if random(state) * total < share:
            one, weight = i, share
    return one, weight / total
