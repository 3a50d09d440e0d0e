"""The keys of the JSON object that a prompt asks for."""

import re
from collections.abc import Sequence
from functools import lru_cache

from labkit.practice.knowledge import load
from labkit.practice.reading.lists.senses import key_kind, senses_of
from labkit.practice.reading.lists.shapes import Shape, answer_keys
from labkit.practice.reading.segment import Clause, Span

MAX_KEYS = 40

_NAME = r"[\"'“‘`「]?(?:[A-Za-z_][A-Za-z0-9_]{0,25}|[가-힣]{1,8}?(?: 여부)?)[\"'”’`」]?"
_KEYS_AFTER = re.compile(
    r"(?:키|필드|속성|항목|열|keys?|fields?|propert(?:y|ies)|attributes?|columns?)(?: ?이름| ?명|s? "
    r"named| called| names?)?(?:은|는|이|으로|로)?\s{0,2}(?:are|is|should be|must be|:|：|=|\("
    r"|-)?\s{0,3}"
    rf"({_NAME}(?:\s{{0,2}}(?:,|와|과|랑|및|그리고|/|·|and|&|, and)\s{{0,2}}{_NAME}){{0,11}})",
    re.IGNORECASE,
)
_KEYS_BEFORE = re.compile(
    rf"({_NAME}(?:\s{{0,2}}(?:,|와|과|랑|이랑|및|그리고|/|·|and|&|, "
    rf"and)\s{{0,2}}{_NAME}){{0,11}})\s{{0,2}}(?:(?:을|를|이라는|라는|의)\s?)?(?:두|세|네|다섯|\d개의?|두 개의?"
    rf"|two|three|only)?\s{{0,2}}(?:가지\s?)?"
    r"(?:키|필드|속성|keys?\b|fields?\b|properties\b)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s{0,2}(?:, and|,|와|과|랑|이랑|및|그리고|/|·|and|&)\s{0,2}")


@lru_cache(maxsize=1)
def _not_keys() -> frozenset[str]:
    return frozenset(str(load("words")["not_keys"]).split())


def find_keys(
    text: str, clauses: Sequence[Clause], shapes: Sequence[Shape]
) -> tuple[list[str], list[tuple[Span, str]]]:
    """The keys named in the instructions, and where: shown by a shape, named in a sentence, or heading lists."""
    shape = answer_keys(shapes)
    if shape:
        return shape.keys[:MAX_KEYS], [(shape.span, "keys")]
    keys, where = [], []
    for clause in clauses:
        found, span = _sentence_keys(clause)
        if found:
            keys += [k for k in found if k not in keys]
            where.append((span, "keys"))
    if not keys:
        keys, where = _bulleted_keys(clauses)
    if len({key_kind(k) for k in keys} & {"category", "urgency"}) < 2:
        more, places = _identifiers(clauses)
        if more:
            keys, where = (
                [*more, *(k for k in keys if k not in more and key_kind(k) not in map(key_kind, more))],
                places,
            )
    return keys[:MAX_KEYS], where


_IDENTIFIER = re.compile(
    r"(?<![A-Za-z0-9_])(category|urgency|priority|label|department)(?![A-Za-z0-9_])", re.IGNORECASE
)


def _identifiers(clauses: Sequence[Clause]) -> tuple[list[str], list[tuple[Span, str]]]:
    """Both of what a program would call the two values, wherever they are mentioned."""
    found: dict[str, tuple[str, Span]] = {}
    for clause in clauses:
        for match in _IDENTIFIER.finditer(clause.text):
            word = match[1] if match[1].isupper() is False and not match[1].istitle() else match[1].lower()
            at = (clause.start + match.start(), clause.start + match.end())
            found.setdefault(key_kind(word), (word, at))
    if not {"category", "urgency"} <= set(found):
        return [], []
    return [found[k][0] for k in ("category", "urgency")], [(found[k][1], "keys") for k in ("category", "urgency")]


_FORBIDS = re.compile(r"금지|말 ?것|마라|마세요|\b(?:no|not|leave out|without|omit)\b|n't\b", re.IGNORECASE)


def _sentence_keys(clause: Clause) -> tuple[list[str], Span]:
    if _FORBIDS.search(clause.text) and not re.search(r"키|key|json", clause.text, re.IGNORECASE):
        return [], (0, 0)
    for pattern in (_KEYS_AFTER, _KEYS_BEFORE):
        for match in pattern.finditer(clause.text):
            names = [_clean(n) for n in _BETWEEN.split(match[1])]
            names = [n for n in names if n and n.lower() not in _not_keys()]
            # A word after "키는" that is no identifier must at least be a thing a key can hold ("키는 분류와 긴급도").
            told = any(map(key_kind, names)) or bool(re.search(r"[\"'`]", match[1]))
            names = [n for n in names if key_kind(n) or (n.isascii() and len(n) > 1 and ("_" in n or told))]
            if names and (len(names) > 1 or key_kind(names[0])):
                return names, (clause.start + match.start(), clause.start + match.end())
    return [], (0, 0)


def _clean(name: str) -> str:
    bare = name.strip().strip("\"'“”‘’`「」 ")
    if not bare.isascii():
        for particle in ("으로", "이라는", "라는", "은", "는", "을", "를", "의", "로", "이", "만"):
            if bare.endswith(particle) and key_kind(bare[: -len(particle)]):
                return bare[: -len(particle)]
    return bare


_HEAD_KEY = re.compile(
    r"^\s{0,8}(?:[-*•·]|\d{1,2}[.)])?\s{0,3}[\"'`*]{0,3}([A-Za-z_][A-Za-z_]{1,24}"
    r"|[가-힣]{1,6})(?:\([^()\n]{1,20}\))?[\"'`*]{0,3}\s{0,2}[:：=\-–—]\s{0,3}"
)


def _bulleted_keys(clauses: Sequence[Clause]) -> tuple[list[str], list[tuple[Span, str]]]:
    """Lines like `- category: …`, at least one of which names a thing that only a key can mean."""
    heads = [
        (m[1], c)
        for c in clauses
        if (m := _HEAD_KEY.match(c.text))
        and key_kind(m[1])
        and not senses_of(m[1], "category")
        and not m[1].lower().endswith(("_values", "_labels", "_definition", "_options", "_list"))
    ]
    names = list(dict.fromkeys(h for h, _ in heads))
    if len(names) < 2 and not (names and names[0].isascii()):
        return [], []
    return names, [((c.start, c.start + len(h)), "keys") for h, c in heads]
