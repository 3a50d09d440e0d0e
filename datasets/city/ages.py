"""Residents of a dong by sex and single year of age, 0 to 100 and over.

From July 2025 on the ten-year bands of the model are spread over their years. Before, the same people are younger:
the age structure of July 2025 moves down by each district's pace of ageing, which is quick where few are born and
the young leave, and slow where families move in.
"""

from collections.abc import Sequence
from functools import cache
from math import fsum

from .bands import DISTRICT_PACE, Bands, counted, months_since, size
from .places import Dong

OLDEST = 100  # and over
_ORIGIN = "2025-07"
_TAIL = tuple((21 - year) ** 3 for year in range(21))  # 80 to 100 and over


@cache
def by_year(dong: Dong, month: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Men and women by age; of the dong's own people, whether or not it was established by then."""
    before = -months_since(month)
    if before <= 0:
        bands = counted(dong, month)
        return _spread(bands.male), _spread(bands.female)
    younger = DISTRICT_PACE[dong.district] * before / 12
    men, women = by_year(dong, _ORIGIN)
    weights = [*_moved(men, younger), *_moved(women, younger)]
    both = apportion(size(dong, month), weights)
    return both[: OLDEST + 1], both[OLDEST + 1 :]


def in_bands(ages: Sequence[int]) -> tuple[int, ...]:
    """Ten-year bands of single years: 0-9 … 70-79, 80 and over."""
    return (*(sum(ages[start : start + 10]) for start in range(0, 80, 10)), sum(ages[80:]))


def apportion(total: int, weights: Sequence[float]) -> tuple[int, ...]:
    """`total` in whole parts in proportion to the weights, by largest remainders."""
    whole = fsum(weights)  # `sum` of floats rounds otherwise from Python 3.12 on
    shares = [total * weight / whole for weight in weights]
    parts = [int(share) for share in shares]
    order = sorted(range(len(shares)), key=lambda n: (parts[n] - shares[n], n))
    for n in order[: total - sum(parts)]:
        parts[n] += 1
    return tuple(parts)


def _spread(bands: Bands) -> tuple[int, ...]:
    ages: list[int] = []
    for place, people in enumerate(bands[:-1]):
        before, after = bands[max(place - 1, 0)], bands[place + 1]
        # A slope towards the neighbours, never so steep that a year of age is empty.
        steepest = people * 0.16 / 10
        slope = max(-steepest, min(steepest, (after - before) / 200))
        ages += apportion(people, [people / 10 + slope * (year - 4.5) for year in range(10)])
    return (*ages, *apportion(bands[-1], _TAIL))


def _moved(ages: Sequence[int], years: float) -> list[float]:
    """The structure of people who are `years` younger."""
    whole, part = int(years), years - int(years)
    padded = [*ages, *[0] * (whole + 2)]
    return [padded[age + whole] * (1 - part) + padded[age + whole + 1] * part for age in range(len(ages))]
