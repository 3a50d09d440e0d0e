"""Promises kept, peaks and the monthly series, recomputed from the data that trainees load.

The brief fixes who is counted, so the tolerance is one of rounding (one decimal). What must not pass lies outside it:
answered complaints only (65.7 against 64.8, and 58.3 against 49.1 in October), those not yet due as not kept (63.9
and 46.2), urgent and ordinary together (65.8), seven days as a difference of dates (70 and more).
"""

from functools import cache
from typing import Any

from graders.measured import held, near
from labkit.checks.figure import figure_series
from labkit.score import Finding

END = "2025-10-31 18:00"
HOURS = {"일반": 168, "긴급": 4}
ROUNDED = 0.06
_UNITS = {
    **dict.fromkeys(("kept_rate", "kept_october", "kept_urgent"), "%"),
    "peak_hour": "hour",
    "busiest_month": "month",
}

KEY = {
    "1": ["할 수 있다"],
    "2": ["할 수 없다"],
    "3": ["할 수 있다"],
    "4": ["할 수 없다"],
    "5": ["조건을 달면"],
    "6": ["할 수 없다"],
    "7": ["할 수 있다"],
    "8": ["조건을 달면"],
}
_ENGLISH = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct")
_LONG = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October")


@cache
def truth() -> dict[str, float]:
    """Every number asked for."""
    import pandas as pd

    judged = _judged()
    ordinary, urgent = judged[judged["urgency"] == "일반"], judged[judged["urgency"] == "긴급"]
    received = _this_year()["received"]
    by_month = received.dt.month.value_counts()
    per_day = by_month / [pd.Period(f"2025-{month}").days_in_month for month in by_month.index]
    return {
        "judged": float(len(ordinary)),
        "kept_rate": 100 * float(ordinary["kept"].mean()),
        "kept_october": monthly()[10],
        "overdue_open": float(ordinary["answered"].isna().sum()),
        "kept_urgent": 100 * float(urgent["kept"].mean()),
        "peak_hour": float(received.dt.hour.value_counts().idxmax()),
        "busiest_month": float(per_day.idxmax()),
        "busiest_per_day": float(per_day.max()),
    }


@cache
def monthly() -> dict[int, float]:
    """Month of receipt → share kept of ordinary complaints, in per cent."""
    judged = _judged()
    ordinary = judged[judged["urgency"] == "일반"]
    return {int(m): 100 * float(v) for m, v in ordinary.groupby(ordinary["received"].dt.month)["kept"].mean().items()}


def series(figure: Any) -> Finding:
    """The ten shares are drawn, each at its month; one decimal may have been rounded away for the eye.

    Who drops what has no answer is wrong in October alone, so nine right bars are worth little.
    """
    points = [{"x": _spellings(month), "y": share} for month, share in monthly().items()]
    return figure_series(figure, points=points, within=0.51, unit="%", partly=0.2)


def _spellings(month: int) -> list[str]:
    numbers = [f"{month}", f"{month:02d}"]
    said = [*numbers, *(f"{n}월" for n in numbers), _ENGLISH[month - 1], _LONG[month - 1]]
    for year in ("2025", "25", "'25", "’25"):
        said += [
            f"{year}{mark}{n}{end}" for n in numbers for mark, end in (("-", ""), (".", ""), (".", "."), ("/", ""))
        ]
        said += [f"{year}년{n}월" for n in numbers]
    return [*said, f"2025-{month:02d}-01", f"2025-{month:02d}-01T00:00:00", f"2025{month:02d}", f"{month}M"]


@cache
def _this_year() -> Any:
    import labkit

    complaints = labkit.load("complaints")
    return complaints[complaints["received"] >= "2025-01-01"]


@cache
def _judged() -> Any:
    import pandas as pd

    year = _this_year()
    due = year["received"] + pd.to_timedelta(year["urgency"].map(HOURS), unit="h")
    return year.assign(kept=year["answered"] <= due)[due <= END]


JUDGES = {
    "numbers": {
        "kept": near(truth, ("judged", "kept_rate", "kept_october"), within=ROUNDED, unit=_UNITS),
        "open-and-urgent": near(truth, ("overdue_open", "kept_urgent"), within=ROUNDED, unit=_UNITS),
        "peaks": near(truth, ("peak_hour", "busiest_month", "busiest_per_day"), within=ROUNDED, unit=_UNITS),
    },
    "chart": {"series": series},
    "claims": {"claims-held": held("measure_complaints", "claims", KEY)},
}
