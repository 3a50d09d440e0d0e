"""What is planted in `health_events`: the old town has more falls a head, and fewer at every age.

Pooled over ages the old town looks worst because its people are old; compared age by age, or with one standard
population, it is the new town that has more falls (Simpson's paradox).
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class FallsTruth:
    """Falls taken to hospital by ambulance."""

    per_thousand: dict[str, float]  # a year, by age band, in a district of risk 1
    risk: dict[str, float]  # of a district at every age
    within: float  # absolute tolerance for the ratio of age-standardised rates
    crude_at_least: float  # 예담구 ÷ 새빛구, pooled over ages

    @property
    def adjusted(self) -> float:
        """예담구 ÷ 새빛구, at equal ages."""
        return self.risk["예담구"] / self.risk["새빛구"]


TRUTH = FallsTruth(
    per_thousand={"0~39세": 1.6, "40~64세": 3.2, "65~74세": 11.0, "75~84세": 30.0, "85세 이상": 68.0},
    risk={"예담구": 0.90, "새빛구": 1.22, "들샘구": 0.95},
    within=0.04,
    crude_at_least=1.5,
)
