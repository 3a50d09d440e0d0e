"""`labkit check`: one's own notebook, run from its start, outside JupyterLab."""

import json

import pytest

from labkit import selfcheck
from labkit.errors import ExerciseError
from labkit.extraction import MIME
from labkit.score import Score
from labkit.selfcheck import check_notebook, find_notebook, installed_grader

EXERCISE = """
slug = "sample"
version = "1"
minutes = 5
competencies = ["C1"]
title = { ko = "보기", en = "Sample" }

[[question]]
id = "pick"
type = "choices"
name = "picked"

[[question.criterion]]
id = "decided"
points = 2
check = "all_decided"
with = { items = ["01"], fields = { colour = [["red"], ["blue"]] } }
title = { ko = "골랐다", en = "Picked" }
next_step = { ko = "고르십시오", en = "Pick" }
"""


def code(source, **more):
    # As JupyterLab writes it: the source a list of lines; no cell id before nbformat 4.5.
    lines = source.splitlines(keepends=True)
    return {"cell_type": "code", "metadata": {}, "source": lines, "outputs": [], "execution_count": None, **more}


def notebook(*cells, minor=4):
    return {"cells": list(cells), "metadata": {}, "nbformat": 4, "nbformat_minor": minor}


@pytest.fixture
def write(tmp_path):
    (tmp_path / "exercise.toml").write_text(EXERCISE, "utf-8")

    def at(content, encoding="utf-8"):
        file = tmp_path / "sample.ipynb"
        file.write_text(content if isinstance(content, str) else json.dumps(content), encoding)
        return file

    return at


@pytest.fixture(autouse=True)
def no_graders(monkeypatch):
    """As a trainee has it: in a checkout the graders would grade wholly."""
    monkeypatch.setattr(selfcheck, "entry_points", lambda group: [])


# --- finding and reading


def test_a_notebook_is_looked_for_here_and_then_in_the_workspace(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    place = tmp_path / "work/en/exercises/sample/sample.ipynb"
    place.parent.mkdir(parents=True)
    place.write_text("{}")
    assert find_notebook("sample", "en", tmp_path / "work") == place
    (tmp_path / "sample.ipynb").write_text("{}")
    assert find_notebook("sample", "en", tmp_path / "work") == tmp_path / "sample.ipynb"


def test_a_notebook_that_was_named_is_looked_for_nowhere_else(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sample.ipynb").write_text("{}")
    with pytest.raises(ExerciseError) as caught:
        find_notebook("sample", "en", tmp_path, tmp_path / "other.ipynb")
    assert "other.ipynb" in caught.value.text.ko
    assert "sample.ipynb" not in caught.value.text.ko


@pytest.mark.parametrize("content", ["", "not json", "[]", "{}", "3", '{"cells": 1, "nbformat": 4}', "[" * 100_000])
def test_what_is_no_notebook_is_said_with_its_name(write, content):
    with pytest.raises(ExerciseError) as caught:
        check_notebook(write(content), "sample")
    assert "sample.ipynb" in caught.value.text.en


# --- running


def test_a_notebook_is_run_from_its_start_and_never_changed(write):
    forged = {"output_type": "display_data", "data": {MIME: {"answer": {"01": {"colour": "red"}}}}, "metadata": {}}
    file = write(
        notebook(
            code("colours = ['red',\n           'blue']\nstart = 1"),
            code("raise KeyError('mine')"),
            code("picked = {'01': {'colour': colours[start]}}"),
            code("picked = None", metadata={"nbgrader": {"grade": True, "grade_id": "pick"}}),  # the graded cell itself
            code("'a stored output'", outputs=[forged], id="ask-pick"),
            minor=5,
        ),
        "utf-8-sig",
    )
    before = file.read_bytes()
    ((question, score),), trouble = check_notebook(file, "sample")
    assert (question.id, score.points, score.answer) == ("pick", 2.0, {"01": {"colour": "blue"}})
    assert "KeyError" in trouble.en
    assert "cell 2" in trouble.en
    assert file.read_bytes() == before


def test_an_older_notebook_without_an_answer_gets_the_reason(write):
    ((_, score),), trouble = check_notebook(write(notebook(code("x = 1\ny = 2"))), "sample")
    assert (score.points, score.max_points, trouble) == (0.0, 2.0, None)
    assert "'picked'" in score.reason.en


# --- the graders, where they are


class Point:
    def __init__(self, found):
        self.found = found

    def load(self):
        if self.found is None:
            raise ImportError("not installed")
        return self.found


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        ([], None),
        ([None], None),
        ([None, "grader"], "grader"),
        (["first", "second"], "first"),
    ],
)
def test_the_first_grader_that_can_be_loaded_is_taken(monkeypatch, points, expected):
    monkeypatch.setattr(selfcheck, "entry_points", lambda group: [Point(p) for p in points])
    assert installed_grader() == expected


def test_an_installed_grader_decides(write, monkeypatch):
    def run(notebook, exercise, folder):
        output = {"output_type": "display_data", "metadata": {}, "data": {MIME: {"answer": {"01": "x"}}}}
        notebook.cells = [selfcheck_cell([output])]

    seen = []

    def grade(slug, question, answer):
        seen.append((slug, question.id, answer))
        return Score("pick", 1.0, 2.0, answer, question.rubric[0].title)

    monkeypatch.setattr(selfcheck, "_run", run)
    monkeypatch.setattr(selfcheck, "entry_points", lambda group: [Point(grade)])
    ((_, score),), _ = check_notebook(write(notebook()), "sample")
    assert score.points == 1.0
    assert seen == [("sample", "pick", {"01": "x"})]


def selfcheck_cell(outputs):
    from nbformat.v4 import new_code_cell

    return new_code_cell("", id="ask-pick", outputs=outputs)
