"""The gradebook as one table: people by assignments, for the eye and as CSV."""

import csv
import io
from dataclasses import dataclass
from pathlib import Path

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
    """Read the gradebook of a course."""
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        assignments = {a.name: float(a.max_score) for a in gradebook.assignments}
        people: dict[str, dict[str, float]] = {s.id: {} for s in gradebook.students}
        for assignment in gradebook.assignments:
            for submission in assignment.submissions:
                people[submission.student.id][assignment.name] = round(float(submission.score), 2)
    return Report(dict(sorted(assignments.items())), dict(sorted(people.items())))


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
