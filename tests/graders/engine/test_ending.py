"""However a submission ends, what it handed out before counts, and the next one is not touched."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from graders.engine import Box, Pool

from .conftest import command_of, errors, family, job, printed, wait_for, zombie


def test_a_cell_that_hangs_is_interrupted_and_the_next_goes_on(box, run):
    ran = run(box, "print('a')\nimport time\ntime.sleep(60)", "print('next')", cell_seconds=1)
    assert ran.ended == "whole"
    assert errors(ran) == ["KeyboardInterrupt", "CellTimeoutError"]
    assert (printed(ran), printed(ran, "c1")) == ("a\n", "next\n")


def test_an_await_that_hangs_is_interrupted(box, run):
    ran = run(box, "import asyncio\nawait asyncio.sleep(60)", "print('next')", cell_seconds=1)
    assert errors(ran) == ["CancelledError", "CellTimeoutError"]
    assert printed(ran, "c1") == "next\n"


def test_a_cell_that_will_not_be_interrupted_ends_the_run(box, run):
    code = "import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\nprint('seen')\nwhile True: pass"
    ran = run(box, "1", code, "print('never')", cell_seconds=1)
    assert (ran.ended, ran.stopped_at) == ("timed-out", "c1")
    assert ran.outputs["c0"][0]["data"] == {"text/plain": "1"}
    assert ran.outputs["c2"] == []


def test_all_cells_together_have_a_budget(box, run):
    sources = ["import time\ntime.sleep(0.8)"] * 8
    ran = run(box, *sources, job_seconds=2)
    assert ran.ended == "timed-out"
    assert ran.stopped_at in ("c1", "c2")


@pytest.mark.parametrize(
    "code",
    [
        "import os\nos._exit(0)",
        "import ctypes\nctypes.string_at(0)",
        "import os\nos.abort()",
        "import os\nos.closerange(0, 40)",
        "import gc, socket\nfor s in gc.get_objects():\n    if isinstance(s, socket.socket): s.close()",
    ],
)
def test_a_process_that_ends_leaves_what_it_gave(box, run, code):
    ran = run(box, "print('before')", code, "print('after')")
    assert (ran.ended, ran.stopped_at) == ("died", "c1")
    assert printed(ran) == "before\n"
    assert ran.outputs["c2"] == []
    assert printed(run(box, "print('on')")) == "on\n"


def test_exit_ends_as_a_kernel_does(box, run):
    ran = run(box, "print(1)\nexit()", "print(2)")
    assert (ran.ended, ran.stopped_at, printed(ran)) == ("died", "c1", "1\n")
    assert run(box, "print(1)\nexit()").ended == "whole"


def test_an_endless_print_is_cut(box, run):
    ran = run(box, "while True:\n    print('x' * 1000)", "print('on')", cell_seconds=2, output_bytes=100_000)
    assert len(printed(ran)) < 130_000
    assert "자릅니다" in printed(ran)
    assert printed(ran, "c1") == "on\n"


def test_endless_output_below_python_is_cut(box, run):
    code = "import os\nfor _ in range(3000):\n    os.write(1, b'x' * 10_000)\nprint('end')"
    ran = run(box, code, output_bytes=100_000, disk_bytes=40_000_000)
    assert len(printed(ran)) < 130_000


def test_many_displays_are_cut(box, run):
    ran = run(box, "for i in range(5000):\n    display(i)", "1", language="en")
    assert len(ran.outputs["c0"]) <= 2001
    assert "cut" in printed(ran)
    assert ran.counts["c1"] == 2


def test_output_of_all_cells_together_is_bounded(box, run):
    ran = run(box, *["print('x' * 90_000)"] * 10, output_bytes=100_000)
    assert sum(len(printed(ran, f"c{i}")) for i in range(10)) < 500_000
    assert ran.ended == "whole"


def test_an_answer_has_room_that_output_has_not(box, run):
    code = "from IPython.display import publish_display_data\nM = 'application/vnd.labkit.answer+json'\n"
    small = "print('y' * 900_000)\npublish_display_data({M: {'answer': 'x' * 1_000_000}})"
    large = "publish_display_data({M: {'answer': 'x' * 3_000_000}})"
    ran = run(box, code, small, large, output_bytes=100_000, answer_bytes=2_000_000)
    (answer,) = [o["data"] for o in ran.outputs["c1"] if "data" in o]
    assert len(json.loads(answer["application/vnd.labkit.answer+json"])["answer"]) == 1_000_000
    assert ran.outputs["c2"] == []


FORGE = """
import json, struct
channel = get_ipython().display_pub.session.outlet._channel
def send(message):
    body = message if isinstance(message, bytes) else json.dumps(message).encode()
    channel.sendall(struct.pack('!I', len(body)) + body)
"""


@pytest.mark.parametrize(
    "forged",
    [
        "channel.sendall(b'\\xff' * 100)",
        "channel.sendall(struct.pack('!I', 2**31) + b'x' * 1000)",
        "send(b'not json')",
        "send(b'\\x80\\x04\\x95pickle')",
        "send([])",
        "send(b'[' * 100_000)",
        "send(b'[' * 500 + b']' * 500)",
        "send({'out': 5})",
        "send({'out': {'kind': 'stream', 'name': 'stdin', 'text': ''}})",
        "send({'out': {'kind': 'stream', 'name': 'stdout', 'text': 5}})",
        "send({'out': {'kind': 'error', 'traceback': 'x'}})",
        "send({'out': {'kind': 'display_data', 'data': [1]}})",
        "send({'out': {'kind': 'display_data', 'data': {}, 'metadata': [1]}})",
        "send({'out': {'kind': 'other'}})",
        "send({'done': 5, 'count': 1})",
        "send({'done': 1, 'count': 'x'})",
        "send({'done': 1, 'count': -1})",
        "send(b'[' + b'{},' * 4_000_000 + b'{}]')",
        "while True: send({'out': {'kind': 'stream', 'name': 'stdout', 'text': 'x' * 100_000}})",
        "while True: send({'out': {'kind': 'clear_output'}})",
    ],
)
def test_a_forged_message_ends_the_run_and_costs_nothing_before(box, run, forged):
    ran = run(box, "print('before')", FORGE + forged + "\nimport time\ntime.sleep(5)", "3", cell_seconds=30)
    assert (ran.ended, ran.stopped_at) == ("died", "c1")
    assert "rules of the pipe" in ran.why
    assert printed(ran) == "before\n"
    assert ran.counts["c2"] is None


def test_well_formed_forgeries_are_only_another_answer(box, run):
    forged = "send({'out': {'kind': 'display_data', 'data': {'text/plain': 'forged', 'image/png': 5}, 'metadata': {}}})"
    done = "send({'done': 1, 'count': 7})\nsend({'done': 2, 'count': 8})"
    ran = run(box, "1", f"{FORGE}{forged}\n{done}\nimport time\ntime.sleep(20)", "'never run'")
    assert ran.outputs["c1"] == [{"output_type": "display_data", "data": {"text/plain": "forged"}, "metadata": {}}]
    assert (ran.ended, ran.outputs["c2"]) == ("whole", [])


def test_a_lone_surrogate_can_be_written_to_a_file(box, run):
    ran = run(box, "print('가\\ud800나 \\U0001f600')")
    assert printed(ran).encode("utf-8").decode() == "가?나 😀\n"


def test_random_numbers_are_of_the_seed(box, run):
    code = "import random, numpy as np\nprint(random.random(), np.random.rand(), hash('x'), {'a', 'b', 'c', 'd'})"
    assert printed(run(box, code, seed=1)) == printed(run(box, code, seed=1)) != printed(run(box, code, seed=2))


def test_jobs_are_read_as_they_are_run(box):
    read = []

    def jobs():
        for i in range(9):
            read.append(i)
            yield job(f"print({i})", key=str(i))

    seen = []
    for done, ran in box.run(jobs()):
        seen.append((done.key, printed(ran)))
        assert len(read) <= len(seen) + 3
    assert sorted(seen) == [(str(i), f"{i}\n") for i in range(9)]


def test_whoever_stops_reading_ends_the_rest(box, run):
    jobs = (job("import time\ntime.sleep(30)" if i else "print(0)", key=str(i)) for i in range(5))
    for _, ran in box.run(jobs):
        assert printed(ran) == "0\n"
        break
    assert printed(run(box, "print(1)")) == "1\n"


def test_a_warm_process_that_is_killed_is_started_anew_and_its_jobs_run_again(box, run):
    with Pool(2, box.box) as pool:
        running = pool.run([job("1", key="short"), job("import time\nprint('ran')\ntime.sleep(2)", key="long")])
        assert next(running)[0].key == "short"
        os.kill(warm_process(pool), signal.SIGKILL)
        ((_, ran),) = running
        assert (ran.ended, printed(ran)) == ("whole", "ran\n")
        os.kill(warm_process(pool), signal.SIGKILL)
        assert printed(run(pool, "print('on')")) == "on\n"


def warm_process(pool):
    """The process that forks, of those that bubblewrap makes."""
    first = pool._launch.process.pid
    return next(pid for pid in (first, *family(first)) if b"python" in command_of(pid)[:99])


PARENT = '''
import sys
from graders.engine import Box, Cell, Job, Pool
source = """
import os, time
for _ in range({count}):
    if os.fork() == 0:
        os.setsid()
        while True: {does}
time.sleep(100)
"""
with Pool(2, Box(sys.argv[1])) as pool:
    pool.run([])
    cells = Cell("a", "1"), Cell("b", source.format(count=sys.argv[2], does=sys.argv[3]))
    jobs = [Job(str(i), cells) for i in range(2)]
    print("running", flush=True)
    list(pool.run(jobs))
'''


@pytest.mark.parametrize(
    ("how", "count", "does"),
    [
        (signal.SIGINT, 1, "time.sleep(1)"),
        (signal.SIGTERM, 1, "time.sleep(1)"),
        (signal.SIGKILL, 20, "pass"),  # their supervisors have next to no time either
    ],
)
def test_a_grader_that_ends_leaves_nothing_running(box, how, count, does):
    command = [sys.executable, "-c", PARENT, box.box.name, str(count), does]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as grader:
        assert grader.stdout.readline() == b"running\n"
        wait_for(lambda: len(family(grader.pid)) >= 5 + count)
        started = family(grader.pid)
        grader.send_signal(how)
        grader.wait()
        wait_for(lambda: not any(Path("/proc", str(pid)).exists() and not zombie(pid) for pid in started))


def test_unboxed_must_be_asked_for_and_says_so(run):
    with Pool(1, Box("unboxed")) as pool:
        assert run(pool, "1").box == "unboxed"
