"""Rebuild `budget`: `python datasets/budget/generate.py`.

The list of projects was written for the lab (`texts/projects.csv`, and those that every dong has in
`texts/by_dong.csv`); amounts follow the people they are for, a yearly growth and a small noise. Published with totals
among the rows, as offices do.
"""

import csv
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parents[1])]  # the city model, and the planted truths

from city.chance import normal, whole  # noqa: E402
from city.chart import bar_chart  # noqa: E402
from city.package import Files, package, to_csv, write  # noqa: E402
from city.people import Residents, residents  # noqa: E402
from city.places import CITY, DONGS, Dong  # noqa: E402

from graders.truths.budget import TRUTH  # noqa: E402

YEARS = range(2021, 2026)
CODE = "9900000"
HEADER = ["회계연도", "자치단체코드", "자치단체명", "회계구분", "분야", "부문", "세부사업명", "예산현액", "지출액"]
ACCOUNTS = ("일반회계", "기타특별회계", "공기업특별회계")
SUBTOTAL, TOTAL, GRAND_TOTAL = "소계", "합계", "총계"
# Of residents, whom the money is for.
_AGES = {"old": (65, 100), "young": (0, 9), "people": (0, 100)}


@dataclass(frozen=True)
class Line:
    year: int
    account: str
    field: str
    sector: str
    project: str
    budget: int  # won
    spent: int

    def cells(self) -> list[object]:
        what = [self.account, self.field, self.sector, self.project]
        return [self.year, CODE, CITY, *what, self.budget, self.spent]


def build() -> Files:
    published = [_office(line) for year in YEARS for line in _with_totals(_lines(year))]
    clean = [line.cells() for year in YEARS for line in _lines(year)]
    tables = {"budget.csv": to_csv(HEADER, published, encoding="cp949"), "clean.csv": to_csv(HEADER, clean)}
    return package(HERE, tables, {"plot.svg": _plot()})


@cache
def _lines(year: int) -> tuple[Line, ...]:
    """Every project of the year, by account, field and sector."""
    projects = [*_city_projects(year), *_dong_projects(year)]
    fields = list(dict.fromkeys(row["분야"] for row in _read("projects.csv")))
    lines = [_renamed(line) for line in projects]
    order = {_name(field, year): place for place, field in enumerate(fields)}
    return tuple(sorted(lines, key=lambda it: (ACCOUNTS.index(it.account), order[it.field], it.sector)))


def _city_projects(year: int) -> Iterator[Line]:
    for row in _read("projects.csv"):
        first, last = int(row["첫해"] or 2021), int(row["끝해"] or 2025)
        if first <= year <= last:
            followed = _ratio(row["따름"], first, year) if row["따름"] else 1.0
            yield _line(row, row["세부사업명"], int(row["백만원"]) * 1_000_000 * followed, first, year)


def _dong_projects(year: int) -> Iterator[Line]:
    for row in _read("by_dong.csv"):
        for dong in DONGS:
            living = _living(dong, year)
            if living:
                heads = 1 if row["따름"] == "none" else living.aged(*_AGES[row["따름"]])
                yield _line(row, row["세부사업명"].format(dong=dong.name), int(row["천원"]) * 1000 * heads, 2021, year)


def _line(row: dict[str, str], project: str, amount: float, first: int, year: int) -> Line:
    rng = random.Random(f"budget {year} {project}")
    for _ in range(year - first):
        amount *= 1 + int(row["증가"]) / 100
    amount *= 1 + normal(rng, 0.012)
    budget = whole(amount / 1000) * 1000
    rate = TRUTH.spent[year] if project == TRUTH.stalled else 0.995 - 0.12 * rng.random() * rng.random()
    if row["분야"] == "예비비":
        rate = 0.05 + 0.2 * rng.random()  # a reserve is there not to be spent
    return Line(year, row["회계구분"], row["분야"], row["부문"], project, budget, whole(budget * rate / 10) * 10)


def _renamed(line: Line) -> Line:
    return replace(line, field=_name(line.field, line.year))


def _name(field: str, year: int) -> str:
    return TRUTH.old_name if field == TRUTH.new_name and year < TRUTH.renamed_in else field


def _with_totals(lines: tuple[Line, ...]) -> Iterator[Line]:
    for _, of_account in groupby(lines, key=lambda it: it.account):
        account = list(of_account)
        for _, of_field in groupby(account, key=lambda it: it.field):
            field = list(of_field)
            yield from field
            yield _sum(field, sector=SUBTOTAL)
        yield _sum(account, field=TOTAL, sector="")
    yield _sum(lines, account=GRAND_TOTAL, field="", sector="")


def _sum(lines: tuple[Line, ...] | list[Line], **names: str) -> Line:
    budget, spent = sum(line.budget for line in lines), sum(line.spent for line in lines)
    return replace(lines[0], project="", budget=budget, spent=spent, **names)


def _office(line: Line) -> list[object]:
    *what, budget, spent = line.cells()
    return [*what, f"{budget:,}", f"{spent:,}"]


def _ratio(who: str, first: int, year: int) -> float:
    return _heads(who, year) / _heads(who, first)


@cache
def _heads(who: str, year: int) -> int:
    return sum(living.aged(*_AGES[who]) for dong in DONGS if (living := _living(dong, year)))


def _living(dong: Dong, year: int) -> Residents | None:
    return residents(dong, f"{year}-09")


@cache
def _read(name: str) -> tuple[dict[str, str], ...]:
    with (HERE / "texts" / name).open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def _plot() -> bytes:
    fields = ("사회복지", "환경", "문화및관광", "국토및지역개발")
    series = {
        field: [sum(it.budget for it in _lines(year) if it.field == field) / 100_000_000 for year in YEARS]
        for field in fields
    }
    title = "분야별 예산현액 / Budget by field"
    return bar_chart(title, "억 원 / hundred million won", [str(year) for year in YEARS], series)


if __name__ == "__main__":
    write(HERE, build())
