"""Stage 2: what a prompt asks for, under the fixed names of the lab, and where it says so."""

import re
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from labkit.practice.contrary.heard import TASKS, Contrary, contrary
from labkit.practice.reading.decide import decide
from labkit.practice.reading.examples import Example, of_turns
from labkit.practice.reading.heard import examples_in
from labkit.practice.reading.hearing.listening import Heard, listen, without
from labkit.practice.reading.hearing.sayings import sayings
from labkit.practice.reading.lists.listing import key_kind, senses_of
from labkit.practice.reading.naming import Named, name
from labkit.practice.reading.plain_words import amend
from labkit.practice.reading.samples import find_samples
from labkit.practice.reading.scanning import Found, scan
from labkit.practice.reading.segment import Clause, Segments, Span, clauses, segment
from labkit.practice.reading.teaching.rules import Rule
from labkit.practice.reading.teaching.urgency import harm_clause
from labkit.practice.reading.weighing import weigh


@dataclass(frozen=True)
class Mark:
    """A stretch of the prompt and what it was understood as."""

    start: int
    end: int
    kind: str
    instruction: str = ""


@dataclass
class Reading:
    """All that was understood of a prompt."""

    parts: Segments
    instructions: dict[str, Any] = field(default_factory=dict)
    marks: list[Mark] = field(default_factory=list)
    not_understood: list[str] = field(default_factory=list)
    rules: dict[str, list[Rule]] = field(default_factory=dict)
    examples: list[Example] = field(default_factory=list)
    hazard_defined: bool = False
    contrary: list[Contrary] = field(default_factory=list)


def understand(prompt: str) -> dict[str, Any]:
    """The instructions in a prompt.

    Args:
        prompt: the prompt, with or without its document; `{document}` may stand for it.

    Returns:
        Instruction name → what it asks for; what is withdrawn or negated is left out. `labels` maps each key (or
        "category"/"urgency" where no key is named) to its labels.
    """
    return dict(read(segment(prompt)).instructions)


# Stands for the document while the rest is read: what a prompt asks for does not depend on it.
_STAND_IN = "\ufffc"


def read(parts: Segments) -> Reading:
    """Read a prompt whose parts are known.

    The same prompt is asked about many documents: what surrounds the document is read once and kept.
    """
    if not parts.document or parts.pending:
        return _read(parts)
    start, end = parts.document
    text = parts.text[:start] + _STAND_IN + parts.text[end:]
    known = _kept(Segments(text, (start, start + 1), parts.delimited, turns=_before(parts, start, end)))
    by = end - start - 1

    def moved(mark: Mark) -> Mark:
        first = mark.start + by if mark.start > start else mark.start
        return Mark(first, mark.end + by if mark.end > start else mark.end, mark.kind, mark.instruction)

    marks = [moved(m) for m in known.marks]
    wrong = [replace(c, start=c.start + by, end=c.end + by) if c.start > start else c for c in known.contrary]
    return replace(known, parts=parts, marks=marks, contrary=wrong)


def _before(parts: Segments, start: int, end: int) -> tuple[tuple[Span, Span], ...]:
    """The exchanges that stand wholly before or behind the document, as they lie with the stand-in for it."""
    by = end - start - 1
    ahead = [pair for pair in parts.turns if pair[1][1] <= start]
    behind = [((a - by, b - by), (c - by, d - by)) for (a, b), (c, d) in parts.turns if a >= end]
    return (*ahead, *behind)


@lru_cache(maxsize=64)
def _kept(parts: Segments) -> Reading:
    return _read(parts)


def _read(parts: Segments) -> Reading:
    skip: list[Span] = [parts.document] if parts.document else []
    exchanged = of_turns(parts)
    skip += [e.span for e in exchanged]
    shown = [*exchanged, *examples_in(parts.text, tuple(skip))]
    skip += [e.span for e in shown[len(exchanged) :]]
    said = clauses(parts.text, skip)
    found = scan(said)
    heard = listen(sayings(said), sayings(said, cut=False))
    counts = weigh(heard, found)
    told = find_samples(parts.text, skip, plain=counts["examples"] > 0)
    examples = sorted([*shown, *told], key=lambda e: e.span)
    known = decide(heard, found, counts)
    named = name(parts.text, said, skip, examples, heard, counts, known.get("format"))
    if len(named.taught) >= _TAUGHT:
        heard = without(heard, [rule.span for rule in named.taught])
        known = decide(heard, found, weigh(heard, found))
    reading = Reading(parts, examples=examples, rules=named.rules)
    reading.instructions = amend(
        _settled(reading, known, named),
        [clause.text for clause in said],
        [parts.text[slice(*e.span)] for e in examples],
    )
    reading.hazard_defined = _defines_hazard(reading, said)
    if reading.instructions.get("task") in TASKS:
        reading.contrary = contrary(heard.whole)
    _mark(reading, said, heard, found, named)
    return reading


_TAUGHT = 3  # rules from which on a prompt teaches rather than asks


def _settled(reading: Reading, known: dict[str, Any], named: Named) -> dict[str, Any]:
    """The instructions with what names, examples and the delimiter add to them."""
    known |= {key: value for key, value in (("keys", named.keys), ("labels", named.labels)) if value}
    if named.labels:
        known["task"] = "triage"
    if named.keys:
        known.setdefault("format", "json")
    if reading.examples:
        known["examples"] = len(reading.examples)
        if all(e.bare_json for e in reading.examples):
            known["format"], known["no_preamble"] = "json", True
    if reading.parts.delimited:
        known["delimited"] = reading.parts.delimited
    return OrderedDict(sorted(known.items()))


def _defines_hazard(reading: Reading, said: Sequence[Clause]) -> bool:
    """Whether the prompt says that urgent means danger (or that tone is not urgency)."""
    words = [
        x
        for key, names in reading.instructions.get("labels", {}).items()
        if key_kind(key) == "urgency" or key == "urgency"
        for x in names
        if senses_of(x, "urgency") == ("urgent",)
    ]
    clause = harm_clause(said, words)
    if clause:
        reading.marks.append(Mark(clause.start, clause.end, "understood", "urgency"))
    return clause is not None


# ------------------------------------------------------------------ what was not understood


def _mark(reading: Reading, said: Sequence[Clause], heard: Heard, found: Found, named: Named) -> None:
    if reading.parts.document:
        reading.marks.append(Mark(*reading.parts.document, "document"))
    reading.marks += [Mark(*e.span, "example") for e in reading.examples]
    understood = [*found.marks, *named.where, *heard.marks(reading.instructions)]
    reading.marks += [Mark(*span, "understood", kind) for span, kind in understood if kind in reading.instructions]
    reading.marks += [Mark(*rule.span, "rule", rule.label) for rule in named.taught]
    reading.marks += [Mark(c.start, c.end, "understood", c.lane) for c in reading.contrary if c.sure]
    covered = [(m.start, m.end) for m in reading.marks if m.kind in ("understood", "rule", "example")]
    for clause in said:
        touched = any(a < clause.end and b > clause.start for a, b in covered)
        if not touched and _says_something(clause.text):
            reading.not_understood.append(clause.text)
            reading.marks.append(Mark(clause.start, clause.end, "not_understood"))
    reading.marks = sorted(set(reading.marks), key=lambda m: (m.start, -m.end, m.kind, m.instruction))


_NO_CONTENT = re.compile(
    r"^(?:</?[^<>]{1,30}>|[^:：]{1,30}[:：]|[#*\-=<>\[\]`\"'\s]{0,8}(?:민원|문서|본문|예시|규칙|분류 기준|기준"
    r"|조건|형식|출력 형식|출력|입력|정의|관례|주의|complaint|document|notice|text|rules?|examples?|output"
    r"|input|format|definitions?|conventions?|categories|labels?"
    r"|notes?)\s?[:：]?[#*\-=<>\[\]`\"'\s/]{0,8})$",
    re.IGNORECASE,
)


def _says_something(text: str) -> bool:
    return len(text) > 2 and not _NO_CONTENT.match(text)
