"""What a prompt says, cut finer than sentences: "두 문장으로 쓰되 표는 말고" says two things.

Each saying keeps the words around it and the line above it, because "Readers\\nVolunteers" says who will read only
when the two are seen together.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from labkit.practice.reading.headed import headings, is_item
from labkit.practice.reading.hearing.pieces import Token, of_row, short, tokens
from labkit.practice.reading.segment import Clause

_CUT = re.compile(r"[,;]\s|(?<=[고며되]),?\s(?!싶)|\s/\s|(?<=[^\s\d])\s?·\s|(?<=\w)\s[-–—]\s")
_WHOLE = 40  # a shorter clause says one thing
_HEAD = 30
_AROUND = 3
_CONTEXT = 60
MOST = 400  # clauses of a prompt that are looked at


@dataclass(frozen=True)
class Saying:
    """One thing said.

    Args:
        start: where it begins in the prompt.
        text: its words.
        near: pieces that tell of its place: the words around it, the line above it.
        before, after: what is said just before and after it.
        head: the heading that it stands under.
    """

    start: int
    text: str
    near: tuple[str, ...] = ()
    before: str = ""
    after: str = ""
    head: str = ""

    @property
    def end(self) -> int:
        """Where it ends in the prompt."""
        return self.start + len(self.text)

    @cached_property
    def tokens(self) -> list[Token]:
        """Its words."""
        return tokens(self.text)

    @cached_property
    def words(self) -> list[str]:
        """Its different words."""
        return list(dict.fromkeys(w for _, _, w in self.tokens))

    @property
    def row(self) -> list[str]:
        """The pieces of its words in a row."""
        return of_row([w for _, _, w in self.tokens])


def sayings(said: Sequence[Clause], *, cut: bool = True) -> list[Saying]:
    """The sayings of some clauses, in order.

    Args:
        said: the clauses.
        cut: whether a clause is cut finer; a list of names must stay whole to be read.
    """
    if len(said) > MOST:
        said = [*said[: MOST // 2], *said[-MOST // 2 :]]  # orders stand at the beginning or at the end
    heads = headings([clause.text for clause in said])
    out: list[Saying] = []
    for n, clause in enumerate(said):
        place = ["#1"]
        above = said[n - 1].text if n else ""
        if 0 < len(above) <= _HEAD and not is_item(above):
            place += [f"P{short(w)}" for w in dict.fromkeys(t[2] for t in tokens(above))]
        place += ["#first"] if not n else []
        place += [f"H{short(w)}" for w in dict.fromkeys(t[2] for t in tokens(heads[n])) if w[0].isalpha()]
        parts = list(_parts(clause.text)) if cut else [(0, len(clause.text))]
        for i, (a, b) in enumerate(parts):
            text = clause.text[a:b]
            near = [*place, *(["#?"] if text.rstrip().endswith("?") else [])]
            near += _beside("L", clause.text[slice(*parts[i - 1])], last=True) if i else []
            near += _beside("R", clause.text[slice(*parts[i + 1])]) if i + 1 < len(parts) else []
            near += _verb(clause.text, parts, i)
            before = f"{above[-_CONTEXT:]} {clause.text[max(0, a - _CONTEXT) : a]}"[-_CONTEXT:]
            below = said[n + 1].text[:_CONTEXT] if n + 1 < len(said) else ""
            after = f"{clause.text[b : b + _CONTEXT]} {below}"[:_CONTEXT]
            out.append(Saying(clause.start + a, text, tuple(near), before, after, heads[n]))
    return out


def _parts(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    if len(text) >= _WHOLE:
        for match in _CUT.finditer(text):
            if match.start() - at >= 10 and len(text) - match.end() >= 6:
                yield at, match.start()
                at = match.end()
    yield at, len(text)


_CLOSED = re.compile(r"[고며되]$")
_LAST = 2


def _verb(text: str, parts: Sequence[tuple[int, int]], at: int) -> list[str]:
    """The words that end what a part begins: "날짜, 금액, 문의처를 꼭 넣고" is one wish in three parts."""
    if at + 1 == len(parts) or _CLOSED.search(text[slice(*parts[at])]):
        return []
    end = next((n for n in range(at + 1, len(parts)) if _CLOSED.search(text[slice(*parts[n])])), len(parts) - 1)
    a, b = parts[end]
    words = [w for _, _, w in tokens(text[max(a, b - _HEAD) : b]) if w[0].isalnum()]
    return [f"E{short(w)}" for w in words[-_LAST:]]


def _beside(tag: str, text: str, *, last: bool = False) -> list[str]:
    words = [w for _, _, w in tokens(text[-60:] if last else text[:60])]
    return [f"{tag}{short(w)}" for w in dict.fromkeys(words[-_AROUND:] if last else words[:_AROUND])]
