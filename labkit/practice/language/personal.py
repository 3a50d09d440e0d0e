"""Personal data in a text: what to mask, and with what."""

import re

from labkit.practice.knowledge import load

_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("○○○○○○-○○○○○○○", re.compile(r"(?<!\d)\d{6}\s?-\s?[\dxX*]{7}(?!\d)")),
    ("○○○@○○○", re.compile(r"[A-Za-z0-9_.+-]{1,40}@[A-Za-z0-9-]{1,40}(?:\.[A-Za-z0-9-]{1,20}){1,4}")),
    ("○○○-○○○○-○○○○", re.compile(r"(?<!\d)0\d{1,2}[-.\s]?\d{3,4}[-.\s]?\d{4}(?!\d)")),
    ("○○○○-○○○○-○○○○-○○○○", re.compile(r"(?<!\d)\d{4}-\d{4}-\d{4}-\d{4}(?!\d)")),
    ("○○동 ○○○○호", re.compile(r"\d{2,4}동 ?\d{3,4}호")),
)
_SURNAMES = load("words")["surnames"]
# Nouns that begin as surnames do, and follow the same words ("혼자 사는 어르신", "본인 부담").
_COMMON = (
    "어르신|어린이|이용자|이웃|이들|사람|소상공인|소득|신혼|신청|주민|주거|성인|임산부|임차|여성|장애|청년|고령|노인|구민|도민|모든|한부모"
    "|부담|확인|인증|명의|소유|이름|주소|주택|서명|차량|신분|성명|전화|계좌|통장|도장|사진|현금|전자"
)
# A name only where the text presents it as one ("이름 한서윤", "강민석, 010-…"); else half of all nouns match.
_NAMED = re.compile(
    rf"(?:(?<=이름 )|(?<=이름은 )|(?<=성명 )|(?<=명의자 )|(?<=저는 )|(?<=나 )|(?<=사는 )|(?<=본인 "
    rf"))(?!{_COMMON})([{_SURNAMES}][가-힣]{{1,2}}?)(?=[,. ]|이고|입니다|이요|요|인데|이라|라고|임|씨)"
    rf"|(?<![가-힣])([{_SURNAMES}][가-힣]{{2}})(?=,? ?(?:○○○-|씨\b|님\b)|[,.]\s?○○|\s○○)"
)
_NAMED_EN = re.compile(
    r"(?:(?<=my name is )|(?<=I am )|(?<=I'm )|(?<=name: )|(?<=Name: ))([A-Z][a-z]+(?:[ -][A-Z][a-z]+){1,2})"
)


def mask(text: str) -> str:
    """The text with numbers, addresses and presented names replaced by circles."""
    for circles, pattern in _PATTERNS:
        text = pattern.sub(circles, text)
    text = _NAMED.sub("○○○", text)
    return _NAMED_EN.sub("○○○", text)


_OFFICE = re.compile(r"(?<!\d)0(?!10)\d{1,2}-\d{3,4}-\d{4}(?!\d)|[A-Za-z0-9_.+-]{1,40}@haneul\.example")


def mask_private(text: str) -> str:
    """The text with citizens' numbers and addresses masked.

    An office's own number is there to be read, and so is the name of the lecturer whom a notice announces.
    """
    for circles, pattern in _PATTERNS:
        text = pattern.sub(lambda m, circles=circles: m[0] if _OFFICE.fullmatch(m[0]) else circles, text)  # type: ignore[misc]
    return text


def mask_people(text: str) -> str:
    """The text with citizens' numbers, addresses and presented names masked; an office's own number stays."""
    return _NAMED_EN.sub("○○○", _NAMED.sub("○○○", mask_private(text)))


def has_private(text: str) -> bool:
    """Whether a citizen's data are in it."""
    return mask_private(text) != text


def has_personal(text: str) -> bool:
    """Whether there is anything to mask."""
    return mask(text) != text


def phones(text: str) -> list[str]:
    """Phone numbers as written."""
    return [m[0] for m in _PATTERNS[2][1].finditer(text)]
