"""The instructor's command. Each subcommand is a module with `register` and `run`; errors end in one clear line."""

import argparse
import sys
from importlib import import_module

from graders.texts import t
from labkit.commands.parser import TwoLanguageParser
from labkit.commands.parser import both as in_both
from labkit.errors import LabkitError

COMMANDS = (
    "build",
    "new",
    "bundle",
    "course",
    "collect",
    "grade",
    "report",
    "similar",
    "audit",
    "lock",
    "unlock",
    "demo",
)


def parser(*only: str) -> argparse.ArgumentParser:
    """The command line, help in Korean and English.

    Args:
        only: these subcommands; all by default. Grading one late submission must not wait for the builder's imports.
    """
    top = TwoLanguageParser(prog="graders", description=both("cli"))
    subparsers = top.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name in only or COMMANDS:
        import_module(f"graders.commands.{name}").register(subparsers)
    return top


def both(key: str) -> str:
    """A help text in both languages: `--help` is read before a language is chosen."""
    return in_both(t(key))


def main(argv: list[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    given = sys.argv[1:] if argv is None else argv
    args = parser(*(name for name in COMMANDS if given[:1] == [name])).parse_args(given)
    try:
        code: int = args.run(args)
    except LabkitError as error:
        print(f"⚠ {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(t("interrupted"), file=sys.stderr)
        return 130
    return code
