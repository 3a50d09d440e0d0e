"""People by sex and age: the published table, the tidy one, and the population table agree."""

import csv
import io
import re
from pathlib import Path

import pandas as pd
import pytest

import labkit

PUBLISHED = Path(__file__).parents[2] / "datasets/population_age/population_age.csv"


@pytest.fixture(scope="module")
def clean():
    return labkit.load("population_age", form="clean")


@pytest.fixture(scope="module")
def published():
    """Region code → column → people, from the file's own bytes."""
    rows = csv.DictReader(io.StringIO(PUBLISHED.read_bytes().decode("cp949"), newline=""))
    codes = ((re.search(r"\((\d{10})\)", row.pop("행정구역")), row) for row in rows)
    return {code[1]: {k: v.replace(",", "") for k, v in row.items()} for code, row in codes if code}


def test_the_published_cells_are_those_of_the_tidy_table(published, clean):
    tidy = clean.set_index(["month", "dong_code", "sex", "age_band"])["people"]
    seen = 0
    for code, row in published.items():
        for column, cell in row.items():
            head = re.fullmatch(r"(\d{4})년(\d{2})월_(.)_(.+)", column)
            if code.endswith("00000") or cell == "-" or head[4] == "총인구수":
                continue
            assert int(cell) == tidy[f"{head[1]}-{head[2]}", code, head[3], head[4]]
            seen += 1
    assert seen == len(tidy)


def test_dongs_add_up_to_districts_and_ages_to_everyone(published):
    for column in next(iter(published.values())):
        dongs = [
            (code, int(row[column])) for code, row in published.items() if code[5:] != "00000" and row[column] != "-"
        ]
        for code in ("9911100000", "9911300000", "9911500000"):
            assert int(published[code][column]) == sum(n for dong, n in dongs if dong[:5] == code[:5])
        assert int(published["9900000000"][column]) == sum(n for _, n in dongs)
    city = published["9900000000"]
    assert int(city["2025년09월_남_총인구수"]) == sum(
        int(v) for k, v in city.items() if k.startswith("2025년09월_남_") and "총" not in k
    )


def test_september_2025_is_that_of_the_population_table(clean):
    raw = labkit.load("population")
    code = raw["행정구역"].str.extract(r"\((\d{10})\)")[0]
    for sex, column in (("남", "2025년09월_남자 인구수"), ("여", "2025년09월_여자 인구수")):
        said = raw[column].str.replace(",", "").set_axis(code)
        counted = clean[(clean["month"] == "2025-09") & (clean["sex"] == sex)].groupby("dong_code")["people"].sum()
        assert said[counted.index].astype(int).tolist() == counted.tolist()


def test_the_old_town_ages_and_the_new_town_grows(clean):
    by = clean.assign(old=clean["age_from"] >= 65).groupby(["district", "month", "old"])["people"].sum().unstack()
    share = by[True] / by.sum(axis=1)
    total = by.sum(axis=1)
    assert share["예담구", "2025-09"] - share["예담구", "2021-01"] > 0.04
    assert share["새빛구"].max() < 0.10
    assert total["새빛구", "2025-09"] > 1.12 * total["새빛구", "2021-01"]
    assert total["예담구", "2025-09"] < 0.95 * total["예담구", "2021-01"]
    assert total["새빛구"].is_monotonic_increasing


def test_women_outlive_men(clean):
    eldest = clean[clean["age_from"] >= 80].groupby("sex")["people"].sum()
    assert eldest["여"] > 1.5 * eldest["남"]


def test_a_dong_has_no_row_before_it_was_established(clean):
    assert clean[clean["dong"] == "햇살동"]["month"].unique().tolist() == ["2025-09"]
    assert len(clean) == (5 * 23 + 24) * 2 * 21
    assert pd.api.types.is_string_dtype(clean["dong_code"])


def test_complaints_are_more_where_people_are_more(clean):
    """Loosely: what a complaint is about binds it to places such as the fortress or the station."""
    people = clean[clean["month"] == "2025-09"].groupby("dong")["people"].sum()
    complaints = labkit.load("complaints")["dong"].value_counts().reindex(people.index, fill_value=0)
    large = people.index[people.rank() > 12]
    assert complaints[large].sum() > complaints.drop(large).sum() * 0.8
