"""Published scores stand: locked until somebody unlocks them with a reason. Both are lines of the audit log."""

from pathlib import Path

from graders.course import audit
from graders.course.records import students_with_records
from graders.texts import t
from labkit.errors import ExerciseError


def lock(course: Path, assignment: str) -> int:
    """Lock the scores that an assignment has now; returns how many people's.

    Somebody who hands in later is graded all the same: nothing of theirs has been published.

    Raises:
        ExerciseError: there is no score to lock.
    """
    students = students_with_records(course, assignment)
    if not students:
        raise ExerciseError(t("lock-nothing", assignment=assignment))
    audit.append(course, {"event": "lock", "assignment": assignment, "students": students})
    return len(students)


def unlock(course: Path, assignment: str, reason: str) -> None:
    """Allow the scores of an assignment to change again.

    Args:
        course: the course directory.
        assignment: slug of the exercise.
        reason: why; goes into the log.

    Raises:
        ExerciseError: it is not locked, or no reason was given.
    """
    if not reason.strip():
        raise ExerciseError(t("unlock-no-reason"))
    if not locked_students(course, assignment):
        raise ExerciseError(t("unlock-not-locked", assignment=assignment))
    audit.append(course, {"event": "unlock", "assignment": assignment, "why": reason.strip()})


def locked_students(course: Path, assignment: str) -> frozenset[str]:
    """Whose scores of an assignment are locked."""
    locked: frozenset[str] = frozenset()
    for event in audit.read_events(course, assignment):
        if event.get("event") == "lock":
            locked |= set(event["students"])
        elif event.get("event") == "unlock":
            locked = frozenset()
    return locked
