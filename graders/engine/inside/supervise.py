"""Beside each box, outside of it: watches what it uses, passes on what the grader wants, and ends all of it."""

import contextlib
import os
import resource
import select
import signal
import socket
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from . import wire

_LOOK_SECONDS = 0.05
_PAGE = resource.getpagesize()
_MOST_ENTRIES = 20_000
_STOPPED, _ENDED = ("T", "t"), ("Z", "X")
INTERRUPT, KILL = b"I", b"K"


class Watch:
    """One running box.

    Args:
        first: its first process.
        line: to the grader; when it breaks, the box ends.
        limits: of the job.
        processes: lists the box's processes.
        work: folder whose size nobody else limits.
        end: kills everything in the box and returns when nothing is left.
    """

    def __init__(
        self,
        first: int,
        line: socket.socket,
        limits: dict[str, Any],
        processes: Callable[[], list[Path]],
        work: Path | None,
        end: Callable[[], None],
    ) -> None:
        self._first, self._line, self._limits = first, line, limits
        self._processes, self._work, self._end = processes, work, end
        self._peak, self._why, self._code = 0, "", 0

    def run(self) -> None:
        """Until the first process ends, or has to."""
        waiting = select.poll()
        waiting.register(self._line, select.POLLIN)
        ended = os.pidfd_open(self._first)
        waiting.register(ended, select.POLLIN)
        pause = _LOOK_SECONDS
        while True:
            seen = dict(waiting.poll(pause * 1000))
            if ended in seen:
                break
            if seen and not self._obey():
                break
            begun = time.monotonic()
            self._why = self._look()
            if self._why:
                break
            pause = max(_LOOK_SECONDS, 5 * (time.monotonic() - begun))
        self._report()

    def _obey(self) -> bool:
        order = self._line.recv(1)
        if order == INTERRUPT:
            os.kill(self._first, signal.SIGINT)
            return True
        return False

    def _look(self) -> str:
        used = sum(_resident(p) for p in self._processes())
        if used > self._limits["memory_bytes"]:  # counts what they share once for each: ask again, slowly
            used = sum(_proportional(p) for p in self._processes())
        self._peak = max(self._peak, used)
        if used > self._limits["memory_bytes"]:
            return f"memory: {used} bytes together"
        if self._work is not None and not _fits(self._work, self._limits["disk_bytes"]):
            return "disk: more than allowed"
        return ""

    def _report(self) -> None:
        self._end()
        status = _reap_all(self._first)
        usage, own = (resource.getrusage(who) for who in (resource.RUSAGE_CHILDREN, resource.RUSAGE_SELF))
        message = {
            "code": status,
            "cpu": usage.ru_utime + usage.ru_stime + own.ru_utime + own.ru_stime,
            "peak": max(self._peak, usage.ru_maxrss * 1024),
            "why": self._why,
        }
        try:
            self._line.sendall(wire.frame(message))
        except OSError:  # the grader has gone
            os._exit(0)


def _reap_all(first: int) -> int:
    status = 0
    while True:
        try:
            pid, how = os.waitpid(-1, 0)
        except ChildProcessError:
            return status
        if pid == first:
            status = os.waitstatus_to_exitcode(how)


def _resident(process: Path) -> int:
    try:
        return int((process / "statm").read_text().split()[1]) * _PAGE
    except (OSError, IndexError):
        return 0


def _proportional(process: Path) -> int:
    try:
        for line in (process / "smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    except (OSError, ValueError):
        pass
    return _resident(process)


def _fits(folder: Path, most: int) -> bool:
    used = entries = 0
    for place, folders, files in os.walk(folder):
        for name in (*folders, *files):
            entries += 1
            try:
                used += os.lstat(os.path.join(place, name)).st_blocks * 512  # noqa: PTH118 - a box full of names
            except OSError:
                continue
            if used > most or entries > _MOST_ENTRIES:
                return False
    return True


def of_own_namespace() -> list[Path]:
    """All processes of a box whose /proc shows no others."""
    return [Path("/proc", name) for name in os.listdir("/proc") if name.isdigit()]  # noqa: PTH208


def descendants() -> list[Path]:
    """All processes below this one; orphans come to it."""
    found: list[Path] = []
    waiting = [Path("/proc", str(os.getpid()))]
    while waiting:
        for children in waiting.pop().glob("task/*/children"):
            with contextlib.suppress(OSError):
                new = [Path("/proc", pid) for pid in children.read_text().split()]
                found += new
                waiting += new
    return found


def end_namespace(first: int) -> None:
    """The end of process 1 is the end of all."""
    os.kill(first, signal.SIGKILL)


def end_descendants() -> None:
    """Stop them first, since what is stopped does not fork; then kill until none is left."""
    while running := [p for p in descendants() if _state(p) not in _STOPPED + _ENDED]:
        _signal(running, signal.SIGSTOP)
    while left := [p for p in descendants() if _state(p) not in _ENDED]:
        _signal(left, signal.SIGKILL)
        time.sleep(0.001)


def _state(process: Path) -> str:
    try:
        return (process / "stat").read_text().rpartition(")")[2].split()[0]
    except (OSError, IndexError):
        return "X"


def _signal(processes: list[Path], number: int) -> None:
    for process in processes:
        with contextlib.suppress(OSError):
            os.kill(int(process.name), number)
