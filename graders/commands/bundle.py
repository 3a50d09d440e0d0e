"""`graders bundle FILE.zip`: what trainees receive."""

import argparse
from pathlib import Path

from graders.build.bundle import make_bundle
from graders.commands import both
from graders.commands.files import write_file
from graders.texts import t
from labkit.exercise import checkout


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the subcommand."""
    p = subparsers.add_parser("bundle", help=both("bundle-help"), description=both("bundle-help"))
    p.add_argument("file", type=Path, metavar="FILE.zip")
    p.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the bundle, unless it would give something away."""
    data, problems = make_bundle(checkout())
    for problem in problems:
        print(f"✘ {problem}")
    if problems:
        print(t("bundle-refused", count=len(problems)))
        return 1
    write_file(args.file, data)
    print(t("bundle-done", file=args.file, size=f"{len(data) / 1e6:.1f}"))
    return 0
