"""Finds what a document answers to a question: the sentence that says it, and where that stands.

A question about a field ("신청 기간은 언제인가요?") is looked up as a field; any other goes to the sentence whose words
fit best, counted by how rare they are in this document. Where the words of the question hardly occur, nothing is found.
"""

import math
import re
from dataclasses import dataclass
from functools import cache, lru_cache

from labkit.i18n import Language
from labkit.practice.documents import injection
from labkit.practice.documents.asking import Question
from labkit.practice.documents.fields import kind_of
from labkit.practice.documents.meeting import read_meeting
from labkit.practice.documents.notice import units
from labkit.practice.documents.seek import find
from labkit.practice.documents.unit import Unit
from labkit.practice.knowledge import load
from labkit.practice.language.spans import spans

ENOUGH = 0.5  # share of the question's weight that a sentence must carry
_APPLY = re.compile(r"신청|접수|모집|응모|appl(?:y|ication)|regist", re.IGNORECASE)
_SPANS = {"dates": "dates", "money": "money", "count": "count", "time": "time", "place": "place", "contact": "phone"}


@dataclass(frozen=True)
class Answer:
    """What a document answers.

    Args:
        unit: what says it.
        short: the bare value.
        line: the line of the document, from 1.
        quote: that line.
        near: the units next to it, for those who ramble.
    """

    unit: Unit
    short: str
    line: int
    quote: str
    near: tuple[Unit, ...] = ()


@cache
def _groups() -> dict[str, tuple[str, ...]]:
    out: dict[str, tuple[str, ...]] = {}
    for group in load("answers")["same"]["groups"]:
        words = tuple(group.split())
        for word in words:
            out[word] = tuple(dict.fromkeys((*out.get(word, ()), *words)))
    return out


@lru_cache(maxsize=2_048)
def _forms(term: str) -> tuple[str, ...]:
    """A term and the words that mean the same."""
    low = term.lower()
    same = next(
        (words for word, words in _groups().items() if low == word or (len(word) > 2 and low.startswith(word))), ()
    )
    # 주차요금 is 주차 and 요금.
    halves = (low[:2], low[2:]) if re.fullmatch(r"[가-힣]{4}", low) else ()
    return tuple(dict.fromkeys((low, *same, *(h for h in halves if h in _groups()))))


def answer(document: str, question: Question) -> Answer | None:
    """The answer; None where the document does not say."""
    there = [u for u in _said(document) or units(document) if not injection.find(u.text)]
    if not there:
        return None
    lang: Language = "ko" if re.search(r"[가-힣]", document[:2_000]) else "en"
    usual = load("answers")["fields"][lang].get(question.kind, "")
    general = set(str(load("answers")["fields"]["any"]["words"]).split())
    applies = _APPLY.search(question.text) and question.kind == "dates"
    usual = load("answers")["fields"][lang]["apply"] if applies else usual
    if usual and not set(question.terms) - general:
        return _of_field(document, usual, there)
    by_field = _of_field(document, question.field, there) if question.field and kind_of(question.field) else None
    return by_field or _of_words(document, question, there)


def _said(document: str) -> list[Unit]:
    """The sentences of a transcript, each with its speaker; none for any other document."""
    meeting = read_meeting(document)
    pairs = [(turn.speaker, s) for turn in meeting.turns for s in turn.said] if meeting.spoken else []
    return [Unit(n, speaker, s, (), 0.0) for n, (speaker, s) in enumerate(pairs)]


def _of_field(document: str, field: str, there: list[Unit]) -> Answer | None:
    found = find(document, field)
    if not found:
        return None
    at = next((i for i, u in enumerate(there) if not u.key and found.value in u.value and u.value in found.quote), None)
    at = (
        at
        if at is not None
        else next(
            (
                i
                for i, u in enumerate(there)
                if found.quote and u.value[:20] in found.quote and (not u.key or u.key in found.quote)
            ),
            None,
        )
    )
    if at is None:
        return None
    return Answer(
        there[at], found.value, found.line, _sentence_in(found.quote, there[at]), tuple(there[at + 1 : at + 3])
    )


def _of_words(document: str, question: Question, there: list[Unit]) -> Answer | None:
    if not question.terms:
        return None
    texts = [f"{u.parent} {u.key} {u.value}".lower() for u in there]
    weights = {t: _rarity(t, texts) for t in question.terms}
    total = sum(weights.values())
    best: tuple[float, int] | None = None
    for i, (unit, text) in enumerate(zip(there, texts, strict=True)):
        got = sum(w * _match(t, text, unit) for t, w in weights.items())
        share = got / total if total else 0.0
        if share < ENOUGH or not _fits(question, unit):
            continue
        score = share + 0.15 * bool(unit.key) + 0.1 * unit.lead * (question.kind == "")
        if best is None or score > best[0] + 1e-9:
            best = (score, i)
    if not best:
        return None
    unit = there[best[1]]
    line, quote = _line_of(document, unit)
    return Answer(unit, _short(question, unit), line, quote, tuple(there[best[1] + 1 : best[1] + 3]))


def _rarity(term: str, texts: list[str]) -> float:
    count = sum(any(_in(form, text) for form in _forms(term)) for text in texts)
    # What the document never says weighs most: a question about it cannot be answered here.
    return math.log(1 + len(texts) / (count or 0.4))


def _match(term: str, text: str, unit: Unit) -> float:
    first, *same = _forms(term)
    if _in(first, text):
        return 1.0 if first in f"{unit.parent} {unit.key}".lower() or not unit.key else 0.95
    return 0.85 if any(_in(form, text) for form in same) else 0.0


def _in(form: str, text: str) -> bool:
    if form.isascii():
        return re.search(rf"\b{re.escape(form)}", text) is not None
    return form in text


def _fits(question: Question, unit: Unit) -> bool:
    """Whether a unit carries the kind of thing that is asked for."""
    if question.kind == "count":
        found = spans("count", unit.value)
        return any(question.unit in f for f in found) if question.unit else bool(found)
    kind = _SPANS.get(question.kind)
    if not kind:
        return True
    return bool(spans(kind, unit.value)) or (question.kind == "place" and "place" in unit.facts)


def _short(question: Question, unit: Unit) -> str:
    kind = _SPANS.get(question.kind)
    found = spans(kind, unit.value) if kind else []
    if question.kind == "count" and question.unit:
        found = [f for f in found if question.unit in f]
    if found:
        near = [t for t in question.terms if t in unit.value]
        at = unit.value.find(near[0]) if near else 0
        return min(found, key=lambda f: abs(unit.value.find(f) - at) if len(found) > 1 else 0)
    return unit.value.rstrip(".")


def _sentence_in(line: str, unit: Unit) -> str:
    """The line, or where it holds several sentences the one that answers."""
    return unit.value if len(line) > 60 and unit.value in line else line[:400]


def _line_of(document: str, unit: Unit) -> tuple[int, str]:
    start = unit.value[:24]
    for number, line in enumerate(document.split("\n")[:2_000], 1):
        if start and start in line and (not unit.key or unit.row or unit.key in line):
            return number, _sentence_in(line.strip()[:2_000], unit)
    return 1, unit.text[:400]
