"""Named numbers: whether each was given as a number, and whether it lies within a tolerance.

People write a number in many ways: 1234, "1,234", "1,234건", "34.5%", 0.345. The declared unit decides what is meant:
where a percentage is asked for, 34.5, 0.345 and "34.5%" are one answer; "0.345%" is another. Where a month or an hour
is asked for, "2025년 9월" and "Sep" are 9, and so is "9시~10시". Where a count out of 80 is asked for (unit "/80"),
"51/80" is 51; out of another total, or where no total is declared, a fraction may be a share and is no number.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from labkit.checks import calendar, check, scale
from labkit.i18n import catalogue
from labkit.quantities import Quantity, quantities
from labkit.score import Finding

t = catalogue("measures")

PERCENT = "%"
# Begins a unit that names the total of a count: "/80".
OUT_OF = "/"
_CALENDAR = {"month": calendar.months, "hour": calendar.hours}
# Whoever writes more than this has not given a number.
_LONGEST = 500
# "7.97 per 1,000", "인구 1,000명당 7.97건": the thousand is the unit and no second number.
_PER = re.compile(
    r"(?:인구|주민)?\s?(?:[\d,]+|천|만|십만)\s?(?:천|만)?\s?(?:명|인|사람)\s?(?:당|마다|기준|에\s?(?=\d))"
    r"|(?:/|분의)\s?(?:1,?000|천)\s?(?:명|인)?(?!\d)|\b1년(?:에|간|\s?동안)"
    r"|\b(?:per|for(?:\severy)?|out\sof)\s(?:[\d,]+|a\sthousand|thousand)(?:\s(?:residents|people|persons|inhabitants))?",
    re.IGNORECASE,
)
# "6 070", also with the narrow blanks of a typesetter; "1 2 3 4" stays four numbers.
_BLANKS = re.compile(r"(?<![\d.,])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
# "9일 동안 55,676회", "55,676 passages over nine days": how long it took is no second number.
_SPAN = re.compile(
    r"\d{1,3}\s?(?:일|주|개월|년|시간)\s?(?:간|동안)(?:의|에)?|(?<!\d)/?\s?1일\s?(?:평균|당)?|(?:하루|이틀|사흘|나흘|닷새|엿새|이레|여드레|아흐레|열흘)\s?동안"
    r"|\b(?:over|in|for|during)\s(?:the\s|all\s)?(?:\d{1,3}|[a-z]{3,6})\s(?:days|weeks|months|years|hours)\b",
    re.IGNORECASE,
)
_EITHER = re.compile(r"또는|혹은|아니면|거나|\b(?:or|either|maybe)\b|아마|[?]", re.IGNORECASE)
_DENIED = re.compile(
    r"(?:[\d.,]+\s?(?:%|퍼센트|[가-힣]{1,2})?\s?(?:[이가은는]|으로|로)?\s?(?:아니|아님|아닌|틀림|틀렸)[^\s,;]*"
    r"|\b(?:not|instead\sof|rather\sthan)\s(?:the\s)?[\d.,]+\s?%?)",
    re.IGNORECASE,
)


@check(over="json")
def numbers_given(answer: Any, *, names: dict[str, str]) -> Finding:
    """Every named number is there and can be read. Says nothing about which value is right.

    Args:
        answer: name → number.
        names: name → unit ("%", "month", "hour", "/80" for a count out of 80, or "" for any other).
    """
    open_names = [name for name, unit in names.items() if not readings(_value(answer, name), unit)]
    done = len(names) - len(open_names)
    reason = t("numbers-given", total=len(names))
    if open_names:
        reason = t("numbers-open", done=done, total=len(names), names=", ".join(open_names[:8]))
    return Finding(scale(done / len(names), 0.0, 1.0), reason, tuple(open_names[:8]))


@check(over="json")
def numbers_close(answer: Any, *, expected: dict[str, dict[str, Any]], together: bool = False) -> Finding:
    """The share of named numbers that lie near enough to the expected ones.

    Args:
        answer: name → number; other names in it do not matter.
        expected: name → `value`, `within` (absolute, in the same unit) and `unit` (as in `numbers_given`), or
            `low` and `high` instead of the first two where several methods are sound.
        together: the numbers come from one method: where one is wrong, the others are right by chance, and half the
            credit is the most there is.
    """
    wrong = [name for name, truth in expected.items() if not _close(_value(answer, name), truth)]
    right = len(expected) - len(wrong)
    if not wrong:
        return Finding(1.0, t("numbers-right", total=len(expected)))
    reason = t("numbers-wrong", right=right, total=len(expected), names=", ".join(wrong[:8]))
    seen = tuple(f"{name}: {str(_value(answer, name))[:40]}" for name in wrong[:8])
    share = right / len(expected) * (0.5 if together else 1.0)
    return Finding(scale(share, 0.0, 1.0), reason, seen)


def readings(value: Any, unit: str) -> tuple[float, ...]:
    """What a given value may mean in the declared unit; nothing where it is no number.

    A bare 0.345 for a percentage means 34.5 (a share) or 0.345: the tolerance around the truth tells which.

    Args:
        value: a number, or text that gives exactly one, whatever stands beside it in brackets.
        unit: "%", "month" (1 to 12), "hour" (0 to 23), "/80" (a count that may stand with this total) or "".
    """
    if isinstance(value, bool) or value is None:
        return ()
    if isinstance(value, int | float):
        return _shares(float(value), unit)
    if not isinstance(value, str):
        return ()
    value = value[:_LONGEST]
    if unit.startswith(OUT_OF):
        value = _without_total(value, unit.removeprefix(OUT_OF))
    if unit in _CALENDAR:
        named = map(_CALENDAR[unit], _narrowed(value))
        return next((tuple(numbers) for numbers in named if len(numbers) == 1), ())
    for said in _narrowed(_PER.sub(" ", _BLANKS.sub(_joined, value))):
        found = {reading for q in quantities(said) if (reading := _number(q)) is not None}
        found = {reading for reading in found if (reading[1].startswith(PERCENT)) == (unit == PERCENT)} or found
        if len({number for number, _ in found}) == 1:  # "평일 262일이므로 262번" names one number twice
            number, stated = min(found, key=lambda reading: reading[1])
            if stated.startswith(PERCENT):
                return (number,) if unit == PERCENT else ()
            return _shares(number, unit)
    return ()


def _without_total(text: str, total: str) -> str:
    """ "51/80", "51 of 80", "80건 중 51건" without the declared total; what follows "=" is reckoned and kept."""
    counter = r"\s?(?:건|개|명|곳)?"
    behind = rf"(?<=[\d건개명곳\s])\s?(?:/|\bof\b(?:\sthe)?)\s?{total}(?![\d.,]*\d){counter}"
    ahead = rf"(?<![\d.,/]){total}{counter}\s?(?:가운데|중에서?|중)\s(?=\d)"
    return re.sub(rf"{behind}|{ahead}", "", text, count=1)


def _narrowed(text: str) -> Iterator[str]:
    """The text, and then what of it answers: without brackets, spans of time, what is denied; behind the last "=".

    "6.6% (160/2417)", "10.7, not 9.6", "233/2184*100 = 10.7" give one number; "1 2 3 4", "10.7 또는 9.6" give none.
    """
    yield text
    if _EITHER.search(text):
        return
    yield (text := _BRACKETS.sub(" ", text))
    yield (text := _SPAN.sub(" ", text))
    yield (text := _DENIED.sub(" ", text))
    yield re.split(r"=|→|->|=>", text)[-1]


def _joined(match: re.Match[str]) -> str:
    return re.sub(r"\D", "", match[0])


def _number(said: Quantity) -> tuple[float, str] | None:
    """Number and unit; "9월" and "오전 9시" are the 9 that was asked for."""
    if said.kind == "number":
        return float(said.value), said.unit
    if said.kind == "date" and (month := re.fullmatch(r"--(\d\d)", str(said.value))):
        return float(month[1]), ""
    if said.kind == "time" and (hour := re.fullmatch(r"(\d\d):00", str(said.value))):
        return float(hour[1]), ""
    return None


def _shares(number: float, unit: str) -> tuple[float, ...]:
    return (number, number * 100) if unit == PERCENT and abs(number) <= 1 else (number,)


def _value(answer: Any, name: str) -> Any:
    return answer.get(name) if isinstance(answer, Mapping) else None


def _close(value: Any, truth: Mapping[str, Any]) -> bool:
    low, high = bounds(truth)
    return any(low <= reading <= high for reading in readings(value, truth.get("unit", "")))


def bounds(truth: Mapping[str, Any]) -> tuple[float, float]:
    """From where to where a number is accepted; a little beyond, since 0.1 + 0.2 is not 0.3."""
    if "low" in truth:
        low, high = float(truth["low"]), float(truth["high"])
    else:
        low, high = float(truth["value"]) - float(truth["within"]), float(truth["value"]) + float(truth["within"])
    room = 1e-9 * max(1.0, abs(low), abs(high))
    return low - room, high + room
