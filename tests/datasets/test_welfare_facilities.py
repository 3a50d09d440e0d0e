"""Facilities: what stands twice, what is misplaced, and which site the weights choose."""

import pandas as pd
import pytest
from datasets_city import city

import labkit
from graders.truths.welfare_facilities import TRUTH

DATES = r"\D*(\d{4})\D*(\d{1,2})\D+(\d{1,2})\D*|(\d{4})(\d{2})(\d{2})"


@pytest.fixture(scope="module")
def published():
    return labkit.load("welfare_facilities")


@pytest.fixture(scope="module")
def clean():
    return labkit.load("welfare_facilities", form="clean")


def test_names_alone_find_no_place_that_stands_twice(published, clean):
    assert published["시설명"].is_unique
    assert len(published) == len(clean) + len(TRUTH.twice)
    assert not set(TRUTH.twice.values()) & set(clean["시설명"])


def test_kind_and_position_find_them_all_and_nothing_else(published):
    rounded = published.assign(a=published["위도"].round(3), b=published["경도"].round(3))
    # Rounding cuts between two near points now and then: a grid shifted by half a step finds those.
    shifted = published.assign(a=(published["위도"] + 0.0005).round(3), b=(published["경도"] + 0.0005).round(3))
    found = set()
    for frame in (rounded, shifted):
        for _, same in frame.groupby(["종류", "a", "b"]):
            if len(same) > 1:
                found.add(frozenset(same["시설명"]))
    assert found >= {frozenset(pair) for pair in TRUTH.twice.items()}
    # Two clubs of one street may share a cell; their addresses tell them apart.
    streets = published.set_index("시설명")["도로명주소"].str.replace(r"^하늘시 | \(.*\)$", "", regex=True)
    same_street = {pair for pair in found if streets[list(pair)].nunique() == 1}
    assert same_street == {frozenset(pair) for pair in TRUTH.twice.items()}


def test_counting_rows_overstates_places_for_the_elderly(published, clean):
    naive = published[published["종류"] == "노인복지관"]["정원"].sum()
    right = clean[clean["종류"] == "노인복지관"]["정원"].sum()
    assert naive > 1.3 * right


def test_one_place_has_its_coordinates_exchanged(published, clean):
    wrong = published[published["위도"] > 90]
    assert wrong["시설명"].tolist() == [TRUTH.swapped]
    assert clean["위도"].between(36.9, 37.1).all()
    assert clean["경도"].between(125.0, 125.2).all()


def test_dates_are_written_in_five_ways_and_read_as_the_clean_forms(published, clean):
    shapes = published["데이터기준일자"].str.replace(r"\d+", "9", regex=True).unique()
    assert sorted(shapes) == sorted(["9-9-9", "9", "9. 9. 9.", "9년 9월 9일", "9.9.9"])
    parts = published["데이터기준일자"].str.extract(DATES)
    parts = parts[[0, 1, 2]].set_axis(list("abc"), axis=1).fillna(parts[[3, 4, 5]].set_axis(list("abc"), axis=1))
    day = pd.to_datetime(parts["a"] + "-" + parts["b"] + "-" + parts["c"], format="%Y-%m-%d")
    read = day.set_axis(published["시설명"])
    assert (read[clean["시설명"]].to_numpy() == clean["데이터기준일자"].to_numpy()).all()
    stale = clean[clean["데이터기준일자"] < TRUTH.stale_before]
    assert set(stale["종류"]) == {"장애인복지관", "지역아동센터"}


def test_a_dash_is_unknown_and_not_nobody(published, clean):
    assert set(published[published["현원"] == "-"]["시설명"]) == set(TRUTH.unknown)
    assert set(clean[clean["현원"].isna()]["시설명"]) == set(TRUTH.unknown)


def test_clubs_follow_the_elderly_and_nurseries_the_children(clean):
    ages = labkit.load("population_age", form="clean")
    now = ages[ages["month"] == "2025-09"]
    old = now[now["age_from"] >= 65].groupby("dong")["people"].sum()
    clubs = clean[clean["종류"] == "경로당"]["행정동"].value_counts().reindex(old.index, fill_value=0)
    assert abs(old / 700 - clubs).max() <= 0.51
    assert clean.groupby("종류").size()["어린이집"] > 40


def scores():
    frame = labkit.load("welfare_facilities", form="candidates").set_index("행정동")
    good = frame[["어르신", "복지관거리", "버스노선"]].astype(float).join(-frame[["사업비", "공사기간"]].astype(float))
    return (good - good.min()) / (good.max() - good.min())


def test_the_choice_of_a_site_turns_on_the_weight_of_cost():
    table = scores()
    others = table.drop(columns="사업비").mean(axis=1)
    assert table.mean(axis=1).idxmax() == TRUTH.best_equal
    assert {(w * table["사업비"] + (1 - w) * others).idxmax() for w in (0.5, 0.6, 0.8)} == {TRUTH.best_cheap}
    assert table["어르신"].idxmax() not in (TRUTH.best_equal, TRUTH.best_cheap)
    worse, better = TRUTH.dominated
    assert (table.loc[worse] <= table.loc[better]).all()


def test_candidates_agree_with_the_list_and_the_people(clean):
    places = city("map")
    centres = clean[clean["종류"] == "노인복지관"]
    ages = labkit.load("population_age", form="clean")
    old = ages[(ages["month"] == "2025-09") & (ages["age_from"] >= 65)].groupby("dong")["people"].sum()
    for it in labkit.load("welfare_facilities", form="candidates").itertuples():
        here = places.position(it.행정동)
        near = min(places.kilometres(here, there) for there in zip(centres["위도"], centres["경도"], strict=True))
        assert abs(near - it.복지관거리) < 0.051
        assert it.어르신 == old[it.행정동]
