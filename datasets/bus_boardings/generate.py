"""Rebuild `bus_boardings`: `python datasets/bus_boardings/generate.py`.

Boardings and alightings by month, route and stop, one file a year; between the years the columns were renamed.
"""

import random
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parents[1])]  # the city model, and the planted truths

from city.ages import apportion, by_year  # noqa: E402
from city.chance import noisy, whole  # noqa: E402
from city.chart import line_chart  # noqa: E402
from city.package import Files, package, to_csv, write  # noqa: E402
from city.places import DONG_OF  # noqa: E402

from graders.truths.bus_boardings import TRUTH  # noqa: E402

MONTHS = {2024: range(1, 13), 2025: range(1, 10)}
OLD = ("USE_YM", *TRUTH.renamed)
NEW = ("USE_YM", *TRUTH.renamed.values(), "REG_YMD")
CLEAN = ("month", "route", "ars_no", "stop", "dong_code", "dong", "boardings", "alightings")
# Less in the school holidays.
_SEASON = (0.90, 0.86, 1.02, 1.05, 1.06, 1.03, 0.95, 0.90, 1.03, 1.07, 1.05, 0.98)
_RIDES = 0.055  # boardings a month and resident at an ordinary stop of a busy route

# Stops along each route: the dong it stands in, then its names. A stop's number in the city starts with a 0.
_ROUTES = {
    "11": "장터동 하늘역 장터사거리,옛성동 하늘읍성남문,예담1동 예담네거리 예담1동행정복지센터,예담2동 예담시장,"
    "은하동 은하교차로 은하중학교,새빛1동 하늘시청 시청앞,새빛2동 새빛2동행정복지센터 별빛아파트",
    "21": "장터동 하늘역,나루동 나루시장 나루터,돌담동 달맞이공원 돌담초등학교,은하동 은하교차로 은하수아파트,"
    "호수1동 은하호수공원 호수1동행정복지센터,호수2동 호수고등학교 호반아파트,미리내동 미리내도서관 미리내후문",
    "21-1": "은하동 은하교차로 은하수아파트,호수1동 은하호수공원,호수2동 호수고등학교 호반아파트,"
    "미리내동 미리내도서관 미리내후문,햇살동 햇살마을입구 햇살동행정복지센터",
    "33": "새빛3동 새빛3동종점 푸른숲아파트,호수1동 은하호수공원 호수교,새빛1동 하늘시청,샛강동 샛강산책로,"
    "물레동 물레네거리 물레공단,들샘동 들샘터미널 들샘초등학교",
    "700": "장터동 하늘역,새빛1동 하늘시청,새빛2동 별빛아파트,들샘동 들샘터미널",
    "예담01": "장터동 하늘역,옛성동 하늘읍성남문 하늘읍성북문,기와동 예담한옥마을 기와동행정복지센터,"
    "우물동 우물동행정복지센터 샘골,예담2동 예담시장",
    "들샘02": "들샘동 들샘터미널 들샘초등학교,너른동 너른동행정복지센터,물레동 물레네거리,온실동 하늘스마트온실단지",
}
_BUSY = {"11": 1.25, "21": 1.40, "21-1": 1.40, "33": 1.0, "700": 0.35, "예담01": 0.42, "들샘02": 0.30}
_NAMES = {"700": "공항", "예담01": "예담마을순환", "들샘02": "들샘마을순환"}


@dataclass(frozen=True)
class Stop:
    name: str
    dong: str
    number: str  # five digits, from 0
    identity: str  # nine digits


def build() -> Files:
    old = [_cells(month, *row) for month in _months(2024) for row in _month(month)]
    new = [[*_cells(month, *row), f"{_after(month)}04"] for month in _months(2025) for row in _month(month)]
    tables = {
        "boardings_2024.csv": to_csv(OLD, old, encoding="cp949"),
        "boardings_2025.csv": to_csv(NEW, new, encoding="cp949"),
        "clean.csv": to_csv(CLEAN, [_tidy(m, *row) for year in MONTHS for m in _months(year) for row in _month(m)]),
    }
    return package(HERE, tables, {"plot.svg": _plot()})


def _months(year: int) -> list[str]:
    return [f"{year}{month:02d}" for month in MONTHS[year]]


def _after(month: str) -> str:
    year, number = int(month[:4]), int(month[4:])
    return f"{year + number // 12}{number % 12 + 1:02d}"


@cache
def stops() -> dict[str, Stop]:
    """Stops by name, whichever route calls there."""
    found: dict[str, Stop] = {}
    for line in _ROUTES.values():
        for part in line.split(","):
            dong, *names = part.split()
            for name in names:
                number = f"0{1001 + 3 * len(found)}"
                found.setdefault(name, Stop(name, dong, number, f"9911{number}"))
    return found


def _calls(route: str) -> list[Stop]:
    return [stops()[name] for part in _ROUTES[route].split(",") for name in part.split()[1:]]


@cache
def _month(month: str) -> list[tuple[str, Stop, int, int]]:
    """Route, stop, boardings, alightings: as many people get off a route as got on."""
    rows = []
    for route in _ROUTES:
        served = [stop for stop in _calls(route) if _runs(route, stop, month)]
        boarded = [whole(_expected(route, stop, month)) for stop in served]
        left = [_noise(f"off {route} {stop.name} {month}", on, 0.06) for stop, on in zip(served, boarded, strict=True)]
        alighted = apportion(sum(boarded), left) if served else ()
        rows += [(route, *it) for it in zip(served, boarded, alighted, strict=True)]
    return rows


def _runs(route: str, stop: Stop, month: str) -> bool:
    if route == TRUTH.child:
        return month >= TRUTH.split_month
    return stop.dong != "온실동" or month >= TRUTH.extended_month


def _expected(route: str, stop: Stop, month: str) -> float:
    # Whoever lives there rides from there, whatever the dong is called that month.
    people = sum(map(sum, by_year(DONG_OF[stop.dong], f"{month[:4]}-{month[4:]}")))
    level = people * _RIDES * _BUSY[route] * _SEASON[int(month[4:]) - 1] * _pull(stop)
    if route in (TRUTH.parent, TRUTH.child):
        level *= _split(route, stop, month)
    if route == TRUTH.extended and month >= TRUTH.extended_month:
        level *= TRUTH.extension_gain
    return _noise(f"on {route} {stop.name} {month}", level, 0.015)


def _split(route: str, stop: Stop, month: str) -> float:
    shared = stop in _calls(TRUTH.child)
    if route == TRUTH.parent:
        return 1 - TRUTH.moved if shared and month >= TRUTH.split_month else 1.0
    return TRUTH.moved if stop in _calls(TRUTH.parent) else 0.10


def _pull(stop: Stop) -> float:
    """Some stops are where people go, not where they live."""
    return {"하늘역": 2.4, "하늘읍성남문": 1.6, "하늘시청": 1.3, "예담한옥마을": 1.7, "하늘스마트온실단지": 2.2}.get(
        stop.name, _noise(f"pull {stop.name}", 0.8, 0.15)
    )


def _noise(seed: str, value: float, share: float) -> float:
    return noisy(random.Random(seed), value, share)


def _cells(month: str, route: str, stop: Stop, on: int, off: int) -> list[object]:
    ends = _calls(route)
    name = f"{route}번({_NAMES.get(route, f'{ends[0].name}~{ends[-1].name}')})"
    identity = f"99{list(_ROUTES).index(route) + 1:04d}"
    return [month, identity, route, name, stop.identity, stop.number, stop.name, on, off]


def _tidy(month: str, route: str, stop: Stop, on: int, off: int) -> list[object]:
    return [f"{month[:4]}-{month[4:]}", route, stop.number, stop.name, DONG_OF[stop.dong].code, stop.dong, on, off]


def _plot() -> bytes:
    months = [month for year in MONTHS for month in _months(year)]
    labels = [f"{month[:4]}-{month[4:]}" if month[4:] in ("01", "07") else "" for month in months]
    series = {r: [float(sum(on for name, _, on, _ in _month(m) if name == r)) for m in months] for r in _ROUTES}
    shown = {route: values for route, values in series.items() if route in ("11", "33", "700", "예담01")}
    return line_chart("노선별 승차 / Boardings by route", "명 / boardings", labels, shown)


if __name__ == "__main__":
    write(HERE, build())
