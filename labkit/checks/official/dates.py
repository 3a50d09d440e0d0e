"""Days as `2026. 1. 5.` and times as `14:30`.

Rule: figures only, a dot in place of 년, 월 and 일, hours and minutes of the 24-hour clock with a colon. Accepted:
a day of the week in brackets, a day without its year ("1. 5."), a span whose end leaves out what both share
("2026. 1. 5.~9."), '26 for 2026, "2026년" and "2026년 1월" where there is no day, 9:00 beside 09:00.
"""

import re
from datetime import date

from labkit.checks import check
from labkit.checks.official.reading import is_korean, own_words, t, verdict
from labkit.quantities import Quantity, quantities
from labkit.score import Finding

_DAY = re.compile(r"(?:\d{4}|-)-\d\d-\d\d")
_FORM = re.compile(r"(?:(?:\d{4}|['’]\d{2})\. )?(?:[1-9]|1[0-2])\. (?:[1-9]|[12]\d|3[01])\.")
_SPELLED = re.compile(r"(?:(?:\d{4}|['’]\d{2})년 ?)?\d{1,2}월 ?\d{1,2}일")
_WEEKDAY = re.compile(r"\.?\s?\(\s?([월화수목금토일])(?:요일)?\s?[,)]")
_DAYS = "월화수목금토일"
# Nobody can tell which of the two is the month.
_EITHER = re.compile(r"(?<![\d/])\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})(?![\d/])")
_TIME = re.compile(r"(?:[01]?\d|2[0-4]):[0-5]\d")
_HALF = re.compile(r"(?:오전|오후|새벽|아침|저녁|밤|낮)\s?$")


@check(over="reply")
def date_form(reply: str, *, at_least: int = 0, spelled: bool = False) -> Finding:
    """Every day is written as `2026. 1. 5.`; a day of the week that is given is the right one.

    Args:
        reply: the text; what it quotes does not count.
        at_least: so many days must be there.
        spelled: `1월 5일` is accepted, too: in press releases it is what people read.
    """
    text = own_words(reply)
    if not is_korean(reply):
        found = [q.text for q in quantities(text) if _is_day(q)]
        return _counted(len(found), [m[0] for m in _EITHER.finditer(text)], at_least, "date")
    right, wrong = 0, []
    for day in filter(_is_day, quantities(text)):
        stands = text[day.start : day.end].strip()
        dotted = bool(_FORM.fullmatch(stands)) or (bool(_FORM.fullmatch(f"{stands}.")) and text[day.end :][:1] == ".")
        fits = (dotted or bool(spelled and _SPELLED.fullmatch(stands))) and _weekday_fits(day, text)
        right += fits
        named = _WEEKDAY.match(text, day.end)
        wrong += [] if fits else [text[day.start : named.end() if named else day.end]]
    return _counted(right, wrong, at_least, "date")


@check(over="reply")
def time_form(reply: str, *, at_least: int = 0, spelled: bool = False) -> Finding:
    """Every time of day is written as `14:30`.

    Args:
        reply: the text; what it quotes does not count.
        at_least: so many times must be there.
        spelled: `오후 2시 30분` is accepted, too.
    """
    text = own_words(reply)
    times = [q for q in quantities(text) if q.kind == "time"]
    if spelled or not is_korean(reply):
        return _counted(len(times), [], at_least, "time")
    wrong = [q for q in times if not _TIME.fullmatch(q.text.strip()) or _HALF.search(text[: q.start])]
    return _counted(len(times) - len(wrong), [q.text for q in wrong], at_least, "time")


def _is_day(quantity: Quantity) -> bool:
    return quantity.kind == "date" and bool(_DAY.fullmatch(str(quantity.value)))


def _weekday_fits(day: Quantity, text: str) -> bool:
    named = _WEEKDAY.match(text, day.end)
    if not named or str(day.value).startswith("-"):
        return True
    try:
        return _DAYS[date.fromisoformat(str(day.value)).weekday()] == named[1]
    except ValueError:  # 30 February
        return False


def _counted(right: int, wrong: list[str], at_least: int, what: str) -> Finding:
    if right + len(wrong) < at_least:
        return Finding(0.0, t(f"{what}-too-few", found=right + len(wrong), least=at_least))
    total = right + len(wrong)
    if not total:
        return Finding(1.0, t("none-here"))
    return verdict(
        right, wrong, ok=t(f"{what}-ok", total=total), fault=t(f"{what}-fault", wrong=len(wrong), total=total)
    )
