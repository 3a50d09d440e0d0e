"""What a quantity is, once its spelling has been taken off."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["number", "date", "time", "phone", "code"]
Bound = Literal["", "at least", "at most", "more than", "less than", "about"]


@dataclass(frozen=True)
class Quantity:
    """A quantity as it stands in a text.

    Args:
        kind: a number with or without unit, a day/month/year, a time of day, a telephone number,
            a number that names something ("제2026-12호").
        value: a number in the base unit (won, not 만 원; a share of 100 as 100 for "%"); for a date "2026-01-05",
            "2026-01", "2026", "--01-05" (no year) or "2026-Q1"; for a time "14:30"; for a phone its digits.
        unit: base unit in one spelling ("원", "명", "%", "%p", "배", "위", "kWh"); empty without one.
        start: first character in the text.
        end: behind the last.
        text: as it stands there.
        bound: how it is limited or hedged ("이상", "약").
        step: the size of the last digit that is stated, in the base unit: 0.1 for "1.7배", 10,000 for "3만 원".
    """

    kind: Kind
    value: float | str
    unit: str
    start: int
    end: int
    text: str
    bound: Bound = ""
    step: float = 1.0
