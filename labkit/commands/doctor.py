"""`labkit doctor`: what is right on this machine, what is not, and what to do about it."""

import argparse

from labkit.commands.parser import both
from labkit.i18n import LANGUAGES, catalogue, language

t = catalogue("cli")


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `doctor` to the command line."""
    parser = subparsers.add_parser("doctor", help=both(t("doctor")), description=both(t("doctor-long")))
    parser.add_argument("--lang", choices=LANGUAGES, help=both(t("start-lang")))


def run(args: argparse.Namespace) -> int:
    """Print the table of checks.

    Args:
        args: lang.

    Returns:
        1 if anything must be put right, else 0.
    """
    from labkit.setup import Layout, hand_over
    from labkit.setup.doctor import examine, table

    if args.lang:
        language(args.lang)
    layout = Layout.of_this_checkout()
    if layout.works() and not layout.is_running():
        return hand_over(layout, ["-m", "labkit", "doctor", *(["--lang", args.lang] if args.lang else [])])
    results = examine(layout)
    print(table(results))
    return int(any(result.must_be_fixed for result in results))
