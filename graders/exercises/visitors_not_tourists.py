"""Visitors, admissions and weeks of 2024, recomputed from the data that trainees load.

Four digits were asked for, so a number may be off by five in the fifth: 0.06 per cent. The naive sums lie far from
that: with residents 98 million, with 2025 twice as many, paying admissions alone two thirds. One person's days are
those of the calendar, so the number of working days (holidays taken off) is wrong by the brief's own definition.
"""

from functools import cache

from graders.measured import held, near

ROUNDED = 0.0006

KEY = {
    "1": ["할 수 없다"],
    "2": ["할 수 있다"],
    "3": ["할 수 있다"],
    "4": ["할 수 있다"],
    "5": ["조건을 달면"],
    "6": ["할 수 없다"],
    "7": ["할 수 없다"],
    "8": ["할 수 없다"],
}


@cache
def truth() -> dict[str, float]:
    """Every number asked for."""
    import labkit

    visitors = labkit.load("tourism_visitors", form="clean")
    sites = labkit.load("tourism_visitors", form="sites")
    outsiders = visitors[(visitors["kind"] == "외지인") & (visitors["date"].dt.year == 2024)]
    weekday = outsiders["date"].dt.day_of_week < 5
    week = outsiders.groupby(["district", weekday.rename("weekday")])["visitors"].mean()
    admitted = sites[sites["일자"].dt.year == 2024][["유료", "무료"]].sum().sum()
    return {
        "outsiders": float(outsiders["visitors"].sum()),
        "gates": float(admitted),
        "saebit_weekday": float(week["새빛구", True]),
        "saebit_weekend": float(week["새빛구", False]),
        "yedam_weekday": float(week["예담구", True]),
        "yedam_weekend": float(week["예담구", False]),
        "one_commuter": float(outsiders[weekday]["date"].nunique()),
    }


JUDGES = {
    "counts": {
        "totals": near(truth, ("outsiders", "gates"), relative=ROUNDED, together=False),
        "week": near(truth, ("saebit_weekday", "saebit_weekend", "yedam_weekday", "yedam_weekend"), relative=ROUNDED),
        "one-person": near(truth, ("one_commuter",)),
    },
    "claims": {"claims-held": held("visitors_not_tourists", "claims", KEY)},
}
