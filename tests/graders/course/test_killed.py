"""`kill -9` at any moment, then the same command again: as if nothing had happened."""

import contextlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from graders.course import audit
from graders.course.records import students_with_records
from tests.graders.course.classes import SLUG, hand_in
from tests.graders.course.killed_run import STAGES
from tests.graders.course.test_pipeline import DUE, rows

ROOT = Path(__file__).parents[3]
pytestmark = pytest.mark.cycle
PEOPLE = [f"{kind}-{number}" for number in range(3) for kind in DUE]


@pytest.fixture(scope="module")
def handed_in(made_course, tmp_path_factory):
    course = shutil.copytree(made_course, tmp_path_factory.mktemp("killed") / "course")
    for person in PEOPLE:
        hand_in(course, person, person.split("-")[0], extra="print('seen')")
    return course


@pytest.fixture(scope="module")
def undisturbed(handed_in, tmp_path_factory):
    course = shutil.copytree(handed_in, tmp_path_factory.mktemp("undisturbed") / "course")
    assert run(course).wait() == 0
    return end_state(course)


@pytest.fixture
def course(handed_in, tmp_path):
    return shutil.copytree(handed_in, tmp_path / "course")


def run(course, *stage):
    """A grading run as the leader of a process group."""
    command = [sys.executable, "-m", "tests.graders.course.killed_run", str(course), *stage]
    return subprocess.Popen(command, cwd=ROOT, start_new_session=True)


def end_state(course):
    """All that a run leaves behind, without times, users and random ids."""
    folders = ("scores", "autograded", "intake")
    files = {
        str(f.relative_to(course)): f.read_bytes() for d in folders for f in (course / d).rglob("*") if f.is_file()
    }
    log = sorted((e["student"], e["points"], e["before"]) for e in audit.read_events(course))
    return files, rows(course), log, audit.verify(course).problems


def ran(course):
    file = course / "ran.txt"
    return file.read_text().split() if file.exists() else []


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("stage", STAGES)
def test_killed_at_every_stage(course, undisturbed, stage, when):
    assert run(course, stage, when).wait() == -signal.SIGKILL
    done = students_with_records(course, SLUG)
    before = ran(course)
    assert run(course).wait() == 0
    assert end_state(course) == undisturbed
    # Whoever had a record was run once, but for the one whose mark still stood.
    again = [person for person in ran(course)[len(before) :] if person in done]
    assert len(again) <= 1


def test_killed_at_random_moments(course, undisturbed):
    chance = random.Random(5)
    killed = 0
    for kill in (*[True] * 4, False):
        before, done = len(ran(course)), students_with_records(course, SLUG)
        wanted = before + chance.randint(1, 4)
        process = run(course)
        while kill and process.poll() is None and len(ran(course)) < wanted:
            time.sleep(0.005)
        if kill:
            time.sleep(chance.uniform(0, 0.05))
            with contextlib.suppress(ProcessLookupError):  # a quick machine may be done with the rest by now
                os.killpg(process.pid, signal.SIGKILL)
        killed += process.wait() == -signal.SIGKILL
        again = set(ran(course)[before:]) & set(done)
        assert len(again) <= 1  # whose mark still stood; all others with a record are done
    assert killed >= 2, "too quick to be interrupted: this test saw nothing"
    assert end_state(course) == undisturbed
