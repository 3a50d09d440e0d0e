"""The shapes of an answer that a prompt shows: `{"category": "교통|청소"}`, a JSON schema, a typed interface."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from labkit.practice.common_sense.world import topics
from labkit.practice.reading.lists.senses import key_kind
from labkit.practice.reading.segment import Span
from labkit.practice.reading.teaching.slots import hits_of

_LONGEST = 6_000
_MOST = 60
_PAIR = re.compile(
    r"[\"'“‘`]?([A-Za-z가-힣_][\w가-힣 -]{0,30}?)[\"'”’`]?\??\s{0,3}[:：]\s{0,3}"
    r"((?:\"[^\"\n]{0,300}\"|'[^'\n]{0,300}')(?:\s{0,3}[|/]\s{0,3}\"[^\"\n]{0,60}\"){0,40}"
    r"|<[^<>\n]{0,200}>|\[[^\[\]\n]{0,400}\]|[^,;\n{}]{0,300})"
)
_PROPERTY = re.compile(r"\"([\w가-힣 -]{1,30})\"\s{0,3}:\s{0,3}\{")
_SCHEMA_WORDS = {"type", "enum", "description", "properties", "required", "additionalProperties", "items", "title"}
_RULE_KEYS = {"if", "when", "then", "조건", "상황", "case", "input", "입력", "민원"}


@dataclass(frozen=True)
class Shape:
    """One shape: where it is, and the values shown for each key."""

    span: Span
    values: tuple[tuple[str, str], ...]

    @property
    def keys(self) -> list[str]:
        """The keys, in order."""
        return [k for k, _ in self.values]


def find_shapes(text: str, skip: Sequence[Span]) -> list[Shape]:
    """The shapes outside the given spans, in order."""
    out = []
    for start, end in braces(text):
        if any(a < end and start < b for a, b in skip):
            continue
        values = _values(text[start:end])
        if values and not _is_rule(values):
            out.append(Shape((start, end), tuple(values)))
    return out


def answer_keys(shapes: Sequence[Shape]) -> Shape | None:
    """The shape that an answer must have: the first with a known kind of key, else the first."""
    known = [s for s in shapes if any(key_kind(k) for k in s.keys)]
    return known[0] if known else (shapes[0] if shapes else None)


def braces(text: str) -> list[Span]:
    """Outermost braces that close again, each not too long; one pass."""
    out: list[Span] = []
    opened: list[int] = []
    for match in re.finditer(r"[{}]", text):
        if match[0] == "{":
            opened.append(match.start())
        elif opened:
            start = opened.pop()
            if match.end() - start <= _LONGEST:
                while out and out[-1][0] > start:  # an outer pair swallows its inner ones
                    out.pop()
                out.append((start, match.end()))
                if len(out) >= _MOST:
                    break
    return out


def _values(body: str) -> list[tuple[str, str]]:
    if '"properties"' in body:
        return _schema(body)
    if body.count("{") > 1 or ('"' not in body and "'" not in body and ":" not in body):
        return []
    plain = re.sub(r"//[^\n]{0,500}", "", body[1:-1])
    pairs = [(m[1].strip(), m[2].strip()) for m in _PAIR.finditer(plain)]
    quoted = '"' in body or "'" in body or "<" in body
    return [p for p in pairs if p[0] not in _SCHEMA_WORDS] if quoted or any(key_kind(k) for k, _ in pairs) else []


def _schema(body: str) -> list[tuple[str, str]]:
    try:
        parsed: Any = json.loads(body)
        properties = parsed["properties"]
        return [(str(k), " | ".join(map(str, v.get("enum", ())))) for k, v in properties.items()]
    except (ValueError, KeyError, AttributeError, TypeError, RecursionError):
        after = body[body.find('"properties"') + 12 :]
        return [(m[1], "") for m in _PROPERTY.finditer(after) if m[1] not in _SCHEMA_WORDS]


def _is_rule(values: Sequence[tuple[str, str]]) -> bool:
    """`{"if": "방치 킥보드", "category": "주정차"}` teaches, it does not show a shape."""
    if any(k.lower() in _RULE_KEYS and topics(v).salience for k, v in values):
        return True
    return sum(not key_kind(k) and bool(hits_of(k)) for k, _ in values) * 2 > len(values)  # {"방치 킥보드": "주정차"}
