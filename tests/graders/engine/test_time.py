"""Whose time it is: others must not cost a submission its points, and a crowd must not cost others theirs."""

import json
import selectors
import socket
import time

import pytest

from graders.engine.inside import share, supervise, wire
from graders.engine.inside.supervise import ASK, INTERRUPT, MOMENTS
from graders.engine.running import Running

from .conftest import errors, job, printed


class Machine:
    """A running job of which this test is box and supervisor."""

    def __init__(self, attempt=1, **limits):
        self.running = Running(job("1", "2", **limits), attempt, 0)
        self._selector = selectors.DefaultSelector()
        self.running.register(self._selector)
        self.line, self.channel = self.running._line_inside, self.running._channel_inside
        self.line.setblocking(False)

    def say(self, *messages):
        for message in messages:
            self.channel.sendall(wire.frame(message))

    def hear(self):
        for key, _ in self._selector.select(0):
            key.data[1]()

    def later(self, seconds):
        self.running.check_time(time.monotonic() + seconds)

    def ordered(self):
        try:
            return self.line.recv(1)
        except BlockingIOError:
            return b""

    def asked(self):
        return self.ordered() == ASK and len(MOMENTS.unpack(self.line.recv(MOMENTS.size))) == 2

    def lost(self, cell, job=0.0):
        self.line.sendall(wire.frame({"lost": [cell, job]}))
        self.hear()

    def close(self):
        self.running.close(self._selector)
        for one in (self.line, self.channel, self._selector):
            one.close()


@pytest.fixture
def machine():
    made = []

    def machine(*args, **limits):
        made.append(Machine(*args, **limits))
        made[-1].say({"up": True})
        made[-1].hear()
        return made[-1]

    yield machine
    for one in made:
        one.close()


def test_what_ended_in_time_and_is_read_late_is_not_interrupted(machine):
    one = machine(cell_seconds=5)
    one.say({"done": 0, "count": 1}, {"done": 1, "count": 2})
    one.later(1000)
    ran = one.running.result("")
    assert (ran.ended, ran.interrupted, ran.counts) == ("whole", (), {"c0": 1, "c1": 2})


def test_time_is_up_for_whom_nobody_kept_from_running(machine):
    one = machine(cell_seconds=1e-9)
    one.later(1)
    assert one.asked()
    one.lost(0.0)
    assert one.ordered() == INTERRUPT
    one.say({"done": 0, "count": 1})
    one.hear()
    assert one.running.result("").interrupted == ("c0",)


def test_time_that_others_took_does_not_count(machine):
    one = machine(cell_seconds=5)
    one.later(6)
    assert one.asked()
    before = one.running.deadline
    one.lost(4.5)
    assert one.ordered() == b""
    assert one.running.deadline > before
    one.later(9)  # of 9.5
    assert one.ordered() == b""
    one.later(10)
    assert one.asked()


def test_a_supervisor_that_does_not_answer_costs_no_more_than_its_time(machine):
    one = machine(cell_seconds=5)
    one.later(6)
    assert one.asked()
    one.later(9)
    assert one.ordered() == INTERRUPT


def test_who_is_left_no_time_at_all_runs_once_more_and_then_must_do(machine):
    first, second = machine(1, cell_seconds=1e-9), machine(2, cell_seconds=1e-9)
    for one in (first, second):
        one.later(1)
        assert one.asked()
        one.lost(10.0)
    assert first.running.result("").ended == "lost"
    assert second.ordered() == INTERRUPT


def process(folder, *, state="R", cpu=0.0, waited=0.0, nice=0):
    """A folder as in /proc."""
    folder.mkdir(exist_ok=True)
    fields = [state, *["0"] * 10, str(int(cpu * 100)), *["0"] * 4, str(nice), *["0"] * 20]
    (folder / "stat").write_text(f"7 (a) b) {' '.join(fields)}")
    (folder / "schedstat").write_text(f"0 {int(waited * 1e9)} 1")
    return folder


@pytest.fixture
def clock(monkeypatch):
    moment = [100.0]
    monkeypatch.setattr(share.time, "monotonic", lambda: moment[0])
    return moment


@pytest.mark.parametrize(
    ("did", "lost"),
    [
        ({"cpu": 1.0, "waited": 9.0}, 9.0),
        ({"cpu": 0.0, "waited": 0.0}, 0.0),  # slept
        ({"cpu": 10.0, "waited": 0.0}, 0.0),
        ({"cpu": 10.0, "waited": 9.0}, 0.0),  # with several processes
        ({"cpu": 4.0, "waited": 50.0}, 6.0),
    ],
)
def test_time_is_lost_by_waiting_for_the_machine(tmp_path, clock, did, lost):
    one = share.Share(lambda processes: None)
    one.look([process(tmp_path / "7")])
    clock[0] += 10
    one.look([process(tmp_path / "7", **did)])
    assert one.lost_since(100.0) == pytest.approx(lost)
    assert one.lost_since(110.0) == 0


def test_a_crowd_is_put_back_and_loses_nothing(tmp_path, clock):
    calmed = []
    one = share.Share(calmed.append)
    for waited, nice in ((0, 0), (9, 0), (9, 10)):
        processes = [process(tmp_path / str(n), waited=waited, nice=nice) for n in range(8)]
        one.look(processes)
        clock[0] += 10
    assert calmed == [processes]  # once it has lasted, and until they are back
    assert one.lost_since(100.0) == 0


SPIN = """
import os
for _ in range({count}):
    if os.fork() == 0:
        os.setsid()
        while True: pass
"""


def test_a_crowd_steps_back_by_itself(box, run):
    code = SPIN.format(count=4)
    code += "import time\nwhile os.getpriority(os.PRIO_PROCESS, 0) < 10: time.sleep(0.05)\nprint('last')"
    ran = run(box, code, cell_seconds=60)
    assert printed(ran) == "last\n"


@pytest.mark.parametrize(("cpu", "passed", "ends"), [(14, 44, False), (16, 1, True), (1, 106, True)])
def test_a_box_ends_by_itself_when_nobody_ends_it(tmp_path, clock, cpu, passed, ends):
    limits = {"job_seconds": 10, "memory_bytes": 1000, "disk_bytes": 1000}
    line, other = socket.socketpair()
    with line, other:
        processes = [process(tmp_path / "7", cpu=cpu)]
        watch = supervise.Watch(1, line, limits, lambda: processes, lambda _: None, tmp_path, lambda: None)
        clock[0] += passed
        assert watch._look().startswith(supervise.TIME) == ends


def test_a_box_does_not_share_its_supervisors_session(box, run):
    assert printed(run(box, "import os\nprint(os.getsid(0) == os.getpid())")) == "True\n"


def test_a_neighbour_that_takes_all_time_costs_nobody_points(box):
    work = "total = 0\nfor n in range(1_000_000): total += n * n % 7\nprint(total)"
    spins = job(SPIN.format(count=40) + "while True: pass", key="spins", cell_seconds=2, job_seconds=3)
    works = job(work, key="works", cell_seconds=2)
    ran = {done.key: ran for done, ran in box.run([spins, works])}
    assert (ran["works"].ended, errors(ran["works"]), ran["works"].interrupted) == ("whole", [], ())
    assert ran["spins"].ended == "timed-out" or ran["spins"].interrupted == ("c0",)
    assert json.loads(printed(ran["works"])) == 1_999_998
