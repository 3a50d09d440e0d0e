"""`labkit model`: which model answers, and from where; `labkit model test` asks it something small."""

import argparse
import sys

from labkit.commands.parser import both
from labkit.errors import LabkitError
from labkit.i18n import Text, catalogue

t = catalogue("model")


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to `labkit`."""
    parser = subparsers.add_parser("model", help=both(t("cmd-help")), description=both(t("cmd-help")))
    parser.add_argument("action", nargs="?", choices=("show", "test"), default="show", help=both(t("cmd-test-help")))


def run(args: argparse.Namespace) -> int:
    """Show the model, or test it; 1 when the test fails."""
    print(_shown())
    return _test() if args.action == "test" else 0


def _shown() -> Text:
    from labkit.model.configuration import configuration

    where = configuration()
    if where.kind == "practice":
        return t("cmd-practice", model=where.model)
    key = t("cmd-key-none" if where.api_key == "none" else "cmd-key-set")
    return t("cmd-live", model=where.model or t("cmd-unnamed"), url=where.base_url, key=key)


def _test() -> int:
    from labkit.model import ask

    try:
        reply = ask(str(t("cmd-test-prompt")))
    except LabkitError as error:
        print(error, file=sys.stderr)
        return 1
    print(t("cmd-test-ok", model=reply.model, text=reply.text))
    return 0
