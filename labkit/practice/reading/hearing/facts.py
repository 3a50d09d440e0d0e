"""Where a prompt names a kind of fact, and whether it wants that fact in the answer.

"문의처를 꼭 넣고" wants it; "금액을 열로 하는 표" names a column, "문의가 많아서" tells a story.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from labkit.practice.knowledge import load
from labkit.practice.reading.hearing.linear import Table
from labkit.practice.reading.hearing.pieces import of_word, short, tokens
from labkit.practice.reading.hearing.sayings import Saying
from labkit.practice.reading.polarity import told

LANES = ("fact",)
_FAR = 5


@dataclass(frozen=True)
class Named:
    """A kind of fact that a saying names, and where."""

    start: int
    end: int
    fact: str


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((fact, re.compile(words, re.IGNORECASE)) for fact, words in load("instructions")["said_facts"].items())


def named(text: str) -> list[Named]:
    """The kinds of facts that a text names, each where it first does."""
    found = ((fact, words.search(text)) for fact, words in _patterns())
    return [Named(match.start(), match.end(), fact) for fact, match in found if match]


def of_fact(saying: Saying, one: Named, all_named: Sequence[Named]) -> list[str]:
    """The pieces that tell whether a fact is wanted in the answer."""
    before = [w for _, _, w in tokens(saying.text[max(0, one.start - 60) : one.start])][-_FAR:]
    after = [w for _, _, w in tokens(saying.text[one.end : one.end + 60])][:_FAR]
    word = saying.text[one.start : one.end].lower()
    out = ["f#", f"fk{one.fact}", f"fw{word[:8]}", f"fn{len(all_named)}"]
    out += [f"f+{short(w)}" for w in after] + [f"f-{short(w)}" for w in before]
    out += [f"f{n}+{w[:6]}" for n, w in enumerate(after[:3])]
    out += [f"f{n}-{w[-6:]}" for n, w in enumerate(reversed(before[-3:]))]
    out += [f"fb{piece}" for w in saying.words for piece in of_word(w)]
    out += [f"fr{piece}" for piece in saying.row]
    out += [f"fs{piece}" for piece in saying.near]
    out += [f"fo{other.fact}" for other in all_named if other.fact != one.fact]
    out += [f"f{piece}" for piece in told(saying.text, one.start, one.end)]
    return list(dict.fromkeys(out))


def weigh(table: Table, saying: Saying, one: Named, all_named: Sequence[Named]) -> int:
    """How sure it is that a fact is wanted, in steps."""
    lane = table.lanes.index("fact")
    return table.scores(*table.sum(of_fact(saying, one, all_named)))[lane] + int(table.about["biases"][lane])
