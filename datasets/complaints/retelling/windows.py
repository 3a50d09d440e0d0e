"""The days on which a text's words are true: "the festival ended three days ago", "next Thursday is the exam"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from city.days import FESTIVALS, days

from retelling.figures import NEW_BUS_SINCE, names_new_bus
from retelling.source import Source

FIRST, LAST = date(2023, 1, 1), date(2025, 10, 31)
YEARS = (2022, 2023, 2024, 2025)  # a window may begin in the year before, and run over New Year
SEASONS = {"spring": "0301-0531", "summer": "0601-0831", "autumn": "0901-1130", "winter": "1201-0228"}
# Days that other days are told from; of the festival its last.
_MARKS = {
    "csat": (date(2023, 11, 16), date(2024, 11, 14), date(2025, 11, 13)),
    "chuseok": (date(2023, 9, 29), date(2024, 9, 17), date(2025, 10, 6)),
    "daeboreum": (date(2023, 2, 5), date(2024, 2, 24), date(2025, 2, 12)),
    "fest": tuple(last for _, last in FESTIVALS.values()),
}


def own_days(source: Source) -> tuple[date, ...]:
    """Where the text stands as written: `when.days` first, which is bound to its year."""
    if bound := source.text.get("when", {}).get("days"):
        return tuple(days(date.fromisoformat(bound[0]), date.fromisoformat(bound[1])))
    return return_days(source)


@cache
def return_days(source: Source) -> tuple[date, ...]:
    """Where it can come again: its windows, else the same days of any year, else its season, else always."""
    bound = source.text.get("when", {}).get("days")
    code = source.when or SEASONS.get(source.text.get("season", ""), "")
    if not code and bound:
        code = "-".join(day[5:].replace("-", "") for day in bound)
    found = in_windows(code or "0101-1231")
    return tuple(day for day in found if day >= NEW_BUS_SINCE) if names_new_bus(source.body) else found


def returns(source: Source) -> int:
    """How often the text comes again: what is true for some weeks a year must not crowd them."""
    share = len(return_days(source)) / ((LAST - FIRST).days + 1)
    return int(source.returns * min(1.0, 2 * share) + 0.5)


@cache
def in_windows(code: str) -> tuple[date, ...]:
    """Days of the period in any of the windows that `|` separates.

    `0922-1030` in every year (`1201-0228` over New Year), `2025-05-12~2025-06-02`, `fest` during the lantern festival,
    `fest+3~+9` so many days after its last, `csat-10~-4` before the university entrance exam.
    """
    found = {day for part in code.split("|") for first, last in _spans(part) for day in days(first, last)}
    return tuple(sorted(day for day in found if FIRST <= day <= LAST))


def _spans(part: str) -> Iterator[tuple[date, date]]:
    if part == "fest":
        yield from FESTIVALS.values()
    elif found := re.fullmatch(r"(\d\d)(\d\d)-(\d\d)(\d\d)", part):
        month, day, to_month, to_day = map(int, found.groups())
        for year in YEARS:
            over = (to_month, to_day) < (month, day)
            yield date(year, month, day), date(year + over, to_month, to_day)
    elif found := re.fullmatch(r"([a-z]+)([+-]\d+)~([+-]\d+)", part):
        for mark in _MARKS[found[1]]:
            yield mark + timedelta(days=int(found[2])), mark + timedelta(days=int(found[3]))
    else:
        first, last = part.split("~")
        yield date.fromisoformat(first), date.fromisoformat(last)
