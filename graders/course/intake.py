"""From what was submitted to what is graded: `submitted/` is read and never changed, `intake/` is made from it.

Every submission comes out of here as a notebook that nbgrader can grade; one that cannot be read becomes the
untouched notebook (no points) with the reason noted, so that nobody is missing from the gradebook.
"""

import hashlib
import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from graders.build.notebook import to_bytes
from graders.course.rebuild import Rebuilt, rebuild
from graders.course.versions import ENGINE
from graders.texts import t
from labkit.exercise import checkout
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
        submitted: hash of the files handed in (`fingerprint`).
        content: hash of what is graded: the code, the language, the time.
    """

    student: str
    lang: Language
    notes: tuple[Text, ...]
    readable: bool
    submitted: str = ""
    content: str = ""


def take_in(course: Path, assignment: str, students: list[str] | None = None) -> Iterator[Taken]:
    """Bring every submission of an assignment into `intake/`.

    Args:
        course: the course directory.
        assignment: slug of the exercise.
        students: only these; everybody by default.
    """
    default = course_language(course, assignment)
    # One person's submission is taken in without looking through everybody's: a class of 10,000 asks 10,000 times.
    root = course / "submitted"
    named = [folder.parent.name for folder in root.glob(f"*/{assignment}")] if students is None else students
    for student in sorted(named):
        folder = root / student / assignment
        if folder.exists() or folder.is_symlink():
            submitted = fingerprint(course, assignment, student)
            taken = _take(folder, course / "intake" / student / assignment, student, assignment, default)
            yield replace(taken, submitted=submitted)


def fingerprint(course: Path, assignment: str, student: str) -> str:
    """A hash of all that intake reads: while it stays, so does what intake makes.

    Args:
        course: the course directory.
        assignment: slug of the exercise.
        student: whose submission.
    """
    folder = course / "submitted" / student / assignment
    digest = hashlib.sha256(f"{ENGINE} {course_language(course, assignment)} {_source_hash(assignment)}".encode())
    for file in (*sorted(folder.glob("*.ipynb")), folder / "timestamp.txt"):
        plain = file.is_file() and not file.is_symlink()
        digest.update(f"\0{file.name}\0{plain}\0".encode("utf-8", "surrogateescape"))
        if plain and file.stat().st_size <= MAX_BYTES:
            digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def read_taken(course: Path, student: str, assignment: str) -> NotebookNode:
    """The notebook that intake made for somebody."""
    file = course / "intake" / student / assignment / f"{assignment}.ipynb"
    notebook: NotebookNode = nbformat.v4.reads(file.read_text("utf-8"))  # ours: valid when it was written
    return notebook


@cache
def _source_hash(slug: str) -> str:
    folder = checkout() / "exercises" / slug
    return hashlib.sha256(b"\0".join((folder / n).read_bytes() for n in ("exercise.py", "exercise.toml"))).hexdigest()


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
        # Of a file that could not be read, that is all there is to say: every cell is missing from it.
        said = [*notes, *(rebuilt.notes if submitted is not None else [])]
        stamp = _write(folder, target, slug, rebuilt, said)
    except Exception as error:  # whatever a file manages to break: it must not cost anybody else's grade
        said = [*notes, t("intake-not-json", why=type(error).__name__)]
        submitted, rebuilt = None, rebuild(None, slug, default)
        stamp = _write(folder, target, slug, rebuilt, said)
    content = _content_hash(rebuilt, stamp, submitted is not None)
    return Taken(student, rebuilt.lang, tuple(said), submitted is not None, content=content)


def _content_hash(rebuilt: Rebuilt, stamp: bytes | None, readable: bool) -> str:
    """Of the code that will run, not of our own prose: a comma mended there must not grade a class anew."""
    code = [
        (cell.id, cell.source)
        for cell in rebuilt.notebook.cells
        if cell.cell_type == "code" and not cell.metadata.get("nbgrader", {}).get("grade")
    ]
    return hashlib.sha256(json.dumps([readable, rebuilt.lang, code, (stamp or b"").hex()]).encode()).hexdigest()


def _write(folder: Path, target: Path, slug: str, rebuilt: Rebuilt, notes: list[Text]) -> bytes | None:
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
    return stamps["timestamp.txt"]


def _stamp(file: Path, name: str) -> bytes | None:
    """A small file of nbgrader's; None where it is missing, a link, or no time although it says to be one."""
    if file.is_symlink() or not file.is_file() or file.stat().st_size > 1000:
        return None
    data = file.read_bytes()
    if name == "timestamp.txt":
        from nbgrader.utils import parse_utc  # with it comes all of nbgrader, half a second

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
