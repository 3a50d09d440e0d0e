"""Score records: canonical JSON beside the gradebook, which has no place for reasons.

`scores/<assignment>/<student>.jsonl` holds one line a question (the score part: the same submission gives the same
bytes) and a last line, `made`: from which submission, by which criteria and engine, in which box. The file is written
last of all that grading writes, whole or not at all: it is the mark that a submission is done.
`scores/<assignment>/answers/<student>.json.gz` keeps the plain answers, so that changed criteria need no second run.
"""

import gzip
import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from labkit.i18n import Language

MAX_ANSWERS = 20_000_000
"""Bytes of JSON; a submission with more is run anew when its criteria change."""


@dataclass(frozen=True)
class Made:
    """What a record was made from and with. Nothing of when and by whom: that stands in the audit log.

    Args:
        submitted: hash of the files as they were handed in, and of what they are rebuilt onto.
        content: hash of what is graded: the code after intake, the language, the time stamp.
        criteria: version of the criteria (`graders.course.versions`).
        engine: version of the engine.
        box: name of the box that the cells ran in.
        ended: how the run ended, as the engine says.
        lang: of the notebook.
        readable: whether there was an answer to grade at all.
        failed: a score is missing for a reason that is not the trainee's; the next run tries again.
        notes: what the instructor should know, in both languages.
        examiner: the model that prompts were measured on, and how often; empty for the practice model.
        timed_out: how many cells were interrupted because their time was up, while the rest went on.
    """

    submitted: str
    content: str
    criteria: str
    engine: str
    box: str
    ended: str
    lang: Language
    readable: bool
    failed: bool
    notes: tuple[Mapping[str, str], ...] = ()
    examiner: str = ""
    timed_out: int = 0


_YOUNGER = {"examiner", "timed_out"}
"""Fields that records of an older engine lack, and mean nothing there."""


def write_records(course: Path, student: str, assignment: str, scores: Sequence[str], made: Made) -> Path:
    """Keep the scores of one submission.

    Args:
        course: the course directory.
        student: whose.
        assignment: slug of the exercise.
        scores: `Score.to_record()` of each question.
        made: from what and with what.
    """
    last = json.dumps({"made": asdict(made)}, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    text = "".join(f"{line}\n" for line in (*scores, last))
    return write_whole(_file(course, student, assignment), text.encode())


def read_records(course: Path, student: str, assignment: str) -> list[dict[str, Any]]:
    """The scores of one submission as plain data; empty where nothing was scored."""
    return [record for record in _lines(_file(course, student, assignment)) if "question" in record]


def read_made(course: Path, student: str, assignment: str) -> Made | None:
    """What the record was made from; None where there is none, or one of an older form."""
    made = next((r["made"] for r in _lines(_file(course, student, assignment)) if "made" in r), None)
    if not isinstance(made, dict) or {*made, *_YOUNGER} != {field.name for field in fields(Made)}:
        return None
    return Made(**{**made, "notes": tuple(made["notes"])})


def students_with_records(course: Path, assignment: str) -> list[str]:
    """Everybody who has a score for an assignment."""
    return sorted(file.stem for file in (course / "scores" / assignment).glob("*.jsonl"))


def write_answers(course: Path, student: str, assignment: str, content: str, answers: Mapping[str, Any]) -> None:
    """Keep what left the box for each question, unless it is too much to keep.

    Args:
        course: the course directory.
        student: whose.
        assignment: slug of the exercise.
        content: hash of the submission that gave these answers.
        answers: question id → what `labkit.extraction` sent; None where it sent nothing.
    """
    file = _answers_file(course, student, assignment)
    data = json.dumps({"content": content, "answers": answers}, ensure_ascii=False, sort_keys=True).encode(
        "utf-8", "surrogatepass"
    )
    if len(data) > MAX_ANSWERS:
        file.unlink(missing_ok=True)
        return
    write_whole(file, gzip.compress(data, 3, mtime=0))


def read_answers(course: Path, student: str, assignment: str, content: str) -> dict[str, Any] | None:
    """The answers kept of a notebook; None where they were not kept or are another notebook's."""
    try:
        with gzip.open(_answers_file(course, student, assignment)) as file:
            kept = json.loads(file.read(MAX_ANSWERS + 1).decode("utf-8", "surrogatepass"))
    except (OSError, ValueError, EOFError, zlib.error):
        return None
    return kept["answers"] if isinstance(kept, dict) and kept.get("content") == content else None


def write_whole(file: Path, data: bytes, mode: int | None = None) -> Path:
    """Write a file whole or not at all, even when the run is killed here."""
    file.parent.mkdir(parents=True, exist_ok=True)
    scratch = file.with_name(f".{file.name}.part")
    scratch.unlink(missing_ok=True)  # of a run that was killed; it may be read-only
    scratch.write_bytes(data)
    if mode is not None:
        scratch.chmod(mode)
    return scratch.replace(file)


def mark_pending(course: Path, student: str, assignment: str) -> None:
    """Note that somebody's notebook, points and record are about to change and may not agree for a moment."""
    file = _pending(course, student, assignment)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch()


def unmark_pending(course: Path, student: str, assignment: str) -> None:
    """They agree again."""
    _pending(course, student, assignment).unlink(missing_ok=True)


def is_pending(course: Path, student: str, assignment: str) -> bool:
    """Whether a run was killed between these."""
    return _pending(course, student, assignment).exists()


def _pending(course: Path, student: str, assignment: str) -> Path:
    return course / "scores" / assignment / "pending" / student


def _lines(file: Path) -> list[dict[str, Any]]:
    try:
        return [json.loads(line) for line in file.read_text("utf-8").split("\n") if line]
    except (OSError, ValueError):  # missing, or not ours: then it is as if nothing was graded
        return []


def _file(course: Path, student: str, assignment: str) -> Path:
    return course / "scores" / assignment / f"{student}.jsonl"


def _answers_file(course: Path, student: str, assignment: str) -> Path:
    return course / "scores" / assignment / "answers" / f"{student}.json.gz"
