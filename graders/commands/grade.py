"""`graders grade ASSIGNMENT`: grade what was collected, and list what a person must look at."""

import argparse
import sys
from pathlib import Path

from graders.commands import both
from graders.commands.tables import print_table
from graders.course.directory import require_course
from graders.course.grade import Graded, grade
from graders.texts import t


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the subcommand."""
    p = subparsers.add_parser("grade", help=both("grade-help"), description=both("grade-help"))
    p.add_argument("assignment")
    p.add_argument("--student", help=both("student-help"))
    p.add_argument("--course", type=Path, default=Path(), metavar="DIR", help=both("course-dir-help"))
    p.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Grade and print the table; the exit code tells whether somebody must look at something."""
    course = require_course(args.course)
    print(t("grade-unboxed"), file=sys.stderr)
    graded = grade(course, args.assignment, args.student, tell=lambda line: print(line, file=sys.stderr))
    print_results(graded)
    return 0


def print_results(graded: list[Graded]) -> None:
    """Points by person and question, then what was noted."""
    questions = list(graded[0].max_points)
    head = [str(t("student")), *(f"{q} /{graded[0].max_points[q]:g}" for q in questions), str(t("total"))]
    print_table(head, [[g.student, *(f"{g.points[q]:g}" for q in questions), f"{g.total:g}"] for g in graded])
    for one in graded:
        for note in one.notes:
            print(f"  {one.student}: {note}")
