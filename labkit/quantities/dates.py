"""Days, months, years, quarters and times of day."""

import re
from collections.abc import Iterator

from labkit.quantities.model import Quantity

_MONTHS = tuple(
    "january february march april may june july august september october november december".split()  # noqa: SIM905
)
_MONTH_EN = "|".join(
    [*(m.capitalize() for m in _MONTHS), *(m[:3].capitalize() + r"\.?" for m in _MONTHS if m != "may")]
)
# "May" and "March" are words as well: alone they count only behind a preposition of time.
_LONG_MONTH = "|".join(
    [m.capitalize() for m in _MONTHS if m not in ("march", "may")]
    + [
        rf"(?<={word} ){m}"
        for m in ("March", "May")
        for word in ("in", "In", "of", "since", "Since", "from", "to", "than")
    ]
)
_YEAR = r"(?P<y>(?:19|20)\d{2}|['’]\d{2})"

_DAYS: tuple[re.Pattern[str], ...] = (
    re.compile(rf"(?<![\d.]){_YEAR}\s?년\s?(?P<m>\d{{1,2}})\s?월\s?(?P<d>\d{{1,2}})\s?일"),
    re.compile(rf"(?<![\d.]){_YEAR}\s?[.]\s?(?P<m>\d{{1,2}})\s?[.]\s?(?P<d>\d{{1,2}})(?!\d)\s?\.?"),
    re.compile(rf"(?<![\d-]){_YEAR}[-/](?P<m>\d{{1,2}})[-/](?P<d>\d{{1,2}})(?!\d)"),
    re.compile(rf"(?<!\d)(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<mn>{_MONTH_EN}),?\s(?P<y>(?:19|20)\d{{2}})"),
    re.compile(rf"\b(?P<mn>{_MONTH_EN})\s(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y>(?:19|20)\d{{2}})"),
)
_MONTHS_OF_YEARS: tuple[re.Pattern[str], ...] = (
    re.compile(rf"(?<![\d.]){_YEAR}\s?년\s?(?P<m>\d{{1,2}})\s?월(?!\s?\d{{1,2}}\s?일)"),
    re.compile(rf"(?<![\d.]){_YEAR}\.\s?(?P<m>\d{{1,2}})\.(?!\s?\d)"),
    re.compile(rf"(?<![\d-]){_YEAR}-(?P<m>\d{{2}})(?![\d-])"),
    re.compile(rf"\b(?P<mn>{_MONTH_EN})\s(?P<y>(?:19|20)\d{{2}})"),
    re.compile(rf"(?<![\d.]){_YEAR}\s?년\s?(?:제\s?)?(?P<q>[1-4])\s?(?:/4\s?)?분기"),
    re.compile(r"\bQ(?P<q>[1-4])\s(?:of\s)?(?P<y>(?:19|20)\d{2})"),
)
_WITHOUT_YEAR: tuple[re.Pattern[str], ...] = (
    re.compile(r"(?<![\d.])(?P<m>\d{1,2})\s?월\s?(?P<d>\d{1,2})\s?일"),
    # A date with dots alone ("10. 13.") and no number of a list or a version: both dots must be there.
    re.compile(r"(?<![\d.])(?P<m>1[0-2]|0?[1-9])\.\s?(?P<d>3[01]|[12]\d|0?[1-9])\.(?!\d)"),
    re.compile(rf"(?<!\d)(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<mn>{_MONTH_EN})\b(?!,?\s(?:19|20)\d\d)"),
    re.compile(rf"\b(?P<mn>{_MONTH_EN})\s(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\d|,?\s(?:19|20)\d\d)"),
    re.compile(r"(?<![\d.])(?P<m>1[0-2]|0?[1-9])\s?월(?!\s?\d{1,2}\s?일)(?!간)"),
    re.compile(rf"\b(?P<mn>{_LONG_MONTH})\b(?!\.?\s?\d)"),
    re.compile(r"(?<![\d.])(?:제\s?)?(?P<q>[1-4])\s?(?:/4\s?)?분기|\bQ(?P<q2>[1-4])\b"),
)
_YEARS = re.compile(
    r"(?<![\d,.])(?P<y>(?:19|20)\d{2})(?:\s?학?년(?!간|\s?동안|\s?이상|\s?이내)도?|(?=\s?회계연도)|(?![\d,.년-]|\s?(?:명|원|건|개|만|천)))"
)
# "3시"; but "시장", "시청", "시간", "시의" are words.
_NO_CITY = "(?!간|각|도|장|민|설|청|내|립|정|의|가|를|는|와|에서는 )"
_TIMES: tuple[re.Pattern[str], ...] = (
    re.compile(r"(?<![\d:])(?P<h>[01]?\d|2[0-4]):(?P<n>[0-5]\d)(?!\d|:\d)\s?(?P<half>[ap]\.?m\.?)?", re.IGNORECASE),
    re.compile(
        r"(?P<half>오전|오후|새벽|아침|저녁|밤|낮)?\s?(?<![\d:])(?P<h>[01]?\d|2[0-4])\s?시"
        + _NO_CITY
        + r"(?:\s?(?P<n>[0-5]?\d)\s?분|\s?(?P<hf>반))?"
    ),
    re.compile(r"(?<![\d:.])(?P<h>1[0-2]|0?\d)\s?(?P<half>[ap]\.?m\.?)", re.IGNORECASE),
    # Behind "오후" it is no city, whatever follows: "오전 10시와 오후 2시에".
    re.compile(r"(?P<half>오전|오후|새벽|아침|저녁|밤|낮)\s?(?P<h>1[0-2]|0?[1-9])\s?시(?!간)"),
    re.compile(
        r"(?<![\d:.])(?P<h>1[0-2]|0?[1-9])(?::(?P<n>[0-5]\d))?(?:\so['’]clock)? in the "
        r"(?P<half>morning|afternoon|evening)",
        re.IGNORECASE,
    ),
)
_PHONE = re.compile(r"(?<![\d-])(?:\(?0\d{1,2}\)?[-.\s]\d{3,4}[-.]\d{4}|1[56]\d{2}-\d{4}|010\d{8})(?![\d-])")


def dates(text: str) -> Iterator[Quantity]:
    """Days first, then what is less exact; overlaps are settled by the caller in this order."""
    for match in _PHONE.finditer(text):
        yield Quantity("phone", re.sub(r"\D", "", match[0]), "", *match.span(), match[0])
    for pattern in (*_DAYS, *_MONTHS_OF_YEARS, *_WITHOUT_YEAR):
        for match in pattern.finditer(text):
            value = _value(match.groupdict())
            if value:
                yield Quantity("date", value, "", *match.span(), match[0])
    for pattern in _TIMES:
        for match in pattern.finditer(text):
            yield Quantity("time", _time(match.groupdict()), "", *match.span(), match[0])
    for match in _YEARS.finditer(text):
        yield Quantity("date", match["y"], "", *match.span(), match[0])


def _value(found: dict[str, str | None]) -> str | None:
    year = found.get("y") or ""
    if year.startswith(("'", "’")):
        year = f"20{year[1:]}"
    if quarter := found.get("q") or found.get("q2"):
        return f"{year or '-'}-Q{quarter}"
    month = int(found["m"] or 0) if found.get("m") else _month(found.get("mn") or "")
    day = int(found["d"] or 0) if found.get("d") else None
    if not 1 <= month <= 12 or (day is not None and not 1 <= day <= 31):
        return None
    return f"{year or '-'}-{month:02d}" + (f"-{day:02d}" if day is not None else "")


def _month(name: str) -> int:
    start = name.casefold()[:3]
    return next((n for n, month in enumerate(_MONTHS, start=1) if month.startswith(start)), 0)


def _time(found: dict[str, str | None]) -> str:
    hour, minute = int(found["h"] or 0), int(found.get("n") or (30 if found.get("hf") else 0))
    half = (found.get("half") or "").casefold().replace(".", "")
    late = half in ("오후", "저녁", "밤", "pm", "afternoon", "evening") or (half == "낮" and hour < 6)
    if late and hour < 12:
        hour += 12
    if half in ("오전", "새벽", "아침", "am", "morning") and hour == 12:
        hour = 0
    return f"{hour:02d}:{minute:02d}"
