"""The festival: its effect is found by comparing zones, and overstated by before and after."""

from datetime import timedelta

import numpy as np
import pandas as pd
import pytest

import labkit
from graders.truths.festival import TRUTH


@pytest.fixture(scope="module")
def daily():
    return labkit.load("festival")


@pytest.fixture(scope="module")
def official():
    return labkit.load("festival", form="official")


def windows(official):
    """Each festival's days, and as many days before them as the naive window has."""
    for it in official.itertuples():
        yield (
            pd.date_range(it.시작일, it.종료일),
            pd.date_range(it.시작일 - timedelta(days=TRUTH.days_before), it.시작일 - timedelta(days=1)),
        )


def gain(daily, official, zone, column="보행량"):
    """By year: mean logarithm during the festival less that before it."""
    values = np.log(daily[daily["구역"] == zone].set_index("일자")[column].astype("float64"))
    return np.array([values[during].mean() - values[before].mean() for during, before in windows(official)])


def effect(daily, official, column="보행량", comparisons=TRUTH.comparisons):
    others = np.mean([gain(daily, official, zone, column) for zone in comparisons], axis=0)
    return gain(daily, official, TRUTH.zone, column) - others


@pytest.mark.parametrize(("column", "factor"), [("보행량", TRUTH.people), ("카드매출액", TRUTH.sales)])
def test_difference_in_differences_finds_the_effect(daily, official, column, factor):
    assert abs(effect(daily, official, column).mean() - np.log(factor)) < TRUTH.within


def test_an_interval_over_days_holds_the_effect_and_is_narrow_enough_to_say_something(daily, official):
    wide = np.log(daily.pivot(index="일자", columns="구역", values="보행량").astype("float64"))
    apart = wide[TRUTH.zone] - wide[list(TRUTH.comparisons)].mean(axis=1)
    during = pd.concat([apart[d] for d, _ in windows(official)])
    before = pd.concat([apart[b] for _, b in windows(official)])
    found = during.mean() - before.mean()
    error = (during.var() / len(during) + before.var() / len(before)) ** 0.5
    assert abs(found - TRUTH.log_people) < 1.96 * error < 0.06


def test_before_and_after_overstates_it_every_year(daily, official):
    naive = np.exp(gain(daily, official, TRUTH.zone))
    assert (naive > 1.6).all()
    assert np.log(naive.mean()) > TRUTH.log_people + 5 * TRUTH.within


def test_next_door_is_no_comparison(daily, official):
    biased = effect(daily, official, comparisons=(TRUTH.neighbour,)).mean()
    assert biased < TRUTH.log_people - TRUTH.within


def test_without_the_festival_zones_move_together(daily):
    """The parallel trend that the comparison needs, on days of no festival."""
    spring = daily[daily["일자"].dt.month.isin([3, 4, 5])]
    wide = np.log(spring.pivot(index="일자", columns="구역", values="보행량").astype("float64"))
    apart = wide[TRUTH.zone] - wide[list(TRUTH.comparisons)].mean(axis=1)
    assert apart.groupby(apart.index.year).mean().std() < 0.02
    assert wide.corr().loc[TRUTH.zone, list(TRUTH.comparisons)].min() > 0.9


def test_the_official_figure_is_everyone_in_the_street(daily, official):
    zone = daily[daily["구역"] == TRUTH.zone].set_index("일자")["보행량"]
    for (during, _), announced in zip(windows(official), official["방문객"], strict=True):
        assert abs(int(zone[during].sum()) - announced) <= 5_000
    # A notice of 2025 says so of the year before.
    notice = " ".join(labkit.load("notices")["body"])
    assert "지난해에는 9일 동안 21만 명" in notice
    assert official.set_index("연도").loc[2024, "방문객"] == 210_000


def test_rain_keeps_people_at_home_in_every_zone(daily):
    wet = labkit.load("weather", form="clean").set_index("date")["rain_mm"] >= 1
    weekdays = daily[daily["일자"].dt.weekday < 5].assign(wet=lambda d: d["일자"].map(wet))
    by = weekdays.groupby(["구역", "wet"])["보행량"].mean().unstack()
    assert (by[True] < 0.8 * by[False]).all()


def test_every_zone_has_every_day_and_blanks_are_counters_that_stood_still(daily):
    assert daily.groupby("구역")["일자"].nunique().eq(1035).all()
    assert daily["보행량"].isna().sum() == 2
    assert daily["카드매출액"].gt(0).all()
