"""`labkit data`: list the data sets, describe one, make a longer table of one."""

import argparse
from typing import TYPE_CHECKING

from labkit.commands.parser import both
from labkit.i18n import LANGUAGES, catalogue, language

if TYPE_CHECKING:
    from labkit.data import Dataset

t = catalogue("data")
_EXAMPLE = {"describe": "complaints", "make": "plant_factory --days 365"}


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `data` to the command line."""
    parser = subparsers.add_parser("data", help=both(t("cmd-help")), description=both(t("cmd-long")))
    actions = ("list", "describe", "make")
    parser.add_argument("action", nargs="?", choices=actions, default="list", help=both(t("cmd-action")))
    parser.add_argument("name", nargs="?", help=both(t("cmd-name")))
    parser.add_argument("--days", type=int, metavar="N", help=both(t("cmd-days")))
    parser.add_argument("--lang", choices=LANGUAGES, help=both(t("cmd-lang")))


def run(args: argparse.Namespace) -> int:
    """Do it.

    Args:
        args: action, name, days, lang.

    Returns:
        0.

    Raises:
        DataError: no such set, or it cannot be made: why, and what to do.
    """
    from labkit import data
    from labkit.errors import DataError

    if args.lang:
        language(args.lang)
    if args.action == "list":
        print(data.datasets())
        return 0
    if not args.name:
        names = ", ".join(data.datasets())
        raise DataError(t("cmd-needs-name", action=args.action, example=_EXAMPLE[args.action], names=names))
    opened = data.open(args.name)
    if args.action == "describe":
        print(opened.describe())
        return 0
    if args.days is None:
        raise DataError(t("cmd-needs-days", name=args.name))
    _make(opened, args.days)
    return 0


def _make(opened: "Dataset", days: int) -> None:
    from labkit.data.made import make
    from labkit.setup.bar import Bar

    bar = Bar(str(t("cmd-making", name=opened.name)), days)
    try:
        path = make(opened.descriptor, days, bar.show)
    except KeyboardInterrupt:
        raise KeyboardInterrupt(str(t("cmd-interrupted"))) from None
    finally:
        bar.close()
    size = f"{path.stat().st_size / 1_000_000:.1f}"
    print(t("cmd-made", path=path, size=size, name=opened.name, form=path.stem))
