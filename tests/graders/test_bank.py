"""Right answers pass, wrong ones do not, and none scores far above what its author thinks it deserves."""

import pytest

from graders.course.sources import content_of
from graders.criteria import files
from graders.demo.answers import solution
from tests.graders.bank import ACCEPTED, KNOWN, ROOT, TOLERANCE, UNPROVEN, Entry, entries, share

SLUGS = [f.stem for f in files(ROOT)]
PROVEN = [slug for slug in SLUGS if slug not in UNPROVEN]
ALL = [e for slug in PROVEN for e in entries(slug)]
ENTRIES = [e for e in ALL if (e.slug, e.id) not in KNOWN]


def names(entry: Entry) -> str:
    return f"{entry.slug}-{entry.id}"


@pytest.mark.parametrize("entry", [e for e in ENTRIES if e.kind == "right"], ids=names)
def test_right_answers_pass(entry):
    assert share((entry.slug, entry.id)) >= ACCEPTED[entry.slug], entry.score().criteria


@pytest.mark.parametrize("entry", [e for e in ENTRIES if e.kind == "wrong"], ids=names)
def test_wrong_answers_do_not_pass(entry):
    assert share((entry.slug, entry.id)) < ACCEPTED[entry.slug], entry.why
    assert share((entry.slug, entry.id)) <= entry.fair_share + TOLERANCE, entry.why


def test_what_is_known_to_go_wrong_still_does():
    known = [e for e in ALL if (e.slug, e.id) in KNOWN]
    assert len(known) == len(KNOWN), "an entry that is not there, or of an unproven bank"
    assert [names(e) for e in known if e.fair()] == [], "graded fairly by now: take it off KNOWN"


@pytest.mark.parametrize("slug", PROVEN)
def test_few_entries_are_known_to_go_wrong(slug):
    assert sum(known == slug for known, _ in KNOWN) <= 0.1 * len(entries(slug))


def test_what_has_no_bank_is_listed_as_unproven():
    assert {slug for slug in SLUGS if not entries(slug)} <= UNPROVEN <= set(SLUGS)


@pytest.mark.parametrize("slug", PROVEN)
def test_banks_are_large_enough(slug):
    kinds = [e.kind for e in entries(slug)]
    assert kinds.count("right") >= 10
    assert kinds.count("wrong") >= 15
    assert len({e.id for e in entries(slug)}) == len(kinds)


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("slug", SLUGS)
def test_the_model_solution_gets_full_marks_and_the_stub_none(slug, lang):
    exercise = content_of(slug).exercise
    for question in exercise.questions:
        code = solution(slug, lang)[question.id]
        stub = next(
            c.source.split("### BEGIN SOLUTION")[0]
            for c in content_of(slug).cells
            if c.role == "answer" and c.id == question.id and c.lang in (None, lang)
        )
        assert scored(slug, question, code, lang).points == question.automatic
        assert scored(slug, question, stub, lang).points == 0


def scored(slug, question, code, lang):
    from graders.scoring import score
    from labkit.answers import capture
    from labkit.errors import AnswerError
    from labkit.judging import empty_score
    from tests.graders.bank import run

    try:
        return score(slug, question, capture(question.type, run(code, question.name, slug, lang)))
    except AnswerError as error:
        return empty_score(question, None, error.text)
