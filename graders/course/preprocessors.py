"""Steps of ours in nbgrader's own pipelines, put there by `graders.course.config`.

The cells run in the engine's box, and the answers leave it as plain data. They are scored in a process where nothing
of the trainee's runs: code that replaces the checks beside itself only replaces what nobody asks there.
"""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from nbconvert.exporters.exporter import ResourcesDict
from nbformat import NotebookNode, from_dict
from nbformat.v4 import new_output
from nbgrader.api import Gradebook
from nbgrader.preprocessors import Execute, NbGraderPreprocessor
from traitlets import Bool

from graders.course import shared
from graders.course.displays import MAX_OUTPUTS, bounded
from graders.course.keeper import Keeper
from graders.course.rebuild import rebuild
from graders.course.scorer import Judged
from graders.course.sources import exercise_of
from graders.engine import Cell, Job, Limits
from graders.texts import t
from labkit import extraction
from labkit.errors import LabkitError
from labkit.exercise import Question
from labkit.i18n import Language

Result = tuple[NotebookNode, ResourcesDict]


class RebuildFromSource(NbGraderPreprocessor):
    """First of `Autograde.sanitize_preprocessors`: cell text only, everything else from the instructor's source.

    It stands before all others, because they trust the submitted metadata. Harmless after `graders grade`, whose
    intake has done the same.
    """

    def preprocess(self, nb: NotebookNode, resources: ResourcesDict) -> Result:
        """Rebuild one notebook."""
        rebuilt = rebuild(nb, resources["nbgrader"]["assignment"])
        for note in rebuilt.notes:
            self.log.warning(note.en)
        # What intake had to say is for the feedback page. Trainees who write such notes write them to themselves.
        told = nb.metadata.get("labkit", {}).get("notes", [])
        notes = told[:20] if isinstance(told, list) else []
        rebuilt.notebook.metadata.labkit["notes"] = [str(note)[:500] for note in notes]
        return rebuilt.notebook, resources


class ExecuteForAnswers(Execute):  # type: ignore[misc] # nbgrader is untyped
    """In place of `Execute`: the cells run in the engine's box, each graded cell handing its answer out.

    `graders grade` does not come by here; stock `nbgrader autograde` and formgrader's button do. A run that dies or
    hangs ends the run, not the submission: what was handed out before counts.
    """

    unboxed = Bool(
        False, help="Run trainees' code without a box where none can be had. It is recorded in every score."
    ).tag(config=True)

    def preprocess(self, nb: NotebookNode, resources: ResourcesDict, km: Any = None) -> Result:
        """Execute one notebook; graded cells keep their own source afterwards."""
        slug = resources["nbgrader"]["assignment"]
        job = job_for(resources["nbgrader"]["student"], nb, exercise_of(slug).questions, self.timeout)
        try:
            ran = shared.run(job, self.unboxed)
        except LabkitError as error:  # no box: nothing is run, and nbgrader's log says why
            self.log.error("%s", error)
            raise
        if ran.ended != "whole":
            self.log.warning(t("kernel-died", why=ran.ended).en)
        for cell in nb.cells:
            if cell.cell_type == "code":
                cell.outputs = [from_dict(output) for output in ran.outputs.get(cell.id, ())]
                cell.execution_count = ran.counts.get(cell.id)
        nb.metadata["language_info"] = as_ipykernel_says()
        resources["labkit"] = {"box": ran.box, "ended": ran.ended, "timed_out": len(ran.interrupted)}
        return nb, resources


class ScoreAnswers(NbGraderPreprocessor):  # type: ignore[misc] # nbgrader is untyped
    """After `ExecuteForAnswers`: scores the answers, and puts number and panel where nbgrader looks for them."""

    def preprocess(self, nb: NotebookNode, resources: ResourcesDict) -> Result:
        """Score every graded cell of one notebook; published scores stay what they are."""
        run = resources["nbgrader"]
        exercise = exercise_of(run["assignment"])
        sent = {q.id: extraction_of(cell.outputs) for cell, q in graded_cells(nb, exercise.questions)}
        keeper = Keeper(Path(self.config.CourseDirectory.root), run["assignment"])
        if run["student"] in keeper.locked:
            self.log.warning(t("locked-kept", assignment=run["assignment"], student=run["student"]).en)
            judged = keeper.kept_scores(run["student"], lang_of(nb))
        else:
            judged = shared.scores(exercise.slug, sent, lang_of(nb), keeper.examined)
            ran = resources["labkit"]
            keeper.keep_stock(run["student"], judged, sent, **ran)
        by_id = {one.question: one for one in judged}
        for cell, question in graded_cells(nb, exercise.questions):
            cell.outputs = [scored_output(by_id[question.id])] if question.id in by_id else []
        return nb, resources


class BoundOutputs(NbGraderPreprocessor):
    """Cuts outputs to what a page can show: `LimitOutput` counts lines, and one can have 60 MB."""

    def preprocess_cell(self, cell: NotebookNode, resources: ResourcesDict, index: int) -> Result:
        """Cut the outputs of one cell; scored cells hold only what `ScoreAnswers` wrote."""
        if cell.cell_type == "code":
            cell.outputs = [bounded(output) for output in cell.outputs[:MAX_OUTPUTS]]
        return cell, resources


class MarkForReview(NbGraderPreprocessor):  # type: ignore[misc] # nbgrader is untyped
    """After `SaveAutoGrades`, which takes every number for settled: formgrader must ask where a person should look."""

    def preprocess(self, nb: NotebookNode, resources: ResourcesDict) -> Result:
        """Mark the questions of one notebook."""
        run = resources["nbgrader"]
        questions = [question.id for question in exercise_of(run["assignment"]).questions]
        keeper = Keeper(Path(self.config.CourseDirectory.root), run["assignment"])
        doubts = keeper.to_review(run["student"], questions)
        with Gradebook(run["db_url"]) as gradebook:
            for question in doubts:
                grade = gradebook.find_grade(question, run["notebook"], run["assignment"], run["student"])
                grade.needs_manual_grade = True
            gradebook.db.commit()
        return nb, resources


def job_for(student: str, nb: NotebookNode, questions: tuple[Question, ...], cell_seconds: float) -> Job:
    """A notebook's code cells for the engine; each graded one is replaced by the line that hands its answer out.

    Args:
        student: names the job; does not enter the box.
        nb: sanitised.
        questions: of the exercise.
        cell_seconds: time limit of one cell.
    """
    lines = {cell.id: extraction.line(q.type, q.name) for cell, q in graded_cells(nb, questions)}
    cells = tuple(Cell(c.id, lines.get(c.id, c.source)) for c in nb.cells if c.cell_type == "code")
    limits = Limits(cell_seconds=cell_seconds, job_seconds=max(Limits().job_seconds, 4 * cell_seconds))
    return Job(student, cells, language=lang_of(nb), limits=limits)


def graded_cells(nb: NotebookNode, questions: tuple[Question, ...]) -> list[tuple[NotebookNode, Question]]:
    """The cells that carry a question's points, with the question."""
    by_id = {q.id: q for q in questions}
    found = [(c, c.metadata.get("nbgrader", {})) for c in nb.cells if c.cell_type == "code"]
    return [(c, by_id[meta["grade_id"]]) for c, meta in found if meta.get("grade") and meta.get("grade_id") in by_id]


def extraction_of(outputs: Sequence[Mapping[str, Any]]) -> Any:
    """What a graded cell handed out, unchecked; None where it handed out nothing."""
    for output in outputs:
        data = output.get("data")
        if isinstance(data, Mapping) and data.get(extraction.MIME) is not None:
            return data[extraction.MIME]
    return None


def lang_of(nb: NotebookNode) -> Language:
    """The language of a rebuilt notebook."""
    return "en" if nb.metadata.get("labkit", {}).get("lang") == "en" else "ko"


def as_ipykernel_says() -> dict[str, Any]:
    """`language_info` as a kernel of this Python reports it and nbclient writes it down."""
    major = sys.version_info[0]
    return {
        "name": "python", "version": sys.version.split()[0], "mimetype": "text/x-python", "file_extension": ".py",
        "codemirror_mode": {"name": "ipython", "version": major}, "pygments_lexer": f"ipython{major}",
        "nbconvert_exporter": "python",
    }  # fmt: skip


def scored_output(judged: Judged) -> NotebookNode:
    """Number (for nbgrader) and panel (for a reader) of one score."""
    data = {"text/plain": str(judged.points), "text/html": judged.html}
    return new_output("execute_result", data=data, execution_count=None)
