"""`graders new`: what it writes builds as it stands, and what it refuses leaves everything as it was."""

import importlib

import pytest

import graders.exercises
from graders.build.plan import plan
from graders.commands import main, new

INDEX = "exercises/index.toml"


@pytest.fixture
def repository(small_repository, monkeypatch):
    """The small repository as the checkout, its criteria importable."""
    monkeypatch.setattr(new, "checkout", lambda: small_repository)
    folder = str(small_repository / "graders/exercises")
    monkeypatch.setattr(graders.exercises, "__path__", [*graders.exercises.__path__, folder])
    importlib.invalidate_caches()
    return small_repository


def everything(root):
    return {f: f.read_bytes() for f in root.rglob("*") if f.is_file() and "__pycache__" not in f.parts}


def test_a_new_exercise_builds_as_it_stands(repository, capsys):
    assert main(["new", "write_letter"]) == 0
    assert 'exercises = ["try_something", "write_letter"]' in (repository / INDEX).read_text("utf-8")
    assert "one" in capsys.readouterr().out  # the unit is told
    build = plan(repository, data=False)
    assert build.problems == []
    assert repository / "exercises/write_letter/ko/write_letter.ipynb" in build.files


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["Letter"], "Letter"),
        (["try_something"], "try_something"),
        (["write_letter", "--unit", "nine"], "nine"),
    ],
)
def test_a_refusal_changes_nothing(repository, arguments, said, capsys):
    before = everything(repository)
    assert main(["new", *arguments]) == 1
    assert said in capsys.readouterr().err
    assert everything(repository) == before


@pytest.mark.parametrize("content", [None, b"[[unit]", b"\xb0\xa1"])
def test_an_index_that_cannot_be_read_is_told(repository, content, capsys):
    (repository / INDEX).unlink()
    if content is not None:
        (repository / INDEX).write_bytes(content)
    before = everything(repository)
    assert main(["new", "write_letter"]) == 1
    assert "index.toml" in capsys.readouterr().err
    assert everything(repository) == before
