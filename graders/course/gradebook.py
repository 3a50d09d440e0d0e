"""The gradebook of a course: nbgrader's own file and models, opened once and written one transaction a submission.

What is saved is what nbgrader's `SaveAutoGrades` and `AssignLatePenalties` save. They open the gradebook anew for each
step (nine times a submission) and commit for each cell.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from nbformat import NotebookNode
from nbgrader import utils
from nbgrader.api import (
    Base,
    BaseCell,
    Comment,
    Grade,
    Gradebook,
    GradeCell,
    SolutionCell,
    SourceCell,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
    TaskCell,
)
from sqlalchemy import Connection, Engine, UniqueConstraint, event, select, text


@dataclass(frozen=True)
class Held:
    """What the gradebook holds for one question of one person.

    Args:
        auto: points that grading gave; None where it gave none yet.
        manual: points that a person gave in formgrader, in place of `auto`.
        extra: points added by a person.
        review: whether formgrader asks for a look.
    """

    auto: float | None
    manual: float | None
    extra: float | None
    review: bool

    @property
    def points(self) -> float:
        """What counts: as nbgrader's `Grade.score`."""
        base = self.manual if self.manual is not None else self.auto
        return 0.0 if base is None else float(base) + float(self.extra or 0.0)


@dataclass(frozen=True)
class Plan:
    """An assignment as `nbgrader generate_assignment` put it into the gradebook: ids and cells, read once.

    Args:
        graded: grade_id → id of the cell and its points.
        commented: names and ids of the cells that carry a comment.
        source: what `OverwriteCells` asks for, by grade_id.
    """

    assignment_id: str
    notebook_id: str
    kernelspec: str | None
    graded: dict[str, tuple[str, float]]
    commented: dict[str, str]
    source: dict[str, SourceCell]
    graded_cells: dict[str, Any] = field(default_factory=dict)


@contextmanager
def open_gradebook(url: str, course_id: str) -> Iterator[Gradebook]:
    """Open the gradebook for a whole run.

    Args:
        url: of the database, as `CourseDirectory.db_url` has it.
        course_id: as `CourseDirectory.course_id`.
    """
    gradebook = Gradebook(url, course_id)
    gradebook.engine.dispose()  # connections from here on know the listener
    if gradebook.engine.dialect.name == "sqlite":
        event.listen(gradebook.engine, "connect", _for_one_writer)
    try:
        yield gradebook
        gradebook.db.commit()
    finally:
        gradebook.db.remove()
        if gradebook.engine.dialect.name == "sqlite":
            _checkpoint(gradebook.engine)
        gradebook.close()


def add_indexes(engine: Engine) -> list[str]:
    """Make the indexes on foreign keys that nbgrader's schema lacks; formgrader's lists read whole tables without them.

    Plain nbgrader neither sees nor minds them. Returns the names of those there are now.
    """
    wanted = {f"ix_{table}_{column}": f"{table} ({column})" for table, column in _unindexed()}
    with engine.begin() as connection:
        for name, place in wanted.items():
            # As text: an `Index` object enters itself into nbgrader's own table, for every later `create_all`.
            connection.execute(text(f"CREATE INDEX IF NOT EXISTS {name} ON {place}"))
    return list(wanted)


def _unindexed() -> list[tuple[str, str]]:
    """Foreign keys that lead no primary key and no unique constraint: no index helps to look them up."""
    found = []
    for table in Base.metadata.sorted_tables:
        led = {next(iter(table.primary_key.columns)).name}
        led |= {next(iter(c.columns)).name for c in table.constraints if isinstance(c, UniqueConstraint)}
        found += [
            (table.name, column.name) for column in table.columns if column.foreign_keys and column.name not in led
        ]
    return found


def read_plan(gradebook: Gradebook, assignment: str) -> Plan:
    """Read an assignment's structure.

    Args:
        gradebook: open.
        assignment: slug of the exercise, which names assignment and notebook alike.

    Raises:
        MissingEntry: it was never generated in this course.
    """
    notebook = gradebook.find_notebook(assignment, assignment)
    cells: list[BaseCell] = list(gradebook.db.scalars(select(BaseCell).where(BaseCell.notebook_id == notebook.id)))
    graded = [c for c in cells if isinstance(c, GradeCell | TaskCell)]
    sources = list(gradebook.db.scalars(select(SourceCell).where(SourceCell.notebook_id == notebook.id)))
    plan = Plan(
        str(notebook.assignment_id),
        str(notebook.id),
        notebook.kernelspec,
        {str(c.name): (str(c.id), float(c.max_score)) for c in graded},
        {str(c.name): str(c.id) for c in cells if isinstance(c, SolutionCell | TaskCell)},
        {str(c.name): c for c in sources},
        {str(c.name): c for c in graded},
    )
    for entry in (*cells, *sources):
        gradebook.db.expunge(entry)  # read once, kept for the run; a commit must not make them read again
    return plan


def read_held(gradebook: Gradebook, plan: Plan, students: list[str] | None = None) -> dict[str, dict[str, Held]]:
    """What the gradebook holds of an assignment, by person and question.

    Args:
        gradebook: open.
        plan: of the assignment.
        students: only these.
    """
    query = (
        select(
            SubmittedAssignment.student_id, BaseCell.name, Grade.auto_score, Grade.manual_score, Grade.extra_credit,
            Grade.needs_manual_grade,
        )
        .join(SubmittedNotebook, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
        .join(Grade, Grade.notebook_id == SubmittedNotebook.id)
        .join(BaseCell, BaseCell.id == Grade.cell_id)
        .where(SubmittedAssignment.assignment_id == plan.assignment_id)
        .where(SubmittedNotebook.notebook_id == plan.notebook_id)
    )  # fmt: skip
    if students is not None and len(students) == 1:
        query = query.where(SubmittedAssignment.student_id == students[0])
    held: dict[str, dict[str, Held]] = {}
    for student, name, auto, manual, extra, review in gradebook.db.execute(query):
        held.setdefault(str(student), {})[str(name)] = Held(auto, manual, extra, bool(review))
    return held


def save_grades(
    gradebook: Gradebook,
    plan: Plan,
    student: str,
    notebook: NotebookNode,
    *,
    timestamp: datetime | None,
    review: set[str],
    penalty: Any = None,
) -> None:
    """Save what an autograded notebook says, in one transaction.

    Args:
        gradebook: open.
        plan: of the assignment.
        student: whose; made in the gradebook where they are new, as nbgrader does.
        notebook: with scores in its graded cells.
        timestamp: UTC time of submission; None leaves the one there is.
        review: questions that a person must look at.
        penalty: nbgrader's `AssignLatePenalties`, configured; None for no penalties.
    """
    db = gradebook.db
    try:
        submission, submitted = _submission(gradebook, plan, student)
        if timestamp is not None:
            submission.timestamp = timestamp
        grades = {grade.cell_id: grade for grade in submitted.grades}
        comments = {comment.cell_id: comment for comment in submitted.comments}
        for cell in notebook.cells:
            name = cell.metadata.get("nbgrader", {}).get("grade_id")
            if utils.is_grade(cell) and name in plan.graded:
                _grade(grades, submitted, plan.graded[name][0], cell, name in review)
            if (utils.is_solution(cell) or utils.is_task(cell)) and name in plan.commented:
                _comment(comments, submitted, plan.commented[name], cell)
        submitted.late_submission_penalty = None
        if penalty is not None and submission.total_seconds_late > 0:
            db.flush()
            submitted.late_submission_penalty = _penalty(penalty, student, submission, submitted)
        db.commit()
    except BaseException:
        db.rollback()
        raise
    finally:
        db.expunge_all()  # flat in memory, however many submissions there are


def _submission(gradebook: Gradebook, plan: Plan, student: str) -> tuple[SubmittedAssignment, SubmittedNotebook]:
    """As nbgrader's `update_or_create_student` and `add_submission`, which commit half-way."""
    db = gradebook.db
    if db.get(Student, student) is None:
        db.add(Student(id=student))
    submission = db.scalars(
        select(SubmittedAssignment).where(
            SubmittedAssignment.assignment_id == plan.assignment_id, SubmittedAssignment.student_id == student
        )
    ).one_or_none()
    if submission is None:
        submission = SubmittedAssignment(assignment_id=plan.assignment_id, student_id=student)
        db.add(submission)
        db.flush()
    submitted = db.scalars(
        select(SubmittedNotebook).where(
            SubmittedNotebook.assignment_id == submission.id, SubmittedNotebook.notebook_id == plan.notebook_id
        )
    ).one_or_none()
    if submitted is None:
        submitted = SubmittedNotebook(assignment_id=submission.id, notebook_id=plan.notebook_id)
        submitted.grades = [Grade(cell_id=id_) for id_, _ in plan.graded.values()]
        submitted.comments = [Comment(cell_id=id_) for id_ in plan.commented.values()]
        db.add(submitted)
        db.flush()
    return submission, submitted


def _grade(
    grades: dict[str, Grade], submitted: SubmittedNotebook, cell_id: str, cell: NotebookNode, look: bool
) -> None:
    grade = grades.get(cell_id)
    if grade is None:  # a question added to the assignment after this person's first grading
        grade = Grade(cell_id=cell_id)
        submitted.grades.append(grade)
    grade.auto_score = utils.determine_grade(cell)[0]
    grade.needs_manual_grade = look or grade.manual_score is not None or grade.auto_score is None


def _comment(comments: dict[str, Comment], submitted: SubmittedNotebook, cell_id: str, cell: NotebookNode) -> None:
    comment = comments.get(cell_id)
    if comment is None:
        comment = Comment(cell_id=cell_id)
        submitted.comments.append(comment)
    untouched = cell.metadata.nbgrader.get("checksum") == utils.compute_checksum(cell) and not utils.is_task(cell)
    comment.auto_comment = "No response." if untouched else None


def _penalty(penalty: Any, student: str, submission: SubmittedAssignment, submitted: SubmittedNotebook) -> float | None:
    late = penalty.plugin_inst.late_submission_penalty(student, submitted.score, submission.total_seconds_late)
    return None if late is None else float(penalty._check_late_penalty(submitted, late))


def _for_one_writer(connection: Any, _: Any) -> None:
    """WAL: formgrader reads while we write, and a commit is no fsync. A kill loses nothing; a power cut loses at most
    the last commits, which the next run finds missing.
    """
    cursor = connection.cursor()
    for pragma in ("busy_timeout = 30000", "journal_mode = WAL", "synchronous = NORMAL"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _checkpoint(engine: Engine) -> None:
    """Everything into the one file: a copy of it must be whole, and a `-wal` left behind would spoil its successor."""
    with engine.connect() as connection:
        _truncate(connection)


def _truncate(connection: Connection) -> None:
    connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
    connection.execute(text("PRAGMA optimize"))
