"""Sums as an official letter gives them: digits, and the same in Korean: 금113,560원(금일십일만삼천오백육십원)."""

import re

_DIGITS = "영일이삼사오육칠팔구"
_SMALL = ("", "십", "백", "천")
_LARGE = ("", "만", "억", "조")
_SUM = re.compile(
    r"(?<![\d,.])(?:금 ?)?((?:\d{1,3}(?:,\d{3})+|\d{1,4})(?:억 ?(?:\d[\d,]{0,4}만)?|만 ?(?:\d[\d,]{0,4})?|천)?)"
    r" ?원(?![가-힣]{0,1}[꼴권칙])"
)


def in_words(amount: int) -> str:
    """A sum in Korean: 113560 → 일십일만삼천오백육십.

    Args:
        amount: won, from 1 to below 10^16.
    """
    groups, rest, at = [], amount, 0
    while rest and at < len(_LARGE):
        rest, four = divmod(rest, 10_000)
        if four:
            groups.append(_four(four) + _LARGE[at])
        at += 1
    return "".join(reversed(groups)) or _DIGITS[0]


def _four(number: int) -> str:
    digits = [int(d) for d in f"{number:04d}"]
    return "".join(f"{_DIGITS[d]}{_SMALL[3 - i]}" for i, d in enumerate(digits) if d)


def value(text: str) -> int:
    """The sum in figures: "4억 8,000만" → 480000000, "1만 2,000" → 12000."""
    total, plain = 0, text.replace(",", "").replace(" ", "")
    for mark, unit in (("억", 10**8), ("만", 10**4)):
        if mark in plain:
            head, plain = plain.split(mark, 1)
            total += int(head or 1) * unit
    if plain.endswith("천"):
        return total + int(plain[:-1] or 1) * 1_000
    return total + int(plain or 0)


def with_words(text: str) -> str:
    """A text whose sums are given both ways; what is already so stays."""
    return text if "(금" in text else _SUM.sub(_both, text)


def _both(match: re.Match[str]) -> str:
    amount = value(match[1])
    return f"금{amount:,}원(금{in_words(amount)}원)" if amount else match[0]
