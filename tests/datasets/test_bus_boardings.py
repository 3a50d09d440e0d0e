"""Boardings: two files with other column names, and routes whose change is no change of demand."""

import pandas as pd
import pytest

import labkit
from graders.truths.bus_boardings import TRUTH


@pytest.fixture(scope="module")
def years():
    return [labkit.load("bus_boardings", form=f"boardings_{year}") for year in (2024, 2025)]


@pytest.fixture(scope="module")
def clean():
    return labkit.load("bus_boardings", form="clean")


def monthly(clean, *routes):
    return clean[clean["route"].isin(routes)].groupby("month")["boardings"].sum()


def test_put_together_as_they_are_the_years_fall_apart(years):
    together = pd.concat(years)
    naive = together.groupby(together["USE_YM"].str[:4])["RIDE_PASGR_NUM"].sum()
    assert naive["2025"] == 0
    assert together["BSST_ARS_NO"].isna().any()


def test_renamed_they_are_the_clean_form(years, clean):
    old, new = years
    assert set(old.columns) - set(new.columns) == set(TRUTH.renamed)
    together = pd.concat([old.rename(columns=TRUTH.renamed), new], ignore_index=True)
    assert together["GTON_TNOPE"].tolist() == clean["boardings"].tolist()
    assert together["ARS_NO"].tolist() == clean["ars_no"].tolist()
    assert (together["USE_YM"].str[:4] + "-" + together["USE_YM"].str[4:]).tolist() == clean["month"].tolist()


def test_a_stops_number_read_as_a_number_is_lost(years):
    numbers = years[0]["BSST_ARS_NO"]
    assert numbers.str.fullmatch(r"0\d{4}").all()
    assert not set(numbers.astype(int).astype(str)) & set(numbers)


def test_riders_of_the_old_route_went_to_the_new_one(clean):
    """The same months a year before, so that the season cancels."""
    before, after = slice("2024-04", "2024-09"), slice("2025-04", "2025-09")
    alone = monthly(clean, TRUTH.parent)
    assert alone[after].sum() < 0.85 * alone[before].sum()  # naive: a fifth of the riders is gone
    both = monthly(clean, TRUTH.parent, TRUTH.child)
    assert abs(both[after].sum() / both[before].sum() - TRUTH.gained) < TRUTH.within
    first = clean[clean["route"] == TRUTH.child]["month"].min()
    assert first.replace("-", "") == TRUTH.split_month


def test_the_longer_village_bus_gained_at_its_old_stops_too(clean):
    route = clean[clean["route"] == TRUTH.extended]
    old_stops = route[route["dong"] != "온실동"].groupby("month")["boardings"].sum()
    assert abs(old_stops["2025-09"] / old_stops["2024-09"] - TRUTH.extension_gain) < TRUTH.within
    assert route[route["dong"] == "온실동"]["month"].unique().tolist() == ["2025-09"]
    notice = " ".join(labkit.load("notices")["body"])
    assert "들샘02번 노선을 바꿉니다" in notice


def test_as_many_get_off_as_got_on(clean):
    by = clean.groupby(["month", "route"])[["boardings", "alightings"]].sum()
    assert (by["boardings"] == by["alightings"]).all()


def test_stops_and_months_are_whole(clean):
    known = labkit.load("dong_codes").set_index("code")["dong"]
    assert (known[clean["dong_code"]].to_numpy() == clean["dong"]).all()
    assert clean.groupby("route")["month"].nunique().drop(TRUTH.child).eq(21).all()
    assert clean.groupby("ars_no")["stop"].nunique().eq(1).all()
