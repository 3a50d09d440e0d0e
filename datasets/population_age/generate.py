"""Rebuild `population_age`: `python datasets/population_age/generate.py`.

People by sex and five-year age band, laid out as the ministry of the interior publishes them: month, sex and age in
the header, totals among the rows, thousands commas, CP949; and the same as a tidy table.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))  # the city model is shared by all generators

from city.chart import line_chart  # noqa: E402
from city.days import month_name  # noqa: E402
from city.package import Files, package, to_csv, write  # noqa: E402
from city.people import Residents, residents  # noqa: E402
from city.places import CITY, CITY_CODE, DISTRICTS, DONGS, Dong  # noqa: E402

MONTHS = ("2021-01", "2022-01", "2023-01", "2024-01", "2025-01", "2025-09")
BANDS = {f"{start}~{start + 4}세": (start, start + 4) for start in range(0, 100, 5)} | {"100세 이상": (100, 100)}
SEXES = ("남", "여")
FOOTNOTE = "※ 외국인은 제외하며, 거주불명자와 재외국민은 포함합니다. (매월 말일 기준)"
CLEAN = ("month", "dong_code", "dong", "district", "sex", "age_band", "age_from", "people")


def build() -> Files:
    columns = [f"{month_name(m)}_{sex}_{item}" for m in MONTHS for sex in SEXES for item in ("총인구수", *BANDS)]
    tables = {
        "population_age.csv": to_csv(["행정구역", *columns], _published(len(columns)), encoding="cp949"),
        "clean.csv": to_csv(CLEAN, _clean()),
    }
    return package(HERE, tables, {"plot.svg": _plot()})


def _published(columns: int) -> list[list[str]]:
    rows = [_row(f"{CITY}  ({CITY_CODE})", DONGS)]
    for district in DISTRICTS:
        dongs = [dong for dong in DONGS if dong.district == district]
        rows.append(_row(f"{CITY} {district.name} ({district.long_code})", dongs))
        rows += [_row(f"{CITY} {district.name} {dong.name}({dong.code})", [dong]) for dong in dongs]
    return [*rows, [FOOTNOTE, *[""] * columns]]


def _row(region: str, dongs: Sequence[Dong]) -> list[str]:
    return [region, *(cell for month in MONTHS for sex in SEXES for cell in _cells(dongs, month, sex))]


def _cells(dongs: Sequence[Dong], month: str, sex: str) -> list[str]:
    living = [who for dong in dongs if (who := residents(dong, month))]
    if not living:
        return ["-"] * (len(BANDS) + 1)  # the dong did not exist yet
    people = [sum(_people(who, sex, band) for who in living) for band in BANDS]
    return [f"{number:,}" for number in (sum(people), *people)]


def _people(who: Residents, sex: str, band: str) -> int:
    first, last = BANDS[band]
    ages = who.men_by_age if sex == "남" else who.women_by_age
    return sum(ages[first : last + 1])


def _clean() -> list[list[object]]:
    return [
        [month, dong.code, dong.name, dong.district.name, sex, band, BANDS[band][0], _people(who, sex, band)]
        for month in MONTHS
        for dong in DONGS
        if (who := residents(dong, month))
        for sex in SEXES
        for band in BANDS
    ]


def _plot() -> bytes:
    labels = [band.removesuffix("세") if start % 20 == 0 else "" for band, (start, _) in BANDS.items()]
    series = {}
    for district in DISTRICTS:
        for month in (MONTHS[0], MONTHS[-1]):
            living = [who for dong in DONGS if dong.district == district if (who := residents(dong, month))]
            series[f"{district.en} {month[:4]}"] = [sum(who.aged(*span) for who in living) for span in BANDS.values()]
    title = "구별 나이 구조, 2021년 1월과 2025년 9월 / Ages by district, January 2021 and September 2025"
    return line_chart(title, "명 / persons", labels, series)


if __name__ == "__main__":
    write(HERE, build())
