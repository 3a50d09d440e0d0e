"""Stage 2: what a prompt asks for, under the fixed names of the lab, and where it says so."""

import re
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from labkit.practice.catalogue import Entry, entries
from labkit.practice.examples import Example, find_examples
from labkit.practice.lessons import lessons
from labkit.practice.listing import find_keys, find_labels, key_kind, senses_of
from labkit.practice.mentions import find_mentions
from labkit.practice.rules import Rule
from labkit.practice.segment import Clause, Segments, Span, clauses, segment
from labkit.practice.shapes import find_shapes
from labkit.practice.ties import find_rules
from labkit.practice.urgency import harm_clause


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
    known = _kept(Segments(text, (start, start + 1), parts.delimited))
    by = end - start - 1

    def moved(mark: Mark) -> Mark:
        first = mark.start + by if mark.start > start else mark.start
        return Mark(first, mark.end + by if mark.end > start else mark.end, mark.kind, mark.instruction)

    return replace(known, parts=parts, marks=[moved(m) for m in known.marks])


@lru_cache(maxsize=64)
def _kept(parts: Segments) -> Reading:
    return _read(parts)


def _read(parts: Segments) -> Reading:
    skip: list[Span] = [parts.document] if parts.document else []
    examples = _examples(parts.text, tuple(skip))
    skip += [e.span for e in examples]
    said = clauses(parts.text, skip)
    reading = Reading(parts, examples=list(examples))
    _scan(reading, said)
    _listing(reading, said, skip)
    _settle(reading)
    reading.hazard_defined = _defines_hazard(reading, said)
    _marks(reading, said)
    return reading


@lru_cache(maxsize=64)
def _examples(text: str, skip: tuple[Span, ...]) -> tuple[Example, ...]:
    return tuple(find_examples(text, skip))


# ------------------------------------------------------------------ the catalogue

_NOT_DONE = (
    r"(?:하|쓰|만들|내|출력하|답하|넣|적|붙이|매기|사용하|작성하|정리하|주) ?지 ?(?:말|마|않)"  # the verb is denied
)
# Only what follows at once: in "JSON만. 설명 금지" it is not JSON that is forbidden.
_WITHDRAWN_AFTER = re.compile(
    rf"^[\"'”’]?[가-힣]{{0,6}}\s?(?:[가-힣]{{1,4}}\s)?{_NOT_DONE}"
    r"|^[\"'”’]?[가-힣]{0,4}\s?(?:말고|말 것|말아|아니라|아닌|아니고|필요 ?없|없이|금지|대신|안 해도|않아도|빼고)"
)
_WITHDRAWN_BEFORE = re.compile(
    r"(?:\bnot|n't|\bno|\bnever|\bwithout|\binstead of|\brather than|\bavoid|\bneither|\bnor"
    r"|\bno need (?:for|to use))\s(?:(?:use|using|be|need|want|write|make|return|output|give"
    r"|put|produce|answer|it|them|this|in|as|into|an?|the|any|add|include|reply)\s){0,4}$",
    re.IGNORECASE,
)


def _scan(reading: Reading, said: Sequence[Clause]) -> None:
    # Most entries are in no clause: one search over all of them is cheaper than a hundred small ones.
    whole = "\n\0\n".join(clause.text for clause in said).lower()
    present = [entry for entry in entries() if entry.anywhere.search(whole)]
    for clause in said:
        for entry in present:
            for match in entry.pattern.finditer(clause.text):
                if entry.negatable and _withdrawn(clause.text, match):
                    continue
                value = entry.read(match, clause.text)
                if value is not None:
                    _take(reading, entry, value, (clause.start + match.start(), clause.start + match.end()))


def _withdrawn(text: str, match: re.Match[str]) -> bool:
    after, before = text[match.end() : match.end() + 24], text[max(0, match.start() - 40) : match.start()]
    return bool(_WITHDRAWN_AFTER.match(after) or _WITHDRAWN_BEFORE.search(before))


def _take(reading: Reading, entry: Entry, value: Any, span: Span) -> None:
    """Note an instruction; where two disagree the later one counts ("두 줄로, 아니 세 줄로")."""
    known = reading.instructions
    if entry.kind in ("include", "forbid"):
        value = list(dict.fromkeys([*known.get(entry.kind, []), *value]))
    if entry.kind == "task":
        known.setdefault("_tasks", []).append((span[0], value))
    elif entry.kind == "tone":
        tones = [*known.get("tone", []), value]
        known["tone"] = list(dict.fromkeys(tones))
    elif entry.kind == "format":
        known.setdefault("_formats", []).append((span, value))
    elif entry.kind not in known or span[0] >= known.get("_at", {}).get(entry.kind, -1):
        known[entry.kind] = value
        known.setdefault("_at", {})[entry.kind] = span[0]
    reading.marks.append(Mark(span[0], span[1], "understood", entry.kind))


# ------------------------------------------------------------------ keys, labels, rules, examples


def _listing(reading: Reading, said: Sequence[Clause], skip: Sequence[Span]) -> None:
    known, text = reading.instructions, reading.parts.text
    shapes = find_shapes(text, skip)
    keys, where = find_keys(text, said, shapes)
    shown = [e for e in reading.examples if e.fields]
    if shown and not shapes:
        keys = list(dict.fromkeys(k for e in shown for k, _ in e.fields))
    labels, places = find_labels(text, said, keys, shapes, skip)
    if keys:
        known["keys"] = keys
    if labels:
        known["labels"] = labels
    reading.marks += [Mark(a, b, "understood", name) for (a, b), name in (*where, *places)]
    telling = [s.span for s in shapes if _tells(text[slice(*s.span)])]
    lists = [span for span in (*(p for p, _ in places), *(s.span for s in shapes)) if span not in telling]
    for key, names in labels.items():
        if key_kind(key) != "urgency" and key != "urgency":
            found = find_rules(text, names, [*skip, *lists])
            taught = [(e.given, _label_of(e, key, names), e.span) for e in reading.examples]
            reading.rules[key] = [*found, *lessons([t for t in taught if t[1] in names])]
            reading.marks += [Mark(r.span[0], r.span[1], "rule", r.label) for r in found]


def _label_of(example: Example, key: str, names: Sequence[str]) -> str:
    """The label an example shows: under the key, or named in what is said of it."""
    known = dict(example.fields)
    shown = known.get(key) or next((v for k, v in example.fields if key_kind(k) == "category"), "")
    if shown or example.fields:
        return shown
    bare = example.output.strip("\"'*` .")
    found = [m for m in find_mentions(example.output[:400], tuple(names)) if m.role == "target"]
    return bare if bare in names else (found[0].label if found else "")


def _tells(shape: str) -> bool:
    """A schema whose descriptions carry sentences."""
    return len(shape) > 400 and "description" in shape


def _settle(reading: Reading) -> None:
    """Choose among what was said: task and format; what examples teach; the delimiter."""
    known = reading.instructions
    tasks = known.pop("_tasks", [])
    formats = known.pop("_formats", [])
    known.pop("_at", None)
    names = [value for _, value in tasks]
    if names or "labels" in known:
        # "분류하고 요약을 summary에 담아" is one triage; labels alone ask for one too.
        triage = "labels" in known or ("triage" in names and (names[0] == "triage" or "keys" in known))
        known["task"] = (
            "triage" if triage else ("summarise" if names[0] == "triage" and "summarise" in names else names[0])
        )
    if formats:
        known["format"] = _format([(span[0], value) for span, value in formats], known)
    elif "keys" in known:
        known["format"] = "json"
    if isinstance(known.get("tone"), list):
        known["tone"] = known["tone"][-1] if len(known["tone"]) == 1 else _tone(known["tone"])
    if reading.examples:
        known["examples"] = len(reading.examples)
        if all(e.bare_json for e in reading.examples):
            known["format"], known["no_preamble"] = "json", True
    if reading.parts.delimited:
        known["delimited"] = reading.parts.delimited
    reading.instructions = OrderedDict(sorted(known.items()))


def _format(found: list[tuple[int, str]], known: dict[str, Any]) -> str:
    values = [value for _, value in sorted(found)]
    if "json" in values:
        return "json"  # "JSON으로, 라벨만 값으로": the label is inside
    return values[-1]


def _tone(tones: list[str]) -> str:
    """Two tones can be asked for at once; the speech level is the one an executor can be held to."""
    levels = [t for t in tones if t in ("합니다체", "해요체", "명사형")]
    return levels[-1] if levels else tones[-1]


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


def _marks(reading: Reading, said: Sequence[Clause]) -> None:
    if reading.parts.document:
        reading.marks.append(Mark(*reading.parts.document, "document"))
    reading.marks += [Mark(*e.span, "example") for e in reading.examples]
    covered = [(m.start, m.end) for m in reading.marks if m.kind in ("understood", "rule")]
    for clause in said:
        if not any(a < clause.end and b > clause.start for a, b in covered) and _says_something(clause.text):
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
