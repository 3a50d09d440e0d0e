"""Steps of ours in nbgrader's own pipelines, put there by `graders.course.config`.

The answers leave the kernel as plain data and are scored here, in nbgrader's process, where nothing of the trainee's
runs: code that replaces the checks in its own kernel only replaces what nobody asks there.
"""

from dataclasses import replace
from pathlib import Path
from typing import Any

from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbconvert.exporters.exporter import ResourcesDict
from nbformat import NotebookNode
from nbformat.v4 import new_output
from nbgrader.preprocessors import Execute, NbGraderPreprocessor
from nbgrader.preprocessors.execute import UnresponsiveKernelError

from graders.cell import Points
from graders.course.rebuild import rebuild
from graders.course.records import write_records
from graders.course.sources import exercise_of
from graders.scoring import score
from graders.texts import t
from labkit import extraction
from labkit.errors import AnswerError
from labkit.exercise import Question
from labkit.feedback.panel import Panel
from labkit.i18n import Language, current_language, language
from labkit.judging import empty_score
from labkit.score import Score

Result = tuple[NotebookNode, ResourcesDict]
MAX_OUTPUTS = 50
MAX_DISPLAY_CHARS = 2_000_000  # a chart


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
    """In place of `Execute`: runs the cells, with each graded cell handing its answer out instead of judging it.

    A kernel that dies or hangs ends the run, not the submission: what was handed out before counts.
    """

    def preprocess(self, nb: NotebookNode, resources: ResourcesDict, km: Any = None) -> Result:
        """Execute one notebook; graded cells keep their own source afterwards."""
        exercise = exercise_of(resources["nbgrader"]["assignment"])
        sources = {}
        for cell, question in _graded(nb, exercise.questions):
            sources[cell.id] = cell.source
            cell.source = extraction.line(question.type, question.name)
        try:
            super().preprocess(nb, resources, km)
        except (DeadKernelError, UnresponsiveKernelError, CellTimeoutError) as error:
            self.log.warning(t("kernel-died", why=type(error).__name__).en)
        for cell in nb.cells:
            cell.source = sources.get(cell.id, cell.source)
        return nb, resources


class ScoreAnswers(NbGraderPreprocessor):
    """After `ExecuteForAnswers`: scores the answers, and puts number and panel where nbgrader looks for them."""

    def preprocess(self, nb: NotebookNode, resources: ResourcesDict) -> Result:
        """Score every graded cell of one notebook."""
        exercise = exercise_of(resources["nbgrader"]["assignment"])
        lang: Language = "en" if nb.metadata.get("labkit", {}).get("lang") == "en" else "ko"
        scores = []
        for cell, question in _graded(nb, exercise.questions):
            scores.append(_score(exercise.slug, question, cell.outputs, self.log))
            cell.outputs = [_as_output(scores[-1], lang)]
        run = resources["nbgrader"]
        write_records(Path(self.config.CourseDirectory.root), run["student"], run["assignment"], scores)
        return nb, resources


class BoundOutputs(NbGraderPreprocessor):
    """Cuts what a cell printed or displayed to a readable size: `LimitOutput` counts lines, and one can have 60 MB."""

    def preprocess_cell(self, cell: NotebookNode, resources: ResourcesDict, index: int) -> Result:
        """Cut the outputs of one cell; scored cells hold only what `ScoreAnswers` wrote."""
        if cell.cell_type == "code":
            cell.outputs = [_bounded(output) for output in cell.outputs[:MAX_OUTPUTS]]
        return cell, resources


def _bounded(output: NotebookNode) -> NotebookNode:
    if output.output_type == "stream":
        output.text = _cut(str(output.text))
    elif output.output_type == "error":
        output.traceback = [_cut(str(line), 2000) for line in output.traceback[-20:]]
        output.evalue = _cut(str(output.evalue), 1000)
    else:
        kept = {mime: data for mime, data in output.data.items() if len(str(data)) <= MAX_DISPLAY_CHARS}
        output.data = kept | {"text/plain": _cut(str(output.data.get("text/plain", "")))}
    return output


def _cut(text: str, limit: int = 20_000) -> str:
    return text if len(text) <= limit else f"{text[:limit]}…"


def _graded(nb: NotebookNode, questions: tuple[Question, ...]) -> list[tuple[NotebookNode, Question]]:
    by_id = {q.id: q for q in questions}
    found = [(c, c.metadata.get("nbgrader", {})) for c in nb.cells if c.cell_type == "code"]
    return [(c, by_id[meta["grade_id"]]) for c, meta in found if meta.get("grade") and meta.get("grade_id") in by_id]


def _score(slug: str, question: Question, outputs: list[NotebookNode], log: Any) -> Score:
    try:
        return score(slug, question, extraction.read(question.type, outputs))
    except extraction.NotRunError as error:  # the kernel died before: a person should look
        return _for_review(empty_score(question, None, error.text))
    except AnswerError as error:
        return empty_score(question, None, error.text)
    except Exception as error:  # fail closed: no points for this question, the rest goes on, the instructor is told
        log.error("%s/%s: %s: %s", slug, question.id, type(error).__name__, error)
        return _for_review(empty_score(question, None, t("scoring-failed", kind=type(error).__name__)))


def _for_review(result: Score) -> Score:
    return replace(result, criteria=tuple(replace(line, ungraded=True) for line in result.criteria))


def _as_output(result: Score, lang: Language) -> NotebookNode:
    before = current_language()
    language(lang)
    try:
        shown = Panel.of_score(result)
        data = {"text/plain": str(Points(result.points)), "text/html": shown._repr_html_()}
    finally:
        language(before)
    return new_output("execute_result", data=data, execution_count=None)
