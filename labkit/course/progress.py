"""How far a trainee is: one small file in the workspace, written by every notebook that is open."""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from labkit.setup.locks import exclusive

FILE = ".progress.json"
_LOCK = ".progress.lock"


@dataclass(frozen=True)
class Points:
    """What one question, or all questions of an exercise together, gave."""

    points: float
    max_points: float

    @property
    def is_full(self) -> bool:
        """All that could be had?"""
        return self.max_points > 0 and self.points >= self.max_points - 1e-9


Progress = dict[str, dict[str, Points]]


def record(slug: str, question: str, points: float, max_points: float, workspace: Path | None = None) -> bool:
    """Remember what a question gave; the latest answer counts, as it does when the notebook is handed in.

    Args:
        slug: exercise or lesson.
        question: its grade_id.
        points: what the answer gave.
        max_points: what it could give.
        workspace: the trainee's folder; that of this notebook by default.

    Returns:
        False where nothing could be written (no workspace, a full or read-only disk): progress is a comfort, and
        must not cost anybody the feedback on an answer.
    """
    folder = workspace or workspace_here()
    if folder is None:
        return False
    try:
        with exclusive(folder / _LOCK):
            progress = _read(folder, repair=True)
            progress.setdefault(slug, {})[question] = Points(float(points), float(max_points))
            _write(folder, progress)
    except OSError:
        return False
    return True


def read_progress(workspace: Path) -> Progress:
    """All that was recorded; a damaged file reads as empty."""
    return _read(workspace, repair=False)


def total(questions: dict[str, Points]) -> Points:
    """The questions of one exercise together."""
    return Points(
        round(sum(q.points for q in questions.values()), 2),
        round(sum(q.max_points for q in questions.values()), 2),
    )


def workspace_here() -> Path | None:
    """The workspace of the running notebook: `LABKIT_WORKSPACE`, else the folder above that holds our manifest."""
    from labkit.course.workspace import MANIFEST

    named = os.environ.get("LABKIT_WORKSPACE")
    if named:
        return Path(named) if Path(named).is_dir() else None
    here = Path.cwd()
    return next((folder for folder in (here, *here.parents) if (folder / MANIFEST).is_file()), None)


def _read(workspace: Path, repair: bool) -> Progress:
    path = workspace / FILE
    try:
        entries = json.loads(path.read_text("utf-8"))["exercises"]
        return {slug: {q: _points(p) for q, p in questions.items()} for slug, questions in entries.items()}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        if repair and path.is_file():
            _put_aside(path)
        return {}


def _points(entry: Any) -> Points:
    return Points(float(entry["points"]), float(entry["max_points"]))


def _put_aside(path: Path) -> None:
    # A person may still read it; the next record would otherwise overwrite it.
    number = 1
    while (aside := path.with_name(f".progress.damaged-{number}.json")).exists():
        number += 1
    path.rename(aside)


def _write(workspace: Path, progress: Progress) -> None:
    plain = {
        s: {q: {"points": p.points, "max_points": p.max_points} for q, p in qs.items()} for s, qs in progress.items()
    }
    half = workspace / f"{FILE}.part"
    half.write_text(json.dumps({"exercises": plain}, ensure_ascii=False, indent=1, sort_keys=True), "utf-8")
    half.replace(workspace / FILE)
