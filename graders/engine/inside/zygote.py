"""The warm process: has everything imported, forks for each submission, and never runs a line of a trainee itself."""

import contextlib
import gc
import importlib.util
import json
import os
import shutil
import signal
import socket
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

from . import box, calls, confine, share, supervise, usage, wire
from .rehearsal import packages, rehearse
from .shell import make_shell
from .warm import Shelf, preload

_MOST_ORDER = 65_536
_MOST_FDS = 250


class Zygote:
    """Serves orders of one pool.

    Args:
        settings: of the pool, as `launch` makes them.
        control: where orders come from.
    """

    def __init__(self, settings: dict[str, Any], control: socket.socket) -> None:
        self._settings, self._control = settings, control
        self._tier = settings["tier"]

    def run(self) -> None:
        """Warm up, say so, serve until the pool closes the line."""
        if self._tier == "bubblewrap":
            confine.first_steps(self._settings)
        self._shell, self._shelf = make_shell(), Shelf()
        sys.path.insert(0, "")  # as in a kernel: files beside the notebook can be imported
        if importlib.util.find_spec("labkit") is None:  # installed from a checkout that is not the grader's own
            sys.path.append(self._settings["labkit"])
        groups = self._settings["groups"]
        missing = preload(self._shelf, packages(groups), rehearse(self._shell, groups))
        for name in [n for n in sys.modules if n.partition(".")[0] == __name__.partition(".")[0]]:
            del sys.modules[name]  # a trainee's `import inside` must not find us
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # supervisors report for themselves
        gc.collect()
        gc.freeze()
        threads = len(os.listdir("/proc/self/task"))  # noqa: PTH208
        self._control.sendall(wire.frame({"ready": True, "missing": missing, "threads": threads}))
        while self._serve_one():
            pass
        if self._tier == "bubblewrap":
            return  # and with us go all boxes, however busy they are: we are what their namespace lives by
        with contextlib.suppress(ChildProcessError):
            os.wait()  # until the last supervisor has cleared away

    def _serve_one(self) -> bool:
        data, descriptors, _, _ = socket.recv_fds(self._control, _MOST_ORDER, _MOST_FDS)
        if not data:
            return False
        order = json.loads(data)
        try:
            if os.fork() == 0:
                _never_returns(lambda: self._supervise(order, descriptors))
        finally:
            for descriptor in descriptors:
                os.close(descriptor)
        return True

    def _supervise(self, order: dict[str, Any], descriptors: list[int]) -> None:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        os.setsid()
        self._control.close()
        line = socket.socket(fileno=descriptors[0])
        own = self._tier == "bubblewrap"
        work = None
        if own:
            # Elsewhere it must live on until it has ended what the box left; its line to the grader tells it when.
            calls.die_with_parent(signal.SIGKILL)
            confine.enter_namespaces()
        else:
            calls.adopt_orphans()
            work = Path(tempfile.mkdtemp(prefix="work-", dir=self._settings["work"]))
        try:
            self._watch(order, line, descriptors[1:], own, work)
        finally:
            if work is not None:
                shutil.rmtree(work, ignore_errors=True)

    def _watch(
        self, order: dict[str, Any], line: socket.socket, descriptors: list[int], own: bool, work: Path | None
    ) -> None:
        inhabitant = box.Inhabitant(self._settings, order, descriptors, work, self._shell, self._shelf)
        first = os.fork()
        if first == 0:
            line.close()
            # Where the kernel shares out time by sessions, a box that steps back must not take its supervisor along.
            os.setsid()
            _never_returns(inhabitant.live)
        for descriptor in descriptors:
            os.close(descriptor)
        limits = order["limits"]
        if own:
            calm = share.Helper().lower
            end: Callable[[], None] = partial(supervise.end_namespace, first)
            watch = supervise.Watch(first, line, limits, usage.of_own_namespace, calm, None, end)
        else:
            end = supervise.end_descendants
            watch = supervise.Watch(first, line, limits, usage.descendants, share.lower, work, end)
        watch.run()


def _never_returns(run: Callable[[], None]) -> NoReturn:
    """A fork must not fall back into the loop it came from."""
    code = 70
    try:
        run()
        code = 0
    except BaseException as error:
        os.write(2, f"{type(error).__name__}: {error}\n".encode("utf-8", "replace"))
    finally:
        os._exit(code)


def main() -> None:
    """`settings` as JSON in the first argument, the control socket's number in it."""
    settings = json.loads(sys.argv[1])
    del sys.argv[1:]
    Zygote(settings, socket.socket(fileno=settings["control"])).run()
