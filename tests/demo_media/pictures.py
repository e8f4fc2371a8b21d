"""Draws the demo portal's illustrations and portraits: `python -m tests.demo_media.pictures [NAME …]`."""

import sys
from importlib import import_module
from pathlib import Path

from .drawing.svg import drawing

HERE = Path(__file__).parent
IMAGES = HERE.parents[1] / "content" / "images"


def drawn(folder, width, height):
    """(name, contents) of each picture in a folder of modules, each with a `draw` that gives title and body."""
    for file in sorted((HERE / folder).glob("[a-z]*.py")):
        title, body = import_module(f".{folder}.{file.stem}", __package__).draw()
        yield file.stem.replace("_", "-"), drawing(title, body, width, height)


def main(wanted):
    (IMAGES / "portraits").mkdir(parents=True, exist_ok=True)
    for target, pictures in (
        (IMAGES, drawn("scenes", 1200, 675)),
        (IMAGES / "portraits", drawn("portraits", 600, 750)),
    ):
        for name, contents in pictures:
            if not wanted or name in wanted:
                (target / f"{name}.svg").write_text(contents, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
