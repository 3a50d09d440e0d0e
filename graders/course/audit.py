"""The log of everything that happened to a score: appended to, never rewritten, each line bound to the one before.

`audit/log.jsonl`: one JSON object a line, with the hash of the line before it and its own. `audit/head.json` names the
last line, so that cutting off the end shows as well. Whoever owns the folder can rewrite all of it with new hashes;
what protects against that is a copy of the head kept elsewhere (`graders audit --verify` prints it).
"""

import fcntl
import getpass
import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO

from graders.course.records import read_records, students_with_records, write_whole
from graders.texts import t
from labkit.i18n import Text

START = "0" * 64
_TAIL = 1 << 16

Event = dict[str, Any]


@dataclass(frozen=True)
class Verified:
    """What a check of the log found.

    Args:
        lines: how many there are.
        head: hash of the last line.
        problems: what is wrong, by line; empty when all is well.
    """

    lines: int
    head: str
    problems: tuple[Text, ...]


def append(course: Path, *events: Mapping[str, Any]) -> None:
    """Add events to the log of a course, with number, time, system user and hashes.

    Args:
        course: the course directory.
        events: plain data with at least `event`.
    """
    if not events:
        return
    folder = course / "audit"
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "log.jsonl").open("a+b") as file, _locked(file):
        last = _last(file)
        lines = []
        for event in events:
            last = _chained(event, last)
            lines.append(_line(last))
        file.write(b"".join(lines))
        file.flush()
        _write_head(folder, last["n"], last["hash"])


def read_events(course: Path, assignment: str | None = None, student: str | None = None) -> Iterator[Event]:
    """The events of a course in their order; lines that cannot be read are left to `verify`.

    Args:
        course: the course directory.
        assignment: only of this assignment.
        student: only those about this person.
    """
    file = course / "audit/log.jsonl"
    if not file.exists():
        return
    wanted = json.dumps(assignment, ensure_ascii=False).encode() if assignment else b""
    with file.open("rb") as lines:
        for line in lines:
            event = _parse(line) if wanted in line else None
            if (
                event is not None
                and assignment in (None, event.get("assignment"))
                and student in (None, event.get("student"))
            ):
                yield event


def verify(course: Path) -> Verified:
    """Recompute the chain, and compare its end with `head.json` and with the score records.

    Args:
        course: the course directory.
    """
    file = course / "audit/log.jsonl"
    number, last, problems = 0, START, []
    latest: dict[tuple[str, str], Event] = {}
    head = _read_head(course / "audit")
    head_seen = head["n"] == 0
    for place, line in enumerate(file.read_bytes().splitlines(keepends=True) if file.exists() else (), start=1):
        event = _parse(line)
        if event is None:
            problems.append(t("audit-unreadable-line", line=place))
            continue
        if event["n"] != number + 1 or event["previous"] != last:
            problems.append(t("audit-gap", line=place, expected=number + 1, found=event["n"]))
        if _hash(event) != event["hash"]:
            problems.append(t("audit-altered", line=place))
        number, last = event["n"], event["hash"]
        head_seen = head_seen or (number, last) == (head["n"], head["hash"])
        if event.get("event") == "score":
            latest[event["assignment"], event["student"]] = event
    if not head_seen:
        problems.append(t("audit-cut-off", expected=head["n"], found=number))
    return Verified(number, last, (*problems, *_unlogged(course, latest)))


def _unlogged(course: Path, latest: Mapping[tuple[str, str], Event]) -> Iterator[Text]:
    """Records that say something else than the log's last word on them."""
    for folder in sorted((course / "scores").glob("*")):
        for student in students_with_records(course, folder.name):
            points = {r["question"]: r["points"] for r in read_records(course, student, folder.name)}
            event = latest.get((folder.name, student))
            if event is None or event["points"] != points:
                yield t("audit-not-logged", assignment=folder.name, student=student)


def who() -> str:
    """The system user; where sudo was used, the one who used it as well."""
    try:
        user = getpass.getuser()
    except (KeyError, OSError):  # a container with a user id that has no name
        user = f"uid {os.getuid()}"
    asked = os.environ.get("SUDO_USER")
    return f"{user} (sudo: {asked})" if asked and asked != user else user


def _chained(event: Mapping[str, Any], last: Event) -> Event:
    now = datetime.now(UTC).isoformat(timespec="seconds")
    whole = {**event, "n": last["n"] + 1, "at": now, "by": who(), "previous": last["hash"]}
    return whole | {"hash": _hash(whole)}


def _hash(event: Mapping[str, Any]) -> str:
    content = {key: value for key, value in event.items() if key != "hash"}
    return hashlib.sha256(_line(content)).hexdigest()


def _line(event: Mapping[str, Any]) -> bytes:
    return (json.dumps(event, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n").encode(
        "utf-8", "replace"
    )


def _parse(line: bytes) -> Event | None:
    try:
        event = json.loads(line)
        sound = isinstance(event["n"], int) and isinstance(event["hash"], str) and isinstance(event["previous"], str)
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return event if sound and line.endswith(b"\n") else None


def _last(file: BinaryIO) -> Event:
    """The last whole line. What a killed run left of a line behind it goes: it was never part of the chain."""
    size = file.seek(0, os.SEEK_END)
    window = min(size, _TAIL)
    while size:
        file.seek(size - window)
        tail = file.read(window)
        kept = tail[: tail.rfind(b"\n") + 1]
        start = kept.rfind(b"\n", 0, len(kept) - 1)
        if start >= 0 or window == size:
            if len(kept) != len(tail):
                file.truncate(size - len(tail) + len(kept))
            event = _parse(kept[start + 1 :])
            # A last line that cannot be read: go on after what `head.json` says; `verify` tells of the line.
            return event or (_read_head(Path(file.name).parent) if kept else _nothing())
        window = min(size, window * 2)
    return _nothing()


def _nothing() -> Event:
    return {"n": 0, "hash": START}


def _read_head(folder: Path) -> Event:
    try:
        head = json.loads((folder / "head.json").read_text("utf-8"))
        return {"n": int(head["n"]), "hash": str(head["hash"])}
    except (OSError, ValueError, KeyError, TypeError):
        return _nothing()


def _write_head(folder: Path, number: int, value: str) -> None:
    write_whole(folder / "head.json", json.dumps({"n": number, "hash": value}).encode())


@contextmanager
def _locked(file: BinaryIO) -> Iterator[None]:
    """Two runs at once (formgrader's button beside `graders grade`) take turns."""
    fcntl.flock(file, fcntl.LOCK_EX)
    try:
        yield
    finally:
        fcntl.flock(file, fcntl.LOCK_UN)
