"""Rebuild `health_events`: `python datasets/health_events/generate.py`. Falls taken to hospital, by dong and age."""

import random
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parents[1])]  # the city model, and the planted truths

from city.chance import count  # noqa: E402
from city.chart import bar_chart  # noqa: E402
from city.package import Files, package, to_csv, write  # noqa: E402
from city.people import residents  # noqa: E402
from city.places import DISTRICTS, DONGS, Dong  # noqa: E402

from graders.truths.health_events import TRUTH  # noqa: E402

YEARS = (2021, 2022, 2023, 2024)
HEADER = ("연도", "행정동코드", "행정동", "구", "연령대", "인구", "낙상이송")
AGES = {"0~39세": (0, 39), "40~64세": (40, 64), "65~74세": (65, 74), "75~84세": (75, 84), "85세 이상": (85, 100)}


def build() -> Files:
    return package(HERE, {"health_events.csv": to_csv(HEADER, _table())}, {"plot.svg": _plot()})


def _table() -> list[list[object]]:
    return [row for year in YEARS for dong in DONGS for row in _rows(year, dong)]


def _rows(year: int, dong: Dong) -> list[list[object]]:
    living = residents(dong, f"{year}-07")  # the middle of the year stands for the year
    if living is None:
        return []
    rows: list[list[object]] = []
    for band, span in AGES.items():
        people = living.aged(*span)
        rng = random.Random(f"falls {year} {dong.code} {band}")
        expected = people * TRUTH.per_thousand[band] * TRUTH.risk[dong.district.name] / 1000
        rows.append([year, dong.code, dong.name, dong.district.name, band, people, count(rng, expected)])
    return rows


def _plot() -> bytes:
    # People, not rates: which district has more falls is the exercise.
    people = {
        district.en: [
            sum(who.aged(*span) for dong in DONGS if dong.district == district if (who := residents(dong, "2024-07")))
            for span in AGES.values()
        ]
        for district in DISTRICTS
    }
    return bar_chart("연령대별 인구, 2024년 7월 / People by age, July 2024", "명 / persons", list(AGES), people)


if __name__ == "__main__":
    write(HERE, build())
