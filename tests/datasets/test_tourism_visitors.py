"""Visitors are not tourists: what the counts hold, and what the city's own gates say."""

import numpy as np
import pandas as pd
import pytest
from datasets_city import city

import labkit
from graders.truths.tourism_visitors import TRUTH


@pytest.fixture(scope="module")
def elsewhere():
    """Visitors from elsewhere, by day and district."""
    frame = labkit.load("tourism_visitors", form="clean")
    return frame[frame["kind"] == "외지인"].pivot(index="date", columns="district_code", values="visitors")


@pytest.fixture(scope="module")
def gates():
    sites = labkit.load("tourism_visitors", form="sites")
    return sites.groupby("일자")[["유료", "무료"]].sum().sum(axis=1)


def working(days):
    return np.array([city("days").is_working_day(day.date()) for day in days], dtype=float)


def test_every_cell_is_text_as_published_and_small_counts_are_blank():
    frame = labkit.load("tourism_visitors")
    assert all(pd.api.types.is_string_dtype(frame[column]) for column in frame)
    assert frame["touNum"].dropna().str.fullmatch(r"\d+\.\d").all()
    assert 300 < frame["touNum"].isna().sum() < 900
    assert frame["touNum"].dropna().astype(float).min() >= TRUTH.suppressed_below
    assert frame.groupby(["signguCode", "touDivCd"])["baseYmd"].nunique().eq(639).all()


def test_the_clean_form_is_the_published_one():
    raw, clean = labkit.load("tourism_visitors"), labkit.load("tourism_visitors", form="clean")
    assert pd.to_datetime(raw["baseYmd"]).tolist() == clean["date"].tolist()
    pd.testing.assert_series_equal(raw["touNum"].astype("float64"), clean["visitors"], check_names=False)
    assert (raw["touDivNm"].str[:3] == clean["kind"]).all()


def test_adding_up_visitors_overstates_tourists(elsewhere, gates):
    """The naive "tourists of 2024" against those that the model has, and those that the gates saw."""
    days = elsewhere.loc["2024"].index
    tourists = sum(sum(TRUTH.tourists.values()) * city("visits").tourism(day.date()) for day in days)
    claimed = elsewhere.loc["2024"].sum().sum()
    assert claimed > TRUTH.overstated_at_least * tourists
    assert claimed > 10 * gates["2024"].sum()


def test_working_days_and_gates_together_find_the_commuters(elsewhere, gates):
    """The intended analysis: what a working day adds beyond what the gates explain."""
    total = elsewhere.sum(axis=1)
    terms = np.column_stack([np.ones(len(total)), working(total.index), gates.reindex(total.index)])
    _, commuters, _ = np.linalg.lstsq(terms, total.to_numpy(), rcond=None)[0]
    assert abs(commuters / TRUTH.commuters_a_day - 1) < TRUTH.commuters_within
    # A mere comparison of weekdays and weekends takes the tourists of the weekend off, and finds too few.
    weekend = total.index.weekday >= 5
    assert total[~weekend].mean() - total[weekend].mean() < 0.85 * TRUTH.commuters_a_day


def test_each_district_has_its_own_week(elsewhere):
    share = elsewhere[working(elsewhere.index) == 1].mean() / elsewhere[working(elsewhere.index) == 0].mean()
    assert share["99113"] > 2  # people come to work
    assert share["99111"] < 1.1  # people come for pleasure


def test_residents_on_the_move_scale_with_residents():
    frame = labkit.load("tourism_visitors", form="clean")
    september = frame[(frame["kind"] == "현지인") & (frame["date"] >= "2025-09-01")]
    at_home = september.groupby("district")["visitors"].mean()
    raw = labkit.load("population")["2025년09월_총인구수"].str.replace(",", "").iloc[[1, 10, 19]].astype(float)
    ratio = at_home[["예담구", "새빛구", "들샘구"]].to_numpy() / raw.to_numpy()
    assert ratio.max() / ratio.min() < 1.03
