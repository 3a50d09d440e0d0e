"""`graders grade` as typed: what it prints, how it stops, and that it goes on."""

import signal
import subprocess
import sys
import time

import pytest

from graders.commands.grade import print_moved, print_results
from graders.commands.progress import Progress
from graders.course.grade import Graded
from graders.course.keeper import Moved
from graders.course.nbgrader_runs import environment
from labkit.i18n import Text, language
from tests.graders.course.classes import SLUG, hand_in, make_course


@pytest.fixture(autouse=True)
def in_english():
    language("en")


def result(student, action="run", notes=(), moved=()):
    return Graded(student, SLUG, "en", {"a": 1.0}, {"a": 2.0}, notes, action, moved)


def test_results_say_what_was_done_and_what_to_look_at(capsys):
    noted = (Text("보십시오", "please look"),)
    print_results([result("kim"), result("lee", "keep"), result("park", "stale", noted), result("choi", "rescore")])
    out = capsys.readouterr().out
    assert "graded 1, scored anew 1, unchanged 2" in out
    assert "scores of 1 people were made with other criteria" in out
    assert "  park: please look" in out


def test_a_regrade_shows_whose_points_moved(capsys):
    print_moved([result("kim", moved=(Moved("kim", "a", "tone", 2.0, 1.5),)), result("lee")])
    out = capsys.readouterr().out
    assert out.splitlines()[-1].split() == ["kim", "a", "tone", "2", "1.5", "-0.5"]
    print_moved([result("lee")])
    assert "Nobody's points moved." in capsys.readouterr().out


def test_where_nobody_watches_progress_is_quiet(capsys):
    with Progress("a") as progress:
        for done in range(1, 4):
            progress(done, 3)
    assert capsys.readouterr() == ("", "")
    assert (progress.done, progress.total) == (3, 3)


def test_a_line_now_and_then(capsys, monkeypatch):
    monkeypatch.setattr("graders.commands.progress.EVERY", 0.0)
    with Progress("cities") as progress:
        progress(1, 3)
    assert "1/3" in capsys.readouterr().err


@pytest.mark.cycle
def test_ctrl_c_stops_with_a_word_and_the_next_run_goes_on(tmp_path):
    course = make_course(tmp_path / "course")
    for number in range(6):
        hand_in(course, f"s{number}", "right", extra="import time; time.sleep(0.3)")
    command = [sys.executable, "-m", "graders", "grade", SLUG, "--jobs", "1", "--unboxed", "--course", str(course)]
    env = environment() | {"LABKIT_LANG": "en"}
    process = subprocess.Popen(command, env=env, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    records = course / "scores" / SLUG
    while process.poll() is None and not list(records.glob("*.jsonl")):
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate()
    done = {f.name: f.read_bytes() for f in records.glob("*.jsonl")}
    assert process.returncode == 130
    assert "Stopped." in err
    assert f"graders grade {SLUG}" in err
    assert "Traceback" not in err
    assert 1 <= len(done) < 6
    again = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
    assert f"graded {6 - len(done)}, scored anew 0, unchanged {len(done)}" in again.stdout
    assert {f.name: f.read_bytes() for f in records.glob("*.jsonl") if f.name in done} == done
