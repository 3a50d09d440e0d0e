"""Legal and administrative dongs: a careless join counts homes twice."""

import pytest

import labkit
from graders.truths.dong_mapping import TRUTH


@pytest.fixture(scope="module")
def mapping():
    return labkit.load("dong_mapping")


@pytest.fixture(scope="module")
def today(mapping):
    return mapping[mapping["말소일자"].isna()]


@pytest.fixture(scope="module")
def housing():
    return labkit.load("dong_mapping", form="housing")


@pytest.fixture(scope="module")
def parts():
    return labkit.load("dong_mapping", form="parts")


def test_codes_are_strings_of_their_form_and_those_of_dong_codes(mapping, housing):
    known = labkit.load("dong_codes").set_index("code")["dong"]
    assert (known[mapping["행정동코드"]].to_numpy() == mapping["읍면동명"]).all()
    assert (mapping["법정동코드"].str[:5] == mapping["행정동코드"].str[:5]).all()
    assert set(mapping["법정동코드"]) == set(housing["법정동코드"])
    # Codes of the two kinds never meet, though names do.
    assert not set(mapping["법정동코드"]) & set(mapping["행정동코드"])
    assert (mapping["동리명"] == mapping["읍면동명"]).sum() > 10


def test_the_relation_is_many_to_many(today, housing):
    assert len(housing) == TRUTH.legal
    assert len(today) == TRUTH.pairs
    assert today.groupby("법정동코드")["행정동코드"].nunique().max() >= 3
    assert today.groupby("행정동코드")["법정동코드"].nunique().max() >= 3
    assert today["행정동코드"].nunique() == 24


def test_merging_and_adding_counts_homes_more_than_once(mapping, today, housing):
    total = housing["주택수"].sum()
    naive = mapping.merge(housing, on="법정동코드")["주택수"].sum()
    assert naive > TRUTH.inflated_at_least * total
    assert naive > today.merge(housing, on="법정동코드")["주택수"].sum() > total


def test_homes_matched_by_address_add_up_both_ways(today, housing, parts):
    assert parts.groupby("법정동코드")["주택수"].sum().to_dict() == housing.set_index("법정동코드")["주택수"].to_dict()
    assert set(zip(parts["법정동코드"], parts["행정동코드"], strict=True)) == set(
        zip(today["법정동코드"], today["행정동코드"], strict=True)
    )


def test_districts_need_no_allocation(housing, parts):
    by_district = housing.groupby(housing["법정동코드"].str[:5])["주택수"].sum()
    assert by_district.to_dict() == parts.groupby(parts["행정동코드"].str[:5])["주택수"].sum().to_dict()


def test_homes_scale_with_the_households_of_the_population_table(parts):
    raw = labkit.load("population")
    code = raw["행정구역"].str.extract(r"\((\d{10})\)")[0]
    households = raw["2025년09월_세대수"].str.replace(",", "").set_axis(code)
    for dong, homes in parts.groupby("행정동코드")["주택수"].sum().items():
        assert abs(homes / int(households[dong]) - 0.96) < 0.001


def test_the_overlap_that_ended_is_the_new_dongs(mapping):
    ended = mapping[mapping["말소일자"].notna()]
    assert ended[["동리명", "읍면동명"]].to_numpy().tolist() == [list(TRUTH.ended[:2])]
    assert ended["말소일자"].tolist() == [TRUTH.ended[2].replace("-", "")]
