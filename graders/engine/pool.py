"""Several submissions at once, each in a box of its own, results as they come. One thread, no callbacks."""

import heapq
import os
import selectors
import time
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

from graders.engine.box import Box, choose
from graders.engine.inside.rehearsal import GROUPS, remembered, wanted
from graders.engine.job import Job, Ran
from graders.engine.launch import Launch, StartError, user_number
from graders.engine.running import Running

_MOST_RESTARTS = 3  # in a row, without a job that came to its end
_WORTH_WARMING = 6  # jobs, after which another warm process pays: a fork of this one can import what it misses


class Pool:
    """A warm process and the boxes that it forks; a context manager.

    Args:
        workers: submissions at once.
        box: where; the strongest of this machine by default.

    Raises:
        BoxError: by default, when no box holds here.
    """

    def __init__(self, workers: int = 2, box: Box | None = None) -> None:
        self.box = box or choose()
        self._workers = workers
        self._launch: Launch | None = None
        self._selector = selectors.DefaultSelector()
        self._running: list[Running] = []
        self._slots: list[int] = []
        self._restarts = self._begun = 0
        self._warm: set[str] = set()
        self._next: tuple[Job, int] | None = None  # read, and waiting for another warm process

    def __enter__(self) -> "Pool":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End everything. The pool can be used again: it then warms up anew."""
        self._end_running()
        self._cool()

    def warm_up(self, job: Job | None = None) -> None:
        """Start the warm process now instead of at the first job.

        Args:
            job: one like those to come; without one, everything is warmed that trainees may use.

        Raises:
            StartError: it does not come up.
        """
        if self._launch is not None:
            return
        groups = set(GROUPS)
        if job is not None:
            groups = self._warm.union(_groups(job), remembered(cell.source for cell in job.cells))
        launch = Launch(self.box.name, "zygote", {"groups": sorted(groups)})
        said = launch.answer()
        if said.get("ready") is not True or said.get("threads") != 1:
            seen = said.get("seen") or f"{said.get('threads')} threads after the warm-up"
            launch.close()
            raise StartError(str(seen))
        if "labkit" in said["missing"]:
            # Every answer would be missing, and everybody's score nought.
            launch.close()
            raise StartError("labkit cannot be imported in the box")
        self._launch, self._warm = launch, groups
        self._selector.register(launch.control, selectors.EVENT_READ, None)

    def run(self, jobs: Iterable[Job]) -> Iterator[tuple[Job, Ran]]:
        """Run jobs, and give each with what it did as soon as it is done.

        Args:
            jobs: read no faster than they are run.

        Raises:
            StartError: the warm process does not come up. Nothing that a job does raises.
        """
        source, again = iter(jobs), deque[Job]()
        self._next = None
        try:
            while self._fill(source, again):
                self._wait()
                for running in [r for r in self._running if r.finished]:
                    self._retire(running)
                    ran = running.result(self.box.name)
                    if ran.ended == "lost" and running.attempt == 1:
                        again.append(running.job)
                    else:
                        yield running.job, ran
        finally:
            self._end_running()

    def _fill(self, source: Iterator[Job], again: deque[Job]) -> bool:
        """Start as many as may run at once; whether any runs."""
        while sum(not running.closing for running in self._running) < self._workers:
            job, attempt = self._next or (next(source, None), 1)
            self._next = None
            if job is None and again and not self._running:
                job, attempt = again.popleft(), 2  # at the end, alone: nobody takes its time
            if job is None:
                break
            missed = not self._warm.issuperset(_groups(job)) and self._launch is not None
            if missed and self._begun >= _WORTH_WARMING:
                # Once for each kind of work at most: what is warmed, stays.
                self._next = job, attempt
                if self._running:
                    break
                self._cool()
            else:
                self._begin(job, attempt)
        return bool(self._running)

    def _cool(self) -> None:
        """End the warm process, of which nothing runs any more, for one that is warm for more."""
        if self._launch is not None:
            self._selector.unregister(self._launch.control)
            self._launch.close()
            self._launch = None

    def _begin(self, job: Job, attempt: int) -> None:
        self.warm_up(job)
        if self._launch is None:
            raise StartError("no warm process")
        self._begun += 1
        slot = heapq.heappop(self._slots) if self._slots else len(self._running)
        running = Running(job, attempt, slot)
        self._running.append(running)
        try:
            running.start(self._launch.control, self._own_settings(job, slot))
        except ConnectionError:
            self._restart()
        except (OSError, ValueError) as error:
            running.lost_with_all(f"{type(error).__name__}: {error}")
        running.register(self._selector)

    def _own_settings(self, job: Job, slot: int) -> dict[str, Any]:
        user = user_number()
        others = 1  # the supervisor is of the same user and namespace
        if self.box.name == "landlock":
            others = _tasks_of_user() if user is None else 0
        return {"processes": job.limits.processes + others, "user": None if user is None else user + slot}

    def _wait(self) -> None:
        now = time.monotonic()
        if any(running.finished for running in self._running):
            return
        until = min(running.deadline for running in self._running)
        for key, _ in self._selector.select(max(0.0, until - now)):
            if key.data is None:
                self._restart()
                return
            running, hear = key.data
            if not running.finished:
                hear()
        now = time.monotonic()
        for running in self._running:
            running.check_time(now)

    def _restart(self) -> None:
        """The warm process ended, and all that it forked with it."""
        if self._launch is None:
            return
        why = self._launch.last_words()
        self._cool()
        self._restarts += 1
        if self._restarts > _MOST_RESTARTS:
            raise StartError(why)
        for running in self._running:
            running.lost_with_all(f"the warm process ended: {why}")

    def _retire(self, running: Running) -> None:
        running.close(self._selector)
        self._running.remove(running)
        heapq.heappush(self._slots, running.slot)
        self._restarts = 0

    def _end_running(self) -> None:
        for running in self._running:
            running.close(self._selector)
            heapq.heappush(self._slots, running.slot)
        self._running.clear()


def _groups(job: Job) -> list[str]:
    return wanted(cell.source for cell in job.cells)


def _tasks_of_user() -> int:
    """How many processes and threads this user has: RLIMIT_NPROC counts them all."""
    own, count = os.getuid(), 0
    for process in Path("/proc").iterdir():
        try:
            if process.name.isdigit() and process.stat().st_uid == own:
                count += sum(1 for _ in (process / "task").iterdir())
        except OSError:
            continue
    return count
