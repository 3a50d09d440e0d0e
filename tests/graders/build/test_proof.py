"""A model solution that loses points and a stub that earns some are refused; so are criteria that cannot be used."""

import importlib
import sys

import pytest

import graders.exercises
from graders.build.plan import plan

SOURCE, CRITERIA = "exercises/try_something/exercise.py", "graders/exercises/try_something.py"


@pytest.fixture
def repository(small_repository, monkeypatch):
    """The small repository, its criteria importable."""
    folder = str(small_repository / "graders/exercises")
    monkeypatch.setattr(graders.exercises, "__path__", [*graders.exercises.__path__, folder])
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    importlib.invalidate_caches()
    yield small_repository
    sys.modules.pop("graders.exercises.try_something", None)


def spoil(root, file, old, new):
    text = (root / file).read_text("utf-8")
    assert old in text
    (root / file).write_text(text.replace(old, new), "utf-8")


def test_the_template_has_its_proof(repository):
    assert plan(repository, data=False, proof=True).problems == []


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        (SOURCE, 'answer = "42"', 'answer = "41"', "the model solution gets 0 of 5 points: right: Not right yet"),
        (SOURCE, 'answer = "42"', "answer = 42", "the model solution gets 0 of 5 points"),  # of another type
        (SOURCE, 'answer = "42"', 'answer = ""', "the model solution gets 0 of 5 points"),
        (SOURCE, 'answer = ""', 'answer = "42"', "the untouched stub gets 5 points"),
        (CRITERIA, "Finding(1.0", "Finding(0.5", "the model solution gets 2.5 of 5 points"),
        (CRITERIA, "answer.strip()", "answer.stripp()", "scoring the model solution or the stub fails: AttributeError"),
    ],
)
def test_refusal(repository, file, old, new, expected):
    spoil(repository, file, old, new)
    problems = plan(repository, data=False, proof=True).problems
    assert [p.file for p in problems if expected in p.what] == [repository / SOURCE], problems
    assert plan(repository, data=False).problems == []  # watch mode does not score


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_each_language_is_proved(repository, lang):
    cells = {
        x: f'# %% answer="first-question" lang="{x}"\nanswer = ""\n### BEGIN SOLUTION\nanswer = "42"\n'
        for x in ("ko", "en")
    }
    cells[lang] = cells[lang].replace("42", "41")
    text = (repository / SOURCE).read_text("utf-8")
    before, rest = text.split('# %% answer="first-question"\n')
    after = rest.split("### END SOLUTION\n")[1]
    twins = "".join(f"{cell}### END SOLUTION\n" for cell in cells.values())
    (repository / SOURCE).write_text(before + twins + after, "utf-8")
    [problem] = plan(repository, data=False, proof=True).problems
    assert problem.where.startswith(f"cell {10 if lang == 'ko' else 11}:")


@pytest.mark.parametrize("solution", ["answer = str(42)", 'answer = "4"\nanswer += "2"'])
def test_what_must_be_run_is_left_to_the_tests(repository, solution):
    spoil(repository, SOURCE, 'answer = "42"', solution)
    assert plan(repository, data=False, proof=True).problems == []


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        ("x = (\n", "line 1", "SyntaxError"),
        ("\nimport no_such_package\n", "line 2", "ModuleNotFoundError"),
        ("def f():\n    raise KeyError('k')\n\nf()\n", "line 2", "KeyError"),
        ("def f():\n    raise OSError('gone')\n\nCASES = {'first-question': f}\n", "line 2", "gone"),
        ("JUDGES = 3\n", None, "AttributeError"),
    ],
)
def test_criteria_that_cannot_be_used_are_refused(repository, text, where, what):
    (repository / CRITERIA).write_text(text, "utf-8")
    [problem] = plan(repository, data=False).problems
    assert problem.file == repository / CRITERIA
    assert (problem.where, what in problem.what) == (where, True), problem


def test_criteria_that_are_not_utf_8_are_refused(repository):
    (repository / CRITERIA).write_bytes(b'x = "\xb0\xa1"\n')
    [problem] = plan(repository, data=False).problems
    assert problem.file == repository / CRITERIA
