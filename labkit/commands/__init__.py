"""The `labkit` command: one module a subcommand, each with `register(subparsers)` and `run(args)`.

Only the standard library is imported here and by every `register`, so that `python3 -m labkit` speaks on a machine
where nothing is installed. `run` may import what it likes.
"""

import importlib
import importlib.util
import os
import sys
from types import ModuleType

from labkit.commands.parser import TwoLanguageParser, both
from labkit.errors import LabkitError, SetupError
from labkit.i18n import catalogue

t = catalogue("cli")

# An explicit list, in the order of the help page. True: needs the installed packages.
COMMANDS = {"start": False, "doctor": False, "check": True, "model": True, "data": True, "test": False}


def main(argv: list[str] | None = None) -> int:
    """Run one command.

    Args:
        argv: the arguments after `labkit`; those of the process by default.

    Returns:
        The exit code: 0 done, 1 something to put right (said in words), 2 wrong usage, 130 interrupted.
    """
    _tolerate_narrow_consoles()
    arguments = sys.argv[1:] if argv is None else argv
    try:
        return _dispatch(arguments)
    except LabkitError as error:
        return _complain(error, str(error), 1)
    except KeyboardInterrupt as error:
        return _complain(error, str(error) or str(t("interrupted")), 130)
    except BrokenPipeError:  # `labkit check … | head`: the reader has seen enough, which is no fault
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception as error:  # the promise is "never a traceback", whatever went wrong
        return _complain(error, str(t("unexpected", kind=type(error).__name__, error=error)), 1)


def _dispatch(arguments: list[str]) -> int:
    parser = TwoLanguageParser(prog="labkit", description=both(t("description")))
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND", title=both(t("heading-commands")))
    # Only the one that is asked for: a defect in one command must not take `start` and `doctor` with it.
    asked = [name for name in arguments[:1] if name in COMMANDS]
    modules = {name: module for name in asked or COMMANDS if (module := _load(name))}
    for module in modules.values():
        module.register(subparsers)
    known, rest = _split(arguments)
    args = parser.parse_args(known)
    args.rest = rest
    if args.command is None:
        parser.print_help()
        return 0
    if COMMANDS[args.command] and not _packages_here():
        return _in_the_venv(args.command, arguments)
    return int(modules[args.command].run(args))


def _split(arguments: list[str]) -> tuple[list[str], list[str]]:
    """What labkit reads, and what it hands on unread: argparse would take `-k` after `test` for its own."""
    if arguments[:1] == ["test"] and arguments[1:2] not in (["-h"], ["--help"]):
        return arguments[:1], arguments[1:]
    return arguments, []


def _load(name: str) -> ModuleType | None:
    """The module of a command; None where this copy does not have it (a release may leave one out)."""
    module = f"labkit.commands.{name}"
    try:
        return importlib.import_module(module)
    except ModuleNotFoundError as error:
        if error.name != module:  # the module is there and misses something else: that is a bug to be seen
            raise
        return None


def _packages_here() -> bool:
    return importlib.util.find_spec("openai") is not None and importlib.util.find_spec("pandas") is not None


def _in_the_venv(command: str, arguments: list[str]) -> int:
    from labkit.setup import Layout, hand_over

    layout = Layout.of_this_checkout()
    if not layout.python.exists() or layout.is_running():
        raise SetupError(t("not-installed", command=command))
    return hand_over(layout, ["-m", "labkit", *arguments])


def _complain(error: BaseException, message: str, code: int) -> int:
    if os.environ.get("LABKIT_DEBUG") == "1":
        raise error
    sys.stdout.flush()
    print(f"✘ {message}", file=sys.stderr)
    return code


def _tolerate_narrow_consoles() -> None:
    # A Korean Windows redirected to a file writes CP949, which has no "✔": a mark lost is better than a crash.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
