"""Sentences with claims, and how a trace is held against them.

A line of `tests/bank/claims.jsonl` (by people who do not know the tracer) or of `own.jsonl` has `id`, `set` and `lang`
(which of `tests/bank/claims_values.json`), `text` and its `claims`: `span`, `kind`, `verdict`, and `nth` for the n-th
occurrence.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from labkit.claims import Claim, trace_claims

BANK = Path(__file__).parents[2] / "bank"


@dataclass(frozen=True)
class Wanted:
    """A claim as a person labelled it."""

    start: int
    end: int
    kind: str
    verdict: str


@dataclass(frozen=True)
class Line:
    """A text with what its author says of it."""

    id: str
    set: str
    lang: str
    text: str
    wanted: tuple[Wanted, ...]

    def matched(self) -> tuple[list[tuple[Wanted, Claim]], list[Wanted], list[Claim]]:
        """Pairs of wanted and found claims that overlap, the most overlap first; what was missed; what was too much."""
        found = list(trace_claims(self.text, values(self.set, self.lang)))
        overlaps = [
            (w.kind != c.kind, -(min(w.end, c.end) - max(w.start, c.start)), i, j)
            for i, w in enumerate(self.wanted)
            for j, c in enumerate(found)
            if min(w.end, c.end) > max(w.start, c.start)
        ]
        pairs: dict[int, int] = {}
        for _, _, i, j in sorted(overlaps):
            if i not in pairs and j not in pairs.values():
                pairs[i] = j
        missed = [w for i, w in enumerate(self.wanted) if i not in pairs]
        extra = [c for j, c in enumerate(found) if j not in pairs.values()]
        return [(self.wanted[i], found[j]) for i, j in pairs.items()], missed, extra


@cache
def values(name: str, lang: str) -> dict[str, Any]:
    """The values that a set gives its writers."""
    import pandas as pd

    given = json.loads((BANK / "claims_values.json").read_text("utf-8"))[name][lang]
    return {
        key: pd.DataFrame(v["rows"], columns=v["columns"])
        if isinstance(v, dict)
        else tuple(v)
        if isinstance(v, list)
        else v
        for key, v in given.items()
    }


def lines(file: Path) -> list[Line]:
    """All lines of a file of sentences."""
    return [_line(json.loads(line)) for line in file.read_text("utf-8").splitlines() if line.strip()]


def _line(data: dict[str, Any]) -> Line:
    wanted = tuple(_wanted(data["text"], claim) for claim in data["claims"])
    return Line(data["id"], data["set"], data["lang"], data["text"], wanted)


def _wanted(text: str, claim: dict[str, Any]) -> Wanted:
    start = -1
    for _ in range(claim.get("nth", 1)):
        start = text.index(claim["span"], start + 1)
    return Wanted(start, start + len(claim["span"]), claim["kind"], claim["verdict"])
