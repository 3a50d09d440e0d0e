"""The plant factory: every fault can be found, and the answer turns over once they are out."""

from importlib.util import module_from_spec, spec_from_file_location

import numpy as np
import pandas as pd
import pytest
from datasets_city import DATASETS

import labkit
from graders.truths.plant_factory import TRUTH

SENSORS = ["온도", "습도", "CO2", "EC", "pH", "PPFD"]


@pytest.fixture(scope="module")
def week():
    return labkit.load("plant_factory")


@pytest.fixture(scope="module")
def rooms(week):
    return {room: frame.set_index("측정일시") for room, frame in week.groupby("재배실")}


def load(form):
    return labkit.load("plant_factory", form=form)


def light(frame):
    return frame["PPFD설정"] * frame["점등시간"] * 3600 / 1e6


def test_gaps_are_where_minutes_are_missing(rooms):
    minutes = pd.date_range("2025-09-15", "2025-09-21 23:59", freq="min")
    for room, frame in rooms.items():
        expected = [pd.date_range(span.first, span.last, freq="min") for span in TRUTH.gaps if span.room in (0, room)]
        missing = minutes.difference(frame.index)
        assert sorted(missing) == sorted(moment for span in expected for moment in span)


def test_sensors_that_repeat_a_value_for_an_hour_are_those_that_stuck(rooms):
    found = set()
    for room, frame in rooms.items():
        for column in set(SENSORS) - {"PPFD"}:  # in the dark, light is rightly 0 for hours
            run = frame[column].ne(frame[column].shift()).cumsum()
            for _, same in frame.groupby(run):
                if len(same) > 60:
                    found.add((room, column, same.index[0], same.index[-1]))
    assert found == {(s.room, s.column, pd.Timestamp(s.first), pd.Timestamp(s.last)) for s in TRUTH.stuck}


def test_manual_checks_show_which_sensor_drifts_and_how_fast(rooms):
    checks = load("checks")
    for room, frame in rooms.items():
        by_hand = checks[checks["재배실"] == room].set_index("점검일시")
        for column in ("pH", "EC"):
            around = frame[column].rolling("31min", center=True).mean()
            apart = (around.reindex(by_hand.index) - by_hand[column]).dropna()
            slope = np.polyfit((apart.index - apart.index[0]).days, apart, 1)[0]
            if (room, column) == (TRUTH.drift_room, TRUTH.drift_column):
                assert abs(slope - TRUTH.drift_a_day) < 0.015
            else:
                assert abs(slope) < 0.015


def test_an_error_code_looks_like_light(rooms):
    spikes = {room: int((frame["PPFD"] == TRUTH.spike_value).sum()) for room, frame in rooms.items()}
    assert spikes == {room: TRUTH.spikes if room == TRUTH.spike_room else 0 for room in rooms}
    sensible = rooms[TRUTH.spike_room]["PPFD"].replace(TRUTH.spike_value, np.nan)
    assert sensible.max() < 250


def used(frame):
    """Energy as the steps of the meter, a new meter's first step left out."""
    steps = frame["전력량"].diff()
    return steps[steps >= 0].sum()


def test_last_less_first_reading_is_absurd_where_the_meter_was_replaced(rooms):
    naive = {room: frame["전력량"].iloc[-1] - frame["전력량"].iloc[0] for room, frame in rooms.items()}
    assert naive[TRUTH.meter_room] < 0
    for room, frame in rooms.items():
        if room != TRUTH.meter_room:
            assert abs(naive[room] - used(frame)) < 0.2
    fall = rooms[TRUTH.meter_room]["전력량"].diff().idxmin()
    assert abs((fall - TRUTH.meter_replaced).total_seconds()) <= 60


def test_energy_a_kilogram_is_least_in_the_room_that_the_truth_names(rooms):
    kg = load("harvest").groupby("재배실")["수확량"].sum()
    each = pd.Series({room: used(frame) for room, frame in rooms.items()}) / kg
    assert each.idxmin() == TRUTH.best_room
    assert (each.drop(TRUTH.best_room) > TRUTH.worse_at_least * each[TRUTH.best_room]).all()
    # Naively one keeps the room that harvests most.
    assert kg.idxmax() != TRUTH.best_room


def test_the_batches_show_the_best_light_and_the_heaviest_batch_does_not():
    batches = load("batches")
    mol, each = light(batches), batches["전력량"] / batches["수확량"]
    # Energy is a line in light and yield saturates: with both, the least energy a kilogram can be computed.
    lamps, overhead = np.polyfit(mol, batches["전력량"], 1)
    inverse, most = np.polyfit(1 / mol**2, 1 / batches["수확량"], 1)
    grid = np.linspace(mol.min(), mol.max(), 500)
    best = grid[np.argmin((overhead + lamps * grid) * (most + inverse / grid**2))]
    assert abs(best - TRUTH.best_light) < TRUTH.light_within
    assert mol[batches["수확량"].idxmax()] > TRUTH.best_light + 3 * TRUTH.light_within
    assert abs(mol[each.idxmin()] - TRUTH.best_light) < 4 * TRUTH.light_within
    ppfd, hours = TRUTH.settings[TRUTH.best_room]
    assert abs(ppfd * hours * 3600 / 1e6 - TRUTH.best_light) < TRUTH.light_within


def test_settings_are_those_that_the_sensors_show(rooms):
    for it in load("settings").itertuples():
        lit = rooms[it.재배실]["PPFD"]
        lit = lit[(lit > 0) & (lit != TRUTH.spike_value)]
        assert abs(lit.mean() - it.PPFD설정) < 2
        assert abs(lit.groupby(lit.index.date).size().median() / 60 - it.점등시간) < 0.1


def test_a_longer_file_ends_with_the_shipped_week(week):
    spec = spec_from_file_location("generate_plant_factory", DATASETS / "plant_factory/generate.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    made = list(module.make(9))
    assert next(f"{day}" for day, _ in made) == "2025-09-13"
    tail = [row for _, rows in made[2:] for row in rows]
    assert [row[1:] for row in tail] == week.drop(columns="측정일시").to_numpy().tolist()
    before = [row for _, rows in made[:2] for row in rows if row[1] == 1]
    assert before[-1][-1] <= tail[0][-1]
