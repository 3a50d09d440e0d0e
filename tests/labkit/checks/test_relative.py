"""Days told from the day of writing."""

from datetime import date

import pytest

from labkit.checks.relative import dated


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("오는 21일부터 다음 달 14일까지", "2025. 11. 21.부터 2025. 12. 14.까지"),
        ("[13일 오전 9시 이후 보도]", "[2025. 11. 13. 오전 9시 이후 보도]"),
        ("오는 3일에 엽니다", "2025. 12. 3.에 엽니다"),
        ("11월 21일, 28일과 12월 5일", "11월 21일, 28일과 12월 5일"),
        ("24일 동안, 21일간, 3일 뒤", "24일 동안, 21일간, 3일 뒤"),
        ("금·토·일요일에 연다", "금·토·일요일에 연다"),
    ],
)
def test_a_day_gets_its_month(text, full):
    assert dated(text, date(2025, 11, 12)) == full


def test_the_month_after_december_is_in_the_next_year():
    assert dated("내달 9일까지", date(2025, 12, 30)) == "2026. 1. 9.까지"
