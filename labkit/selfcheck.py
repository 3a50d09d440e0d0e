"""Check one's own notebook outside JupyterLab: run it, take its answers out, judge them.

Where the graders are installed (self-study from the full repository) they grade wholly; they register themselves as an
entry point, since labkit imports nothing of them.
"""

import subprocess
import warnings
from collections.abc import Callable, Iterator
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

from labkit import extraction
from labkit.errors import AnswerError, ExerciseError
from labkit.exercise import Exercise, Question, find_exercise, public_cases
from labkit.i18n import Text, catalogue
from labkit.judging import empty_score, score_answer
from labkit.score import Score

t = catalogue("checks")
CELL_SECONDS = 60

Grader = Callable[[str, Question, Any], Score]


def find_notebook(slug: str, lang: str, workspace: Path, given: Path | None = None) -> Path:
    """The trainee's notebook of an exercise.

    Args:
        slug: the exercise.
        lang: whose version in the workspace.
        workspace: the trainee's folder.
        given: as named on the command line; looked for nowhere else then.

    Raises:
        ExerciseError: not there; the message names the places.
    """
    places = [given] if given else [Path(f"{slug}.ipynb"), workspace / lang / "exercises" / slug / f"{slug}.ipynb"]
    for place in places:
        if place.is_file():
            return place.resolve()
    raise ExerciseError(t("notebook-missing", places=", ".join(str(p) for p in places)))


def check_notebook(file: Path, slug: str) -> tuple[list[tuple[Question, Score]], Text | None]:
    """Run a notebook and score its answers.

    Args:
        file: the notebook; it is read, never written.
        slug: the exercise.

    Returns:
        The scores by question, and the first error that a cell of the trainee raised, if any.

    Raises:
        ExerciseError: not a notebook, or no such exercise.
    """
    exercise = find_exercise(slug, file.parent)
    notebook = _read(file)
    trouble = _run(notebook, exercise, file.parent)
    grade = installed_grader()
    return [(q, _score(exercise, q, notebook, grade)) for q in exercise.questions], trouble


def installed_grader() -> Grader | None:
    """The held-out grading, where somebody registered one; its absence is the normal case for trainees."""
    for point in entry_points(group="labkit.grader"):
        try:
            found: Grader = point.load()
        except ImportError:
            continue
        return found
    return None


def _read(file: Path) -> Any:
    import nbformat

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # older notebooks have no cell ids; nothing here needs them
            # Not from_dict(json): a cell's source stands in the file as a list of lines, which `reads` joins.
            return nbformat.reads(file.read_text("utf-8-sig"), as_version=4)
    except Exception as error:
        raise ExerciseError(t("notebook-unreadable", file=file.name, why=type(error).__name__)) from error


def _run(notebook: Any, exercise: Exercise, folder: Path) -> Text | None:
    from nbclient import NotebookClient
    from nbclient.exceptions import CellTimeoutError, DeadKernelError
    from nbformat.v4 import new_code_cell

    graded = {q.id for q in exercise.questions}
    cells = [c for c in notebook.cells if c.cell_type == "code" and not graded & {_grade_id(c)}]
    asked = [new_code_cell(extraction.line(q.type, q.name), id=f"ask-{q.id}") for q in exercise.questions]
    notebook.cells = [*cells, *asked]
    for cell in notebook.cells:
        cell.outputs = []  # a stored output must never pass for an answer
    client = NotebookClient(
        notebook, timeout=CELL_SECONDS, allow_errors=True, interrupt_on_timeout=True, kernel_name="python3",
        resources={"metadata": {"path": str(folder)}},
    )  # fmt: skip
    try:
        # The kernel's own remarks (about its transport, say) are not for the reader of a feedback.
        client.execute(stderr=subprocess.DEVNULL)
    except (DeadKernelError, CellTimeoutError) as error:
        return t("notebook-stopped", why=type(error).__name__)
    return next(_errors(cells), None)


def _errors(cells: list[Any]) -> Iterator[Text]:
    for number, cell in enumerate(cells, start=1):
        for output in cell.outputs:
            if output.output_type == "error":
                line = str(cell.source).strip().splitlines()[:1]
                yield t("cell-error", number=number, line=line[0][:60] if line else "", error=output.ename)


def _score(exercise: Exercise, question: Question, notebook: Any, grade: Grader | None) -> Score:
    # From the end: our cells stand last, and one of the trainee's may bear the same id.
    cell = next(c for c in reversed(notebook.cells) if c.get("id") == f"ask-{question.id}")
    try:
        answer = extraction.read(question.type, cell.outputs)
    except AnswerError as error:
        return empty_score(question, None, error.text)
    if grade:
        return grade(exercise.slug, question, answer)
    return score_answer(question, answer, cases=public_cases(question))


def _grade_id(cell: Any) -> str | None:
    meta = cell.metadata.get("nbgrader")
    return meta.get("grade_id") if isinstance(meta, dict) and meta.get("grade") else None
