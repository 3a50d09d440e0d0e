"""Stage 1: where the parts of a prompt are: instructions, examples, the document and what marks its edges.

All scanning goes line by line over capped lines with bounded patterns: a prompt of 100,000 odd characters costs
milliseconds, whatever is in it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from labkit.practice.documents.injection import find as planted

PLACEHOLDERS = ("{document}", "{문서}")
LINE_CAP = 2_000
LINES_CAP = 2_000

Span = tuple[int, int]


@dataclass(frozen=True)
class Clause:
    """One sentence, or one line of a list, of the instructions."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Segments:
    """The parts of a prompt.

    Args:
        text: the whole prompt as one text.
        document: where the document is; None without one.
        delimited: what marks the document's edges (quotes, fence, tag, rule, brackets); None if nothing does.
        pending: True where a placeholder stands for the document.
        turns: earlier exchanges of a conversation: where each question and its answer are.
    """

    text: str
    document: Span | None = None
    delimited: str | None = None
    pending: bool = False
    turns: tuple[tuple[Span, Span], ...] = ()

    @property
    def source(self) -> str:
        """The document's text."""
        return self.text[slice(*self.document)] if self.document and not self.pending else ""


def join_messages(messages: Sequence[dict[str, Any]]) -> str:
    """The messages as the one text that spans refer to."""
    return "\n\n".join(str(m.get("content") or "") for m in messages)


def turns(messages: Sequence[dict[str, Any]]) -> tuple[tuple[Span, Span], ...]:
    """The earlier exchanges among messages, as spans of their joined text: few-shot examples are often given so."""
    out, at = [], 0
    before: tuple[str, Span] | None = None
    for message in messages:
        role, end = str(message.get("role")), at + len(str(message.get("content") or ""))
        if role == "assistant" and before and before[0] == "user" and end > at:
            out.append((before[1], (at, end)))
        before = (role, (at, end))
        at = end + 2
    return tuple(out)


def segment(text: str, known: Span | None = None, exchanged: tuple[tuple[Span, Span], ...] = ()) -> Segments:
    """Find the document in a prompt.

    Args:
        text: the prompt.
        known: where the document is, when the caller put it there.
        exchanged: earlier exchanges (`turns`).

    Returns:
        The parts.
    """
    return replace(_segment(text, known), turns=exchanged)


def _segment(text: str, known: Span | None) -> Segments:
    if known and 0 <= known[0] <= known[1] <= len(text):
        return _own_document(text, known) or Segments(text, known, delimiter(text, known))
    for placeholder in PLACEHOLDERS:
        at = text.find(placeholder)
        if at >= 0:
            span = (at, at + len(placeholder))
            return Segments(text, span, delimiter(text, span), pending=True)
    span_found = _block(text) or _headed(text) or _last_paragraph(text)
    return Segments(text, span_found, delimiter(text, span_found) if span_found else None)


_NAMED = re.compile(
    r"(?:^|\n)[\[#*<(【\s]{0,6}(?:민원|문서|본문|원문|complaint|text"
    r"|document)[^\n]{0,20}[:：\]>]?\s{0,4}[\"'`<\-=]{3,}\s{0,3}$",
    re.IGNORECASE,
)


def _own_document(text: str, known: Span) -> Segments | None:
    """The document that a prompt without a placeholder already carries.

    One appended behind it is then not the one that "the complaint below" means: the prompt reads its own every time.
    """
    if known[1] < len(text) or known[0] < 40 or delimiter(text, known):
        return None
    own = text[: known[0]].rstrip()
    found = _block(own)
    if not found or len(own) - found[1] > 8 or not _NAMED.search(own[max(0, found[0] - 60) : found[0]]):
        return None
    return Segments(own, found, delimiter(own, found))


# ------------------------------------------------------------------ edges of the document

_EDGES: tuple[tuple[str, str, str], ...] = (
    ("quotes", r'"{3}|\'{3}|“|「|『|[‘’]{1,3}', r'"{3}|\'{3}|”|」|』|[‘’]{1,3}'),
    ("fence", r"`{3,}[a-z]{0,10}", r"`{3,}"),
    ("tag", r"<{1,3}/?[^<>\n]{1,30}>{1,3}", r"<{1,3}/?[^<>\n]{1,30}>{1,3}"),
    (
        "brackets",
        r"\[{1,3}[^\[\]\n]{1,30}\]{1,3}|「[^」\n]{1,20}」|《|〈|<<<|【[^】\n]{1,20}】|[\[【(](?:[^\[\]【】()\n]{1,20}[:：])?",
        r"\[{1,3}[^\[\]\n]{1,30}\]{1,3}|「[^「」\n]{1,20}」|》|〉|>>>|【[^】\n]{1,20}】|[\]】)]",
    ),
    ("rule", r"[-=#*~_■□◆※★+]{3,}[^\n]{0,30}", r"[-=#*~_■□◆※★+]{3,}"),
    ("quotes", r"[\"']", r"[\"']"),
)
_COMPILED = tuple((kind, re.compile(f"(?:{a})$"), re.compile(f"(?:{b})")) for kind, a, b in _EDGES)


def delimiter(text: str, span: Span) -> str | None:
    """What marks both edges of a span; one edge alone ("민원: …" to the end) marks nothing."""
    before = text[max(0, span[0] - 80) : span[0]].rstrip()
    after = text[span[1] : span[1] + 80].lstrip()
    if not before or not after:
        return None
    last_line = before.rsplit("\n", 1)[-1]
    return next((kind for kind, a, b in _COMPILED if a.search(last_line) and b.match(after)), None)


# ------------------------------------------------------------------ finding a document by itself

_OPEN = re.compile(
    r'^\s{0,8}(?:[^\n"`<]{0,30}[:：]\s{0,3})?("""|\'\'\'|```[a-z]{0,10}|<([^<>/\n]{1,30})>'
    r"|[-=]{3,})\s{0,8}(.{0,2000})$"
)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for number, line in enumerate(text.split("\n")):
        if number >= LINES_CAP:
            return
        yield at, line[:LINE_CAP]
        at += len(line) + 1


def _block(text: str) -> Span | None:
    """The last delimited block with prose in it."""
    found, opened = None, None
    for at, line in _lines(text):
        stripped = line.strip()
        if opened:
            closes = opened[1]
            where = line.find(closes)
            if where >= 0:
                span = (opened[0], at + where)
                found = span if _is_prose(text[span[0] : min(span[1], span[0] + 4_000)]) else found
                opened = None
            continue
        match = _OPEN.match(line)
        if match and (stripped.startswith(match[1]) or ":" in stripped[:40] or "：" in stripped[:40]):
            closing = f"</{match[2]}>" if match[2] else match[1][:3]
            start = at + match.start(3)
            inside = match[3].find(closing)
            if inside >= 0:
                found = (start, start + inside) if _is_prose(match[3][:inside]) else found
            elif text.find(closing, at + len(line)) >= 0:
                opened = (start, closing)
    return _trim(text, found) if found else None


def _is_prose(text: str) -> bool:
    inner = text.strip()
    return len(inner) >= 10 and not inner.startswith(("{", "[{", "|"))


_HEAD = re.compile(
    r"^\s{0,8}[\[#*<(【]{0,3}\s?(?:분류할 |요약할 |다음 |the )?(?:문서|민원|민원 내용|민원내용"
    r"|본문|원문|내용|공고|공고문|공지|안내문|글|입력|자료|"
    r"document|complaint|text|notice|input|source|message)\s?[\]#*>)】]{0,3}\s?(?:[:：]|$)\s{0,3}(.{0,2000})$",
    re.IGNORECASE,
)
_OUTPUT = re.compile(
    r"^\s{0,8}[\[#*<(【]{0,3}\s?(?:출력|답|정답|분류|결과|output|answer|label|category|result"
    r"|response)\s?\d{0,2}[\]#*>)】]{0,3}\s?[:：]",
    re.IGNORECASE,
)
_ORDERS = re.compile(
    r"해 ?줘|써 ?줘|출력해|출력하|JSON|분류해|요약해|중 하나|답해|지어내|"
    r"\b(?:please (?:classify|summari[sz]e|answer|return|write)|classify|summari[sz]e|output|return|respond)\b",
    re.IGNORECASE,
)


# "Input: … Output: …" in one line is an example.
_WITH_OUTPUT = re.compile(r"(?:출력|결과|\boutput|\banswer)\s?[:：]|→|=>|->", re.IGNORECASE)


def _headed(text: str) -> Span | None:
    """The text after the last heading like "민원:" that is not the input of an example."""
    found: Span | None = None
    for at, line in _lines(text):
        match = _HEAD.match(line)
        if match and len(text) - at > 12 and not _WITH_OUTPUT.search(match[1]):
            found = (at + match.start(1), len(text))
        elif found and _OUTPUT.match(line):
            # "입력: … 출력: …" is an example; "민원: … 출력:" at the very end is the question itself.
            found = (found[0], at) if not line[_OUTPUT.match(line).end() :].strip() else None  # type: ignore[union-attr]
    return _trim(text, found) if found and found[1] - found[0] >= 8 else None


_TASK = re.compile(
    r"분류|요약|간추|정리|핵심|classif|categori|summar|triage|condense|shorten|key points", re.IGNORECASE
)


def _last_paragraph(text: str) -> Span | None:
    """What follows the paragraph that names the task, as far as it does not give orders itself."""
    paragraphs = [(m.start(), m.end()) for m in re.finditer(r"\S[^\n]*(?:\n[ \t]*\S[^\n]*)*", text)][:LINES_CAP]
    named = next((n for n, (a, b) in enumerate(paragraphs) if _TASK.search(text[a : min(b, a + LINE_CAP)])), 0)
    rest = paragraphs[named + 1 :]
    while rest and _of_the_prompt(text[slice(*rest[0])]):
        rest = rest[1:]
    while rest and _of_the_prompt(text[slice(*rest[-1])]):
        rest = rest[:-1]
    if not rest or rest[-1][1] - rest[0][0] < 10:
        return None
    return rest[0][0], rest[-1][1]


def _of_the_prompt(paragraph: str) -> bool:
    """Whether a paragraph speaks to the model: it gives orders, or is a heading, a list of rules or a table."""
    if planted(paragraph):
        return False  # an order to ignore orders is what documents are attacked with
    lines = paragraph.strip().split("\n")
    head = lines[0].strip()
    listed = head.startswith(("-", "|", "•", "{", "*")) and not re.search(r"\d{4}\. ?\d|\d{2,3}-\d{3,4}", paragraph)
    heading = re.fullmatch(r"[^\n]{1,30}[:：]", head) is not None and not _HEAD.match(head)
    spoken = re.match(
        r"(?:규칙|기준|예시|조건|형식|분류 ?기준|주의|rules?|examples?|format|note|labels?)\b", head, re.IGNORECASE
    )
    return bool(_ORDERS.search(paragraph[:LINE_CAP]) or listed or heading or spoken)


def _trim(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


# ------------------------------------------------------------------ clauses

# "ㄱ. 공사 기간", "가. 대상", "a. dates": such a letter begins a line and ends no sentence.
_SENTENCE = re.compile(
    r"(?<=[^\d\s][.!?。])(?<!^[ㄱ-ㅎ가나다라마바사아자차카타파하A-Za-z]\.)(?<!\s[ㄱ-ㅎA-Za-z]\.)\s+|(?<=[다요오라음함임][.])\s*(?=[가-힣])"
)


def clauses(text: str, skip: Sequence[Span]) -> list[Clause]:
    """The clauses outside the given spans: lines, and sentences within lines."""
    out: list[Clause] = []
    for start, end in _gaps(len(text), skip):
        for at, line in _lines(text[start:end]):
            begin = start + at
            for piece in _split(line):
                lead = len(piece[1]) - len(piece[1].lstrip())
                body = piece[1].strip()
                if any(ch.isalnum() for ch in body):
                    first = begin + piece[0] + lead
                    out.append(Clause(first, first + len(body), body))
    return out


def _split(line: str) -> list[tuple[int, str]]:
    pieces, at = [], 0
    for match in _SENTENCE.finditer(line):
        pieces.append((at, line[at : match.start()]))
        at = match.end()
    return [*pieces, (at, line[at:])]


def _gaps(length: int, skip: Sequence[Span]) -> list[Span]:
    out, at = [], 0
    for start, end in sorted(skip):
        if start > at:
            out.append((at, start))
        at = max(at, end)
    return [*out, (at, length)] if at < length else out
