"""`graders grade`: intake, nbgrader's autograde on what came through it, and a look at what is missing afterwards."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from graders.course.intake import Taken, put_aside, take_in
from graders.course.nbgrader_runs import run_nbgrader
from graders.course.records import forget_records, read_records
from graders.texts import t
from labkit.errors import ExerciseError
from labkit.i18n import Language, Text

_OURS = ("exercise.toml", "timestamp.txt", "submission_secret.txt")


@dataclass(frozen=True)
class Graded:
    """One person's result for one assignment.

    Args:
        points: what the gradebook holds, by question.
        notes: what the instructor should know: what was mended, what failed.
    """

    student: str
    assignment: str
    lang: Language
    points: dict[str, float]
    max_points: dict[str, float]
    notes: tuple[Text, ...]

    @property
    def total(self) -> float:
        """Points over all questions."""
        return round(sum(self.points.values()), 2)


def grade(
    course: Path, assignment: str, student: str | None = None, tell: Callable[[str], None] = lambda _: None
) -> list[Graded]:
    """Grade an assignment for everybody, or for one.

    Args:
        course: the course directory.
        assignment: slug of the exercise.
        student: only this one.
        tell: called with a line of progress for each submission.

    Raises:
        ExerciseError: there is nothing to grade.
    """
    taken = list(take_in(course, assignment, [student] if student else None))
    if not taken:
        raise ExerciseError(t("nothing-submitted", assignment=assignment))
    done = 0
    total = len(taken)

    def progress(line: str) -> None:
        nonlocal done
        if "Autograding" in line:
            done += 1
            tell(str(t("grading", done=done, total=total, assignment=assignment)))

    for one in taken:
        forget_records(course, one.student, assignment)  # or a failed run would leave the points of the last one
    _autograde(course, assignment, student, progress)
    for index, one in enumerate(taken):
        if not read_records(course, one.student, assignment):
            taken[index] = put_aside(course, assignment, one, t("grade-failed", question="*"))
            _autograde(course, assignment, one.student, lambda line: None)
        _tidy(course / "autograded" / one.student / assignment)
    return list(_results(course, assignment, taken))


def _autograde(course: Path, assignment: str, student: str | None, tell: Callable[[str], None]) -> None:
    options = [f"--student={student}"] if student else []
    # --force: what stands in intake/ is new. Its failure is no reason to stop: whom it left out has no record.
    run_nbgrader(
        course, "autograde", assignment, "--force", "--CourseDirectory.submitted_directory=intake", *options,
        tell=tell, check=False,
    )  # fmt: skip


def _tidy(folder: Path) -> None:
    """Remove what the trainee's code left beside the notebook: nbgrader copies it, links followed, into feedback."""
    for file in folder.iterdir() if folder.is_dir() else ():
        if file.is_symlink() or (file.name not in _OURS and file.suffix != ".ipynb"):
            shutil.rmtree(file) if file.is_dir() and not file.is_symlink() else file.unlink()


def _results(course: Path, assignment: str, taken: list[Taken]) -> Iterator[Graded]:
    from nbgrader.api import Gradebook, MissingEntry

    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        maximum = {
            cell.name: float(cell.max_score)
            for notebook in gradebook.find_assignment(assignment).notebooks
            for cell in notebook.grade_cells
        }
        for one in taken:
            notes = list(one.notes)
            try:
                grades = gradebook.find_submission_notebook(assignment, assignment, one.student).grades
            except MissingEntry:
                grades = []
            records = read_records(course, one.student, assignment)
            doubts = {r["question"]: c["reason"] for r in records for c in reversed(r["criteria"]) if c["ungraded"]}
            for found in grades:
                if found.name in doubts:
                    found.needs_manual_grade = True
                    notes.append(t("grade-look", question=found.name, why=Text(**doubts[found.name])))
                if not (records and one.readable):
                    # Put aside, or never a notebook: the note says "for you to look at", so formgrader must too.
                    found.auto_score, found.needs_manual_grade = 0.0, True
                if found.auto_score is None and found.manual_score is None:
                    # The kernel died, or nbgrader dropped the submission: no points yet, and a person must look.
                    found.auto_score, found.needs_manual_grade = 0.0, True
                    notes.append(t("grade-failed", question=found.name))
            gradebook.db.commit()
            points = {found.name: float(found.score) for found in grades}
            if not grades:
                notes.append(t("grade-failed", question="*"))
            yield Graded(
                one.student,
                assignment,
                one.lang,
                {**dict.fromkeys(maximum, 0.0), **points},
                maximum,
                tuple(notes),
            )
