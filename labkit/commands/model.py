"""`labkit model`: which model answers; test it, choose another, serve the practice model, see what was used."""

import argparse
import sys

from labkit.commands.parser import both
from labkit.errors import LabkitError, SetupError
from labkit.i18n import Text, catalogue

t = catalogue("model")


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command and its own subcommands to `labkit`."""
    parser = subparsers.add_parser("model", help=both(t("cmd-group-help")), description=both(t("cmd-group-help")))
    actions = parser.add_subparsers(dest="action", metavar="ACTION")
    actions.add_parser("show", help=both(t("cmd-help")))
    actions.add_parser("test", help=both(t("cmd-test-help")))
    actions.add_parser("log", help=both(t("log-help")))
    _register_use(actions)
    _register_serve(actions)


def _register_use(actions: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    use = actions.add_parser("use", help=both(t("use-help")), description=both(t("use-long")))
    use.add_argument("what", help=both(t("use-what-help")))
    use.add_argument("--model", default="", help=both(t("use-model-help")))


def _register_serve(actions: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    serve = actions.add_parser("serve", help=both(t("serve-help")), description=both(t("serve-help")))
    serve.add_argument("--host", default="127.0.0.1", help=both(t("serve-host-help")))
    serve.add_argument("--port", type=int, default=8400, help=both(t("serve-port-help")))
    serve.add_argument("--workers", type=int, default=1, help=both(t("serve-workers-help")))


def run(args: argparse.Namespace) -> int:
    """Do what was asked; 1 when a test fails."""
    actions = {"serve": _serve, "use": _use, "log": _log, "test": _test}
    return actions.get(args.action, _show)(args)


def _show(args: argparse.Namespace) -> int:
    from labkit.model.machine import machine, what_fits

    print(_shown())
    print(what_fits(machine()))
    print(t("machine-real"))
    return 0


def _shown() -> Text:
    from labkit.model.configuration import configuration

    where = configuration()
    if where.kind == "practice":
        return t("cmd-practice", model=where.model)
    if where.kind == "local":
        return t("cmd-local", model=where.model, file=where.file)
    key = t("cmd-key-none" if where.api_key == "none" else "cmd-key-set")
    return t("cmd-live", model=where.model or t("cmd-unnamed"), url=where.base_url, key=key)


def _test(args: argparse.Namespace) -> int:
    from labkit.model import ask

    print(_shown())
    try:
        reply = ask(str(t("cmd-test-prompt")))
    except LabkitError as error:
        print(error, file=sys.stderr)
        return 1
    print(t("cmd-test-ok", model=reply.model, text=reply.text))
    return 0


def _use(args: argparse.Namespace) -> int:
    from labkit.model.choice import use

    print(use(args.what, args.model))
    return 0


def _serve(args: argparse.Namespace) -> int:
    if not (0 <= args.port <= 65_535 and 1 <= args.workers <= 64):
        raise SetupError(t("serve-numbers", port=args.port, workers=args.workers))
    from labkit.server.start import start

    start(args.host, args.port, args.workers)
    return 0


def _log(args: argparse.Namespace) -> int:
    from labkit.model.calls import calls, log_file
    from labkit.model.meter import price, used

    lines = used(calls())
    if not lines:
        print(t("log-empty"))
        return 0
    known = price()
    rows = [str(t("log-head")).split("\t")]
    for line in lines:
        cost = f"{known.of(line.sent, line.got):,.4g} {known.unit}".strip() if known else "-"
        rows.append([line.model, *(f"{n:,}" for n in (line.calls, line.failed, line.sent, line.got)), cost])
    print("\n".join(_aligned(rows)))
    print(t("log-where", file=log_file()))
    return 0


def _aligned(rows: list[list[str]]) -> list[str]:
    """Columns under each other in a console, where a Korean syllable is two letters wide."""
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(c + " " * (w - _width(c)) for c, w in zip(row, widths, strict=True)).rstrip() for row in rows]


def _width(text: str) -> int:
    import unicodedata

    return sum(2 if unicodedata.east_asian_width(ch) in "WF" else 1 for ch in text)
