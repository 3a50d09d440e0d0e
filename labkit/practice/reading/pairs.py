"""Examples under heads of the writer's own: "보고서: … 요약: …", where the document later stands behind "보고서:".

The place of the document tells how an input is headed; a word for examples above does, too. What follows under
another head is the output, on one line or on several.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from labkit.practice.reading.segment import LINE_CAP, LINES_CAP, Span

_CUE = r"예시?|보기|본보기|견본|샘플|사례|지난번|이번|예전|examples?|samples?|e\.g\.|eg|ex"
_BULLET = r"^\s{0,8}(?:[-*•]\s{0,3}(?=\S))?(?:#{1,4}\s?)?"
_NAME = r"[^\s\n:：\[\]()<>【】{}\"“”'→=|.,!?][^\n:：\[\]()<>【】{}\"“”→=|.,!?]{0,22}?"
_LINE = re.compile(
    rf"{_BULLET}(?:(?:보기|예시?|example|e\.g\.)\s?[-–—)]\s?)?"
    rf"(?:[\[(<【](?P<a>{_NAME})[\])>】]\s?[:：]?|(?P<b>{_NAME})\s{{0,2}}(?:[:：)]|→"
    rf"|=>)(?!//))\s{{0,3}}(?P<rest>.*)$",
    re.IGNORECASE,
)
_ARROW = re.compile(r"^\s{0,8}(?:→|⇒|->|=>)\s{0,3}(?P<rest>\S.*)$")
_JOINED = re.compile(r"^([^→]{4,300}?)\s{0,3}(?:→|⇒|->|=>)\s{0,3}([^→]{1,200})$")
_OF_HEAD = re.compile(rf"(?<![가-힣A-Za-z])(?:{_CUE})(?![가-힣A-Za-z])|\d+|[^가-힣A-Za-z]", re.IGNORECASE)
_CUED = re.compile(rf"(?<![가-힣A-Za-z])(?:{_CUE})(?![가-힣A-Za-z])", re.IGNORECASE)
_SHOWN = re.compile(
    r"예시|본보기|견본|샘플|(?<![가-힣])보기(?![ ]?(?:좋|쉬|편))|예를|예는|이런 식|이런 느낌|이런 모양"
    r"|이렇게(?:요|만)?[\s:：.]{0,2}$|보여 ?(?:줄|드릴)"
    r"|처럼[^\n]{0,20}$|\bexamples?\b|\bsamples?\b|\blike (?:this|so|these)\b|style we use|for instance"
    r"|\bmodels?:",
    re.IGNORECASE,
)
_SPEC = re.compile(
    r"^(?:(?:one|an?|the)\s(?:\S+\s){0,3}\S*[^\s.!?]$|json\b)"
    r"|^\S*\s?\S*\s?(?:\d\s?건|하나|한 문장|한 건)(?:\s?\([^)]*\))?\s?\.?$"
    r"|(?:문서|자료|민원|글|공고)\s?(?:한 건|1건|하나)[.]?$",
    re.IGNORECASE,
)
# What such heads announce is a condition, and no input of an example.
_CONDITION = re.compile(
    r"값$|형식|열$|키$|역할|독자|조건|규칙|금지|분량|말투|언어|제목|필수|포함|제외|category|urgency|format|^keys?$|^labels?$"
    r"|^role|^reader|^tone|^length|^rules?|^title|^press"
)
_SHORT = 4
_MOST = 20
_OUTPUT_LINES = 14


@dataclass(frozen=True)
class Pair:
    """An input and its output as they stand in a text."""

    span: Span
    given: str
    said: str


@dataclass(frozen=True)
class _Row:
    start: int
    end: int
    text: str
    head: str = ""
    cued: bool = False
    rest: str = ""


def spec(text: str) -> bool:
    """Whether what stands behind "input:" says of what kind it is, as "one complaint" does."""
    return _SPEC.search(text.strip()) is not None


def find_pairs(text: str, document: Span | None) -> list[Pair]:
    """The examples under heads, in order.

    Args:
        text: the prompt.
        document: where the document is; no example holds it.
    """
    rows = list(_rows(text))
    given = _head_of_document(rows, text, document) if document else ""
    answer = _head_behind(rows, document) if document else ""
    out: list[Pair] = []
    at = 0
    heads = {given} - {""}
    while at < len(rows) and len(out) < _MOST:
        row = rows[at]
        if row.head and _CONDITION.search(row.head):
            at += 1
            continue
        opens = row.head in heads if row.head else False
        shown = bool(row.head) and (row.cued or _is_shown(rows, at, heads))
        found = _pair(rows, at, answer if opens else "") if (opens or shown) and len(row.rest) >= _SHORT else None
        joined = _JOINED.match(row.rest) if (opens or shown) and not found else None
        if joined and (not document or not row.start <= document[0] < row.end):
            heads.add(row.head)
            out.append(Pair((row.start, row.end), joined[1], joined[2]))
            at += 1
            continue
        if not found or (document and rows[at].start < document[1] and document[0] < rows[found].end):
            at += 1
            continue
        heads.add(row.head)
        out.append(_made(rows, at, found))
        at = found + 1
    return out


def _rows(text: str) -> Iterator[_Row]:
    at = 0
    for n, line in enumerate(text.split("\n")):
        if n >= LINES_CAP:
            return
        match = _LINE.match(line[:LINE_CAP])
        arrow = _ARROW.match(line[:LINE_CAP])
        if match:
            name = match["a"] or match["b"]
            yield _Row(at, at + len(line), line, _bare(name), _CUED.search(name) is not None, match["rest"].strip())
        elif arrow:
            yield _Row(at, at + len(line), line, "→", rest=arrow["rest"].strip())
        else:
            yield _Row(at, at + len(line), line)
        at += len(line) + 1


def _bare(name: str) -> str:
    return _OF_HEAD.sub("", name).casefold() or "예"


def _head_of_document(rows: Sequence[_Row], text: str, document: Span) -> str:
    """The head of the line that the document stands in, or of the one above."""
    n = next((n for n, row in enumerate(rows) if row.start <= document[0] <= row.end), None)
    if n is None:
        return ""
    before = text[rows[n].start : document[0]].strip(" \"'“‘「『`[(【<")
    match = _LINE.match(text[rows[n].start : document[0]] + " x")
    if before:
        return _bare(match["a"] or match["b"]) if match else ""
    above = next((row for row in reversed(rows[:n]) if any(map(str.isalnum, row.text))), None)
    if above is None or len(above.text) > 24 or (above.rest and above.head):
        return ""
    return above.head or _bare(above.text)


def _head_behind(rows: Sequence[_Row], document: Span) -> str:
    """The head that waits behind the document: "요약:"."""
    behind = [row for row in rows if row.start > document[0] and any(map(str.isalnum, row.text))]
    return behind[0].head if behind and behind[0].head and not behind[0].rest else ""


def _is_shown(rows: Sequence[_Row], at: int, heads: set[str]) -> bool:
    """Whether a word for examples stands above, with nothing but its line between."""
    above = [row for row in rows[max(0, at - 3) : at] if any(map(str.isalnum, row.text))][-1:]
    return bool(above) and _SHOWN.search(above[0].text) is not None and (not above[0].rest or len(above[0].text) < 60)


def _pair(rows: Sequence[_Row], at: int, answer: str) -> int | None:
    """The last row of the output of the input in a row."""
    opened = rows[at]
    for n in range(at + 1, min(at + 4, len(rows))):
        row = rows[n]
        if row.head and row.head != opened.head and (not answer or row.head == answer or row.head == "→"):
            if spec(opened.rest) or (row.rest and spec(row.rest)):
                return None
            return _until(rows, n, opened.head)
        if row.text.lstrip()[:1] in ("-", "|", "1") and n == at + 1 and not answer:
            return _until(rows, n, opened.head, listed=True)
        if not row.text.strip() or row.head:
            return None
    return None


def _until(rows: Sequence[_Row], first: int, given: str, *, listed: bool = False) -> int | None:
    last = first
    several = listed or not rows[first].rest
    for n in range(first + 1, min(first + _OUTPUT_LINES, len(rows))):
        row = rows[n]
        item = row.text.lstrip()[:1] in ("-", "|", "•", "*") and not (row.head and row.head == given)
        if (
            not row.text.strip()
            or row.text.startswith("#")
            or (row.head and row.head == given)
            or not (several or item)
        ):
            break
        last = n
    return last if rows[first].rest or last > first or listed else None


def _made(rows: Sequence[_Row], at: int, last: int) -> Pair:
    outputs = [row for row in rows[at + 1 : last + 1] if row.text.strip()]
    opening = outputs[0].rest if outputs[0].head else outputs[0].text
    said = "\n".join([opening, *(row.text for row in outputs[1:])]).strip()
    return Pair((rows[at].start, rows[last].end), rows[at].rest, said)
