"""`graders audit [ASSIGNMENT]`: every score with when, by whom, with what and why; `--verify` checks the log."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graders.commands import both
from graders.course.directory import require_course
from graders.texts import t
from labkit.i18n import Text


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the subcommand."""
    p = subparsers.add_parser("audit", help=both("audit-help"), description=both("audit-help"))
    p.add_argument("assignment", nargs="?")
    p.add_argument("--student", help=both("student-help"))
    p.add_argument("--verify", action="store_true", help=both("audit-verify-help"))
    p.add_argument("--course", type=Path, default=Path(), metavar="DIR", help=both("course-dir-help"))
    p.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the history, or whether it can be trusted; the exit code tells the latter."""
    from graders.course import audit

    course = require_course(args.course)
    if args.verify:
        return _verify(audit.verify(course))
    differing = [str(line) for line in _look_into_gradebook(course, args.assignment, args.student)]
    lines = [str(_told(event)) for event in audit.read_events(course, args.assignment, args.student)]
    print("\n".join([*lines, *differing]) if lines or differing else t("audit-empty"))
    return 0


def _verify(found: Any) -> int:
    for problem in found.problems:
        print(f"✘ {problem}")
    if found.problems:
        print(t("audit-unsound", count=len(found.problems)))
        return 1
    print(t("audit-sound", lines=found.lines, head=found.head))
    return 0


def _told(event: dict[str, Any]) -> Text:
    kind = event.get("event")
    shown = {key: event.get(key, "") for key in ("at", "by", "student", "assignment", "question")}
    if kind == "score":
        before = event["before"]
        return t(
            "audit-score", **shown, points=_points(event["points"]), why=t(f"why-{event['why']}"),
            before=t("none") if before is None else _points(before), criteria=event["criteria"],
            engine=event["engine"], box=event["box"],
        )  # fmt: skip
    if kind == "manual":
        before = _by_hand(*event["before"])
        return t("audit-manual", **shown, points=_by_hand(event["manual"], event["extra"]), before=before)
    if kind == "lock":
        return t("audit-lock", **shown, count=len(event["students"]))
    return t("audit-unlock", **shown, why=event.get("why", ""))


def _points(points: dict[str, float]) -> str:
    each = ", ".join(f"{question} {value:g}" for question, value in points.items())
    return f"{sum(points.values()):g} ({each})" if len(points) > 1 else f"{sum(points.values()):g}"


def _by_hand(manual: float | None, extra: float | None) -> Any:
    parts = [f"{manual:g}"] if manual is not None else []
    return " ".join([*parts, *([f"{extra:+g}"] if extra else [])]) or t("none")


def _look_into_gradebook(course: Path, assignment: str | None, student: str | None) -> Iterator[Text]:
    """Log what was changed in formgrader since, and tell where the gradebook says something else than the records."""
    from graders.commands.grade import start_quickly

    start_quickly()
    from nbgrader.api import MissingEntry

    from graders.course.gradebook import open_gradebook, read_held, read_plan
    from graders.course.manual import differing, note_manual
    from graders.course.settings import read_settings

    directory = read_settings(course).directory
    with open_gradebook(directory.db_url, directory.course_id) as gradebook:
        names = [assignment] if assignment else [str(a.name) for a in gradebook.assignments]
        for name in names:
            try:
                held = read_held(gradebook, read_plan(gradebook, name))
            except MissingEntry:  # made, and never generated
                continue
            note_manual(course, name, held)
            yield from (_differs(name, found) for found in differing(course, name, held) if student in (None, found[0]))


def _differs(assignment: str, found: tuple[str, str, float | None, float]) -> Text:
    person, question, held, expected = found
    shown = t("none") if held is None else f"{held:g}"
    return t(
        "audit-differs", student=person, assignment=assignment, question=question, found=shown, expected=f"{expected:g}"
    )
