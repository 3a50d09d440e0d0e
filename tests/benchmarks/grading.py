"""Our engine, stock nbgrader, otter-grader on the same submissions: `python -m tests.benchmarks.grading [--count N]`.

Each route is a process of its own; its wall time, its CPU time with all children, and the memory of all its processes
together (proportional set size, looked at twice a second) are measured from outside. The courses are made before.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tests.attacks.boxes import boxed
from tests.benchmarks.grading_otter import by_otter, install
from tests.benchmarks.grading_routes import Points, by_ours, by_stock, differences, prepare
from tests.benchmarks.grading_submissions import Submission, generate

ROUTES = ("ours", "stock nbgrader", "otter-grader")


@dataclass(frozen=True)
class Measured:
    """One route over all submissions.

    Args:
        points: by student and question.
        wall: seconds.
        cpu: seconds, user and system, children included.
        peak: bytes, all processes together.
    """

    points: Points
    wall: float
    cpu: float
    peak: int


def main() -> int:
    """Print the table; 1 when the scores differ."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--exercises", nargs="+", default=["clean_population", "triage_complaints", "choose_licence"])
    parser.add_argument("--without", action="append", default=[], choices=ROUTES)
    parser.add_argument("--run", nargs=3, metavar=("ROUTE", "PLACE", "FOLDER"), help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.run:
        return _child(*args.run, list(generate(args.count, args.seed, args.exercises)))
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        base = Path(folder)
        prepare(base / "template", args.exercises)
        places = {name: base / "template" for name in ROUTES if name not in args.without}
        if "otter-grader" in places and (python := install(base / "otter")):
            places["otter-grader"] = python
        elif places.pop("otter-grader", None):
            print("otter-grader is left out: it could not be installed here", flush=True)
        measured = {}
        for number, (name, place) in enumerate(places.items()):
            measured[name] = _measure(name, place, base / f"run{number}", args)
            print(f"{name}: done in {measured[name].wall:.0f} s", flush=True)
    return _print(measured, args.count)


def _child(route: str, place: str, folder: str, submissions: list[Submission]) -> int:
    if route == "ours":
        points: Points = by_ours(Path(place), Path(folder), submissions)
    elif route == "stock nbgrader":
        points = by_stock(Path(place), Path(folder), submissions, at_once=1)
    else:
        points = dict(by_otter(Path(place), Path(folder), submissions))
    Path(f"{folder}.json").write_text(json.dumps(points), "utf-8")
    return 0


def _measure(route: str, place: Path, folder: Path, args: argparse.Namespace) -> Measured:
    command = [sys.executable, "-m", "tests.benchmarks.grading", "--count", str(args.count), "--seed", str(args.seed)]
    command += ["--exercises", *args.exercises]
    start = time.perf_counter()
    process = subprocess.Popen([*command, "--run", route, str(place), str(folder)], stdout=subprocess.DEVNULL)
    peak = _Peak(process.pid)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    points = json.loads(Path(f"{folder}.json").read_text("utf-8"))
    return Measured(points, wall, usage.ru_utime + usage.ru_stime, peak.stop())


class _Peak:
    """The most that a process and all below it held at once, as seen twice a second."""

    def __init__(self, root: int) -> None:
        self._root, self._most, self._over = root, 0, threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()

    def stop(self) -> int:
        self._over.set()
        self._thread.join()
        return self._most

    def _watch(self) -> None:
        while not self._over.wait(0.5):
            self._most = max(self._most, held_together(self._root))


def held_together(root: int) -> int:
    """Bytes that a process and all below it hold together now (proportional set size).

    Args:
        root: its number.
    """
    return sum(map(_held, _below(root)))


def _below(root: int) -> list[int]:
    parents = {}
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
    found, todo = [], [root]
    while todo:
        found.append(todo.pop())
        todo += [pid for pid, parent in parents.items() if parent == found[-1]]
    return found


def _held(pid: int) -> int:
    with suppress(OSError, StopIteration, IndexError):
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
        return int(next(line for line in lines if line.startswith("Pss:")).split()[1]) * 1024
    return 0


def _print(measured: dict[str, Measured], count: int) -> int:
    ours = measured["ours"]
    print(f"\n{count} submissions, {os.cpu_count()} cores, box: {'on' if boxed() else 'NONE on this machine'}\n")
    print(f"{'':16}{'a minute':>10}{'wall':>10}{'CPU':>10}{'× wall':>8}{'× CPU':>8}{'memory':>10}  scores")
    wrong = 0
    for name, route in measured.items():
        other = differences(ours.points, route.points)
        wrong += len(other)
        same = "" if name == "ours" else "equal" if not other else f"{len(other)} DIFFER"
        print(
            f"{name:16}{count / route.wall * 60:10.0f}{route.wall:8.1f} s{route.cpu:8.1f} s"
            f"{route.wall / ours.wall:8.1f}{route.cpu / ours.cpu:8.1f}{route.peak / 1e6:7.0f} MB  {same}"
        )
        for line in other[:10]:
            print(f"    {line}")
    print("\n× is how much more the route took than ours: all in this run, on this machine, one after another.")
    print("otter-grader: 12 pass-or-fail cases a question add up to the points of the same scoring.")
    return int(bool(wrong))


if __name__ == "__main__":
    raise SystemExit(main())
