"""`graders collect ASSIGNMENT`: take in what was handed in, and print the receipts."""

import argparse
from pathlib import Path

from graders.commands import both
from graders.commands.tables import print_table
from graders.texts import t


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the subcommand."""
    p = subparsers.add_parser("collect", help=both("collect-help"), description=both("collect-help"))
    p.add_argument("assignment")
    p.add_argument("--course", type=Path, default=Path(), metavar="DIR", help=both("course-dir-help"))
    p.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Collect; 1 when something was refused and somebody must look."""
    from graders.course.collect import collect, why_refused
    from graders.course.directory import require_course
    from graders.course.exchange import exchange_of

    course = require_course(args.course)
    exchange, due = exchange_of(course, args.assignment)
    done = collect(course, exchange, args.assignment, due=due)
    head = [str(t(key)) for key in ("student", "collect-received", "collect-late", "collect-code")]
    print_table(head, [[r.student, r.received, _hours(r.late_seconds), r.code] for r in done.receipts])
    print(t("collect-done", new=len(done.receipts), kept=len(done.kept), refused=len(done.refused)))
    for refused in done.refused:
        print(f"⚠ {why_refused(refused)}")
    return 1 if done.refused else 0


def _hours(seconds: int) -> str:
    return f"{seconds // 3600}:{seconds % 3600 // 60:02d}" if seconds else "-"
