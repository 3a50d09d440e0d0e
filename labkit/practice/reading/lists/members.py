"""The members of a list as its punctuation parts them: "열은 A, 근거 위치, effective_date" has three names.

The learned reading tells which words are names; where it saw one, the marks between tell where names begin and end.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from labkit.practice.reading.segment import Span

_EDGE = re.compile(
    r"[:：!?\n\[\](){}<>→=∈]|\.(?=\s|$)|(?<=[가-힣])(?:고|며|되)[,]?\s|\s(?:with|called|named|columns?|keys?)\s"
)
_QUOTE = re.compile(r"[\"“'‘「『`]([^\"“”'‘’「」『』`\n]{1,30})[\"”'’」』`]")
_AND = r"\s(?:및|and|or|또는|혹은)\s"
_SEPARATORS = (
    re.compile(rf"\s*(?:,\s?(?:and|or|및)\s|[,、])\s*|{_AND}"),
    re.compile(rf"\s*/\s*|{_AND}"),
    re.compile(rf"\s*[·ㆍ]\s*|{_AND}"),
    re.compile(r"\s*[|;]\s*"),
    re.compile(rf"{_AND}|(?<=[가-힣])(?:와|과|랑|이랑|하고)\s"),
)
_CUE = re.compile(
    r"(?<![가-힣A-Za-z])(?:(?:열|키|칸|항목|필드|머리|분류|갈래|유형)\s?(?:이름|제목|값)?[은는이가]?|columns?|keys?|fields?"
    r"|labels?|[가-힣A-Za-z]{1,8}[은는])\s"
)
_LONGEST, _WORDS = 24, 4


@dataclass(frozen=True)
class Run:
    """A list in a clause: its members, and the spans of each."""

    members: tuple[Span, ...]


def runs(text: str) -> list[Run]:
    """The lists of a clause: quotations in a row, and what separators part between harder marks."""
    out: list[Run] = []
    quoted = [m.span(1) for m in _QUOTE.finditer(text)]
    if len(quoted) >= 2:
        out.append(Run(tuple(quoted)))
    at = 0
    for stop, after in [*(m.span() for m in _EDGE.finditer(text)), (len(text), len(text))]:
        for separator in _SEPARATORS:
            members = _members(text, at, stop, separator)
            if len(members) >= 2:
                out.append(Run(tuple(members)))
        at = after
    return out


def _members(text: str, start: int, stop: int, separator: re.Pattern[str]) -> list[Span]:
    out, at = [], start
    for end, after in [*(m.span() for m in separator.finditer(text, start, stop)), (stop, stop)]:
        if text[at:end].strip():
            out.append((at, end))
        at = after
    return out


def whole(text: str, seen: Sequence[Span], cleaned: Sequence[Span]) -> list[str] | None:
    """The names of the list in which most of the names that were seen stand; None where they stand in none.

    Args:
        text: a clause.
        seen: where its names were seen.
        cleaned: the same without particles: they bound the first and the last name.
    """
    best: tuple[int, int, Run] | None = None
    for run in () if '{"' in text else runs(text):
        hit = sum(any(a < e and s < b for s, e in seen) for a, b in run.members)
        if hit and (best is None or (hit, -len(run.members)) > best[:2]):
            best = hit, -len(run.members), run
    if best is None:
        return None
    hit, members = best[0], _bounded(text, best[2].members, cleaned)
    inner = members[1:-1]
    if hit * 3 < len(members) or any(b - a > _LONGEST or len(text[a:b].split()) > _WORDS for a, b in inner):
        return None
    if sum(any(a < e and s < b for a, b in members) for s, e in seen) * 2 < len(seen):
        return None
    if len(members) < 2:
        return None
    quoted = text[members[0][0] - 1 : members[0][0]] in tuple("\"“'‘「『`")
    if quoted:
        return [text[a:b].strip() for a, b in members]
    first, last = _first(text, members[0], cleaned), _last(text, members[-1], cleaned)
    return [x for x in (first, *(text[a:b].strip(" \"'“”‘’`*-") for a, b in inner), last) if x]


def _bounded(text: str, members: Sequence[Span], seen: Sequence[Span]) -> Sequence[Span]:
    """The members from the one that announces the list to the one behind whose name more is said."""
    first = max((n for n, (a, b) in enumerate(members[:-1]) if _CUE.search(text, a, b)), default=0)
    last = len(members) - 1
    for n in range(last - 1, first, -1):
        behind = [text[e : members[n][1]] for s, e in seen if members[n][0] <= s and e <= members[n][1]]
        if behind and len(behind[-1].split()) >= 2:
            last = n
    return members[first : last + 1]


def _first(text: str, member: Span, seen: Sequence[Span]) -> str:
    """The first name: what stands before it in its part announces the list."""
    start, end = member
    inside = [(s, e) for s, e in seen if start < e and s < end]
    cue = [m.end() for m in _CUE.finditer(text, start, end)]
    if cue and text[cue[-1] : end].strip():
        start = cue[-1]
    elif inside:
        start = inside[0][0]
    elif end - start > _LONGEST or len(text[start:end].split()) > 2:
        start = start + text[start:end].rstrip().rfind(" ") + 1
    return text[start:end].strip(" \"'“”‘’`*-•")


def _last(text: str, member: Span, seen: Sequence[Span]) -> str:
    """The last name: what stands behind it in its part says what is done with the list."""
    start, end = member
    inside = [(s, e) for s, e in seen if start < e and s < end]
    if inside:
        return text[start : min(end, inside[-1][1])].strip(" \"'“”‘’`*-•")
    words = text[start:end].split()
    return words[0].strip(" \"'“”‘’`*-•") if words and len(words) > 2 else text[start:end].strip(" \"'“”‘’`*-•.")
