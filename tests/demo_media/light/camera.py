"""Renders a scene of triangles through a View into light."""

from math import cos, pi, sin, sqrt

import numpy as np
from numba import njit, prange

from .air import clear_share, settings, sky, wave_normal
from .tracer import FAR, GLOSSY, LEAF, LIGHT, WATER, around, build_tree, closest, pick_lamp, random


@njit(parallel=True, cache=True)
def trace(
    tris,
    colour,
    kind,
    extra,
    boxes,
    first,
    count,
    air,
    lamps,
    eye,
    frame,
    lens,
    focus,
    width,
    height,
    samples,
    bounces,
    seed,
):
    corner, edge1, edge2 = tris
    image, features = np.zeros((height, width, 3), np.float32), np.zeros((height, width, 7), np.float32)
    for row in prange(height):
        state, stack = np.empty(1, np.uint64), np.empty(96, np.int64)
        for column in range(width):
            state[0] = np.uint64((row * width + column + 1) * 2654435761 + seed * 97 + 88172645463325252)
            for _ in range(8):
                random(state)
            for _ in range(samples):
                px, py = (column + random(state)) / width * 2 - 1, 1 - (row + random(state)) / height * 2
                dx, dy, dz = (
                    frame[0, 0] * px + frame[1, 0] * py + frame[2, 0],
                    frame[0, 1] * px + frame[1, 1] * py + frame[2, 1],
                    frame[0, 2] * px + frame[1, 2] * py + frame[2, 2],
                )
                r, a = lens * sqrt(random(state)), 2 * pi * random(state)
                lx, ly = r * cos(a), r * sin(a)
                ox, oy, oz = (
                    eye[0] + frame[3, 0] * lx + frame[4, 0] * ly,
                    eye[1] + frame[3, 1] * lx + frame[4, 1] * ly,
                    eye[2] + frame[3, 2] * lx + frame[4, 2] * ly,
                )
                dx, dy, dz = eye[0] + dx * focus - ox, eye[1] + dy * focus - oy, eye[2] + dz * focus - oz
                length = sqrt(dx * dx + dy * dy + dz * dz)
                dx, dy, dz = dx / length, dy / length, dz / length
                red, green, blue, wr, wg, wb = 0.0, 0.0, 0.0, 1.0, 1.0, 1.0
                sharp = True
                seen_r, seen_g, seen_b = -1.0, 0.0, 0.0
                for bounce in range(bounces):
                    t, distance = closest(
                        corner, edge1, edge2, boxes, first, count, stack, ox, oy, oz, dx, dy, dz, FAR, False
                    )
                    if sharp and air[19] + air[20] + air[21] > 0:
                        reach = min(distance, air[22])
                        s = random(state) * reach
                        hx, hy, hz = around(air[0], air[1], air[2], air[6], state)
                        if (
                            closest(
                                corner,
                                edge1,
                                edge2,
                                boxes,
                                first,
                                count,
                                stack,
                                ox + dx * s,
                                oy + dy * s,
                                oz + dz * s,
                                hx,
                                hy,
                                hz,
                                FAR,
                                True,
                            )[0]
                            < 0
                        ):
                            red, green, blue = (
                                red + wr * air[19] * reach,
                                green + wg * air[20] * reach,
                                blue + wb * air[21] * reach,
                            )
                    if t < 0:
                        sr, sg, sb = sky(air, dx, dy, dz, sharp)
                        if sharp and air[17] > 0:
                            clear = clear_share(air, oy, dy, 4000.0)
                            fr, fg, fb = sky(air, dx, min(dy, 0.02), dz, False)
                            sr, sg, sb = (
                                sr * clear + fr * (1 - clear),
                                sg * clear + fg * (1 - clear),
                                sb * clear + fb * (1 - clear),
                            )
                        if not sharp:
                            sr, sg, sb = min(sr, 6.0), min(sg, 6.0), min(sb, 6.0)
                        red, green, blue = red + wr * sr, green + wg * sg, blue + wb * sb
                        if bounce == 0:
                            features[row, column, 6] += 1.0 / samples
                            for k in range(3):
                                features[row, column, k] += 1.0 / samples
                        break
                    if sharp and air[17] > 0:
                        clear = clear_share(air, oy, dy, distance)
                        fr, fg, fb = sky(air, dx, min(dy, 0.02), dz, False)
                        red, green, blue = (
                            red + wr * fr * (1 - clear),
                            green + wg * fg * (1 - clear),
                            blue + wb * fb * (1 - clear),
                        )
                        wr, wg, wb = wr * clear, wg * clear, wb * clear
                    what, cr, cg, cb = kind[t], colour[t, 0], colour[t, 1], colour[t, 2]
                    nx, ny, nz = (
                        edge1[t, 1] * edge2[t, 2] - edge1[t, 2] * edge2[t, 1],
                        edge1[t, 2] * edge2[t, 0] - edge1[t, 0] * edge2[t, 2],
                        edge1[t, 0] * edge2[t, 1] - edge1[t, 1] * edge2[t, 0],
                    )
                    length = sqrt(nx * nx + ny * ny + nz * nz) + 1e-20
                    if nx * dx + ny * dy + nz * dz > 0:
                        length = -length
                    nx, ny, nz = nx / length, ny / length, nz / length
                    ox, oy, oz = ox + dx * distance, oy + dy * distance, oz + dz * distance
                    if bounce == 0:
                        values = (cr + 0.0, cg + 0.0, cb + 0.0, nx, ny, nz, distance / (distance + 20))
                        for k in range(7):
                            features[row, column, k] += values[k] / samples
                    if what == LIGHT:
                        power = extra[t] if sharp or extra[t] < 6 else 0.0
                        red, green, blue = red + wr * cr * power, green + wg * cg * power, blue + wb * cb * power
                        break
                    if what == WATER:
                        nx, ny, nz = wave_normal(ox, oz, air[23], distance)
                    if what in (WATER, GLOSSY):
                        facing = max(0.0, -(dx * nx + dy * ny + dz * nz))
                        mirror = 0.03 + 0.97 * (1 - facing) ** 5
                        if what == WATER:
                            deep = 0.9 * (1 - mirror)
                            red, green, blue = red + wr * cr * deep, green + wg * cg * deep, blue + wb * cb * deep
                            wr, wg, wb = wr * mirror, wg * mirror, wb * mirror
                        chance = 1.0 if what == WATER else mirror
                        if what == GLOSSY and sharp:
                            chance = 0.5 if mirror > 0.06 else 0.25
                        gleams = random(state) < chance
                        if what == GLOSSY:
                            share = mirror / chance if gleams else (1 - mirror) / (1 - chance)
                            wr, wg, wb = wr * share, wg * share, wb * share
                        if gleams:
                            spread = 0.0 if what == WATER else extra[t]
                            dx, dy, dz = dx + 2 * facing * nx, dy + 2 * facing * ny, dz + 2 * facing * nz
                            dx, dy, dz = around(dx, dy, dz, spread, state)
                            if what == WATER and dy < 0.005:
                                dy = 0.005
                            ox, oy, oz = ox + nx * 1e-3, oy + ny * 1e-3, oz + nz * 1e-3
                            sharp = sharp and spread < 0.3
                            continue
                    side = 1.0
                    if what == LEAF and random(state) < 0.5:
                        side = -1.0
                    wr, wg, wb = wr * cr, wg * cg, wb * cb
                    ox, oy, oz = ox + nx * side * 1e-3, oy + ny * side * 1e-3, oz + nz * side * 1e-3
                    if air[3] + air[4] + air[5] > 0:
                        hx, hy, hz = around(air[0], air[1], air[2], air[6], state)
                        facing = (hx * nx + hy * ny + hz * nz) * side
                        if (
                            facing > 0
                            and closest(
                                corner, edge1, edge2, boxes, first, count, stack, ox, oy, oz, hx, hy, hz, FAR, True
                            )[0]
                            < 0
                        ):
                            clear = clear_share(air, oy, hy, 400.0)
                            red, green, blue = (
                                red + wr * air[3] * facing * clear,
                                green + wg * air[4] * facing * clear,
                                blue + wb * air[5] * facing * clear,
                            )
                    if lamps.shape[0] > 0:
                        one, likely = pick_lamp(lamps, ox, oy, oz, state)
                        jx, jy, jz = around(0.0, 0.0, 0.0, 1.0, state)
                        hx, hy, hz = lamps[one, 0] - ox, lamps[one, 1] - oy, lamps[one, 2] - oz
                        free = sqrt(hx * hx + hy * hy + hz * hz) - 1.6 * lamps[one, 3] - 0.01
                        hx, hy, hz = hx + jx * lamps[one, 3], hy + jy * lamps[one, 3], hz + jz * lamps[one, 3]
                        far = sqrt(hx * hx + hy * hy + hz * hz)
                        facing = (hx * nx + hy * ny + hz * nz) * side / far
                        if (
                            facing > 0
                            and closest(
                                corner,
                                edge1,
                                edge2,
                                boxes,
                                first,
                                count,
                                stack,
                                ox,
                                oy,
                                oz,
                                hx / far,
                                hy / far,
                                hz / far,
                                free,
                                True,
                            )[0]
                            < 0
                        ):
                            share = facing / (likely * max(far * far, 0.5))
                            red, green, blue = (
                                red + wr * lamps[one, 4] * share,
                                green + wg * lamps[one, 5] * share,
                                blue + wb * lamps[one, 6] * share,
                            )
                    dx, dy, dz = around(nx * side, ny * side, nz * side, 1.0, state)
                    sharp = False
                    if seen_r < 0:
                        seen_r, seen_g, seen_b = red, green, blue
                    if bounce > 1:
                        keep = min(0.95, max(wr, max(wg, wb)))
                        if random(state) > keep:
                            break
                        wr, wg, wb = wr / keep, wg / keep, wb / keep
                if seen_r >= 0:
                    red, green, blue = (
                        seen_r + min(red - seen_r, 2.5),
                        seen_g + min(green - seen_g, 2.5),
                        seen_b + min(blue - seen_b, 2.5),
                    )
                image[row, column, 0] += min(red, 24.0) / samples
                image[row, column, 1] += min(green, 24.0) / samples
                image[row, column, 2] += min(blue, 24.0) / samples
    return image, features


def render(scene, view, width, height, samples, bounces=4, seed=1):
    """(light, features) of a scene: its triangles (n, 3, 3), colours, kinds, extras."""
    triangles, colour, kind, extra = scene
    order, boxes, first, count = build_tree(triangles.min(1).astype(float), triangles.max(1).astype(float))
    triangles, colour, kind, extra = triangles[order], colour[order], kind[order], extra[order]
    tris = tuple(
        np.ascontiguousarray(part, np.float32)
        for part in (triangles[:, 0], triangles[:, 1] - triangles[:, 0], triangles[:, 2] - triangles[:, 0])
    )
    eye, forward = np.array(view.eye, float), np.array(view.target, float) - view.eye
    forward /= np.linalg.norm(forward)
    right = np.cross((0, 1, 0), forward)
    right /= np.linalg.norm(right)
    half = np.tan(np.radians(view.angle) / 2)
    above = np.cross(forward, right)
    frame = np.array([right * half, above * half * height / width, forward, right, above])
    return trace(
        tris,
        colour,
        kind,
        extra,
        boxes,
        first,
        count,
        settings(view),
        np.array(view.lamps, float).reshape(-1, 7),
        eye,
        frame,
        view.lens,
        view.focus,
        width,
        height,
        samples,
        bounces,
        seed,
    )
