"""Rebuild `population`: `python datasets/population/generate.py`.

The table is laid out as the ministry of the interior publishes it (month in the header, totals among the
rows, thousands commas, CP949), with the dirt that such files have. The figures come from the city model; the
clean form is the answer of the exercise `clean_population` and is not made here.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))  # the city model is shared by all generators

from city.chart import bar_chart  # noqa: E402
from city.package import Files, package, to_csv, write  # noqa: E402
from city.people import Residents, residents  # noqa: E402
from city.places import CITY, CITY_CODE, DISTRICTS, DONGS, Dong  # noqa: E402

MONTHS = ("2025-07", "2025-08", "2025-09")
MEASURES = ("총인구수", "세대수", "세대당 인구", "남자 인구수", "여자 인구수", "남여 비율")
FOOTNOTE = "※ 외국인은 제외하며, 거주불명자와 재외국민은 포함합니다. (매월 말일 기준)"
# Region cells not set as "시 구 동(code)": a full-width space, doubled and trailing spaces.
IRREGULAR = {
    "장터동": "{city} {district}\u3000{dong}({code})",
    "새빛2동": "{city}  {district} {dong} ({code})",
    "물레동": " {city} {district} {dong}({code}) ",
}


def build() -> Files:
    header = ["행정구역", *(f"{m[:4]}년{m[5:]}월_{measure}" for m in MONTHS for measure in MEASURES)]
    rows = [_row(f"{CITY}  ({CITY_CODE})", DONGS)]
    for district in DISTRICTS:
        dongs = [dong for dong in DONGS if dong.district == district]
        rows.append(_row(f"{CITY} {district.name} ({district.long_code})", dongs))
        rows += [_row(_region(dong), [dong]) for dong in dongs]
    rows.append([FOOTNOTE, *[""] * (len(header) - 1)])
    return package(HERE, {"population.csv": to_csv(header, rows, encoding="cp949")}, {"plot.svg": _plot()})


def _plot() -> bytes:
    people = {d.name: [residents(dong, MONTHS[-1]) for dong in DONGS if dong.district == d] for d in DISTRICTS}
    places = max(map(len, people.values()))
    return bar_chart(
        "구별 행정동의 인구, 2025년 9월 / People by dong in each district, September 2025",
        "명 / people (동 코드 순 / in order of dong codes)",
        [str(n + 1) for n in range(places)],
        {name: [p.men + p.women if p else 0 for p in found] for name, found in people.items()},
    )


def _region(dong: Dong) -> str:
    pattern = IRREGULAR.get(dong.name, "{city} {district} {dong}({code})")
    return pattern.format(city=CITY, district=dong.district.name, dong=dong.name, code=dong.code)


def _row(region: str, dongs: Sequence[Dong]) -> list[str]:
    return [region, *(cell for month in MONTHS for cell in _cells(dongs, month))]


def _cells(dongs: Sequence[Dong], month: str) -> list[str]:
    counted = [people for dong in dongs if (people := residents(dong, month)) is not None]
    if not counted:
        return ["-"] * len(MEASURES)  # the dong did not exist yet
    return _measures(counted)


def _measures(counted: Sequence[Residents]) -> list[str]:
    men, women = sum(p.men for p in counted), sum(p.women for p in counted)
    homes = sum(p.households for p in counted)
    total = men + women
    return [
        f"{total:,}",
        f"{homes:,}",
        f"{total / homes:.2f}",
        f"{men:,}",
        f"{women:,}",
        f"{men / women:.2f}",
    ]


if __name__ == "__main__":
    write(HERE, build())
