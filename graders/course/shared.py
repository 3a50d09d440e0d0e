"""One pool and one scorer for the whole process, for nbgrader's own commands and formgrader's button.

They grade one notebook after the other; a box and a warm start for each would cost more than the cells.
"""

import atexit
from collections.abc import Mapping
from contextlib import ExitStack
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Any

from graders.course.examined import Examined
from graders.course.scorer import Judged, Scorers
from graders.engine import Job, Ran
from labkit.i18n import Language

if TYPE_CHECKING:
    from graders.engine import Pool

_open = ExitStack()
_turn = Lock()
atexit.register(_open.close)


def run(job: Job, unboxed: bool) -> Ran:
    """Run one submission.

    Args:
        job: its cells.
        unboxed: whether it may run without a box where none can be had.

    Raises:
        BoxError: no box can be had, and none was not asked for.
    """
    with _turn:
        return next(ran for _, ran in _pool(unboxed).run([job]))


def scores(slug: str, sent: Mapping[str, Any], lang: Language, asked: Examined | None = None) -> list[Judged]:
    """Score one submission in the shared scorer; as `Scorers.submit`, but waits."""
    return _scorers().submit(slug, sent, lang, asked).result()


@cache
def _pool(unboxed: bool) -> "Pool":
    from graders.engine import BoxError, Pool, choose

    try:
        box = choose()
    except BoxError:
        if not unboxed:
            raise
        box = choose(unboxed=True)
    return _open.enter_context(Pool(workers=1, box=box))


@cache
def _scorers() -> Scorers:
    return _open.enter_context(Scorers(1))
