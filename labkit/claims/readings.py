"""Quantities as memos put them that only claims need: days in native words, "two and a half times", bare days.

`labkit.quantities` reads what every check may rest on; what is here would mean too much elsewhere ("19일" is a day only
behind another day of that month).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from labkit.quantities import Quantity, quantities
from labkit.quantities.numerals import english, native

_WORDS = "이틀 사흘 나흘 닷새 엿새 이레 여드레 아흐레 열흘 열하루 열이틀 열사흘"
_DAYS = {word: n for n, word in enumerate(_WORDS.split(), start=2)}
_DAYS_KO = re.compile(
    rf"(?<![가-힣])(?:{'|'.join(sorted(_DAYS, key=len, reverse=True))})(?=간|동안|에|의|이|을|로|\s|[,.]|$)"
)
_AND_A_HALF = re.compile(r"\b(?P<n>one|two|three|four|five|\d)\s?(?:and a half|½)[ -](?:times|fold)\b")
_BAE_BAN = re.compile(r"(?<![가-힣\d])(?P<n>한|두|세|네|다섯|\d)\s?배\s?반(?![가-힣]{2})")
_MAY = re.compile(
    r"\b(?:with|than|to|from|between|and|since|until|between|by|after|before|in) (?P<m>May)\b(?! [a-z]+ )"
)
_MAN = re.compile(r"(?<![가-힣\d])(?<!\d )만 ?(?P<u>명|세대|가구|건|원)")
_ONE_IN = re.compile(
    r"\bone (?:resident|person|visitor|complaint|case|household) in (?:every )?(?P<of>two|three|four|five|six"
    r"|ten|\d{1,2})\b",
    re.IGNORECASE,
)
# "since 2015"
_YEAR_EN = re.compile(
    r"\b(?:in|since|by|until|before|after|during|than in|from) (?P<y>(?:19|20)\d\d)\b(?![,.]?\d)(?! [a-z]+s\b)",
    re.IGNORECASE,
)
# "10월 11일에 열려 19일에 막을 내렸다"
_BARE_DAY = re.compile(r"(?<![\d월])(?<!월 )(?P<d>\d{1,2})일(?=에|까지|부터|\s?\([월화수목금토일]\))")
# "6~8월", "6월~8월": one stretch of months.
_MONTHS = re.compile(r"(?<!\d)(?P<a>1[0-2]|0?[1-9])\s?월?\s?[~∼∽–-]\s?(?P<b>1[0-2]|0?[1-9])월(?!\s?\d{1,2}일)")


def read(text: str) -> list[Quantity]:
    """All quantities of a text, in order, those of this module first where two overlap."""
    plain = quantities(text)
    plain = [replace(q, step=0.1) if q.text.casefold() == "halved" else q for q in plain]
    plain = [_in_days(text, _of_heading(text, _as_points(text, q))) for q in plain]
    own = [
        *_ten_thousand(text),
        *_one_in(text),
        *_years(text),
        *_mays(text, plain),
        *_native_days(text),
        *_halves(text),
        *_months(text, plain),
        *_bare_days(text, plain),
    ]
    kept = [q for q in plain if not any(q.start < o.end and o.start < q.end for o in own)]
    return sorted([*kept, *own], key=lambda q: q.start)


@lru_cache(maxsize=64)
def plain_of(clause: str) -> tuple[Quantity, ...]:
    """The quantities of a clause, read once for all its claims."""
    return tuple(quantities(clause))


def months_of(quantity: Quantity) -> tuple[int, int] | None:
    """First and last month of a stretch of months; None for any other quantity."""
    found = _MONTHS.fullmatch(quantity.text) if quantity.kind == "date" else None
    return (int(found["a"]), int(found["b"])) if found else None


def _as_points(text: str, q: Quantity) -> Quantity:
    """ "9.5 points lower" are percentage points."""
    moved = re.match(r" (?:lower|higher|more|less|better|worse|up|down)\b", text[q.end :]) or re.search(
        r"(?:by|up|down|dropped|fell|rose|gained|lost|improved) $", text[: q.start]
    )
    return replace(q, unit="%p") if q.unit == "점" and q.text.endswith(("point", "points")) and moved else q


def _of_heading(text: str, q: Quantity) -> Quantity:
    """ "고령화율(%): 예담1동 24.2": the unit stands once, ahead of the colon."""
    line = text[text.rfind("\n", 0, q.start) + 1 : q.start]
    bare = q.kind == "number" and not q.unit and float(q.value) <= 100
    return replace(q, unit="%") if bare and re.search(r"\((?:단위\s?:\s?)?%\)\s?[:：]", line) else q


def _in_days(text: str, q: Quantity) -> Quantity:
    """ "3.9일 만에" is no 만 of anything."""
    match = re.fullmatch(r"(?P<n>\d+(?:\.\d+)?)\s?일\s?만", q.text)
    if not match or not text.startswith("에", q.end):
        return q
    end = q.start + q.text.index("일") + 1
    step = 10.0 ** -len(match["n"].partition(".")[2])
    return replace(q, value=float(match["n"]), unit="일", end=end, text=text[q.start : end], step=step)


def _ten_thousand(text: str) -> Iterator[Quantity]:
    for match in _MAN.finditer(text):
        yield Quantity(
            "number", 10_000.0, {"가구": "세대"}.get(match["u"], match["u"]), *match.span(), match[0], "", 1_000.0
        )


def _one_in(text: str) -> Iterator[Quantity]:
    for match in _ONE_IN.finditer(text):
        word = match["of"].casefold()
        whole = float(word) if word.isdecimal() else _english(word)
        if whole > 1:
            yield Quantity("number", round(100 / whole, 4), "%", *match.span(), match[0], "about", 2.0)


def _mays(text: str, plain: Sequence[Quantity]) -> Iterator[Quantity]:
    for match in _MAY.finditer(text):
        if not any(q.start <= match.start("m") < q.end for q in plain):
            yield Quantity("date", "--05", "", match.start("m"), match.end("m"), match["m"])


def _years(text: str) -> Iterator[Quantity]:
    for match in _YEAR_EN.finditer(text):
        yield Quantity("date", match["y"], "", match.start("y"), match.end("y"), match["y"])


def _native_days(text: str) -> Iterator[Quantity]:
    for match in _DAYS_KO.finditer(text):
        yield Quantity("number", float(_DAYS[match[0]]), "일", *match.span(), match[0])


def _halves(text: str) -> Iterator[Quantity]:
    for match in (*_AND_A_HALF.finditer(text), *_BAE_BAN.finditer(text)):
        read_as = float(match["n"]) if match["n"].isdecimal() else native(match["n"]) or _english(match["n"])
        yield Quantity("number", read_as + 0.5, "배", *match.span(), match[0], "about", 0.2)


def _english(word: str) -> float:
    found = english(word)
    return float(found[0]) if found else 0.0


def _months(text: str, plain: Sequence[Quantity]) -> Iterator[Quantity]:
    """The stretch has the value of its last month, and the year that is said before it."""
    for match in _MONTHS.finditer(text):
        if int(match["a"]) >= int(match["b"]):
            continue
        within = next((q for q in plain if q.kind == "date" and q.start <= match.start("b") < q.end), None)
        value = f"--{int(match['b']):02d}" if within is None else str(within.value)
        yield Quantity("date", value, "", *match.span(), match[0])


def _bare_days(text: str, plain: Sequence[Quantity]) -> Iterator[Quantity]:
    days = [q for q in plain if q.kind == "date" and re.search(r"-\d\d-\d\d$", str(q.value))]
    for match in _BARE_DAY.finditer(text):
        before = [q for q in days if q.end <= match.start()]
        if before and not any(q.start <= match.start() < q.end for q in days) and 1 <= int(match["d"]) <= 31:
            value = f"{str(before[-1].value)[:-2]}{int(match['d']):02d}"
            yield replace(before[-1], value=value, start=match.start(), end=match.end(), text=match[0])
