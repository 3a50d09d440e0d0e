"""A figure against what its reader needs: title, labelled axes, units, source, readable letters, the right values.

Style is the author's own: lines, bars upright or lying, points, one panel or several, pandas or matplotlib.
"""

import re
import unicodedata
from typing import Any

from labkit.checks import check, scale
from labkit.checks.numbers import PERCENT
from labkit.i18n import catalogue
from labkit.plain import clean
from labkit.score import Finding

t = catalogue("measures")

Figure = dict[str, Any]


@check(over="figure")
def figure_titled(figure: Figure, *, about: list[list[str]]) -> Finding:
    """There is a title, and it says what the figure is about.

    Args:
        figure: as `labkit.charts.description` gives it.
        about: groups of words; the title needs one of each group.
    """
    title = " ".join(filter(None, [figure["title"], *(axes["title"] for axes in figure["axes"])]))
    if not title:
        return Finding(0.0, t("figure-no-title"))
    lacking = [group[0] for group in about if not _mentions(title, group)]
    if lacking:
        share = 0.5 * (len(about) - len(lacking)) / len(about)
        return Finding(scale(share, 0.0, 1.0), t("figure-title-lacks", names=", ".join(lacking)), (title[:120],))
    return Finding(1.0, t("figure-title-ok"), (title[:120],))


@check(over="figure")
def figure_axes_labelled(figure: Figure, *, unit: list[str]) -> Finding:
    """Both axes say what they show, and one of them in which unit: half the credit each.

    Args:
        figure: as `labkit.charts.description` gives it.
        unit: spellings of the unit. Bars may lie, so either axis may carry it; ticks such as "60%" carry it too.
    """
    drawn = [axes for axes in figure["axes"] if axes["series"]]
    if not drawn:
        return Finding(0.0, t("figure-empty"))
    x, y = (" / ".join(dict.fromkeys(axes[f"{axis}label"] for axes in drawn if axes[f"{axis}label"])) for axis in "xy")
    named = sum(bool(label) for label in (x, y)) / 2
    ticks = " ".join(text for axes in drawn for at in ("xticks", "yticks") for _, text in axes.get(at, []))
    measured = _mentions(f"{x} {y}", unit) or (PERCENT in unit and PERCENT in ticks)
    # 0.66 on an axis that says "%" is read as less than one in a hundred.
    if measured and PERCENT in unit and PERCENT not in ticks and _all_shares(drawn):
        return Finding(0.0, t("figure-shares-as-percent"), (y or x,))
    score = scale(named / 2 + measured / 2, 0.0, 1.0)
    if score == 1:
        return Finding(1.0, t("figure-axes-ok"), (x[:80], y[:80]))
    key = "figure-no-unit" if named == 1 else "figure-axes-lack"
    return Finding(score, t(key, x=x[:80] or "–", y=y[:80] or "–", unit=unit[0]))


@check(over="figure")
def figure_source(figure: Figure, *, names: list[str]) -> Finding:
    """Somewhere in the figure stands where the numbers come from.

    Args:
        figure: as `labkit.charts.description` gives it.
        names: words of which the line names one: whose data, or which.
    """
    lines = [line for text in _texts(figure) for line in text.split("\n")]
    marked = [text for text in [*lines, *_texts(figure)] if _SOURCE.search(_fold(text))]
    if not marked:
        return Finding(0.0, t("figure-no-source"))
    named = [text for text in marked if _mentions(_SOURCE.sub("", _fold(text)), names)]
    if not named:
        return Finding(0.5, t("figure-source-unnamed"), (marked[0][:120],))
    return Finding(1.0, t("figure-source-ok"), (named[0][:120],))


@check(over="figure")
def figure_readable(figure: Figure) -> Finding:
    """No letter is drawn as an empty box. A figure that says nothing has nothing to read."""
    if figure["unreadable"]:
        shown = clean("".join(figure["unreadable"][:8]))
        return Finding(0.0, t("figure-unreadable", signs=shown), (shown,))
    if not any(text.strip() for text in _texts(figure)):
        return Finding(0.0, t("figure-no-words"))
    return Finding(1.0, t("figure-readable"))


@check(over="figure")
def figure_series(
    figure: Figure, *, points: list[dict[str, Any]], within: float, unit: str = "", partly: float = 0.5
) -> Finding:
    """One of the series drawn has the expected values, each at its place.

    Further series (a target, an average, another group) do not matter.

    Args:
        figure: as `labkit.charts.description` gives it.
        points: in their order, `x` (spellings of the place) and `y`.
        within: tolerance of a value, in the unit.
        unit: "%" takes shares (0.66) for percentages (66).
        partly: the most that there is where some values are wrong: a chart with one wrong bar misleads.
    """
    drawn = [series for axes in figure["axes"] for series in axes["series"]]
    if not drawn:
        return Finding(0.0, t("figure-empty"))
    best = max(_matching(series, points, within, unit) for series in [*drawn, *_lying(drawn)])
    if best == len(points):
        return Finding(1.0, t("figure-series-ok", total=len(points)))
    share = partly * best / len(points) if best > len(points) / 2 else 0.0
    return Finding(scale(share, 0.0, 1.0), t("figure-series-wrong", right=best, total=len(points)))


# "하늘시 민원 자료(10월 말 기준)" names its source too; the blanks are gone where this is looked for.
_SOURCE = re.compile(r"출처|(?:자료|데이터)\s*[:：)\]]|자료원|자료\([^()]*기준\)|source|data\s*(?:[:：]|from)")


def _matching(series: dict[str, Any], points: list[dict[str, Any]], within: float, unit: str) -> int:
    """How many points a series shows rightly: by their names where it has them, else in order, from either end."""
    pairs = [(x, y) for x, y in zip(series["x"], series["y"], strict=False) if y is not None]
    values = [y for _, y in pairs]
    if unit == PERCENT and values and all(abs(y) <= 1 for y in values):
        pairs = [(x, y * 100) for x, y in pairs]
    names = [_place(x, points) for x, _ in pairs]
    if pairs and None not in names and len(set(names)) == len(names):
        by_name = dict(zip(names, (y for _, y in pairs), strict=True))
        return sum(i in by_name and abs(by_name[i] - p["y"]) <= within for i, p in enumerate(points))
    if len(pairs) != len(points):
        return 0
    # Names that say nothing to us (an ordinal of a period, "Jan\n2025" beside it) leave the order.
    ys = [y for _, y in pairs]
    return max(sum(abs(y - p["y"]) <= within for y, p in zip(order, points, strict=True)) for order in (ys, ys[::-1]))


def _lying(drawn: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Lines and points with the values along the x axis; of bars the direction is known."""
    flat = [s for s in drawn if s["kind"] in ("line", "points") and all(isinstance(x, int | float) for x in s["x"])]
    return [{**series, "x": series["y"], "y": series["x"]} for series in flat]


def _place(x: Any, points: list[dict[str, Any]]) -> int | None:
    said = _fold(f"{x:g}" if isinstance(x, int | float) else str(x))
    return next((i for i, point in enumerate(points) if said in map(_fold, point["x"])), None)


def _all_shares(drawn: list[Figure]) -> bool:
    values = [y for axes in drawn for series in axes["series"] for y in series["y"] if y is not None]
    return bool(values) and all(abs(y) <= 1 for y in values)


def _texts(figure: Figure) -> list[str]:
    found = [figure["title"], *figure["texts"]]
    for axes in figure["axes"]:
        found += [axes["title"], axes["xlabel"], axes["ylabel"], *axes["texts"], *axes["legend"]]
    return [text for text in found if text]


def _mentions(text: str, words: list[str]) -> bool:
    return any(_fold(word) in _fold(text) for word in words)


def _fold(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).casefold()
