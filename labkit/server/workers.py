"""The processes that serve: one, or several forked from one that has everything loaded."""

import os
import signal
import socket
import sys
import time
from contextlib import suppress
from types import FrameType

import uvicorn

from labkit.errors import SetupError
from labkit.i18n import catalogue
from labkit.model.endpoint import answer
from labkit.server.app import App
from labkit.server.listening import BACKLOG
from labkit.server.protocol import Protocol

t = catalogue("model")

GRACE_SECONDS = 5
# A worker that lives shorter than this has not failed at some request: it cannot start.
_STILLBORN_SECONDS = 2.0
# Connections that one of several workers takes at once. asyncio would take as many as wait: the first to wake would
# have all clients. A worker that is alone takes all: with few at a time, the last would wait for seconds.
_TAKEN_AT_ONCE = 8


def run(listener: socket.socket, key: str, workers: int) -> None:
    """Serve until interrupted.

    Args:
        listener: a listening socket.
        key: see `App`.
        workers: how many processes; where there is no fork (Windows), one.

    Raises:
        SetupError: the workers die as soon as they start.
    """
    _load_all()
    if workers <= 1 or not hasattr(os, "fork"):
        _serve(listener, key)
    else:
        _Flock(listener, key, workers).keep()


def _load_all() -> None:
    """Whatever is loaded on first use, before the fork: then it is in memory once."""
    answer("POST", "/v1/chat/completions", b'{"model":"labkit-practice","messages":[{"role":"user","content":"-"}]}')


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, parent: int) -> None:
        super().__init__(config)
        self._parent = parent

    async def on_tick(self, counter: int) -> bool:
        # A worker whose parent was killed without a word would hold the port.
        return await super().on_tick(counter) or bool(self._parent and os.getppid() != self._parent)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        for one in sockets or ():
            one.listen(BACKLOG)  # asyncio has set it to the number that it takes at once


def make(key: str, parent: int = 0) -> uvicorn.Server:
    """One worker's server, not yet running.

    Args:
        key: see `App`.
        parent: the process without which it ends; 0 for none.
    """
    config = uvicorn.Config(
        App(key),
        http=Protocol,
        ws="none",
        lifespan="off",
        log_level="error",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        backlog=_TAKEN_AT_ONCE if parent else BACKLOG,
        h11_max_incomplete_event_size=16_384,
        timeout_keep_alive=30,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    return _Server(config, parent)


def _serve(listener: socket.socket, key: str, parent: int = 0) -> None:
    with suppress(KeyboardInterrupt):  # uvicorn ends in order, and then raises what it was ended by
        make(key, parent).run([listener])


class _Flock:
    """Workers, and the process that starts them, replaces one that died, and ends them all."""

    def __init__(self, listener: socket.socket, key: str, size: int) -> None:
        self._listener, self._key, self._size = listener, key, size
        self._born: dict[int, float] = {}
        self._ends, self._me = False, os.getpid()

    def keep(self) -> None:
        """Until a signal says to end."""
        for one in (signal.SIGINT, signal.SIGTERM):
            signal.signal(one, self._end)
        for _ in range(self._size):
            self._fork()
        stillborn = 0
        while self._born:
            pid, _ = os.wait()
            age = time.monotonic() - self._born.pop(pid, 0.0)
            stillborn += age < _STILLBORN_SECONDS
            if not self._ends and stillborn < 2 * self._size:
                self._fork()
        if not self._ends:
            raise SetupError(t("serve-workers-die"))

    def _fork(self) -> None:
        sys.stdout.flush()
        sys.stderr.flush()
        pid = os.fork()
        if pid:
            self._born[pid] = time.monotonic()
            if self._ends:  # the signal came between the decision and the fork
                self._end(signal.SIGTERM, None)
            return
        code = 1
        try:
            for one in (signal.SIGINT, signal.SIGTERM):
                signal.signal(one, signal.SIG_DFL)
            _serve(self._listener, self._key, self._me)
            code = 0
        finally:
            os._exit(code)  # never back into what the parent was doing

    def _end(self, number: int, frame: FrameType | None) -> None:
        self._ends = True
        for pid in self._born:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGTERM)
