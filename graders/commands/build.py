"""`graders build [--check | --watch]`: everything that is made from a source."""

import argparse
import time
from pathlib import Path

from graders.build.plan import plan
from graders.commands import both
from graders.texts import t
from labkit.exercise import checkout


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the subcommand."""
    p = subparsers.add_parser("build", help=both("build-help"), description=both("build-help"))
    p.add_argument("--check", action="store_true", help=both("build-check-help"))
    p.add_argument("--watch", action="store_true", help=both("build-watch-help"))
    p.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Build, or compare, or go on building while an author writes."""
    root = checkout()
    if args.watch:
        return _watch(root)
    build = plan(root, proof=args.check)
    if build.problems:
        for problem in build.problems:
            print(f"✘ {problem}")
        print(t("build-refused", count=len(build.problems)))
        return 1
    if args.check:
        stale = build.stale()
        for file in stale:
            print(f"✘ {file.relative_to(root)}")
        print(t("build-stale", count=len(stale)) if stale else t("build-current", count=len(build.files)))
        return 1 if stale else 0
    changed = build.write()
    for file in changed:
        print(f"✔ {file.relative_to(root)}")
    print(t("build-done", changed=len(changed), count=len(build.files)))
    return 0


def _watch(root: Path) -> int:
    print(t("build-watching"))
    seen: dict[Path, float] = {}
    while True:
        now = {f: f.stat().st_mtime for f in _sources(root)}
        if now != seen:
            seen = now
            build = plan(root, data=False)
            for problem in build.problems:
                print(f"✘ {problem}")
            for file in [] if build.problems else build.write():
                print(f"✔ {file.relative_to(root)}")
        time.sleep(0.5)


def _sources(root: Path) -> list[Path]:
    patterns = (
        "exercises/**/*.py",
        "exercises/**/*.toml",
        "notebooks/**/*.py",
        "notebooks/**/*.toml",
        "*/locale/**/*.po",
        "graders/exercises/*.py",
    )
    return sorted({f for pattern in patterns for f in root.glob(pattern)})
