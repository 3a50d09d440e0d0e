"""The rooms of the plant factory, minute by minute.

Every minute can be computed from its day alone, so that a long file is made in any order and after an interruption.
What is planted (faults, settings, the energy of light) is the instructors': it comes with the truths.
"""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import cache
from math import fsum

from graders.truths.plant_factory import TRUTH, Span

from .days import days
from .sky import record

ROOMS = (1, 2, 3)
LIGHTS_ON = 6  # o'clock
WEEK = date(2025, 9, 15)  # the week that is shipped: from Monday
LAST = WEEK + timedelta(days=6)
HEADER = ("측정일시", "재배실", "온도", "습도", "CO2", "EC", "pH", "PPFD", "전력량")
DAY_WARMTH, NIGHT_WARMTH = 22.0, 19.0
_COLUMNS = {name: place for place, name in enumerate(HEADER)}
_METER = {1: 48_211.4, 2: 41_976.8, 3: 37_502.1}  # at the start of the shipped week
Row = list[object]


def minutes(day: date) -> list[Row]:
    """All rows of a day, by minute and room, faults and all."""
    rooms = [_faulty(day, room, _true(day, room)) for room in ROOMS]
    return [row for at_once in zip(*rooms, strict=True) for row in at_once if row]


def power(day: date, room: int) -> tuple[float, float]:
    """Kilowatts with the lights on and off; a warm day costs some more."""
    ppfd, _ = TRUTH.settings[room]
    lamps = TRUTH.area * ppfd / TRUTH.micromoles_a_joule / 1000
    warmth = 1 + max(0.0, record()[day].mean - 15) * 0.004
    return (TRUTH.overhead_kw + lamps * (1 + TRUTH.cooling_share)) * warmth, TRUTH.overhead_kw * warmth


def energy(day: date, room: int) -> float:
    """Kilowatt-hours of a day."""
    on, off = power(day, room)
    hours = TRUTH.settings[room][1]
    return on * hours + off * (24 - hours)


def daily_light(ppfd: float, hours: float) -> float:
    """Mol of light a square metre and day."""
    return ppfd * hours * 3600 / 1_000_000


def expected_kg(light: float) -> float:
    return TRUTH.most_kg * light * light / (light * light + TRUTH.half_light * TRUTH.half_light)


def _true(day: date, room: int) -> Iterator[Row]:
    """What faultless sensors would say."""
    rng = random.Random(f"greenhouse {day} {room}")
    ppfd, hours = TRUTH.settings[room]
    on, off = power(day, room)
    meter, warmth, co2 = _meter(day, room), NIGHT_WARMTH, 620.0
    start = datetime.combine(day, time())
    for minute in range(1440):
        lit = LIGHTS_ON * 60 <= minute < (LIGHTS_ON + hours) * 60
        meter += (on if lit else off) / 60
        warmth += 0.04 * ((DAY_WARMTH if lit else NIGHT_WARMTH) - warmth) + 0.06 * _wobble(rng)
        co2 += 0.05 * ((1000 if lit else 640) - co2) + 9 * _wobble(rng)
        damp = 72 - (4 if lit else 0) + 1.6 * _wobble(rng)
        salts = 1.80 + 0.06 * (minute % 360) / 360 + 0.012 * _wobble(rng)
        sour = 6.00 + 0.03 * _wobble(rng)
        light = ppfd + int(6 * _wobble(rng)) if lit else 0
        moment = start + timedelta(minutes=minute)
        cells = [round(warmth, 2), round(damp, 1), round(co2), round(salts, 3), round(sour, 2), light, round(meter, 1)]
        yield [moment, room, *cells]


def _wobble(rng: random.Random) -> float:
    return rng.random() + rng.random() + rng.random() - 1.5


def _meter(day: date, room: int) -> float:
    """The meter's reading at midnight, as if it had never been replaced."""
    between = days(WEEK, day - timedelta(days=1)) if day > WEEK else days(day, WEEK - timedelta(days=1))
    used = fsum(energy(it, room) for it in between) if day != WEEK else 0.0
    return _METER[room] + (used if day > WEEK else -used)


def _faulty(day: date, room: int, rows: Iterator[Row]) -> list[Row]:
    """The rows with the faults of the week; an empty one where there is none. Faults may reach over midnight."""
    stuck, gaps, drift, spikes, replaced = _faults(day - timedelta(days=day.weekday()))
    held: dict[str, object] = {}
    found: list[Row] = []
    for row in rows:
        moment = row[0]
        if room == drift[0]:
            monday = datetime.combine(day - timedelta(days=day.weekday()), time())
            slope = TRUTH.drift_a_day * ((moment - monday).total_seconds() / 86_400)
            row[_COLUMNS[TRUTH.drift_column]] = round(row[_COLUMNS[TRUTH.drift_column]] + slope, 2)
        for span in stuck:
            if span.room == room and span.first <= moment <= span.last:
                row[_COLUMNS[span.column]] = held.setdefault(span.column, _held(span, row))
        if (room, moment) in spikes:
            row[_COLUMNS[TRUTH.spike_column]] = TRUTH.spike_value
        if room == TRUTH.meter_room and replaced and moment >= replaced[0]:
            row[-1] = round(row[-1] - replaced[1], 1)
        found.append([] if any(_within(span, room, moment) for span in gaps) else row)
    return found


def _within(span: Span, room: int, moment: datetime) -> bool:
    return span.room in (0, room) and span.first <= moment <= span.last


def _held(span: Span, row: Row) -> object:
    """The value at which the sensor stuck, also on the day after."""
    if span.first.date() == row[0].date():
        return row[_COLUMNS[span.column]]
    before = span.first.hour * 60 + span.first.minute
    return list(_true(span.first.date(), span.room))[before][_COLUMNS[span.column]]


@cache
def _faults(monday: date) -> tuple:
    """Stuck spans, gaps, the drifting room, spikes, and the meter's change, of the week from `monday`."""
    rng = random.Random(f"faults {monday}")
    shipped = monday == WEEK
    stuck = TRUTH.stuck if shipped else tuple(_moved(span, monday, rng) for span in TRUTH.stuck)
    gaps = TRUTH.gaps if shipped else tuple(_moved(span, monday, rng) for span in TRUTH.gaps)
    drift = (TRUTH.drift_room if shipped else rng.choice(ROOMS),)
    spikes = _spikes(monday, gaps, rng)
    replaced = None
    if monday >= WEEK:
        day = TRUTH.meter_replaced.date()
        on, off = power(day, TRUTH.meter_room)
        lit_hours = TRUTH.meter_replaced.hour - LIGHTS_ON
        replaced = (TRUTH.meter_replaced, _meter(day, TRUTH.meter_room) + off * LIGHTS_ON + on * lit_hours)
    return stuck, gaps, drift, spikes, replaced


def _spikes(monday: date, gaps: tuple[Span, ...], rng: random.Random) -> set[tuple[int, datetime]]:
    """Minutes with the lights on, none of them in a gap."""
    room, start = TRUTH.spike_room, datetime.combine(monday, time(LIGHTS_ON))
    found: set[tuple[int, datetime]] = set()
    while len(found) < TRUTH.spikes:
        moment = start + timedelta(days=rng.randrange(7), minutes=rng.randrange(16 * 60))
        if not any(_within(span, room, moment) for span in gaps):
            found.add((room, moment))
    return found


def _moved(span: Span, monday: date, rng: random.Random) -> Span:
    start = datetime.combine(monday, time()) + timedelta(minutes=rng.randrange(7 * 1440 - 600))
    room = span.room and rng.choice(ROOMS)
    return replace(span, room=room, first=start, last=start + (span.last - span.first))
