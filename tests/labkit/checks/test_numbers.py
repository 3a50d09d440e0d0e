"""Named numbers: however written, within a tolerance, in the declared unit."""

import pytest

from labkit.checks.numbers import numbers_close, numbers_given, readings


@pytest.mark.parametrize(
    ("value", "unit", "meant"),
    [
        (1234, "", (1234.0,)),
        ("1,234건", "", (1234.0,)),
        ("1,135만 명", "", (11_350_000.0,)),
        ("약 8.4건", "", (8.4,)),
        (34.5, "%", (34.5,)),
        (0.345, "%", (0.345, 34.5)),  # a share, or less than one per cent: the truth tells
        ("34.5%", "%", (34.5,)),
        ("34.5 퍼센트", "%", (34.5,)),
        ("0.345%", "%", (0.345,)),  # who writes the sign means it
        ("0.345", "%", (0.345, 34.5)),
        ("9월", "", (9.0,)),
        ("9일 동안 55,676회", "", (55_676.0,)),
        ("55,676 passages over nine days", "", (55_676.0,)),
        ("1일 평균 27.8건", "", (27.8,)),
        ("6일 동안", "", (6.0,)),  # what was asked for may be the time itself
        ("6 070", "", (6070.0,)),
        ("210\u202f393 homes", "", (210_393.0,)),
        ("12 659.5", "", (12_659.5,)),
        ("6천 70건", "", (6070.0,)),
        ("5만 5천 676명", "", (55_676.0,)),
        ("오전 9시", "", (9.0,)),
        ("7.965 per 1,000", "", (7.965,)),
        ("7.965 per 1,000 residents", "", (7.965,)),
        ("인구 1,000명당 7.97건", "", (7.97,)),
        ("천 명당 7.97", "", (7.97,)),
        ("7.97건/1,000명", "", (7.97,)),
        ("1년에 262번", "", (262.0,)),
        ("평일 262일이므로 262번", "", (262.0,)),
        ("10.7% 늘었다 (2,184건 → 2,417건)", "%", (10.7,)),
        ("160/2417=6.6%", "%", (6.6,)),
        ("160 / 2417 * 100 = 6.62", "%", (6.62,)),
        ("6.6% of all 2,417", "%", (6.6,)),
        ("The increase is 10.7%, not 9.6%", "%", (10.7,)),
        ("9.6%가 아니라 10.7%", "%", (10.7,)),
        ("9.6% → 10.7%", "%", (10.7,)),
        ("6.0일(5.0일은 중앙값)", "", (6.0,)),
        ("38% (0.38)", "%", (38.0,)),
        ("160건(6.6%)", "", (160.0,)),
        ("51/80", "/80", (51.0,)),
        ("2 / 19", "/19", (2.0,)),
        ("80/80건", "/80", (80.0,)),
        ("80건 중 51건", "/80", (51.0,)),
        ("51 of 80", "/80", (51.0,)),
        ("2/19 (10.5%)", "/19", (2.0,)),
        (51, "/80", (51.0,)),
        ("51/81", "/80", ()),  # out of another total
        ("51/800", "/80", ()),
        ("51/80.5", "/80", ()),
        ("51/80", "", ()),  # a share, for all that is known
        ("51/80", "%", ()),
        ("51/80 = 0.6375", "/80", (0.6375,)),
        ("63.75%", "/80", ()),
        ("10.7% 또는 9.6%", "%", ()),
        ("10.7% (or 9.6%)", "%", ()),
        ("10.7%, 9.6%", "%", ()),
        ("4.5~4.7", "", ()),
        ("아마 6.0이나 5.0", "", ()),
        ("34.5%", "", ()),  # a count was asked for
        ("1 2 3 4", "", ()),  # naming many numbers is naming none
        ("2025년 9월", "", ()),
        ("모름", "", ()),
        ("", "", ()),
        (None, "", ()),
        (True, "", ()),
        ([38], "", ()),
    ],
)
def test_what_a_value_means(value, unit, meant):
    assert readings(value, unit) == pytest.approx(meant)


def test_given_says_which_are_open_and_nothing_of_right_or_wrong():
    names = {"a": "", "b": "%", "c": ""}
    assert numbers_given({"a": 1, "b": "99%", "c": -5}, names=names).score == 1
    found = numbers_given({"a": 1, "b": "?", "d": 3}, names=names)
    assert (found.score, found.evidence) == (0.3333, ("b", "c"))
    assert numbers_given([1, 2, 3], names=names).score == 0


EXPECTED = {
    "count": {"value": 42, "within": 0},
    "share": {"value": 64.8, "within": 0.05, "unit": "%"},
    "wide": {"low": 27, "high": 30},
}


@pytest.mark.parametrize(
    ("answer", "score"),
    [
        ({"count": 42, "share": 64.8, "wide": 27}, 1.0),
        ({"count": "42건", "share": 0.648, "wide": 30.0, "more": "x"}, 1.0),
        ({"count": 42.0, "share": "64.75%", "wide": 28}, 1.0),
        ({"count": 43, "share": 64.8, "wide": 28}, 0.6667),
        ({"count": 42, "share": 6.48, "wide": 31}, 0.3333),
        ({"count": 42, "share": 0.0648, "wide": None}, 0.3333),
        ({}, 0.0),
        ("42", 0.0),
    ],
)
def test_close_enough_in_the_declared_unit(answer, score):
    assert numbers_close(answer, expected=EXPECTED).score == score


def test_numbers_of_one_method_stand_and_fall_together():
    nearly = {"count": 43, "share": 64.8, "wide": 28}
    assert numbers_close(nearly, expected=EXPECTED, together=True).score == 0.3333
    right = {"count": 42, "share": 64.8, "wide": 28}
    assert numbers_close(right, expected=EXPECTED, together=True).score == 1


def test_what_is_wrong_is_named_without_the_truth():
    found = numbers_close({"count": 40, "share": 64.8, "wide": 28}, expected=EXPECTED)
    assert "count" in found.reason.ko
    assert "42" not in found.reason.ko + found.reason.en
    assert found.evidence == ("count: 40",)


@pytest.mark.parametrize("piece", ["1", "1,", "9.", "(", "1 not ", "=", "천", "1 아니 "])
def test_a_long_value_is_read_in_one_go(piece):
    assert readings(piece * 20_000 + "?", "") is not None
