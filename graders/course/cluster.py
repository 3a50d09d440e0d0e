"""Grading on more than one machine: Dask workers run and score, whoever called writes.

Results come back batch by batch, each once, whatever became of the workers: Dask gives the batches of one that died to
the others. Nothing is kept there, so nothing can be lost there.
"""

import json
import time
from collections.abc import Iterable, Iterator
from itertools import islice
from types import TracebackType
from typing import Any

from graders.course.scorer import Judged
from graders.course.worker import packed, unpacked, versions, work
from graders.engine import Job, Ran
from graders.texts import t
from labkit.errors import SetupError

BATCH = 8
"""Submissions: some seconds of work, which is what a worker that dies takes with it."""
_AHEAD = 2  # batches for each worker, so that none waits for us
_PATIENCE = 60.0  # seconds without any worker
_LOOK = 5.0
_CONNECT = 10.0

Done = tuple[Job, Ran, list[Judged] | None]


class Cluster:
    """A connection to a Dask scheduler; a context manager.

    Args:
        address: of the scheduler, as `tcp://HOST:PORT`.
        slug: the exercise.
        unboxed: cells may run without a box where a worker can have none.
        scored: the workers score as well; not where the course's own model must be asked, whose key stays here.

    Raises:
        SetupError: `distributed` is not installed, the scheduler cannot be reached or has no worker, or a worker has
            another version of engine or criteria.
    """

    def __init__(self, address: str, slug: str, *, unboxed: bool = False, scored: bool = True) -> None:
        self._address, self._slug, self._unboxed, self._scored = address, slug, unboxed, scored
        self._versions = versions(slug)
        self._client = _connected(address)
        try:
            self._await_worker()
            for worker, there in self._asked_all().items():
                self._compare(there, worker)
        except BaseException:
            self._client.close()
            raise

    def __enter__(self) -> "Cluster":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._client.close()

    def run(self, jobs: Iterable[Job]) -> Iterator[Done]:
        """Run and score, and give each submission as its batch is done.

        Args:
            jobs: read a few batches ahead.

        Raises:
            SetupError: scheduler or all workers are gone. What was given is not affected.
        """
        source = iter(jobs)
        on_the_way: dict[Any, list[Job]] = {}
        try:
            while True:
                while len(on_the_way) < _AHEAD * max(1, self._workers()) and (batch := list(islice(source, BATCH))):
                    on_the_way[self._send(batch)] = batch
                if not on_the_way:
                    return
                for future in self._finished(list(on_the_way)):
                    yield from self._given(future, on_the_way.pop(future))
        except (OSError, TimeoutError) as error:  # Dask's errors of connections are these
            raise SetupError(t("cluster-gone", address=self._address, why=_said(error))) from error
        finally:
            self._client.cancel(list(on_the_way))

    def _send(self, batch: list[Job]) -> Any:
        data = packed(self._slug, batch, self._versions, unboxed=self._unboxed, scored=self._scored)
        return self._client.submit(work, data, pure=False)

    def _given(self, future: Any, batch: list[Job]) -> Iterator[Done]:
        from distributed import KilledWorker

        by_key = {job.key: job for job in batch}
        try:
            said = json.loads(future.result())
        except KilledWorker as error:  # several workers died on it: marked, and the next run tries again
            for job in batch:
                yield job, Ran({}, {}, "lost", None, "cluster", why=_said(error)), None
            return
        except OSError:
            raise
        except Exception as error:  # the worker cannot do it: none of this checkout, no box
            raise SetupError(t("cluster-broken", address=self._address, why=_said(error))) from error
        self._compare(said["versions"], "")
        for one in said["done"]:
            yield by_key[one["key"]], *unpacked(one)

    def _finished(self, futures: list[Any]) -> list[Any]:
        from distributed import wait

        since = time.monotonic()
        while True:
            try:
                with self._client.as_current():
                    return list(wait(futures, timeout=_LOOK, return_when="FIRST_COMPLETED").done)
            except TimeoutError:
                since = time.monotonic() if self._workers() else since
                if time.monotonic() - since > _PATIENCE:
                    raise

    def _workers(self) -> int:
        return len(self._client.scheduler_info(n_workers=-1)["workers"])

    def _await_worker(self) -> None:
        try:
            self._client.wait_for_workers(1, timeout=15)
        except TimeoutError as error:
            raise SetupError(t("cluster-empty", address=self._address)) from error

    def _asked_all(self) -> dict[str, list[str]]:
        try:
            there: dict[str, list[str]] = self._client.run(versions, self._slug)
        except Exception as error:
            raise SetupError(t("cluster-broken", address=self._address, why=_said(error))) from error
        return there

    def _compare(self, there: list[str], worker: str) -> None:
        if there != self._versions:
            raise SetupError(
                t("cluster-version", worker=worker or self._address, here=_two(self._versions), there=_two(there))
            )


def _connected(address: str) -> Any:
    try:
        from distributed import Client
    except ImportError as error:
        raise SetupError(t("cluster-missing")) from error
    try:
        return Client(address, timeout=_CONNECT, set_as_default=False)
    except (OSError, ValueError) as error:
        raise SetupError(t("cluster-away", address=address, why=_said(error))) from error


def _two(found: list[str]) -> str:
    return f"{found[0]}/{found[1]}"


def _said(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}"[:300]
