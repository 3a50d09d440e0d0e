"""Try the box on this machine: confine one fork as a submission's, and see from within what it can reach."""

import json
import os
import socket
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from . import calls, confine, seccomp, supervise, usage, wire

_LIMITS = {"memory_bytes": 500_000_000, "disk_bytes": 1_000_000, "job_seconds": 60}
_NOTHING = "nothing out of reach was reached"
_MANY = 1_000_000  # processes: of a plain user, the kernel counts all that run anywhere
_TRIAL_SECONDS = 5  # should nobody be able to end it


def main() -> None:
    """Say `{"holds": true}`, or what was seen instead."""
    settings = json.loads(sys.argv[1])
    control = socket.socket(fileno=settings["control"])
    try:
        seen = _try(settings)
    except Exception as error:
        seen = f"{type(error).__name__}: {error}"
    control.sendall(wire.frame({"holds": not seen, "seen": seen}))


def _try(settings: dict[str, Any]) -> str:
    if not seccomp.supported():
        return "seccomp: an unknown machine type"
    boxed = settings["tier"] == "bubblewrap"
    work = Path(tempfile.mkdtemp(dir=None if boxed else settings["work"]))
    if boxed:
        confine.first_steps(settings)
    told, tell = os.pipe()
    supervisor = os.fork()
    if supervisor == 0:
        try:
            _supervise(settings, boxed, work, tell)
        finally:
            os._exit(0)
    os.close(tell)
    os.waitpid(supervisor, 0)
    with os.fdopen(told) as said:
        seen = said.read()
    return "" if seen == _NOTHING else seen or "the trial process ended without a word"


def _supervise(settings: dict[str, Any], boxed: bool, work: Path, tell: int) -> None:
    try:
        if boxed:
            confine.enter_namespaces()
        else:
            calls.adopt_orphans()
        hear, say = os.pipe()
        first = os.fork()
        if first == 0:
            _be_a_submission(settings, None if boxed else work, say)
        os.close(say)
        seen = os.read(hear, 4096).decode()
        if seen == _NOTHING:
            seen = cannot_watch(first, boxed) or _NOTHING
        if seen == _NOTHING and not boxed:
            supervise.end_descendants()
    except Exception as error:
        seen = f"{type(error).__name__}: {error}"
    os.write(tell, seen.encode())


def _be_a_submission(settings: dict[str, Any], work: Path | None, say: int) -> None:
    try:
        order = {"limits": _LIMITS, "user": settings["user"], "processes": _MANY, "names": []}
        confine.confine(settings, order, [], work)
        seen = _reaches(settings["forbidden"]) or _NOTHING
        _leave_an_orphan()
        os.write(say, seen.encode())
        time.sleep(_TRIAL_SECONDS)
    except Exception as error:
        os.write(say, f"{type(error).__name__}: {error}".encode())
    finally:
        os._exit(0)


def _leave_an_orphan() -> None:
    parent = os.fork()
    if parent == 0:
        if os.fork() == 0:
            time.sleep(_TRIAL_SECONDS)
        os._exit(0)
    os.waitpid(parent, 0)


def cannot_watch(first: int, boxed: bool) -> str:
    """What a supervisor needs to see of a box, and does not see here.

    Args:
        first: process of a box, which has left an orphan.
        boxed: whether the box is in namespaces of its own.
    """
    processes = usage.of_own_namespace() if boxed else usage.descendants()
    if len(processes) < 2:
        where = "in /proc" if boxed else "in /proc/*/task/*/children"
        return f"the processes of a box are not seen {where}"
    for process in processes:
        if usage.standing(process).state == "X" or not usage.resident(process):
            return f"what {process} uses cannot be read"
    seen = processes[0] / ("net/sockstat" if boxed else "fd")
    try:
        os.close(os.pidfd_open(first))
        seen.read_text() if boxed else os.listdir(seen)  # noqa: PTH208
        if not boxed:
            for process in processes:
                os.kill(int(process.name), 0)
    except OSError as error:
        return f"{type(error).__name__}: {error} (needed to watch and to end a box)"
    return ""


def _reaches(forbidden: list[str]) -> str:
    """What should be out of reach and is not."""
    if os.getuid() == 0:
        return "still root"
    for family in (socket.AF_INET, socket.AF_INET6, socket.AF_NETLINK):
        try:
            socket.socket(family, socket.SOCK_DGRAM)
        except OSError:
            continue
        return "a network socket"
    for place in forbidden:
        try:
            Path(place).read_bytes()
        except OSError:
            continue
        return place
    try:
        calls.unshare(calls.CLONE_NEWUSER)
    except OSError:
        return ""
    return "new namespaces"
