"""Numbers in words: Sino-Korean, native Korean, mixed with figures ("2억 3천만"), and English."""

import re
from decimal import Decimal
from functools import cache

_DIGITS = dict(zip("영일이삼사오육칠팔구", range(10), strict=True)) | {"공": 0, "령": 0, "륙": 6}
_SMALL = {"십": 10, "백": 100, "천": 1_000}
_LARGE = {"만": 10_000, "억": 100_000_000, "조": 1_000_000_000_000}
_NATIVE_TENS = {
    "열": 10,
    "스물": 20,
    "스무": 20,
    "서른": 30,
    "마흔": 40,
    "쉰": 50,
    "예순": 60,
    "일흔": 70,
    "여든": 80,
    "아흔": 90,
}
_NATIVE_ONES = {
    "하나": 1, "한": 1, "둘": 2, "두": 2, "셋": 3, "세": 3, "석": 3, "서": 3, "넷": 4, "네": 4, "넉": 4,
    "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9,
}  # fmt: skip
_ONES_EN = {
    word: n
    for n, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "  # noqa: SIM905
        "seventeen eighteen nineteen".split()
    )
}
_TENS_EN = {
    word: 10 * n
    for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)  # noqa: SIM905
}
_LARGE_EN = {"hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9, "trillion": 10**12}

FIGURES = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
# "2억 3천만", "2억3,000만", "1만 2천", "이백오십만", "3천", "12만 5,000"
# A figure takes all its digits: cut into eight in every way, forty of them took half a minute.
_RUN = rf"(?:(?:{FIGURES})(?!\d)|[일이삼사오육칠팔구천백십]){{1,8}}"
# "6천 70건", "5만 5천 6백 76명": what follows a thousand or a hundred belongs to it; "3천 5월" is two.
_APART = r"(?!\d|[.,]\d|\s?[조억만천백십년월일시%:])"
_REST = rf"(?:(?<=천)\s?[1-9]\s?백)?(?:(?<=천)\s?[1-9]\d{{0,2}}{_APART}|(?<=백)\s?[1-9]\d?{_APART})?"
MIXED = rf"(?:{_RUN}(?:(?<=[천백])\s{_RUN})?\s?[조억만]\s?){{1,3}}(?:{_RUN}{_REST})?"
THOUSANDS = rf"(?:{FIGURES})\s?[천백](?![가-힣]{{0,1}}(?:연|체|변)){_REST}"
SINO = r"[일이삼사오육륙칠팔구]?[천백십][일이삼사오육륙칠팔구천백십]{0,7}"
NATIVE = (
    r"(?:(?:열|스물|서른|마흔|쉰|예순|일흔|여든|아흔)(?:하나|한|둘|두|셋|세|넷|네|다섯|여섯|일곱|여덟|아홉)?|스무"
    r"|하나|한|둘|두|셋|세|석|넷|네|넉|다섯|여섯|일곱|여덟|아홉)"
)
_WORD_EN = "|".join([*_ONES_EN, *_TENS_EN])
ENGLISH = (
    rf"(?:(?:{FIGURES}|\b(?:{_WORD_EN}|a)\b)[\s-](?:hundred|thousand|million|billion|trillion)\b"
    rf"(?:(?:\s(?:and\s)?|-)(?:{FIGURES}|(?:{_WORD_EN})\b)(?:[\s-](?:hundred|thousand|million)\b)?){{0,3}}"
    rf"|\b(?:{'|'.join(_TENS_EN)})(?:-(?:{_WORD_EN}))?\b|\b(?:{'|'.join(_ONES_EN)})\b)"
)


def figure(text: str) -> Decimal:
    """Digits with thousands commas."""
    return Decimal(text.replace(",", "").replace(" ", ""))


@cache
def korean(text: str) -> tuple[Decimal, Decimal] | None:
    """Value and step of a number of figures and Sino-Korean signs ("2억 3천만", "이백만", "3만"); else None."""
    total = part = Decimal(0)
    held: Decimal | None = None
    step = Decimal(1)
    tokens = re.findall(rf"{FIGURES}|[가-힣]", text)
    if not tokens:
        return None
    for token in tokens:
        if token[0].isdecimal():
            held = figure(token)
            step = Decimal(1).scaleb(-len(token.partition(".")[2]))
        elif token in _DIGITS:
            held, step = Decimal(_DIGITS[token]), Decimal(1)
        elif token in _SMALL:
            part += (1 if held is None else held) * _SMALL[token]
            step, held = (step if held is not None else Decimal(1)) * _SMALL[token], None
        elif token in _LARGE:
            part += held or 0
            total += (part or 1) * _LARGE[token]
            step, part, held = step * _LARGE[token], Decimal(0), None
        else:
            return None
    return total + part + (held or 0), step


@cache
def native(text: str) -> int | None:
    """ "스물세" → 23."""
    for word, tens in sorted(_NATIVE_TENS.items(), key=lambda item: -len(item[0])):
        if text.startswith(word):
            rest = text[len(word) :]
            return tens + _NATIVE_ONES[rest] if rest in _NATIVE_ONES else tens if not rest else None
    return _NATIVE_ONES.get(text)


@cache
def english(text: str) -> tuple[Decimal, Decimal] | None:
    """Value and step of "1.2 million", "two hundred and five", "twenty-three"."""
    total = part = Decimal(0)
    step = Decimal(1)
    tokens = re.findall(rf"{FIGURES}|[a-z]+", text.casefold())
    if not tokens:
        return None
    for token in tokens:
        if token[0].isdecimal():
            part += figure(token)
            step = Decimal(1).scaleb(-len(token.partition(".")[2]))
        elif token in _ONES_EN or token in _TENS_EN:
            part += _ONES_EN.get(token, 0) or _TENS_EN.get(token, 0)
            step = Decimal(1)
        elif token == "a":  # noqa: S105 - a word of a number
            part += 1
        elif token == "hundred":  # noqa: S105
            part, step = (part or Decimal(1)) * 100, step * 100
        elif token in _LARGE_EN:
            total, part, step = total + (part or 1) * _LARGE_EN[token], Decimal(0), step * _LARGE_EN[token]
        elif token != "and":  # noqa: S105
            return None
    return total + part, step
