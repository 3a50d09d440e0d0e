"""One job on its way: its two lines, its clock, what has come of it."""

import contextlib
import json
import os
import selectors
import socket
import time
from typing import Any

from graders.engine.gather import FoulError, Gathering, parse
from graders.engine.inside.supervise import ASK, INTERRUPT, KILL, MOMENTS, TIME
from graders.engine.inside.wire import HEAD
from graders.engine.job import End, Job, Ran

_READ_BYTES = 262_144
_UP_SECONDS = 60.0
_GRACE_SECONDS = 2.0  # for a cell that was interrupted to end
_KILL_SECONDS = 30.0  # for the kernel to take a killed box away
_ANSWER_SECONDS = 2.0  # for the supervisor to say how much time was lost
_PATIENCE = 3  # times the limit, for which others may keep a box from running
_MOST_REPORT = 10_000
_MOST_FILES = 200


class Running:
    """A job and its box.

    Args:
        job: to run.
        attempt: 1, or 2 after the machinery failed once.
        slot: number among the jobs that run at once.
    """

    def __init__(self, job: Job, attempt: int, slot: int) -> None:
        self.job, self.attempt, self.slot = job, attempt, slot
        self.closing = False  # has no more to do than to end
        self.finished = False
        self._gathering = Gathering(job)
        self._ended: End = "whole"
        self._why = ""
        self._report: dict[str, Any] = {}
        self._reported = bytearray()
        now = time.monotonic()
        self._cell_clock = Clock(now, _UP_SECONDS)
        self._job_clock = Clock(now, _UP_SECONDS + job.limits.job_seconds)
        self._asked = False
        self.deadline = self._cell_clock.until
        self._line, self._line_inside = socket.socketpair()
        self._channel, self._channel_inside = socket.socketpair()

    def start(self, control: socket.socket, extra: dict[str, Any]) -> None:
        """Order a fork.

        Raises:
            OSError: the warm process is gone, or a file of the job cannot be read.
        """
        cells = os.memfd_create("cells")
        opened = [cells]
        try:
            with os.fdopen(os.dup(cells), "wb") as payload:
                payload.write(json.dumps([cell.source for cell in self.job.cells]).encode("ascii"))
            if len(self.job.files) > _MOST_FILES:
                raise OSError(f"{len(self.job.files)} files")
            opened += [os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC) for path in self.job.files.values()]
            order = json.dumps({**self._order(), **extra}).encode()
            inside = [self._line_inside.fileno(), self._channel_inside.fileno()]
            socket.send_fds(control, [order], [*inside, *opened])
        finally:
            for descriptor in opened:
                os.close(descriptor)
            self._line_inside.close()
            self._channel_inside.close()

    def _order(self) -> dict[str, Any]:
        job, limits = self.job, self.job.limits
        names = ("job_seconds", "memory_bytes", "disk_bytes", "output_bytes", "answer_bytes")
        return {
            "limits": {name: getattr(limits, name) for name in names},
            "language": job.language,
            "seed": job.seed,
            "names": [_plain(name) for name in job.files],
        }

    def register(self, selector: selectors.BaseSelector) -> None:
        """Have both lines listened to."""
        for line, take in ((self._line, self._hear_supervisor), (self._channel, self._hear_box)):
            line.setblocking(False)
            selector.register(line, selectors.EVENT_READ, (self, take))

    def close(self, selector: selectors.BaseSelector) -> None:
        """Let go of both lines; a box that still runs ends by that."""
        for line in (self._line, self._channel):
            with contextlib.suppress(KeyError, ValueError):
                selector.unregister(line)
            line.close()

    def check_time(self, now: float) -> None:
        """Interrupt, kill or give up, if it is time for it."""
        if now < self.deadline:
            return
        self._hear_what_came()
        if self.finished or now < self.deadline:
            return
        if self.closing:
            self._lose("the box does not end")
        elif self._asked or not self._gathering.up:
            self._time_is_up(now)
        else:
            self._asked, self.deadline = True, now + _ANSWER_SECONDS
            self._tell(ASK + MOMENTS.pack(self._cell_clock.since, self._job_clock.since))

    def _hear_what_came(self) -> None:
        # While one thread looks after all boxes, what ended in time may not have been read in time.
        self._hear_supervisor()
        if not self.finished:
            self._hear_box()

    def _hear_lost(self, lost: Any) -> None:
        if self.closing or not self._asked or not isinstance(lost, list) or len(lost) != 2:
            return
        now = time.monotonic()
        self._cell_clock.lose(float(lost[0]))
        self._job_clock.lose(float(lost[1]))
        self._set_deadline()
        if now >= self.deadline:
            self._time_is_up(now)

    def _time_is_up(self, now: float) -> None:
        clock = self._job_clock if now >= self._job_clock.until else self._cell_clock
        if not self._gathering.up:
            self._lose("the box does not begin")
        elif clock.starved and self.attempt == 1:
            self._lose("others left it no time")
        elif self._gathering.interrupted or clock is self._job_clock:
            self._stop("timed-out", "time is up")
        else:
            self._gathering.interrupted = True
            self._cell_clock = Clock(now, _GRACE_SECONDS)
            self._set_deadline()
            self._tell(INTERRUPT)

    def _set_deadline(self) -> None:
        self._asked = False
        self.deadline = min(self._cell_clock.until, self._job_clock.until)

    def result(self, box: str) -> Ran:
        """What came of it."""
        gathered, cells = self._gathering, self.job.cells
        stopped = self._ended != "whole" and gathered.cell < len(cells)
        return Ran(
            outputs=gathered.outputs(),
            counts=gathered.counts,
            ended=self._ended,
            stopped_at=cells[gathered.cell].id if stopped else None,
            box=box,
            cpu_seconds=float(self._report.get("cpu", 0.0)),
            peak_bytes=int(self._report.get("peak", 0)),
            why=self._why,
            interrupted=tuple(gathered.timed_out),
        )

    def lost_with_all(self, why: str) -> None:
        """The warm process is gone."""
        self._lose(why)

    def _hear_box(self) -> None:
        try:
            data = self._channel.recv(_READ_BYTES)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if data and not self.closing:
            self._take(data)

    def _take(self, data: bytes) -> None:
        gathering = self._gathering
        try:
            moved = gathering.feed(data)
        except FoulError as error:
            self._stop("died", f"broke the rules of the pipe: {error}")
            return
        if gathering.broken:
            self._lose(gathering.broken)
        elif gathering.whole:
            self._stop("whole", "")
        elif gathering.left:
            self._stop("died", "left by itself")
        elif moved:
            self._next_cell()

    def _next_cell(self) -> None:
        now = time.monotonic()
        if self._gathering.cell == 0:
            self._job_clock = Clock(now, self.job.limits.job_seconds)
        self._cell_clock = Clock(now, self.job.limits.cell_seconds)
        self._set_deadline()

    def _hear_supervisor(self) -> None:
        try:
            data = self._line.recv(_MOST_REPORT)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        self._reported += data
        while (message := self._said()) is not None and not self.finished:
            if "lost" in message:
                self._hear_lost(message["lost"])
            else:
                self._report = message
                self._end_as_reported()
        if not self.finished and (not data or len(self._reported) > _MOST_REPORT):
            self._lose("the supervisor ended")

    def _said(self) -> dict[str, Any] | None:
        """The next whole message of the supervisor, of which the trainee writes nothing."""
        if len(self._reported) < HEAD.size:
            return None
        end = HEAD.size + HEAD.unpack_from(self._reported)[0]
        if len(self._reported) < end:
            return None
        message = parse(bytes(self._reported[HEAD.size : end]))
        del self._reported[:end]
        return message if isinstance(message, dict) else {}

    def _end_as_reported(self) -> None:
        while not self.closing:  # what was on its way when the box ended
            try:
                data = self._channel.recv(_READ_BYTES)
            except OSError:
                break
            if not data:
                break
            self._take(data)
        if not self.closing:
            why = str(self._report.get("why") or f"exit code {self._report.get('code')}")
            if self._gathering.up:
                self._ended, self._why = "timed-out" if why.startswith(TIME) else "died", why
            else:
                self._lose(why)
        self.closing = self.finished = True

    def _stop(self, ended: End, why: str) -> None:
        self._ended, self._why, self.closing = ended, why, True
        self.deadline = time.monotonic() + _KILL_SECONDS
        self._tell(KILL)

    def _lose(self, why: str) -> None:
        # What ended before the machinery failed has ended.
        if not self.closing or self._ended == "lost":
            self._ended, self._why = "lost", why
        self.closing = self.finished = True

    def _tell(self, order: bytes) -> None:
        with contextlib.suppress(OSError):
            self._line.send(order)


class Clock:
    """Time for something, of which only that counts in which it could run.

    Args:
        since: beginning, on the monotonic clock.
        allowed: seconds.
    """

    def __init__(self, since: float, allowed: float) -> None:
        self.since, self._allowed = since, allowed
        self.until = since + allowed
        self.starved = False  # has waited as long as anybody may, and was not let run as long as it may

    def lose(self, seconds: float) -> None:
        """Of the time since its beginning, these seconds do not count."""
        most = _PATIENCE * self._allowed
        self.starved = seconds >= most
        self.until = self.since + self._allowed + min(max(seconds, 0.0), most)


def _plain(name: str) -> str:
    parts = name.split("/")
    if not name or "\0" in name or any(part in ("", ".", "..") for part in parts):
        raise ValueError(f"not a plain relative name: {name!r}")
    return name
