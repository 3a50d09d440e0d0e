"""The festival of 2025 at 하늘읍성, recomputed from the data; several sound methods lead to slightly different numbers.

Effect (per cent): ratio of means over pooled zones 35.1, mean of the zones' ratios 35.3, logarithms 35.5. What must
not pass lies outside ±1: 33.2 with the hanok village among four pooled zones, 32.1 with it by the mean of ratios,
23 with it alone, 49 by subtracting percentages, 88 before and after.

Interval: drawing days (all zones of a day together) gives 28.8–41.3, ratios of each day 29.0–41.8, logarithms with
1.96 or Student's t 28.2–43.2; the seed moves an end by about 0.3. A bootstrap of before and after gives 51–133, one
that draws days for each zone apart 1–80.
"""

from functools import cache
from typing import Any

from graders.measured import held, near
from labkit.checks.numbers import readings
from labkit.i18n import catalogue
from labkit.score import Finding

t = catalogue("measures")

ZONE, COMPARE = "하늘읍성", ["나루시장", "은하호수공원", "하늘역"]
METHODS = 1.0
"""How far sound methods lie around the pooled estimate, in points of per cent."""
LOW, HIGH = (-8.4, -4.6), (4.6, 9.2)
"""Where the ends of the interval may lie, in points from the pooled estimate: skewed upwards, as a ratio is."""

KEY = {
    "1": ["할 수 있다"],
    "2": ["할 수 없다"],
    "3": ["조건을 달면"],
    "4": ["할 수 없다"],
    "5": ["할 수 없다"],
    "6": ["할 수 있다"],
    "7": ["조건을 달면"],
    "8": ["할 수 있다"],
}


@cache
def truth() -> dict[str, float]:
    """Every number asked for, by pooled means."""
    import pandas as pd

    import labkit

    wide = labkit.load("festival").pivot(index="일자", columns="구역", values="보행량").astype(float)
    year = labkit.load("festival", form="official").set_index("연도").loc[2025]
    during = wide.loc[year["시작일"] : year["종료일"]]
    before = wide.loc[year["시작일"] - pd.Timedelta(days=14) : year["시작일"] - pd.Timedelta(days=1)]
    zone = during[ZONE].mean() / before[ZONE].mean()
    others = during[COMPARE].sum(axis=1).mean() / before[COMPARE].sum(axis=1).mean()
    return {
        "before": float(before[ZONE].mean()),
        "during": float(during[ZONE].mean()),
        "change": 100 * float(zone - 1),
        "others": 100 * float(others - 1),
        "effect": 100 * float(zone / others - 1),
        "extra": float(during[ZONE].sum() * (1 - others / zone)),
    }


def interval(answer: Any) -> Finding:
    """The ends lie where the data put them, with the estimate between."""
    low, high, estimate = (_percent(answer, name) for name in ("low", "high", "effect"))
    if low is None or high is None:
        return Finding(0.0, t("interval-open"))
    shown = (f"{low:g} – {high:g}",)
    if estimate is None or not low < estimate < high:
        return Finding(0.0, t("interval-outside"), shown)
    middle = truth()["effect"]
    if not low < middle < high:
        return Finding(0.0, t("interval-place"), shown)
    fits = [a <= end - middle <= b for end, (a, b) in ((low, LOW), (high, HIGH))]
    return Finding(1.0, t("interval-right"), shown) if all(fits) else Finding(0.0, t("interval-width"), shown)


def _percent(answer: Any, name: str) -> float | None:
    """A percentage; a share of 0.35 can only mean 35 here, where 1 would be no effect at all."""
    found = readings(answer.get(name) if isinstance(answer, dict) else None, "%")
    return found[-1] if found else None


JUDGES = {
    "effect": {
        "before-after": near(truth, ("before", "during", "change"), relative=0.005, within=0.6, unit={"change": "%"}),
        "compared": near(truth, ("others", "effect"), within=METHODS, unit="%"),
        "interval": interval,
        "extra": near(truth, ("extra",), relative=0.035),
    },
    "claims": {"claims-held": held("event_effect", "claims", KEY)},
}
