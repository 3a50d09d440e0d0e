"""What is planted in `hardship_cases`: a score that is unfair by what it measures.

Foreign-born people are in hardship as their arrears, illness and loneliness make them, no less and no more than others.
But a contact with an office is written down for them a third as often, and the score adds points for contacts. So at
any threshold more of their need is missed. The share of them that is visited looks right, because they owe more: who
audits only that finds nothing.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class HardshipTruth:
    """Sizes of the bias and of what an audit finds."""

    recorded: float  # of contacts, for people born in Korea
    recorded_foreign: float
    points: dict[str, int]  # of the score: for each month, step, warning or contact
    most: dict[str, int]  # months and contacts count up to so many
    foreign_share: dict[str, float]  # of the households, by district
    capacity: int  # households that can be visited in a year
    missed_gap_at_least: float  # recall, born in Korea less foreign-born, at the capacity, in the year 2024
    visited_gap_at_most: float  # share visited, likewise: what a careless audit compares
    mended_gap_at_most: float  # recall gap of the same score without contacts
    mended_cost_at_most: float  # overall recall that this mending loses
    underrated_at_least: float  # need of foreign-born less that of others, at equal scores


TRUTH = HardshipTruth(
    recorded=0.90,
    recorded_foreign=0.30,
    points={"체납개월": 3, "일인가구": 6, "질환": 5, "경고": 6, "접촉기록": 5},
    most={"체납개월": 12, "접촉기록": 6},
    foreign_share={"예담구": 0.12, "새빛구": 0.10, "들샘구": 0.32},
    capacity=600,
    missed_gap_at_least=0.12,
    visited_gap_at_most=0.05,
    mended_gap_at_most=0.08,
    mended_cost_at_most=0.06,
    underrated_at_least=0.06,
)
