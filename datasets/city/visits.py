"""How many tourists the city sees on a day: one driver behind visitors, tickets and the festival zone's streets."""

import random
from datetime import date
from functools import cache

from .chance import noisy
from .days import HOLIDAYS, is_festival
from .sky import record

_MONTHS = (0.55, 0.60, 0.80, 1.20, 1.35, 1.00, 0.95, 1.05, 1.00, 1.60, 1.10, 0.60)
_OFF, _ON = 2.1, 0.72  # a day off, a working day
_WET = 0.62


@cache
def tourism(day: date) -> float:
    """Tourists of the day against an average day of an average month."""
    rng = random.Random(f"tourism {day}")
    level = _MONTHS[day.month - 1]
    level *= _OFF if day.weekday() >= 5 or day in HOLIDAYS else _ON
    level *= _WET if record()[day].wet else 1.0
    level *= 1.5 if is_festival(day) else 1.0
    return noisy(rng, level, 0.07)
