"""The tokens that may come next, with their scores: shown as a table, shaped by temperature, top-k and top-p."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from labkit.errors import LabkitError
from labkit.i18n import catalogue
from labkit.tinymodel.sampling import Probabilities, Settings, shape

t = catalogue("tinymodel")


@dataclass(frozen=True)
class Candidates:
    """What may come next.

    Args:
        before: the text so far.
        tokens: the candidates.
        scores: one a token: the natural logarithm of the model's own probability, or any number of which only the
            differences count.
        settings: how the scores become probabilities.
        shown: how many rows the table has at most.
    """

    before: str
    tokens: tuple[str, ...]
    scores: tuple[float, ...]
    settings: Settings = field(default_factory=Settings)
    shown: int = 10

    @cached_property
    def probabilities(self) -> Probabilities:
        """One a token, in the order of `tokens`; those that are cut off have 0."""
        return shape(self.scores, self.settings)

    @cached_property
    def order(self) -> tuple[int, ...]:
        """The numbers of the tokens, the best score first."""
        return tuple(int(i) for i in np.argsort(-np.asarray(self.scores), kind="stable"))

    @property
    def left(self) -> int:
        """How many tokens are not cut off."""
        return int(np.count_nonzero(self.probabilities))

    def at(self, temperature: float = 1.0, top_k: int | None = None, top_p: float = 1.0) -> "Candidates":
        """The same scores under other settings; see `Settings` for their ranges."""
        return replace(self, settings=Settings(temperature, top_k, top_p))

    def best(self, count: int, digits: int = 2) -> "Candidates":
        """The best only, with rounded scores, as if there were no others: small enough to compute by hand."""
        kept = self.order[:count]
        scores = tuple(round(self.scores[i], digits) for i in kept)
        return Candidates(self.before, tuple(self.tokens[i] for i in kept), scores, self.settings, count)

    def probability(self, token: str) -> float:
        """The probability of one token, a space before it or not.

        Raises:
            LabkitError: it is no candidate; the message names the best ones.
        """
        for name in (token, f" {token}"):
            if name in self.tokens:
                return float(self.probabilities[self.tokens.index(name)])
        best = ", ".join(repr(self.tokens[i]) for i in self.order[:5])
        raise LabkitError(t("no-candidate", token=token, best=best))

    def __str__(self) -> str:
        return "\n".join(f"{self.probabilities[i]:7.1%} {self.tokens[i]!r}" for i in self.order[: self.shown])

    def _repr_html_(self) -> str:
        from labkit.tinymodel.shown import candidate_table

        return candidate_table(self)


def of(before: str, tokens: Sequence[str], probabilities: Probabilities) -> Candidates:
    """Candidates from a model's own probabilities, all above 0."""
    return Candidates(before, tuple(tokens), tuple(float(score) for score in np.log(probabilities)))
