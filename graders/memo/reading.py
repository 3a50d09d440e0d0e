"""The numbers of a memo, each with the districts that it may be about."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from graders.memo.facts import CITY, Kind
from graders.memo.tables import spoken
from labkit.quantities import Quantity, quantities

ROWS = {
    "예담구": r"예담|yedam",
    "새빛구": r"새빛|saebit",
    "들샘구": r"들샘|deulsaem",
    CITY: r"하늘시|우리 시|전체|시 평균|모두|합계|총|(?<![가-힣])시(?:는|가|의|에)?(?= )"
    r"|haneul|\bcity\b|\btotal\b|\ball (?:three|five)",
}
_ROW = re.compile("|".join(f"(?P<r{n}>{pattern})" for n, pattern in enumerate(ROWS.values())), re.IGNORECASE)
_NAMES = list(ROWS)
# A full stop behind a digit is a decimal or a date, unless a capital or a Korean word follows after "%." or the like.
_END = re.compile(r"(?<=[^\d\s.])[.!?;](?=\s|$)|(?<=\d)\.(?=\s+[A-Z])|\n+")
_PARAGRAPH = re.compile(r"\n\s*\n|\n(?=\s*(?:[□■#]|\d{1,2}\.|[가-하]\.|[ⅠⅡⅢⅣ]|[<\[(]))")
# Items, ranks, ages, thresholds and units of a rate are no figures of the table.
_ITEM = re.compile(r"^[\s#*□■○ㅇ◦·\-(]*(?:\d{1,2}[.)](?!\d)|[①-⑳])", re.MULTILINE)
_OTHER_UNITS = frozenset({"세", "시간", "분", "일", "주", "개월", "년", "쪽", "원", "km", "m"})
_BEHIND_OTHER = re.compile(
    r"\s?(?:순위|위|가지|번째|차|부(?![가-힣])|단계|대(?=[가-힣\s])|명?\s?당(?![첨시사일장연])|세(?![가-힣])|여\s?곳|\+"
    r"|(?:years|and (?:over|older|above)"
    r"|or (?:over|older|above|more))\b|(?:older |aged )?residents aged)"
)
_BEFORE_OTHER = re.compile(r"(?:\bper|\baged?|\bover|each|for every)\s$|제\s?$", re.IGNORECASE)
_IN_ROW = re.compile(
    r"(?:(?!\b(?:and|but|while|whereas)\b)[^\d.;,()\n]){0,24}?(?:\bin|\bof|\bfor|\bat)\s(?:the\s)?(?P<row>yedam|saebit|deulsaem|city|haneul)",
    re.IGNORECASE,
)
_HERE = {"yedam": "예담구", "saebit": "새빛구", "deulsaem": "들샘구", "city": CITY, "haneul": CITY}
_TOGETHER = re.compile(r"각각|순서|차례|respectively|in (?:this|that) order", re.IGNORECASE)
_ABOUT = re.compile(r"(?:약|대략|거의|about|around|nearly|almost|some|roughly|approximately)\s?$", re.IGNORECASE)
_FACTOR = re.compile(r"[×*÷]\s?$")
_ABOUT_BEHIND = re.compile(r"\s?(?:쯤|정도|가량|안팎|남짓|여 ?명)")
_KINDS: dict[str, tuple[Kind, ...]] = {
    "%": ("percent",),
    "%p": ("points",),
    "점": ("points",),
    "배": ("times",),
    "명": ("count", "per"),
    "개": ("count", "per"),
}


# Nobody's sentence is longer, and no page holds more numbers: what is, is not read to its end.
_LONGEST, _MOST = 600, 300


@dataclass(frozen=True)
class Number:
    """A number of the memo.

    Args:
        quantity: as read.
        kinds: what it may count.
        rows: the districts it may be about; empty where nothing tells: any.
        context: those with which it may be compared; empty where its sentence names none: any.
        before: its sentence up to it.
        behind: its sentence from its end.
        about: it is said to be rounded.
    """

    quantity: Quantity
    kinds: tuple[Kind, ...]
    rows: frozenset[str]
    context: frozenset[str]
    before: str
    behind: str
    about: bool

    @property
    def text(self) -> str:
        """As it stands there, with a little of what stands around it."""
        return f"{self.before[-14:]}{self.quantity.text}{self.behind[:6]}".strip()


def numbers(memo: str) -> Iterator[Number]:
    """The numbers that a memo takes from the table, or seems to."""
    return islice(_numbers(memo), _MOST)


def _numbers(memo: str) -> Iterator[Number]:
    for paragraph in _PARAGRAPH.split(spoken(unicodedata.normalize("NFC", memo))):
        so_far: frozenset[str] = frozenset()
        for sentence in map(str.rstrip, _split(paragraph)):
            items = [m.span() for m in _ITEM.finditer(sentence)]
            for quantity in quantities(sentence):
                if not any(a <= quantity.start < b for a, b in items) and _counts(sentence, quantity):
                    yield _number(sentence, quantity, so_far)
            so_far |= frozenset(row for _, row in named(sentence))


def named(text: str) -> list[tuple[int, str]]:
    """The districts that a text names, with their places."""
    return [(m.start(), _NAMES[int(str(m.lastgroup)[1:])]) for m in _ROW.finditer(text)]


def _split(paragraph: str) -> Iterator[str]:
    at = 0
    for end in _END.finditer(paragraph):
        yield from _pieces(paragraph[at : end.end()])
        at = end.end()
    yield from _pieces(paragraph[at:])


def _pieces(sentence: str) -> Iterator[str]:
    return (sentence[at : at + _LONGEST] for at in range(0, len(sentence), _LONGEST))


def _counts(text: str, q: Quantity) -> bool:
    before, behind = text[: q.start], text[q.end :]
    if q.kind != "number" or q.unit in _OTHER_UNITS or q.text in ("절반", "half", "반"):
        return False
    if _BEHIND_OTHER.match(behind) or _BEFORE_OTHER.search(before) or q.text.endswith(("가지", "번째")):
        return False
    value = float(q.value)
    whole = value in (1_000, 10_000)  # "per 1,000", "1천 명에 견준"
    year = not q.unit and 1900 <= value <= 2100 and "," not in q.text
    # "세 구", "both districts", "three matters": small numbers in words count what the writer counts.
    own = ((value <= 5 and not q.unit) or value == 1) and not re.search(r"\d", q.text)
    threshold = value == 100 and q.unit == "%"
    return not (
        whole or year or own or threshold or (value == 65 and not q.unit and re.match(r"\s?(?:\+|세|or|and)", behind))
    )


def _number(text: str, q: Quantity, so_far: frozenset[str]) -> Number:
    before, behind = text[: q.start], text[q.end :]
    places = named(text)
    context = so_far | {CITY} | {row for _, row in places} if places else frozenset()
    about = bool("여" in q.text or _ABOUT.search(before) or _ABOUT_BEHIND.match(behind))
    return Number(q, _kinds(q), _rows(text, q, places, so_far), context, before, behind, about)


def _kinds(q: Quantity) -> tuple[Kind, ...]:
    kinds = _KINDS.get(q.unit, ("count", "per", "times", "points"))
    return tuple(k for k in kinds if k != "count" or float(q.value).is_integer()) or kinds


def _rows(text: str, q: Quantity, places: list[tuple[int, str]], so_far: frozenset[str]) -> frozenset[str]:
    there = frozenset(row for _, row in places)
    if text.startswith("씩", q.end):
        return frozenset()
    if not there or _TOGETHER.search(text):
        return there
    if found := _IN_ROW.match(text[q.end :]):
        return frozenset({_HERE[found["row"].lower()]})
    above = [row for at, row in places if at < q.start]
    if above:
        at = max(at for at, _ in places if at < q.start)
        # "34.2% of the city's residents, 9.9 per 1,000": the city is only what the first is a part of.
        part = above[-1] == CITY and re.search(r"\d", text[at : q.start])
        # "34,204명 × 17.9명 ÷ 1,000": a district's people by the city's rate.
        if _FACTOR.search(text[: q.start]):
            return frozenset({above[-1], CITY})
        return frozenset({above[-1], *([row for row in above if row != CITY][-1:] if part else [])})
    # Ahead of the first name the sentence goes on about whatever was spoken of before.
    return frozenset() if places[0][1] == CITY else so_far | {CITY, places[0][1]}
