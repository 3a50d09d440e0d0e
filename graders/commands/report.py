"""`graders report`: everybody's points, on the screen or as CSV."""

import argparse
from pathlib import Path

from graders.commands import both
from graders.commands.files import write_file
from graders.commands.tables import print_table
from graders.course.directory import require_course
from graders.course.report import read_report
from graders.texts import t


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the subcommand."""
    p = subparsers.add_parser("report", help=both("report-help"), description=both("report-help"))
    p.add_argument("--course", type=Path, default=Path(), metavar="DIR", help=both("course-dir-help"))
    p.add_argument("--csv", type=Path, metavar="FILE", help=both("report-csv-help"))
    p.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the table, or write the CSV (with a byte order mark: spreadsheets take it for another encoding without)."""
    report = read_report(require_course(args.course))
    if args.csv:
        write_file(args.csv, report.to_csv().encode("utf-8-sig"))
        print(t("report-written", file=args.csv, people=len(report.people)))
        return 0
    head = [str(t("student")), *(f"{slug} /{points:g}" for slug, points in report.assignments.items())]
    rows = [
        [student, *(f"{points[slug]:g}" if slug in points else "–" for slug in report.assignments)]
        for student, points in report.people.items()
    ]
    print_table(head, rows)
    return 0
