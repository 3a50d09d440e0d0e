"""Addresses that lead to a door. A street or a dong alone is where half the city lives."""

import re
from collections.abc import Iterator

Span = tuple[str, int, int]

_ROAD = r"[가-힣\d]{1,12}(?:대로|로|길)(?:\s?\d{1,3}(?:번)?길)?"
_DOOR = re.compile(
    rf"(?<![가-힣]){_ROAD}\s?\d{{1,4}}(?:-\d{{1,4}})?(?:번지|호)?(?!\d|[.,:]\d|%|\s?(?:m|km|분|번|년|월|일|시|개|명|원|차로|층|길|미터|배|대|곳|세대|가구)\b)"
    r"(?:,?\s?(?:\d{1,4}동\s?)?\d{1,4}호)?"
    r"|(?<![가-힣])[가-힣]{1,6}\d?(?:동|리|가)\s?(?:산\s?)?\d{1,4}(?:-\d{1,4})?\s?번지"
    r"|(?:[가-힣\d]{2,12}(?:아파트|빌라|빌|맨션|연립|오피스텔|타운|파크|하임|주택)\s?)?(?<![\d가-힣-])(?:제?\d{1,4}|[가-하A-F])동\s?\d{2,4}호"
)
# Where a road and a number follow such a word, or are followed by one, it is somebody's home and not a place.
_LIVES = re.compile(r"(?:주소|거주지?|사는|살고|집|자택|번지|호|lives?|address|home)", re.IGNORECASE)
_PUBLIC = re.compile(
    r"(?:시청|구청|도서관|주민센터|센터|공원|광장|회관|박물관|미술관|체육관|복지관|보건소|정류장|주차장|시장|학교|교차로|앞|장소|위치|일대|일원|구간|공사|"
    r"hall|library|centre|center|park|venue|place)",
    re.IGNORECASE,
)
_DOOR_EN = re.compile(
    r"(?<!\w)(?:(?:Apt|Apartment|Unit|Flat|Room)\.?\s?\d{1,4}[A-Z]?,?\s)?\d{1,4}(?:-\d{1,3})?,?\s[A-Z][a-z]+(?:\d{1,2})?-(?:ro|gil|daero)"
    r"|(?<!\w)(?:Building\s\d{1,4},?\s(?:Unit|Apt\.?|No\.?)\s?\d{2,4}|(?:Unit|Apt\.?|Apartment|Flat)\s\d{3,4}(?:,\sBuilding\s\d{1,4})?)"
    r"|[A-Z][a-z]+(?:\d{1,2})?-(?:ro|gil|daero)\s\d{1,4}(?:-\d{1,3})?(?![\d.%])"
)


def places(text: str) -> Iterator[Span]:
    """Kind, start and end of every address of a home; `text` is folded."""
    for match in _DOOR.finditer(text):
        if match[0].rstrip().endswith(("번지", "호")) or _is_home(text, *match.span()):
            yield "address", *match.span()
    for match in _DOOR_EN.finditer(text):
        if _is_home(text, *match.span()):
            yield "address", *match.span()


def _is_home(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - 18) : start], text[end : end + 14]
    if _PUBLIC.search(after) or _PUBLIC.search(before):
        return False
    return bool(_LIVES.search(before) or _LIVES.search(after) or re.match(r"\s?에?\s?(?:사는|살|혼자|거주)", after))
