"""The budget: rows that must not be added, a field that changed its name, money that was not spent."""

import pandas as pd
import pytest

import labkit
from graders.truths.budget import TRUTH


@pytest.fixture(scope="module")
def clean():
    return labkit.load("budget", form="clean")


@pytest.fixture(scope="module")
def published():
    frame = labkit.load("budget")
    for column in ("예산현액", "지출액"):
        frame[column] = frame[column].str.replace(",", "").astype("int64")
    return frame


def test_adding_up_every_row_counts_each_won_once_a_level(published, clean):
    naive = published.groupby("회계연도")["예산현액"].sum()
    assert (naive == TRUTH.levels * clean.groupby("회계연도")["예산현액"].sum()).all()


def test_rows_that_name_a_project_are_the_clean_form(published, clean):
    projects = published[published["세부사업명"].notna()].reset_index(drop=True)
    pd.testing.assert_frame_equal(projects, clean, check_dtype=False)


def test_totals_are_the_totals_of_what_stands_above(published, clean):
    sub = published[published["부문"] == "소계"].set_index(["회계연도", "회계구분", "분야"])
    by = clean.groupby(["회계연도", "회계구분", "분야"])[["예산현액", "지출액"]].sum()
    assert sub[["예산현액", "지출액"]].sort_index().equals(by.sort_index())
    grand = published[published["회계구분"] == "총계"].set_index("회계연도")[["예산현액", "지출액"]]
    assert grand.equals(clean.groupby("회계연도")[["예산현액", "지출액"]].sum())


def test_a_field_seems_to_vanish_and_does_not(clean):
    by = clean.pivot_table(index="회계연도", columns="분야", values="예산현액", aggfunc="sum")
    before, after = range(2021, TRUTH.renamed_in), range(TRUTH.renamed_in, 2026)
    assert by.loc[list(after), TRUTH.old_name].isna().all()
    assert by.loc[list(before), TRUTH.new_name].isna().all()
    together = by[[TRUTH.old_name, TRUTH.new_name]].sum(axis=1)
    assert together.pct_change().dropna().between(-0.05, 0.20).all()
    assert by.shape[1] == 15  # one of fourteen stands twice


def test_one_large_project_lies_unspent_and_a_total_hides_it(clean):
    ordinary = clean[(clean["분야"] != "예비비")]
    rate = (ordinary["지출액"] / ordinary["예산현액"]).groupby(ordinary["세부사업명"]).min()
    assert rate[rate < TRUTH.others_spend_at_least].index.tolist() == [TRUTH.stalled]
    stalled = clean[clean["세부사업명"] == TRUTH.stalled].set_index("회계연도")
    for year, spent in TRUTH.spent.items():
        assert abs(stalled.loc[year, "지출액"] / stalled.loc[year, "예산현액"] - spent) < 0.001
    whole = ordinary.groupby("회계연도")[["예산현액", "지출액"]].sum()
    assert (whole["지출액"] / whole["예산현액"] > 0.93).all()


def test_money_for_the_elderly_grows_far_less_for_each_of_them(clean):
    sector = clean[clean["부문"] == TRUTH.elderly_sector].groupby("회계연도")["예산현액"].sum()
    ages = labkit.load("population_age", form="clean")
    old = ages[ages["age_from"] >= 65].groupby("month")["people"].sum()
    total = sector[2025] / sector[2021] - 1
    each = (sector[2025] / old["2025-01"]) / (sector[2021] / old["2021-01"]) - 1
    assert total > TRUTH.total_growth_at_least
    assert 0 < each < TRUTH.a_head_growth_at_most


def test_the_size_is_that_of_such_a_city(clean):
    by_year = clean.groupby("회계연도")["예산현액"].sum() / 1e12
    assert by_year.between(1.0, 2.0).all()
    lines = clean.groupby("회계연도").size()
    assert lines.between(360, 460).all()
    welfare = clean[clean["분야"] == "사회복지"].groupby("회계연도")["예산현액"].sum() / 1e12
    assert (welfare / by_year).between(0.35, 0.55).all()
    assert (clean["지출액"] <= clean["예산현액"]).all()


def test_the_new_dong_has_a_budget_from_its_year(clean):
    own = clean[clean["세부사업명"].str.contains("햇살동 ") & ~clean["세부사업명"].str.contains("신축")]
    assert own["회계연도"].unique().tolist() == [2025]
