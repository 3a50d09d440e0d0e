"""The weather over the city, day by day: what people do outdoors, and what the greenhouses need, follows it."""

import random
from dataclasses import dataclass
from datetime import date
from functools import cache

from .chance import normal
from .days import days, season

FIRST, LAST = date(2021, 1, 1), date(2025, 10, 31)
DIRECTIONS = (20, 50, 70, 90, 110, 140, 160, 180, 200, 230, 250, 270, 290, 320, 340, 360)

# Of mid-January to mid-December: mean temperature, share of wet days, mm on a wet day.
_WARMTH = (-2.0, 0.5, 6.0, 12.3, 18.0, 22.5, 25.6, 26.2, 21.3, 14.6, 7.5, 0.3)
_WET = (0.20, 0.18, 0.22, 0.25, 0.26, 0.30, 0.48, 0.44, 0.28, 0.17, 0.24, 0.22)
_RAIN = (4.0, 5.0, 7.0, 9.0, 10.0, 13.0, 24.0, 22.0, 14.0, 9.0, 7.0, 4.0)
_PERSISTENCE = 0.25  # of rain from one day to the next
# Autumns in which a wet fortnight ended just before the lantern festival; one evening of it in 2025 was rained off.
_SPELLS = (
    (date(2023, 9, 30), date(2023, 10, 13), 0.60),
    (date(2023, 10, 14), date(2023, 10, 22), 0.10),
    (date(2024, 9, 28), date(2024, 10, 11), 0.65),
    (date(2024, 10, 12), date(2024, 10, 20), 0.08),
    (date(2025, 9, 27), date(2025, 10, 10), 0.60),
    (date(2025, 10, 11), date(2025, 10, 16), 0.00),
    (date(2025, 10, 17), date(2025, 10, 17), 1.00),
    (date(2025, 10, 18), date(2025, 10, 19), 0.00),
)


@dataclass(frozen=True)
class Weather:
    mean: float  # °C, as the next two
    low: float
    high: float
    rain: float | None  # mm; None: none fell; 0.0: a trace
    wind: float  # m/s
    direction: int  # degrees, in sixteen steps
    humidity: int  # %

    @property
    def wet(self) -> bool:
        """Wet enough to keep people at home."""
        return self.rain is not None and self.rain >= 1


@cache
def record() -> dict[date, Weather]:
    """The weather of every day, in order."""
    rng = random.Random("sky 2021")
    anomaly, rained, found = 0.0, False, {}
    for day in days(FIRST, LAST):
        anomaly = 0.7 * anomaly + normal(rng, 1.8)
        rained = rng.random() < _wet_share(day, rained)
        found[day] = _weather(day, anomaly, rained, rng)
    return found


def _wet_share(day: date, rained: bool) -> float:
    for first, last, share in _SPELLS:
        if first <= day <= last:
            return share
    share = season(_WET, day)
    return share + _PERSISTENCE * (1 - share) if rained else share * (1 - _PERSISTENCE)


def _weather(day: date, anomaly: float, rained: bool, rng: random.Random) -> Weather:
    warmth = season(_WARMTH, day)
    mean = warmth + anomaly - (1.2 if rained and warmth > 15 else 0)
    half = (3.2 if rained else 5.4) + normal(rng, 0.7)
    # The product of two uniform numbers: many light rains, a few heavy ones.
    rain = season(_RAIN, day) * 4 * rng.random() * rng.random()
    damp = 58 + warmth * 0.45 + (19 if rained else 0) + normal(rng, 6)
    return Weather(
        mean=_tenth(mean),
        low=_tenth(mean - half),
        high=_tenth(mean + half * 1.05),
        rain=max(0.0, _tenth(rain)) if rained else None,
        wind=max(0.3, _tenth(1.9 + (0.6 if rained else 0) + normal(rng, 0.6))),
        direction=rng.choices(DIRECTIONS, (2, 3, 3, 3, 3, 3, 3, 4, 5, 6, 9, 12, 14, 12, 6, 3))[0],
        humidity=int(min(99, max(22, damp))),
    )


def _tenth(value: float) -> float:
    tenths = int(value * 10 + 0.5) if value >= 0 else -int(-value * 10 + 0.5)
    return tenths / 10
