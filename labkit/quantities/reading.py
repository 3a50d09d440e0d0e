"""All quantities of a text, in order; where two readings overlap the more exact one stays."""

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal

from labkit.quantities import numerals
from labkit.quantities.dates import dates
from labkit.quantities.model import Bound, Quantity
from labkit.quantities.units import BEFORE, UNIT, unit_of

MAX_CHARS = 200_000
_FRACTIONS = {
    "절반": 50.0,
    "half": 50.0,
    "a third": 33.3333,
    "one third": 33.3333,
    "a quarter": 25.0,
    "one quarter": 25.0,
    "a fifth": 20.0,
    "one fifth": 20.0,
    "two thirds": 66.6667,
    "three quarters": 75.0,
}
_PART_KO = re.compile(
    r"(?<![\d,.])(?P<of>\d{1,3}|[이삼사오육칠팔구십백]|(?<![가-힣])(?:두|세|네|다섯|여섯|일곱|여덟|아홉|열))\s?"
    r"(?:분의|명 ?중|명 ?가운데|가운데|곳 ?중|건 ?중)\s?"
    r"(?P<n>\d{1,3}|[일이삼사오육칠팔구]|한|두|세|네|다섯|여섯|일곱|여덟|아홉)(?![\d,]*\d)(?:\s?(?:명|곳|건)|(?!\s?[가-힣\d]))?"
)
_PART_EN = re.compile(
    r"(?<![\d.,])\b(?P<n>one|two|three|four|five|six|seven|eight|nine|\d{1,3}) (?:in|out of) "
    r"(?P<of>two|three|four|five|ten|\d{1,3})\b"
    r"(?! (?:19|20)\d\d)",
    re.IGNORECASE,
)
_FRACTION = re.compile(
    r"절반|\b(?:half|(?:a|one)[ -](?:third|quarter|fifth)(?! largest| highest| lowest| smallest| most)"
    r"|two[ -]thirds|three[ -]quarters)\b",
    re.IGNORECASE,
)
_DOUBLED = re.compile(r"\b(?P<w>doubled|tripled|halved|twice|double)\b", re.IGNORECASE)
_TIMES = {"doubled": 2.0, "double": 2.0, "twice": 2.0, "tripled": 3.0, "halved": 0.5}
_NUMBER = re.compile(
    rf"(?P<sign>[-−△▲](?=\d))?(?P<mark>₩|KRW\s?)?(?:(?P<en>{numerals.ENGLISH})|(?P<mixed>{numerals.MIXED}|{numerals.THOUSANDS})"
    rf"|(?P<fig>{numerals.FIGURES}))",
    re.IGNORECASE,
)
_SINO = re.compile(
    rf"(?<![가-힣\d.])(?<!\d\s)금?(?P<sino>{numerals.MIXED}|{numerals.SINO})(?=\s?(?:원|명|건|개|년|일|시간|톤|세대|가구|대|곳|배))"
)
# A native numeral needs a counter: "한 해", "세상", "두루" are words.
_NATIVE = re.compile(
    rf"(?:(?P<half>오전|오후|새벽|아침|저녁|밤)\s)?(?<![가-힣\d])(?!세대)(?P<native>{numerals.NATIVE})"
    r"\s?(?P<unit>명|사람|분(?=[이은의을께만])|건|개 ?동|개(?!월)|곳|번(?!째)|차례"
    r"|가지|대|배|달|시간|살|채|동|쪽|줄|문장"
    r"|시(?=[에부까간 ,.]|$))"
)
_WORDS = re.compile(r"[가-힣]")
_NAMED = re.compile(r"동(?![가-힣]{0,1}\s?\d)")
# "제17조" is an article, and no 17 trillion.
_CODE = re.compile(
    r"제\s?\d{1,4}\s?조(?:의\s?\d{1,2})?(?!\s?원)|제\s?\d{1,4}-\d{1,6}\s?호|(?<![A-Za-z0-9])[A-Z]{1,4}-\d{2,6}(?:-\d{2,6})?(?![\d-])"
)
_ABOUT = re.compile(r"(?:약|대략|거의|얼추|about|around|roughly|approximately|some|nearly|almost|~)\s?$", re.IGNORECASE)
_ABOUT_AFTER = re.compile(r"^\s?(?:가량|쯤|정도|안팎|내외|남짓|가까이|꼴|[에이] ?(?:가까|육박|달하|이르))")
# "3만여 명": a little more than 30,000; the counter stands behind it.
_ODD = re.compile(r"여(?=\s?(?:명|인|건|원|개|곳|세대|가구|대|톤|회|년|일|점|동))")
_AFTER: tuple[tuple[Bound, re.Pattern[str]], ...] = (
    ("at least", re.compile(r"^\s?(?:이상|or more|and over|and above)")),
    ("at most", re.compile(r"^\s?(?:이하|이내|까지|한도|or less|or fewer|or under)")),
    ("more than", re.compile(r"^\s?(?:초과|[을를이가도]? ?넘(?!어[지졌])|[을를] ?웃[돌도])")),
    (
        "less than",
        re.compile(
            r"^\s?(?:미만|에(?:도|는)? ?(?:조금 |약간 |살짝 |다소 |크게 |한참 )?(?:못|미달)"
            r"|[을를] ?밑|[이가]? ?(?:안 되|채 안|채 되지|되지 않|못 되))"
        ),
    ),
)
_BEFORE: tuple[tuple[Bound, re.Pattern[str]], ...] = (
    ("at least", re.compile(r"(?:최소|적어도|at least|no fewer than|no less than)\s?$", re.IGNORECASE)),
    (
        "at most",
        re.compile(r"(?:최대|많아야|up to|at most|no more than|a maximum of|not more than)\s?$", re.IGNORECASE),
    ),
    ("more than", re.compile(r"(?:more than|over|above|exceeding|exceeds?|exceeded)\s?$", re.IGNORECASE)),
    ("less than", re.compile(r"(?:less than|fewer than|under|below)\s?$", re.IGNORECASE)),
)


def quantities(text: str) -> list[Quantity]:
    """Every quantity.

    Args:
        text: at most `MAX_CHARS` characters are read.
    """
    plain = _folded(text[:MAX_CHARS])
    found: list[Quantity] = []
    for quantity in (*_codes(plain), *dates(plain), *_parts(plain), *_native(plain), *_numbers(plain)):
        if not any(quantity.start < other.end and quantity.end > other.start for other in found):
            found.append(quantity)
    return sorted((_as_it_stands(q, text) for q in found), key=lambda q: q.start)


def _folded(text: str) -> str:
    """Full-width figures and signs as plain ones, sign for sign, so that places stay."""
    if text.isascii():
        return text
    return "".join(ch if "가" <= ch <= "힣" or ch in "㎡㎏㎞㎍㎥㎜㎾℃" else _one(ch) for ch in text)


def _one(ch: str) -> str:
    plain = unicodedata.normalize("NFKC", ch)
    return plain if len(plain) == 1 else ch


def _as_it_stands(quantity: Quantity, text: str) -> Quantity:
    from dataclasses import replace

    return replace(quantity, text=text[quantity.start : quantity.end])


def _codes(text: str) -> Iterator[Quantity]:
    """Numbers that name and do not count: "제2026-1234호", "N-009"."""
    for match in _CODE.finditer(text):
        yield Quantity("code", re.sub(r"\s", "", match[0]), "", *match.span(), match[0])


def _parts(text: str) -> Iterator[Quantity]:
    """Shares: "3분의 1", "열 명 중 세 명", "one in three", "절반"; as per cent."""
    for match in (*_PART_KO.finditer(text), *_PART_EN.finditer(text)):
        whole, part = _small(match["of"]), _small(match["n"])
        if whole and part and part <= whole:
            yield Quantity(
                "number", round(100 * part / whole, 4), "%", *match.span(), match[0], _hedged(text, match), 2.0
            )
    for match in _FRACTION.finditer(text):
        yield Quantity(
            "number",
            _FRACTIONS[match[0].casefold().replace("-", " ")],
            "%",
            *match.span(),
            match[0],
            _hedged(text, match),
            5.0,
        )
    for match in _DOUBLED.finditer(text):
        yield Quantity(
            "number", _TIMES[match["w"].casefold()], "배", *match.span(), match[0], _hedged(text, match), 0.2
        )


def _hedged(text: str, match: re.Match[str]) -> Bound:
    """ "More than half" is a bound; a bare "half" is always a round figure."""
    return _bound(text, *match.span()) or "about"


def _small(word: str) -> float | None:
    if word.isdecimal():
        return float(word)
    read = numerals.native(word) or numerals.korean(word) or numerals.english(word)
    return float(read[0]) if isinstance(read, tuple) else float(read) if read else None


def _native(text: str) -> Iterator[Quantity]:
    for match in _NATIVE.finditer(text):
        value = numerals.native(match["native"])
        if value is None:
            continue
        if match["unit"] == "시":
            hour = value + 12 if match["half"] in ("오후", "저녁", "밤") and value < 12 else value
            yield Quantity("time", f"{hour:02d}:00", "", *match.span(), match[0])
        else:
            unit = {
                "사람": "명",
                "개 동": "동",
                "개동": "동",
                "분": "명",
                "곳": "개",
                "번": "회",
                "차례": "회",
                "달": "개월",
                "살": "세",
                "가지": "개",
                "채": "개",
            }
            yield Quantity(
                "number",
                float(value),
                unit.get(match["unit"], match["unit"]),
                *match.span(),
                match[0],
                _bound(text, *match.span()),
            )
    for match in _SINO.finditer(text):
        read = numerals.korean(match["sino"])
        if read:
            yield _quantity(text, *match.span(), match.start(), match.end(), *read)


def _numbers(text: str) -> Iterator[Quantity]:
    for match in _NUMBER.finditer(text):
        before = text[max(0, match.start() - 1) : match.start()]
        if before and before.isascii() and (before.isalpha() or before == "_") and not match["mark"]:
            continue  # "M3", "KOGL_4": a name and no number
        if match["en"]:
            read = numerals.english(match["en"])
        elif match["mixed"]:
            if _WORDS.match(match["mixed"]) and (before >= "가" or " " in match["mixed"].strip()[:-1]):
                continue  # "기사 조치", "이 조례": words, and no four trillion
            read = numerals.korean(match["mixed"].replace(" ", ""))
        else:
            number = numerals.figure(match["fig"])
            read = number, Decimal(1).scaleb(-len(match["fig"].partition(".")[2]))
        if before >= "가" and _NAMED.match(text, match.end()):
            continue  # "새빛2동": the figure belongs to the name; "총24개 동" counts
        if read is None or ((match["en"] or "").casefold() == "one" and not UNIT.match(text, match.end())):
            continue  # "no one", "the one that"
        sign = -1 if match["sign"] else 1
        base = BEFORE["₩"][0] if match["mark"] else None
        yield _quantity(text, match.start(), match.end(), match.start(), match.end(), sign * read[0], read[1], base)


def _quantity(
    text: str, start: int, end: int, first: int, last: int, value: Decimal, step: Decimal, base: str | None = None
) -> Quantity:
    """The number with the unit behind it, in base units."""
    last = _trimmed(text, first, last)
    odd = _ODD.match(text, last)
    unit = UNIT.match(text, odd.end() if odd else last)
    name, factor, stop = base or "", Decimal(1), last
    if unit and base is None:
        name, factor = unit_of(unit[0])
        stop = unit.end()
    return Quantity(
        "number",
        float(value * factor),
        name,
        first,
        stop,
        text[first:stop],
        "about" if odd else _bound(text, first, stop),
        float(step * factor),
    )


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _bound(text: str, start: int, end: int) -> Bound:
    before, after = text[max(0, start - 16) : start], text[end : end + 10]
    for bound, pattern in _AFTER:
        if pattern.match(after):
            return bound
    for bound, pattern in _BEFORE:
        if pattern.search(before):
            return bound
    return "about" if _ABOUT.search(before) or _ABOUT_AFTER.match(after) else ""
