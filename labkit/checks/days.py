"""Days that share a month: "10월 20일부터 24일까지" and "from 20 to 24 October" name two days, not one and a length.

Works on what `labkit.quantities` has read; it reads no number itself.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from labkit.quantities import Quantity

_WEEKDAY = r"(?:\s?\(?(?:[월화수목금토일](?:요일)?|[A-Z][a-z]{2}(?:[a-z]{2,5}day)?)\)?)?"
_BETWEEN = re.compile(rf"일?\.?{_WEEKDAY}\s?(?:부터|에서|과|와|및|to|and|until|through|[~～–,·-])\s?", re.IGNORECASE)
_LENGTH = re.compile(r"\s?(?:동안|간|이내|안에|내에|뒤|후|전|씩|days?\b)")
_OPENS = re.compile(r"\s?[~～–-]\s?\d")


def spelt_out(text: str, found: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The quantities of a text, with a day for every number that is one by its neighbour.

    Args:
        text: in which they were found.
        found: the quantities, in their order.
    """
    out = list(found)
    for at, quantity in enumerate(out):
        if not _may_be_day(quantity) or _LENGTH.match(text, quantity.end):
            continue
        before, after = out[at - 1] if at else None, out[at + 1] if at + 1 < len(out) else None
        month = _month_before(text, before, quantity) or _month_after(text, quantity, after)
        if month:
            out[at] = replace(quantity, kind="date", value=f"{month}-{int(quantity.value):02d}", unit="")
    return tuple(out)


def _may_be_day(quantity: Quantity) -> bool:
    return (
        quantity.kind == "number"
        and not quantity.text.endswith("간")
        and quantity.unit in ("", "일")
        and float(quantity.value).is_integer()
        and 1 <= float(quantity.value) <= 31
    )


def _month_before(text: str, before: Quantity | None, day: Quantity) -> str:
    if before is None or before.kind != "date":
        return ""
    value, gap = str(before.value), text[before.end : day.start]
    if _has_day(value):
        return value[:-3] if _BETWEEN.fullmatch(gap) else ""
    # "10월 20~24일": the month stands alone, and a second day follows.
    return value if not gap.strip() and re.search(r"\d-\d\d$|^--\d\d$", value) and _OPENS.match(text, day.end) else ""


def _month_after(text: str, day: Quantity, after: Quantity | None) -> str:
    if after is None or after.kind != "date" or not _has_day(str(after.value)):
        return ""
    return str(after.value)[:-3] if _BETWEEN.fullmatch(text[day.end : after.start]) else ""


def _has_day(value: str) -> bool:
    return bool(re.search(r"-\d\d-\d\d$", value))
