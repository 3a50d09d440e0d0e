"""`graders unlock ASSIGNMENT --reason WHY`: published scores may change again; the reason goes into the log."""

import argparse
from pathlib import Path

from graders.commands import both
from graders.course.directory import require_course
from graders.texts import t


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the subcommand."""
    p = subparsers.add_parser("unlock", help=both("unlock-help"), description=both("unlock-help"))
    p.add_argument("assignment")
    p.add_argument("--reason", required=True, metavar="WHY", help=both("unlock-reason-help"))
    p.add_argument("--course", type=Path, default=Path(), metavar="DIR", help=both("course-dir-help"))
    p.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Unlock."""
    from graders.course.locks import unlock

    unlock(require_course(args.course), args.assignment, args.reason)
    print(t("unlock-done", assignment=args.assignment))
    return 0
