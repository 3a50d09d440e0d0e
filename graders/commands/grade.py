"""`graders grade ASSIGNMENT`: grade what was collected, and list what a person must look at."""

import argparse
import os
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from graders.commands import both
from graders.commands.progress import Progress
from graders.commands.tables import print_table
from graders.course.directory import require_course
from graders.course.examined import scorers_for
from graders.course.warm import Warm, cells_of, looks_ungraded
from graders.texts import t

if TYPE_CHECKING:
    from graders.course.grade import Graded


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the subcommand."""
    p = subparsers.add_parser("grade", help=both("grade-help"), description=both("grade-help"))
    p.add_argument("assignment")
    p.add_argument("--student", help=both("student-help"))
    p.add_argument("--jobs", type=int, metavar="N", help=both("jobs-help"))
    p.add_argument("--force", action="store_true", help=both("force-help"))
    p.add_argument("--regrade", action="store_true", help=both("regrade-help"))
    p.add_argument("--unboxed", action="store_true", help=both("unboxed-help"))
    p.add_argument("--scheduler", metavar="tcp://HOST:PORT", help=both("scheduler-help"))
    p.add_argument("--course", type=Path, default=Path(), metavar="DIR", help=both("course-dir-help"))
    p.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Grade and print the table; Ctrl-C ends it with a word on how to go on."""
    course = require_course(args.course)
    if args.unboxed:
        print(t("grade-unboxed"), file=sys.stderr)
    jobs = args.jobs or os.cpu_count() or 1
    warm = Warm(
        jobs, args.unboxed, scorers_for(course), cells_of(course, args.assignment, args.student), args.assignment
    )
    with Progress(args.assignment) as progress, warm:
        if not args.scheduler and (args.force or looks_ungraded(course, args.assignment, args.student)):
            warm.start()
        try:
            start_quickly()
            from graders.course.grade import Wanted, grade

            wanted = Wanted(args.student, args.jobs, args.force, args.regrade, args.unboxed, args.scheduler)
            graded = grade(course, args.assignment, wanted=wanted, progress=progress, warm=warm)
        except KeyboardInterrupt:
            progress.close()
            stopped = t("grade-interrupted", done=progress.done, total=progress.total, assignment=args.assignment)
            print(f"\n{stopped}", file=sys.stderr)
            return 130
    print_results(graded)
    if args.regrade:
        print_moved(graded)
    return 0


def start_quickly() -> None:
    """Keep `jsonschema` from building a grammar for international web addresses: 0.7 of 1.5 seconds of every start.

    No notebook schema has such an address in it; jsonschema does without where the package is missing.
    """
    sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type] # None: "not to be imported"


def print_results(graded: "list[Graded]") -> None:
    """Points by person and question, what was done, then what was noted."""
    questions = list(graded[0].max_points)
    head = [str(t("student")), *(f"{q} /{graded[0].max_points[q]:g}" for q in questions), str(t("total"))]
    print_table(head, [[g.student, *(f"{g.points[q]:g}" for q in questions), f"{g.total:g}"] for g in graded])
    did = Counter(one.action for one in graded)
    rescored = did["rescore"] + did["restore"]
    print(t("grade-summary", run=did["run"], rescored=rescored, kept=len(graded) - did["run"] - rescored))
    if did["stale"]:
        print(t("grade-stale", count=did["stale"], assignment=graded[0].assignment))
    if any(one.notes for one in graded):
        print(f"\n{t('grade-look-at')}")
    for one in graded:
        for note in one.notes:
            print(f"  {one.student}: {note}")


def print_moved(graded: "list[Graded]") -> None:
    """Whose points a regrade moved, criterion by criterion."""
    rows = [
        [m.student, m.question, m.criterion, f"{m.before:g}", f"{m.after:g}", f"{m.after - m.before:+g}"]
        for one in graded
        for m in one.moved
    ]
    print(f"\n{t('moved-head')}")
    if not rows:
        print(t("moved-none"))
        return
    print_table([*(str(t(key)) for key in ("student", "question", "criterion", "before", "after")), "±"], rows)
