"""The key to personal data: complete, exact, and of nobody."""

import re
from collections import Counter

import pytest

import labkit
from graders import heldout
from graders.truths.personal_data import FORMS, by_form, found, planted

IMPOSSIBLE = {
    "phone": r"010-0000-\d{4}|099-000-\d{4}",
    "resident_number": r"\d{2}(1[3-9]|[2-9]\d)\d{2}-[1-4]\d{6}",  # month 13 and above
    "account": r"000-00-\d{6}",
    "email": r"[\w.]+@haneul\.example",
    "name": r"[가-힣]{2,4}",
    "address": r"[가-힣\d\- ]+",
}


@pytest.fixture(scope="module")
def key():
    return planted()


def test_the_key_is_what_is_planted(key):
    assert list(found()) == key, "run: python -m graders.truths.personal_data"


def test_every_identifier_is_one_that_nobody_has(key):
    assert {it.kind for it in key} == set(IMPOSSIBLE)
    assert [it for it in key if not re.fullmatch(IMPOSSIBLE[it.kind], it.text)] == []


def test_each_stands_in_its_text(key):
    bodies = dict(labkit.load("complaints")[["complaint_id", "body"]].to_numpy())
    bodies |= {case.id: case.ko for case in heldout.complaints() + heldout.spare_complaints()}
    bodies |= {case.id: case.document["ko"] for case in heldout.case_files()}
    cases = labkit.load("case_files").set_index("case_id")["situation"]
    facts = labkit.load("case_files", form="facts").groupby("case_id")["fact"].agg("\n".join)
    bodies |= {case: f"{cases[case]}\n{facts[case]}" for case in cases.index}
    outputs = labkit.load("ai_outputs").fillna("").set_index("output_id")
    bodies |= {name: row["source"] + row["text"] for name, row in outputs.iterrows()}
    assert [it for it in key if it.text not in bodies[it.id]] == []


def test_nothing_of_a_number_s_form_was_missed(key):
    listed = {(it.id, it.text) for it in key}
    public = labkit.load("complaints")
    for complaint, body in zip(public["complaint_id"], public["body"], strict=True):
        assert all((complaint, text) in listed for _, text in by_form(body)), complaint


@pytest.mark.parametrize("kind", FORMS)
def test_there_is_enough_of_each_kind_to_measure_recall(key, kind):
    counts = Counter(it.kind for it in key)
    assert counts[kind] >= {"account": 1, "email": 6, "resident_number": 40}.get(kind, 100)


def test_a_real_looking_number_would_be_found():
    assert list(by_form("제 번호는 010-1234-5678, 주민번호 900101-1234567")) == [
        ("resident_number", "900101-1234567"),
        ("phone", "010-1234-5678"),
    ]
