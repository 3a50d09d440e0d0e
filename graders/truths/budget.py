"""What is planted in `budget`: total rows, a field that changed its name, a project that stood still."""

from dataclasses import dataclass


@dataclass(frozen=True)
class BudgetTruth:
    """Sizes of what misleads."""

    levels: int  # every won stands in the table so often: project, field, account, year
    old_name: str
    new_name: str
    renamed_in: int
    stalled: str  # a project whose money lies unspent
    spent: dict[int, float]  # of it, by year
    others_spend_at_least: float
    # The field 사회복지, sector 노인·청소년, 2021 to 2025: what it grew by, and what per resident of 65 and over.
    elderly_sector: str
    total_growth_at_least: float
    a_head_growth_at_most: float


TRUTH = BudgetTruth(
    levels=4,
    old_name="수송및교통",
    new_name="교통및물류",
    renamed_in=2024,
    stalled="노후 하수관로 정비(2단계)",
    spent={2022: 0.72, 2023: 0.41, 2024: 0.36, 2025: 0.29},
    others_spend_at_least=0.80,
    elderly_sector="노인·청소년",
    total_growth_at_least=0.25,
    a_head_growth_at_most=0.20,
)
