"""The calendar that the city's counts follow: days, public holidays, the lantern festival."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

WEEKDAYS = "월화수목금토일"


def days(first: date, last: date) -> Iterator[date]:
    for offset in range((last - first).days + 1):
        yield first + timedelta(days=offset)


def _of(year: int, *month_days: str) -> set[date]:
    return {date(year, *map(int, word.split("/"))) for word in month_days}


# Public holidays of Korea as they were, with substitute and one-off holidays and election days.
HOLIDAYS = (
    _of(2023, "1/1", "1/21", "1/22", "1/23", "1/24", "3/1", "5/5", "5/27", "5/29", "6/6", "8/15")
    | _of(2023, "9/28", "9/29", "9/30", "10/2", "10/3", "10/9", "12/25")
    | _of(2024, "1/1", "2/9", "2/10", "2/11", "2/12", "3/1", "4/10", "5/5", "5/6", "5/15", "6/6", "8/15")
    | _of(2024, "9/16", "9/17", "9/18", "10/1", "10/3", "10/9", "12/25")
    | _of(2025, "1/1", "1/27", "1/28", "1/29", "1/30", "3/1", "3/3", "5/5", "5/6", "6/3", "6/6", "8/15")
    | _of(2025, "10/3", "10/5", "10/6", "10/7", "10/8", "10/9", "12/25")
)

# 별빛등축제: nine days from a Saturday; the dates of 2025 are those of the city's notices.
FESTIVALS = {
    2023: (date(2023, 10, 14), date(2023, 10, 22)),
    2024: (date(2024, 10, 12), date(2024, 10, 20)),
    2025: (date(2025, 10, 11), date(2025, 10, 19)),
}


def is_working_day(day: date) -> bool:
    return day.weekday() < 5 and day not in HOLIDAYS


def is_festival(day: date) -> bool:
    span = FESTIVALS.get(day.year)
    return span is not None and span[0] <= day <= span[1]


def season(table: Sequence[float], day: date) -> float:
    """From twelve values of mid-January to mid-December, the one for `day`: in proportion between two of them."""
    place = day.month - 1 + (day.day - 15) / 30.5
    before = int(place) if place >= 0 else -1
    share = place - before
    return table[before % 12] * (1 - share) + table[(before + 1) % 12] * share


def month_name(month: str) -> str:
    """As it stands in a header: "2025-09" is "2025년09월"."""
    return f"{month[:4]}년{month[5:]}월"
