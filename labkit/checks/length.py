"""How long a reply is: items, sentences, characters, words."""

import re
import unicodedata

from labkit.checks import check, scale
from labkit.checks.wording import sentences
from labkit.i18n import catalogue
from labkit.plain import clean
from labkit.score import Finding

t = catalogue("checks")

_ITEM = re.compile(r"^\s{0,3}(?:[-*+•·○●□▪◦‣∙ㆍ–—]|\d{1,2}[.)]|[①-⑳]|[가-하][.)]|\(\d{1,2}\))\s*\S")


@check(over="reply")
def item_lines(reply: str, *, n: int, mode: str = "exact") -> Finding:
    """The whole reply is a list of `n` items, one a line, and nothing else.

    Args:
        reply: what the model wrote.
        n: how many items.
        mode: `exact`, `max` or `min`.

    Any mark of a list will do (-, •, 1., ①, ○). A line that continues an item belongs to it only if it is indented.
    """
    lines = [line for line in unicodedata.normalize("NFC", reply).split("\n") if line.strip()]
    items = [line for line in lines if _ITEM.match(line)]
    other = [line for line in lines if not _ITEM.match(line) and not line.startswith("  ")]
    if other:
        return Finding(0.0, t("items-else"), (clean(other[0].strip()[:60]),))
    return _counted(len(items), n, mode, "items")


@check(over="reply")
def sentence_count(reply: str, *, n: int, mode: str = "exact") -> Finding:
    """The reply has `n` sentences; for the arguments see `item_lines`."""
    return _counted(len(sentences(reply)), n, mode, "sentences")


@check(over="reply")
def max_chars(reply: str, *, n: int) -> Finding:
    """The reply has at most `n` characters, spaces included, as a text message counts them."""
    return _counted(len(unicodedata.normalize("NFC", reply.strip())), n, "max", "characters")


@check(over="reply")
def word_count(reply: str, *, n: int, mode: str = "max") -> Finding:
    """The reply has `n` words as spaces divide them (어절); for the arguments see `item_lines`."""
    return _counted(len(reply.split()), n, mode, "words")


def _counted(found: int, n: int, mode: str, unit: str) -> Finding:
    met = {"exact": found == n, "max": found <= n, "min": found >= n}[mode]
    name = t(f"unit-{unit}")
    return Finding(scale(met, 0, 1), t("length-ok" if met else "length-other", found=found, n=n, unit=name))
