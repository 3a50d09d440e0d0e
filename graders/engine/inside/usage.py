"""What the processes of a box use, read from /proc by somebody outside of it. What cannot be read counts as much."""

import contextlib
import os
import resource
import socket
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_PAGE = resource.getpagesize()
_TICKS = os.sysconf("SC_CLK_TCK")
_MOST_ENTRIES = 20_000
_MOST_FILES = 256  # confine's limit: of a process that lets nobody look


@dataclass(frozen=True)
class Standing:
    """What a process does at this moment, and what it did so far.

    Args:
        state: as `ps` shows it.
        cpu: seconds that it and the children that it waited for ran.
        waited: seconds for which it could have run and was not let.
        nice: its priority; the higher, the lower.
    """

    state: str
    cpu: float = 0.0
    waited: float = 0.0
    nice: int = 0


def standing(process: Path) -> Standing:
    """Of one process, by its folder in /proc."""
    try:
        fields = (process / "stat").read_text().rpartition(")")[2].split()
        cpu = sum(map(int, fields[11:15])) / _TICKS
        return Standing(fields[0], cpu, _waited(process), int(fields[16]))
    except (OSError, IndexError, ValueError):
        return Standing("X")


def _waited(process: Path) -> float:
    try:
        return int((process / "schedstat").read_text().split()[1]) / 1e9
    except (OSError, IndexError, ValueError):  # a kernel that does not keep it
        return 0.0


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


def resident(process: Path) -> int:
    """Bytes of memory that it has in use, what it shares included."""
    return _pages(_with_memory(process)) * _PAGE


def proportional(process: Path) -> int:
    """Bytes of memory, with its part of what it shares: slow."""
    try:
        for line in (_with_memory(process) / "smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    except (OSError, ValueError):
        pass
    return resident(process)


def _pages(process: Path) -> int:
    try:
        return int((process / "statm").read_text().split()[1])
    except (OSError, IndexError):
        return 0


def _with_memory(process: Path) -> Path:
    """The process, or a thread of it that lives on: a first thread that has ended shows neither memory nor files."""
    if not _pages(process):
        with contextlib.suppress(OSError):
            return next((task for task in (process / "task").iterdir() if _pages(task)), process)
    return process


def socket_buffers(processes: list[Path], alone: bool, room: int) -> int:
    """How much may lie in the buffers of the box's sockets, where no process is seen to hold it.

    Args:
        processes: of the box.
        alone: whether it has a network namespace of its own, which counts its sockets: those too that are only on
            their way to somebody, or closed before what they sent was read.
        room: bytes; what is less than that need not be counted exactly.

    Returns:
        Bytes at most.
    """
    each = _most_in_a_buffer()
    if alone:
        return _sockets_of_namespace(processes) * each
    # Each end of a pair may have sent, even if it was closed since.
    if sum(map(_files, processes)) * 2 * each <= room:
        return 0
    return len(set().union(*map(_sockets, processes))) * 2 * each


@cache
def _most_in_a_buffer() -> int:
    one, other = socket.socketpair()
    with one, other:
        # One more piece, of half its size, is let in as long as it is not full. It cannot be made larger: `seccomp`.
        return one.getsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF) * 3 // 2


def _sockets_of_namespace(processes: list[Path]) -> int:
    for process in processes:
        with contextlib.suppress(OSError, IndexError, ValueError):
            return int((process / "net/sockstat").read_text().split()[2])
    return 0  # nobody is left


def _files(process: Path) -> int:
    try:
        return len(os.listdir(_with_memory(process) / "fd"))  # noqa: PTH208
    except PermissionError:
        return _MOST_FILES
    except OSError:
        return 0


def _sockets(process: Path) -> set[str]:
    found: set[str] = set()
    try:
        files = list((_with_memory(process) / "fd").iterdir())
    except PermissionError:
        return {f"{process}/{number}" for number in range(_MOST_FILES)}
    except OSError:
        return found
    for file in files:
        with contextlib.suppress(OSError):
            to = os.readlink(file)  # noqa: PTH115 - no path
            if to.startswith("socket:"):
                found.add(to)
    return found


def fits(folder: Path, most: int) -> bool:
    """Whether all files in a folder together have no more than so many bytes, and are not too many."""
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
