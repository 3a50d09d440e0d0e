"""Who lives where, by month, sex and age: everything that counts people counts these."""

from dataclasses import dataclass
from functools import cache

from .ages import by_year, in_bands
from .bands import AGE_BANDS, months_since
from .places import DONGS, Dong

__all__ = ["AGE_BANDS", "Residents", "residents"]


@dataclass(frozen=True)
class Residents:
    """Registered residents of a dong in a month; without foreigners, as in the ministry's figures."""

    men_by_age: tuple[int, ...]  # 0 to 100 and over
    women_by_age: tuple[int, ...]
    households: int

    @property
    def male(self) -> tuple[int, ...]:
        """Men by AGE_BANDS."""
        return in_bands(self.men_by_age)

    @property
    def female(self) -> tuple[int, ...]:
        """Women by AGE_BANDS."""
        return in_bands(self.women_by_age)

    @property
    def men(self) -> int:
        return sum(self.men_by_age)

    @property
    def women(self) -> int:
        return sum(self.women_by_age)

    @property
    def total(self) -> int:
        return self.men + self.women

    def aged(self, first: int, last: int) -> int:
        """Men and women from one age to another, both included."""
        return sum(self.men_by_age[first : last + 1]) + sum(self.women_by_age[first : last + 1])


@cache
def residents(dong: Dong, month: str) -> Residents | None:
    """The residents of `dong` in `month` ("2025-07"), or None before it was established.

    Until a dong is split off, its people count in the dong they lived in: that one falls in the month.
    """
    if not _exists(dong, month):
        return None
    parts = [dong, *(child for child in DONGS if child.split_from == dong.name and not _exists(child, month))]
    ages = [by_year(part, month) for part in parts]
    return Residents(
        men_by_age=tuple(map(sum, zip(*(men for men, _ in ages), strict=True))),
        women_by_age=tuple(map(sum, zip(*(women for _, women in ages), strict=True))),
        households=sum(_households(part, month) for part in parts),
    )


def _exists(dong: Dong, month: str) -> bool:
    return f"{month}-01" >= dong.valid_from


def _households(dong: Dong, month: str) -> int:
    # Households were larger before: people live alone more and more.
    each = dong.per_household * (1 + max(0, -months_since(month)) / 1000)
    return int(sum(map(sum, by_year(dong, month))) / each + 0.5)
