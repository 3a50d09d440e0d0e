"""When and where complaints come in: more where more people live, on Mondays, and when there is cause."""

import random
from collections.abc import Sequence
from datetime import date, datetime, time
from functools import cache
from itertools import accumulate

from city.days import is_festival, is_working_day
from city.people import residents
from city.places import DONGS, Dong

from retelling.source import Source

# January to December, by category: frozen pipes, heat at open windows, leaves, outings.
_MONTHS = {
    "traffic": (11, 11, 10, 9, 9, 9, 10, 10, 10, 10, 11, 11),
    "parking": (8, 9, 10, 10, 10, 10, 10, 9, 11, 11, 10, 10),
    "waste": (9, 9, 11, 10, 10, 11, 12, 12, 11, 10, 10, 10),
    "noise": (6, 6, 8, 10, 12, 13, 14, 14, 12, 11, 8, 6),
    "water": (12, 10, 8, 8, 9, 12, 16, 14, 10, 8, 8, 11),
    "parks": (5, 5, 8, 12, 13, 12, 12, 12, 12, 14, 11, 5),
    "welfare": (12, 11, 11, 9, 9, 9, 9, 9, 10, 10, 11, 12),
    "tourism": (6, 6, 8, 13, 13, 10, 9, 10, 11, 19, 10, 6),
}
_WEEKDAYS = (26, 22, 21, 20, 19, 10, 8)
_URGENT_DAY = 18  # a danger does not wait for Monday
_HOURS = (3, 2, 2, 1, 1, 2, 5, 9, 14, 24, 26, 22, 15, 20, 24, 22, 19, 16, 13, 12, 12, 11, 9, 6)
_YEARLY = 0.07  # more every year, since they can be sent by telephone


def draw_day(source: Source, days: tuple[date, ...], rng: random.Random) -> date:
    """A day among those on which the text is true."""
    allowed, weights = _weighted(source, days)
    return rng.choices(allowed, cum_weights=weights)[0]


@cache
def _weighted(source: Source, days: tuple[date, ...]) -> tuple[list[date], list[float]]:
    allowed = [day for day in days if not _weekdays(source) or str(day.isoweekday()) in _weekdays(source)]
    if source.text.get("channel"):  # a clerk's note: he was at his desk
        allowed = [day for day in allowed if is_working_day(day)]
    return allowed, list(accumulate(weight(source, day) for day in allowed))


def weight(source: Source, day: date) -> float:
    """How many complaints of the text's kind a day brings."""
    busy = 8.0 if not is_working_day(day) and day.weekday() < 5 else _WEEKDAYS[day.weekday()]
    busy = _URGENT_DAY if source.urgent else busy
    grown = 1 + _YEARLY * (day.year - 2023 + day.month / 12)
    festival = 2.2 if source.text["category"] == "tourism" and is_festival(day) else 1.0
    return busy * _MONTHS[source.text["category"]][day.month - 1] * grown * festival


def draw_moment(source: Source, day: date, rng: random.Random) -> datetime:
    """A moment of that day: the text's own hours, else the day's course."""
    when, clock = source.text.get("when", {}), source.clock.split(" ")[0]
    if at := when.get("at") or (clock[1:] if clock.startswith("@") else ""):
        return datetime.combine(day, time.fromisoformat(at))
    begin, end = when.get("hours") or (map(int, clock.split("-")) if "-" in clock else (0, 24))
    hour = rng.choices(range(begin, end), _HOURS[begin:end])[0]
    return datetime.combine(day, time(hour, rng.randrange(60)))


def _weekdays(source: Source) -> str:
    bound = str(source.text.get("when", {}).get("weekdays", ""))
    parts = source.clock.split(" ")
    return bound or (parts[-1] if parts[-1].isdigit() else "")


def exists(dong: Dong, day: date) -> bool:
    return f"{day:%Y-%m-%d}" >= dong.valid_from


class Quota:
    """Hands out dongs so that in the end complaints are as many as people.

    Texts that name a place take their share of its dong first; what can be told anywhere fills the others.
    """

    def __init__(self, rows: int) -> None:
        people = {dong: _person_days(dong) for dong in DONGS}
        whole = sum(people.values())
        self._left = {dong: rows * share / whole for dong, share in people.items()}

    def take(self, dong: Dong) -> None:
        self._left[dong] -= 1

    def draw(self, among: Sequence[Dong], day: date, rng: random.Random) -> Dong:
        """One of the dongs that exist on that day, the likelier the more is left of its share."""
        there = [dong for dong in among if exists(dong, day)]
        weights = [max(self._left[dong], 1.0) * _open(dong) for dong in there]
        return rng.choices(there, weights)[0]


def _person_days(dong: Dong) -> float:
    months = [f"{year}-{month:02d}" for year in (2023, 2024, 2025) for month in range(1, 13)][:34]
    return sum(people.total for month in months if (people := residents(dong, month)))


def _open(dong: Dong) -> float:
    # A dong of three months has its whole share to give in three months.
    return 12.0 if dong.split_from else 1.0
