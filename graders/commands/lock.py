"""`graders lock ASSIGNMENT`: scores that are published stand until somebody unlocks them with a reason."""

import argparse
from pathlib import Path

from graders.commands import both
from graders.course.directory import require_course
from graders.texts import t


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the subcommand."""
    p = subparsers.add_parser("lock", help=both("lock-help"), description=both("lock-help"))
    p.add_argument("assignment")
    p.add_argument("--course", type=Path, default=Path(), metavar="DIR", help=both("course-dir-help"))
    p.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Lock, and say how to unlock."""
    from graders.course.locks import lock

    print(t("lock-done", assignment=args.assignment, count=lock(require_course(args.course), args.assignment)))
    return 0
