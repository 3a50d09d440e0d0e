"""Written documents: enough of each, whole, and true to the tables beside them."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

import labkit
from graders import heldout
from graders.truths import ai_outputs as ai_key
from graders.truths import minutes as minutes_key

DATASETS = Path(__file__).parents[2] / "datasets"
# Set: at least so many texts in all (as agreed), so many of them held out, and their loader.
AGREED = {
    "notices": (60, 24, heldout.notices),
    "press_releases": (40, 18, heldout.press_releases),
    "case_files": (30, 16, heldout.case_files),
    "minutes": (20, 11, heldout.minutes),
    "works": (120, 34, heldout.works),
    "ai_outputs": (40, 22, heldout.ai_outputs),
}
DATED = re.compile(r"(\d{4})\. (\d+)\. (\d+)\.\((.)\)")


def ids(name):
    return set(labkit.load(name).iloc[:, 0])


@pytest.mark.parametrize(("name", "least", "kept", "load"), [(n, *row) for n, row in AGREED.items()])
def test_there_are_as_many_as_agreed_and_none_is_in_both_halves(name, least, kept, load):
    held = {case.id for case in load()}
    assert len(held) == len(load()) == kept
    assert len(ids(name)) + kept >= least
    assert not held & ids(name)


@pytest.mark.parametrize("name", ["notices", "press_releases"])
def test_facts_are_in_the_text_in_each_language_it_has(name):
    key = {"notices": "notice_id", "press_releases": "release_id"}[name]
    public = labkit.load(name).fillna("").set_index(key)
    facts = labkit.load(name, form="facts").fillna("")
    assert set(facts[key]) == set(public.index)
    for fact in facts.itertuples(index=False):
        text = public.loc[getattr(fact, key)]
        value, value_en = _written(fact.kind, fact.value)
        assert value in text["title"] + text.get("subtitle", "") + text["body"], fact
        if text["body_en"]:
            assert (value_en or fact.value_en) in text["title_en"] + text["body_en"], fact


def test_facts_of_held_out_documents_are_in_their_texts():
    for case in [*heldout.notices(), *heldout.press_releases()]:
        assert {fact.kind for fact in case.facts} >= {"contact", "place", "who"}
        for fact in case.facts:
            value, value_en = _written(fact.kind, fact.value)
            assert value in case.document["ko"], (case.id, fact)
            if "en" in case.document:
                assert (value_en or fact.value_en) in case.document["en"], (case.id, fact)


def _written(kind, value):
    """As a text has a value: dates with dots, and in English with the month's name."""
    if kind != "date":
        return value, ""
    day = date.fromisoformat(value)
    return f"{day.year}. {day.month}. {day.day}.", f"{day.day} {day:%B} {day.year}"


@pytest.mark.parametrize("name", ["notices", "press_releases", "case_files", "ai_outputs"])
def test_weekdays_are_right(name):
    pages = [page.read_text("utf-8") for page in (DATASETS / name / "texts").glob("*.jsonl")]
    pages += [text for case in AGREED[name][2]() for text in case.document.values()]
    dated = [found for page in pages for found in DATED.findall(page)]
    assert len(dated) > 5
    assert [found for found in dated if "월화수목금토일"[date(*map(int, found[:3])).weekday()] != found[3]] == []


def test_quotations_stand_in_their_release():
    body = labkit.load("press_releases").set_index("release_id")["body"]
    quotes = labkit.load("press_releases", form="quotes")
    assert set(quotes["release_id"]) == set(body.index)
    assert all(f"“{row.quote}" in body[row.release_id] for row in quotes.itertuples())
    assert all(f"“{quote.text}" in case.document["ko"] for case in heldout.press_releases() for quote in case.quotes)


def test_a_press_release_has_its_parts():
    for row in labkit.load("press_releases").itertuples():
        paragraphs = row.body.split("\n\n")
        assert paragraphs[-1].startswith("문의: ")
        assert row.contact in paragraphs[-1]
        assert row.subtitle
        # The first paragraph says who, when and what.
        assert "하늘시" in paragraphs[0]


def test_case_files_hold_what_must_be_told_and_what_must_not():
    facts = labkit.load("case_files", form="facts")
    by_case = facts.groupby("case_id")["tell"].agg(list)
    assert (by_case.map(lambda tell: tell.count("must")) >= 4).all()
    assert facts["tell"].value_counts()["never"] > 20
    for case in heldout.case_files():
        assert sum(fact.tell == "must" for fact in case.facts) >= 4
        assert case.phone
        assert case.due
        assert all(text in case.document["ko"] for text in case.personal_data), case.id


def test_actions_were_said_in_their_meeting():
    meetings = [*minutes_key.meetings(), *heldout.minutes()]
    assert {it.id for it in minutes_key.meetings()} == ids("minutes")
    for it in meetings:
        assert len(it.actions) >= 3
        assert it.not_actions
        assert all(action.said in it.document["ko"] for action in it.actions), it.id
        assert all(action.by == "" or action.by >= it.date for action in it.actions), it.id


def test_the_key_to_ai_texts_covers_every_sentence():
    public = labkit.load("ai_outputs").set_index("output_id")["text"]
    numbered = labkit.load("ai_outputs", form="sentences").groupby("output_id")["sentence"].agg(list)
    keys = ai_key.sentences() | {it.id: it.sentences for it in heldout.ai_outputs()}
    texts = dict(public) | {it.id: it.document["ko"] for it in heldout.ai_outputs()}
    assert set(keys) == set(texts)
    for name, sentences in keys.items():
        assert "".join(re.sub(r"\s", "", it.text) for it in sentences) == re.sub(r"\s", "", texts[name]), name
        assert [it.n for it in sentences] == list(range(1, len(sentences) + 1))
        assert all(bool(it.error) == bool(it.truth) == (it.label == "error") for it in sentences), name
        assert 2 <= sum(it.label == "error" for it in sentences) < len(sentences) / 2, name
    assert all([it.text for it in keys[name]] == said for name, said in numbered.items())


def test_public_ai_texts_rest_on_public_sources():
    known = ids("notices") | ids("press_releases")
    for row in labkit.load("ai_outputs").fillna("").itertuples():
        sources = [it for it in row.source_ids.split("; ") if it]
        assert set(sources) <= known, row.output_id
        assert sources or row.source


def test_works_cover_the_conditions_that_the_exercises_ask_about():
    public = set(labkit.load("works")["licence"])
    kogl = {"KOGL-0", "KOGL-1", "KOGL-2", "KOGL-3", "KOGL-4", "KOGL-AI1"}
    assert public >= kogl | {"CC BY 4.0", "CC BY-SA 4.0", "CC BY-NC 4.0", "CC BY-ND 4.0", "CC0", "not protected"}
    assert {work.row["licence"] for work in heldout.works()} >= kogl - {"KOGL-AI1"}
    assert set(labkit.load("works")["kind"]) == {work.row["kind"] for work in heldout.works()}


def test_the_festival_is_the_same_in_every_set():
    """Figures that a reader can compare: visitors, budget, the evening that was rained off."""
    official = labkit.load("festival", form="official").set_index("연도")["방문객"]
    tables = [page for name in ("press_releases", "ai_outputs") for page in (DATASETS / name).glob("*.csv")]
    told_in = "".join(page.read_text("utf-8") for page in tables)
    told_in += "".join(case.document["ko"] for case in heldout.press_releases())
    for year, number in official.items():
        told = re.findall(rf"{year} 별빛등축제에 [^.]*?(\d+)만 명이 (?:다녀갔|찾았)", told_in)
        assert told, year
        assert {int(it) * 10_000 for it in told} == {number}, year
    rain = labkit.load("weather", form="clean").set_index("date")["rain_mm"]
    called_off = re.findall(r"(\d{4}\. \d+\. \d+)\.\(.\) 저녁 공연[은이] 비로", told_in)
    assert called_off
    assert all(rain[pd_day(day)] >= 5 for day in called_off)


def test_the_council_is_told_the_festival_s_budget_as_it_is_published():
    facts = labkit.load("case_files", form="facts").set_index(["case_id", "fact_id"])["fact"]
    told = re.findall(r"(\d{4})년 (\d+)억 ([\d,]+)만 원", facts["F-025", "f1"] + facts["F-025", "f2"])
    budget = labkit.load("budget", form="clean").set_index(["세부사업명", "회계연도"])["예산현액"]["별빛등축제 개최"]
    assert [year for year, *_ in told] == ["2023", "2024", "2025"]
    for year, hundred_millions, ten_thousands in told:
        amount = int(hundred_millions) * 100_000_000 + int(ten_thousands.replace(",", "")) * 10_000
        assert abs(amount - budget[int(year)]) <= 1_000_000, year


def pd_day(dotted):
    return "-".join(f"{int(part):02d}" for part in dotted.split(". "))


def test_texts_name_only_dongs_and_buses_of_the_city():
    dongs = set(labkit.load("dong_codes")["dong"])
    pages = [p.read_text("utf-8") for name in AGREED for p in (DATASETS / name / "texts").glob("*.jsonl")]
    pages += [json.dumps([case.document for case in AGREED[name][2]()], ensure_ascii=False) for name in AGREED]
    stems = "|".join(sorted({re.sub(r"[123]?동$", "", dong) for dong in dongs}))
    named = {hit for page in pages for hit in re.findall(rf"(?<![가-힣])(?:{stems})\d?동(?![가-힣]{{2}})", page)}
    assert named <= dongs
    assert len(named) == 24
