"""A month and an hour, in the ways in which officials write one down; two of them are none."""

import pytest

from labkit.checks.numbers import readings


@pytest.mark.parametrize(
    "value",
    [
        9,
        9.0,
        "9",
        "09",
        "9월",
        "09월",
        "2025년 9월",
        "25년 9월",
        "2025-09",
        "2025-09-01",
        "2025.9",
        "2025. 9.",
        "2025/09",
        "September",
        "sept",
        "Sep.",
        "SEPTEMBER 2025",
        "Sept. 2025",
        "9 (September)",
        "9월(하루 27.8건)",
        "9월, 하루 27.8건",
        "10월이 아니라 9월",
        "9월에 가장 많다",
    ],
)
def test_a_month_by_any_name(value):
    assert readings(value, "month") == (9.0,)


@pytest.mark.parametrize("value", ["8월과 9월", "8월 또는 9월", "9월보다 8월", "2025", "month", "Marvellous", "", None])
def test_two_months_or_none(value):
    assert readings(value, "month") == ()


@pytest.mark.parametrize(
    ("value", "hour"),
    [
        (9, 9),
        ("09", 9),
        ("9시", 9),
        ("오전 9시", 9),
        ("오전 9시대", 9),
        ("9 AM", 9),
        ("09:00", 9),
        ("아홉 시", 9),
        ("9시~10시", 9),
        ("9-10시", 9),
        ("09:00–09:59", 9),
        ("between 9 and 10 a.m.", 9),
        ("9시부터 10시 전까지", 9),
        ("오후 3시", 15),
        ("오후 3시~4시", 15),
        ("3~4 PM", 15),
        ("11시~12시", 11),
        ("23시~24시", 23),
        ("9시가 가장 많다", 9),
    ],
)
def test_an_hour_or_the_range_that_it_begins(value, hour):
    assert readings(value, "hour") == (float(hour),)


@pytest.mark.parametrize("value", ["9시~12시", "9시와 10시", "9시, 10시", "9시 또는 10시", "", "모름"])
def test_two_hours_or_none(value):
    assert readings(value, "hour") == ()
