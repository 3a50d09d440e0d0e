"""A matplotlib figure as plain data: what a reader sees of it, not how it was made.

A grader asks whether the axes say what they show and whether the right numbers are drawn; colours and styles are the
author's own. Lines, bars of either direction, points, areas and slices become series of label, x and y.
"""

import warnings
from typing import Any

from labkit.plain import clean

MAX_POINTS = 5_000
MAX_SERIES = 60
MAX_AXES = 12
_TEXT = 500

Description = dict[str, Any]


def describe_figure(value: Any) -> Description | None:
    """What a figure shows.

    Args:
        value: a Figure, an Axes, what pandas' `plot` returns (also several axes), or `matplotlib.pyplot` itself.

    Returns:
        `{"title", "axes": [{"title", "xlabel", "ylabel", "xticks", "legend", "texts", "series": [{"kind", "label",
        "x", "y"}]}], "texts", "unreadable": [characters that no font of the figure has]}`; None if it is no figure.
    """
    figure = _figure(value)
    if figure is None:
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        figure.canvas.draw()  # tick labels are made when they are drawn
    return {
        "title": _said(getattr(figure, "_suptitle", None)),
        "axes": [_axes(axes) for axes in figure.axes[:MAX_AXES]],
        "texts": [_said(text) for text in figure.texts[:50]],
        "unreadable": _unreadable(figure),
    }


def _figure(value: Any) -> Any:
    from matplotlib.figure import Figure

    if isinstance(value, Figure):
        return value
    if getattr(value, "__name__", "") == "matplotlib.pyplot":
        return value.gcf() if value.get_fignums() else None
    if not hasattr(value, "get_figure") and hasattr(value, "ravel"):
        value = next(iter(value.ravel()), None)  # an array of axes
    elif isinstance(value, list | tuple) and value:
        return next((found for item in value if (found := _figure(item)) is not None), None)
    figure = value.get_figure() if hasattr(value, "get_figure") else None
    return figure if isinstance(figure, Figure) else None


def _axes(axes: Any) -> Description:
    legend = axes.get_legend()
    return {
        "title": " ".join(filter(None, (_said(axes.title), _said(axes._left_title), _said(axes._right_title)))),
        "xlabel": _said(axes.xaxis.label),
        "ylabel": _said(axes.yaxis.label),
        "xticks": _ticks(axes.get_xticklabels()),
        "yticks": _ticks(axes.get_yticklabels()),
        "legend": [_said(text) for text in legend.get_texts()] if legend else [],
        "texts": [_said(text) for text in axes.texts[:100]],
        "series": _series(axes)[:MAX_SERIES],
    }


def _ticks(labels: Any) -> list[list[Any]]:
    """[place, text] of each tick label; a bar's name is nowhere else."""
    return [[round(float(i), 6), _said(label)] for label in list(labels)[:200] for i in [_place(label)]]


def _place(label: Any) -> float:
    x, y = label.get_position()
    return float(x or y)


def _said(text: Any) -> str:
    return clean(str(text.get_text())[:_TEXT]).strip() if text is not None else ""


def _series(axes: Any) -> list[Description]:
    from matplotlib.collections import PathCollection

    found = [_of("line", line.get_label(), line.get_xdata(), line.get_ydata(), axes) for line in axes.lines]
    found += [_bars(container, axes) for container in axes.containers if hasattr(container, "patches")]
    for points in axes.collections:
        if isinstance(points, PathCollection):
            places: Any = points.get_offsets()
            found.append(_of("points", points.get_label(), [p[0] for p in places], [p[1] for p in places], axes))
    slices = [patch for patch in axes.patches if type(patch).__name__ == "Wedge"]
    if slices:
        names = [str(patch.get_label()) for patch in slices]
        found.append({"kind": "pie", "label": "", "x": names, "y": [_number(p.theta2 - p.theta1) for p in slices]})
    return [series for series in found if series["y"]]


def _bars(container: Any, axes: Any) -> Description:
    patches = list(container.patches)[:MAX_POINTS]
    flat = getattr(container, "orientation", None) == "horizontal"
    labels = axes.get_yticklabels() if flat else axes.get_xticklabels()
    middles = [p.get_y() + p.get_height() / 2 if flat else p.get_x() + p.get_width() / 2 for p in patches]
    lengths = [p.get_width() if flat else p.get_height() for p in patches]
    return {
        "kind": "bar",
        "label": _label(container.get_label()),
        "x": [_named(middle, labels, 1 if flat else 0) for middle in middles],
        "y": [_number(length) for length in lengths],
    }


def _named(middle: float, labels: Any, axis: int) -> Any:
    """The tick label under (or beside) a bar, or its place if there is none."""
    near = [label for label in labels if abs(float(label.get_position()[axis]) - middle) < 0.5 and label.get_text()]
    best = min(near, key=lambda label: abs(float(label.get_position()[axis]) - middle), default=None)
    return _said(best) if best is not None else _number(middle)


def _of(kind: str, label: Any, x: Any, y: Any, axes: Any) -> Description:
    return {
        "kind": kind,
        "label": _label(label),
        "x": [_x(value, axes) for value in list(x)[:MAX_POINTS]],
        "y": [_number(value) for value in list(y)[:MAX_POINTS]],
    }


def _label(label: Any) -> str:
    text = clean(str(label or ""))[:_TEXT]
    return "" if text.startswith("_") else text  # matplotlib's own name for "no label"


def _x(value: Any, axes: Any) -> Any:
    if isinstance(value, str):
        return clean(value[:_TEXT])
    if hasattr(value, "isoformat"):
        return value.isoformat()[:19]
    if type(value).__name__ in ("datetime64", "Period"):
        return str(value)[:19]
    return _number(value)


def _number(value: Any) -> float | None:
    """A finite number, or None: a gap in a line is a gap."""
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return round(number, 9) if number - number == 0 else None


def _unreadable(figure: Any) -> list[str]:
    """Signs that are drawn as a box, because none of the fonts in question has them."""
    from matplotlib.text import Text as Drawn

    missing: list[str] = []
    for text in figure.findobj(Drawn):
        if text.get_visible() and text.get_text().strip():
            missing += _lacking(text.get_fontproperties(), text.get_text())
    return sorted(set(missing))[:50]


def _lacking(properties: Any, said: str) -> list[str]:
    from matplotlib import font_manager
    from matplotlib.ft2font import FT2Font

    signs = {sign for sign in said if sign > "~" and not sign.isspace()}
    if not signs:
        return []
    try:
        files = font_manager.fontManager._find_fonts_by_props(properties)  # type: ignore[attr-defined]
    except (ValueError, AttributeError):
        files = [font_manager.findfont(properties)]
    for file in files:
        known = FT2Font(str(file)).get_charmap()
        signs -= {sign for sign in signs if ord(sign) in known}
    return sorted(signs)
