"""What is read off a figure, however it was made."""

import json

import matplotlib as mpl

mpl.use("agg")

import matplotlib.pyplot as plt
import pandas as pd
import pytest

from labkit.answers import capture
from labkit.errors import AnswerError

FRAME = pd.DataFrame({"동": ["새빛1동", "옛성동", "들샘동"], "민원": [30, 20, 10]})


@pytest.fixture(autouse=True)
def _close():
    yield
    plt.close("all")


def by_hand():
    fig, ax = plt.subplots()
    ax.bar(FRAME["동"], FRAME["민원"], label="민원")
    ax.set(title="동별 민원", xlabel="행정동", ylabel="건수(건)")
    fig.text(0, 0, "자료: 하늘시")
    return fig


def by_pandas():
    ax = FRAME.plot.bar(x="동", y="민원", title="동별 민원", xlabel="행정동", ylabel="건수(건)", legend=False)
    ax.figure.text(0, 0, "자료: 하늘시")
    return ax


def by_pyplot():
    plt.bar([0, 1, 2], [30, 20, 10])
    plt.xticks([0, 1, 2], FRAME["동"])
    plt.title("동별 민원")
    plt.xlabel("행정동")
    plt.ylabel("건수(건)")
    plt.figtext(0, 0, "자료: 하늘시")
    return plt


@pytest.mark.parametrize("make", [by_hand, by_pandas, by_pyplot])
def test_three_ways_to_one_chart(make):
    found = capture("figure", make())
    axes = found["axes"][0]
    assert (axes["title"], axes["xlabel"], axes["ylabel"]) == ("동별 민원", "행정동", "건수(건)")
    assert axes["series"][0]["x"] == ["새빛1동", "옛성동", "들샘동"]
    assert axes["series"][0]["y"] == [30, 20, 10]
    assert found["texts"] == ["자료: 하늘시"]
    assert found["unreadable"] == []
    assert capture("figure", json.loads(json.dumps(found))) == found


def test_bars_that_lie_have_names_and_lengths_too():
    fig, ax = plt.subplots()
    ax.barh(FRAME["동"], FRAME["민원"])
    series = capture("figure", fig)["axes"][0]["series"][0]
    assert (series["x"], series["y"]) == (["새빛1동", "옛성동", "들샘동"], [30, 20, 10])


def test_lines_with_dates_and_gaps():
    fig, ax = plt.subplots()
    ax.plot(pd.to_datetime(["2025-01-01", "2025-02-01"]), [1.5, float("nan")], label="2025년")
    ax.legend()
    axes = capture("figure", fig)["axes"][0]
    assert axes["legend"] == ["2025년"]
    assert axes["series"] == [
        {"kind": "line", "label": "2025년", "x": ["2025-01-01T00:00:00", "2025-02-01T00:00:00"], "y": [1.5, None]}
    ]


def test_points_slices_and_several_axes():
    _, (left, right) = plt.subplots(1, 2)
    left.scatter([1, 2], [3, 4])
    right.pie([1, 3], labels=["가", "나"])
    first, second = capture("figure", [left, right])["axes"]
    assert first["series"] == [{"kind": "points", "label": "", "x": [1.0, 2.0], "y": [3.0, 4.0]}]
    assert second["series"][0]["x"] == ["가", "나"]
    assert second["series"][0]["y"] == pytest.approx([90, 270], abs=0.01)


def test_a_sign_that_no_font_has_is_named():
    fig, ax = plt.subplots()
    ax.set_title("동 \U000130b8")
    assert capture("figure", fig)["unreadable"] == ["\U000130b8"]
    ax.set_title("동별 민원", family="DejaVu Sans")
    assert set(capture("figure", fig)["unreadable"]) == set("동별민원")


@pytest.mark.parametrize("value", [3, "그림", FRAME, {"axes": []}, [], plt])
def test_what_is_no_figure_is_told(value):
    with pytest.raises(AnswerError):
        capture("figure", value)


def test_a_description_made_up_is_taken_as_plain_data_only():
    made_up = {"title": "", "axes": [{"series": object()}], "texts": [], "unreadable": []}
    with pytest.raises(AnswerError):
        capture("figure", made_up)
