"""How long formgrader's pages wait for the gradebook, before and after our indexes: prints a table.

Run: python -m tests.benchmarks.gradebook [STUDENTS ASSIGNMENTS]

The gradebook is nbgrader's own schema, filled by its own models: one notebook an assignment, three graded questions.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from nbgrader.api import (
    Comment,
    Grade,
    Gradebook,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
)
from nbgrader.apps.api import NbGraderAPI
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config

from graders.course.gradebook import add_indexes, open_gradebook, read_held, read_plan
from graders.course.nbgrader_runs import environment

QUESTIONS = 3


def main(students: int = 800, assignments: int = 12) -> None:
    """Fill, measure, index, measure again."""
    os.environ["PATH"] = environment()["PATH"]  # nbgrader asks `alembic` for the version of a new gradebook
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'gradebook.db'}"
        with Gradebook(url) as gradebook:
            started = time.perf_counter()
            fill(gradebook, students, assignments)
            print(f"{students} people × {assignments} assignments filled in {time.perf_counter() - started:.1f} s")
        hand_out(Path(folder), students)
        before = measure(Path(folder))
        with open_gradebook(url, "default_course") as gradebook:
            names = add_indexes(gradebook.engine)
            print(f"{len(names)} indexes: {', '.join(names)}")
        after = measure(Path(folder))  # plain nbgrader opens it
        with open_gradebook(url, "default_course") as gradebook:
            plan = read_plan(gradebook, "a0")
            started = time.perf_counter()
            read_held(gradebook, plan)
            ours = time.perf_counter() - started
    print(f"\n{'page':44} {'before s':>9} {'after s':>9} {'ratio':>7}")
    for page, seconds in before.items():
        print(f"{page:44} {seconds:9.3f} {after[page]:9.3f} {seconds / after[page]:7.1f}")
    print(f"{'what `graders grade` reads of an assignment':44} {'':9} {ours:9.3f}")


def fill(gradebook: Gradebook, students: int, assignments: int) -> None:
    """Everybody has handed in everything."""
    db = gradebook.db
    db.add_all(Student(id=f"s{number:04d}") for number in range(students))
    for number in range(assignments):
        name = f"a{number}"
        gradebook.add_assignment(name)
        notebook = gradebook.add_notebook(name, name)
        graded = [
            gradebook.add_grade_cell(f"q{q}", name, name, max_score=10, cell_type="code").id for q in range(QUESTIONS)
        ]
        answers = [gradebook.add_solution_cell(f"q{q}-answer", name, name).id for q in range(QUESTIONS)]
        for student in range(students):
            submission = SubmittedAssignment(assignment_id=notebook.assignment_id, student_id=f"s{student:04d}")
            submitted = SubmittedNotebook(notebook_id=notebook.id)
            submission.notebooks = [submitted]
            submitted.grades = [
                Grade(cell_id=c, auto_score=(student % 11) * 1.0, needs_manual_grade=False) for c in graded
            ]
            submitted.comments = [Comment(cell_id=c) for c in answers]
            db.add(submission)
        db.commit()
        db.expunge_all()


def hand_out(root: Path, students: int) -> None:
    """The files of one assignment: formgrader's lists ask the folders too."""
    for number in range(students):
        for step in ("submitted", "autograded"):
            folder = root / step / f"s{number:04d}" / "a0"
            folder.mkdir(parents=True)
            (folder / "a0.ipynb").touch()


def measure(root: Path) -> dict[str, float]:
    """Seconds that formgrader's pages wait for nbgrader's API, each with a gradebook opened anew."""
    config = Config({"CourseDirectory": {"root": str(root)}})
    pages: dict[str, Callable[[NbGraderAPI], object]] = {
        "one assignment's submissions": lambda api: api.get_submissions("a0"),
        "one notebook's submissions (gradebook)": lambda api: api.get_notebook_submissions("a0", "a0"),
        "opening one submission to grade it by hand": lambda api: api.get_notebook_submission_indices("a0", "a0"),
        "all people": lambda api: api.get_students(),
        "one person's submissions": lambda api: [s.score for s in api.gradebook.student_submissions("s0001")],
        "averages of all assignments": lambda api: [
            api.gradebook.average_assignment_score(a.name) for a in api.gradebook.assignments
        ],
    }
    found = {}
    for page, ask in pages.items():
        api = NbGraderAPI(CourseDirectory(config=config), config=config)
        started = time.perf_counter()
        ask(api)
        found[page] = time.perf_counter() - started
    return found


if __name__ == "__main__":
    main(*(int(each) for each in sys.argv[1:]))
