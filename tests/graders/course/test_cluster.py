"""Grading on a real scheduler with two worker processes, one of which is killed in the middle."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from contextlib import contextmanager

import pytest

from graders.course import cluster, keeper, worker
from graders.course.grade import Wanted, grade
from graders.course.nbgrader_runs import environment
from graders.course.records import read_made, students_with_records
from graders.engine import Cell, Job
from labkit.errors import SetupError
from tests.attacks.boxes import boxed
from tests.graders.course.classes import SLUG, hand_in
from tests.graders.course.test_killed import end_state
from tests.graders.course.test_pipeline import DUE

pytest.importorskip("distributed")
pytestmark = pytest.mark.cluster
PEOPLE = [f"{kind}-{number}" for number in range(4) for kind in DUE]


def dask(*args, **more):
    code = f"from distributed.cli.dask_{args[0]} import main; main()"
    command = [sys.executable, "-c", code, *args[1:]]
    return subprocess.Popen(
        command, env=environment() | more.pop("env", {}), stderr=subprocess.PIPE, stdout=subprocess.DEVNULL,
        text=True, start_new_session=True, **more,
    )  # fmt: skip


def end(process):
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


@contextmanager
def scheduler():
    process = dask("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--no-show")
    try:
        said = next(line for line in process.stderr if "Scheduler at" in line)
        yield re.search(r"tcp://\S+", said)[0]
    finally:
        end(process)


@contextmanager
def workers(address, count, **more):
    args = ("worker", address, "--no-nanny", "--nthreads", "1", "--no-dashboard")
    started = [dask(*args, "--name", f"w{n}", **more) for n in range(count)]
    try:
        yield started
    finally:
        for process in started:
            end(process)


@pytest.fixture(scope="module")
def address():
    with scheduler() as found:
        yield found


@pytest.fixture
def course(fresh_course, monkeypatch):
    monkeypatch.setattr(cluster, "BATCH", 2)
    monkeypatch.setattr(cluster, "_CONNECT", 1.0)
    monkeypatch.setattr(keeper, "criteria_version", lambda slug: "as-it-was")
    worker.versions.cache_clear()  # somebody may be editing a check while the tests run
    for person in PEOPLE:
        hand_in(fresh_course, person, person.split("-")[0], extra="import time; time.sleep(0.2)")
    return fresh_course


def comparable(course):
    """`end_state` but for names that pandas draws anew for each styled table, and its place in memory."""
    files, *others = end_state(course)
    return {name: re.sub(rb"T_[0-9a-f]{5}|0x[0-9a-f]{6,}", b"_", data) for name, data in files.items()}, *others


def test_a_worker_killed_in_the_middle_loses_nothing(course, address, tmp_path):
    local = shutil.copytree(course, tmp_path / "local")
    with workers(address, 2) as [first, _]:
        killed = []

        def kill(done, total):
            if done >= 4 and not killed:
                os.killpg(first.pid, signal.SIGKILL)
                killed.append(total - done)

        results = grade(course, SLUG, wanted=Wanted(scheduler=address, unboxed=True), progress=kill)
    assert killed[0] > 6  # it had work before it
    assert {one.student: one.total for one in results} == {p: DUE[p.split("-")[0]] for p in PEOPLE}
    assert not any(one.notes for one in results)
    grade(local, SLUG, wanted=Wanted(unboxed=True))
    (files, *others), (expected, *as_local) = comparable(course), comparable(local)
    assert {name for name in files.keys() | expected.keys() if files.get(name) != expected.get(name)} == set()
    assert others == as_local


@pytest.mark.skipif(not boxed(), reason="no box holds on this machine")
def test_workers_run_cells_in_a_box_of_their_own(course, address):
    with workers(address, 1):
        grade(course, SLUG, PEOPLE[0], wanted=Wanted(scheduler=address))
    made = read_made(course, PEOPLE[0], SLUG)
    assert made is not None
    assert made.box in ("bubblewrap", "landlock")


def test_a_scheduler_that_is_not_there_is_told_and_nothing_is_graded(course):
    with pytest.raises(SetupError, match=r"127\.0\.0\.1:9"):
        grade(course, SLUG, wanted=Wanted(scheduler="tcp://127.0.0.1:9"))
    assert students_with_records(course, SLUG) == []


def test_no_worker_is_told(course, address, monkeypatch):
    monkeypatch.setattr("distributed.Client.wait_for_workers", _nobody)
    with pytest.raises(SetupError, match="dask worker"):
        grade(course, SLUG, wanted=Wanted(scheduler=address))


def _nobody(self, count, timeout):
    raise TimeoutError


def test_without_the_package_it_is_said_how_to_get_it(course, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(SetupError, match=r"\[cluster\]"):
        grade(course, SLUG, wanted=Wanted(scheduler="tcp://127.0.0.1:9"))


def test_another_version_does_no_work():
    batch = worker.packed(SLUG, [Job("kim", (Cell("a", "1"),))], ["other", "other"], unboxed=True, scored=True)
    assert json.loads(worker.work(batch)) == {"versions": worker.versions(SLUG)}


def test_a_worker_of_another_version_is_refused(address, monkeypatch):
    with workers(address, 1):
        worker.versions.cache_clear()
        monkeypatch.setattr(worker, "ENGINE", "0")  # here; the worker is a process of its own
        with pytest.raises(SetupError, match=" 0/"):
            cluster.Cluster(address, SLUG)
        worker.versions.cache_clear()


@pytest.mark.parametrize("scored", [True, False])
def test_what_comes_back_is_what_went_in(scored):
    job = Job("kim", (Cell("a", "1"),), language="en", seed=3)
    said = json.loads(worker.packed(SLUG, [job], ["e", "c"], unboxed=False, scored=scored))
    assert list(worker._jobs(said["jobs"])) == [job]
    assert said["scored"] is scored
