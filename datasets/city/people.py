"""Who lives where, by month, sex and age: everything that counts people counts these.

Only additions, products and one rounding, no `exp` or `pow`: mathematics libraries differ in the last digit,
and a rebuild must give the same bytes on every platform.
"""

import random
from dataclasses import dataclass

from .places import DEULSAEM, DONGS, SAEBIT, YEDAM, Dong

AGE_BANDS = ("0-9", "10-19", "20-29", "30-39", "40-49", "50-59", "60-69", "70-79", "80+")
_ORIGIN = 2025 * 12 + 7  # the month in which `Dong.people` holds

# Per cent of a district's people in each age band: an ageing old town, young families, a fringe of farms.
_AGES = {
    YEDAM: (4.2, 6.0, 9.0, 8.5, 11.0, 15.8, 20.5, 15.5, 9.5),
    SAEBIT: (13.0, 12.5, 10.5, 18.5, 19.5, 12.5, 8.0, 3.7, 1.8),
    DEULSAEM: (5.5, 7.0, 9.5, 9.5, 12.5, 17.0, 19.0, 12.0, 8.0),
}
_MALE_SHARE = (0.513, 0.517, 0.525, 0.515, 0.505, 0.500, 0.488, 0.462, 0.345)


@dataclass(frozen=True)
class Residents:
    """Registered residents of a dong in a month; without foreigners, as in the ministry's figures."""

    male: tuple[int, ...]  # by AGE_BANDS
    female: tuple[int, ...]
    households: int

    @property
    def men(self) -> int:
        return sum(self.male)

    @property
    def women(self) -> int:
        return sum(self.female)

    @property
    def total(self) -> int:
        return self.men + self.women


def residents(dong: Dong, month: str) -> Residents | None:
    """The residents of `dong` in `month` ("2025-07"), or None before it was established.

    Until a dong is split off, its people count in the dong they lived in: that one falls in the month.
    """
    if not _exists(dong, month):
        return None
    parts = [dong, *(child for child in DONGS if child.split_from == dong.name and not _exists(child, month))]
    counted = [_count(part, month) for part in parts]
    return Residents(
        male=tuple(map(sum, zip(*(part.male for part in counted), strict=True))),
        female=tuple(map(sum, zip(*(part.female for part in counted), strict=True))),
        households=sum(part.households for part in counted),
    )


def _exists(dong: Dong, month: str) -> bool:
    return f"{month}-01" >= dong.valid_from


def _count(dong: Dong, month: str) -> Residents:
    year, number = map(int, month.split("-"))
    later = year * 12 + number - _ORIGIN
    rng = random.Random(f"{dong.code} {month}")
    people = dong.people * (1 + dong.growth * later / 1000) + rng.randint(-9, 9)
    weights = [share * (1 + dong.ageing * (band - 4)) for band, share in enumerate(_AGES[dong.district])]
    ages = [int(people * weight / sum(weights) + 0.5) + rng.randint(-3, 3) for weight in weights]
    male = tuple(
        int(n * share + 0.5) + rng.randint(-2, 2) for n, share in zip(ages, _MALE_SHARE, strict=True)
    )
    female = tuple(n - men for n, men in zip(ages, male, strict=True))
    return Residents(male, female, int(sum(ages) / dong.per_household + 0.5))
