"""The builder refuses a lesson whose quiz is missing, faulty or not shown where the lesson ends."""

import importlib.util
from pathlib import Path

import pytest

from graders.build.bundle import bundle_files
from graders.build.content import read_content

_HELPER = Path(__file__).parents[2] / "labkit/quizzes/small_quiz.py"
_SPEC = importlib.util.spec_from_file_location("small_quiz_of_builder", _HELPER)
small_quiz = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(small_quiz)

PROSE = '# %% [markdown] lang="ko"\n# 글\n# %% [markdown] lang="en"\n# text\n'
LAST = '# %%\nlabkit.quiz("see_this")\n'


@pytest.fixture
def lesson(small_repository):
    """A lesson that is right; returns its folder."""
    folder = small_repository / "notebooks/see_this"
    folder.mkdir(parents=True)
    (folder / "lesson.toml").write_text("", "utf-8")
    (folder / "lesson.py").write_text(PROSE + LAST, "utf-8")
    (folder / "quiz.toml").write_text(small_quiz.written(), "utf-8")
    return folder


def problems_of(lesson):
    found = read_content(lesson.parents[1])[1]
    return [f"{p.file.name} [{p.where}] {p.what}" for p in found if p.file.parent == lesson]


def test_a_right_one_is_taken(lesson):
    assert problems_of(lesson) == []


def test_every_fault_of_the_file_is_told_at_once(lesson):
    text = small_quiz.written().replace('en = "Question 2?"\n', "").replace("answer = 2", "answer = 7")
    (lesson / "quiz.toml").write_text(text, "utf-8")
    first, second = problems_of(lesson)
    assert first.startswith("quiz.toml [question 2 (q-2)] 'en' has no text")
    assert second.startswith("quiz.toml [question 3 (q-3)] answer is 7")


def test_a_file_that_cannot_be_read(lesson):
    (lesson / "quiz.toml").write_text("x = ", "utf-8")
    (problem,) = problems_of(lesson)
    assert "cannot be read" in problem


def test_a_lesson_that_shows_a_quiz_it_does_not_have(lesson):
    (lesson / "quiz.toml").unlink()
    (problem,) = problems_of(lesson)
    assert problem.startswith("quiz.toml [None] missing")


@pytest.mark.parametrize(
    "source",
    [PROSE, PROSE + LAST.replace("see_this", "other"), PROSE + LAST + "# %%\n1 + 1\n"],
    ids=["nowhere", "another's", "not last"],
)
def test_the_quiz_stands_at_the_end(lesson, source):
    (lesson / "lesson.py").write_text(source, "utf-8")
    (problem,) = problems_of(lesson)
    assert 'is labkit.quiz("see_this")' in problem


def test_trainees_receive_it(lesson):
    assert Path("notebooks/see_this/quiz.toml") in bundle_files(lesson.parents[1])
