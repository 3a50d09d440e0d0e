"""What runs in a worker of a cluster: a batch of submissions comes as plain data, and goes back with its scores.

A worker process keeps its engine and its scorer for the next batch. It writes nothing and knows no gradebook, so a
batch that was begun by a worker that died can be given to another.
"""

import atexit
import json
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import asdict
from functools import cache
from typing import TYPE_CHECKING, Any

from graders.course.preprocessors import extraction_of
from graders.course.scorer import Judged, Scorers, exercise_of
from graders.course.versions import ENGINE, criteria_version
from graders.engine import Cell, Job, Limits, Ran
from labkit.i18n import Language, Text

if TYPE_CHECKING:
    from graders.engine import Pool

_open = ExitStack()
atexit.register(_open.close)


@cache
def versions(slug: str) -> list[str]:
    """What must be the same wherever a class is graded: engine and criteria, as this checkout has them.

    As they were when this process first asked: a worker that outlives a change of its files has the old ones loaded.
    """
    return [ENGINE, criteria_version(slug)]


def work(batch: bytes) -> bytes:
    """Run a batch, and score it.

    Args:
        batch: as `packed` makes it.

    Returns:
        JSON: `{"versions": …}` alone where this checkout is another than the caller's, else `done`, a list of what
        each submission did and got.
    """
    said = json.loads(batch)
    here = versions(said["slug"])
    if here != said["versions"]:
        return json.dumps({"versions": here}).encode()
    return json.dumps({"versions": here, "done": _engine().submit(_done, said).result()}).encode()


def packed(slug: str, jobs: Iterable[Job], versions: list[str], *, unboxed: bool, scored: bool) -> bytes:
    """A batch for `work`.

    Args:
        slug: the exercise.
        jobs: code cells and answers' lines; no files.
        versions: of the caller.
        unboxed: cells may run without a box where none can be had.
        scored: score there as well.
    """
    plain = [{k: v for k, v in asdict(job).items() if k != "files"} for job in jobs]
    return json.dumps(
        {"slug": slug, "jobs": plain, "versions": versions, "unboxed": unboxed, "scored": scored}
    ).encode()


def unpacked(one: Mapping[str, Any]) -> tuple[Ran, list[Judged] | None]:
    """What one submission did and, where it was scored there, got."""
    ran = Ran(**{**one["ran"], "interrupted": tuple(one["ran"]["interrupted"])})
    if one["judged"] is None:
        return ran, None
    return ran, [Judged(**{**j, "review": Text(**j["review"]) if j["review"] else None}) for j in one["judged"]]


@cache
def _engine() -> ThreadPoolExecutor:
    """One thread for the life of the process: what the engine started may watch the thread that started it."""
    return _open.enter_context(ThreadPoolExecutor(1, "grading"))


@cache
def _pool(unboxed: bool) -> "Pool":
    from distributed import get_worker

    from graders.engine import Pool, choose

    return _open.enter_context(Pool(workers=_threads_of(get_worker), box=choose(unboxed)))


def _threads_of(get_worker: Any) -> int:
    try:
        return max(1, int(get_worker().state.nthreads))  # `dask worker --nthreads`: submissions at once
    except ValueError:  # called outside a worker
        return 1


@cache
def _scorers() -> Scorers:
    return _open.enter_context(Scorers(1))


def _done(said: Mapping[str, Any]) -> list[dict[str, Any]]:
    slug, questions = said["slug"], exercise_of(said["slug"]).questions
    running = []
    for job, ran in _pool(said["unboxed"]).run(_jobs(said["jobs"])):
        sent = {q.id: extraction_of(ran.outputs.get(q.id, ())) for q in questions}
        lang: Language = "en" if job.language == "en" else "ko"
        running.append((job, ran, _scorers().submit(slug, sent, lang) if said["scored"] else None))
    return [
        {"key": job.key, "ran": asdict(ran), "judged": [j.plain() for j in judged.result()] if judged else None}
        for job, ran, judged in running
    ]


def _jobs(plain: Iterable[Mapping[str, Any]]) -> Iterator[Job]:
    for one in plain:
        cells = tuple(Cell(**cell) for cell in one["cells"])
        yield Job(**{**one, "cells": cells, "limits": Limits(**one["limits"])})
