"""What a reader of a figure needs, on real figures however they were drawn."""

import matplotlib as mpl

mpl.use("agg")

import matplotlib.pyplot as plt
import pandas as pd
import pytest
from matplotlib.ticker import PercentFormatter

from labkit.answers import capture
from labkit.checks.figure import (
    figure_axes_labelled,
    figure_readable,
    figure_series,
    figure_source,
    figure_titled,
)

SHARES = pd.Series([60.6, 66.9, 49.1], index=[1, 2, 3])
POINTS = [{"x": [f"{m}월", str(m), f"2025-0{m}"], "y": y} for m, y in SHARES.items()]
PERCENT = ["%", "퍼센트"]


@pytest.fixture(autouse=True)
def _close():
    yield
    plt.close("all")


def drawn(draw, **said):
    figure, axes = plt.subplots()
    draw(axes)
    axes.set(**said)
    return figure


def described(value):
    return capture("figure", value)


def series(value, **options):
    return figure_series(described(value), points=POINTS, within=0.05, unit="%", **options).score


def lying(axes):
    best_first = SHARES.sort_values()
    axes.barh([f"{m}월" for m in best_first.index], best_first)


def period(axes):
    SHARES.set_axis(pd.period_range("2025-01", periods=3, freq="M")).plot(ax=axes)


RIGHT = {
    "bars": lambda axes: axes.bar([f"{m}월" for m in SHARES.index], SHARES),
    "bars at numbers": lambda axes: axes.bar(SHARES.index, SHARES),
    "bars that lie, sorted": lying,
    "a line over dates": lambda axes: axes.plot(pd.date_range("2025-01-01", periods=3, freq="MS"), SHARES),
    "a line from 0": lambda axes: axes.plot(SHARES.to_numpy()),
    "pandas, periods": period,
    "points": lambda axes: axes.scatter(SHARES.index, SHARES),
    "points that lie": lambda axes: axes.plot(SHARES.to_numpy(), [f"{m}월" for m in SHARES.index], "o"),
    "points that lie, at numbers": lambda axes: axes.scatter(SHARES, SHARES.index),
    "shares": lambda axes: axes.bar(SHARES.index, SHARES / 100),
    "with a target": lambda axes: (axes.axhline(80), axes.plot(SHARES.index, SHARES)),
    "stacked": lambda axes: pd.DataFrame({"a": SHARES, "b": 100 - SHARES}).plot.bar(stacked=True, ax=axes),
}


@pytest.mark.parametrize("how", RIGHT)
def test_the_right_values_are_found_however_they_are_drawn(how):
    assert series(drawn(RIGHT[how])) == 1


@pytest.mark.parametrize(
    "draw",
    [
        lambda axes: axes.bar(["1월", "2월", "3월"], [49.1, 60.6, 66.9]),  # right numbers, wrong months
        lambda axes: axes.bar(["1월", "2월", "3월"], [606, 669, 491]),
        lambda axes: axes.pie(SHARES, labels=["1월", "2월", "3월"]),
        lambda axes: axes.plot([1, 2], [60.6, 66.9], [3], [49.1]),  # in pieces that no reader puts together
        lambda axes: None,
    ],
)
def test_wrong_values_are_not(draw):
    assert series(drawn(draw)) < 0.5


def test_one_wrong_bar_costs_most_of_it():
    nearly = drawn(lambda axes: axes.bar(["1월", "2월", "3월"], [60.6, 66.9, 58.3]))
    assert series(nearly) == 0.3333
    assert series(nearly, partly=0.2) == 0.1333


@pytest.mark.parametrize(
    ("title", "score"),
    [("민원 답변기한 준수율", 1.0), ("준수율", 0.25), ("그림 1", 0.0), ("", 0.0)],
)
def test_a_title_says_what_is_shown(title, score):
    about = [["민원", "complaints"], ["준수율", "in time"]]
    on_axes = drawn(RIGHT["bars"], title=title)
    above = drawn(RIGHT["bars"])
    above.suptitle(title)
    assert figure_titled(described(on_axes), about=about).score == score
    assert figure_titled(described(above), about=about).score == score


@pytest.mark.parametrize(
    ("how", "said", "score"),
    [
        ("bars", {"xlabel": "접수한 달", "ylabel": "준수율(%)"}, 1.0),
        ("bars that lie, sorted", {"xlabel": "퍼센트", "ylabel": "달"}, 1.0),
        ("bars", {"xlabel": "달", "ylabel": "준수율"}, 0.5),
        ("bars", {"ylabel": "준수율(%)"}, 0.75),
        ("bars", {}, 0.0),
        ("shares", {"xlabel": "달", "ylabel": "준수율(%)"}, 0.0),  # read as less than one per cent
    ],
)
def test_both_axes_are_labelled_with_the_unit(how, said, score):
    assert figure_axes_labelled(described(drawn(RIGHT[how], **said)), unit=PERCENT).score == score


def test_ticks_may_carry_the_unit():
    figure = drawn(RIGHT["shares"], xlabel="달", ylabel="준수율")
    figure.axes[0].yaxis.set_major_formatter(PercentFormatter(1.0))
    assert figure_axes_labelled(described(figure), unit=PERCENT).score == 1


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("출처: 하늘시 민원 자료", 1.0),
        ("Source: Haneul City", 1.0),
        ("자료 : 하늘시", 1.0),
        ("자료) 하늘시 민원", 1.0),
        ("[자료] 하늘시", 1.0),
        ("데이터: 하늘시", 1.0),
        ("하늘시 민원 자료(2025. 10. 31. 기준)", 1.0),
        ("Data from Haneul City", 1.0),
        ("출처: 내부 자료", 0.5),
        ("하늘시", 0.0),
    ],
)
def test_the_source_stands_anywhere_in_the_figure(text, score):
    names = ["하늘시", "haneul"]
    below, inside, under = (drawn(RIGHT["bars"]) for _ in range(3))
    below.text(0, 0, text)
    inside.axes[0].annotate(text, (0, 0))
    under.axes[0].set_xlabel(f"달\n{text}")
    assert {figure_source(described(f), names=names).score for f in (below, inside, under)} == {score}


def test_letters_that_nobody_can_read_are_shown():
    figure = drawn(RIGHT["bars at numbers"], title="준수율")
    assert figure_readable(described(figure)).score == 1
    figure.axes[0].title.set_fontfamily("DejaVu Sans")
    found = figure_readable(described(figure))
    assert (found.score, set(found.evidence[0])) == (0.0, set("준수율"))
    assert figure_readable(described(drawn(lambda axes: None))).score == 0
