"""A month or an hour, where its number was asked for: "2025년 9월" and "Sep" are 9, and so is "9시~10시".

Numbers, days and times themselves are read by `labkit.quantities`.
"""

import re

from labkit.quantities import quantities

_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED = re.compile(
    r"\b(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)(?:20)?\d\d\s?년\s?(?=\d)|(?<!\d)20\d\d\s?[./M-]\s?(?=\d)|\b20\d\d\b")
_RANGE = re.compile(r"(?<=[\d시m분])\s?(?:[~〜∼–—-]|부터|에서|\bto\b|\band\b)", re.IGNORECASE)
# "시의" is a word, "9시와" is none.
_HOUR_OF = re.compile(r"(?<=\d)\s?시(?=[와는가의를])")


def months(text: str) -> set[float]:
    """The months that a text names: "9", "9월", "2025. 9.", "September 2025", "Sep"; 13 where it says 13."""
    plain = _YEAR.sub("", _NAMED.sub(lambda name: f" {_NAMES.index(name[1][:3].casefold()) + 1}월", text))
    return _dated(text) or _dated(plain) or _bare(plain)


def hours(text: str) -> set[float]:
    """The hours that a text names, or the one that it begins: "9시", "9 AM", "09:00–09:59", "오전 9시~10시"."""
    first, between, last = _RANGE.sub("\0", _HOUR_OF.sub("시 ", text), count=1).partition("\0")
    begins, ends = (_minutes(half) or {60 * hour for hour in _bare(half)} for half in (first, last))
    if not between or len(begins) != 1 or len(ends) != 1:
        return {minute / 60 for minute in begins | ends}
    begin, end = max(begins), max(ends)
    lasts = (end - begin) % 720
    # "오후 3시~4시" and "3~4 PM" say only once which half of the day is meant.
    return {max(begin, end - lasts) / 60} if lasts in (59, 60) else {begin / 60, end / 60}


def _dated(text: str) -> set[float]:
    found = [re.fullmatch(r"(?:\d{4}|-)-(\d\d)(?:-\d\d)?", str(q.value)) for q in quantities(text) if q.kind == "date"]
    return {float(month[1]) for month in found if month}


def _minutes(text: str) -> set[float]:
    times = [str(q.value).split(":") for q in quantities(text) if q.kind == "time"]
    return {60.0 * int(hour) + int(minute) for hour, minute in times}


def _bare(text: str) -> set[float]:
    return {float(q.value) for q in quantities(text) if q.kind == "number"}
