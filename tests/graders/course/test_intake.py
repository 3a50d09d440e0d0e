"""Whatever lies in `submitted/`, everybody comes out of intake with one notebook, and `submitted/` stays as it was."""

import copy
import os

import pytest

from graders.build.notebook import to_bytes
from graders.build.release import release
from graders.course.intake import take_in
from graders.course.sources import instructor_notebook

SLUG = "triage_complaints"


@pytest.fixture
def course(tmp_path):
    (tmp_path / "submitted").mkdir()
    return tmp_path


def hand_in(course, student, name=f"{SLUG}.ipynb", data=None):
    folder = course / "submitted" / student / SLUG
    folder.mkdir(parents=True, exist_ok=True)
    data = to_bytes(release(copy.deepcopy(instructor_notebook(SLUG, "en")))) if data is None else data
    (folder / name).write_bytes(data)
    (folder / "timestamp.txt").write_text("2026-11-20 09:00:00 UTC", "utf-8")
    return folder


@pytest.mark.parametrize(
    ("name", "data", "readable", "said"),
    [
        (f"{SLUG}.ipynb", None, True, None),
        ("final (2).ipynb", None, True, "final (2).ipynb"),
        (f"{SLUG}.ipynb", b'{"cells": [', False, "not JSON"),
        (f"{SLUG}.ipynb", b"", False, "not JSON"),
        (f"{SLUG}.ipynb", b"\xff\xfe\x00", False, "not JSON"),
        (f"{SLUG}.ipynb", b"[" * 100_000, False, "not JSON"),
        (f"{SLUG}.ipynb", b"<html>Please log in</html>", False, "not JSON"),
        ("notes.txt", b"hello", False, "found 0 notebooks"),
    ],
)
def test_one_submission(course, name, data, readable, said):
    folder = hand_in(course, "kim", name, data)
    before = {f.name: f.read_bytes() for f in folder.iterdir()}
    [taken] = take_in(course, SLUG)
    assert taken.readable is readable
    assert [said in note.en for note in taken.notes[:1]] == ([True] if said else [])
    target = course / "intake/kim" / SLUG
    assert sorted(f.name for f in target.iterdir()) == ["timestamp.txt", f"{SLUG}.ipynb"]
    assert {f.name: f.read_bytes() for f in folder.iterdir()} == before


def test_one_broken_submission_costs_nobody_else(course):
    hand_in(course, "a-broken", data=b"{")
    hand_in(course, "b-fine")
    assert [(x.student, x.readable, x.lang) for x in take_in(course, SLUG)] == [
        ("a-broken", False, "ko"), ("b-fine", True, "en"),
    ]  # fmt: skip


def test_files_beside_the_notebook_stay_outside(course):
    folder = hand_in(course, "kim")
    (folder / "pandas.py").write_text("raise SystemExit", "utf-8")
    (folder / "sub").mkdir()
    list(take_in(course, SLUG))
    assert sorted(f.name for f in (course / "intake/kim" / SLUG).iterdir()) == ["timestamp.txt", f"{SLUG}.ipynb"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links_are_not_followed(course, tmp_path):
    secret = tmp_path / "other.ipynb"
    secret.write_bytes(to_bytes(instructor_notebook(SLUG, "ko")))
    folder = course / "submitted/kim" / SLUG
    folder.mkdir(parents=True)
    (folder / f"{SLUG}.ipynb").symlink_to(secret)
    (folder / "timestamp.txt").symlink_to("/etc/passwd")
    [taken] = take_in(course, SLUG)
    assert not taken.readable
    assert [f.name for f in (course / "intake/kim" / SLUG).iterdir()] == [f"{SLUG}.ipynb"]


def test_only_the_named_student(course):
    hand_in(course, "kim")
    hand_in(course, "lee")
    assert [x.student for x in take_in(course, SLUG, ["lee"])] == ["lee"]


def test_a_second_intake_replaces_the_first(course):
    hand_in(course, "kim", "old.ipynb")
    list(take_in(course, SLUG))
    leftover = course / "intake/kim" / SLUG / "left.txt"
    leftover.write_text("x", "utf-8")
    list(take_in(course, SLUG))
    assert not leftover.exists()


@pytest.mark.parametrize(
    ("stamp", "kept"), [("2026-11-20 09:00:00 UTC", True), ("soon", False), ("9" * 400, False), ("", False)]
)
def test_a_time_stamp_that_is_none_is_left_behind(course, stamp, kept):
    folder = hand_in(course, "kim")
    (folder / "timestamp.txt").write_text(stamp, "utf-8")
    [taken] = take_in(course, SLUG)
    assert (course / "intake/kim" / SLUG / "timestamp.txt").exists() is kept
    assert any("time stamp" in note.en for note in taken.notes) is not kept


def test_whoever_breaks_the_rebuilding_is_put_aside(course, monkeypatch):
    from graders.course import intake

    hand_in(course, "a-evil")
    hand_in(course, "b-fine")
    real = intake.rebuild

    def fail_once(submitted, slug, default="ko"):
        monkeypatch.setattr(intake, "rebuild", real)
        raise RuntimeError("what nobody thought of")

    monkeypatch.setattr(intake, "rebuild", fail_once)
    assert [(x.student, x.readable) for x in take_in(course, SLUG)] == [("a-evil", False), ("b-fine", True)]


def test_a_submission_without_a_language_gets_the_courses(course):
    source = course / "source" / SLUG / f"{SLUG}.ipynb"
    source.parent.mkdir(parents=True)
    source.write_bytes(to_bytes(instructor_notebook(SLUG, "en")))
    hand_in(course, "kim", data=b"{")
    assert [x.lang for x in take_in(course, SLUG)] == ["en"]
