"""Dates: which day, month or year is meant, and whether it is one of the values."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from labkit.checks.wording import stems
from labkit.claims.scene import Scene
from labkit.i18n import Text, catalogue
from labkit.quantities import Quantity, same

t = catalogue("claims")
# "10월 11일부터 19일까지", "11 to 19 October", "11–19 October": the month stands once.
_SECOND_KO = re.compile(
    r"\s?(?:\([월화수목금토일]\))?\s?(?:부터|에서|~|∼|-|–|과|와|및|,)\s?(?P<d>\d{1,2})\s?일(?!간|\s?동안|\s?만)"
)
_FIRST_EN = re.compile(r"(?P<d>\d{1,2})(?:st|nd|rd|th)?\s?(?:to|until|till|through|and|–|-|~)\s?$", re.IGNORECASE)
_SECOND_EN = re.compile(
    r"\s?(?:to|until|till|through|and|–|-|~)\s?(?P<d>\d{1,2})(?:st|nd|rd|th)?\b(?!\s?[a-z%])", re.IGNORECASE
)
_START = re.compile(r"시작|개막|열[리린렸]|막을 올|첫날|개최|open|start|beg[iau]n|first|kick", re.IGNORECASE)
_END = re.compile(
    r"종료|폐막|끝|마지막|막을 내|마무리|마감|마치|clos|end(?:s|ed|ing)?\b|last|finish|until|finish", re.IGNORECASE
)


_RIGHT_BEHIND = re.compile(r"\s?에 ?(?P<verb>.{2,6})")


def day_spans(text: str, read: Sequence[Quantity]) -> list[Quantity]:
    """Days whose month stands with another day."""
    found = []
    for q in read:
        value = str(q.value)
        if q.kind != "date" or not re.search(r"-\d\d-\d\d$", value):
            continue
        for match, base in (
            (_SECOND_KO.match(text, q.end), q.end),
            (_SECOND_EN.match(text, q.end), q.end),
            (_FIRST_EN.search(text[max(0, q.start - 14) : q.start]), max(0, q.start - 14)),
        ):
            if match and 1 <= int(match["d"]) <= 31:
                offset = 0 if match.re is not _FIRST_EN else base
                start, end = match.start("d") + offset, match.end("d") + offset
                if text[end : end + 1] == "일":
                    end += 1
                day = f"{value[:-2]}{int(match['d']):02d}"
                found.append(replace(q, value=day, start=start, end=end, text=text[start:end]))
    return found


def date_claim(scene: Scene) -> tuple[Any, Text, tuple[str, ...], str | None]:
    """The verdict on a date: a row's name, one of the given days, or neither."""
    q = scene.raw.quantity
    if q is None:
        raise ValueError("a claim of a date holds a date")
    days = [(name, day) for name, day in scene.facts.days if _is_date(day)]
    ranked = _by_words(scene, days)
    unsure = _moment(scene) is None
    for name, day in days if unsure else ranked:
        if _same(q, day):
            return "supported", t("date-is", name=name, value=day), (name,), day
    rows = [x for x in scene.facts.labels if x.date and _covers(str(q.value), x.date)]
    if rows:
        return "supported", t("date-row", name=rows[0].text), (rows[0].text,), rows[0].date
    if _another_time(scene, str(q.value), days):
        return "no support", t("no-date"), (), None
    if ranked and len(str(q.value)) > 4 and _told(scene):
        name, day = ranked[0]
        return "contradicted", t("date-other", name=name, value=day), (name,), day
    return "no support", t("no-date"), (), None


def _by_words(scene: Scene, days: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """The days that the words can mean; with "부터", "열린다" first days, with "까지", "ends" last days."""
    if not days:
        return []
    kind = _moment(scene)
    fitting = [d for d in days if kind is None or not (_START.search(d[0]) or _END.search(d[0])) or kind.search(d[0])]
    around = stems(scene.text[slice(*scene.sentence)])
    score = {d: len(stems(d[0]) & around) for d in fitting}
    best = max(score.values(), default=0)
    return [d for d in fitting if score[d] == best or kind is not None]


def _moment(scene: Scene) -> re.Pattern[str] | None:
    raw = scene.raw
    behind, ahead = scene.text[raw.end : raw.end + 12], scene.text[max(0, raw.start - 14) : raw.start]
    tail = re.sub(r"^\s?\([^)]*\)", "", behind)
    if re.match(r"\s?(?:부터|~|∼|–|-\s?\d|to \d)", tail) or re.search(r"\bfrom(?: the)? ?$", ahead):
        return _START
    if re.match(r"\s?까지", tail) or re.search(r"(?:\b(?:to|until|till|through)|[~∼–]|\d-)(?: the)? ?$|부터 ?$", ahead):
        return _END
    at = _RIGHT_BEHIND.match(tail)
    if at and (_START.match(at["verb"]) or _END.match(at["verb"])):
        return _START if _START.match(at["verb"]) else _END
    near = scene.text[max(scene.clause[0], raw.start - 30) : min(scene.clause[1], raw.end + 30)]
    start, end = _START.search(near), _END.search(near)
    return _START if start and not end else _END if end and not start else None


def _another_time(scene: Scene, stated: str, days: Sequence[tuple[str, str]]) -> bool:
    """Whether a day is that of another year's event: "다음 축제는 2026년 10월 10일"."""
    years = {day[:4] for _, day in days if day[0] != "-"}
    return bool(re.match(r"\d{4}", stated)) and bool(years) and stated[:4] > max(years)


def _told(scene: Scene) -> bool:
    """Whether the sentence speaks of what the days are of: "축제는 10월 13일에 시작했다"."""
    around = scene.text[slice(*scene.sentence)]
    kept = [d for d in scene.facts.days if stems(d[0]) & stems(around)]
    return bool(kept) or _moment(scene) is not None


def _is_date(day: str) -> bool:
    return bool(re.fullmatch(r"[\d-]*-?[\dQ-]+", day))


def _same(q: Quantity, day: str) -> bool:
    given = Quantity("date", day, "", 0, 0, day)
    return same(q, given) or _covers(str(q.value), day)


def _covers(stated: str, day: str) -> bool:
    """Whether a month or year that is stated holds a day."""
    if stated.startswith("--") and "Q" not in stated:
        return day[5:].startswith(stated[2:]) if len(day) > 4 else False
    if "-Q" in stated and re.match(r"\d{4}-\d\d", day):
        quarter = (int(day[5:7]) + 2) // 3
        return stated[-2:] == f"Q{quarter}" and (stated.startswith("-") or stated[:4] == day[:4])
    return day.startswith(stated)
