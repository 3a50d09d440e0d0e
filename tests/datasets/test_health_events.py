"""Falls: worse in the old town when pooled, better at every age."""

import pandas as pd
import pytest
from datasets_city import city

import labkit
from graders.truths.health_events import TRUTH


@pytest.fixture(scope="module")
def falls():
    return labkit.load("health_events")


def rate(frame, by):
    sums = frame.groupby(by)[["낙상이송", "인구"]].sum()
    return 1000 * sums["낙상이송"] / sums["인구"]


def standardised(frame, by):
    """Rates that each would have with the ages of the whole city (direct standardisation)."""
    standard = frame.groupby("연령대")["인구"].sum()
    rates = rate(frame, [by, "연령대"]).unstack()
    return (rates * standard).sum(axis=1) / standard.sum()


def test_pooled_the_old_town_looks_worst_every_year(falls):
    for _, year in falls.groupby("연도"):
        crude = rate(year, "구")
        assert crude.idxmax() == "예담구"
        assert crude["예담구"] / crude["새빛구"] > TRUTH.crude_at_least


def test_at_equal_ages_it_is_best(falls):
    adjusted = standardised(falls, "구")
    assert adjusted.idxmin() == "예담구"
    assert abs(adjusted["예담구"] / adjusted["새빛구"] - TRUTH.adjusted) < TRUTH.within


def test_it_is_better_in_every_single_age_band(falls):
    by_age = rate(falls, ["연령대", "구"]).unstack()
    assert (by_age["예담구"] < by_age["들샘구"]).all()
    assert (by_age["들샘구"] < by_age["새빛구"]).all()


def test_the_order_of_dongs_turns_over_too(falls):
    crude, adjusted = rate(falls, "행정동"), standardised(falls, "행정동")
    old, new = (falls[falls["구"] == district]["행정동"].unique() for district in ("예담구", "새빛구"))
    assert crude[old].min() > crude[new].max()
    assert adjusted[old].max() < adjusted[new].min()


def test_people_are_those_of_the_city(falls):
    people, places = city("people"), city("places")
    counted = falls.groupby(["연도", "행정동"])["인구"].sum()
    for (year, dong), total in counted.items():
        assert total == people.residents(places.DONG_OF[dong], f"{year}-07").total


def test_every_dong_of_the_time_has_every_age_and_year(falls):
    assert len(falls) == 4 * 23 * 5
    assert "햇살동" not in set(falls["행정동"])
    assert (falls["낙상이송"] <= falls["인구"]).all()
    assert pd.api.types.is_integer_dtype(falls["인구"])
