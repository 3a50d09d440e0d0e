"""Small plots for the READMEs, as SVG written by hand.

A plotting library would draw other bytes with each of its versions; these change only with the data.
"""

from collections.abc import Sequence
from html import escape
from itertools import pairwise

# Distinguishable with any colour vision (Okabe and Ito), and each line also has its name beside it.
_COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#6B6B6B")
_WIDTH, _HEIGHT = 720, 300
_LEFT, _RIGHT, _TOP, _BOTTOM = 64, 150, 46, 34
_LINE = 14
_STEPS = (1, 2, 2.5, 5, 10)


def line_chart(title: str, unit: str, labels: Sequence[str], series: dict[str, Sequence[float]]) -> bytes:
    """Lines over the same labels, each with its name at its end."""
    top = _ceiling(max(max(values) for values in series.values()))
    parts = [*_frame(title, unit, top), *_labels(labels)]
    drawn = list(zip(_COLOURS, series.items(), strict=False))
    for colour, (_, values) in drawn:
        points = " ".join(f"{_x(n, len(labels)):.1f},{_y(v, top):.1f}" for n, v in enumerate(values))
        parts.append(f'<polyline fill="none" stroke="{colour}" stroke-width="1.6" points="{points}"/>')
    heights = _apart([_y(values[-1], top) for _, (_, values) in drawn])
    for (colour, (name, _)), y in zip(drawn, heights, strict=True):
        parts.append(_text(_WIDTH - _RIGHT + 8, y + 4, name, colour=colour))
    return _svg(title, parts)


def bar_chart(title: str, unit: str, labels: Sequence[str], series: dict[str, Sequence[float]]) -> bytes:
    """Groups of bars; the names of the series stand at the right."""
    top = _ceiling(max(max(values) for values in series.values()))
    parts = _frame(title, unit, top)
    slot = (_WIDTH - _LEFT - _RIGHT) / len(labels)
    width = 0.8 * slot / len(series)
    for place, (colour, (name, values)) in enumerate(zip(_COLOURS, series.items(), strict=False)):
        for n, value in enumerate(values):
            x, y = _LEFT + slot * (n + 0.1) + width * place, _y(value, top)
            height = _HEIGHT - _BOTTOM - y
            parts.append(f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" fill="{colour}"/>')
        parts.append(_text(_WIDTH - _RIGHT + 8, _TOP + 12 + 18 * place, name, colour=colour))
    parts += [
        _text(_LEFT + slot * (n + 0.5), _HEIGHT - _BOTTOM + 18, label, anchor="middle")
        for n, label in enumerate(labels)
        if label
    ]
    return _svg(title, parts)


def _frame(title: str, unit: str, top: float) -> list[str]:
    parts = [_text(_LEFT - 48, 20, title, size=14), _text(_LEFT - 48, 38, unit, colour="#555")]
    for step in range(5):
        value = top * step / 4
        y = _y(value, top)
        parts.append(f'<line x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{y:.1f}" y2="{y:.1f}" stroke="#ddd"/>')
        parts.append(_text(_LEFT - 6, y + 4, f"{value:,.10g}", anchor="end", colour="#555"))
    return parts


def _labels(labels: Sequence[str]) -> list[str]:
    shown = [(n, label) for n, label in enumerate(labels) if label]
    y = _HEIGHT - _BOTTOM + 18
    return [_text(_x(n, len(labels)), y, label, anchor="middle") for n, label in shown]


def _ceiling(value: float) -> float:
    unit = 1.0
    while unit * 10 <= value:
        unit *= 10
    while unit > value:
        unit /= 10
    return next(step * unit for step in _STEPS if step * unit >= value)


def _x(place: int, places: int) -> float:
    return _LEFT + (_WIDTH - _LEFT - _RIGHT) * place / max(places - 1, 1)


def _y(value: float, top: float) -> float:
    return _HEIGHT - _BOTTOM - (_HEIGHT - _TOP - _BOTTOM) * value / top


def _apart(heights: list[float]) -> list[float]:
    """The same heights moved so far that a line of text fits between any two, and none falls below the frame."""
    order = sorted(range(len(heights)), key=lambda n: (heights[n], n))
    moved, lowest = list(heights), float(_HEIGHT - _BOTTOM)
    for before, after in pairwise(order):
        moved[after] = max(moved[after], moved[before] + _LINE)
    for place in reversed(order):
        moved[place] = lowest = min(moved[place], lowest)
        lowest -= _LINE
    return moved


def _text(x: float, y: float, text: str, anchor: str = "start", colour: str = "#222", size: int = 11) -> str:
    where = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{colour}" font-size="{size}"'
    return f"<text {where}>{escape(text)}</text>"


def _svg(title: str, parts: list[str]) -> bytes:
    box = f'viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" font-family="sans-serif"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {box}>'
    body = [head, f"<title>{escape(title)}</title>", f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#fff"/>', *parts]
    return "\n".join([*body, "</svg>", ""]).encode()
