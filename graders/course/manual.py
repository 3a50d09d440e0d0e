"""What people changed by hand in formgrader, told apart from what grading gave.

nbgrader keeps the points a person gave, and neither who nor when. So the log says when the change was found, and
that it was made in formgrader (or straight in the gradebook), by somebody who may write there.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graders.course import audit
from graders.course.records import read_records

if TYPE_CHECKING:
    from graders.course.gradebook import Held


def note_manual(course: Path, assignment: str, held: Mapping[str, Mapping[str, "Held"]]) -> int:
    """Log every manual score and extra credit that the log does not know yet; returns how many.

    Args:
        course: the course directory.
        assignment: slug of the exercise.
        held: what the gradebook holds, by person and question.
    """
    known: dict[tuple[str, str], tuple[Any, Any]] = {}
    for event in audit.read_events(course, assignment):
        if event.get("event") == "manual":
            known[event["student"], event["question"]] = event["manual"], event["extra"]
    found = []
    for student, grades in held.items():
        for question, grade in grades.items():
            now, before = (grade.manual, grade.extra), known.get((student, question), (None, None))
            if now != before:
                found.append(
                    {
                        "event": "manual", "assignment": assignment, "student": student, "question": question,
                        "manual": now[0], "extra": now[1], "before": list(before), "auto": grade.auto,
                    }
                )  # fmt: skip
    audit.append(course, *found)
    return len(found)


def differing(
    course: Path, assignment: str, held: Mapping[str, Mapping[str, "Held"]]
) -> Iterator[tuple[str, str, float | None, float]]:
    """Where the gradebook's automatic score is not the record's: person, question, the one and the other."""
    for student, grades in held.items():
        for record in read_records(course, student, assignment):
            found = grades.get(record["question"])
            if found is not None and found.auto != record["points"]:
                yield student, record["question"], found.auto, record["points"]
