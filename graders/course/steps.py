"""From a notebook taken in to the autograded one, by nbgrader's own preprocessors in the order of the configuration.

Those that open the gradebook get it open; those that execute and save have their work done elsewhere (the box, the
scorers, `graders.course.gradebook`); whatever else an instructor put into the list runs as it is.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

import nbformat
from nbconvert.exporters.exporter import ResourcesDict
from nbformat import NotebookNode
from nbgrader.api import MissingEntry
from nbgrader.preprocessors import (
    AssignLatePenalties,
    CheckCellMetadata,
    NbGraderPreprocessor,
    OverwriteCells,
    OverwriteKernelspec,
    SaveAutoGrades,
)

from graders.course.gradebook import Plan
from graders.course.preprocessors import (
    ExecuteForAnswers,
    MarkForReview,
    RebuildFromSource,
    ScoreAnswers,
    as_ipykernel_says,
    graded_cells,
    scored_output,
)
from graders.course.scorer import Judged
from graders.course.settings import Settings
from labkit.exercise import Question

# Done by intake, by the engine, by the scorers and by `save_grades`.
_ELSEWHERE = (RebuildFromSource, ExecuteForAnswers, ScoreAnswers, SaveAutoGrades, MarkForReview, AssignLatePenalties)


class Steps:
    """The preprocessors of one assignment, made once for a run.

    Args:
        settings: of the course.
        plan: the assignment as the gradebook has it.
        assignment: slug of the exercise.
    """

    def __init__(self, settings: Settings, plan: Plan, assignment: str) -> None:
        self._assignment, self._url = assignment, settings.directory.db_url
        self._sanitise = [_made(cls, settings, plan) for cls in settings.sanitise if not _is(cls, _ELSEWHERE)]
        self._finish = [_made(cls, settings, plan) for cls in settings.finish if not _is(cls, _ELSEWHERE)]

    def sanitise(self, notebook: NotebookNode, student: str) -> NotebookNode:
        """What stands before the run: points, locked cells and kernel from the gradebook."""
        return self._through(self._sanitise, notebook, student)

    def finish(
        self,
        notebook: NotebookNode,
        student: str,
        questions: tuple[Question, ...],
        outputs: Mapping[str, Sequence[Mapping[str, Any]]],
        counts: Mapping[str, int | None],
        judged: Sequence[Judged],
    ) -> NotebookNode:
        """What stands after the run: outputs, scores, limits.

        Args:
            notebook: sanitised.
            student: whose.
            questions: of the exercise.
            outputs: nbformat outputs by cell id, from the engine.
            counts: execution counts by cell id.
            judged: the scores.
        """
        for cell in notebook.cells:
            if cell.cell_type == "code":
                cell.outputs = [nbformat.from_dict(output) for output in outputs.get(cell.id, ())]
                cell.execution_count = counts.get(cell.id)
        put_scores(notebook, questions, judged)
        notebook.metadata["language_info"] = as_ipykernel_says()
        return self._through(self._finish, notebook, student)

    def _through(self, steps: Sequence[Any], notebook: NotebookNode, student: str) -> NotebookNode:
        names = {"student": student, "assignment": self._assignment, "notebook": self._assignment}
        resources = ResourcesDict()
        resources.update({"nbgrader": names | {"db_url": self._url}, "unique_key": self._assignment})
        for step in steps:
            notebook, resources = step(notebook, resources)
        return notebook


def put_scores(notebook: NotebookNode, questions: tuple[Question, ...], judged: Sequence[Judged]) -> None:
    """Put number and panel of each score where nbgrader looks for them."""
    by_id = {one.question: one for one in judged}
    for cell, question in graded_cells(notebook, questions):
        cell.outputs = [scored_output(by_id[question.id])] if question.id in by_id else []


def to_text(notebook: NotebookNode) -> bytes:
    """The file as nbgrader's exporter writes it, validated once, here.

    Raises:
        ValidationError: it is no notebook.
    """
    nbformat.validate(notebook)
    written: str = nbformat.v4.writes(notebook)  # `nbformat.writes` would validate again, and only log what it finds
    return (written if written.endswith("\n") else f"{written}\n").encode()


def _is(cls: Any, kinds: tuple[type, ...]) -> bool:
    return isinstance(cls, type) and issubclass(cls, kinds)


def _made(cls: Any, settings: Settings, plan: Plan) -> Any:
    if cls is OverwriteCells:
        return _OverwriteFromPlan(config=settings.config, plan=plan)
    if cls is CheckCellMetadata:
        return _CheckOnce(config=settings.config)
    if cls is OverwriteKernelspec:
        return _KernelspecFromPlan(config=settings.config, plan=plan)
    if isinstance(cls, type):
        return cls(config=settings.config)
    return cls


class _PlanAsGradebook:
    """The two questions that `OverwriteCells` asks for each cell, answered from memory."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan

    def find_source_cell(self, name: str, notebook: str, assignment: str) -> Any:
        if name not in self._plan.source:
            raise MissingEntry(name)
        return self._plan.source[name]

    def find_graded_cell(self, name: str, notebook: str, assignment: str) -> Any:
        if name not in self._plan.graded_cells:
            raise MissingEntry(name)
        return self._plan.graded_cells[name]


class _OverwriteFromPlan(OverwriteCells):  # type: ignore[misc] # nbgrader is untyped
    """`OverwriteCells` cell by cell as it is; only the gradebook is not opened anew."""

    def __init__(self, plan: Plan, **kw: Any) -> None:
        super().__init__(**kw)
        self.gradebook = _PlanAsGradebook(plan)

    def preprocess(self, nb: NotebookNode, resources: ResourcesDict) -> tuple[NotebookNode, ResourcesDict]:
        self.notebook_id = resources["nbgrader"]["notebook"]
        self.assignment_id = resources["nbgrader"]["assignment"]
        result: tuple[NotebookNode, ResourcesDict] = NbGraderPreprocessor.preprocess(self, nb, resources)
        return result


class _KernelspecFromPlan(NbGraderPreprocessor):  # type: ignore[misc] # nbgrader is untyped
    """`OverwriteKernelspec`, likewise."""

    def __init__(self, plan: Plan, **kw: Any) -> None:
        super().__init__(**kw)
        self._kernelspec = plan.kernelspec

    def preprocess(self, nb: NotebookNode, resources: ResourcesDict) -> tuple[NotebookNode, ResourcesDict]:
        if self._kernelspec and json.loads(self._kernelspec):
            nb.metadata["kernelspec"] = json.loads(self._kernelspec)
        return nb, resources


class _CheckOnce(CheckCellMetadata):  # type: ignore[misc] # nbgrader is untyped
    """`CheckCellMetadata`, once for metadata that are the same: it checks nbgrader's own schema anew for every cell."""

    def __init__(self, **kw: Any) -> None:
        super().__init__(**kw)
        self._sound: set[str] = set()

    def preprocess(self, nb: NotebookNode, resources: ResourcesDict) -> tuple[NotebookNode, ResourcesDict]:
        found = [(cell.cell_type, cell.metadata["nbgrader"]) for cell in nb.cells if "nbgrader" in cell.metadata]
        key = json.dumps(found, sort_keys=True)
        if key not in self._sound:
            nb, resources = super().preprocess(nb, resources)
            self._sound = {*list(self._sound)[-100:], key}
        return nb, resources
