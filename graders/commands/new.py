"""`graders new SLUG`: a template that a new author fills in without reading the builder."""

import argparse
import re
from pathlib import Path

from graders.build.listing import list_exercise
from graders.commands import both
from graders.texts import t
from labkit.errors import ExerciseError
from labkit.exercise import checkout

TEMPLATES = Path(__file__).parent.parent / "build" / "template"


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the subcommand."""
    p = subparsers.add_parser("new", help=both("new-help"), description=both("new-help"))
    p.add_argument("slug", help=both("slug-help"))
    p.add_argument("--unit", metavar="ID", help=both("new-unit-help"))
    p.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the template's files under the new name, and say what comes next."""
    files, unit = start_exercise(checkout(), args.slug, args.unit)
    for file in files:
        print(f"✔ {file}")
    print(t("new-listed", slug=args.slug, unit=unit))
    print(t("new-next", slug=args.slug))
    return 0


def start_exercise(root: Path, slug: str, unit: str | None = None) -> tuple[list[Path], str]:
    """Write the template and list it in a unit: an exercise that no unit lists would block every build.

    Args:
        root: the repository.
        slug: as for `write_template`.
        unit: id of the unit; the last one by default.

    Returns:
        The files written, relative to the repository, and the unit's id.

    Raises:
        ExerciseError: as `write_template` and `list_exercise`; nothing is written then.
    """
    index = root / "exercises/index.toml"
    try:
        before = index.read_bytes().decode()
    except (OSError, UnicodeDecodeError) as error:
        raise ExerciseError(t("new-index-unreadable", why=error)) from error
    after, chosen = list_exercise(before, slug, unit)
    files = write_template(root, slug)
    if after != before:
        index.write_bytes(after.encode())  # bytes: as text, every line end of the file might change
    return files, chosen


def write_template(root: Path, slug: str) -> list[Path]:
    """Copy the template for a new exercise.

    Args:
        root: the repository.
        slug: `verb_noun`, lower-case ASCII, no numbers.

    Returns:
        The files written, relative to the repository.

    Raises:
        ExerciseError: a slug of another form, or one that exists.
    """
    if not re.fullmatch(r"[a-z]+(_[a-z]+)+", slug):
        raise ExerciseError(t("new-bad-slug", slug=slug))
    targets = {
        "exercise.py": Path("exercises") / slug / "exercise.py",
        "exercise.toml": Path("exercises") / slug / "exercise.toml",
        "criteria.py": Path("graders/exercises") / f"{slug}.py",
        "bank.jsonl": Path("tests/bank") / f"{slug}.jsonl",
    }
    if taken := [p for p in targets.values() if (root / p).exists()]:
        raise ExerciseError(t("new-exists", file=taken[0]))
    for name, target in targets.items():
        text = (TEMPLATES / f"{name}.template").read_text("utf-8").replace("SLUG", slug)
        (root / target).parent.mkdir(parents=True, exist_ok=True)
        (root / target).write_text(text, "utf-8")
    return list(targets.values())
