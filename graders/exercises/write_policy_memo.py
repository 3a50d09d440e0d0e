"""A policy memo: every number traced to the table that the notebook makes, which is computed here anew.

What needs judgement is left to a person (the manual criterion `judgement`).
"""

import re
from functools import cache
from typing import Any

from labkit.checks import scale
from labkit.checks.wording import sentences
from labkit.claims import Trace, trace_claims
from labkit.i18n import Text, catalogue
from labkit.score import Finding

t = catalogue("claims")
# A date tells when and a heading numbers a part: neither is a number of the table.
_COUNTED = frozenset({"number", "rate", "comparison", "ranking", "trend"})
# Of what is traced so many may stay unlinked: the tracer does not understand every sentence.
FULL_AT, ZERO_AT = 0.95, 0.5
# A number that contradicts the table is what the deputy mayor would find; of those not found one is forgiven.
COST_WRONG, COST_LOOSE = 0.35, 0.1
_RATES = ("고령화율", "이용률", "1천 명당", "증가율", "share aged", "occupancy", "per 1,000", "growth", "÷", "/")
_LIMIT = re.compile(
    r"(?:알|말할|판단할|확인할|구별할|비교할|파악할|드러나|가려낼) ?수 ?없|없[다음으는어]|않[는았다음으]|다르[다며고므]"
    r"|다른 (?:날|때|시점|구)|서로 다름|확인이 필요|확인해야|한계|유의|주의|제외|빠져|어긋|섞여"
    r"|cannot|can't|not (?:tell|known|show|include|count|cover)|unknown|does not|do not|differ|another day|other day"
    r"|checked|missing|lack",
    re.IGNORECASE,
)
_OF_DATA = re.compile(
    r"자료|기준일|시점|통계|대기|이용자|이용하는|다른 구|거주|수요|조사|집계|프로그램|교통|거리|건강|소득|경로당|시설"
    r"|data|figures|register|reference|table|wait|users|other district|demand|report|survey|distance|programme",
    re.IGNORECASE,
)
_OF_DATA_PLAINLY = re.compile(r"자료|기준일|통계|집계|\bdata\b|\bfigures\b|register", re.IGNORECASE)
_OVER = re.compile(
    r"때문이|때문에|탓이|탓에|덕분|반드시|틀림없|확실히|분명히|해결될|해결된다|해소된다"
    r"|해소될 것|할 것이다|될 것이다|것이 분명|명백"
    r"|\bbecause\b|\bcaused by\b|\bis due to\b|\bcertainly\b|\bundoubtedly\b|\bwill solve\b|\bguarantee"
    r"|\bobviously\b|\bis the result of\b",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"수 있|수도|가능성|인지|추정|보인다|확인|조사|검토|알 수 없|않|may|might|could|whether|possibl|check|cannot|not ",
    re.IGNORECASE,
)


@cache
def tables() -> dict[str, Any]:
    """The table of the districts, in Korean and in English, from the data sets."""
    import pandas as pd

    import labkit

    residents = labkit.load("population_age", form="clean")
    now, before = (residents[residents["month"] == month] for month in ("2025-09", "2021-01"))
    aged = [frame[frame["age_from"] >= 65].groupby("district")["people"].sum() for frame in (now, before)]
    centres = labkit.load("welfare_facilities", form="clean")
    centres = centres[centres["종류"] == "노인복지관"]
    places = residents[["dong", "district"]].drop_duplicates()
    centres = centres.merge(places, left_on="행정동", right_on="dong").groupby("district")
    table = pd.DataFrame(
        {"people": now.groupby("district")["people"].sum(), "aged": aged[0], "before": aged[1],
         "centres": centres.size(), "capacity": centres["정원"].sum(), "users": centres["현원"].sum()}
    )  # fmt: skip
    table.loc["하늘시"] = table.sum()
    table["rate"] = 100 * table["aged"] / table["people"]
    table["occupancy"] = 100 * table["users"] / table["capacity"]
    table["per_thousand"] = 1000 * table["capacity"] / table["aged"]
    table["growth"] = 100 * (table["aged"] / table["before"] - 1)
    return {"ko": _korean(table), "en": _english(table)}


def _korean(table: Any) -> Any:
    names = [
        "인구(명)", "65세 이상(명)", "2021년 65세 이상(명)", "노인복지관(곳)", "정원(명)", "현원(명)", "고령화율(%)",
        "이용률(%)", "어르신 1천 명당 정원(명)", "65세 이상 증가율(%)",
    ]  # fmt: skip
    return table.set_axis(names, axis=1)


def _english(table: Any) -> Any:
    names = [
        "population (people)", "aged 65 and over (people)", "aged 65 and over in 2021 (people)",
        "senior centres (places)", "capacity (people)", "users (people)", "share aged 65 and over (%)", "occupancy (%)",
        "capacity per 1,000 older residents (people)", "growth of those aged 65 and over (%)",
    ]  # fmt: skip
    places = {"예담구": "Yedam", "새빛구": "Saebit", "들샘구": "Deulsaem", "하늘시": "Haneul City"}
    return table.set_axis(names, axis=1).rename(index=places)


def traced_memo(memo: str) -> Trace:
    """The memo traced to the table of its own language."""
    korean = len(re.findall("[가-힣]", memo)) > len(re.findall("[A-Za-z]", memo)) / 4
    return trace_claims(memo[:20_000], {"구별 현황" if korean else "districts": tables()["ko" if korean else "en"]})


def traced(memo: str) -> Finding:
    """The share of claims that the table bears out, less what contradicts it or is found nowhere."""
    claims = [claim for claim in traced_memo(memo) if claim.kind in _COUNTED]
    if not claims:
        return Finding(0.0, t("memo-no-claims"))
    good = sum(claim.verdict == "supported" for claim in claims)
    bad = [claim for claim in claims if claim.verdict == "contradicted"]
    none = [claim for claim in claims if claim.verdict == "no support"]
    score = scale(good / len(claims), ZERO_AT, FULL_AT) - COST_WRONG * len(bad) - COST_LOOSE * max(0, len(none) - 1)
    # Six good places are asked for: two right numbers and nothing else are no traced memo.
    score = max(0.0, score) * min(1.0, good / 6)
    reason = t("memo-traced", total=len(claims), good=good, bad=len(bad), none=len(none))
    return Finding(round(score, 4), reason, tuple(claim.text for claim in (*bad, *none))[:6])


def per_head(memo: str) -> Finding:
    """At least two supported claims that rest on a rate of the districts."""
    found = [
        claim
        for claim in traced_memo(memo)
        if claim.verdict == "supported"
        and claim.kind in ("number", "rate", "comparison")
        and any(name in source for source in claim.source for name in _RATES)
    ]
    return Finding(scale(len(found) / 2, 0.0, 1.0), t("memo-rate", found=len(found)))


def caveat(memo: str) -> Finding:
    """A sentence that says what the data cannot tell; behind the heading of the limits, where there is one."""
    part = _behind_limits(memo)
    about = _OF_DATA if part else _OF_DATA_PLAINLY
    said = [s for s in sentences(part or memo) if _LIMIT.search(s) and about.search(s) and len(s) > 12]
    shown: str | Text = said[0][:80] if said else t("memo-none")
    return Finding(float(bool(said)), t("memo-caveat", found=shown), tuple(s[:80] for s in said[:1]))


def _behind_limits(memo: str) -> str:
    heads = list(
        re.finditer(r"^.{0,8}(?:한계|유의|limits?|limitations?|caveats?)\b.{0,20}$", memo, re.MULTILINE | re.IGNORECASE)
    )
    inline = list(
        re.finditer(r"(?:한계|유의(?:할 점|점|사항)?|limits?|limitations?|caveats?)\s?[:：]", memo, re.IGNORECASE)
    )
    places = [m.end() for m in (*heads, *inline)]
    return memo[min(places) :] if places else ""


def no_overclaim(memo: str) -> Finding:
    """No sentence states a cause or a forecast as a fact."""
    over = [s for s in sentences(memo) if _OVER.search(s) and not _HEDGED.search(s)]
    if over:
        return Finding(0.0, t("memo-over", found=over[0][:80]), tuple(s[:80] for s in over[:3]))
    spoken = len(memo.strip()) >= 200  # three words claim nothing, and are no careful memo either
    return Finding(1.0 if spoken else 0.0, t("memo-careful"))


JUDGES = {
    "memo": {"traced": traced, "per-head": per_head, "caveat": caveat, "no-overclaim": no_overclaim},
}
