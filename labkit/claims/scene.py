"""What a claim's surroundings bind it to: the rows it speaks of, the quantities it can mean."""

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from labkit.claims.facts import Fact, Facts, Label, is_total
from labkit.claims.raw import Raw
from labkit.claims.sentences import Mention, Named, has


@dataclass(frozen=True)
class Series:
    """One quantity over its rows; `name` as it is shown."""

    table: str
    name: str
    unit: str
    facts: tuple[Fact, ...]
    whole: Fact | None = None  # of a ratio: that of all rows together

    def where(self, bound: Mapping[str, Sequence[Label]]) -> tuple[Fact, ...]:
        """The facts whose labels agree with what is bound; dimensions that are not bound are free."""
        return tuple(f for f in self.facts if all(_allowed(label, bound) for label in f.labels))

    @property
    def dimensions(self) -> dict[str, list[Label]]:
        """Its labels by dimension, rows that add the others up left out."""
        found: dict[str, list[Label]] = {}
        for fact in self.facts:
            for label in fact.labels:
                known = found.setdefault(label.dimension, [])
                if label not in known and not is_total(label):
                    known.append(label)
        return found

    @property
    def over_time(self) -> str:
        """The dimension of dates; empty without one."""
        return next((d for d, labels in self.dimensions.items() if labels and all(x.date for x in labels)), "")


@dataclass(frozen=True)
class Scene:
    """One claim and what surrounds it.

    Args:
        facts: all that was computed.
        text: all of it, lower case.
        clause: first and last character.
        sentence: first and last character.
        raw: the claim.
        mentions: rows named in the sentence.
        named: quantities named in the sentence, word by word.
        topic: rows that the text spoke of before, by dimension.
        before: words of quantities in the sentences before, the last first.
    """

    facts: Facts
    text: str
    clause: tuple[int, int]
    sentence: tuple[int, int]
    raw: Raw
    mentions: tuple[Mention, ...]
    named: tuple[Named, ...]
    topic: Mapping[str, tuple[Label, ...]] = field(default_factory=dict)
    before: tuple[frozenset[str], ...] = ()

    @property
    def words(self) -> str:
        """The clause."""
        return self.text[slice(*self.clause)]

    def says(self, name: str) -> bool:
        """Whether the clause has the words of a cue."""
        return has(name, self.words)

    def hears(self, name: str) -> bool:
        """Whether the clause has the words of a cue, or the sentence ahead of a clause that names no quantity."""
        beside = [n for n in self.named if not self.raw.start <= n.start < self.raw.end]
        if self.says(name) or any(self.clause[0] <= n.start < self.clause[1] for n in beside):
            return self.says(name)
        return has(name, self.text[self.sentence[0] : self.clause[1]])

    @property
    def of_city(self) -> bool:
        """Whether all rows are meant: "시 평균(17.8%)", "across the city"; a share of the city names its part."""
        ahead = self.text[max(self.clause[0], self.raw.start - 24) : self.raw.start]
        if re.search(r"(?:시|전체|city) ?(?:전체 )?(?:평균|average)[은인의]?(?: of)?\s?\(?$", ahead):
            return True
        return self.hears("city") and not self.here

    @property
    def raw_text(self) -> str:
        """The words of the claim."""
        return self.text[self.raw.start : self.raw.end]

    @property
    def here(self) -> list[Mention]:
        """The rows that the clause names."""
        return [m for m in self.mentions if self.clause[0] <= m.start < self.clause[1]]

    def references(self) -> list[Mention]:
        """The rows that something is compared with."""
        here = [m for m in self.here if m.reference]
        if here or self.raw.kind not in ("comparison", "number") or not self.raw.move or self.raw.arrived:
            return here
        # "B보다 인구는 적지만 어르신은 더 많다": the clause goes on comparing, unless it names rows of its own.
        before = [m for m in self.mentions if m.reference and self.sentence[0] <= m.start < self.clause[0]]
        return before if not self.here and not (has("before", self.words) or self.raw.move in ("up", "down")) else []

    def subjects(self, dimension: str) -> list[Label]:
        """The rows of a dimension that the claim speaks of, in order: named in the clause, else spoken of before."""
        own = [x for m in self.here if not m.reference for x in m.labels if x.dimension == dimension]
        if own:
            return list(dict.fromkeys(own))
        if self.of_city:
            return []
        if any(x.dimension == dimension for m in self.here for x in m.labels) and not self.topic.get(dimension):
            return []
        return list(self.topic.get(dimension, ()))

    def stretch(self, dimension: str) -> tuple[str, str] | None:
        """First and last date of "4월부터 6월까지", "from April to June" in the clause; None without one."""
        dates = [m for m in self.here if any(x.dimension == dimension and x.date for x in m.labels)]
        for first, last in itertools.pairwise(dates):
            between = self.text[first.end : last.start]
            ahead = self.text[max(0, first.start - 9) : first.start]
            ranged = re.fullmatch(r"\s?(?:부터|에서|~|∼|–|-|to|through|until)\s?", between) or (
                between.strip() == "and" and re.search(r"\bbetween $", ahead)
            )
            if ranged:
                a, b = ([x.date for x in m.labels if x.dimension == dimension] for m in (first, last))
                return min(a), max(b)
        return None

    def own(self, dimension: str) -> list[Label]:
        """The rows of a dimension that the clause itself names, references included."""
        return list(dict.fromkeys(x for m in self.here for x in m.labels if x.dimension == dimension))


def _allowed(label: Label, bound: Mapping[str, Sequence[Label]]) -> bool:
    wanted = bound.get(label.dimension)
    return not wanted or label in wanted
