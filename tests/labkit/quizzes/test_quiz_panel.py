"""The quiz as widgets: their state is set as a click sets it, and what they then show is read."""

import re

import pytest

from labkit.i18n import Text, language
from labkit.quizzes import Option, Question, Quiz, read_quiz
from labkit.quizzes.panel import QuizPanel

EVIL = "<script>alert(1)</script><img src=x onerror=a>&amp;</div>"


@pytest.fixture
def panel(quiz_file):
    return QuizPanel(read_quiz(quiz_file))


def text_of(widget):
    return re.sub("<[^>]+>", "", widget.value)


def test_nothing_is_chosen_or_explained_at_first(panel):
    assert [g.index for g in panel.groups] == [None] * 5
    assert {a.value for a in (*panel.answers, panel.total)} == {""}


def test_questions_stand_one_below_the_other_with_their_options(panel):
    kinds = [type(w).__name__ for w in panel.box.children]
    assert kinds == ["HTML", *["HTML", "RadioButtons", "HTML"] * 5, "HTML"]
    headings = [text_of(w) for w in panel.box.children[1:-1:3]]
    assert headings == [f"{n}. 질문 {n}?" for n in range(1, 6)]
    assert [label for label, _ in panel.groups[0].options] == ["① 보기 0", "② 보기 1", "③ 보기 2"]


def test_the_explanation_is_of_what_was_chosen_and_one_may_choose_again(panel):
    panel.groups[1].index = 0
    assert text_of(panel.answers[1]) == "① ✘ 아닙니다. 까닭 2-0"
    panel.groups[1].index = 1
    assert text_of(panel.answers[1]) == "② ✔ 맞습니다. 까닭 2-1"
    assert [a.value for a in panel.answers if a is not panel.answers[1]] == [""] * 4


def test_an_explanation_is_announced_and_told_in_words(panel):
    panel.groups[0].index = 2
    assert "role='status'" in panel.answers[0].value
    assert "color:#" not in panel.answers[0].value
    assert "아닙니다" in panel.answers[0].value


def test_the_end_counts_first_choices_only(panel):
    for place, right in enumerate([0, 1, 2, 0, 1]):
        assert panel.total.value == ""
        panel.groups[place].index = (right + 1) % 3 if place in (1, 3) else right
    assert text_of(panel.total) == "5문제 가운데 3문제를 처음에 맞혔습니다."
    panel.groups[1].index = 1
    panel.groups[3].index = 0
    assert text_of(panel.total) == "5문제 가운데 3문제를 처음에 맞혔습니다."


def test_a_second_choice_before_the_end_does_not_count(panel):
    panel.groups[0].index = 1
    panel.groups[0].index = 0
    for place in range(1, 5):
        panel.groups[place].index = [0, 1, 2, 0, 1][place]
    assert "4문제를 처음에" in panel.total.value


def test_a_choice_taken_back_takes_the_explanation_with_it(panel):
    panel.groups[0].index = 0
    panel.groups[0].index = None
    assert panel.answers[0].value == ""


def test_in_english_everything_is_english(quiz_file):
    language("en")
    panel = QuizPanel(read_quiz(quiz_file))
    for place in range(5):
        panel.groups[place].index = 0
    shown = " ".join([text_of(w) for w in panel.box.children if hasattr(w, "value") and isinstance(w.value, str)])
    shown += str([g.options for g in panel.groups])
    assert not re.search("[가-힣]", shown)
    assert "2 of 5 questions right at the first choice" in shown


def test_nothing_of_a_text_becomes_html():
    evil = Text(EVIL, EVIL)
    options = tuple(Option(Text(f"{EVIL}{n}", f"{EVIL}{n}"), evil) for n in range(3))
    panel = QuizPanel(Quiz("x", tuple(Question(f"q{n}", evil, options, 0) for n in range(5))))
    panel.groups[0].index = 1
    for widget in (panel.box.children[1], panel.answers[0]):
        assert "&lt;script&gt;" in widget.value
        assert "<script" not in widget.value
        assert "<img" not in widget.value
