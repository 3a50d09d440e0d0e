"""Rebuild `hardship_cases`: `python datasets/hardship_cases/generate.py`.

Invented households that a system flagged as possibly in hardship, the score it gave them, and what a visit found. In
both years every household was visited, so that the score can be judged on all of them.
"""

import random
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parents[1])]  # the city model, and the planted truths

from city.chance import count, one_in  # noqa: E402
from city.chart import bar_chart  # noqa: E402
from city.package import Files, package, to_csv, write  # noqa: E402
from city.people import residents  # noqa: E402
from city.places import DISTRICTS, DONGS, Dong  # noqa: E402

from graders.truths.hardship_cases import TRUTH  # noqa: E402

YEARS = (2023, 2024)
A_YEAR = 3_000
HEADER = (
    *("사례번호", "연도", "구", "연령대", "외국출생", "일인가구"),
    *("체납개월", "질환", "경고", "접촉기록", "위험점수", "지원필요"),
)
AGES = {"청년": (19, 39), "중장년": (40, 64), "노년": (65, 100)}
_ALONE = {"청년": 0.45, "중장년": 0.38, "노년": 0.55}
_ILL = {"청년": (60, 25, 10, 4, 1), "중장년": (38, 30, 18, 10, 4), "노년": (18, 26, 26, 19, 11)}


@dataclass(frozen=True)
class Case:
    year: int
    district: str
    age: str
    foreign: bool
    alone: bool
    arrears: int
    illness: int
    warnings: int
    contacts: int  # those that were written down
    needy: bool

    @property
    def score(self) -> int:
        points, most = TRUTH.points, TRUTH.most
        owed = points["체납개월"] * min(self.arrears, most["체납개월"])
        told = points["접촉기록"] * min(self.contacts, most["접촉기록"])
        state = points["일인가구"] * self.alone + points["질환"] * self.illness + points["경고"] * self.warnings
        return min(100, owed + told + state)


def build() -> Files:
    return package(HERE, {"hardship_cases.csv": to_csv(HEADER, _rows())}, {"plot.svg": _plot()})


@cache
def _cases() -> tuple[Case, ...]:
    return tuple(_case(year, number) for year in YEARS for number in range(A_YEAR))


def _rows() -> list[list[object]]:
    return [[f"H-{it.year}-{number % A_YEAR + 1:04d}", *_cells(it)] for number, it in enumerate(_cases())]


def _cells(it: Case) -> list[object]:
    who = [it.year, it.district, it.age, _word(it.foreign), _word(it.alone)]
    return [*who, it.arrears, it.illness, it.warnings, it.contacts, it.score, _word(it.needy)]


def _case(year: int, number: int) -> Case:
    rng = random.Random(f"hardship {year} {number}")
    dong, age = rng.choices(*_weights(year))[0]
    district = dong.district.name
    foreign = one_in(rng, TRUTH.foreign_share[district])
    alone = one_in(rng, _ALONE[age])
    arrears = min(24, count(rng, 4.5 if foreign else 3.6) + (rng.randrange(1, 10) if one_in(rng, 0.2) else 0))
    illness = rng.choices(range(5), _ILL[age])[0]
    warnings = min(3, int(rng.random() * (1 + arrears / 4)))
    # Hardship comes from the state of the household, and from nothing else: in particular not from where one was born.
    need = 0.02 + 0.030 * min(arrears, 12) + 0.06 * alone + 0.055 * illness + 0.06 * warnings
    needy = one_in(rng, min(0.97, need * need * need * 5))
    told = count(rng, 0.8 + (1.4 if needy else 0.0) + 2.0 * need)
    share = TRUTH.recorded_foreign if foreign else TRUTH.recorded
    contacts = sum(one_in(rng, share) for _ in range(told))
    return Case(year, district, age, foreign, alone, arrears, illness, warnings, contacts, needy)


@cache
def _weights(year: int) -> tuple[list[tuple[Dong, str]], list[int]]:
    """Households are flagged where people live, the elderly more often."""
    pairs, weights = [], []
    for dong in DONGS:
        living = residents(dong, f"{year}-07")
        for age, span in AGES.items():
            pairs.append((dong, age))
            weights.append(living.aged(*span) * (3 if age == "노년" else 2) if living else 0)
    return pairs, weights


def _word(truth: bool) -> str:
    return str(truth).lower()


def _plot() -> bytes:
    # By district: by group would be the exercise.
    bins = [f"{start}" for start in range(0, 100, 10)]
    series = {
        district.en: [
            float(sum(it.district == district.name and min(it.score, 99) // 10 == n for it in _cases()))
            for n in range(10)
        ]
        for district in DISTRICTS
    }
    return bar_chart("위험점수별 가구 수 / Households by score", "가구 / households", bins, series)


if __name__ == "__main__":
    write(HERE, build())
