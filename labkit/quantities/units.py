"""Units in one spelling, and how many base units each is."""

import re
from decimal import Decimal

# spelling → (base unit, factor). Longest first when matched; Korean ones may stand without a space.
_UNITS: dict[str, tuple[str, str]] = {}


def _add(base: str, spellings: str, factor: str = "1") -> None:
    for spelling in spellings.split("|"):
        _UNITS[spelling] = (base, factor)


_add("원", "원|won|KRW")
_add("원", "천원|천 원|thousand won", "1000")
_add("원", "백만원|백만 원|million won", "1000000")
_add("원", "억원|억 원", "100000000")
_add("%", "%|％|퍼센트|프로|percent|per cent|per-cent")
_add("%p", "%p|%P|%포인트|퍼센트포인트|퍼센트 포인트|percentage points|percentage point|pp")
_add("‰", "‰|퍼밀")
_add("배", "배|times|-fold|fold|x")
_add("위", "위|등")
_add(
    "명",
    "명|인|사람|people|persons|person|residents|resident|visitors|visitor|tourists|tourist|children|officials|citizens|users|staff|members|patients|students|applicants|riders|passengers",
)
_add("세대", "세대|가구|households|household|homes")
_add("건", "건|cases|case|complaints|complaint|calls|reports|requests")
_add("개", "개|곳|개소|places|sites|items|facilities|units|shops|stops")
_add("회", "회|번|차례|차|visits")
_add("동", "개 동|개동|dongs|dong")
_add("대", "대|cars|vehicles|buses")
_add("일", "일|일간|days|day")
_add("주", "주|주간|weeks|week")
_add("개월", "개월|달|months|month")
_add("년", "년|년간|개년|years|year")
_add("시간", "시간|hours|hour|hrs")
_add("분", "분간|minutes|minute|mins")
_add("초", "초|seconds|second")
_add("세", "세|살|years old")
_add("m", "m|미터|metres|meters")
_add("km", "km|㎞|킬로미터|kilometres|kilometers")
_add("㎡", "㎡|m²|m2|제곱미터|square metres|square meters")
_add("kg", "kg|㎏|킬로그램|kilograms")
_add("t", "톤|tonnes|tons|t")
_add("kWh", "kWh|㎾h|킬로와트시")
_add("kWh/kg", "kWh/kg|㎾h/㎏|kWh per kg|kWh per kilogram")
_add("℃", "℃|°C|도|degrees|degree")
_add("mm", "mm|㎜|밀리미터|millimetres")
_add("㎍/㎥", "㎍/㎥|µg/m³|μg/m3")
_add("ppm", "ppm")
_add("점", "점|points|point")
_add("쪽", "쪽|페이지|pages|page")
_add("자", "자|글자|characters|character")
_add("문장", "문장|sentences|sentence")
_add("호", "호|호선")
_add("평", "평")

# "1인당 3만 원": the per-head of a rate belongs to what it is a rate of, not to this number.
_SORTED = sorted(_UNITS, key=len, reverse=True)
UNIT = re.compile(
    r"\s?(?:"
    + "|".join(
        re.escape(u) if not u.isascii() or not u[0].isalpha() else rf"\s?{re.escape(u)}(?![A-Za-z])" for u in _SORTED
    )
    + r")"
)
BEFORE = {"₩": ("원", "1"), "KRW": ("원", "1"), "W": ("원", "1"), "제": ("제", "1")}


def unit_of(spelling: str) -> tuple[str, Decimal]:
    """Base unit and factor of a spelling as found by `UNIT`."""
    base, factor = _UNITS[spelling.strip()]
    return base, Decimal(factor)
