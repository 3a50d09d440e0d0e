"""Fairness between boxes: time for which others kept a box from running is not its own, and a crowd steps back."""

import contextlib
import os
import time
from bisect import bisect_right
from collections.abc import Callable
from pathlib import Path

from .usage import standing

_CROWD = 4  # that want to run at once; a plain submission has one
_CROWD_SECONDS = 1.5  # that it lasts: far back in a busy queue, a short one would come to nothing
_LOW = 10  # of 19: what is put down further takes too long to die, once it is killed
_WORTH_NOTING = 0.02  # seconds


class Share:
    """What one box had of the machine.

    Time is lost when processes of the box waited to be run, and the box as a whole ran for less than the clock did.
    A crowd loses nothing: it keeps itself waiting, and is put back for the sake of others.

    Args:
        calm: puts these processes further back in the machine's queue.
    """

    def __init__(self, calm: Callable[[list[Path]], None]) -> None:
        self._calm = calm
        self._at, self.cpu, self._waited = time.monotonic(), 0.0, 0.0
        self._lost = 0.0
        self._alone_at = self._at  # when it was last seen to be no crowd
        self._moments, self._sums = [self._at], [0.0]

    def look(self, processes: list[Path]) -> None:
        """Take stock; a lasting crowd is put back."""
        now, seen = time.monotonic(), [standing(process) for process in processes]
        eager = [s for s in seen if s.state == "R"]
        crowd = len(eager) >= _CROWD
        self._take(now, sum(s.cpu for s in seen), sum(s.waited for s in seen), crowd)
        if not crowd:
            self._alone_at = now
        elif now - self._alone_at > _CROWD_SECONDS:
            step_back(processes)
            if any(s.nice < _LOW for s in eager):
                self._calm(processes)

    def lost_since(self, moment: float) -> float:
        """Seconds lost since that moment of the monotonic clock."""
        return self._lost - self._sums[max(0, bisect_right(self._moments, moment) - 1)]

    def _take(self, now: float, cpu: float, waited: float, crowd: bool) -> None:
        passed = now - self._at
        ran, kept = max(0.0, cpu - self.cpu), max(0.0, waited - self._waited)
        self._at, self.cpu, self._waited = now, cpu, waited
        self._lost += 0.0 if crowd else max(0.0, min(kept, passed - ran))
        if self._lost - self._sums[-1] > _WORTH_NOTING:
            self._moments.append(now)
            self._sums.append(self._lost)


def lower(processes: list[Path]) -> None:
    """Give every thread of these a low priority; only where their numbers are those of our own namespace."""
    for process in processes:
        with contextlib.suppress(OSError):
            for task in os.listdir(process / "task"):  # noqa: PTH208
                os.setpriority(os.PRIO_PROCESS, int(task), _LOW)


def step_back(processes: list[Path]) -> None:
    """The same for whole sessions, where the kernel shares out time by sessions (autogroup)."""
    for process in processes:
        # Ten a second on the whole machine, then "try again": at the next look.
        with contextlib.suppress(OSError):
            place = process / "autogroup"
            if not place.read_text().rstrip().endswith(f"nice {_LOW}"):
                place.write_text(str(_LOW))


class Helper:
    """`lower` for a box with numbers of its own: by a short-lived process in there, without waiting for it."""

    def __init__(self) -> None:
        self._pid: int | None = None

    def lower(self, processes: list[Path]) -> None:
        """Start it, unless the last one is still at work."""
        with contextlib.suppress(OSError):
            if self._pid is not None and os.waitpid(self._pid, os.WNOHANG) == (0, 0):
                return
            self._pid = os.fork()  # whoever has left for a new namespace of processes forks into it
            if self._pid == 0:
                try:
                    lower(processes)
                finally:
                    os._exit(0)
