"""Starts the engine and the scorers before anything else is imported: what they need runs beside what we need.

The engine is warmed for what the assignment's own cells use: a trainee who imports more is served a little later. This
module imports next to nothing itself. Grading one late submission takes about as long as the slower of the two.
"""

import json
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from graders.course.scorer import Scorers

if TYPE_CHECKING:
    from graders.engine import Pool


class Warm:
    """A pool and scorers that are starting; a context manager.

    Args:
        jobs: submissions at once.
        unboxed: without a box, because somebody asked for that.
        scorers: answers scored at once; as many as submissions by default.
        cells: the code of the assignment's own cells; without any, everything is warmed that trainees may use.
        slug: the assignment whose criteria the scorers read.
    """

    def __init__(
        self,
        jobs: int,
        unboxed: bool = False,
        scorers: int | None = None,
        cells: tuple[str, ...] = (),
        slug: str = "",
    ) -> None:
        self._jobs, self._unboxed, self._cells, self._slug = jobs, unboxed, cells, slug
        self._stack = ExitStack()
        self._pool: Future[Pool] | None = None
        self.scorers = self._stack.enter_context(Scorers(scorers or jobs))

    def __enter__(self) -> "Warm":
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def start(self) -> None:
        """Start both, once, in the background."""
        if self._pool is None:
            self.scorers.warm(self._slug)
            # The thread stays until the end: what it started may watch the thread that started it.
            thread = self._stack.enter_context(ThreadPoolExecutor(1, "warm-up"))
            self._pool = thread.submit(self._started, self._unboxed)

    def pool(self, unboxed: bool = False) -> "Pool":
        """The pool, as soon as it is up.

        Args:
            unboxed: the course's configuration allows to go without a box where none can be had.

        Raises:
            BoxError: no box can be had, and neither command nor configuration allows none.
        """
        from graders.engine import BoxError

        self.start()
        assert self._pool is not None  # noqa: S101 - start has made it
        try:
            return self._pool.result()
        except BoxError:
            if not unboxed:
                raise
        return self._started(unboxed=True)

    def _started(self, unboxed: bool) -> "Pool":
        from graders.engine import Cell, Job, Pool, choose

        pool = self._stack.enter_context(Pool(workers=self._jobs, box=choose(unboxed)))
        pool.warm_up(Job("", tuple(Cell("", source) for source in self._cells)) if self._cells else None)
        return pool


def cells_of(course: Path, assignment: str, student: str | None = None) -> tuple[str, ...]:
    """The code of the assignment's own notebook, not of what was handed in; none where it cannot be read.

    Args:
        course: the course directory.
        assignment: slug of the exercise.
        student: the only one to be graded. What one submission needs it imports itself as quickly: no code then.
    """
    if student is not None:
        return ("",)
    try:
        notebook = json.loads((course / "source" / assignment / f"{assignment}.ipynb").read_text("utf-8"))
        return tuple("".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code")
    except (OSError, ValueError, KeyError, TypeError):
        return ()


def looks_ungraded(course: Path, assignment: str, student: str | None = None) -> bool:
    """Whether somebody seems to have no score, or handed in after it: by times alone, to start warming up on.

    Args:
        course: the course directory.
        assignment: slug of the exercise.
        student: only this one.
    """
    for folder in (course / "submitted").glob(f"{student or '*'}/{assignment}"):
        record = course / "scores" / assignment / f"{folder.parent.name}.jsonl"
        try:
            if any(file.lstat().st_mtime > record.stat().st_mtime for file in folder.iterdir()):
                return True
        except OSError:
            return True
    return False
