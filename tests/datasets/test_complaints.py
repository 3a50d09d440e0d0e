"""Complaints and notices: what the exercises rely on."""

import csv
import json
import re
from collections import Counter
from datetime import date
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

import labkit
from graders import heldout

DATASETS = Path(__file__).parents[2] / "datasets"


def texts(name):
    files = sorted((DATASETS / name / "texts").glob("*.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def complaints():
    return labkit.load("complaints")


def test_every_text_is_there_once(complaints):
    assert sorted(complaints["body"]) == sorted(text["body_ko"] for text in texts("complaints"))
    assert complaints["complaint_id"].is_unique
    assert complaints["received"].is_monotonic_increasing


def test_labels_are_those_of_the_texts(complaints):
    category = {"traffic": "교통", "parking": "주정차", "waste": "청소", "noise": "소음"}
    category |= {"water": "상하수도", "parks": "공원녹지", "welfare": "복지", "tourism": "관광문화"}
    said = {
        text["body_ko"]: (category[text["category"]], text["urgency"] == "urgent", text["dong"])
        for text in texts("complaints")
    }
    found = {row.body: (row.category, row.urgency == "긴급", row.dong) for row in complaints.itertuples()}
    assert found == said


def test_teaching_subset_is_what_has_english(complaints):
    assert (complaints["teaching"] == complaints["body_en"].notna()).all()
    assert complaints["teaching"].sum() >= 60


def test_practice_cases_are_balanced_and_show_the_conventions(complaints):
    practice = complaints[complaints["practice"]]
    assert Counter(practice["category"]) == dict.fromkeys(practice["category"], 2)
    assert len(practice) == 16
    assert practice["teaching"].all()
    convention = {text["body_ko"]: text["convention"] for text in texts("complaints")}
    assert len([body for body in practice["body"] if convention[body]]) >= 5
    assert 2 <= (practice["urgency"] == "긴급").sum() <= 6


def test_answers_follow_receipt_and_urgency(complaints):
    answered = complaints.dropna(subset=["answered"])
    wait = answered["answered"] - answered["received"]
    assert (wait.dt.total_seconds() > 0).all()
    median = wait.groupby(answered["urgency"]).median()
    assert median["긴급"].total_seconds() < 12 * 3600 < median["일반"].total_seconds()
    assert complaints.loc[complaints["answered"].isna(), "satisfaction"].isna().all()
    assert 0 < complaints["answered"].isna().sum() < 40


def test_clerks_take_down_ordinary_complaints_in_office_hours_only(complaints):
    taken = complaints[complaints["channel"].isin(["방문", "전화"]) & (complaints["urgency"] == "일반")]
    assert len(taken) > 10
    assert taken["received"].dt.hour.between(9, 17).all()
    assert (taken["received"].dt.weekday < 5).all()


def test_the_moment_fits_what_the_text_says(complaints):
    received = complaints.set_index("body")["received"]
    for text in texts("complaints"):
        when, moment = text.get("when", {}), received[text["body_ko"]]
        if "at" in when:
            assert f"{moment:%H:%M}" == when["at"]
        if "days" in when:
            assert when["days"][0] <= f"{moment:%Y-%m-%d}" <= when["days"][1]
        if "hours" in when:
            assert when["hours"][0] <= moment.hour < when["hours"][1]


def test_the_generator_can_make_more_rows_than_texts():
    spec = spec_from_file_location("generate_complaints", DATASETS / "complaints/generate.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    table = module.table(rows=500)
    assert len({row[0] for row in table}) == len(table) == 500


def test_heldout_cases_are_as_many_and_as_hard_as_agreed():
    cases = heldout.complaints()
    assert len(cases) == len({case.id for case in cases}) == 60
    assert set(Counter(case.category for case in cases).values()) <= {7, 8}
    public = labkit.load("complaints")
    assert {case.category for case in cases} == set(public["category"])
    assert {case.urgency for case in cases} == set(public["urgency"])
    assert sum(case.convention > 0 for case in cases) == 24
    assert {case.convention for case in cases} == set(range(8))
    assert 12 <= sum(case.urgency == "긴급" for case in cases) <= 14
    assert all(case.ko and case.en for case in cases)


def test_facts_of_a_notice_are_in_its_text_in_both_languages():
    with (DATASETS / "notices/notices.csv").open(encoding="utf-8", newline="") as file:
        notices = {row["notice_id"]: row for row in csv.DictReader(file)}
    for fact in labkit.load("notices", form="facts").itertuples(index=False):
        notice = notices[fact.notice_id]
        value, value_en = fact.value, fact.value_en
        if fact.kind == "date":
            day = date.fromisoformat(value)
            value, value_en = f"{day.year}. {day.month}. {day.day}.", f"{day.day} {day:%B} {day.year}"
        assert value in notice["body"], (fact.notice_id, value)
        assert value_en in notice["body_en"], (fact.notice_id, value_en)


def test_weekdays_in_notices_are_right():
    for text in texts("notices"):
        for *day, weekday in re.findall(r"(\d{4})\. (\d+)\. (\d+)\.\((.)\)", text["body_ko"]):
            assert "월화수목금토일"[date(*map(int, day)).weekday()] == weekday, text["id"]
