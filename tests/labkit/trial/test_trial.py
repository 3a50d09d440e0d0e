"""A prompt on a test set: every complaint once, unreadable replies empty, labels in the prompt's language."""

import pytest

from labkit.trial import colleagues, teaching_complaints, trial

CASES = teaching_complaints()[:12]


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_one_row_for_each_complaint_with_right_and_said(lang):
    table = trial(colleagues(lang)["C"], CASES)
    assert list(table["id"]) == [case.id for case in CASES]
    assert list(table["document"]) == [case.document[lang] for case in CASES]
    assert table["readable"].all()
    urgent = "긴급" if lang == "ko" else "urgent"
    assert urgent in set(table["urgency"])
    assert urgent in set(table["urgency_said"])
    assert (table["tokens"] > 20).all()


def test_what_cannot_be_read_says_nothing():
    table = trial("민원을 분류해 줘.\n\n{document}", CASES)
    assert not table["readable"].any()
    assert set(table["category_said"]) == {""}


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_the_three_colleagues_each_fail_in_their_own_way(lang):
    from graders.exercises.compare_prompts import best, faults, truth

    numbers = truth(lang)
    assert numbers["A_all"] == 80
    assert numbers["A_urgent"] == 19
    assert faults(lang, "A") == ["긴급을 놓침"]
    assert "읽지 못하는 답이 있음" in faults(lang, "B")
    assert best(lang) == "C"
    # Or the exercise would teach nothing: the most accurate one must not be the right choice.
    assert numbers["A_right"] > numbers["C_right"] + 10
    assert numbers["C_tokens"] < numbers["A_tokens"]
