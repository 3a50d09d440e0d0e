"""Rebuild `festival`: `python datasets/festival/generate.py`. People and card sales in five zones, day by day."""

import random
import sys
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parents[1])]  # the city model, and the planted truths

from city.chance import noisy, whole  # noqa: E402
from city.chart import line_chart  # noqa: E402
from city.days import FESTIVALS, HOLIDAYS, days, is_festival, season  # noqa: E402
from city.package import Files, package, to_csv, write  # noqa: E402
from city.places import DONG_OF  # noqa: E402
from city.sky import record  # noqa: E402

from graders.truths.festival import TRUTH  # noqa: E402

FIRST, LAST = date(2023, 1, 1), date(2025, 10, 31)
HEADER = ("일자", "구역코드", "구역", "행정동코드", "행정동", "보행량", "카드매출액")
OFFICIAL = ("연도", "시작일", "종료일", "방문객")
# What all zones share, so that only a comparison tells it from the festival.
AUTUMN = (0.70, 0.72, 0.86, 1.08, 1.14, 1.00, 0.92, 0.96, 1.04, 1.42, 1.06, 0.76)
DAY_OFF, WET, A_YEAR = 1.30, 0.62, 0.035
TOGETHER, ALONE = 0.08, 0.06  # noise that all zones share, and each zone's own
BROKEN = {("하늘역", date(2024, 10, 5)), ("하늘역", date(2024, 10, 6))}  # the counter stood still


@dataclass(frozen=True)
class Zone:
    code: str
    name: str
    dong: str
    people: int  # on an average day
    spend: int  # won a head


ZONES = (
    Zone("Z1", "하늘읍성", "옛성동", 10_550, 6_400),
    Zone("Z2", "예담한옥마을", "기와동", 6_200, 8_100),
    Zone("Z3", "나루시장", "나루동", 11_300, 9_300),
    Zone("Z4", "은하호수공원", "호수1동", 8_700, 3_900),
    Zone("Z5", "하늘역", "장터동", 14_800, 5_200),
)


def build() -> Files:
    rows = [_row(day, zone) for day in days(FIRST, LAST) for zone in ZONES]
    official = [(year, *span, _official(*span)) for year, span in FESTIVALS.items()]
    tables = {"festival.csv": to_csv(HEADER, rows), "official.csv": to_csv(OFFICIAL, official)}
    return package(HERE, tables, {"plot.svg": _plot()})


@cache
def counts(day: date, zone: Zone) -> tuple[int, int]:
    """People, and sales in thousand won."""
    rng = random.Random(f"festival {day} {zone.code}")
    level = season(AUTUMN, day) * (1 + A_YEAR * (day.year - FIRST.year)) * _shared(day)
    level *= DAY_OFF if day.weekday() >= 5 or day in HOLIDAYS else 1.0
    level *= WET if record()[day].wet else 1.0
    people, sales = _effect(day, zone)
    walked = noisy(rng, zone.people * level, ALONE)
    sold = noisy(rng, walked * zone.spend / 1000, ALONE)
    return whole(walked * people), whole(sold * sales)


def _shared(day: date) -> float:
    return noisy(random.Random(f"festival {day}"), 1.0, TOGETHER)


def _effect(day: date, zone: Zone) -> tuple[float, float]:
    if not is_festival(day):
        return 1.0, 1.0
    if zone.name == TRUTH.zone:
        return TRUTH.people, TRUTH.sales
    return (TRUTH.spillover, TRUTH.spillover) if zone.name == TRUTH.neighbour else (1.0, 1.0)


def _row(day: date, zone: Zone) -> list[object]:
    people, sales = counts(day, zone)
    seen = "" if (zone.name, day) in BROKEN else people
    return [day, zone.code, zone.name, DONG_OF[zone.dong].code, zone.dong, seen, sales]


def _official(first: date, last: date) -> int:
    """As the city announced it: everyone in the street, rounded to ten thousands."""
    return (sum(counts(day, ZONES[0])[0] for day in days(first, last)) + 5_000) // 10_000 * 10_000


def _plot() -> bytes:
    span = list(days(date(2025, 9, 15), date(2025, 10, 31)))
    labels = [f"{day:%m-%d}" if day.weekday() == 0 else "" for day in span]
    series = {zone.name: [counts(day, zone)[0] for day in span] for zone in ZONES}
    return line_chart("구역별 보행량, 2025년 가을 / People in the street, autumn 2025", "명 / persons", labels, series)


if __name__ == "__main__":
    write(HERE, build())
