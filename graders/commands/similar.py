"""`graders similar ASSIGNMENT`: answers that are alike, side by side; what it means is for a person to say."""

import argparse
from pathlib import Path

from graders.commands import both
from graders.commands.tables import print_table
from graders.texts import t


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the subcommand."""
    p = subparsers.add_parser("similar", help=both("similar-help"), description=both("similar-help"))
    p.add_argument("assignment")
    p.add_argument("--from", dest="least", type=int, default=85, metavar="50-100", help=both("similar-from-help"))
    p.add_argument("--course", type=Path, default=Path(), metavar="DIR", help=both("course-dir-help"))
    p.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the pairs."""
    from graders.course.directory import require_course
    from graders.course.similar import similar

    least = min(100, max(50, args.least))
    pairs = similar(require_course(args.course), args.assignment, least)
    if not pairs:
        print(t("similar-none", least=least))
        return 0
    head = [str(t(key)) for key in ("similar-students", "similar-likeness", "similar-own", "similar-shared")]
    print_table(head, [[" – ".join(p.students), str(p.likeness), str(p.own), p.shared[:60]] for p in pairs])
    print(t("similar-word"))
    return 0
