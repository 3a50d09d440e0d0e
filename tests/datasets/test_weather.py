"""The weather: two kinds of blank, and a climate that one believes."""

import csv
import io
from pathlib import Path

import pandas as pd

import labkit
from graders.truths.weather import TRUTH

PUBLISHED = Path(__file__).parents[2] / "datasets/weather/weather.csv"
RAIN = "일강수량(mm)"


def test_the_file_is_the_offices():
    head, *rows = csv.reader(io.StringIO(PUBLISHED.read_bytes().decode("cp949"), newline=""))
    assert head[6] == RAIN
    assert sum(row[6] == "" for row in rows) > 1000  # no rain
    assert any(row[6] == "0.0" for row in rows)  # a trace


def test_rain_over_days_that_have_a_number_is_overstated():
    rain = labkit.load("weather")[RAIN]
    assert rain.mean() > TRUTH.overstated_at_least * rain.fillna(0).mean()
    assert labkit.load("weather", form="clean")["rain_mm"].tolist() == rain.fillna(0).tolist()


def test_a_broken_instrument_is_not_zero_degrees():
    frame = labkit.load("weather")
    blank = frame[frame["평균기온(°C)"].isna()]
    assert set(blank["일시"].dt.date) == set(TRUTH.outages)
    assert blank[["평균 풍속(m/s)", "평균 상대습도(%)"]].isna().all(axis=None)


def test_every_day_is_there_once_and_the_climate_is_central_koreas():
    frame = labkit.load("weather", form="clean")
    assert frame["date"].tolist() == pd.date_range("2021-01-01", "2025-10-31").tolist()
    assert (frame["low_c"].dropna() < frame["mean_c"].dropna()).all()
    assert (frame["mean_c"].dropna() < frame["high_c"].dropna()).all()
    by_month = frame.groupby(frame["date"].dt.month)["mean_c"].mean()
    assert -4 < by_month[1] < 1 < 23 < by_month[8] < 28
    whole_years = frame[frame["date"].dt.year < 2025]
    assert whole_years.groupby(whole_years["date"].dt.year)["rain_mm"].sum().between(900, 1700).all()


def test_the_evening_that_a_complaint_tells_of_was_wet():
    # "지난 금요일 등축제 유료관람석, 비 와서 취소됐잖아요": the only Friday of the festival of 2025.
    rain = labkit.load("weather", form="clean").set_index("date")["rain_mm"]
    assert rain["2025-10-17"] > 10
    assert rain["2025-10-11":"2025-10-16"].sum() == 0
