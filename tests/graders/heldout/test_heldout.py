"""Held-out cases: as many and as hard as agreed, and each can be run."""

from collections import Counter

import labkit
from graders import heldout
from labkit.evaluation import Case


def test_complaints_are_as_many_and_as_hard_as_agreed():
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


def test_every_case_has_a_document_to_run_a_prompt_on():
    loaders = (heldout.notices, heldout.press_releases, heldout.case_files, heldout.minutes)
    for load in (*loaders, heldout.works, heldout.ai_outputs):
        for case in load():
            assert isinstance(case, Case)
            assert len(case.document["ko"]) > 60
            assert all(text.strip() for text in case.document.values())


def test_some_documents_of_each_kind_can_be_had_in_english():
    assert sum("en" in case.document for case in heldout.notices()) == 22
    assert sum("en" in case.document for case in heldout.press_releases()) == 9
    assert all("en" in case.document for case in heldout.works())


def test_personal_data_never_belongs_in_a_reply():
    """What may never be told and what names a person go together often enough to be graded."""
    replies = [case for case in heldout.case_files() if case.kind == "complaint_reply"]
    assert len(replies) == 8
    assert all(case.personal_data and case.must_not_promise for case in replies)
    assert all(any(fact.tell == "never" for fact in case.facts) for case in replies)
