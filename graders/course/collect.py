"""`graders collect`: hand-ins from the exchange into `submitted/`, with a receipt for each."""

import hashlib
import json
import os
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from graders.course.inbound import HandIn, Refused, hand_ins
from graders.texts import t
from labkit.errors import ExerciseError
from labkit.i18n import Text


@dataclass(frozen=True)
class Receipt:
    """What was taken, from whom, when: one line of `receipts/<assignment>.jsonl`, which is only ever added to.

    Args:
        student: whose.
        assignment: slug of the exercise.
        folder: in the inbound folder.
        received: the server's time of the hand-in, ISO 8601 in UTC.
        collected: when it was taken in.
        sha256: of the notebook.
        size: of the notebook, bytes.
        late_seconds: after the due date; 0 in time or without one.
    """

    student: str
    assignment: str
    folder: str
    received: str
    collected: str
    sha256: str
    size: int
    late_seconds: int

    @property
    def code(self) -> str:
        """Twelve digits to tell on the telephone; they change with anything in the receipt."""
        return hashlib.sha256(json.dumps(vars(self), sort_keys=True).encode()).hexdigest()[:12]


@dataclass(frozen=True)
class Collected:
    """What came of it."""

    receipts: list[Receipt]
    kept: list[str]
    refused: list[Refused]


def collect(course: Path, exchange: Path, assignment: str, *, due: datetime | None = None) -> Collected:
    """Take the newest hand-in of each person.

    Args:
        course: the course directory; its name is the course's in the exchange.
        exchange: root of the exchange.
        assignment: slug of the exercise.
        due: when it was due.

    Returns:
        Receipts of what is new, who had nothing new, and what was refused.

    Raises:
        ExerciseError: there is no such inbound folder.
    """
    inbound = exchange / course.name / "inbound"
    if not inbound.is_dir() or inbound.is_symlink():
        raise ExerciseError(t("collect-no-inbound", folder=inbound))
    refused: list[Refused] = []
    newest: dict[str, HandIn] = {}
    for found in hand_ins(inbound, assignment):
        if isinstance(found, Refused):
            refused.append(found)
        elif found.student not in newest or found.received > newest[found.student].received:
            newest[found.student] = found
    done = {(r["student"], r["folder"], r["sha256"]) for r in read_receipts(course, assignment)}
    receipts, kept = [], []
    for student, hand_in in sorted(newest.items()):
        receipt = _receipt(hand_in, assignment, due)
        if (student, hand_in.folder, receipt.sha256) in done:
            kept.append(student)
            continue
        _put(course / "submitted" / student / assignment, hand_in)
        _note(course, receipt)
        _tell(exchange / course.name / "receipts", receipt)
        receipts.append(receipt)
    return Collected(receipts, kept, refused)


def read_receipts(course: Path, assignment: str) -> list[dict[str, str]]:
    """All receipts of an assignment, oldest first."""
    file = _file(course, assignment)
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()] if file.exists() else []


def _receipt(hand_in: HandIn, assignment: str, due: datetime | None) -> Receipt:
    name = f"{assignment}.ipynb"
    notebook = hand_in.files.get(name) or next(data for file, data in hand_in.files.items() if file.endswith(".ipynb"))
    late = int((hand_in.received - due).total_seconds()) if due else 0
    return Receipt(
        hand_in.student,
        assignment,
        hand_in.folder,
        hand_in.received.isoformat(timespec="seconds"),
        datetime.now(UTC).isoformat(timespec="seconds"),
        hashlib.sha256(notebook).hexdigest(),
        len(notebook),
        max(0, late),
    )


def _put(folder: Path, hand_in: HandIn) -> None:
    """Whole or not at all: a kill in the middle leaves the older hand-in where it was."""
    scratch = folder.with_name(f".{folder.name}.part")
    old = folder.with_name(f".{folder.name}.old")
    for leftover in (scratch, old):
        shutil.rmtree(leftover, ignore_errors=True)
    scratch.mkdir(parents=True)
    for name, data in hand_in.files.items():
        (scratch / name).write_bytes(data)
    # nbgrader reads the time, and with it who is late, from this file: ours, not the trainee's.
    (scratch / "timestamp.txt").write_text(hand_in.received.strftime("%Y-%m-%d %H:%M:%S.%f UTC"), "utf-8")
    if folder.exists():
        folder.replace(old)
    scratch.replace(folder)
    shutil.rmtree(old, ignore_errors=True)


def _note(course: Path, receipt: Receipt) -> None:
    file = _file(course, receipt.assignment)
    file.parent.mkdir(exist_ok=True)
    handle = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(handle, (json.dumps(vars(receipt) | {"code": receipt.code}, ensure_ascii=False) + "\n").encode())
        os.fsync(handle)
    finally:
        os.close(handle)


def _tell(folder: Path, receipt: Receipt) -> None:
    """Where the trainee finds it: under the hash of the notebook, which only its owner can name."""
    folder.mkdir(exist_ok=True, mode=0o711)
    file = folder / f"{receipt.sha256}.txt"
    file.write_text(f"{receipt.received}  {receipt.assignment}  {receipt.size:,} bytes  {receipt.code}\n", "utf-8")
    file.chmod(0o644)


def _file(course: Path, assignment: str) -> Path:
    return course / "receipts" / f"{assignment}.jsonl"


def why_refused(refused: Refused) -> Text:
    """The reason with the person's name before it."""
    return t("collect-refused", student=refused.student, why=refused.why)
