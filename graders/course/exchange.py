"""Where a course's exchange is and when an assignment is due, as nbgrader has it."""

from datetime import UTC, datetime
from pathlib import Path

from graders.course.settings import read_settings


def exchange_of(course: Path, assignment: str) -> tuple[Path, datetime | None]:
    """Root of the exchange, and the due date of an assignment.

    Args:
        course: the course directory.
        assignment: slug of the exercise.
    """
    from nbgrader.api import Gradebook, MissingEntry

    settings = read_settings(course)
    root = Path(str(settings.config.Exchange.get("root") or course / "exchange"))
    with Gradebook(settings.directory.db_url, settings.directory.course_id) as gradebook:
        try:
            due = gradebook.find_assignment(assignment).duedate
        except MissingEntry:
            due = None
    return root, due.replace(tzinfo=UTC) if due else None
