"""Stage 2a: the examples in a prompt (few-shot): pairs of an input and what its output should be."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from labkit.practice.reading.pairs import find_pairs, spec
from labkit.practice.reading.segment import LINE_CAP, LINES_CAP, Segments, Span, _gaps

_IN = re.compile(
    r"^\s{0,8}(?:[-*•]\s?|\d{1,2}[.)]\s?)?[\[#*(<【]{0,3}\s?(?:예시?\s?\d{0,2}\s?[).:：]?\s{0,2}|예시\s)?"
    r"(?:입력|민원|질문|문서|본문|글|원문|input|complaint|text|message|q|question|user"
    r"|example)\s?\d{0,2}\s?[\]#*)>】]{0,3}\s?[:：=]\s{0,3}(.{4,2000})$",
    re.IGNORECASE,
)
_OUT = re.compile(
    r"^\s{0,8}(?:[-*•]\s?|\d{1,2}[.)]\s?)?[\[#*(<【]{0,3}\s?(?:출력|답|정답|결과|분류|분류 결과|응답|output"
    r"|answer|result|label|category|response|a|assistant|json)"
    r"\s?\d{0,2}\s?[\]#*)>】]{0,3}\s?[:：=]\s{0,3}(.{0,2000})$",
    re.IGNORECASE,
)
# Input and output in one line: "입력: … 출력: …", "… → 주정차", "… => {…}".
_INLINE = re.compile(
    r"\s{0,3}(?:[/|,.]\s{0,2})?(?:출력|답|정답|결과|output|answer|label)\s?[:：]\s{0,3}", re.IGNORECASE
)
_ARROW = re.compile(r"\s{0,3}(?:→|⇒|➔|➡|=>|->|—>|-->)\s{0,3}")
_LEAD = re.compile(
    r"^\s{0,8}(?:[-*•]\s?|\d{1,2}[.)]\s?)?(?:[\[(]?(?:예시?|보기|example"
    r"|e\.g\.)\s?\d{0,2}[\])]?\s?[).:：]?\s{0,3})?(?:입력|민원|input|complaint)?\s?[:：]?\s{0,3}",
    re.IGNORECASE,
)
_QUOTES = "\"'“”‘’「」『』` "
# Words by which a line speaks to the model: no example's input, however it stands before a JSON object.
_TO_THE_MODEL = re.compile(
    r"json|출력|category|urgency|\b키|형식|형태|양식|서식|스키마|스키마|답(?:은|하|변|의|을)|응답|회신|분류|예시"
    r"|아래|다음|모양|이렇게|하십시오|하시오|하라|할 ?것"
    r"|쓰지|말 ?것|판단|고르|객체|값|규칙|기준|단계|긴급|예외"
    r"|\b(?:reply|respond|output|return|answer|classify|format|example|exactly|keys?|object|instance|choose"
    r"|write|result|schema|explanation|fields?|urgent|print|only|like this|below|following)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Example:
    """One pair.

    Args:
        span: where it is in the prompt.
        given: the input.
        output: the output as written.
        fields: the output's JSON object, if it is one.
    """

    span: Span
    given: str
    output: str
    fields: tuple[tuple[str, str], ...] = ()

    @property
    def bare_json(self) -> bool:
        """Whether the output is a JSON object and nothing else."""
        return bool(self.fields) and self.output.strip().startswith("{") and self.output.strip().endswith("}")


def of_turns(parts: Segments) -> list[Example]:
    """The examples that earlier exchanges of a conversation are.

    The first question is one only behind a system message; else it holds the instructions, and only its answer is
    taken out of them.
    """
    out = []
    for n, ((start, end), (answer, stop)) in enumerate(parts.turns):
        if parts.document and start < parts.document[1] and parts.document[0] < stop:
            continue
        opening = answer if n == 0 and start == 0 else start
        out.append(_example(opening, stop, parts.text[start:end], parts.text[answer:stop]))
    return out


def find_examples(text: str, skip: Sequence[Span]) -> list[Example]:
    """The examples outside the given spans, in order."""
    out: list[Example] = []
    for start, end in _gaps(len(text), skip):
        out += _in_region(text[start:end], start)
    out = [one for one in out if not (spec(one.given) or spec(one.output))]
    for pair in find_pairs(text, skip[0] if skip else None):
        free = not any(a < pair.span[1] and pair.span[0] < b for a, b in skip)
        inside = [one for one in out if one.span[0] < pair.span[1] and pair.span[0] < one.span[1]]
        if free and len(inside) <= 1 and not any(one.fields for one in inside):
            out = [one for one in out if one not in inside]
            out.append(_example(*pair.span, pair.given, pair.said))
    return sorted(out, key=lambda one: one.span)


@dataclass
class _Input:
    """An input that waits for its output."""

    start: int
    text: str
    announced: bool  # whether a word like "민원:" said that an input comes
    gap: bool = False  # whether a blank line stands behind it

    def goes_on(self, line: str) -> bool:
        """Whether a line belongs to it; a new paragraph does only in an announced one that speaks to nobody."""
        return len(self.text) < 4_000 and (not self.gap or (self.announced and not _TO_THE_MODEL.search(line)))

    def takes(self, said: str) -> bool:
        """Whether something is its output: whatever follows an announced one, and JSON or a word after any other."""
        if self.announced:
            return True
        return not _TO_THE_MODEL.search(self.text) and (said.strip().startswith("{") or len(said.strip()) <= 20)


def _in_region(region: str, offset: int) -> list[Example]:
    out: list[Example] = []
    waiting: _Input | None = None
    end = -1
    for line in region.split("\n")[:LINES_CAP]:
        at, end = end + 1, end + 1 + len(line)
        line = line[:LINE_CAP]
        one = _one_line(line)
        if one:
            out.append(_example(offset + at, offset + at + len(line), *one))
            waiting = None
            continue
        said = _output(line)
        if waiting and said is not None:
            if said.strip() and waiting.takes(said):
                out.append(_example(offset + waiting.start, offset + at + len(line), waiting.text, said))
            waiting = None if said.strip() else waiting
            continue
        waiting = _waiting(waiting, at, line)
    return out


def _output(line: str) -> str | None:
    """What a line gives as an output; None where it gives none."""
    answer = _OUT.match(line)
    bare = line.strip()
    return answer[1] if answer else bare if bare.startswith("{") and bare.endswith("}") else None


def _waiting(waiting: _Input | None, at: int, line: str) -> _Input | None:
    given = _IN.match(line)
    if given and not given[1].strip().startswith("{"):
        return _Input(at, given[1], announced=True)
    if not line.strip() or line.strip().startswith("```"):
        if waiting:
            waiting.gap = True
        return waiting
    if waiting and waiting.goes_on(line):
        waiting.text = f"{waiting.text} {line.strip()}"
        return waiting
    return _Input(at, line.strip(), announced=False) if like_speech(line) else None


# A quoted text, and what becomes of it told in the same line.
_TOLD = re.compile(
    r"^\W{0,6}(?:[가-하]|\d{1,2}|[a-z])?[.)]{0,2}\s{0,2}[\"“「]([^\"“”「」\n]{10,300})[\"”」]\s{0,3}(?:(?:gives?|is"
    r"|becomes?)\s|[은는:]\s?)?"
    r"(?=[^\n]{0,300}(?:[{]|이고|이며|입니다|이므로|합니다|니다))([^→\n]{2,400})$"
)


def _quoted(text: str) -> bool:
    body = _LEAD.sub("", text, count=1).strip()
    return len(body) > 6 and body[0] in "\"“'‘「『" and body[-1] in "\"”'’」』"


_TOLD_OF = re.compile(
    r"(?:입력|민원|원문|예시?|보기|글|메모|문서|input|complaint|example|before|text|memo)\s?\d{0,2}\s?[).:：]"
    r"|[\"”’」]\s{0,3}$",
    re.IGNORECASE,
)


def _told_of(text: str) -> bool:
    """Whether what stands before an output is an input: "Sum it up. Output: JSON" shows no example."""
    return _TOLD_OF.search(text[:400]) is not None


def _one_line(line: str) -> tuple[str, str] | None:
    inline = _INLINE.search(line)
    if inline and inline.start() > 8 and line[inline.end() :].strip() and _told_of(line[: inline.start()]):
        given = _LEAD.sub("", line[: inline.start()], count=1)
        return (given, line[inline.end() :]) if len(given.strip()) >= 4 else None
    told = _TOLD.match(line)
    if told and " " in told[1].strip() and (said := told[2].strip()):
        return told[1], said
    arrow = _ARROW.search(line)
    if arrow and _ARROW.search(line, arrow.end()):
        return None  # several in a line: `samples` takes them apart
    if arrow and (line[arrow.end() :].strip().startswith("{") or _quoted(line[: arrow.start()])):
        given, said = _LEAD.sub("", line[: arrow.start()], count=1), line[arrow.end() :].strip()
        return (given, said) if len(given.strip()) >= 4 and said else None
    cells = [c.strip() for c in line.strip().strip("|").split("|")] if line.strip().startswith("|") else []
    if len(cells) >= 2 and like_speech(cells[0]) and not set(cells[1]) <= set("-: "):
        return cells[0], " / ".join(cells[1:])
    return None


_SPEECH = re.compile(r"[요다죠까네유][.!?~…]{0,3}[\"'”’」』]?$|[.!?][\"'”’]?$")
_RULE_ENDS = re.compile(r"(?:분류|한다|합니다|봅니다|본다|처리|하세요|해 줘|해줘|입니다|하십시오|주세요|경우)[.!?]?$")


def like_speech(text: str) -> bool:
    """A citizen's words rather than a rule: quoted, or a whole sentence that prescribes nothing."""
    body = _LEAD.sub("", text, count=1).strip()
    if len(body) < 6 or body.endswith((":", "：")):
        return False
    if body[0] in "\"“'‘「『" and body[-1] in "\"”'’」』":
        return True
    korean = any("가" <= ch <= "힣" for ch in body)
    if korean:
        return bool(_SPEECH.search(body)) and not _RULE_ENDS.search(body) and len(body) >= 8
    return body.endswith((".", "!")) and len(body.split()) >= 5


def _example(start: int, end: int, given: str, said: str) -> Example:
    return Example((start, end), given.strip(_QUOTES), said.strip(), tuple(_fields(said)))


def _fields(said: str) -> list[tuple[str, str]]:
    first, last = said.find("{"), said.rfind("}")
    if first < 0 or last < first:
        return []
    try:
        parsed: Any = json.loads(said[first : last + 1])
    except ValueError:
        return []
    return [(str(k), str(v)) for k, v in parsed.items()] if isinstance(parsed, dict) else []
