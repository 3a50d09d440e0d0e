"""The two routes that grade an honest submission, each a function from submissions to points by question."""

import shutil
import sqlite3
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

from graders.course.create import create_course
from graders.course.grade import grade
from graders.course.nbgrader_runs import run_nbgrader
from tests.benchmarks.grading_submissions import SLUGS, Submission

Points = dict[str, dict[str, float | None]]

# What an instructor has who reads nbgrader's documentation, and whose source holds hidden tests.
STOCK_CONFIG = """from pathlib import Path

c = get_config()  # noqa: F821
c.CourseDirectory.root = str(Path(__file__).parent)
c.CourseDirectory.course_id = "stock"
c.ClearSolutions.code_stub = {"python": ""}
"""


def prepare(template: Path, slugs: Iterable[str] = SLUGS) -> Path:
    """A course with every assignment released and nothing handed in, to be copied for each run."""
    create_course(template, list(slugs))
    return template


def by_stock(template: Path, folder: Path, submissions: Sequence[Submission], at_once: int = 2) -> Points:
    """Route (a): stock configuration, the hidden line in the kernel, `nbgrader autograde` for each exercise.

    Args:
        template: as `prepare` made it.
        folder: a new one.
        submissions: of one or more exercises.
        at_once: exercises; nbgrader itself takes one submission after another.
    """

    def run(slug: str) -> Points:
        course = _course(template, folder / slug, [s for s in submissions if s.slug == slug])
        (course / "nbgrader_config.py").write_text(STOCK_CONFIG, "utf-8")
        run_nbgrader(course, "autograde", slug, check=False)
        return points_in(course)

    with ThreadPoolExecutor(at_once) as pool:
        parts = list(pool.map(run, sorted({s.slug for s in submissions})))
    return {name: points for part in parts for name, points in part.items()}


def by_ours(template: Path, folder: Path, submissions: Sequence[Submission]) -> Points:
    """Route (b): what `graders grade` does."""
    course = _course(template, folder, submissions)
    for slug in sorted({s.slug for s in submissions}):
        grade(course, slug)
    return points_in(course)


def points_in(course: Path) -> Points:
    """Automatic points of everybody by question, from the gradebook; None where there are none."""
    query = """
        SELECT s.student_id, b.name, g.auto_score FROM grade g
        JOIN submitted_notebook n ON n.id = g.notebook_id
        JOIN submitted_assignment s ON s.id = n.assignment_id
        JOIN base_cell b ON b.id = g.cell_id
    """
    found: Points = {}
    with closing(sqlite3.connect(course / "gradebook.db")) as book:
        for student, question, score in book.execute(query):
            found.setdefault(student, {})[question] = score
    return found


def differences(first: Points, second: Points) -> list[str]:
    """Cell by cell: whose points are not the same on both routes."""
    lines = []
    for name in sorted(first.keys() | second.keys()):
        one, two = first.get(name, {}), second.get(name, {})
        lines += [
            f"{name} {q}: {one.get(q)} / {two.get(q)}"
            for q in sorted(one.keys() | two.keys())
            if one.get(q) != two.get(q)
        ]
    return lines


def _course(template: Path, folder: Path, submissions: Iterable[Submission]) -> Path:
    shutil.copytree(template, folder)
    for submission in submissions:
        submission.hand_in(folder)
    return folder
