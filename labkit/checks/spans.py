"""How long something lasts, by two hours or days of the source: "세 시간" from 6 to 9 is no new figure."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

from labkit.checks.passages import spelled
from labkit.checks.wording import figures, sentences
from labkit.quantities import Quantity

_HOURS, _DAYS, _WEEKS = "시간", "일", "주"


def is_span(text: str, source: Sequence[str]) -> bool:
    """Whether a figure is the length of time between two hours or days that one sentence of the source names.

    Args:
        text: the figure as written: "세 시간", "24 days", "4주".
        source: in each language.
    """
    found = figures(text)
    if len(found) != 1 or found[0].kind != "number" or found[0].unit not in (_HOURS, _DAYS, _WEEKS):
        return False
    said = (figures(sentence) for part in source for sentence in sentences(spelled(part)))
    return any(found[0].value in lengths for in_one in said for lengths in _lengths(in_one, found[0].unit))


def _lengths(found: Sequence[Quantity], unit: str) -> Iterator[tuple[float, ...]]:
    if unit == _HOURS:
        hours = [_hours(str(q.value)) for q in found if q.kind == "time"]
        yield from ((abs(b - a),) for a, b in combinations(hours, 2))
        return
    days = list(_days([str(q.value) for q in found if q.kind == "date" and str(q.value).count("-") >= 2]))
    for a, b in combinations(days, 2):
        between = abs(b - a) // timedelta(days=1)
        # Both ends are counted or not; a week that has begun is a week.
        yield (between, between + 1) if unit == _DAYS else (between // 7, -(-(between + 1) // 7))


def _hours(clock: str) -> float:
    hour, minute = clock.split(":")[:2]
    return int(hour) + int(minute) / 60


def _days(values: Sequence[str]) -> Iterator[date]:
    year = next((value[:4] for value in values if not value.startswith("--")), "2024")
    for value in values:
        year = year if value.startswith("--") else value[:4]
        yield date.fromisoformat(f"{year}{value[-6:]}")
