"""A small drawing vocabulary for the demo's illustrations: palette, shapes, a finished SVG file."""

import re
from collections import Counter
from xml.sax.saxutils import escape

PAPER, CREAM, SAND, STONE = "#FFFCF7", "#F7EDDD", "#EAD9BC", "#CFC3B2"
INK, COAL, GREY = "#1F1A17", "#3A322D", "#8C8379"
RED, DARK_RED, ROSE, BLUSH = "#B5121B", "#8E0D15", "#D4675F", "#EFC7B8"
GOLD, LIGHT_GOLD, WOOD, DARK_WOOD = "#C8963E", "#E9C98B", "#B07C4C", "#6E4A33"
PINE, GREEN, LEAF, MIST_GREEN = "#33503F", "#5F8062", "#9BB58C", "#CFDBC4"
NAVY, BLUE, SKY, PALE_SKY = "#2B4454", "#5A8092", "#A9C6CB", "#DCE8E5"
SKIN, TAN = "#F0C8A2", "#D9A57C"


def number(value):
    """A coordinate as short as it can be written."""
    return f"{value:.1f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def points(*pairs):
    """`(1, 2), (3, 4)` → "1,2 3,4"."""
    return " ".join(f"{number(x)},{number(y)}" for x, y in pairs)


def tag(name, inner="", **attributes):
    """One element; `stroke_width=2` is written stroke-width="2", an attribute that is None is left out."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{number(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{written}>{inner}</{name}>" if inner else f"<{name}{written}/>"


def path(d, fill=None, **more):
    return tag("path", d=" ".join(d.split()), fill=fill, **more)


def rect(x, y, width, height, fill=None, r=None, **more):
    return tag("rect", x=x or None, y=y or None, width=width, height=height, rx=r, fill=fill, **more)


def circle(x, y, r, fill=None, **more):
    return tag("circle", cx=x, cy=y, r=r, fill=fill, **more)


def ellipse(x, y, rx, ry, fill=None, **more):
    return tag("ellipse", cx=x, cy=y, rx=rx, ry=ry, fill=fill, **more)


def polygon(fill, *pairs, **more):
    return tag("polygon", points=points(*pairs), fill=fill, **more)


def stroke(d, colour, width=2, **more):
    """An open line; ends are round, as the whole drawing sets them."""
    return tag("path", d=" ".join(d.split()), stroke=colour, stroke_width=width, **more)


def group(*parts, move=None, scale=None, turn=None, flip=False, **more):
    """Parts drawn together, moved, scaled, turned (degrees) or mirrored."""
    steps = []
    if move:
        steps.append(f"translate({number(move[0])} {number(move[1])})")
    if turn:
        steps.append(f"rotate({number(turn)})")
    if scale or flip:
        size = scale or 1
        steps.append(f"scale({-size if flip else size} {size})" if flip else f"scale({size})")
    return tag("g", "".join(parts), transform=" ".join(steps) or None, **more)


def words(x, y, text, size, fill, anchor="middle", **more):
    """A line of text in whatever Chinese serif the reader has."""
    family = "Noto Serif CJK SC,Source Han Serif SC,STSong,SimSun,serif"
    return tag(
        "text",
        escape(text),
        x=x,
        y=y,
        font_size=size,
        fill=fill,
        text_anchor=anchor,
        font_family=family,
        font_weight="bold",
        **more,
    )


def gradient(name, *stops, across=False):
    """A linear gradient, downwards or across; a stop is a colour or (colour, opacity), evenly spread."""
    parts = []
    for place, stop in enumerate(stops):
        colour, opacity = stop if isinstance(stop, tuple) else (stop, None)
        parts.append(tag("stop", offset=number(place / (len(stops) - 1)), stop_color=colour, stop_opacity=opacity))
    return tag("linearGradient", "".join(parts), id=name, x2=None if across else 0, y2=None if across else 1)


def glow(name, colour, strength=0.9):
    """A radial gradient from a colour to nothing."""
    return tag(
        "radialGradient",
        tag("stop", offset=0, stop_color=colour, stop_opacity=strength)
        + tag("stop", offset=1, stop_color=colour, stop_opacity=0),
        id=name,
    )


def clip(name, shape):
    return tag("clipPath", shape, id=name)


def use(name, x=0, y=0, **more):
    """A defined shape once more, at another place."""
    return tag("use", href=f"#{name}", x=x or None, y=y or None, **more)


def share_repeats(body):
    """Shapes and groups drawn more than once with the same contents are defined once and used."""
    shape = re.compile(r"<path [^>]+/>")
    often = [text for text, count in Counter(shape.findall(body)).items() if count > 1 and len(text) > 75]
    shapes = {text: f"p{i}" for i, text in enumerate(often)}
    body = shape.sub(lambda m: use(shapes[m[0]]) if m[0] in shapes else m[0], body)
    leaf = re.compile(r'<g transform="([^"]*)">((?:(?!</?g[ >]).)+)</g>')
    often = [
        text for text, count in Counter(text for _, text in leaf.findall(body)).items() if count > 1 and len(text) > 60
    ]
    groups = {text: f"g{i}" for i, text in enumerate(often)}
    body = leaf.sub(lambda m: use(groups[m[2]], transform=m[1]) if m[2] in groups else m[0], body)
    shared = "".join(text.replace("<path", f'<path id="{name}"', 1) for text, name in shapes.items())
    shared += "".join(tag("g", text, id=name) for text, name in groups.items())
    return (tag("defs", shared) if shared else "") + body


def drawing(title, body, width=1200, height=675):
    """A whole SVG file with its Chinese title."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" role="img" '
        f'fill="none" stroke-linecap="round" stroke-linejoin="round"><title>{escape(title)}</title>{share_repeats(body)}'
        "</svg>\n"
    )
