"""Landlock: which files a process may reach, and that it reaches no process outside its own domain.

Source: Linux Documentation/userspace-api/landlock.rst.
"""

import ctypes
import os
import struct
from collections.abc import Iterable

from . import calls

_CREATE, _ADD_RULE, _RESTRICT = 444, 445, 446
_PATH_BENEATH = 1
# By the ABI that brought them. 13 bits of ABI 1, then refer, truncate, ioctl on devices.
_FILE_RIGHTS = {1: (1 << 13) - 1, 2: 1 << 13, 3: 1 << 14, 5: 1 << 15}
_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR, _TRUNCATE, _IOCTL = 1, 2, 4, 8, 1 << 14, 1 << 15
_READ = _EXECUTE | _READ_FILE | _READ_DIR
_ON_FILES = _EXECUTE | _WRITE_FILE | _READ_FILE | _TRUNCATE | _IOCTL  # the others are only for folders
_TCP = 3  # bind, connect; ABI 4
_SCOPES = 3  # abstract Unix sockets, signals; ABI 6
SIGNALS_ABI = 6


def abi() -> int:
    """The kernel's version of Landlock; 0 where there is none."""
    return max(0, calls.syscall(_CREATE, None, 0, 1))


def restrict(readable: Iterable[str], listed: Iterable[str], writable: Iterable[str]) -> None:
    """Confine this process and all it will start. Needs `no_new_privileges`; cannot be taken back.

    Args:
        readable: files and folders that may be read and executed; what does not exist is passed over.
        listed: folders whose names, and those below, may be read.
        writable: those in which everything may be done.
    """
    version = abi()
    everything = sum(rights for since, rights in _FILE_RIGHTS.items() if since <= version)
    attributes = struct.pack("=QQQ", everything, _TCP if version >= 4 else 0, _SCOPES if version >= 6 else 0)
    size = 8 if version < 4 else 16 if version < 6 else 24
    ruleset = calls.check(calls.syscall(_CREATE, ctypes.create_string_buffer(attributes, 24), size, 0), "landlock")
    try:
        for rights, paths in ((_READ, readable), (_READ_DIR, listed), (everything, writable)):
            for path in paths:
                _allow(ruleset, path, rights & everything)
        calls.check(calls.syscall(_RESTRICT, ruleset, 0), "landlock_restrict_self")
    finally:
        os.close(ruleset)


def _allow(ruleset: int, path: str, rights: int) -> None:
    try:
        place = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except FileNotFoundError:
        return
    try:
        if not os.path.isdir(path):  # noqa: PTH112 - pathlib costs more than the rest of this
            rights &= _ON_FILES
        rule = ctypes.create_string_buffer(struct.pack("=Qi", rights, place), 12)
        calls.check(calls.syscall(_ADD_RULE, ruleset, _PATH_BENEATH, rule, 0), f"landlock rule for {path}")
    finally:
        os.close(place)
