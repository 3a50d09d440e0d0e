"""Rules that need more than one file, each broken in one place of a small repository."""

import pytest

from graders import criteria
from graders.build.content import read_content


def problems_of(root):
    return [f"{p.file.name} [{p.where}] {p.what}" for p in read_content(root)[1]]


@pytest.fixture(autouse=True)
def judged(monkeypatch):
    """The template's criteria, as if they were installed."""
    monkeypatch.setattr(criteria, "judges", lambda slug, question: {"right": lambda answer: None})


def test_the_template_is_complete_as_it_comes(small_repository):
    assert problems_of(small_repository) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        ("exercise.toml", 'id = "right"', 'id = "wrong"', "no public check, and no judge"),
        ("exercise.toml", 'id = "right"', 'id = "wrong"', "judged in graders/exercises/try_something.py, but not"),
        ("exercise.toml", "points = 5", 'points = 5\ncheck = "no_such_check"', "no check 'no_such_check'"),
        ("exercise.toml", "points = 5", "points = 0", "without criteria, or worth nothing"),
        ("exercise.toml", "points = 5\n", "", "lacks 'points'"),
        ("exercise.toml", 'slug = "try_something"', 'slug = "other_name"', "the folder is 'try_something'"),
        ("exercise.toml", 'version = "0.1.0"', "version =", "cannot be read"),
        ("exercise.py", '# %% check="first-question"', "", "has no check cell"),
        ("exercise.py", 'rubric="first-question"', 'rubric="second"', "no question 'second' in exercise.toml"),
        ("exercise.py", 'hint="3"', 'hint="4"', "hint 3 is missing"),
    ],
)
def test_refusal(small_repository, file, old, new, expected):
    source = small_repository / "exercises/try_something" / file
    text = source.read_text("utf-8")
    assert old in text
    source.write_text(text.replace(old, new), "utf-8")
    assert any(expected in line for line in problems_of(small_repository)), problems_of(small_repository)


def test_criteria_without_an_exercise_are_refused(small_repository):
    (small_repository / "graders/exercises/gone_away.py").write_text('"""Left behind."""\n', "utf-8")
    assert any("gone_away.py" in p and "without an exercise" in p for p in problems_of(small_repository))


def test_an_exercise_that_no_unit_lists_is_refused(small_repository):
    index = small_repository / "exercises/index.toml"
    index.write_text(index.read_text("utf-8").replace('["try_something"]', "[]"), "utf-8")
    assert any("no unit lists it" in p for p in problems_of(small_repository))


def test_a_lesson_must_not_be_graded(small_repository):
    lesson = small_repository / "notebooks/see_this/lesson.py"
    lesson.parent.mkdir(parents=True)
    lesson.write_text('# %% check="q"\n', "utf-8")
    assert any("a lesson is not graded" in p for p in problems_of(small_repository))
