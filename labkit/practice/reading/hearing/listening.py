"""The learned reading of a prompt: how much each of its sayings, words, numbers and facts sounds like what."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from labkit.practice.reading import banned
from labkit.practice.reading.hearing import asked, facts, limits, spotting
from labkit.practice.reading.hearing.linear import STEP, Table, tables
from labkit.practice.reading.hearing.sayings import Saying
from labkit.practice.reading.segment import Span

SILENT = -99 * STEP  # what nobody says
_MARKED = -2 * STEP
_FAINT = -4 * STEP
_SPOTTED = tuple(n for n, lane in enumerate(asked.LANES) if lane in spotting.SPOTS)


@dataclass(frozen=True)
class Counted:
    """A number of a prompt with the lanes of what it limits."""

    value: int
    lanes: dict[str, int]


@dataclass(frozen=True)
class Mentioned:
    """A kind of fact that a saying names.

    Args:
        fact: which.
        wanted: how sure it is that the answer must have it, in steps.
        at: the saying.
    """

    fact: str
    wanted: int
    at: int


@dataclass
class Heard:
    """What was heard.

    Args:
        said: the sayings of the prompt.
        whole: its clauses.
        scores: the lanes of each saying, in steps.
        tables: what a saying asks for, and what its words, numbers and facts are.
    """

    said: Sequence[Saying]
    whole: Sequence[Saying]
    scores: list[list[int]]
    tables: tuple[Table, Table]
    _words: dict[int, list[list[int]]] = field(default_factory=dict)

    @cached_property
    def best(self) -> dict[str, tuple[int, int]]:
        """For each lane how strong it is where it is strongest, in steps, and in which saying."""
        return asked.strongest(self.scores)

    def strength(self, lane: str) -> int:
        """How strong a lane is in the prompt, in steps."""
        return self.best[lane][0] if lane in self.best else SILENT

    def words(self, at: int) -> list[list[int]]:
        """The lanes of each word of a clause."""
        if at not in self._words:
            self._words[at] = spotting.spot(self.tables[1], self.whole[at])
        return self._words[at]

    @cached_property
    def clause_of(self) -> list[int]:
        """For each saying the clause it is of."""
        starts = [clause.start for clause in self.whole]
        return [max(0, bisect_right(starts, saying.start) - 1) for saying in self.said]

    @cached_property
    def spots(self) -> dict[str, int]:
        """For each kind of value how sure the surest word is one, in steps; only where something asks for values."""
        loud = {
            at for at, row in zip(self.clause_of, self.scores, strict=True) if max(row[n] for n in _SPOTTED) > _FAINT
        }
        rows = [row for at in sorted(loud) for row in self.words(at)]
        pairs = zip(spotting.SPOTS, range(0, len(spotting.LANES), 2), strict=True)
        return {name: max((max(row[n], row[n + 1]) for row in rows), default=SILENT) for name, n in pairs}

    @cached_property
    def numbers(self) -> list[Counted]:
        """The numbers of the prompt."""
        table = self.tables[1]
        return [
            Counted(number.value, dict(zip(table.lanes, limits.weigh(table, saying, number), strict=True)))
            for saying in self.said
            for number in limits.numbers(saying.text)
        ]

    @cached_property
    def mentions(self) -> list[Mentioned]:
        """The facts that it names."""
        named = [facts.named(saying.text) for saying in self.said]
        return [
            Mentioned(one.fact, facts.weigh(self.tables[1], self.said[at], one, row), at)
            for at, row in enumerate(named)
            for one in row
        ]

    @cached_property
    def banned(self) -> list[tuple[int, str]]:
        """What may be banned: how sure that is, in steps, and the words."""
        out = []
        for clause in self.whole:
            among = banned.things(clause)
            out += [(banned.weigh(self.tables[1], clause, one, among), one.text) for one in among]
        return out

    def marks(self, known: dict[str, Any]) -> Iterator[tuple[Span, str]]:
        """Where the instructions that count are said: where each is strongest, and wherever it is plainly said."""
        for name, value in known.items():
            values = value if isinstance(value, list) else [value]
            for lane in (f"{name}={v}" for v in values) if name in asked.VALUES else (name,):
                if lane in self.best:
                    column, (strength, best) = asked.LANES.index(lane), self.best[lane]
                    said = (n for n, row in enumerate(self.scores) if row[column] > 0)
                    for at in {best, *said} if strength > _MARKED else ():
                        yield (self.said[at].start, self.said[at].end), name


def listen(said: Sequence[Saying], whole: Sequence[Saying], by: tuple[Table, Table] | None = None) -> Heard:
    """Read sayings, and the clauses they are of; by the shipped tables or by others."""
    known = by or tables()
    return Heard(said, whole, [asked.weigh(known[0], saying) for saying in said], known)


def without(heard: Heard, spans: Sequence[Span]) -> Heard:
    """The reading without what lies in some spans: what teaches the labels asks for nothing else."""
    kept = [n for n, s in enumerate(heard.said) if not any(a < s.end and s.start < b for a, b in spans)]
    whole = [c for c in heard.whole if not any(a <= c.start and c.end <= b for a, b in spans)]
    return Heard([heard.said[n] for n in kept], whole, [heard.scores[n] for n in kept], heard.tables)
