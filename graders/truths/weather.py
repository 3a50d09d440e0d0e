"""What is planted in `weather`: the blank cells mean two different things."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class WeatherTruth:
    """Blanks of the station's table.

    A blank amount of rain is "no rain" and counts as 0: the mean over the cells that hold a number is the mean of wet
    days, about three times the mean of all days. A blank temperature is a broken instrument and is not 0.
    """

    outages: tuple[date, ...]  # temperature, wind and humidity are blank
    overstated_at_least: float  # mean of the filled rain cells ÷ mean over all days


TRUTH = WeatherTruth(
    outages=(date(2022, 8, 9), date(2022, 8, 10), date(2024, 1, 23)),
    overstated_at_least=2.5,
)
