"""People of a dong by sex and ten-year age band from July 2025 on, and how many there were before.

Only additions, products and one rounding, no `exp` or `pow`, and `fsum` for floats, never `sum`: mathematics libraries
and Python's own `sum` (since 3.12) differ in the last digit, and a rebuild must give the same bytes everywhere.
"""

import random
from math import fsum
from typing import NamedTuple

from .places import DEULSAEM, SAEBIT, YEDAM, Dong

AGE_BANDS = ("0-9", "10-19", "20-29", "30-39", "40-49", "50-59", "60-69", "70-79", "80+")
Bands = tuple[int, ...]  # people by AGE_BANDS
_ORIGIN = 2025 * 12 + 7  # the month in which `Dong.people` holds

# Per cent of a district's people in each age band: an ageing old town, young families, a fringe of farms.
_AGES = {
    YEDAM: (4.2, 6.0, 9.0, 8.5, 11.0, 15.8, 20.5, 15.5, 9.5),
    SAEBIT: (13.0, 12.5, 10.5, 18.5, 19.5, 12.5, 8.0, 3.7, 1.8),
    DEULSAEM: (5.5, 7.0, 9.5, 9.5, 12.5, 17.0, 19.0, 12.0, 8.0),
}
_MALE_SHARE = (0.513, 0.517, 0.525, 0.515, 0.505, 0.500, 0.488, 0.462, 0.345)
# Years by which the people of a district grow older in a year, births and moves counted in.
DISTRICT_PACE = {YEDAM: 0.62, SAEBIT: 0.15, DEULSAEM: 0.50}


class Counted(NamedTuple):
    male: Bands
    female: Bands


def months_since(month: str) -> int:
    """Months from July 2025; negative before."""
    year, number = map(int, month.split("-"))
    return year * 12 + number - _ORIGIN


def size(dong: Dong, month: str) -> int:
    """All people of the dong in a month before July 2025."""
    rng = random.Random(f"{dong.code} {month}")
    return int(_trend(dong, month) + rng.randint(-9, 9) + 0.5)


def counted(dong: Dong, month: str) -> Counted:
    """Men and women by band, from July 2025 on."""
    rng = random.Random(f"{dong.code} {month}")
    people = _trend(dong, month) + rng.randint(-9, 9)
    weights = [share * (1 + dong.ageing * (band - 4)) for band, share in enumerate(_AGES[dong.district])]
    ages = [int(people * weight / fsum(weights) + 0.5) + rng.randint(-3, 3) for weight in weights]
    male = tuple(int(n * share + 0.5) + rng.randint(-2, 2) for n, share in zip(ages, _MALE_SHARE, strict=True))
    return Counted(male, tuple(n - men for n, men in zip(ages, male, strict=True)))


def _trend(dong: Dong, month: str) -> float:
    return dong.people * (1 + dong.growth * months_since(month) / 1000)
