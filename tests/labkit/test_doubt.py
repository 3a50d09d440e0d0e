"""A prompt that may say what a criterion needs is never failed in silence; one that plainly does not, is."""

import pytest

from labkit.doubt import unheard
from labkit.exercise import RubricLine
from labkit.i18n import Text
from labkit.score import CriterionScore

LINE = RubricLine(
    "contact",
    3.0,
    Text("문의", "contact"),
    touched_by=("전화", "phone"),
    asks_for=("task=summarise", "include=contact"),
)
LOST = CriterionScore("contact", 0.0, 3.0, LINE.title, Text("없음", "missing"))


@pytest.fixture
def heard(monkeypatch):
    import labkit.practice

    def set_(known):
        monkeypatch.setattr(labkit.practice, "understand", lambda text: known)

    return set_


@pytest.mark.parametrize(
    "prompt",
    [
        "공고를 요약해 줘. 전화번호도. {document}",
        [{"role": "system", "content": "Keep the PHONE."}, {"role": "user", "content": "{document}"}],
    ],
)
@pytest.mark.parametrize("known", [{}, {"task": "summarise"}, {"task": "reply", "include": ["contact"]}])
def test_words_without_the_instruction_are_for_a_person(heard, prompt, known):
    heard(known)
    result = unheard(LINE, LOST, prompt)
    assert (result.ungraded, result.points) == (True, 0.0)
    assert "전화번호도." in result.reason.ko or "Keep the PHONE." in result.reason.ko
    assert "missing" in result.reason.en


def test_what_was_heard_and_lost_all_the_same_is_lost(heard):
    heard({"task": "summarise", "include": ["dates", "contact"]})
    assert unheard(LINE, LOST, "전화번호를 넣어 줘.") is LOST


@pytest.mark.parametrize("prompt", ["여섯 줄로 요약해 줘. {document}", "", []])
def test_a_prompt_without_the_words_did_not_ask(heard, prompt):
    heard({})
    assert unheard(LINE, LOST, prompt) is LOST


def test_full_points_are_in_no_doubt(heard):
    heard({})
    full = CriterionScore("contact", 3.0, 3.0, LINE.title, Text("있음", "there"))
    assert unheard(LINE, full, "전화번호") is full


def test_one_of_two_names_is_enough(heard):
    line = RubricLine(
        "in", 1.0, LINE.title, touched_by=("내부",), asks_for=("forbid=내부 사항|forbid=internal matters",)
    )
    heard({"forbid": ["internal matters"]})
    assert unheard(line, LOST, "내부 자료는 쓰지 마.") is LOST
