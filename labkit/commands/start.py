"""`labkit start`: from a fresh clone to the course home in the browser, in one command."""

import argparse
import os
from pathlib import Path

from labkit.commands.parser import both
from labkit.i18n import LANGUAGES, catalogue, language

t = catalogue("cli")


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `start` to the command line."""
    parser = subparsers.add_parser("start", help=both(t("start")), description=both(t("start-long")))
    parser.add_argument("--port", type=_port, metavar="N", help=both(t("start-port")))
    parser.add_argument("--no-browser", action="store_true", help=both(t("start-no-browser")))
    parser.add_argument("--lang", choices=LANGUAGES, help=both(t("start-lang")))
    parser.add_argument("--workspace", type=Path, metavar="DIR", help=both(t("start-workspace")))
    parser.add_argument("--track", metavar="ID", help=both(t("start-track")))


def run(args: argparse.Namespace) -> int:
    """Install what is missing, then open the lab.

    Args:
        args: port, no_browser, lang, workspace, track.

    Returns:
        0 once the lab was stopped.

    Raises:
        SetupError: what stands in the way, and what to do about it.
    """
    from labkit.setup import Layout, ensure_installed, hand_over

    if args.lang:
        language(args.lang)
        os.environ["LABKIT_LANG"] = args.lang
    layout = Layout.of_this_checkout()
    ensure_installed(layout)
    if not layout.is_running():
        return hand_over(layout, ["-m", "labkit", "start", *_again(args)])
    from labkit.setup.lab import open_lab

    return open_lab(layout, workspace=args.workspace, port=args.port, browser=not args.no_browser, track=args.track)


def _again(args: argparse.Namespace) -> list[str]:
    """The same arguments for the second half, which runs in the virtual environment."""
    given = {"--port": args.port, "--lang": args.lang, "--workspace": args.workspace, "--track": args.track}
    words = [word for name, value in given.items() if value is not None for word in (name, str(value))]
    return words + ["--no-browser"] * args.no_browser


def _port(word: str) -> int:
    number = int(word) if word.isascii() and word.isdigit() else 0
    if not 1024 <= number <= 65535:  # below 1024 a system asks for an administrator
        raise argparse.ArgumentTypeError(both(t("bad-port", port=word)).replace("%%", "%"))
    return number
