"""Beside each box, outside of it: watches what it uses, passes on what the grader wants, and ends all of it."""

import contextlib
import os
import resource
import select
import signal
import socket
import struct
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from . import wire
from .share import Share
from .usage import descendants, fits, proportional, resident, socket_buffers, standing

_LOOK_SECONDS = 0.05
_STOPPED, _ENDED = ("T", "t"), ("Z", "X")
INTERRUPT, KILL, ASK = b"I", b"K", b"A"
TIME = "time:"  # how a reason begins that is one of time
# Of the job's time, whatever becomes of the grader. It gives no box more than four times as long (`running`).
_MOST_CPU, _MOST_WALL, _START_SECONDS = 1.5, 4.5, 60
MOMENTS = struct.Struct("!dd")  # after ASK: how much time was lost since each of these?


class Watch:
    """One running box.

    Args:
        first: its first process.
        line: to the grader; when it breaks, the box ends.
        limits: of the job.
        processes: lists the box's processes.
        calm: puts some of them further back in the machine's queue.
        work: folder whose size nobody else limits; without one, the box is in namespaces of its own.
        end: kills everything in the box and returns when nothing is left.
    """

    def __init__(
        self,
        first: int,
        line: socket.socket,
        limits: dict[str, Any],
        processes: Callable[[], list[Path]],
        calm: Callable[[list[Path]], None],
        work: Path | None,
        end: Callable[[], None],
    ) -> None:
        self._first, self._line, self._limits = first, line, limits
        self._processes, self._work, self._end = processes, work, end
        self._share, self._began = Share(calm), time.monotonic()
        self._asked: tuple[float, ...] = ()
        self._peak, self._why = 0, ""

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
            self._answer()
            pause = max(_LOOK_SECONDS, 5 * (time.monotonic() - begun))
        self._report()

    def _obey(self) -> bool:
        order = self._line.recv(1)
        if order == INTERRUPT:
            os.kill(self._first, signal.SIGINT)
            return True
        if order == ASK:
            moments = self._line.recv(MOMENTS.size, socket.MSG_WAITALL)
            self._asked = MOMENTS.unpack(moments) if len(moments) == MOMENTS.size else ()
            return bool(self._asked)
        return False

    def _answer(self) -> None:
        if self._asked:
            lost = [self._share.lost_since(moment) for moment in self._asked]
            self._asked = ()
            with contextlib.suppress(OSError):  # the grader has gone: its line says so next
                self._line.sendall(wire.frame({"lost": lost}))

    def _look(self) -> str:
        processes = self._processes()
        self._share.look(processes)
        return self._out_of_time() or self._out_of_memory(processes) or self._out_of_disk()

    def _out_of_time(self) -> str:
        most, passed = self._limits["job_seconds"], time.monotonic() - self._began
        if self._share.cpu > _MOST_CPU * most:
            return f"{TIME} {self._share.cpu:.0f} seconds on all cores together"
        if passed > _MOST_WALL * most + _START_SECONDS:
            return f"{TIME} {passed:.0f} seconds, and nobody asked for its end"
        return ""

    def _out_of_memory(self, processes: list[Path]) -> str:
        most = self._limits["memory_bytes"]
        used = sum(map(resident, processes))
        if used > most:  # counts what they share once for each: ask again, slowly
            used = self._exactly(most)
        self._peak = max(self._peak, used)
        if used > most:
            return f"memory: {used} bytes together"
        buffers = socket_buffers(processes, self._work is None, most - used)
        if used + buffers > most:
            return f"memory: {used} bytes together, and up to {buffers} in the buffers of sockets"
        return ""

    def _exactly(self, most: int) -> int:
        used = 0
        for process in self._processes():
            used += proportional(process)
            # It takes long in a crowd, and an order to end must not wait for it.
            if used > most or select.select([self._line], [], [], 0)[0]:
                break
        return used

    def _out_of_disk(self) -> str:
        if self._work is not None and not fits(self._work, self._limits["disk_bytes"]):
            return "disk: more than allowed"
        return ""

    def _report(self) -> None:
        self._end()
        status = _reap_all(self._first)
        usage, own = (resource.getrusage(who) for who in (resource.RUSAGE_CHILDREN, resource.RUSAGE_SELF))
        waited_for = usage.ru_utime + usage.ru_stime + own.ru_utime + own.ru_stime
        message = {
            "code": status,
            "cpu": max(waited_for, self._share.cpu),  # nobody waits for what is left when a namespace ends
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


def end_namespace(first: int) -> None:
    """The end of process 1 is the end of all."""
    os.kill(first, signal.SIGKILL)


def end_descendants() -> None:
    """Stop them first, since what is stopped does not fork; then kill until none is left."""
    while running := [p for p in descendants() if standing(p).state not in _STOPPED + _ENDED]:
        _signal(running, signal.SIGSTOP)
    while left := [p for p in descendants() if standing(p).state not in _ENDED]:
        _signal(left, signal.SIGKILL)
        time.sleep(0.001)


def _signal(processes: list[Path], number: int) -> None:
    for process in processes:
        with contextlib.suppress(OSError):
            os.kill(int(process.name), number)
