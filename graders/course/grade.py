"""`graders grade`: intake, nbgrader's autograde on what came through it, and a look at what is missing afterwards."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from graders.course.intake import Taken, take_in
from graders.course.nbgrader_runs import run_nbgrader
from graders.course.records import read_records
from graders.texts import t
from labkit.errors import ExerciseError
from labkit.i18n import Language, Text


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

    options = [f"--student={student}"] if student else []
    # --force: what stands in intake/ is new. Its failure is no reason to stop: _missing finds whom it left out.
    run_nbgrader(
        course, "autograde", assignment, "--force", "--CourseDirectory.submitted_directory=intake", *options,
        tell=progress, check=False,
    )  # fmt: skip
    return list(_results(course, assignment, taken))


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
            in_doubt = {
                record["question"]: [c["id"] for c in record["criteria"] if c["ungraded"]]
                for record in read_records(course, one.student, assignment)
                if any(c["ungraded"] for c in record["criteria"])
            }
            for found in grades:
                if found.name in in_doubt:
                    found.needs_manual_grade = True
                    notes.append(t("grade-in-doubt", question=found.name, criteria=", ".join(in_doubt[found.name])))
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
