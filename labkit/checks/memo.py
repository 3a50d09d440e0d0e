"""The form of a one-page memo: its parts, its length, and that it speaks in numbers."""

import re
import unicodedata

from labkit.checks import check, scale
from labkit.checks.wording import figures
from labkit.i18n import catalogue
from labkit.quantities import Quantity
from labkit.score import Finding

t = catalogue("claims")
# A heading stands alone on a short line, or before a colon, a slash, a closing bracket or a full stop: "1. 현황",
# "현황: …", "현황 / …", "(현황) …", "**현황** …", "1. Situation. …".
_MARKS = r"\s*(?:[-*#□○◦■●▪•·※<\[【(「\s]|\d{1,2}[.)]|[가-하][.)]|[ⅰ-ⅻivx]{1,4}[.)])*\s*"
_HEAD_ENDS = re.compile(r"\s?[:：/)\]】>」]|\*\*|(?<=[a-z가-힣])\.(?=\s|$)")
_LONGEST_HEADING = 40


@check(over="reply")
def memo_parts(reply: str, *, parts: list[list[str]]) -> Finding:
    """Every part has a heading of its own.

    Args:
        reply: the memo.
        parts: for each part the words by which its heading may call it.
    """
    lines = unicodedata.normalize("NFC", reply).casefold().split("\n")
    lacking = [names[0] for names in parts if not any(_heads(line, names) for line in lines)]
    found = len(parts) - len(lacking)
    reason = t("memo-parts", found=found, total=len(parts), lacking=", ".join(lacking) or "–")
    return Finding(scale(found / len(parts), 0.0, 1.0), reason, tuple(lacking))


def _heads(line: str, names: list[str]) -> bool:
    text = re.sub(rf"^{_MARKS}", "", line).strip(" *#]】>」)")
    head = _HEAD_ENDS.split(text, maxsplit=1)[0]
    return 0 < len(head) <= _LONGEST_HEADING and any(name.casefold() in head for name in names)


@check(over="reply")
def memo_length(reply: str, *, low: int, high: int) -> Finding:
    """The memo has between `low` and `high` characters, spaces included; up to a tenth too long or short is half."""
    n = len(unicodedata.normalize("NFC", reply.strip()))
    over = max(low - n, n - high, 0)
    score = 1.0 if not over else 0.5 if over <= 0.1 * (low if n < low else high) else 0.0
    return Finding(score, t("memo-length", n=n, low=low, high=high))


@check(over="reply")
def memo_numbers(reply: str, *, n: int) -> Finding:
    """At least `n` numbers are stated, days, ages and items not counted. Says nothing about which are right.

    Args:
        reply: the memo.
        n: how many.
    """
    found = sum(map(_states, figures(unicodedata.normalize("NFC", reply))))
    return Finding(scale(found / n, 0.0, 1.0), t("memo-numbers", found=found, n=n))


def _states(quantity: Quantity) -> bool:
    if quantity.kind != "number" or quantity.unit == "세":
        return False
    # "①", "1순위" and "2021" stand without a unit as well as "34,204" does.
    value = abs(float(quantity.value))
    return bool(quantity.unit) or (value >= 10 and not (1900 <= value <= 2100 and "," not in quantity.text))
