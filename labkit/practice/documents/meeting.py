"""Reads minutes: what was said by whom, who was there, and on which day."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from labkit.practice.knowledge import load
from labkit.practice.language.deadline import day_of
from labkit.practice.language.texts import sentences

_TURN = re.compile(
    r"^[ \t]{0,4}(?:[-*•○□][ \t]{0,2})?([가-힣]{2,5}(?: [가-힣]{1,4}){0,2}|[A-Z][A-Za-z.'-]{1,20}(?: [A-Z][A"
    r"-Za-z.'-]{0,20}){0,3})"
    r"(?: ?\(([^()\n]{1,40})\))?\s?[:：]\s{0,3}(\S.{0,3000})$"
)
_HEAD = re.compile(
    r"(?:회의|회의명|일시|날짜|일자|장소|주관|주재|참석|참석자|불참|안건|시간|작성|작성자|기록|제목"
    r"|결정|결정 ?사항|결과|논의|논의 ?사항|비고|보고"
    r"|개최|배석|의결|의결 ?사항|협조|담당|할 ?일|기한|붙임|조치|조치 ?사항|향후 ?계획|추후 ?과제"
    r"|date|time|place|venue|present|absent|apologies|agenda|chair|host|minutes|meeting|title|decisions?|decided|agreed|actions?|notes?"
    r"|discussion|in attendance|attendees|next meeting|subject|item|owner|task|due)$",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"^[\s\W\d]{0,6}(?:참석자?|배석|present|in attendance|attendees)\s?[:：]\s{0,3}(.{1,800})$", re.IGNORECASE
)
_ABSENT = re.compile(r"^[\s\W\d]{0,6}(?:불참자?|absent|apologies)\s?[:：]\s{0,3}(.{1,400})$", re.IGNORECASE)
_DATE = re.compile(
    r"\d{4}[.-] ?\d{1,2}[.-] ?\d{1,2}|\d{4}년 ?\d{1,2}월 ?\d{1,2}일"
    r"|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2},? \d{4}"
)
_MOST_TURNS = 600


@dataclass(frozen=True)
class Turn:
    """What one person said; without a speaker, a line of written minutes."""

    line: int
    speaker: str
    said: tuple[str, ...]
    heading: str = ""


@dataclass(frozen=True)
class Meeting:
    """Minutes as read.

    Args:
        turns: what was said or written, in order.
        people: the names of those who were there or who spoke, with their offices.
        day: the day of the meeting; None where the minutes do not say.
        spoken: whether it is a transcript and not written minutes.
    """

    turns: tuple[Turn, ...]
    people: dict[str, str]
    day: date | None
    spoken: bool


@lru_cache(maxsize=128)
def read_meeting(document: str) -> Meeting:
    """Read minutes."""
    lines = [line[:3_200] for line in document[:120_000].split("\n")[:2_000]]
    people = _people(lines)
    first = next((i for i, line in enumerate(lines) if (m := _TURN.match(line)) and not _HEAD.match(m[1])), len(lines))
    spoken = sum(1 for line in lines if (m := _TURN.match(line)) and not _HEAD.match(m[1])) >= 3 and _talks(lines)
    turns = _turns(lines, people, spoken=spoken)
    day = next(
        (d for line in lines[: first if spoken else 12] if (m := _DATE.search(line)) and (d := _day(m[0]))), None
    )
    return Meeting(tuple(turns), people, day, spoken)


def _talks(lines: list[str]) -> bool:
    """Whether the names before colons come again: speakers do, headings do not."""
    names = [m[1] for line in lines if (m := _TURN.match(line)) and not _HEAD.match(m[1])]
    return len(names) > len(set(names))


def _day(text: str) -> date | None:
    return day_of(re.sub(r"[년월] ?", ". ", text).replace("일", "."), None)


def _turns(lines: list[str], people: dict[str, str], *, spoken: bool) -> list[Turn]:
    out: list[Turn] = []
    heading = ""
    for number, line in enumerate(lines, 1):
        match = _TURN.match(line)
        if spoken and match and not _HEAD.match(match[1]):
            people.setdefault(match[1], match[2] or "")
            out.append(Turn(number, match[1], tuple(sentences(match[3]))))
        elif not spoken and line.strip():
            body = re.sub(
                r"^\s{0,8}(?:[-–•·*□■○●◦▶▪※①-⑳]|\d{1,2}[.)]|[가-하][.)]|\(\d{1,2}\))\s{0,3}", "", line
            ).strip()
            if (len(body) <= 24 and not re.search(r"\d|[.다함음]$", body.rstrip(": "))) or re.fullmatch(
                r"[^:：]{1,24}[:：]", body
            ):
                heading = body.rstrip(":： ")
            elif body:
                out.append(Turn(number, "", tuple(sentences(body)), heading))
        if len(out) >= _MOST_TURNS:
            break
    return out


def _people(lines: list[str]) -> dict[str, str]:
    """Name → office, of those whom the head of the minutes names."""
    out: dict[str, str] = {}
    for line in lines[:40]:
        match = _PRESENT.match(line) or _ABSENT.match(line)
        for person in re.split(r"[;,·]|(?<=\S)\s/\s", match[1]) if match else ():
            name, office = _named(person.strip(" ."))
            if name:
                out[name] = office
    return out


def _named(person: str) -> tuple[str, str]:
    """`_named("축제팀장 여도담") == ("여도담", "축제팀장")`; also "여도담 팀장" and "Kim Dana (Parks)"."""
    if not re.search(r"[가-힣]", person):
        inside = re.match(r"([A-Z][\w.' -]{1,40}?)(?: ?\(([^()]{1,40})\)|, (.{1,40}))?$", person)
        return (inside[1].strip(), (inside[2] or inside[3] or "").strip()) if inside else ("", "")
    bare = re.sub(r"\([^()]*\)", "", person).strip()
    offices = "|".join(load("actions")["offices"]["ko"])
    after = re.match(rf"([가-힣]{{2,4}}) ((?:[가-힣\d]{{1,10}} ?)?(?:{offices}))$", bare)
    before = re.match(
        rf"((?:[가-힣\d]{{1,12}} ){{0,2}}?[가-힣\d]{{0,12}}(?:{offices}|대표|주인|주민|상인)) ([가-힣]{{2,4}}"
        rf"(?: [가-힣]{{1,3}}){{0,2}})$",
        bare,
    )
    if before:
        return before[2], before[1]
    if after:
        return after[1], after[2]
    words = bare.split()
    return (words[-1], " ".join(words[:-1])) if words and 2 <= len(words[-1]) <= 4 else ("", "")
