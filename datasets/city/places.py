"""Districts and dongs of 하늘시.

Codes follow the ministry's form (시군구 5 digits, 행정동 10) but start with 99, which no region of Korea has,
so that a row that slips into a real table is recognised.
"""

from dataclasses import dataclass

CITY = "하늘시"
CITY_EN = "Haneul City"
CITY_CODE = "9900000000"


@dataclass(frozen=True)
class District:
    code: str  # 5 digits
    name: str
    en: str

    @property
    def long_code(self) -> str:
        return f"{self.code}00000"


YEDAM = District("99111", "예담구", "Yedam-gu")
SAEBIT = District("99113", "새빛구", "Saebit-gu")
DEULSAEM = District("99115", "들샘구", "Deulsaem-gu")
DISTRICTS = (YEDAM, SAEBIT, DEULSAEM)


@dataclass(frozen=True)
class Dong:
    """An administrative dong and what its figures are made from.

    `people` and `per_household` are those of July 2025; `growth` is a month's change in thousandths; `ageing`
    tilts the district's age structure (above 0: older than the district).
    """

    code: str  # 10 digits
    district: District
    name: str
    en: str
    people: int
    per_household: float
    growth: float
    ageing: float
    valid_from: str
    split_from: str = ""


# name, English name, people, people per household, growth in ‰ a month, ageing
_YEDAM = (
    ("예담1동", "Yedam 1-dong", 17_800, 1.94, -1.1, 0.00),
    ("예담2동", "Yedam 2-dong", 16_400, 1.98, -1.3, 0.01),
    ("옛성동", "Yetseong-dong", 11_900, 1.83, -1.8, 0.03),
    ("장터동", "Jangteo-dong", 19_600, 1.76, -0.9, -0.03),
    ("기와동", "Giwa-dong", 9_200, 1.88, -1.5, 0.02),
    ("우물동", "Umul-dong", 14_700, 1.81, -2.1, 0.06),
    ("돌담동", "Doldam-dong", 20_900, 2.07, -0.8, -0.04),
    ("나루동", "Naru-dong", 17_300, 1.92, -1.4, 0.03),
)
_SAEBIT = (
    ("새빛1동", "Saebit 1-dong", 34_200, 2.38, 1.2, 0.03),
    ("새빛2동", "Saebit 2-dong", 38_700, 2.57, 1.9, 0.00),
    ("새빛3동", "Saebit 3-dong", 29_800, 2.63, 3.1, -0.04),
    ("호수1동", "Hosu 1-dong", 33_100, 2.49, 1.4, 0.01),
    ("호수2동", "Hosu 2-dong", 28_400, 2.55, 2.2, -0.02),
    ("은하동", "Eunha-dong", 26_900, 2.12, 1.7, 0.02),
    ("미리내동", "Mirinae-dong", 23_600, 2.61, 2.6, -0.03),
    ("햇살동", "Haetsal-dong", 18_200, 2.74, 6.8, -0.08),
)
_DEULSAEM = (
    ("들샘동", "Deulsaem-dong", 31_500, 2.21, 0.4, -0.06),
    ("너른동", "Neoreun-dong", 21_800, 2.16, 0.1, -0.03),
    ("산들동", "Sandeul-dong", 16_900, 2.09, -0.5, 0.01),
    ("갈대동", "Galdae-dong", 9_700, 1.87, -1.6, 0.07),
    ("물레동", "Mulle-dong", 12_600, 1.96, -0.9, 0.04),
    ("온실동", "Onsil-dong", 7_900, 1.79, 0.8, -0.02),
    ("샛강동", "Saetgang-dong", 13_400, 2.05, -0.4, 0.01),
    ("구름동", "Gureum-dong", 5_600, 1.78, -2.4, 0.09),
)

# The day the city was merged, the new town's first homes, and the dongs made since.
_FOUNDED = {"예담구": "1995-01-01", "새빛구": "2012-07-01", "들샘구": "1995-01-01"}
_YOUNGER = {
    "새빛3동": "2017-03-01",
    "호수2동": "2017-03-01",
    "미리내동": "2019-01-01",
    "햇살동": "2025-08-01",
}
_SPLIT_FROM = {"햇살동": "미리내동"}


def _dongs() -> tuple[Dong, ...]:
    return tuple(
        Dong(
            code=f"{district.code}{51 + place:02d}000",
            district=district,
            name=row[0],
            en=row[1],
            people=row[2],
            per_household=row[3],
            growth=row[4],
            ageing=row[5],
            valid_from=_YOUNGER.get(row[0], _FOUNDED[district.name]),
            split_from=_SPLIT_FROM.get(row[0], ""),
        )
        for district, rows in zip(DISTRICTS, (_YEDAM, _SAEBIT, _DEULSAEM), strict=True)
        for place, row in enumerate(rows)
    )


DONGS = _dongs()
DONG_OF = {dong.name: dong for dong in DONGS}
