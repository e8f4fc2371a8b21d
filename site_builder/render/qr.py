"""An address as a QR code that a telephone reads from the screen or from paper."""

from __future__ import annotations

from markupsafe import Markup

# All eight masks take five times as long to try; a clean screen or sheet needs the least error correction, in fewer bytes.
_MASK = 3
_QUIET = 4  # modules of white around the code, as the standard has it


def qr(text: str) -> Markup:
    """A text (an address) as inline SVG; it carries no name of its own beyond `aria-label`."""
    import segno  # 0.05 s to import, for sites with an address only

    rows = segno.make(text, error="l", micro=False, mask=_MASK, boost_error=False).matrix
    side = len(rows) + 2 * _QUIET
    path = "".join(_row(bytes(row), number + _QUIET) for number, row in enumerate(rows))
    return Markup(
        '<svg viewBox="0 0 {0} {0}" role="img" aria-label="本页网址的二维码" shape-rendering="crispEdges">'
        '<path fill="#fff" d="M0 0h{0}v{0}H0z"/><path stroke="#000" d="{1}"/></svg>'
    ).format(side, path)


def _row(row: bytes, y: int) -> str:
    """The dark runs of one row as strokes."""
    steps: list[str] = []
    end = 0
    start = row.find(1)
    while start >= 0:
        stop = row.find(0, start)
        stop = len(row) if stop < 0 else stop
        steps.append(f"m{start - end} 0h{stop - start}" if steps else f"M{start + _QUIET} {y}.5h{stop - start}")
        end, start = stop, row.find(1, stop)
    return "".join(steps)
