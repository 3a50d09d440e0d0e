"""A grading run in a process of its own, to be killed: `python -m tests.graders.course.killed_run COURSE [STAGE WHEN]`.

With a stage it kills itself at its third submission, `before` or `after` that stage.
"""

import importlib
import os
import signal
import sys
from pathlib import Path

from graders.course import keeper
from graders.course.grade import grade
from tests.graders.course.classes import SLUG
from tests.graders.course.standin import StandInPool

STAGES = {
    "mark": "graders.course.keeper.mark_pending",
    "answers": "graders.course.keeper.write_answers",
    "notebook": "graders.course.pipeline.Pipeline._write_files",
    "gradebook": "graders.course.pipeline.save_grades",
    "log": "graders.course.keeper.audit.append",
    "record": "graders.course.keeper.write_records",
    "unmark": "graders.course.keeper.unmark_pending",
}


class Noting(StandInPool):
    """Notes whose cells are run, outside the process that dies."""

    def run(self, jobs):
        for job, ran in super().run(jobs):
            with (COURSE / "ran.txt").open("a") as file:
                file.write(f"{job.key}\n")
            yield job, ran


def die_at(stage, when):
    name, attribute = STAGES[stage].rsplit(".", 1)
    home, parts = name, []
    while True:
        try:
            place = importlib.import_module(home)
            break
        except ImportError:
            home, part = home.rsplit(".", 1)
            parts.insert(0, part)
    for part in parts:
        place = getattr(place, part)
    real = getattr(place, attribute)
    calls = 0

    def patched(*args, **kwargs):
        nonlocal calls
        calls += 1
        if calls == 3 and when == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        value = real(*args, **kwargs)
        if calls == 3:
            os.kill(os.getpid(), signal.SIGKILL)
        return value

    setattr(place, attribute, patched)


if __name__ == "__main__":
    COURSE = Path(sys.argv[1])
    keeper.criteria_version = lambda slug: "as-it-was"  # somebody may be editing a check while the tests run
    if len(sys.argv) > 2:
        die_at(*sys.argv[2:])
    grade(COURSE, SLUG, pool=Noting(delay=0.02))
