"""Figures that differ each time: times of day, how long it has lasted, how many, which bus."""

import random
import re
from datetime import date

from retelling.words import WORDS

_TIME = re.compile(r"(?<![\d:.])([01]?\d|2[0-3]):([0-5]\d)(?![\d:])")
_BUS = re.compile(r"(?<![\d:.\-~])(11|21-1|21|33)(?=번)")
_BUSES = ("11", "21", "33")
_NEW_BUS, NEW_BUS_SINCE = "21-1", date(2025, 3, 1)  # split off from 21, as in bus_boardings
_DAYS = re.compile(r"(?<![\d.])(\d{1,2})(일|주)째")
_COUNT = re.compile(r"(?<![\d.,:~\-/])([2-9]|1\d|2\d)(?=(대|개|마리|봉지|자루|봉투|번이나|장이나|포대)(?![가-힣]*당))")
_WORDS = ("두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉")
_WORD_COUNT = re.compile(r"(?<![가-힣])(세|네|다섯|여섯|일곱|여덟) (대|개|마리|봉지|자루|군데)(?=[ 가-힣.,]|$)")
_YEAR = re.compile(r"20(1\d|2[0-5])(?=년(?!식))")


def shift_times(body: str, minutes: int) -> str:
    """All times of the text later by the same, so that what lies between them stays."""

    def later(found: re.Match[str]) -> str:
        total = (int(found[1]) * 60 + int(found[2]) + minutes) % 1440
        hour = f"{total // 60:02d}" if len(found[1]) == 2 else str(total // 60)
        return f"{hour}:{total % 60:02d}"

    return _TIME.sub(later, body)


def room_to_shift(body: str) -> int:
    """Minutes by which all times may move without leaving their part of the day; 0 where there is none."""
    return 25 if _TIME.search(body) else 0


def shift_years(body: str, years: int) -> str:
    """Years that the text names, when it is told in another year."""
    return _YEAR.sub(lambda found: str(int(found[0]) + years), body) if years else body


def vary(body: str, day: date, rng: random.Random) -> str:
    """Another bus, another span, another count: only of what the text names once."""
    body = _another_bus(body, day, rng)
    body = _another_span(body, rng)
    return _another_count(body, rng)


def names_new_bus(body: str) -> bool:
    return _NEW_BUS in _BUS.findall(body) or f"{_NEW_BUS} 노선" in body


def _another_bus(body: str, day: date, rng: random.Random) -> str:
    if len(set(_BUS.findall(body))) != 1 or names_new_bus(body):
        return body
    other = rng.choice((*_BUSES, _NEW_BUS) if day >= NEW_BUS_SINCE else _BUSES)
    return _BUS.sub(other, body)


def _another_span(body: str, rng: random.Random) -> str:
    for spans in WORDS["spans"]["alike"]:
        if body.count(spans[0]) == 1:
            return body.replace(spans[0], rng.choice(spans))
    if len(_DAYS.findall(body)) == 1:
        low, high = (5, 26) if _DAYS.findall(body)[0][1] == "일" else (2, 6)
        return _DAYS.sub(lambda found: f"{rng.randint(low, high)}{found[2]}째", body)
    return body


def _another_count(body: str, rng: random.Random) -> str:
    digits = _COUNT.findall(body)
    if len(digits) == 1 and len(re.findall(r"\d+", body)) <= 2:
        number = int(digits[0][0])
        return _COUNT.sub(str(max(2, number + rng.choice((-2, -1, 0, 1, 2, 3)))), body)
    words = _WORD_COUNT.findall(body)
    # "세 번 말했고 세 번 다": a number that stands twice is one number.
    if len(words) == 1 and len(re.findall(rf"(?<![가-힣]){words[0][0]} ", body)) == 1 and not digits:
        place = _WORDS.index(words[0][0])
        other = _WORDS[max(0, min(len(_WORDS) - 1, place + rng.choice((-1, 0, 1))))]
        return _WORD_COUNT.sub(lambda found: f"{other} {found[2]}", body)
    return body
