"""Days told from the day of writing, as newsrooms do: "오는 21일부터 다음 달 14일까지", "13일 오전 9시 이후"."""

import re
from collections.abc import Iterator
from datetime import date

_DAY = re.compile(
    r"(?<![가-힣])(?:(?P<next>다음\s?달|내달|익월)|(?P<this>오는|이달|이번\s?달|금월))?\s?(?<![\d.:/-])(?P<day>\d{1,2})일"
    r"(?![가-힣]*요일)(?!\s?(?:동안|간|이내|안에|내에|뒤|후|전|째|씩|차|정도|만에))"
)
# "11월 21일, 28일": the month stands before, and the day is of that one.
_MONTH = re.compile(r"\d\s?월|\d{4}\s?[.-]\s?\d")


def dated(text: str, today: date) -> str:
    """A text in which each day that is told from a day has its year and month; what has a month keeps it.

    Args:
        text: what was written.
        today: the day from which it speaks; "오는 3일" late in a month is in the next one.
    """
    return "\n".join("".join(_full(line, today)) for line in text.split("\n"))


def _full(line: str, today: date) -> Iterator[str]:
    at, month = 0, _MONTH.search(line)
    for found in _DAY.finditer(line):
        named = found["next"] or found["this"]
        if not named and month and month.end() <= found.start():
            continue
        later = bool(found["next"]) or (named == "오는" and int(found["day"]) < today.day)
        year, months = divmod(today.year * 12 + today.month - 1 + later, 12)
        blank = found[0][: len(found[0]) - len(found[0].lstrip())]
        yield f"{line[at : found.start()]}{blank}{year}. {months + 1}. {int(found['day'])}."
        at = found.end()
    yield line[at:]
