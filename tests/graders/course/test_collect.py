"""Taking in: what is real is taken once, with a receipt; what is borrowed, linked or forged is left lying."""

import json
import os
from datetime import UTC, datetime, timedelta

import pytest

from graders.course import inbound
from graders.course.collect import collect, read_receipts
from labkit.errors import ExerciseError

SLUG = "choose_licence"
NOTEBOOK = json.dumps({"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


@pytest.fixture
def place(tmp_path):
    """A course `haneul`, its exchange, and a way to hand in."""
    course = tmp_path / "haneul"
    course.mkdir()
    box = tmp_path / "exchange" / "haneul" / "inbound"
    box.mkdir(parents=True)

    class Place:
        exchange = tmp_path / "exchange"

        def hand_in(self, student="kim", time="2025-10-13 01:00:00.000000 UTC", text=NOTEBOOK, name=f"{SLUG}.ipynb"):
            folder = box / f"{student}+{SLUG}+{time}+abc"
            folder.mkdir(parents=True)
            (folder / name).write_text(text, "utf-8")
            (folder / "timestamp.txt").write_text("1999-01-01 00:00:00 UTC", "utf-8")
            return folder

        def collect(self, **more):
            return collect(course, self.exchange, SLUG, **more)

        def taken(self, student="kim"):
            return course / "submitted" / student / SLUG

    Place.inbound, Place.course = box, course
    return Place()


def refused(done):
    return [(r.student, r.why.en) for r in done.refused]


def test_a_hand_in_is_taken_with_a_receipt_and_the_servers_time(place):
    place.hand_in()
    before = datetime.now(UTC) - timedelta(seconds=5)
    (receipt,) = place.collect().receipts
    assert datetime.fromisoformat(receipt.received) > before
    assert "1999" not in (place.taken() / "timestamp.txt").read_text("utf-8")
    assert (place.taken() / f"{SLUG}.ipynb").read_text("utf-8") == NOTEBOOK
    assert [r["code"] for r in read_receipts(place.course, SLUG)] == [receipt.code]
    told = place.exchange / "haneul" / "receipts" / f"{receipt.sha256}.txt"
    assert receipt.code in told.read_text("utf-8")


def test_a_time_in_the_folders_name_makes_nobody_early(place):
    place.hand_in(time="2001-01-01 00:00:00.000000 UTC")
    (receipt,) = place.collect(due=datetime.now(UTC) - timedelta(hours=2)).receipts
    assert 7_100 < receipt.late_seconds < 7_300


def test_nothing_new_is_not_taken_twice_and_a_newer_one_is(place):
    place.hand_in()
    place.collect()
    assert place.collect().kept == ["kim"]
    newer = place.hand_in(time="2025-10-14 01:00:00.000000 UTC", text=NOTEBOOK + " ")
    assert len(place.collect().receipts) == 1
    assert (place.taken() / f"{SLUG}.ipynb").read_text("utf-8") == (newer / f"{SLUG}.ipynb").read_text("utf-8")
    assert len(read_receipts(place.course, SLUG)) == 2


def test_a_folder_that_is_a_link_is_not_followed(place, tmp_path):
    other = tmp_path / "private"
    other.mkdir()
    (other / f"{SLUG}.ipynb").write_text("{}", "utf-8")
    (place.inbound / f"kim+{SLUG}+2025-10-13 01:00:00.000000 UTC+x").symlink_to(other)
    done = place.collect()
    assert done.receipts == []
    assert "link" in refused(done)[0][1]


def test_a_file_that_is_a_link_is_left_lying(place, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("key", "utf-8")
    folder = place.hand_in()
    (folder / "data.csv").symlink_to(secret)
    os.mkfifo(folder / "pipe")
    (folder / "sub").mkdir()
    place.collect()
    assert sorted(f.name for f in place.taken().iterdir()) == [f"{SLUG}.ipynb", "timestamp.txt"]


def test_a_second_name_of_somebody_elses_file_is_refused(place, tmp_path):
    theirs = tmp_path / "lee.ipynb"
    theirs.write_text(NOTEBOOK, "utf-8")
    folder = place.hand_in()
    (folder / f"{SLUG}.ipynb").unlink()
    os.link(theirs, folder / f"{SLUG}.ipynb")
    assert "second name" in refused(place.collect())[0][1]


def test_a_hand_in_in_another_persons_name_is_refused(place, monkeypatch):
    place.hand_in("lee")
    monkeypatch.setattr(inbound, "_user", lambda uid: "park")
    monkeypatch.setattr(os, "getuid", lambda: 54321)
    assert refused(place.collect()) == [
        (
            "lee",
            f"lee+{SLUG}+2025-10-13 01:00:00.000000 UTC+abc: owned by park, yet handed in as lee. It was not taken.",
        )
    ]
    monkeypatch.setattr(inbound, "_user", lambda uid: "lee")
    assert [r.student for r in place.collect().receipts] == ["lee"]


@pytest.mark.parametrize("student", ["../up", "a/b", "..", "kim\n", "-rf", "가나"])
def test_a_name_that_leads_elsewhere_takes_nothing_out_of_its_place(place, student):
    folder = place.inbound / f"{student}+{SLUG}+2025-10-13 01:00:00.000000 UTC+x".replace("/", "∕")
    folder.mkdir()
    (folder / f"{SLUG}.ipynb").write_text(NOTEBOOK, "utf-8")
    place.collect()
    submitted = place.course / "submitted"
    assert all(f.resolve().is_relative_to(submitted) for f in submitted.rglob("*"))
    assert {p.name for p in place.course.iterdir()} <= {"submitted", "receipts"}


def test_what_is_too_large_or_no_notebook_is_refused_and_the_rest_goes_on(place, monkeypatch):
    monkeypatch.setattr(inbound, "MAX_BYTES", 1000)
    place.hand_in("kim", text="x" * 1001)
    place.hand_in("lee", name="essay.txt")
    place.hand_in("park")
    done = place.collect()
    assert [r.student for r in done.receipts] == ["park"]
    assert [student for student, _ in refused(done)] == ["kim", "lee"]


def test_without_an_inbound_folder_the_next_step_is_told(place):
    place.inbound.rmdir()
    with pytest.raises(ExerciseError, match="release_assignment"):
        place.collect()
