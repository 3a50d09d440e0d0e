"""argparse that speaks Korean and English together: one does not know yet which of them the reader reads."""

import argparse
import sys
from typing import Any, NoReturn

from labkit.i18n import Text, catalogue

t = catalogue("cli")


def both(text: Text) -> str:
    """The sentence in Korean, then in English; percent signs doubled, as argparse formats its help texts."""
    return f"{text.ko} / {text.en}".replace("%", "%%")


class TwoLanguageParser(argparse.ArgumentParser):
    """An `ArgumentParser` whose own headings and errors are in both languages (subparsers inherit it)."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("formatter_class", _Wide)
        super().__init__(add_help=False, **{k: v for k, v in options.items() if k != "add_help"})
        self._positionals.title = both(t("heading-arguments"))
        self._optionals.title = both(t("heading-options"))
        self.add_argument("-h", "--help", action="help", help=both(t("help")))

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the arguments and how to get help; exit code 2, as everywhere."""
        self.print_usage(sys.stderr)
        self.exit(2, f"✘ {t('usage-error', message=message, program=self.prog)}\n")


class _Wide(argparse.HelpFormatter):
    """Room for two languages in the right column."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=26, width=110)
