"""Legal dongs (법정동), which addresses and land use, and how they overlap with administrative dongs (행정동).

In the old town an administrative dong holds several small legal dongs; in the new town one legal dong is cut into
several administrative ones. Names often agree where the areas do not.
"""

from dataclasses import dataclass
from datetime import date

from .ages import apportion
from .people import residents
from .places import DISTRICTS, DONG_OF, Dong

HOMES_A_HOUSEHOLD = 0.96
_MONTH = "2025-09"


@dataclass(frozen=True)
class LegalDong:
    code: str  # 2 + 3 + 3 + 2 digits
    name: str


@dataclass(frozen=True)
class Overlap:
    legal: LegalDong
    dong: Dong
    share: float  # of the administrative dong's homes; 0 where the overlap has ended
    since: date
    until: date | None = None


# Legal dong: administrative dongs, each with the share of that one's homes.
_YEDAM = {
    "예담동": {"예담1동": 0.7, "예담2동": 0.8},
    "향교동": {"예담1동": 0.2},
    "성안동": {"옛성동": 0.5, "예담1동": 0.1},
    "북문동": {"옛성동": 0.3},
    "동문동": {"옛성동": 0.2, "기와동": 0.15},
    "기와동": {"기와동": 0.85},
    "장터동": {"장터동": 0.6},
    "역전동": {"장터동": 0.4, "나루동": 0.1},
    "우물동": {"우물동": 0.75},
    "샘골동": {"우물동": 0.25, "돌담동": 0.2},
    "돌담동": {"돌담동": 0.6},
    "달맞이동": {"돌담동": 0.2},
    "나루동": {"나루동": 0.7},
    "강변동": {"나루동": 0.2, "예담2동": 0.2},
}
_SAEBIT = {
    "새빛동": {"새빛1동": 0.7, "새빛2동": 1.0, "새빛3동": 0.8},
    "한빛동": {"새빛1동": 0.3, "새빛3동": 0.2},
    "호수동": {"호수1동": 0.9, "호수2동": 1.0},
    "은하동": {"은하동": 0.8, "호수1동": 0.1},
    "별무리동": {"은하동": 0.2, "미리내동": 0.3},
    "미리내동": {"미리내동": 0.7},
    "햇살동": {"햇살동": 1.0},
}
_DEULSAEM = {
    "들샘동": {"들샘동": 0.9},
    "윗들동": {"들샘동": 0.1, "너른동": 0.3},
    "너른동": {"너른동": 0.7},
    "산들동": {"산들동": 0.8},
    "솔재동": {"산들동": 0.2, "구름동": 0.4},
    "갈대동": {"갈대동": 0.9},
    "여울동": {"갈대동": 0.1, "샛강동": 0.15},
    "물레동": {"물레동": 0.7},
    "방아동": {"물레동": 0.3, "온실동": 0.35},
    "온실동": {"온실동": 0.65},
    "샛강동": {"샛강동": 0.85},
    "구름동": {"구름동": 0.6},
}


def overlaps() -> list[Overlap]:
    """Every overlap there is or was, by legal dong."""
    found = []
    for district, table in zip(DISTRICTS, (_YEDAM, _SAEBIT, _DEULSAEM), strict=True):
        for place, (name, dongs) in enumerate(table.items()):
            legal = LegalDong(f"{district.code}{101 + place}00", name)
            for dong, share in dongs.items():
                it = DONG_OF[dong]
                founded = date.fromisoformat(it.valid_from)
                if it.split_from:
                    parent = DONG_OF[it.split_from]
                    found.append(Overlap(legal, parent, 0.0, date.fromisoformat(parent.valid_from), founded))
                found.append(Overlap(legal, it, share, founded))
    return found


def homes() -> dict[tuple[str, str], int]:
    """Homes in each overlap that holds today, by legal dong's and administrative dong's code."""
    parts: dict[tuple[str, str], int] = {}
    today = [it for it in overlaps() if it.until is None]
    for dong in DONG_OF.values():
        living = residents(dong, _MONTH)
        own = [it for it in today if it.dong == dong]
        total = int(living.households * HOMES_A_HOUSEHOLD + 0.5) if living else 0
        for it, number in zip(own, apportion(total, [it.share for it in own]), strict=True):
            parts[it.legal.code, dong.code] = number
    return dict(sorted(parts.items()))
