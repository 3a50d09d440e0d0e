"""From an ordinary fork to one that is alone: what a process does to itself before it runs a trainee's code."""

import os
import resource
import shutil
import signal
from pathlib import Path
from typing import Any

from . import calls, landlock, seccomp

HOME = "/box"  # of a bubblewrap box: one tmpfs, with everything that can be written
_WRITABLE_DEVICES = ("/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom", "/dev/tty")
_MOST_FILES = 256  # open at once; what lies in the buffers of sockets is nobody's memory
_CAP_DAC_READ_SEARCH = 1 << 2


def first_steps(settings: dict[str, Any]) -> None:
    """Within bubblewrap, as the root that started it: a plain /proc, and then root no more."""
    if settings["mount_proc"]:
        calls.mount("proc", "/proc", "proc", calls.MS_NOSUID | calls.MS_NODEV | calls.MS_NOEXEC)
    if settings["user"] is not None:
        drop_user(settings["user"], keep_reading=False)
        calls.dumpable(True)  # or our own /proc/self would belong to root


def confine(settings: dict[str, Any], order: dict[str, Any], files: list[int], work: Path | None) -> Path:
    """All of it, in its order.

    Args:
        settings: of the pool.
        order: of the job.
        files: open, to be copied in under `order["names"]`.
        work: folder to work in, where the box does not bring its own.

    Returns:
        The work directory, which is the current one now.
    """
    limits, tier = order["limits"], settings["tier"]
    os.umask(0o022)
    if tier == "bubblewrap":
        work = mount_own_places(limits["disk_bytes"], settings["cover_tmp"])
    if work is None:
        raise RuntimeError("no place to work in")
    lay_files(order["names"], files, work)
    be_first_to_go()
    if tier == "landlock" and order["user"] is not None:
        _hand_over(work, order["user"])
        drop_user(order["user"], settings["keep_reading"])
    os.chdir(work)
    if tier != "unboxed":
        if tier == "bubblewrap":
            calls.set_capabilities(0)
        limit(limits, order["processes"])
        alone = tier == "bubblewrap"
        # Within bubblewrap there is nothing to see but what was shown.
        readable = ["/"] if alone else settings["readable"]
        lock_down(readable, settings["listed"], _own_writable(tier, work), alone)
    calls.die_with_parent(signal.SIGKILL)
    return work


def enter_namespaces() -> None:
    """Leave for namespaces of one's own; the next fork is process 1 there."""
    user, group = os.getuid(), os.getgid()
    calls.unshare(calls.NEW_EVERYTHING)
    for name, line in (("setgroups", "deny"), ("uid_map", f"{user} {user} 1"), ("gid_map", f"{group} {group} 1")):
        Path("/proc/self", name).write_text(line)


def mount_own_places(disk_bytes: int, cover_tmp: bool) -> Path:
    """As process 1 of the new namespaces: a /proc of this box, and one sized tmpfs for all that can be written.

    Args:
        disk_bytes: size of that.
        cover_tmp: put a part of it over /tmp; not where Python or the course lie there.

    Returns:
        The work directory.
    """
    quiet = calls.MS_NOSUID | calls.MS_NODEV
    calls.mount("none", "/", None, calls.MS_REC | calls.MS_PRIVATE)
    size = f"size={disk_bytes},nr_inodes=20000,mode=0755"
    calls.mount("tmpfs", HOME, "tmpfs", quiet, size)
    for name, place in (("tmp", "/tmp" if cover_tmp else None), ("shm", "/dev/shm")):  # noqa: S108
        own = Path(HOME, name)
        own.mkdir(mode=0o777)
        if place:
            calls.mount(str(own), place, None, calls.MS_BIND)
    # The outer box's own, which all submissions share.
    for place in ("/dev",) if cover_tmp else ("/dev", "/tmp"):  # noqa: S108
        calls.mount("none", place, None, calls.MS_BIND | calls.MS_REMOUNT | calls.MS_RDONLY | quiet)
    calls.mount("devpts", "/dev/pts", "devpts", calls.MS_NOSUID | calls.MS_NOEXEC, "newinstance,ptmxmode=0666")
    calls.mount("proc", "/proc", "proc", quiet | calls.MS_NOEXEC)
    work = Path(HOME, "work")
    work.mkdir()
    return work


def drop_user(user: int, keep_reading: bool) -> None:
    """From root to a plain user.

    Args:
        user: number of the user and of its group.
        keep_reading: keep the one capability that reads through closed folders, where Python itself lies in one.
            Landlock, which comes next, then decides alone what can be read.
    """
    calls.keep_capabilities(keep_reading)
    os.setgroups([])
    os.setresgid(user, user, user)
    os.setresuid(user, user, user)
    if keep_reading:
        calls.set_capabilities(_CAP_DAC_READ_SEARCH)


def lay_files(names: list[str], descriptors: list[int], work: Path) -> None:
    """Copy open files into the work directory, as plain files of the box."""
    for name, descriptor in zip(names, descriptors, strict=True):
        target = work / name
        target.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(descriptor, "rb") as source, target.open("xb") as copy:
            shutil.copyfileobj(source, copy)


def _hand_over(work: Path, user: int) -> None:
    for place, folders, files in os.walk(work):
        for name in ("", *folders, *files):
            os.chown(Path(place, name), user, user)


def _own_writable(tier: str, work: Path) -> list[str]:
    # Over /tmp lies a part of HOME, or it is read-only.
    return [HOME, "/tmp", "/dev/shm", "/dev/pts", "/dev/ptmx"] if tier == "bubblewrap" else [str(work)]  # noqa: S108


def limit(limits: dict[str, Any], processes: int) -> None:
    """Limits of the kernel: address space beyond what is there already, processes of the user, size of a file, …"""
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    memory = pages * resource.getpagesize() + int(limits["memory_bytes"])
    for what, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_NPROC, processes),
        (resource.RLIMIT_FSIZE, int(limits["disk_bytes"])),
        (resource.RLIMIT_NOFILE, _MOST_FILES),
        (resource.RLIMIT_CPU, 2 * int(limits["job_seconds"]) + 2),  # the supervisor ends it earlier, if it can
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_MEMLOCK, 0),
        (resource.RLIMIT_MSGQUEUE, 0),
        (resource.RLIMIT_SIGPENDING, 1024),
    ):
        hard = resource.getrlimit(what)[1]
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (most, most))


def be_first_to_go() -> None:
    """If the machine runs out of memory, the kernel takes this process and not the grader."""
    Path("/proc/self/oom_score_adj").write_text("1000")


def lock_down(readable: list[str], listed: list[str], writable: list[str], alone: bool) -> None:
    """Last step, never taken back: no new privileges, no other files, no dangerous system calls.

    Args:
        readable: what may be read and executed.
        listed: folders whose names may be read, not the files.
        writable: where anything may be done.
        alone: whether this process is in namespaces of its own.
    """
    calls.no_new_privileges()
    devices = [place for place in _WRITABLE_DEVICES if os.path.exists(place)]  # noqa: PTH110
    landlock.restrict(readable, listed, [*writable, *devices])
    seccomp.install(alone, None if landlock.abi() >= landlock.SIGNALS_ABI else os.getpid())
