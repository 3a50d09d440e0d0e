"""Falls by district, per head and at equal ages, recomputed from the data that trainees load.

The brief fixes the standard (the city's residents of the same four years), so the tolerance is one of rounding. With
it the naive ways fail: an average over age bands gives 20 to 30 for each district, one over dongs or the district's
own ages brings back the crude rate. Indirect standardisation differs by 0.3 for 새빛구 and answers another question.
"""

from functools import cache
from typing import Any

from graders.measured import held, near

DISTRICTS = {"yedam": "예담구", "saebit": "새빛구", "deulsaem": "들샘구"}
ROUNDED = 0.06
"""One decimal was asked for, so 0.05 and what a float adds."""

KEY = {
    "1": ["할 수 있다"],
    "2": ["할 수 없다"],
    "3": ["할 수 있다"],
    "4": ["할 수 없다"],
    "5": ["조건을 달면"],
    "6": ["할 수 없다"],
}


@cache
def truth() -> dict[str, float]:
    """Every number asked for."""
    import labkit

    falls, people = labkit.load("health_events"), labkit.load("population_age", form="clean")
    crude = _rate(falls, ["구"])
    shares = falls.groupby("연령대")["인구"].sum() / falls["인구"].sum()
    adjusted = (_rate(falls, ["구", "연령대"]).unstack() * shares).sum(axis=1)
    now = people[people["month"] == "2025-09"]
    aged = now[now["age_from"] >= 65].groupby("district")["people"].sum() / now.groupby("district")["people"].sum()
    found = {f"{key}_per_1000": float(crude[name]) for key, name in DISTRICTS.items()}
    found |= {f"{key}_adjusted": float(adjusted[name]) for key, name in DISTRICTS.items()}
    return found | {f"{key}_aged": 100 * float(aged[DISTRICTS[key]]) for key in ("yedam", "saebit")}


def _rate(falls: Any, by: list[str]) -> Any:
    sums = falls.groupby(by)[["낙상이송", "인구"]].sum()
    return 1000 * sums["낙상이송"] / sums["인구"]


JUDGES = {
    "rates": {
        "per-head": near(truth, (f"{key}_per_1000" for key in DISTRICTS), within=ROUNDED),
        "age-adjusted": near(truth, (f"{key}_adjusted" for key in DISTRICTS), within=ROUNDED),
        "aged-share": near(truth, ("yedam_aged", "saebit_aged"), within=ROUNDED, unit="%"),
    },
    "claims": {"claims-held": held("fair_comparison", "claims", KEY)},
}
