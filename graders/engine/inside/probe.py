"""Try the box on this machine: confine one fork as a submission's, and see from within what it can reach."""

import json
import os
import signal
import socket
import sys
import tempfile
from pathlib import Path
from typing import Any

from . import calls, confine, seccomp, wire

_LIMITS = {"memory_bytes": 500_000_000, "disk_bytes": 1_000_000}
_NOTHING = "nothing out of reach was reached"


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
        first = os.fork()
        if first:
            os.waitpid(first, 0)
            return
        order = {"limits": _LIMITS, "user": settings["user"], "processes": 8, "names": []}
        confine.confine(settings, order, [], None if boxed else work)
        os.write(tell, (_reaches(settings["forbidden"]) or _NOTHING).encode())
    except Exception as error:
        os.write(tell, f"{type(error).__name__}: {error}".encode())
    finally:
        os.kill(os.getpid(), signal.SIGKILL)


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
