"""Rebuild `plant_factory`: `python datasets/plant_factory/generate.py`; more days: `labkit data make plant_factory`.

A week of minute readings from three rooms, the week's harvest and manual checks, and the batches of the year so far.
"""

import random
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from math import fsum
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parents[1])]  # the city model, and the planted truths

from city.chance import noisy, normal  # noqa: E402
from city.chart import line_chart  # noqa: E402
from city.days import days  # noqa: E402
from city.greenhouse import (  # noqa: E402
    DAY_WARMTH,
    HEADER,
    LAST,
    LIGHTS_ON,
    NIGHT_WARMTH,
    ROOMS,
    WEEK,
    Row,
    daily_light,
    energy,
    expected_kg,
    minutes,
)
from city.package import Files, package, to_csv, write  # noqa: E402
from city.sky import FIRST  # noqa: E402

from graders.truths.plant_factory import TRUTH  # noqa: E402

SETTINGS = ("재배실", "품목", "면적", "PPFD설정", "점등시각", "점등시간", "주간온도", "야간온도")
HARVEST = ("수확일", "재배실", "수확량", "등급외")
CHECKS = ("점검일시", "재배실", "pH", "EC")
BATCHES = ("배치", "정식일", "수확일", "PPFD설정", "점등시간", "주간온도", "수확량", "전력량")
CROP = "버터헤드 상추"
MOST_DAYS = (LAST - FIRST).days + 1  # as far back as the weather goes


def build() -> Files:
    week = list(days(WEEK, LAST))
    rows = [row for day in week for row in minutes(day)]
    tables = {
        "plant_factory.csv": to_csv(HEADER, map(_written, rows)),
        "settings.csv": to_csv(SETTINGS, [_setting(room) for room in ROOMS]),
        "harvest.csv": to_csv(HARVEST, [_harvest(day, room) for day in week for room in ROOMS]),
        "checks.csv": to_csv(CHECKS, [_check(day, room) for day in week for room in ROOMS]),
        "batches.csv": to_csv(BATCHES, [_batch(number) for number in range(48)]),
    }
    return package(HERE, tables, {"plot.svg": _plot(rows)})


def make(number: int, skip: int = 0) -> Iterator[tuple[date, list[Row]]]:
    """The last `number` days up to the end of the shipped week, each a day's rows, without the first `skip`.

    `labkit data make` calls this, and `MOST_DAYS` is the most that it may ask for.
    """
    for day in days(LAST - timedelta(days=number - 1 - skip), LAST):
        yield day, minutes(day)


def _written(row: Row) -> Row:
    return [f"{row[0]:%Y-%m-%d %H:%M}", *row[1:]]


def _setting(room: int) -> Row:
    ppfd, hours = TRUTH.settings[room]
    return [room, CROP, TRUTH.area, ppfd, f"{LIGHTS_ON:02d}:00", hours, DAY_WARMTH, NIGHT_WARMTH]


def _harvest(day: date, room: int) -> Row:
    rng = random.Random(f"harvest {day} {room}")
    kg = noisy(rng, expected_kg(daily_light(*TRUTH.settings[room])), 0.02)
    return [day, room, round(kg, 2), round(kg * (0.03 + 0.03 * rng.random()), 2)]


def _check(day: date, room: int) -> Row:
    """By hand at nine, with an instrument that is calibrated every day."""
    rng = random.Random(f"check {day} {room}")
    salts = 1.80 + 0.06 * (9 * 60 % 360) / 360 + normal(rng, 0.01)
    return [f"{day} 09:00", room, round(6.00 + normal(rng, 0.015), 2), round(salts, 3)]


def _batch(number: int) -> Row:
    """A room for thirty-five days, on trial settings."""
    rng = random.Random(f"batch {number}")
    planted = date(2025, 1, 2) + timedelta(days=4 * number)
    ppfd, hours = rng.randrange(100, 301, 20), rng.choice((12, 14, 16, 18))
    length = 35
    kg = noisy(rng, expected_kg(daily_light(ppfd, hours)) * length, 0.02)
    # The lamps of room 1 at another strength and for other hours: energy is overhead plus so much for each mole.
    span = days(planted, planted + timedelta(days=length - 1))
    kwh = noisy(rng, fsum(_trial_energy(day, ppfd, hours) for day in span), 0.01)
    harvested = planted + timedelta(days=length)
    warmth = rng.choice((21, 22, 23))
    return [f"B{number + 1:03d}", planted, harvested, ppfd, hours, warmth, round(kg, 1), round(kwh, 1)]


def _trial_energy(day: date, ppfd: int, hours: int) -> float:
    own_ppfd, own_hours = TRUTH.settings[1]
    overhead = TRUTH.overhead_kw * 24
    warmth = energy(day, 1) / _plain_energy(own_ppfd, own_hours)
    return (overhead + _lamps(ppfd, hours)) * warmth


def _plain_energy(ppfd: int, hours: int) -> float:
    return TRUTH.overhead_kw * 24 + _lamps(ppfd, hours)


def _lamps(ppfd: int, hours: int) -> float:
    return TRUTH.area * ppfd / TRUTH.micromoles_a_joule / 1000 * (1 + TRUTH.cooling_share) * hours


def _plot(rows: list[Row]) -> bytes:
    hourly = [[row for row in rows if row[1] == room and row[0].minute == 0] for room in ROOMS]
    moments = [row[0] for row in hourly[1]]
    at = [{row[0]: row[2] for row in room} for room in hourly]  # where a room has a gap, room 2 stands for it
    labels = [f"{moment:%m-%d}" if moment.hour == 0 else "" for moment in moments]
    series = {f"재배실 {room}": [at[room - 1].get(m, at[1][m]) for m in moments] for room in ROOMS}
    return line_chart("재배실 온도, 매시 / Room temperature, hourly", "°C", labels, series)


if __name__ == "__main__":
    write(HERE, build())
