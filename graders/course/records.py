"""Score records: one line of canonical JSON a question, beside the gradebook, which has no place for reasons."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from labkit.score import Score


def write_records(course: Path, student: str, assignment: str, scores: Sequence[Score]) -> Path:
    """Keep the scores of one submission. The same submission gives the same bytes."""
    file = _file(course, student, assignment)
    file.parent.mkdir(parents=True, exist_ok=True)
    scratch = file.with_suffix(".part")
    scratch.write_text("".join(f"{score.to_record()}\n" for score in scores), "utf-8")
    scratch.replace(file)  # whole or not at all, even when the run is killed here
    return file


def read_records(course: Path, student: str, assignment: str) -> list[dict[str, Any]]:
    """The scores of one submission as plain data; empty where nothing was scored."""
    file = _file(course, student, assignment)
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()] if file.exists() else []


def forget_records(course: Path, student: str, assignment: str) -> None:
    """Remove the scores of one submission, before it is scored anew."""
    _file(course, student, assignment).unlink(missing_ok=True)


def _file(course: Path, student: str, assignment: str) -> Path:
    return course / "scores" / assignment / f"{student}.jsonl"
