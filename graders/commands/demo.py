"""`graders demo`: the whole cycle on a made-up class of 12, and a table of points with the reasons."""

import argparse
import tempfile
from collections import defaultdict
from pathlib import Path

from graders.commands import both
from graders.commands.tables import print_table
from graders.course.create import exercises_of
from graders.course.grade import Graded
from graders.course.records import read_records
from graders.demo.classroom import CLASS
from graders.demo.cycle import run_cycle
from graders.engine import BoxError, choose
from graders.texts import t
from labkit.i18n import Text

# A table, a prompt and decisions: a minute or two. A whole track takes most of a quarter of an hour.
SAMPLE = ("clean_population", "triage_complaints", "choose_licence")


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the subcommand."""
    p = subparsers.add_parser("demo", help=both("demo-help"), description=both("demo-help"))
    p.add_argument("folder", type=Path, nargs="?", metavar="DIR", help=both("demo-dir-help"))
    p.add_argument("--track", help=both("demo-track-help"))
    p.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Run the cycle; the exit code tells whether anybody was lost on the way."""
    course = args.folder or Path(tempfile.mkdtemp(prefix="haneul-")) / "haneul"
    course = course.resolve()
    unboxed = _without_box()
    steps = run_cycle(
        course, _exercises(args.track), lambda line: print(t("demo-step", step=line), flush=True), unboxed
    )
    results = list(steps)
    _print_points(results)
    _print_reasons(course, results)
    pages = sorted((course / "feedback").glob("*/*/*.html"))
    print("\n" + str(t("demo-feedback", count=len(pages), folder=course / "feedback")))
    lost = len(CLASS) * len({g.assignment for g in results}) - len(results)
    if lost:
        print(t("demo-lost", count=lost))
    return 1 if lost else 0


def _exercises(track: str | None) -> list[str]:
    return exercises_of(track) if track else list(SAMPLE)


def _without_box() -> bool:
    """Whether it must go without a box. Nobody else's code runs here: the class is ours, its attack included."""
    try:
        choose()
    except BoxError as error:
        print(t("demo-unboxed", why=error))
        return True
    return False


def _print_points(results: list[Graded]) -> None:
    assignments = list(dict.fromkeys(g.assignment for g in results))
    maximum = {g.assignment: sum(g.max_points.values()) for g in results}
    total = {(g.student, g.assignment): g.total for g in results}
    head = [str(t("student")), "", *(f"{a} /{maximum[a]:g}" for a in assignments)]
    print()
    print_table(
        head,
        [[p.id, p.kind, *(f"{total.get((p.id, a), float('nan')):g}" for a in assignments)] for p in CLASS],
    )


def _print_reasons(course: Path, results: list[Graded]) -> None:
    reasons: dict[str, list[str]] = defaultdict(list)
    for g in results:
        for record in read_records(course, g.student, g.assignment):
            lost = [c for c in record["criteria"] if c["points"] < c["max_points"]]
            if lost:
                first = Text(**lost[0]["reason"]).pick(g.lang)
                reasons[g.student].append(f"{record['question']}: {lost[0]['id']}: {first[:150]}")
        reasons[g.student] += [f"{g.assignment}: {note}" for note in g.notes]
    print(f"\n{t('demo-reasons')}")
    for student, lines in reasons.items():
        print(f"  {student}")
        for line in lines:
            print(f"    - {line}")
