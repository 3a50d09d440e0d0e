"""The city hall at work: when complaints come in, how long an answer takes, how it is liked.

Whole numbers and a few factors only, for the same bytes on every platform.
"""

import random
from datetime import date, datetime, time, timedelta
from typing import Any

from .days import HOLIDAYS

START, END = datetime(2023, 1, 1), datetime(2025, 10, 31, 18)
OPENS, CLOSES = 9, 18

# Complaints an hour on an office day: a morning peak, another after lunch, and the evening's from home.
_HOURS = (3, 2, 2, 1, 1, 2, 5, 9, 14, 24, 26, 22, 15, 20, 24, 22, 19, 16, 13, 12, 12, 11, 9, 6)
_DAYS = (26, 22, 21, 20, 19, 10, 8)  # Monday to Sunday
# Working days until an ordinary complaint is answered, as a rule; hours for an urgent one.
_ANSWER_IN = {
    "traffic": (4, 2),
    "parking": (3, 3),
    "waste": (2, 3),
    "noise": (6, 4),
    "water": (3, 2),
    "parks": (5, 3),
    "welfare": (5, 2),
    "tourism": (6, 3),
}
_SPREAD = (0.3, 0.5, 0.7, 0.8, 1.0, 1.0, 1.2, 1.4, 1.8, 2.6)


def is_office_day(day: date) -> bool:
    return day.weekday() < 5 and day not in HOLIDAYS


def is_office_hour(moment: datetime) -> bool:
    return is_office_day(moment.date()) and OPENS <= moment.hour < CLOSES


def draw_time(rng: random.Random, when: dict[str, Any], urgent: bool) -> datetime:
    """A moment of receipt within what the text requires: `days`, `weekdays` (1 is Monday), `hours`, `at`."""
    first, last = (date.fromisoformat(day) for day in when.get("days", (str(START.date()), str(END.date()))))
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    days = [day for day in days if str(day.isoweekday()) in when.get("weekdays", "1234567")]
    # A danger does not wait for Monday.
    weights = [1 if urgent else _DAYS[6] if day in HOLIDAYS else _DAYS[day.weekday()] for day in days]
    day = rng.choices(days, weights)[0]
    if "at" in when:
        return datetime.combine(day, time.fromisoformat(when["at"]))
    begin, end = when.get("hours", (0, 24))
    # The last day of the period ends with the office.
    end = min(end, END.hour) if day == END.date() else end
    hour = rng.choices(range(begin, end), _HOURS[begin:end])[0]
    return datetime.combine(day, time(hour, rng.randrange(60)))


def answer(rng: random.Random, received: datetime, category: str, urgent: bool) -> tuple[datetime, int | str]:
    """When the city answered, and how the citizen liked it: 1 to 5, or empty where he did not say."""
    factor = rng.choice(_SPREAD)
    days, hours = _ANSWER_IN[category]
    if urgent:
        minutes = int(hours * 60 * factor) + rng.randrange(20)
        answered = received + timedelta(minutes=minutes)
    else:
        answered = _after_working_days(received, max(1, int(days * factor + 0.5)), rng)
    # A slow answer costs about a point, a quick one earns one; four in ten do not reply to the survey.
    liked = 3 + (factor < 0.8) - (factor > 1.3) + rng.choice((-2, -1, -1, 0, 0, 0, 1, 1, 2))
    return answered, min(5, max(1, liked)) if rng.random() < 0.6 else ""


def _after_working_days(received: datetime, days: int, rng: random.Random) -> datetime:
    day = received.date()
    while days:
        day += timedelta(days=1)
        days -= is_office_day(day)
    return datetime.combine(day, time(rng.randrange(OPENS, CLOSES), rng.randrange(60)))
