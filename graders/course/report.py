"""The gradebook as one table: people by assignments, for the eye and as CSV."""

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from graders.course.settings import read_settings

# A cell that begins so is run as a formula when a spreadsheet opens the file.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Report:
    """Points of everybody.

    Args:
        assignments: slug → points there are to get.
        people: student → slug → points; a missing slug was not handed in.
    """

    assignments: dict[str, float]
    people: dict[str, dict[str, float]]

    def to_csv(self) -> str:
        """CSV that a spreadsheet opens without running anything; a missing submission stays empty, not 0."""
        buffer = io.StringIO()
        writer = csv.writer(buffer, lineterminator="\n")
        writer.writerow(["student", *(f"{slug} (/{points:g})" for slug, points in self.assignments.items()), "total"])
        for student, points in self.people.items():
            cells = [f"{points[slug]:g}" if slug in points else "" for slug in self.assignments]
            writer.writerow([_harmless(student), *cells, f"{sum(points.values()):g}"])
        return buffer.getvalue()


def read_report(course: Path) -> Report:
    """Read the gradebook of a course, wherever its configuration says that it is.

    Args:
        course: the course directory.
    """
    from nbgrader.api import Assignment, Gradebook, Student, SubmittedAssignment
    from sqlalchemy import select

    directory = read_settings(course).directory
    # One question for everybody: nbgrader's objects ask the database several times for each submission.
    scores = select(SubmittedAssignment.student_id, Assignment.name, SubmittedAssignment.score).join(
        Assignment, Assignment.id == SubmittedAssignment.assignment_id
    )
    with Gradebook(directory.db_url, directory.course_id) as gradebook:
        assignments = {str(a.name): float(a.max_score) for a in gradebook.assignments}
        people: dict[str, dict[str, float]] = {str(id_): {} for id_ in gradebook.db.scalars(select(Student.id))}
        for student, assignment, points in gradebook.db.execute(scores):
            people[student][assignment] = round(float(points), 2)
    return Report(dict(sorted(assignments.items())), dict(sorted(people.items())))


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
