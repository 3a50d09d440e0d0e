"""What a claim is, and what tracing a text gives."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from labkit.i18n import Text

Kind = Literal["number", "rate", "date", "comparison", "ranking", "trend"]
Verdict = Literal["supported", "contradicted", "no support"]
VERDICTS: tuple[Verdict, ...] = ("supported", "contradicted", "no support")


@dataclass(frozen=True)
class Claim:
    """A claim about data, where it stands, and what the computed values say of it.

    Args:
        start: first character in the text.
        end: behind the last.
        text: the words as they stand there.
        kind: number, rate, date, comparison, ranking or trend.
        verdict: "supported", "contradicted" (the values can decide it and say otherwise) or "no support".
        source: the values it was linked to, as the trainee named them; empty without support.
        value: what the values say, where that is one number or date.
        why: how the verdict came about.
    """

    start: int
    end: int
    text: str
    kind: Kind
    verdict: Verdict
    source: tuple[str, ...]
    value: float | str | None
    why: Text

    def as_dict(self) -> dict[str, Any]:
        """Plain data, for JSON."""
        return {
            "start": self.start, "end": self.end, "text": self.text, "kind": self.kind, "verdict": self.verdict,
            "source": list(self.source), "value": self.value, "why": self.why.as_dict(),
        }  # fmt: skip


@dataclass(frozen=True)
class Trace:
    """The claims of a text in their order; in a notebook it shows itself as a card."""

    text: str
    claims: tuple[Claim, ...]

    def __iter__(self) -> Iterator[Claim]:
        return iter(self.claims)

    def __len__(self) -> int:
        return len(self.claims)

    def of(self, verdict: Verdict) -> tuple[Claim, ...]:
        """The claims with that verdict."""
        return tuple(claim for claim in self.claims if claim.verdict == verdict)

    def as_dict(self) -> dict[str, Any]:
        """Plain data: the text and its claims."""
        return {"text": self.text, "claims": [claim.as_dict() for claim in self.claims]}

    def __str__(self) -> str:
        from labkit.claims.card import listed

        return listed(self)

    __repr__ = __str__

    def _repr_html_(self) -> str:
        from labkit.claims.card import card

        return card(self)
