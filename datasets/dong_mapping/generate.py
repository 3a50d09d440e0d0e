"""Rebuild `dong_mapping`: `python datasets/dong_mapping/generate.py`.

Which legal dong lies in which administrative dong, laid out as the ministry's mapping file, and homes by legal dong.
"""

import sys
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))  # the city model is shared by all generators

from city.chart import bar_chart  # noqa: E402
from city.legal import LegalDong, Overlap, homes, overlaps  # noqa: E402
from city.package import Files, package, to_csv, write  # noqa: E402
from city.places import CITY  # noqa: E402

HEADER = ("행정동코드", "시군구명", "읍면동명", "법정동코드", "동리명", "생성일자", "말소일자")
HOUSING = ("법정동코드", "법정동", "주택수")
PARTS = ("법정동코드", "행정동코드", "주택수")


def build() -> Files:
    mapping = [_row(it) for it in sorted(overlaps(), key=lambda it: (it.dong.code, it.legal.code))]
    tables = {
        "dong_mapping.csv": to_csv(HEADER, mapping, encoding="cp949"),
        "housing.csv": to_csv(HOUSING, [(it.code, it.name, number) for it, number in _by_legal().items()]),
        "parts.csv": to_csv(PARTS, [(*codes, number) for codes, number in homes().items()]),
    }
    return package(HERE, tables, {"plot.svg": _plot()})


def _row(it: Overlap) -> list[str]:
    where = [it.dong.code, f"{CITY} {it.dong.district.name}", it.dong.name, it.legal.code, it.legal.name]
    return [*where, f"{it.since:%Y%m%d}", f"{it.until:%Y%m%d}" if it.until else ""]


def _by_legal() -> dict[LegalDong, int]:
    total: Counter[str] = Counter()
    for (legal, _), number in homes().items():
        total[legal] += number
    return {it: total[it.code] for it in dict.fromkeys(it.legal for it in overlaps())}


def _plot() -> bytes:
    by_legal = _by_legal()
    labels = [it.name if it.name in ("예담동", "새빛동", "들샘동") else "" for it in by_legal]
    series = {"주택 / homes": list(map(float, by_legal.values()))}
    return bar_chart("법정동별 주택 / Homes by legal dong", "호 / homes", labels, series)


if __name__ == "__main__":
    write(HERE, build())
