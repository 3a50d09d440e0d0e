"""When something is due: the words of a deadline in speech, and the day they mean seen from the day of the meeting."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from labkit.i18n import Language

_KO_DAYS = "월화수목금토일"
_EN_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_EN_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_EN_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_EN_DAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"

_KO_POINT = (
    r"\d{4}\. ?\d{1,2}\. ?\d{1,2}\.?(?: ?\([월화수목금토일]\))?|\d{4}-\d{2}-\d{2}|\d{1,2}월 ?\d{1,2}일(?: ?[월"
    r"화수목금토일]요일)?"
    r"|\d{1,2}\. ?\d{1,2}\.(?: ?\([월화수목금토일]\))?"
    r"|(?:(?:내년|올해) )?\d{1,2}월 ?(?:말일?|초|중순?|안)|(?:다음 ?주|이번 ?주|금주|차주) ?(?:[월화수목금토"
    r"일]요일|안|내|중|말|초)?"
    r"|(?:이번 ?달|이달|오는|다음 ?달|내달) ?\d{1,2}일"
    r"|(?:이번 |이|다음 )?달 ?(?:말|안|초|중)|연말|월말|[월화수목금토일]요일|내일|모레|글피|오늘|퇴근 전"
    r"|\d{1,2}일(?: ?[월화수목금토일]요일)?"
)
_KO_PART = r"(?: ?(?:오전|오후|저녁|아침|밤|새벽|퇴근 ?전|중))?(?: ?\d{1,2}시(?: ?\d{1,2}분)?| ?\d{1,2}:\d{2})?"
_KO_BOUND = r"(?: ?안에?| ?내에?| ?이내에?| ?중으?로?)?(?: ?(?:전)?까지(?:는|요)?| ?(?:전에|이전에))?"
KO_DUE = re.compile(
    rf"(?<![가-힣\d])(?P<point>{_KO_POINT})(?P<part>{_KO_PART})(?P<bound>{_KO_BOUND})(?:에|로|으로|부터)?(?=[^가-힣\d]|$|꼭|다|이니까|이라서)"
)
KO_OPEN = re.compile(r"[가-힣 ]{1,18}(?:는|되는|오는|나는|끝나는|받는) ?대로(?![가-힣])")

_EN_POINT = (
    rf"\d{{1,2}} {_EN_MONTH}(?: \d{{4}})?|{_EN_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?|\d{{4}}-\d{{2}}-\d{{2}}"
    rf"|(?:next |this |on )?{_EN_DAY}(?: next week| week)?|the \d{{1,2}}(?:st|nd|rd|th)|tomorrow(?: (?:morni"
    rf"ng|afternoon|evening))?"
    rf"|today|tonight|(?:the )?end of (?:the|this|next) (?:week|month)|(?:the )?end of {_EN_MONTH}|next week|this week"
    r"|within (?:the|this) (?:week|month)|this month|next month"
)
EN_DUE = re.compile(
    rf"\b(?P<bound>by|before|until|no later than|on|within|at|for)?\s?(?P<point>{_EN_POINT})\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Due:
    """A deadline: its place in its sentence, its words, the part of the day, and whether it bounds ("까지", "by")."""

    start: int
    end: int
    said: str
    point: str
    part: str
    bounds: bool


def deadlines(sentence: str, lang: Language) -> list[Due]:
    """The deadlines named in a sentence, in order."""
    pattern = KO_DUE if lang == "ko" else EN_DUE
    out = []
    for match in pattern.finditer(sentence[:1_000]):
        bound = (match["bound"] or "").strip().lower()
        tail = re.search(r"(?:에|로|으로)$", match[0]) if lang == "ko" else None
        said = match[0][: tail.start()] if tail and not bound.endswith(("에",)) else match[0]
        part = match["part"] if lang == "ko" else ""
        closed = bool(bound) if lang == "ko" else bound in ("by", "before", "until", "no later than", "within")
        out.append(Due(match.start(), match.end(), _words(said, lang), match["point"].strip(), part.strip(), closed))
    return out


def _words(said: str, lang: Language) -> str:
    if lang == "ko":
        said = re.sub(r"(?<=까지)(?:는|요)$", "", said.strip())
        return f"{said}에" if said.endswith((" 안", "퇴근 전")) else said
    return re.sub(r"^(?:by|before|until|no later than|on|for|at)\s", "", said.strip(), flags=re.IGNORECASE)


def day_of(point: str, meeting: date | None) -> date | None:
    """The day that words mean, seen from the day of the meeting; None where they name none ("되는대로")."""
    said = point.strip()
    whole = re.match(r"(\d{4})[.-] ?(\d{1,2})[.-] ?(\d{1,2})", said)
    if whole:
        return _day(int(whole[1]), int(whole[2]), int(whole[3]))
    korean = re.search(r"[가-힣]", said) or re.match(r"\d+\. ?\d", said)
    return _korean(said, meeting) if korean else _english(said, meeting)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _next_month_end(month: int, meeting: date) -> date:
    year = meeting.year + (month < meeting.month)
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def _korean(said: str, meeting: date | None) -> date | None:
    if not meeting:
        return None
    named = re.match(r"(\d{1,2})(?:월 ?|\. ?)(\d{1,2})", said)
    if named:
        month = int(named[1])
        return _day(meeting.year + (month < meeting.month - 6), month, int(named[2]))
    if end := re.match(r"(\d{1,2})월 ?(?:말|안)", said):
        return _next_month_end(int(end[1]), meeting) if 1 <= int(end[1]) <= 12 else None
    if later := re.match(r"(?:이번 ?달|이달|오는|(다음 ?달|내달)) ?(\d{1,2})일", said):
        first = _next_month_end(meeting.month, meeting) + timedelta(days=1) if later[1] else meeting
        return _of_month(int(later[2]), first)
    if re.match(r"\d{1,2}일", said):
        return _of_month(int(re.findall(r"\d+", said)[0]), meeting)
    for word, days in (("오늘", 0), ("퇴근 전", 0), ("내일", 1), ("모레", 2), ("글피", 3)):
        if said.startswith(word):
            return meeting + timedelta(days=days)
    monday = meeting - timedelta(days=meeting.weekday())
    weeks = 7 if re.match(r"다음 ?주|차주", said) else 0
    if weekday := re.search(r"([월화수목금토일])요일", said):
        day = monday + timedelta(days=_KO_DAYS.index(weekday[1]) + weeks)
        bare = not re.match(r"다음 ?주|차주|이번 ?주|금주", said)
        return day + timedelta(days=7) if bare and day < meeting else day
    if re.match(r"(?:다음 ?주|차주|이번 ?주|금주)", said) and not said.endswith("초"):
        return monday + timedelta(days=4 + weeks)
    if re.match(r"(?:이번 |이)?달 ?(?:말|안|중)|월말", said):
        return _next_month_end(meeting.month, meeting)
    if re.match(r"다음 달 ?(?:말|안|중)", said):
        return _next_month_end(meeting.month % 12 + 1, meeting)
    return date(meeting.year, 12, 31) if said.startswith("연말") else None


def _of_month(day: int, meeting: date) -> date | None:
    """The next such day of a month, the day of the meeting counted."""
    month, year = meeting.month, meeting.year
    if day < meeting.day:
        month, year = (1, year + 1) if month == 12 else (month + 1, year)
    return _day(year, month, day)


def _english(said: str, meeting: date | None) -> date | None:
    low = re.sub(r"^(?:on|the|this|within) ", "", said.lower())
    if match := re.match(r"(?:(\d{1,2}) )?([a-z]{3,9})(?: (\d{1,2})(?:st|nd|rd|th)?)?(?:,? (\d{4}))?$", low):
        day, month = match[1] or match[3], match[2][:3]
        if day and month in _EN_MONTHS:
            number = _EN_MONTHS.index(month) + 1
            year = int(match[4]) if match[4] else (meeting.year + (number < meeting.month - 6) if meeting else 0)
            return _day(year, number, int(day)) if year else None
    if not meeting:
        return None
    monday = meeting - timedelta(days=meeting.weekday())
    if match := re.match(r"(\d{1,2})(?:st|nd|rd|th)$", low):
        return _of_month(int(match[1]), meeting)
    if low.startswith(("today", "tonight", "tomorrow")):
        return meeting + timedelta(days=int(low.startswith("tomorrow")))
    if match := re.match(r"(next )?(mon|tue|wed|thu|fri|sat|sun)[a-z]*( next week)?$", low):
        later = 7 if match[1] or match[3] else 0
        found = monday + timedelta(days=_EN_DAYS.index(match[2]) + later)
        return found + timedelta(days=7) if not later and found < meeting else found
    if match := re.search(rf"end of ({_EN_MONTH.lower()})", low):
        return _next_month_end(_EN_MONTHS.index(match[1][:3]) + 1, meeting)
    if "month" in low:
        return _next_month_end(meeting.month % 12 + 1 if "next" in low else meeting.month, meeting)
    return monday + timedelta(days=4 + 7 * ("next" in low)) if "week" in low else None


def written(day: date, lang: Language, *, iso: bool = False) -> str:
    """A day as officials write it: `2025. 9. 24.(수)`, `24 September 2025 (Wed)`, or `2025-09-24`."""
    if iso:
        return day.isoformat()
    if lang == "ko":
        return f"{day.year}. {day.month}. {day.day}.({_KO_DAYS[day.weekday()]})"
    month = _EN_MONTH[3:-1].split("|")[day.month - 1]
    return f"{day.day} {month} {day.year} ({_EN_DAYS[day.weekday()].capitalize()})"
