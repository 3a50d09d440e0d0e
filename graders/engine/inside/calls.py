"""System calls that Python does not offer, through the C library."""

import ctypes
import os
import platform
import struct

_libc = ctypes.CDLL(None, use_errno=True)
_libc.syscall.restype = ctypes.c_long

CLONE_NEWNS, CLONE_NEWCGROUP, CLONE_NEWUTS, CLONE_NEWIPC = 0x00020000, 0x02000000, 0x04000000, 0x08000000
CLONE_NEWUSER, CLONE_NEWPID, CLONE_NEWNET = 0x10000000, 0x20000000, 0x40000000
NEW_EVERYTHING = (
    CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET
)
MS_RDONLY, MS_NOSUID, MS_NODEV, MS_NOEXEC, MS_REMOUNT = 1, 2, 4, 8, 32
MS_BIND, MS_REC, MS_PRIVATE = 4096, 16384, 1 << 18
_PR_SET_PDEATHSIG, _PR_SET_DUMPABLE, _PR_SET_KEEPCAPS, _PR_CAPBSET_DROP = 1, 4, 8, 24
_PR_SET_CHILD_SUBREAPER, _PR_SET_NO_NEW_PRIVS, _PR_CAP_AMBIENT = 36, 38, 47
_CAPABILITIES = 64
_CAP_VERSION = 0x20080522
# From 424 on every machine numbers its calls alike; these two are from before.
_CAPSET = {"x86_64": 126, "aarch64": 91}


def check(result: int, what: str) -> int:
    """Turn the C library's -1 into an `OSError` that names the call."""
    if result == -1:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")
    return result


def syscall(number: int, *args: int | bytes | ctypes.Array[ctypes.c_char] | None) -> int:
    """Any system call by number; -1 on failure, with the reason in errno."""
    wide = [ctypes.c_long(a) if isinstance(a, int) else a for a in args]
    return int(_libc.syscall(ctypes.c_long(number), *wide))


def prctl(option: int, *args: int) -> int:
    """`prctl(2)`; the kernel insists on zeros for what an option does not use."""
    padded = (*args, 0, 0, 0, 0)[:4]
    return check(_libc.prctl(option, *(ctypes.c_ulong(a) for a in padded)), f"prctl({option})")


def unshare(flags: int) -> None:
    """Leave the namespaces named by `flags` for new ones."""
    check(_libc.unshare(flags), f"unshare({flags:#x})")


def mount(source: str, target: str, kind: str | None, flags: int, data: str | None = None) -> None:
    """`mount(2)`."""
    encoded = [None if s is None else os.fsencode(s) for s in (source, target, kind, data)]
    result = _libc.mount(encoded[0], encoded[1], encoded[2], ctypes.c_ulong(flags), encoded[3])
    check(result, f"mount({kind or 'bind'} at {target})")


def no_new_privileges() -> None:
    """From here on no program that is started gains anything from its file."""
    prctl(_PR_SET_NO_NEW_PRIVS, 1)


def die_with_parent(signal: int) -> None:
    """Be sent `signal` when the parent ends."""
    prctl(_PR_SET_PDEATHSIG, signal)


def dumpable(yes: bool) -> None:
    """Whether processes of the same user may look into this one; a change of user switches it off."""
    prctl(_PR_SET_DUMPABLE, int(yes))


def adopt_orphans() -> None:
    """Become the parent of every descendant whose parent ends."""
    prctl(_PR_SET_CHILD_SUBREAPER, 1)


def keep_capabilities(yes: bool) -> None:
    """Whether a change of user leaves the permitted capabilities."""
    prctl(_PR_SET_KEEPCAPS, int(yes))


def set_capabilities(mask: int) -> None:
    """Have these capabilities (bits), and no way to get another."""
    for number in range(_CAPABILITIES):
        if not mask >> number & 1 and _libc.prctl(_PR_CAPBSET_DROP, number, 0, 0, 0) == -1:
            break  # EINVAL: past the kernel's last one; EPERM: a plain user has nothing in the set that would count
    low, high = mask & 0xFFFFFFFF, mask >> 32
    header = ctypes.create_string_buffer(struct.pack("=Ii", _CAP_VERSION, 0))
    data = ctypes.create_string_buffer(struct.pack("=6I", low, low, 0, high, high, 0))
    check(syscall(_CAPSET[platform.machine()], header, data), "capset")
