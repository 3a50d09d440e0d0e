"""What a quiz file must be, and where it is found."""

import pytest
from small_quiz import written

from labkit.errors import ExerciseError
from labkit.i18n import LANGUAGES
from labkit.quizzes import find_quiz, read_quiz
from labkit.quizzes.faults import faults
from labkit.quizzes.reading import load


def test_a_right_file_is_read_whole(quiz_file):
    quiz = read_quiz(quiz_file)
    assert quiz.slug == "see_this"
    assert [q.answer for q in quiz.questions] == [0, 1, 2, 0, 1]
    second = quiz.questions[1]
    assert (second.text.ko, second.text.en) == ("질문 2?", "Question 2?")
    assert [o.why.en for o in second.options] == ["reason 2-0", "reason 2-1", "reason 2-2"]


SPOILT = [
    ('en = "Question 2?"\n', "", "question 2 (q-2)", "'en'"),
    ('ko = "질문 2?"', 'ko = " "', "question 2 (q-2)", "'ko'"),
    ('en = "Question 2?"', 'en = "질문 2?"', "question 2 (q-2)", "ko / en"),
    ('ko = "질문 2?"', 'ko = "What now?"', "question 2 (q-2)", "ko / en"),
    ('why_en = "reason 2-1"\n', "", "question 2 (q-2), options 2", "'why_en'"),
    ('why_ko = "까닭 2-1"', 'why_ko = "reason 2-1"', "question 2 (q-2), options 2", "why_ko / why_en"),
    ('why_ko = "까닭 2-1"', "why_ko = 3", "question 2 (q-2), options 2", "'why_ko'"),
    ('why_ko = "까닭 2-1"', 'why_ko = "까닭"\nhint = "x"', "question 2 (q-2), options 2", "hint"),
    ("answer = 1", "answer = 3", "question 2 (q-2)", "3"),
    ("answer = 1", "answer = -1", "question 2 (q-2)", "-1"),
    ("answer = 1", "answer = true", "question 2 (q-2)", "True"),
    ("answer = 1", 'answer = "1"', "question 2 (q-2)", "1"),
    ("answer = 1\n", "", "question 2 (q-2)", "None"),
    ('id = "q-2"', 'id = "q-1"', "question 2 (q-1)", "'q-1'"),
    ('id = "q-2"', 'id = "문제 2"', "question 2 (문제 2)", "문제 2"),
    ('id = "q-2"', 'id = "q-2"\npoints = 3', "question 2 (q-2)", "points"),
    ("[[question.options]]", "[[question.option]]", "question 1 (q-1)", "[[question.options]]"),
]


@pytest.mark.parametrize(("old", "new", "where", "what"), SPOILT)
def test_each_fault_is_named_with_its_place_in_both_languages(quiz_file, old, new, where, what):
    text = written()
    assert old in text
    quiz_file.write_text(text.replace(old, new, 1), "utf-8")
    said = dict(faults(load(quiz_file)))
    assert where in said
    for lang in LANGUAGES:
        assert what in said[where].pick(lang)
    with pytest.raises(ExerciseError, match=r"quiz\.toml"):
        read_quiz(quiz_file)


@pytest.mark.parametrize("count", [0, 4, 6])
def test_five_questions_and_no_other_number(count):
    import tomllib

    found = list(faults(tomllib.loads(written(count))))
    assert [where for where, _ in found] == ["file"]


def test_the_same_option_twice_cannot_be_told_apart(quiz_file):
    quiz_file.write_text(written().replace('en = "option 1"', 'en = "option 0"', 1), "utf-8")
    assert [where for where, _ in faults(load(quiz_file))] == ["question 1 (q-1), options 2"]


def test_an_option_may_read_the_same_in_both_languages(quiz_file):
    quiz_file.write_text(written().replace('ko = "보기 1"\nen = "option 1"', 'ko = "289"\nen = "289"'), "utf-8")
    assert list(faults(load(quiz_file))) == []


@pytest.mark.parametrize(
    "content",
    [b"", b"question = 3", b"question = [1, 2]", b"[[question]]", b"x = ", b"\xff\xfe", b"[question]\nid = 'a'",
     b"[[question]]\nid = 'a'\noptions = [1, 2, 3]", b"[[question]]\nid = ['a']\noptions = 'abc'"],
)  # fmt: skip
def test_whatever_the_file_holds_it_is_a_sentence(quiz_file, content):
    quiz_file.write_bytes(content)
    with pytest.raises(ExerciseError):
        read_quiz(quiz_file)


# --- where it is found


@pytest.mark.parametrize("below", ["", "ko", "ko/deeper"])
def test_it_is_found_beside_and_above_the_notebook(quiz_file, below):
    start = quiz_file.parent / below
    start.mkdir(parents=True, exist_ok=True)
    assert find_quiz("see_this", start).slug == "see_this"


def test_the_setting_names_another_folder(quiz_file, monkeypatch, tmp_path):
    elsewhere = tmp_path / "elsewhere/a/b"
    elsewhere.mkdir(parents=True)
    with pytest.raises(ExerciseError, match="see_this"):
        find_quiz("see_this", elsewhere)
    monkeypatch.setenv("LABKIT_NOTEBOOKS", str(quiz_file.parent.parent))
    assert find_quiz("see_this", elsewhere).slug == "see_this"


def test_another_lessons_quiz_beside_the_notebook_is_not_taken(quiz_file):
    with pytest.raises(ExerciseError, match="another"):
        find_quiz("another", quiz_file.parent)
