"""The festival of 2025 at 하늘읍성, recomputed from the data; several sound methods lead to slightly different numbers.

Effect (per cent): ratio of means over pooled zones 35.1, mean of the zones' ratios 35.3, ratios or logarithms of each
day 35.3, logarithms of each zone 35.5. What must not pass: 33.2 with the hanok village among four pooled zones, 23
with it alone, 34.6 to 36.4 with one zone where all that fit were asked for, 45 and 49 by subtracting levels or
percentages, 88 before and after. Who rounds to whole per cents cannot be told from a neighbour, and need not be.

Interval: drawing days (all zones of a day together) gives 28.2-29.4 to 40.9-41.8 by the seed of a thousand draws, 200
draws up to 30.4 and 42.6, blocks of three days 29.2-41.3, the formula for ratios 28.6-42.0, logarithms by normal or t
27.5-44.0, zones and days as fixed effects 28.5-42.9. What must not pass: 27.6-38.5 with the village, 29.9-40.1 for 90
per cent, 51-133 before and after, 1-80 where each zone's days are drawn apart, -2-86 by a formula that does the same.
"""

from functools import cache
from typing import Any

from graders.measured import held, near
from labkit.checks.numbers import numbers_close, readings
from labkit.i18n import catalogue
from labkit.score import Finding

t = catalogue("measures")

ZONE, COMPARE = "하늘읍성", ["나루시장", "은하호수공원", "하늘역"]
ROUNDED = 0.05
"""Numbers may be rounded to one decimal; whole per cents are taken for what rounds to them."""
LOW, HIGH = (-8.4, -4.6), (4.6, 9.2)
"""Where the ends of the interval may lie, in points from the pooled estimate: skewed upwards, as a ratio is."""
NARROWEST = 10.9
"""Points between the ends: 11.5 and more by any sound method, 11 where both were rounded, 10.2 for 90 per cent."""

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
def periods() -> tuple[Any, Any]:
    """The fortnight before and the nine days, zones as columns."""
    import pandas as pd

    import labkit

    wide = labkit.load("festival").pivot(index="일자", columns="구역", values="보행량").astype(float)
    year = labkit.load("festival", form="official").set_index("연도").loc[2025]
    before = wide.loc[year["시작일"] - pd.Timedelta(days=14) : year["시작일"] - pd.Timedelta(days=1)]
    return before, wide.loc[year["시작일"] : year["종료일"]]


@cache
def truth() -> dict[str, float]:
    """Every number asked for, by pooled means."""
    before, during = periods()
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


@cache
def methods() -> dict[str, list[float]]:
    """What sound methods make of the same days: zones pooled, the mean of their ratios, ratios by day, logarithms."""
    import numpy as np

    before, during = periods()
    zones = during[COMPARE].mean() / before[COMPARE].mean()
    daily = [days[ZONE] / days[COMPARE].sum(axis=1) for days in (before, during)]
    log = [np.log(days[ZONE]) - np.log(days[COMPARE]).mean(axis=1) for days in (before, during)]
    by_zone = during[ZONE].mean() / before[ZONE].mean() / zones.mean()
    by_day = [daily[1].mean() / daily[0].mean(), np.exp(np.log(daily[1]).mean() - np.log(daily[0]).mean())]
    effects = [by_zone, *by_day, np.exp(log[1].mean() - log[0].mean())]
    return {
        "others": [truth()["others"], 100 * float(zones.mean() - 1)],
        "effect": [truth()["effect"], *(100 * float(effect - 1) for effect in effects)],
    }


def compared(answer: Any) -> Finding:
    """The comparison zones' change and the effect, by any sound method."""
    expected = {
        name: {"low": min(found) - ROUNDED, "high": max(found) + ROUNDED, "unit": "%"}
        for name, found in methods().items()
    }
    settled = {name: _settled(answer, name, found) for name, found in methods().items()}
    return numbers_close(settled, expected=expected, together=True)


def _settled(answer: Any, name: str, found: list[float]) -> Any:
    """What was given; in place of a whole per cent, the result that rounds to it."""
    given = _percent(answer, name)
    if given is not None and abs(given - round(given)) < 1e-9:
        return next((value for value in found if round(value) == round(given)), given)
    return answer.get(name) if isinstance(answer, dict) else None


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
    fits = [high - low >= NARROWEST, *(a <= end - middle <= b for end, (a, b) in ((low, LOW), (high, HIGH)))]
    return Finding(1.0, t("interval-right"), shown) if all(fits) else Finding(0.0, t("interval-width"), shown)


def _percent(answer: Any, name: str) -> float | None:
    """A percentage; a share of 0.35 can only mean 35 here, where 1 would be no effect at all."""
    found = readings(answer.get(name) if isinstance(answer, dict) else None, "%")
    return found[-1] if found else None


JUDGES = {
    "effect": {
        "before-after": near(truth, ("before", "during", "change"), relative=0.005, within=0.6, unit={"change": "%"}),
        "compared": compared,
        "interval": interval,
        "extra": near(truth, ("extra",), relative=0.035),
    },
    "claims": {"claims-held": held("event_effect", "claims", KEY)},
}
