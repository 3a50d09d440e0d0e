"""What is planted in `festival`: the effect of the lantern festival, and three reasons why before/after overstates it.

The festival falls into the autumn season (every zone is fuller), on dry days after a wet fortnight (every zone is
fuller again), and its official figure counts everyone in the street. A comparison of the same days in zones that share
season and weather finds the effect; the hanok village next door is no such zone, because it gains from the festival.
"""

from dataclasses import dataclass
from math import log


@dataclass(frozen=True)
class FestivalTruth:
    """Sizes as factors on a day of the festival."""

    people: float  # in the festival zone
    sales: float  # in the festival zone
    spillover: float  # people and sales next door
    zone: str
    neighbour: str
    comparisons: tuple[str, ...]
    days_before: int  # the naive window, and that of the difference-in-differences
    within: float  # tolerance for the logarithm of the effect, all years together

    @property
    def log_people(self) -> float:
        """The effect as a difference-in-differences of logarithms finds it."""
        return log(self.people)


TRUTH = FestivalTruth(
    people=1.38,
    sales=1.24,
    spillover=1.14,
    zone="하늘읍성",
    neighbour="예담한옥마을",
    comparisons=("나루시장", "은하호수공원", "하늘역"),
    days_before=14,
    within=0.05,
)
