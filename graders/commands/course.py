"""`graders course create DIR --track T`: a working nbgrader course."""

import argparse
from pathlib import Path

from graders.commands import both
from graders.course.create import create_course, exercises_of
from graders.texts import t
from labkit.i18n import LANGUAGES


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the subcommand."""
    p = subparsers.add_parser("course", help=both("course-help"), description=both("course-help"))
    actions = p.add_subparsers(dest="action", metavar="ACTION", required=True)
    create = actions.add_parser("create", help=both("course-create-help"), description=both("course-create-help"))
    create.add_argument("folder", type=Path, metavar="DIR")
    create.add_argument("--track", default="four-month", help=both("track-help"))
    create.add_argument("--lang", choices=LANGUAGES, default="ko", help=both("lang-help"))
    create.add_argument("--database", metavar="URL", help=both("database-help"))
    create.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Create, and say what to do next."""
    slugs = exercises_of(args.track)
    create_course(args.folder, slugs, args.lang, tell=print, database=args.database)
    print(t("course-created", folder=args.folder, count=len(slugs), first=slugs[0]))
    return 0
