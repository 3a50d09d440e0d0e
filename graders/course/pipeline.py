"""The way of a submission: cells run in the box, answers scored in a process apart, everything written by one hand.

Each stage may fail for one submission and the others go on: what cannot be run, scored or written costs the question
it belongs to, is marked for a person, and is listed at the end.
"""

import shutil
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import nbformat
from nbformat import NotebookNode
from nbgrader.api import Gradebook
from nbgrader.preprocessors import AssignLatePenalties
from nbgrader.utils import find_all_files, parse_utc

from graders.course.gradebook import Plan, save_grades
from graders.course.intake import read_taken
from graders.course.keeper import Keeper, Moved
from graders.course.preprocessors import extraction_of, job_for, lang_of
from graders.course.records import read_answers, read_made, write_whole
from graders.course.scorer import Judged, Scorers
from graders.course.settings import Settings
from graders.course.steps import Steps, put_scores, to_text
from graders.course.survey import Case
from graders.engine import Job, Ran
from labkit import extraction
from labkit.exercise import Exercise

if TYPE_CHECKING:
    from graders.course.cluster import Cluster
    from graders.engine import Pool

Tell = Callable[[Case, list[Moved]], None]
_OF_NBGRADER = ("timestamp.txt", "submission_secret.txt")


@dataclass
class _Scored:
    """A submission on its way from the scorers to the writer."""

    case: Case
    notebook: NotebookNode
    sent: dict[str, Any]
    judged: "Future[list[Judged]]"
    ran: Ran | None = None


@dataclass
class Failures:
    """Whose submission could not even be written, and why: for the end of the run."""

    by_student: dict[str, str] = field(default_factory=dict)


class Pipeline:
    """One run over one assignment.

    Args:
        course: the course directory.
        exercise: that the assignment is.
        settings: of the course.
        gradebook: open.
        plan: of the assignment.
        keeper: of the assignment.
        scorers: running.
        tell: called for each case that is done, with the criteria whose points moved.
    """

    def __init__(
        self,
        course: Path,
        exercise: Exercise,
        settings: Settings,
        gradebook: Gradebook,
        plan: Plan,
        keeper: Keeper,
        scorers: Scorers,
        tell: Tell,
    ) -> None:
        self._course, self._exercise, self._settings = course, exercise, settings
        self._gradebook, self._plan, self._keeper = gradebook, plan, keeper
        self._scorers, self._tell = scorers, tell
        self._steps = Steps(settings, plan, exercise.slug)
        self._penalty = _penalties(settings)
        self._beside = _files_beside(settings, course / "source" / exercise.slug)
        self._waiting: deque[_Scored] = deque()
        self.failures = Failures()

    def run(self, cases: Iterable[Case], pool: "Pool") -> None:
        """Run, score and write these cases.

        Args:
            cases: with action `run`; read as far ahead as the pool does.
            pool: of the engine, open.
        """
        on_the_way: dict[str, tuple[Case, NotebookNode]] = {}
        for job, ran in pool.run(self._jobs(cases, on_the_way)):
            self._scored(*on_the_way.pop(job.key), ran)
        self._write_all()

    def run_on(self, cases: Iterable[Case], cluster: "Cluster") -> None:
        """The same with other machines' engines and scorers; written here.

        Args:
            cases: with action `run`.
            cluster: connected.
        """
        on_the_way: dict[str, tuple[Case, NotebookNode]] = {}
        for job, ran, judged in cluster.run(self._jobs(cases, on_the_way)):
            self._scored(*on_the_way.pop(job.key), ran, judged)
        self._write_all()

    def rescore(self, cases: Iterable[Case]) -> list[Case]:
        """Score kept answers by the criteria of today; returns the cases whose answers were not kept."""
        left = []
        for case in cases:
            sent = read_answers(self._course, case.student, self._exercise.slug, case.taken.content)
            notebook = self._autograded(case.student)
            if sent is None or notebook is None:
                left.append(case)
                continue
            judged = self._submit(sent, notebook)
            self._waiting.append(_Scored(case, notebook, sent, judged))
            self._write_ready()
        self._write_all()
        return left

    def restore(self, cases: Iterable[Case]) -> None:
        """Write what the records say into notebook and gradebook again."""
        for case in cases:
            notebook = self._autograded(case.student)
            if notebook is None:
                continue
            judged = self._keeper.kept_scores(case.student, lang_of(notebook))
            put_scores(notebook, self._exercise.questions, judged)
            self._keeper.begin(case.student)
            self._publish(case, notebook, to_text(notebook), judged)
            self._keeper.agreed(case.student)
            self._tell(case, [])

    def _jobs(self, cases: Iterable[Case], on_the_way: dict[str, tuple[Case, NotebookNode]]) -> Iterator[Job]:
        for case in cases:
            try:
                notebook = self._steps.sanitise(self._taken(case), case.student)
                job = job_for(case.student, notebook, self._exercise.questions, self._settings.cell_seconds)
            except Exception as error:  # of one submission: the others go on
                self._failed(case, error)
                continue
            on_the_way[case.student] = case, notebook
            yield job

    def _taken(self, case: Case) -> NotebookNode:
        return read_taken(self._course, case.student, self._exercise.slug)

    def _scored(self, case: Case, notebook: NotebookNode, ran: Ran, judged: list[Judged] | None = None) -> None:
        sent = {q.id: extraction_of(ran.outputs.get(q.id, ())) for q in self._exercise.questions}
        scores: Future[list[Judged]] = Future()
        if judged is None:
            scores = self._submit(sent, notebook)
        else:
            scores.set_result(judged)
        self._waiting.append(_Scored(case, notebook, sent, scores, ran))
        self._write_ready()

    def _submit(self, sent: dict[str, Any], notebook: NotebookNode) -> "Future[list[Judged]]":
        return self._scorers.submit(self._exercise.slug, sent, lang_of(notebook), self._keeper.examined)

    def _write_ready(self) -> None:
        # A scorer that lags behind must not let answers pile up: then the engine waits for it.
        while self._waiting and (self._waiting[0].judged.done() or len(self._waiting) > 8):
            self._write(self._waiting.popleft())

    def _write_all(self) -> None:
        while self._waiting:
            self._write(self._waiting.popleft())

    def _write(self, scored: _Scored) -> None:
        try:
            self._write_one(scored, scored.judged.result())
        except Exception as error:  # of one submission: its mark stays, and the next run tries again
            self._failed(scored.case, error)

    def _write_one(self, scored: _Scored, judged: list[Judged]) -> None:
        case, student = scored.case, scored.case.student
        self._keeper.begin(student)
        if scored.ran is None:
            before = read_made(self._course, student, self._exercise.slug)
            box, ended, timed_out = (before.box, before.ended, before.timed_out) if before else ("", "lost", 0)
            put_scores(scored.notebook, self._exercise.questions, judged)
            notebook, file = scored.notebook, to_text(scored.notebook)
        else:
            box, ended, timed_out = scored.ran.box, scored.ran.ended, len(scored.ran.interrupted)
            self._keeper.keep_answers(case.taken, scored.sent)
            notebook, file = self._finished(scored, scored.ran, judged)
        self._publish(case, notebook, file, judged)
        made = self._keeper.made(case.taken, judged, box=box, ended=ended, timed_out=timed_out)
        self._tell(case, self._keeper.finish(student, judged, made, case.why))

    def _finished(self, scored: _Scored, ran: Ran, judged: list[Judged]) -> tuple[NotebookNode, bytes]:
        outputs = {id_: [_without_answer(o) for o in given] for id_, given in ran.outputs.items()}
        steps, questions = self._steps, self._exercise.questions
        try:
            done = steps.finish(scored.notebook, scored.case.student, questions, outputs, ran.counts, judged)
            return done, to_text(done)
        except Exception:  # what a cell displayed is no notebook output: the points stand, the displays go
            fresh = steps.sanitise(self._taken(scored.case), scored.case.student)
            done = steps.finish(fresh, scored.case.student, questions, {}, {}, judged)
            return done, to_text(done)

    def _publish(self, case: Case, notebook: NotebookNode, file: bytes, judged: list[Judged]) -> None:
        """Notebook and gradebook: what formgrader shows."""
        folder = self._course / "autograded" / case.student / self._exercise.slug
        self._write_files(case, folder, file)
        questions = {one.question for one in judged}
        review = {one.question for one in judged if one.review} if case.taken.readable else questions
        save_grades(
            self._gradebook, self._plan, case.student, notebook,
            timestamp=_timestamp(folder / "timestamp.txt"), review=review, penalty=self._penalty,
        )  # fmt: skip

    def _write_files(self, case: Case, folder: Path, notebook: bytes) -> None:
        taken = self._course / "intake" / case.student / self._exercise.slug
        files = {f"{self._exercise.slug}.ipynb": notebook, **self._beside}
        files |= {name: (taken / name).read_bytes() for name in _OF_NBGRADER if (taken / name).is_file()}
        for name, data in files.items():
            write_whole(folder / name, data, self._settings.permissions)
        for left in [file for file in folder.iterdir() if file.name not in files and not _is_folder_of(file, files)]:
            _remove(left)  # an older engine let trainees' code write here
        if self._settings.directory.groupshared:
            folder.chmod(folder.stat().st_mode | 0o2770)

    def _autograded(self, student: str) -> NotebookNode | None:
        file = self._course / "autograded" / student / self._exercise.slug / f"{self._exercise.slug}.ipynb"
        try:
            notebook: NotebookNode = nbformat.v4.reads(file.read_text("utf-8"))
        except (OSError, ValueError):
            return None
        return notebook

    def _failed(self, case: Case, error: Exception) -> None:
        self.failures.by_student[case.student] = f"{type(error).__name__}: {error}"[:300]
        self._tell(case, [])


def _without_answer(output: Any) -> Any:
    """The answer is kept beside the records; in the notebook its place is taken by the score."""
    data = output.get("data") or {}
    return (
        {**output, "data": {m: d for m, d in data.items() if m != extraction.MIME}}
        if extraction.MIME in data
        else output
    )


def _penalties(settings: Settings) -> Any:
    """nbgrader's late penalties as configured; None where the instructor took them out."""
    classes = [c for c in settings.finish if isinstance(c, type) and issubclass(c, AssignLatePenalties)]
    if not classes:
        return None
    penalty = classes[0](config=settings.config)
    penalty.init_plugin()
    return penalty


def _files_beside(settings: Settings, source: Path) -> dict[str, bytes]:
    """What nbgrader copies from the source folder beside every autograded notebook."""
    found = find_all_files(str(source), [*settings.directory.ignore, "*.ipynb"]) if source.is_dir() else []
    return {Path(file).relative_to(source).as_posix(): Path(file).read_bytes() for file in found}


def _timestamp(file: Path) -> datetime | None:
    if not file.is_file():
        return None
    stamp: datetime = parse_utc(file.read_text("utf-8").strip())
    return stamp


def _is_folder_of(file: Path, files: Iterable[str]) -> bool:
    return file.is_dir() and not file.is_symlink() and any(name.startswith(f"{file.name}/") for name in files)


def _remove(file: Path) -> None:
    if file.is_dir() and not file.is_symlink():
        shutil.rmtree(file)
    else:
        file.unlink()
