"""Numbers read off two tables of candidates, recomputed with the model that trainees train.

The scores are those shown (rounded to two decimals, the first candidates only), so that a spreadsheet, the tables and
this module agree. The naive ways fail: a temperature that multiplies swaps 0.5 and 2, the share before rescaling is
11.1 and not 12.6, right drafts counted for wrong ones are 117 and not 83.
"""

from functools import cache

from graders.measured import held, near
from labkit.tinymodel import Candidates, train_on_city

DRAFTS = 200
RIGHT_YEAR, RIGHT_DAY = "2025", "금"
ROUNDED = 0.06
"""One decimal was asked for, so 0.05 and what a float adds."""
WHOLE = 0.6
"""Numbers of drafts may be rounded to whole ones."""

SETTINGS = {"1": ["가"], "2": ["나"], "3": ["가"], "4": ["나"]}
CLAIMS = {
    "1": ["틀림"],
    "2": ["틀림"],
    "3": ["맞음"],
    "4": ["틀림"],
    "5": ["맞음"],
    "6": ["틀림"],
    "7": ["맞음"],
    "8": ["맞음"],
}


@cache
def tables() -> tuple[Candidates, Candidates]:
    """The years and the weekdays, as the notebook shows them."""
    model = train_on_city("ko")
    return model.next("2025. 10. 11.(토)부터").best(3), model.next("2025. 10. 24.(").best(7)


@cache
def truth() -> dict[str, float]:
    """Every number asked for."""
    years, days = tables()

    def year(temperature: float) -> float:
        return years.at(temperature).probability(RIGHT_YEAR)

    return {
        "year_2025_t1": 100 * year(1),
        "year_2025_t05": 100 * year(0.5),
        "year_2025_t2": 100 * year(2),
        "wrong_years_t1": DRAFTS * (1 - year(1)),
        "wrong_years_t05": DRAFTS * (1 - year(0.5)),
        "three_right_t1": 100 * year(1) ** 3,
        "friday_t1": 100 * days.at(1).probability(RIGHT_DAY),
        "friday_k3": 100 * days.at(1, top_k=3).probability(RIGHT_DAY),
        "left_p90_t1": days.at(1, top_p=0.9).left,
        "left_p90_t2": days.at(2, top_p=0.9).left,
        "wrong_days_t0": DRAFTS * (1 - days.at(0).probability(RIGHT_DAY)),
    }


_PERCENT = dict.fromkeys(("three_right_t1", "friday_k3"), "%")
_TEMPERATURE = ("year_2025_t1", "year_2025_t05", "year_2025_t2", "friday_t1")
_DRAFTS = ("wrong_years_t1", "wrong_years_t05", "three_right_t1", "wrong_days_t0")
_CUTS = ("friday_k3", "left_p90_t1", "left_p90_t2")

JUDGES = {
    "numbers": {
        "temperature": near(truth, _TEMPERATURE, within=ROUNDED, unit="%", together=False),
        "drafts": near(truth, _DRAFTS, within=WHOLE, unit=_PERCENT, together=False),
        "cuts": near(truth, _CUTS, within=ROUNDED, unit=_PERCENT, together=False),
    },
    "settings": {"fitting": held("sample_tokens", "settings", SETTINGS)},
    "claims": {"claims-held": held("sample_tokens", "claims", CLAIMS)},
}
