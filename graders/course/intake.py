"""From what was submitted to what is graded: `submitted/` is read and never changed, `intake/` is made from it.

Every submission comes out of here as a notebook that nbgrader can grade; one that cannot be read becomes the
untouched notebook (no points) with the reason noted, so that nobody is missing from the gradebook.
"""

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nbgrader.utils import parse_utc

from graders.build.notebook import to_bytes
from graders.course.rebuild import Rebuilt, rebuild
from graders.texts import t
from labkit.i18n import Language, Text

MAX_BYTES = 20_000_000
_OF_NBGRADER = ("timestamp.txt", "submission_secret.txt")


@dataclass(frozen=True)
class Taken:
    """One submission after intake.

    Args:
        student: whose.
        lang: of their notebook, and so of their feedback.
        notes: what had to be mended; empty for an ordinary submission.
        readable: whether there was an answer to grade at all.
    """

    student: str
    lang: Language
    notes: tuple[Text, ...]
    readable: bool


def take_in(course: Path, assignment: str, students: list[str] | None = None) -> Iterator[Taken]:
    """Bring every submission of an assignment into `intake/`.

    Args:
        course: the course directory.
        assignment: slug of the exercise.
        students: only these; everybody by default.
    """
    default = course_language(course, assignment)
    for folder in sorted((course / "submitted").glob(f"*/{assignment}")):
        student = folder.parent.name
        if students is None or student in students:
            yield _take(folder, course / "intake" / student / assignment, student, assignment, default)


def put_aside(course: Path, assignment: str, taken: Taken, why: Text) -> Taken:
    """Take in the untouched notebook for somebody whose own could not be graded, so that a page tells why.

    Their submission stays in `submitted/`.
    """
    folder = course / "submitted" / taken.student / assignment
    target = course / "intake" / taken.student / assignment
    notes = [*taken.notes, why]
    _write(folder, target, assignment, rebuild(None, assignment, taken.lang), notes)
    return Taken(taken.student, taken.lang, tuple(notes), readable=False)


def course_language(course: Path, assignment: str) -> Language:
    """The language of a course's source, for submissions that show none of their own."""
    try:
        source = json.loads((course / "source" / assignment / f"{assignment}.ipynb").read_text("utf-8"))
        return "en" if source["metadata"]["labkit"]["lang"] == "en" else "ko"
    except (OSError, ValueError, KeyError, TypeError):
        return "ko"


def _take(folder: Path, target: Path, student: str, slug: str, default: Language) -> Taken:
    submitted, notes = _load(folder, slug)
    try:
        rebuilt = rebuild(submitted, slug, default)
        to_bytes(rebuilt.notebook)
    except Exception as error:  # whatever a file manages to break: it must not cost anybody else's grade
        notes.append(t("intake-not-json", why=type(error).__name__))
        submitted, rebuilt = None, rebuild(None, slug, default)
    # Of a file that could not be read, that is all there is to say: every cell is missing from it.
    notes += rebuilt.notes if submitted is not None else []
    _write(folder, target, slug, rebuilt, notes)
    return Taken(student, rebuilt.lang, tuple(notes), submitted is not None)


def _write(folder: Path, target: Path, slug: str, rebuilt: Rebuilt, notes: list[Text]) -> None:
    stamps = {name: _stamp(folder / name, name) for name in _OF_NBGRADER}
    if (folder / "timestamp.txt").exists() and stamps["timestamp.txt"] is None:
        notes.append(t("intake-bad-time"))
    rebuilt.notebook.metadata.labkit["notes"] = [note.pick(rebuilt.lang) for note in notes]
    if target.exists():
        shutil.rmtree(target)
    target.mkdir(parents=True)
    # Only the notebook: a file beside it could shadow a module (pandas.py), a link could point anywhere.
    (target / f"{slug}.ipynb").write_bytes(to_bytes(rebuilt.notebook))
    for name, data in stamps.items():
        if data is not None:
            (target / name).write_bytes(data)


def _stamp(file: Path, name: str) -> bytes | None:
    """A small file of nbgrader's; None where it is missing, a link, or no time although it says to be one."""
    if file.is_symlink() or not file.is_file() or file.stat().st_size > 1000:
        return None
    data = file.read_bytes()
    if name == "timestamp.txt":
        try:
            parse_utc(data.decode())
        except (ValueError, OverflowError, TypeError):  # it lies in the trainee's folder: nbgrader would give up on it
            return None
    return data


def _load(folder: Path, slug: str) -> tuple[Any, list[Text]]:
    """The submitted notebook as JSON, under its own name or as the only notebook there."""
    found = [f for f in sorted(folder.glob("*.ipynb")) if f.is_file() and not f.is_symlink()]
    file = next((f for f in found if f.name == f"{slug}.ipynb"), None)
    notes: list[Text] = []
    if file is None and len(found) == 1:
        file = found[0]
        notes.append(t("intake-renamed", found=file.name, expected=f"{slug}.ipynb"))
    if file is None:
        return None, [t("intake-no-notebook", count=len(found), expected=f"{slug}.ipynb")]
    if file.stat().st_size > MAX_BYTES:
        return None, [t("intake-too-large", size=file.stat().st_size // 1_000_000, limit=MAX_BYTES // 1_000_000)]
    try:
        return json.loads(file.read_text("utf-8-sig")), notes
    except (ValueError, RecursionError, OSError) as error:
        return None, [*notes, t("intake-not-json", why=type(error).__name__)]
