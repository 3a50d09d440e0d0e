"""What is planted in `tourism_visitors`: most visitors from elsewhere come to work, and are counted every day.

Sizes are persons a day in the whole city. The generator draws from them; graders recompute from the data and compare.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class VisitorsTruth:
    """Who stands behind "visitors from elsewhere" (touDivCd 2)."""

    commuters: dict[str, int]  # by district code, on a working day
    everyday: dict[str, int]  # by district code, on every day: families, deliveries, patients
    tourists: dict[str, int]  # by district code, on an average day of an average month, before season and weekday
    paying_share: float  # of the old town's tourists who buy a ticket; the city's own count
    free_share: float  # of the old town's tourists who pass the same gates without one
    foreign_workers: int  # of 들샘구's foreigners: they live there, and are no tourists either
    suppressed_below: int  # a smaller count is published as ""
    overstated_at_least: float  # visitors from elsewhere in 2024 ÷ tourists in 2024
    commuters_within: float  # relative tolerance for commuters found by the intended regression

    @property
    def commuters_a_day(self) -> int:
        """All commuters of a working day."""
        return sum(self.commuters.values())


TRUTH = VisitorsTruth(
    commuters={"99111": 5_200, "99113": 17_500, "99115": 9_300},
    everyday={"99111": 1_500, "99113": 1_800, "99115": 700},
    tourists={"99111": 3_900, "99113": 900, "99115": 350},
    paying_share=0.42,
    free_share=0.21,
    foreign_workers=48,
    suppressed_below=50,
    overstated_at_least=3.5,
    commuters_within=0.05,
)
