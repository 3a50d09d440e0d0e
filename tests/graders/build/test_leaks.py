"""The scan finds what it is there for: each planted leak, and no more in the real bundle."""

import io
import json
import zipfile
from pathlib import Path

import pytest

from graders.build.bundle import bundle_files, make_bundle, scan
from graders.build.content import read_content
from graders.build.leaks import leaks_in, secret_lines
from graders.heldout import complaints

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def contents():
    return [c for c in read_content(ROOT)[0] if c.exercise]


def notebook(text):
    return json.dumps({"cells": [{"source": text}]})


@pytest.mark.parametrize("mark", ["### BEGIN SOLUTION", "### BEGIN HIDDEN TESTS", "import graders.cell"])
def test_marks_of_the_instructors_version_are_found(contents, mark):
    assert list(leaks_in(notebook(f"x = 1\n{mark}\n"), contents))


def test_a_line_of_every_solution_is_found(contents):
    for content in contents:
        lines = secret_lines(content)
        assert lines, f"{content.slug} has no line that could give it away?"
        shown = "\n".join(c.source for c in content.cells if c.role in ("prose", "hint", "code"))
        hidden = [line for line in lines if line not in shown]
        assert list(leaks_in(notebook(f"x = 1\n{hidden[0]}\n"), [content])), content.slug


def test_a_held_out_complaint_in_a_data_file_is_found(tmp_path):
    file = tmp_path / "datasets/complaints/complaints.csv"
    file.parent.mkdir(parents=True)
    file.write_text(f"id,body\n1,{complaints()[0].document['ko']}\n", "utf-8")
    assert any("held-out case" in p.what for p in scan(tmp_path, [file.relative_to(tmp_path)]))


def test_the_bundle_holds_the_lab_and_nothing_of_the_graders():
    data, problems = make_bundle(ROOT)
    assert problems == []
    names = zipfile.ZipFile(io.BytesIO(data)).namelist()
    inside = [n.split("/", 1)[1] for n in names]
    assert "labkit/__init__.py" in inside
    assert "exercises/triage_complaints/ko/triage_complaints.ipynb" in inside
    assert "datasets/population/population.csv" in inside
    assert not [n for n in inside if n.startswith(("graders/", "tests/", ".git"))]
    sources = {"exercise.py", "lesson.py", "generate.py"}
    assert not [n for n in inside if n.rsplit("/", 1)[-1] in sources and not n.startswith("labkit/")]
    assert not [n for n in inside if "texts/" in n]  # they carry the numbers of the conventions


def test_the_bundle_is_the_same_bytes_twice():
    assert make_bundle(ROOT)[0] == make_bundle(ROOT)[0]


def test_links_do_not_get_in(tmp_path):
    folder = tmp_path / "datasets/x"
    folder.mkdir(parents=True)
    (tmp_path / "secret").write_text("s", "utf-8")
    (folder / "data.csv").symlink_to(tmp_path / "secret")
    assert bundle_files(tmp_path) == []
