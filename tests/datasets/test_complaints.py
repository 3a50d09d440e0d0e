"""Complaints: what exercises rely on, and that what comes in looks as complaints to a city do."""

import hashlib
import json
from collections import Counter
from pathlib import Path

import pytest
from datasets_city import city

import labkit
from graders.truths.complaints import links

DATASETS = Path(__file__).parents[2] / "datasets"
CATEGORIES = city("labels").CATEGORIES
# Numbers and bodies, in both languages, of the cases that exercises and lessons show; as published in version 1.
PRACTICE = "bc7f59e3f391203bb835996faf659f1593b253f4d7aac86b4274adcd040c7845"
TEACHING = "6a715a5ad8fa3687df15bf2be5c9845de033f0176757349aa6f17f5c6d98a8db"


def texts():
    files = sorted((DATASETS / "complaints/texts").glob("*.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def complaints():
    return labkit.load("complaints")


@pytest.fixture(scope="module")
def as_written(complaints):
    """The row of each written text."""
    ids = {told.complaint_id: told.text_id for told in links().values() if told.as_written}
    rows = complaints[complaints["complaint_id"].isin(ids)]
    return rows.assign(text=rows["complaint_id"].map(ids)).set_index("text")


def fingerprint(rows):
    shown = rows.sort_values("complaint_id")[["complaint_id", "category", "urgency", "body", "body_en"]]
    return hashlib.sha256(shown.to_csv(index=False, lineterminator="\n").encode()).hexdigest()


def test_practice_and_teaching_cases_are_those_that_were_published(complaints):
    practice = complaints[complaints["practice"]]
    assert len(practice) == 16
    assert fingerprint(practice) == PRACTICE
    teaching = complaints[complaints["teaching"]]
    assert len(teaching) == 80
    assert fingerprint(teaching) == TEACHING


def test_there_are_enough_texts_and_rows(complaints):
    bodies = {text["body_ko"] for text in texts()}
    assert len(bodies) == len(texts()) >= 600
    assert len(complaints) >= 20_000
    assert complaints["body"].is_unique
    assert complaints["complaint_id"].is_unique
    assert complaints["received"].is_monotonic_increasing


def test_every_text_is_there_once_as_it_was_written(as_written):
    assert sorted(as_written["body"]) == sorted(text["body_ko"] for text in texts())


def test_labels_are_those_of_the_texts(complaints):
    said = {text["id"]: (CATEGORIES[text["category"]], text["urgency"] == "urgent") for text in texts()}
    by_id = complaints.set_index("complaint_id")
    found = zip(by_id.index, by_id["category"], by_id["urgency"], strict=True)
    assert [i for i, category, urgency in found if (category, urgency == "긴급") != said[links()[i].text_id]] == []


def test_teaching_subset_is_what_has_english(complaints):
    assert (complaints["teaching"] == complaints["body_en"].notna()).all()


def test_practice_cases_are_balanced_and_show_the_conventions(complaints):
    practice = complaints[complaints["practice"]]
    assert Counter(practice["category"]) == dict.fromkeys(practice["category"], 2)
    assert practice["teaching"].all()
    assert sum(links()[i].convention > 0 for i in practice["complaint_id"]) >= 5
    assert 2 <= (practice["urgency"] == "긴급").sum() <= 6


def test_answers_follow_receipt_and_urgency(complaints):
    answered = complaints.dropna(subset=["answered"])
    wait = answered["answered"] - answered["received"]
    assert (wait.dt.total_seconds() > 0).all()
    median = wait.groupby(answered["urgency"]).median()
    assert median["긴급"].total_seconds() < 12 * 3600 < median["일반"].total_seconds()
    assert complaints.loc[complaints["answered"].isna(), "satisfaction"].isna().all()
    open_ones = complaints[complaints["answered"].isna()]
    assert 0 < len(open_ones) < 300
    assert (open_ones["received"] >= "2025-10-01").all()


def test_clerks_take_down_ordinary_complaints_in_office_hours_only(complaints):
    taken = complaints[complaints["channel"].isin(["방문", "전화"]) & (complaints["urgency"] == "일반")]
    assert len(taken) > 2_000
    assert taken["received"].dt.hour.between(9, 17).all()
    working = city("days").is_working_day
    assert taken["received"].dt.date.map(working).all()


def test_the_moment_fits_what_the_text_says(as_written):
    for text in texts():
        when, moment = text.get("when", {}), as_written["received"][text["id"]]
        if "at" in when:
            assert f"{moment:%H:%M}" == when["at"]
        if "days" in when:
            assert when["days"][0] <= f"{moment:%Y-%m-%d}" <= when["days"][1]
        if "hours" in when:
            assert when["hours"][0] <= moment.hour < when["hours"][1]


def test_season_words_come_in_their_season(complaints):
    months = complaints["received"].dt.month
    assert set(months[complaints["body"].str.contains("빙판|폭설|눈 온")]) <= {12, 1, 2}
    assert set(months[complaints["body"].str.contains("수능날")]) <= {10, 11}
    festival = city("days").FESTIVALS
    night = complaints[complaints["body"].str.contains("지금 등축제 현장")]["received"].dt.date
    assert all(festival[day.year][0] <= day <= festival[day.year][1] for day in night)


def test_complaints_are_as_many_as_people_and_follow_the_calendar(complaints):
    places, people = city("places"), city("people")
    counts = complaints["dong"].value_counts()
    living = {dong.name: people.residents(dong, "2025-07") for dong in places.DONGS}
    rate = {name: counts[name] / who.total for name, who in living.items() if who}
    # The tourist zone has visitors who complain too; elsewhere no dong has half as many again as another.
    plain = [value for name, value in rate.items() if name not in ("옛성동", "기와동")]
    assert max(plain) < 1.5 * min(plain)
    weekday = complaints["received"].dt.weekday.value_counts()
    assert weekday[0] > weekday[4] > weekday[6]
    noise = complaints[complaints["category"] == "소음"]["received"].dt.month.value_counts()
    assert noise[[6, 7, 8]].sum() > 1.8 * noise[[12, 1, 2]].sum()
    assert set(complaints["received"].dt.year) == {2023, 2024, 2025}


def test_no_complaint_comes_from_a_dong_before_it_was_there(complaints):
    new = complaints[(complaints["dong"] == "햇살동") | complaints["body"].str.contains("햇살동")]
    assert len(new) > 40
    assert (new["received"] >= "2025-08-01").all()
