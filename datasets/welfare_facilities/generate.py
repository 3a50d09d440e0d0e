"""Rebuild `welfare_facilities`: `python datasets/welfare_facilities/generate.py`.

A list put together from several departments' lists: dates as each writes them, some places twice, one with its
coordinates exchanged; the same set right; and the candidates for a new centre.
"""

import random
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parents[1])]  # the city model, and the planted truths

from city.chart import bar_chart  # noqa: E402
from city.facilities import Facility, facilities  # noqa: E402
from city.map import kilometres, position  # noqa: E402
from city.package import Files, package, to_csv, write  # noqa: E402
from city.people import residents  # noqa: E402
from city.places import DISTRICTS, DONG_OF  # noqa: E402

from graders.truths.welfare_facilities import TRUTH  # noqa: E402

HEADER = ["시설명", "종류", "도로명주소", "위도", "경도", "정원", "현원", "데이터기준일자"]
CLEAN = [*HEADER[:2], "행정동코드", "행정동", *HEADER[2:]]
CANDIDATES = ["후보", "행정동코드", "행정동", "어르신", "복지관거리", "버스노선", "사업비", "공사기간"]
# Bus routes, cost in million won, months of building.
_SITES = {
    "우물동": (3, 6_300, 16),
    "장터동": (6, 9_400, 18),
    "옛성동": (4, 9_900, 24),
    "갈대동": (1, 3_900, 17),
    "산들동": (2, 9_600, 20),
    "구름동": (1, 4_600, 18),
}


def build() -> Files:
    listed = facilities()
    tables = {
        "welfare_facilities.csv": to_csv(HEADER, _published(listed), encoding="cp949"),
        "clean.csv": to_csv(CLEAN, map(_clean, listed)),
        "candidates.csv": to_csv(CANDIDATES, _candidates(listed)),
    }
    return package(HERE, tables, {"plot.svg": _plot(listed)})


def _published(listed: list[Facility]) -> list[list[object]]:
    again = [_second(it) for it in listed if it.name in TRUTH.twice]
    rows = [_office(it) for it in [*listed, *again]]
    random.Random("facilities").shuffle(rows)
    return rows


def _second(it: Facility) -> Facility:
    """The same place in another department's list: another spelling, an older date, a coordinate a few metres off."""
    latitude, longitude = it.position
    moved = (round(latitude + 0.00004, 6), round(longitude - 0.00003, 6))
    address = it.address.replace("하늘시 ", "", 1) if len(it.name) % 2 else it.address.split(" (")[0]
    as_of = date(it.as_of.year - 1, 12, 31)
    return replace(it, name=TRUTH.twice[it.name], address=address, position=moved, as_of=as_of)


def _office(it: Facility) -> list[object]:
    latitude, longitude = reversed(it.position) if it.name == TRUTH.swapped else it.position
    taken = "-" if it.name in TRUTH.unknown else it.taken
    return [it.name, it.kind, it.address, latitude, longitude, it.places, taken, _as_written(it)]


def _as_written(it: Facility) -> str:
    day = it.as_of
    forms = {
        "경로당": f"{day:%Y-%m-%d}",
        "어린이집": f"{day:%Y%m%d}",
        "지역아동센터": f"{day.year}. {day.month}. {day.day}.",
        "장애인복지관": f"{day.year}년 {day.month}월 {day.day}일",
        "노인요양시설": f"{day:%Y.%m.%d}",
        "주야간보호센터": f"{day:%Y.%m.%d}",
    }
    return forms.get(it.kind, f"{day:%Y-%m-%d}")


def _clean(it: Facility) -> list[object]:
    taken = "" if it.name in TRUTH.unknown else it.taken
    return [it.name, it.kind, it.dong.code, it.dong.name, it.address, *it.position, it.places, taken, it.as_of]


def _candidates(listed: list[Facility]) -> list[list[object]]:
    centres = [it.position for it in listed if it.kind == "노인복지관"]
    rows: list[list[object]] = []
    for letter, (name, facts) in zip("ABCDEF", _SITES.items(), strict=True):
        living = residents(DONG_OF[name], "2025-09")
        near = min(kilometres(position(name), centre) for centre in centres)
        rows.append([letter, DONG_OF[name].code, name, living.aged(65, 100) if living else 0, round(near, 1), *facts])
    return rows


def _plot(listed: list[Facility]) -> bytes:
    kinds = list(dict.fromkeys(it.kind for it in listed))
    series = {
        district.en: [float(sum(it.kind == kind and it.dong.district == district for it in listed)) for kind in kinds]
        for district in DISTRICTS
    }
    short = [kind.replace("종합사회", "종합").replace("노인요양시설", "요양").replace("센터", "") for kind in kinds]
    return bar_chart("종류별 복지시설 / Welfare facilities by kind", "곳 / facilities", short, series)


if __name__ == "__main__":
    write(HERE, build())
