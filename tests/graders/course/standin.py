"""A stand-in for the engine's pool that keeps its contract, runs cells with `exec` in this process, and no box.

For tests of what is around the engine: what these notebooks hold is ours.
"""

import contextlib
import io
import re
import time
from collections.abc import Iterable, Iterator

from graders.engine import Job, Ran
from labkit import extraction

LINE = re.compile(r"labkit\.extraction\.emit\('(\w+)', '(\w+)'\)")


class StandInPool:
    """Runs jobs one after the other.

    Args:
        delay: seconds that each job takes at least.
    """

    def __init__(self, delay: float = 0.0) -> None:
        self.delay = delay
        self.ran: list[str] = []

    def run(self, jobs: Iterable[Job]) -> Iterator[tuple[Job, Ran]]:
        for job in jobs:
            time.sleep(self.delay)
            self.ran.append(job.key)
            yield job, run(job)


def run(job: Job) -> Ran:
    """One job; a cell that says `die()` ends it, one that says `linger()` is interrupted."""
    names: dict = {"labkit": __import__("labkit")}
    outputs: dict[str, list] = {}
    counts: dict[str, int | None] = {}
    interrupted: list[str] = []
    for number, cell in enumerate(job.cells, start=1):
        outputs[cell.id], counts[cell.id] = [], number
        if found := LINE.search(cell.source):
            data = {extraction.MIME: extraction.take(found[1], found[2], names)}
            outputs[cell.id] = [{"output_type": "display_data", "data": data, "metadata": {}}]
            continue
        if "die()" in cell.source:
            return Ran(outputs, counts, "died", cell.id, "unboxed")
        if "linger()" in cell.source:
            interrupted.append(cell.id)
            continue
        said = io.StringIO()
        try:
            with contextlib.redirect_stdout(said):
                exec(cell.source, names)
        except Exception as error:
            outputs[cell.id] = [
                {"output_type": "error", "ename": type(error).__name__, "evalue": str(error), "traceback": []}
            ]
        if said.getvalue():
            outputs[cell.id].append({"output_type": "stream", "name": "stdout", "text": said.getvalue()})
    return Ran(outputs, counts, "whole", None, "unboxed", interrupted=tuple(interrupted))
