"""People, trees and other things that return in several illustrations."""

from .svg import (
    BLUE,
    COAL,
    DARK_WOOD,
    GOLD,
    GREEN,
    INK,
    LEAF,
    LIGHT_GOLD,
    NAVY,
    PALE_SKY,
    PAPER,
    PINE,
    RED,
    SAND,
    SKIN,
    SKY,
    STONE,
    TAN,
    WOOD,
    circle,
    ellipse,
    group,
    path,
    polygon,
    rect,
    stroke,
)

# Arms and legs as (joint x, joint y, end x, end y), right then left of the picture; feet stand at y = 0, the head ends at -163.
HANGING = ((22, -98, 20, -76), (-22, -98, -20, -76))
REACHING = ((32, -112, 50, -126), (20, -98, 36, -104))
SPEAKING = ((30, -104, 42, -122), (-24, -98, -10, -90))
HOLDING = ((24, -98, 6, -94), (-24, -98, -4, -92))
RAISED = ((28, -140, 30, -166), (-22, -98, -20, -76))
WRITING = ((30, -116, 44, -138), (-22, -98, -18, -78))
CARRYING = ((23, -97, 34, -92), (-21, -97, 20, -92))

STANDING = ((8, -38, 8, -5), (-8, -38, -8, -5))
WALKING = ((14, -40, 17, -7), (-4, -38, -20, -8))
RUNNING = ((27, -58, 28, -26), (-12, -38, -42, -26))
SITTING = ((34, -72, 36, -30), (28, -70, 28, -30))


def hair(style, view, colour):
    """The hair of a head centred at (0, -149): what lies behind the face, and what lies before it."""
    behind, before = "", ""
    if view == "back":
        before = path("M-12-146Q-15-165 0-165Q15-165 12-146Q10-138 6-138L-6-138Q-10-138-12-146Z", colour)
    elif view == "side":
        before = path("M9-155Q12-165-1-165Q-16-164-13-145Q-11-138-6-140Q-4-147-3-152Q2-158 9-155Z", colour)
    else:
        before = path("M-12-148Q-15-165 0-165Q15-165 12-148Q10-156 2-157Q-8-155-12-148Z", colour)
    if style == "long":
        tail = (
            "M-13-150Q-17-128-15-120L15-120Q17-128 13-150Z"
            if view != "side"
            else "M0-160Q-18-158-16-120L-3-120L-4-148Z"
        )
        behind, before = ("", before + path(tail, colour)) if view == "back" else (path(tail, colour), before)
    elif style == "bun":
        before += circle(-10 if view == "side" else 0, -167 if view != "side" else -160, 6, colour)
    elif style == "tail":
        behind = path("M-8-158Q-26-158-24-132Q-18-130-16-138Q-16-150-6-152Z", colour)
        if view == "back":
            before += path("M-4-158Q0-128 4-124Q8-134 5-158Z", colour)
            behind = ""
    elif style == "bob":
        behind = path("M-14-150Q-16-134-13-133L13-133Q16-134 14-150Z", colour)
    return behind, before


def headwear(kind, colour):
    """A cap, a straw hat, a helmet or nothing."""
    if kind == "cap":
        return path("M-13-154Q-13-168 0-168Q13-168 13-154L22-152Q22-150 12-150L-13-151Z", colour)
    if kind == "straw":
        return ellipse(0, -156, 27, 6, colour) + path("M-13-157Q-12-171 0-172Q12-171 13-157Z", colour)
    if kind == "chef":
        return path("M-11-156L-13-170Q-20-182-8-184Q0-192 8-184Q20-182 13-170L11-156Z", colour)
    if kind == "helmet":
        return path("M-14-153Q-14-171 0-171Q14-171 14-153L18-151Q0-147-18-151Z", colour)
    return ""


def line_through(x, y, joints):
    return f"M{x} {y}L{joints[0]} {joints[1]}L{joints[2]} {joints[3]}"


def person(
    x,
    y,
    scale=1.0,
    top=BLUE,
    bottom=NAVY,
    *,
    hair_style="short",
    view="front",
    arms=HANGING,
    legs=STANDING,
    skirt=None,
    hat=None,
    hat_colour=RED,
    hair_colour=COAL,
    skin=SKIN,
    sleeves=None,
    extra="",
    over="",
    flip=False,
    shoes=INK,
    half=False,
    lean=0,
    apron=None,
    vest=None,
    turn=None,
):
    """One figure. `half` draws no legs (someone behind a desk); `extra` lies under, `over` above the body."""
    sleeves = sleeves or top
    behind, before = hair(hair_style, view, hair_colour)
    near, far = arms
    parts = [extra, behind]
    if not half:
        parts.append(stroke(line_through(7, -72, legs[0]) + line_through(-7, -72, legs[1]), bottom, 14))
        parts.append(stroke("".join(f"M{x} {y + 2}h7" for _, _, x, y in legs), shoes, 9))
    if skirt:
        parts.append(path("M-14-84L14-84L21-40Q0-34-21-40Z", skirt))
    parts.append(stroke(line_through(-15, -119, far), sleeves, 10))
    parts.append(path("M-18-118Q-19-129-8-130L8-130Q19-129 18-118L15-70Q0-66-15-70Z", top))
    if vest:
        parts.append(path("M-17-118Q-17-128-9-130L-3-114L3-114L9-130Q17-128 17-118L15-78L-15-78Z", vest))
    if apron:
        parts.append(path("M-9-118L9-118L10-98L15-96L14-54L-14-54L-15-96L-10-98Z", apron))
    parts.append(stroke(line_through(15, -119, near), sleeves, 10))
    parts.append(stroke(f"M{near[2]} {near[3]}h0M{far[2]} {far[3]}h0", skin, 11))
    head = path("M-4-127V-138A11.5 13 0 1 1 4-138V-127Z", skin) + before + headwear(hat, hat_colour)
    parts += [group(head, move=(lean, 0)) if lean else head, over]
    return group(*parts, move=(x, y), scale=scale, flip=flip, turn=turn)


def seated_back(x, y, scale=1.0, top=BLUE, hair_style="short", hair_colour=COAL):
    """Someone seated, seen from behind down to the chair."""
    return person(
        x,
        y,
        scale,
        top,
        view="back",
        half=True,
        hair_style=hair_style,
        hair_colour=hair_colour,
        arms=((24, -100, 20, -78), (-24, -100, -20, -78)),
    )


def shadow(x, y, width, colour=INK, opacity=0.12):
    return ellipse(x, y, width, width / 6, colour, opacity=opacity)


def tree(x, y, scale=1.0, dark=PINE, light=GREEN, bright=LEAF, trunk=DARK_WOOD):
    """A round tree in three tones, its foot at (x, y)."""
    return group(
        path("M-6 0Q-3-40-4-80L4-80Q3-40 7 0Z", trunk),
        stroke("M0-52L20-82M0-62L-18-88", trunk, 5),
        path("M-52-100Q-62-146-26-158Q-14-196 22-184Q60-178 56-138Q72-104 36-90Q0-74-30-84Q-48-86-52-100Z", dark),
        path("M-46-108Q-54-146-22-154Q-8-186 20-178Q48-170 42-138Q44-112 12-108Q-28-98-46-108Z", light),
        path("M-34-124Q-36-148-14-152Q0-174 16-166Q28-156 18-140Q-2-122-34-124Z", bright, opacity=0.8),
        move=(x, y),
        scale=scale,
    )


def slim_tree(x, y, scale=1.0, dark=PINE, light=GREEN, trunk=DARK_WOOD):
    """A tall, narrow tree."""
    return group(
        rect(-4, -40, 8, 40, trunk),
        path("M0-200Q34-130 24-60Q14-28 0-28Q-14-28-24-60Q-34-130 0-200Z", dark),
        path("M0-200Q10-130 2-30Q-14-30-24-60Q-34-130 0-200Z", light),
        move=(x, y),
        scale=scale,
    )


def plant(x, y, scale=1.0, pot=RED):
    """A potted plant."""
    return group(
        *(
            path(f"M0-30Q{a} {b} {c} {d}Q{e} {f} 0-30Z", tone)
            for a, b, c, d, e, f, tone in (
                (-44, -56, -50, -96, -12, -78, PINE),
                (40, -60, 52, -90, 14, -74, GREEN),
                (-14, -90, 2, -126, 20, -84, LEAF),
            )
        ),
        path("M-22-34L22-34L16 0L-16 0Z", pot),
        move=(x, y),
        scale=scale,
    )


def book(x, y, width, colour, turn=0):
    """A closed book lying flat."""
    return group(rect(0, 0, width, 9, colour, 2), rect(3, 3, width - 3, 4, PAPER), move=(x, y), turn=turn)


def open_book(x, y, scale=1.0, cover=RED):
    """An open book, its fold at (x, y)."""
    return group(
        path("M-34-2L0 6L34-2L34 4L0 12L-34 4Z", cover),
        path("M0 6Q-14-8-34-4L-34-16Q-14-20 0-8Z", PAPER),
        path("M0 6Q14-8 34-4L34-16Q14-20 0-8Z", SAND),
        move=(x, y),
        scale=scale,
    )


def hills(colour, *heights, base=675, **more):
    """A ridge across the whole picture through the given heights, closed at the bottom."""
    step = 1200 / (len(heights) - 1)
    d = f"M0 {heights[0]}"
    for i in range(1, len(heights)):
        x0, x1 = (i - 1) * step, i * step
        middle = (x0 + x1) / 2
        d += f"C{middle:.0f} {heights[i - 1]} {middle:.0f} {heights[i]} {x1:.0f} {heights[i]}"
    return path(d + f"V{base}H0Z", colour, **more)


def cloud(x, y, scale=1.0, colour=PAPER, opacity=0.8):
    return path(
        "M0 0Q-4-18 18-20Q26-44 54-36Q74-54 94-32Q122-36 122-12Q140-10 138 0Z",
        colour,
        opacity=opacity,
        transform=f"translate({x} {y}) scale({scale})",
    )


def birds(x, y, *offsets, colour=COAL):
    return "".join(stroke(f"M{x + dx} {y + dy}q7-8 13 0q6-8 13 0", colour, 2) for dx, dy in offsets)


def lamp(x, y, length, shade=RED, light=LIGHT_GOLD):
    """A lamp hanging on its cord from (x, y)."""
    return group(
        stroke(f"M0 0V{length}", COAL, 2),
        path(f"M-26 {length + 24}Q-22 {length} 0 {length}Q22 {length} 26 {length + 24}Z", shade),
        ellipse(0, length + 24, 20, 5, light),
        move=(x, y),
    )


def window(x, y, width, height, columns=2, rows=2, glass=PALE_SKY, frame=PAPER, bar=6):
    """A framed window with bars."""
    parts = [rect(x - bar, y - bar, width + 2 * bar, height + 2 * bar, frame), rect(x, y, width, height, glass)]
    across = [f"M{x + width * i / columns:.0f} {y}v{height}" for i in range(1, columns)]
    down = [f"M{x} {y + height * i / rows:.0f}h{width}" for i in range(1, rows)]
    return "".join(parts) + (stroke("".join(across + down), frame, bar, stroke_linecap="butt") if across + down else "")


def panes(x, y, columns, rows, width, height, gap_x, gap_y, fill, **more):
    """A façade's windows: one dashed line a row."""
    d = "".join(
        f"M{x} {y + height // 2 + r * (height + gap_y)}h{columns * (width + gap_x) - gap_x}" for r in range(rows)
    )
    return stroke(d, fill, height, stroke_dasharray=f"{width} {gap_x}", stroke_linecap="butt", **more)


def backpack(colour=RED):
    """A backpack seen from behind."""
    return rect(-13, -126, 26, 38, colour, 8) + rect(-9, -106, 18, 14, INK, 3, opacity=0.22)


def basket():
    """A tea-picker's basket on the back of someone seen from the side."""
    return path("M-36-122L-14-122L-16-84L-32-84Z", WOOD) + stroke("M-35-112H-15M-34-100H-16", LIGHT_GOLD, 2)


def pennants(d, xs, y_of, colours):
    """A string of small triangles along a curve."""
    return stroke(d, STONE, 2) + "".join(
        polygon(colours[i % len(colours)], (x - 11, y_of(x)), (x + 11, y_of(x)), (x, y_of(x) + 26))
        for i, x in enumerate(xs)
    )


TONES = (RED, GOLD, SKY, GREEN, TAN)
