"""Rebuild `weather`: `python datasets/weather/generate.py`.

Laid out as the weather service's daily table (CP949; a blank amount of rain means that none fell).
"""

import sys
from datetime import date
from math import fsum
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parents[1])]  # the city model, and the planted truths

from city.chart import bar_chart  # noqa: E402
from city.package import Files, package, to_csv, write  # noqa: E402
from city.sky import Weather, record  # noqa: E402

from graders.truths.weather import TRUTH  # noqa: E402

STATION, STATION_NAME = "991", "하늘"
OFFICE = (
    "지점,지점명,일시,평균기온(°C),최저기온(°C),최고기온(°C),일강수량(mm),"
    "평균 풍속(m/s),최다풍향(16방위),평균 상대습도(%)"
)
CLEAN = ("date", "mean_c", "low_c", "high_c", "rain_mm", "wind_ms", "wind_degrees", "humidity_pct")


def build() -> Files:
    office = [[STATION, STATION_NAME, day, *_office(day, it)] for day, it in record().items()]
    clean = [[day, *_clean(day, it)] for day, it in record().items()]
    tables = {
        "weather.csv": to_csv(OFFICE.split(","), office, encoding="cp949"),
        "clean.csv": to_csv(CLEAN, clean),
    }
    return package(HERE, tables, {"plot.svg": _plot()})


def _office(day: date, it: Weather) -> list[object]:
    rain = "" if it.rain is None else it.rain
    if day in TRUTH.outages:
        return ["", "", "", rain, "", "", ""]
    return [it.mean, it.low, it.high, rain, it.wind, it.direction, it.humidity]


def _clean(day: date, it: Weather) -> list[object]:
    cells = _office(day, it)
    return [*cells[:3], it.rain or 0.0, *cells[4:]]


def _plot() -> bytes:
    months = [f"{month}" for month in range(1, 13)]
    years = range(2021, 2025)
    rain = {str(year): [_total(year, month) for month in range(1, 13)] for year in years}
    return bar_chart("월 강수량 / Rain by month", "mm", months, rain)


def _total(year: int, month: int) -> float:
    return fsum(it.rain or 0 for day, it in record().items() if (day.year, day.month) == (year, month))


if __name__ == "__main__":
    write(HERE, build())
