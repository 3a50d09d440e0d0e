"""`graders grade`: who must be graded, the run over them, and what the instructor is told afterwards."""

import fcntl
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graders.course.examined import scorers_for
from graders.course.keeper import Keeper, Moved
from graders.course.records import read_made, read_records
from graders.course.scorer import exercise_of
from graders.course.survey import Action, Case, disagreeing, survey
from graders.course.warm import Warm, cells_of
from graders.texts import t
from labkit.errors import ExerciseError
from labkit.i18n import Language, Text

if TYPE_CHECKING:
    from graders.course.gradebook import Held
    from graders.engine import Pool

Progress = Callable[[int, int], None]
"""Called with how many are done and how many there are to do."""


@dataclass(frozen=True)
class Graded:
    """One person's result for one assignment.

    Args:
        points: what the gradebook holds, by question.
        notes: what the instructor should know: what was mended, what failed.
        action: what this run did about it; `run` and `rescore` made a new score, the others did not.
        moved: criteria whose points differ from those before.
    """

    student: str
    assignment: str
    lang: Language
    points: dict[str, float]
    max_points: dict[str, float]
    notes: tuple[Text, ...]
    action: Action = "run"
    moved: tuple[Moved, ...] = ()

    @property
    def total(self) -> float:
        """Points over all questions."""
        return round(sum(self.points.values()), 2)


@dataclass(frozen=True)
class Wanted:
    """What a run is asked to do.

    Args:
        student: only this one.
        jobs: submissions run at once; as many as there are cores by default.
        force: run everything again, also what has not changed.
        regrade: bring what was scored by other criteria up to date.
        unboxed: run cells without a box.
        scheduler: address of a Dask scheduler whose workers run and score; this machine alone by default.
    """

    student: str | None = None
    jobs: int | None = None
    force: bool = False
    regrade: bool = False
    unboxed: bool = False
    scheduler: str | None = None


def grade(
    course: Path,
    assignment: str,
    student: str | None = None,
    wanted: Wanted | None = None,
    progress: Progress = lambda done, total: None,
    pool: "Pool | None" = None,
    warm: Warm | None = None,
) -> list[Graded]:
    """Grade an assignment for everybody, or for one.

    Only what is new, changed or failed is run; the rest keeps its score. A run that ends half-way, by Ctrl-C or by
    force, has lost nothing: the next one goes on where it stopped.

    Args:
        course: the course directory.
        assignment: slug of the exercise.
        student: only this one.
        wanted: more precisely what.
        progress: called as submissions are done.
        pool: an open pool to run in; one of its own by default.
        warm: pool and scorers that are starting already.

    Returns:
        Everybody's result, in the order of their names, also of those whose score stands.

    Raises:
        ExerciseError: nothing was handed in, the assignment is not in this course, or another run is at work.
        BoxError: no box can be had, and none was not asked for.
    """
    wanted = replace(wanted or Wanted(), student=student or (wanted.student if wanted else None))
    with _alone(course), ExitStack() as stack:
        warm = warm or stack.enter_context(
            Warm(
                wanted.jobs or os.cpu_count() or 1,
                wanted.unboxed,
                scorers_for(course),
                cells_of(course, assignment, wanted.student),
                assignment,
            )
        )
        return _Run(course, assignment, wanted, progress, pool, warm, stack).whole()


class _Run:
    def __init__(
        self,
        course: Path,
        assignment: str,
        wanted: Wanted,
        progress: Progress,
        pool: "Pool | None",
        warm: Warm,
        stack: ExitStack,
    ) -> None:
        self._course, self._assignment, self._wanted = course, assignment, wanted
        self._progress, self._pool, self._warm, self._stack = progress, pool, warm, stack
        self._keeper = Keeper(course, assignment)
        self._moved: dict[str, list[Moved]] = {}
        self._failures: dict[str, str] = {}
        self._done = self._total = 0

    def whole(self) -> list[Graded]:
        w = self._wanted
        if not (self._course / "source" / self._assignment).is_dir():
            raise ExerciseError(t("no-assignment", assignment=self._assignment))
        _ = self._keeper.criteria  # what cannot be read must be told before anything is run
        found = survey(self._course, self._assignment, self._keeper, w.student, force=w.force, regrade=w.regrade)
        cases = list(found)
        if not cases:
            raise ExerciseError(t("nothing-submitted", assignment=self._assignment))
        if any(case.action == "run" for case in cases) and self._pool is None and not w.scheduler:
            self._warm.start()  # beside nbgrader, most of a second's worth of imports
        from graders.course.gradebook import add_indexes, open_gradebook, read_held, read_plan
        from graders.course.manual import note_manual
        from graders.course.settings import read_settings

        settings = read_settings(self._course)
        directory = settings.directory
        gradebook = self._stack.enter_context(open_gradebook(directory.db_url, directory.course_id))
        add_indexes(gradebook.engine)
        plan = _plan_of(read_plan, gradebook, self._assignment)
        students = [w.student] if w.student else None
        held = read_held(gradebook, plan, students)
        note_manual(self._course, self._assignment, held)
        cases = [disagreeing(self._course, self._assignment, case, held.get(case.student)) for case in cases]
        self._work(cases, settings, gradebook, plan)
        return list(self._results(cases, read_held(gradebook, plan, students), plan))

    def _work(self, cases: list[Case], settings: Any, gradebook: Any, plan: Any) -> None:
        from graders.course.pipeline import Pipeline

        todo = [case for case in cases if case.action in ("run", "rescore", "restore")]
        self._total = len(todo)
        if not todo:
            return
        exercise = exercise_of(self._assignment)
        pipeline = Pipeline(
            self._course, exercise, settings, gradebook, plan, self._keeper, self._warm.scorers, self._one_done
        )
        pipeline.restore(case for case in todo if case.action == "restore")
        left = pipeline.rescore(case for case in todo if case.action == "rescore")
        if run := [*(case for case in todo if case.action == "run"), *left]:
            self._run(run, pipeline, settings.unboxed)
        self._failures = pipeline.failures.by_student

    def _run(self, cases: list[Case], pipeline: Any, unboxed: bool) -> None:
        w = self._wanted
        if not w.scheduler:
            pipeline.run(cases, self._pool or self._warm.pool(unboxed))
            return
        from graders.course.cluster import Cluster

        scored = self._keeper.examined is None
        with Cluster(w.scheduler, self._assignment, unboxed=w.unboxed or unboxed, scored=scored) as cluster:
            pipeline.run_on(cases, cluster)

    def _one_done(self, case: Case, moved: list[Moved]) -> None:
        self._moved[case.student] = moved
        self._done += 1
        self._progress(self._done, self._total)

    def _results(self, cases: Sequence[Case], held: dict[str, dict[str, "Held"]], plan: Any) -> Iterator[Graded]:
        maximum = {name: points for name, (_, points) in plan.graded.items()}
        for case in cases:
            grades = held.get(case.student, {})
            points = {name: grades[name].points for name in maximum if name in grades}
            yield Graded(
                case.student,
                self._assignment,
                case.taken.lang,
                {**dict.fromkeys(maximum, 0.0), **points},
                maximum,
                tuple(self._notes(case, grades)),
                case.action,
                tuple(self._moved.get(case.student, ())),
            )

    def _notes(self, case: Case, grades: dict[str, "Held"]) -> Iterator[Text]:
        made = read_made(self._course, case.student, self._assignment)
        yield from (Text(**note) for note in (made.notes if made else ()))
        if made is not None and made.ended != "whole":
            yield t(f"run-{made.ended}")
        if made is not None and made.timed_out:
            yield t("cells-timed-out", count=made.timed_out)
        if case.student in self._failures:
            yield t("grade-broke", why=self._failures[case.student])
        elif not grades:
            yield t("grade-failed", question="*")
        if case.action == "locked":
            yield t("grade-locked", assignment=self._assignment)
        for record in read_records(self._course, case.student, self._assignment):
            doubt = next((c["reason"] for c in reversed(record["criteria"]) if c["ungraded"]), None)
            question = record["question"]
            if doubt and (question not in grades or grades[question].review):
                yield t("grade-look", question=question, why=Text(**doubt))


def _plan_of(read_plan: Any, gradebook: Any, assignment: str) -> Any:
    from nbgrader.api import MissingEntry

    try:
        return read_plan(gradebook, assignment)
    except MissingEntry:
        raise ExerciseError(t("no-assignment", assignment=assignment)) from None


@contextmanager
def _alone(course: Path) -> Iterator[None]:
    """One run at a time: two writers would grade the same people twice."""
    with (course / ".grading").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise ExerciseError(t("grade-running", folder=course)) from None
        yield
