"""Whether the numbers and comparing words of a memo are right: each against all values that it could be."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from graders.memo.facts import CITY, Fact, facts, rows
from graders.memo.reading import Number, named, numbers
from labkit.checks.wording import sentences

Verdict = Literal["right", "wrong", "unknown"]
# "About 270" of 273.
_ROUGHLY = 0.06
_THEN = re.compile(
    r"2021|4년|이전|예전|당시|에 비해|대비|에서|(?<!하)늘|증가|since|from|before|earlier|grew|grown|risen|growth"
)
# One district as a percentage of another: said only where two are compared.
_COMPARES = re.compile(
    r"보다|수준|비해|견주|견준|대비|그치|그친|불과|\bthan\b|\bas (?:many|high|much)|\bof (?:that|those|what)\b"
)
# Seats and people who sit on them are told apart by the word right before the number.
_SEATS = {
    "users": re.compile(r"(?:정원[은는이가을도]?|capacity(?: of)?|places for)\s?(?:모두 |총 |of )?$", re.IGNORECASE),
    "capacity": re.compile(
        r"(?:(?:현원|이용자|이용 인원)[은는이가을도]?|users:?)\s?(?:모두 |총 |of )?$", re.IGNORECASE
    ),
}
_OF_TABLE = re.compile(
    r"정원|현원|65세|고령화율|이용률|명당|증가율|인구|주민|어르신|노인복지관|초과|capacity|users|occupancy"
    r"|per 1,000|growth|older|aged|residents|places",
    re.IGNORECASE,
)
_NOT_OF_TABLE = re.compile(
    r"대기|만족|전국|다른 시|경로당|검진|혼자|예산|국비|시비|waiting|national|satisf|budget|survey|규모"
    r"|늘리|늘려|확대|추가|목표|신설|\bnew\b|raise|expand|target",
    re.IGNORECASE,
)
_MOST = r"(?P<most>높|많|크|큰|붐비|빠르|most|highest|largest|greatest|fastest)"
_LEAST = r"(?P<least>낮|적|작|least|fewest|lowest|smallest|slowest)"
_EXTREME = re.compile(rf"^[가-힣]{{0,3}}\s?(?:가장 (?:{_MOST}|{_LEAST})|최(?P<high>고|다|대)|최(?P<low>저|소))")
_MEASURES = {
    "이용률": "occupancy",
    "고령화율": "rate",
    "증가율": "growth",
    "1천 명당 정원": "per_thousand",
    "occupancy": "occupancy",
}
_SAID = re.compile(
    rf"(?P<measure>{'|'.join(_MEASURES)})[은는이가도]? (?P<row>예담구|새빛구|들샘구)[가이는] 가장 (?:{_MOST}|{_LEAST})"
)
_THAN = re.compile(r"^\S{0,3}\s[^\d]{2,20}$")
_LISTED = re.compile(r"^(?:\s?[,·/]|[와과]|이?나|\s(?:및|또는))\s")


@dataclass(frozen=True)
class Claim:
    """A number or a comparing word, and whether the table bears it out.

    Args:
        text: as it stands there.
        verdict: wrong: the table has another value for it; unknown: it is of something that the table has not.
        measures: what it states, where it is right.
    """

    text: str
    verdict: Verdict
    measures: frozenset[str] = frozenset()


@lru_cache(maxsize=64)
def claims(memo: str) -> tuple[Claim, ...]:
    """The claims of a memo."""
    found = list(numbers(memo))
    return (*(_of_number(n) for n in found), *_extremes(found), *_compared(found), *_said(memo))


def _of_number(number: Number) -> Claim:
    fits = meant(number)
    if fits:
        return Claim(number.text, "right", frozenset(fact.measure for fact in fits))
    sentence = number.before + number.behind
    ours = _OF_TABLE.search(sentence) and not _NOT_OF_TABLE.search(sentence)
    return Claim(number.text, "wrong" if ours else "unknown")


def meant(number: Number) -> list[Fact]:
    """The values of the table that a number can be."""
    return [fact for fact in facts() if _same(number, fact) and _belongs(number, fact) and _worded(number, fact)]


def _same(number: Number, fact: Fact) -> bool:
    value = float(number.quantity.value)
    if fact.kind not in number.kinds:
        return False
    near = _ROUGHLY * abs(fact.value) if number.about else 0.0
    step = 1.0 if fact.kind == "count" else number.quantity.step
    return abs(abs(value) - fact.value) <= max(step / 2 * 1.02, near)


def _belongs(number: Number, fact: Fact) -> bool:
    if fact.cell or not number.rows:
        return not number.rows or bool(fact.rows & number.rows)
    if number.context and not fact.rows <= number.context:
        return False
    return number.rows == {CITY} or bool(fact.rows & number.rows)


def _worded(number: Number, fact: Fact) -> bool:
    if fact.measure == "before":
        return bool(_THEN.search(number.before + number.behind))
    if fact.kind == "percent" and fact.measure != "share" and len(fact.rows) == 2:
        return bool(_COMPARES.search(number.before + number.behind))
    wrong_seat = _SEATS.get(fact.measure) if fact.cell else None
    return not (wrong_seat and wrong_seat.search(number.before))


# ------------------------------------------------------------------ comparing words


def _extremes(found: list[Number]) -> Iterator[Claim]:
    """ "들샘구가 9.9명으로 가장 적고": the number tells the measure, and with it whether the word is right."""
    for number in found:
        word = _EXTREME.match(number.behind)
        measures = {f.measure for f in meant(number) if f.cell and CITY not in f.rows} if word else set()
        if word and measures:
            value = float(number.quantity.value)
            most = bool(word["most"] or word["high"])
            right = any(abs(_end(m, most) - value) <= number.quantity.step for m in measures)
            yield Claim(number.text + number.behind[6 : word.end()], "right" if right else "wrong", frozenset(measures))


def _compared(found: list[Number]) -> Iterator[Claim]:
    """ "들샘구의 90.0%로 예담구의 110.0%보다 높다", "들샘구는 90.0%로 새빛구 117.1%, 예담구 110.0%보다 낮다"."""
    for at, last in enumerate(found):
        word = re.match(rf"보다 (?:더 )?(?:{_MOST}|{_LEAST})", last.behind)
        if word and (pair := _subject_and_others(found, at)):
            one, others = pair
            values = [float(other.quantity.value) for other in others]
            most = bool(word["most"])
            right = all((float(one.quantity.value) > value) == most for value in values)
            yield Claim(f"{last.text}{word[0]}", "right" if right else "wrong")


def _subject_and_others(found: list[Number], at: int) -> tuple[Number, list[Number]] | None:
    """Which number is compared with those listed up to `at`; nothing where the subject has no number of its own."""
    first = at
    while first and _LISTED.match(_between(found[first - 1], found[first])) and _alike(found[first - 1], found[first]):
        first -= 1
    if first and _alike(found[first - 1], found[first]):
        return found[first - 1], found[first : at + 1]
    # "새빛구는 117.1%, 예담구의 110.0%보다 높다" has its subject in the list, "들샘구는 새빛구 117.1%, 예담구
    # 110.0%보다 낮다" ahead of it.
    alone = len({row for _, row in named(found[first].before)} - {CITY}) <= 1
    return (found[first], found[first + 1 : at + 1]) if first < at and alone else None


def _alike(one: Number, other: Number) -> bool:
    between = _between(one, other)
    return one.kinds == other.kinds and bool(_THAN.match(between) and named(between))


def _between(one: Number, other: Number) -> str:
    """What stands between two numbers of a sentence."""
    same = other.before.startswith(one.before)
    return other.before[len(one.before) + len(one.quantity.text) :] if same else "."


def _said(memo: str) -> Iterator[Claim]:
    """ "이용률은 예담구가 가장 높다", without a number."""
    for sentence in sentences(memo):
        for word in _SAID.finditer(sentence):
            measure = _MEASURES[word["measure"]]
            right = rows()[word["row"]][measure] == _end(measure, bool(word["most"]))
            yield Claim(word[0], "right" if right else "wrong", frozenset({measure}))


def _end(measure: str, most: bool) -> float:
    values = [line[measure] for row, line in rows().items() if row != CITY]
    return max(values) if most else min(values)
