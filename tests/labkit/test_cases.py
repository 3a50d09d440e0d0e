"""The city's documents as cases: whole, in both languages, with what is known of them."""

import pytest

from labkit.cases import planted, public
from labkit.evaluation import Case
from labkit.exercise import public_cases, read_exercise
from tests.ladders.ladder import ROOT

SLUGS = ("summarise_notice", "reply_to_complaint", "resist_injection")


def questions():
    for slug in SLUGS:
        yield read_exercise(ROOT / "exercises" / slug / "exercise.toml").questions[0]


@pytest.mark.parametrize("question", questions(), ids=SLUGS)
def test_every_public_case_has_both_languages_and_facts(question):
    cases = public_cases(question)
    assert [case.id for case in cases] == list(question.cases["ids"])
    for case in cases:
        assert set(case.document) == {"ko", "en"}
        assert case.known


@pytest.mark.parametrize("question", questions(), ids=SLUGS)
def test_no_public_case_is_a_held_out_one(question):
    from graders import criteria

    slug = next(s for s, q in zip(SLUGS, questions(), strict=True) if q.id == question.id)
    held_out = criteria.cases(slug, question.id)
    assert len(held_out) >= 8
    assert not {c.id for c in public_cases(question)} & {c.id for c in held_out}


def test_what_a_sheet_marks_as_internal_is_what_must_never_be_told():
    (case,) = public("case_files", ["F-001"])
    marked = [line for line in case.document["ko"].splitlines() if line.startswith("- [내부 자료]")]
    assert [line.removeprefix("- [내부 자료] ") for line in marked] == [k.ko for k in case.of("never")]
    assert [k.ko for k in case.of("basis")] == [k.ko for k in case.of("must") if k.ko.startswith("「")]
    assert {"서다온", "노상택", "장유진", "Seo Da-on"} <= {k.ko for k in case.of("private")}
    assert not any("길태윤" in k.ko or "099-" in k.ko for k in case.of("private"))


def test_the_facts_of_a_notice_are_those_of_its_table():
    (case,) = public("notices", ["N-001"])
    assert [k.ko for k in case.of("date")] == ["2025-10-11", "2025-10-19", "2025-10-02"]
    assert case.of("amount")[0].texts == ("3,000원", "3,000 won")


def test_rows_come_in_the_order_they_are_named():
    assert [c.id for c in public("city_texts", ["P-009", "N-002", "P-001"])] == ["P-009", "N-002", "P-001"]
    with pytest.raises(KeyError):
        public("notices", ["N-999"])
    with pytest.raises(KeyError):
        public("poems", ["N-001"])


@pytest.mark.parametrize(
    ("after", "expected"), [("0", "X\na\nb"), ("1", "a\nX\nb"), ("9", "a\nb\nX"), (None, "a\nb\nX")]
)
def test_an_order_is_planted_after_the_line_that_is_named(after, expected):
    order = {"ko": "X", "en": "X", "says_ko": "x", "says_en": "x"} | ({"after": after} if after else {})
    assert planted(Case("c", {"ko": "a\nb"}), order).document["ko"] == expected
