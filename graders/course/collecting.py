"""nbgrader's own `collect`, in a course of ours: the same command and formgrader's button, our way of taking in."""

from datetime import UTC
from pathlib import Path

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.exchange.default.collect import ExchangeCollect

from graders.course.collect import collect, why_refused


class SafeCollect(ExchangeCollect):  # type: ignore[misc] # nbgrader is untyped
    """In place of `ExchangeCollect`, by `c.ExchangeFactory.collect`."""

    def init_src(self) -> None:
        """Find out when the assignment was due."""
        if self.coursedir.course_id == "":
            self.fail("No course id specified. Re-run with --course flag.")
        with Gradebook(self.coursedir.db_url, self.coursedir.course_id) as gradebook:
            try:
                due = gradebook.find_assignment(self.coursedir.assignment_id).duedate
            except MissingEntry:
                due = None
        self.duedate = due.replace(tzinfo=UTC) if due else None

    def copy_files(self) -> None:
        """Take in what may be taken in, and log the rest."""
        course = Path(self.coursedir.root).resolve()
        done = collect(course, Path(self.root), self.coursedir.assignment_id, due=self.duedate)
        for receipt in done.receipts:
            self.log.info("Collected %s %s: %s", receipt.student, receipt.assignment, receipt.code)
        for student in done.kept:
            self.log.info("Nothing new from %s", student)
        for refused in done.refused:
            self.log.warning(why_refused(refused).en)
