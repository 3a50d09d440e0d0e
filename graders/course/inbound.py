"""What lies in the exchange's inbound folder, looked at without trusting any of it.

Stock `nbgrader collect` follows links as the instructor, takes a file made in another person's name and believes the
time that the trainee wrote. Here a hand-in is a real folder with real files, owned by the trainee whose name it
bears, of bounded size; the time is the one that the server's file system keeps and a trainee cannot set (ctime).
"""

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from graders.texts import t
from labkit.i18n import Text

MAX_BYTES = 20_000_000
MAX_FILES = 20
# user+assignment+time[+random]; a user's own name may hold a plus.
_NAME = re.compile(r"(?P<student>.+?)\+(?P<assignment>[^+]+)\+(?P<time>\d{4}-\d\d-\d\d[^+]*?)(?:\+(?P<random>[^+]*))?")
_PLAIN = re.compile(r"\w[\w.@ +-]{0,99}")  # never "..", never "-rf"


@dataclass
class HandIn:
    """One hand-in that may be taken.

    Args:
        folder: its name in the inbound folder.
        student: whose.
        received: by the server's clock.
        files: plain name → contents.
    """

    folder: str
    student: str
    received: datetime
    files: dict[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True)
class Refused:
    """One that may not, and why."""

    folder: str
    student: str
    why: Text


def hand_ins(inbound: Path, assignment: str) -> Iterator[HandIn | Refused]:
    """Everything that was handed in for an assignment.

    Args:
        inbound: the exchange's folder of that name.
        assignment: slug of the exercise.
    """
    with os.scandir(inbound) as entries:
        names = sorted(entry.name for entry in entries)
    root = os.open(inbound, os.O_RDONLY | os.O_DIRECTORY)
    try:
        for name in names:
            match = _NAME.fullmatch(name)
            if match and match["assignment"] == assignment:
                yield _look(root, name, match["student"], assignment)
    finally:
        os.close(root)


def _look(root: int, name: str, student: str, assignment: str) -> HandIn | Refused:
    if not _PLAIN.fullmatch(student):
        return Refused(name, student, t("collect-name", name=ascii(student)[:60]))
    try:
        folder = os.open(name, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=root)
    except OSError:
        return Refused(name, student, t("collect-link", name=name))
    try:
        return _read(folder, name, student, assignment)
    except _NoHandInError as error:
        return Refused(name, student, error.args[0])
    except OSError as error:
        return Refused(name, student, t("collect-unreadable", name=name, why=error.strerror or type(error).__name__))
    finally:
        os.close(folder)


class _NoHandInError(Exception):
    """Carries the reason as a `Text`."""


def _read(folder: int, name: str, student: str, assignment: str) -> HandIn:
    owner = os.fstat(folder).st_uid
    if not _may_be_of(owner, student):
        raise _NoHandInError(t("collect-owner", name=name, owner=_user(owner), student=student))
    files: dict[str, bytes] = {}
    received = 0.0
    with os.scandir(folder) as entries:
        names = sorted(entry.name for entry in entries)
    if len(names) > MAX_FILES:
        raise _NoHandInError(t("collect-many", name=name, count=len(names), limit=MAX_FILES))
    for each in names:
        known = os.stat(each, dir_fd=folder, follow_symlinks=False)
        if each == "timestamp.txt" or not stat.S_ISREG(known.st_mode):
            # A link, pipe or folder is left lying; the time that a trainee wrote is not read.
            continue
        # A second name of somebody else's file would bring their work in as this person's.
        if known.st_nlink > 1 or known.st_uid != owner:
            raise _NoHandInError(t("collect-borrowed", name=name, file=each))
        if known.st_size > MAX_BYTES:
            raise _NoHandInError(
                t("collect-large", name=name, file=each, size=f"{known.st_size:,}", limit=f"{MAX_BYTES:,}")
            )
        files[each] = _contents(folder, each)
        received = max(received, known.st_ctime)
    if not any(each.endswith(".ipynb") for each in files):
        raise _NoHandInError(t("collect-empty", name=name, file=f"{assignment}.ipynb"))
    return HandIn(name, student, datetime.fromtimestamp(received, UTC), files)


def _contents(folder: int, name: str) -> bytes:
    handle = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK, dir_fd=folder)
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):  # it may have changed since we looked
            raise OSError(0, "not a file any more")
        data = b""
        while len(data) <= MAX_BYTES and (piece := os.read(handle, 1 << 20)):
            data += piece
    finally:
        os.close(handle)
    if len(data) > MAX_BYTES:
        raise OSError(0, f"more than {MAX_BYTES:,} bytes")
    return data


def _may_be_of(owner: int, student: str) -> bool:
    """The trainee's own, or put there by whoever collects: nobody else can make a file that is theirs."""
    return owner == os.getuid() or _user(owner) == student


def _user(uid: int) -> str:
    import pwd

    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return str(uid)
