"""Who must be graded, who is done, whose score stands: found by hashes, before anything is run."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from graders.course.intake import Taken, fingerprint, take_in
from graders.course.keeper import Keeper, Why
from graders.course.records import Made, is_pending, read_made, read_records
from graders.course.versions import ENGINE
from labkit.i18n import Text

if TYPE_CHECKING:
    from graders.course.gradebook import Held

Action = Literal["run", "rescore", "restore", "keep", "stale", "locked"]
"""What is to be done: run the cells; score the kept answers anew; write the record into the gradebook again; nothing;
nothing, but it was made with other criteria or another engine; nothing, because it is published."""


@dataclass(frozen=True)
class Case:
    """One person's submission, and what is to be done about it.

    Args:
        student: whose.
        action: what is to be done.
        why: the reason, for the log.
        taken: the submission after intake; of those that need none, as their record has it.
    """

    student: str
    action: Action
    why: Why
    taken: Taken


def survey(
    course: Path,
    assignment: str,
    keeper: Keeper,
    student: str | None = None,
    *,
    force: bool = False,
    regrade: bool = False,
) -> Iterator[Case]:
    """Look at everybody who has handed in.

    Args:
        course: the course directory.
        assignment: slug of the exercise.
        keeper: of the assignment.
        student: only this one.
        force: run everything again.
        regrade: bring what was made with other criteria or another engine up to date.
    """
    for folder in sorted((course / "submitted").glob(f"{student or '*'}/{assignment}")):
        name = folder.parent.name
        made = read_made(course, name, assignment)
        case = _case(course, assignment, name, made, keeper, force, regrade)
        published = name in keeper.locked and made is not None
        if published and case.action in ("run", "rescore") and case.why != "interrupted":
            case = replace(case, action="locked")
        yield case


def _case(
    course: Path, assignment: str, name: str, made: Made | None, keeper: Keeper, force: bool, regrade: bool
) -> Case:
    unchanged = made is not None and made.submitted == fingerprint(course, assignment, name)
    if made is None or not unchanged or force:
        [taken] = take_in(course, assignment, [name])
    else:
        taken = _as_recorded(name, made)
    pending = is_pending(course, name, assignment)
    if made is None:
        return Case(name, "run", "interrupted" if pending else "first", taken)
    lost = made.failed and (made.ended == "lost" or made.engine != ENGINE)
    if pending or made.content != taken.content or lost or force:
        why: Why = "interrupted" if pending else "forced" if made.content == taken.content and force else "changed"
        return Case(name, "run", "failed" if why == "changed" and made.content == taken.content else why, taken)
    if made.failed:
        return Case(name, "rescore", "failed", taken)  # what broke was the scoring: the cells need not run again
    if made.engine != ENGINE:
        return Case(name, "run" if regrade else "stale", "criteria", taken)
    if made.criteria != keeper.criteria:
        return Case(name, "rescore" if regrade else "stale", "criteria", taken)
    return Case(name, "keep", "first", taken)


def disagreeing(course: Path, assignment: str, case: Case, held: Mapping[str, "Held"] | None) -> Case:
    """The same case; to be restored where gradebook or notebook do not say what the record says.

    A power cut can take the last commits with it, and a gradebook can be replaced by an older copy.

    Args:
        course: the course directory.
        assignment: slug of the exercise.
        case: as `survey` found it.
        held: what the gradebook holds of this person.
    """
    if case.action not in ("keep", "stale", "locked"):
        return case
    if not (course / "autograded" / case.student / assignment / f"{assignment}.ipynb").is_file():
        return case if case.action == "locked" else replace(case, action="run", why="restored")
    points: dict[str, Any] = {r["question"]: r["points"] for r in read_records(course, case.student, assignment)}
    if all(question in (held or {}) and (held or {})[question].auto == points[question] for question in points):
        return case
    return replace(case, action="restore", why="restored")


def _as_recorded(student: str, made: Made) -> Taken:
    notes = tuple(Text(**note) for note in made.notes)
    return Taken(student, made.lang, notes, made.readable, made.submitted, made.content)
