"""Which token comes next, learned by counting: an n-gram model with interpolated absolute discounting.

For the tokens h before and a token w,

    P(w | h) = max(c(h w) - D, 0) / c(h)  +  D · N(h) / c(h) · P(w | h without its first token)

where c counts, N(h) is how many different tokens followed h, and the discount D, between 0 and 1, is what each count
gives away to the shorter history. At the bottom every token is equally likely, so that no token is impossible; where
h was never seen, the shorter history decides alone. Ney, Essen and Kneser, "On Structuring Probabilistic Dependences
in Stochastic Language Modelling" (Computer Speech and Language, 1994). Kneser-Ney, which counts different neighbours
at the shorter histories instead of occurrences, foretells better on large texts; on a hundred pages it gives nearly
everything away, and less of what a reader sees could be traced back to a document.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

History = tuple[int, ...]


@dataclass(frozen=True)
class _Followers:
    """What followed one history: the tokens, how often, and the sum."""

    tokens: NDArray[np.intp]
    counts: NDArray[np.float64]
    total: float


class NGrams:
    """Counts of what followed what in sequences of token numbers."""

    def __init__(self, order: int, size: int, discount: float, followers: dict[History, _Followers]) -> None:
        self.order = order
        self.size = size
        self.discount = discount
        self._followers = followers

    @classmethod
    def learn(cls, sequences: Iterable[Sequence[int]], order: int, size: int, discount: float = 0.5) -> "NGrams":
        """Count sequences.

        Args:
            sequences: each the token numbers of one text.
            order: how many tokens are looked at together: 3 means the two before and the next.
            size: how many different tokens there are.
            discount: D of the formula; more of it gives more to what was never seen.

        Raises:
            ValueError: `order` is below 1, or `discount` not between 0 and 1.
        """
        if order < 1:
            raise ValueError(f"order must be 1 or more: {order}")
        if not 0 < discount < 1:
            raise ValueError(f"discount must lie between 0 and 1: {discount}")
        seen: dict[History, Counter[int]] = defaultdict(Counter)
        for sequence in sequences:
            for at, token in enumerate(sequence):
                for length in range(min(at, order - 1) + 1):
                    seen[tuple(sequence[at - length : at])][token] += 1
        return cls(order, size, discount, {history: _followers(counts) for history, counts in seen.items()})

    def probabilities(self, before: Sequence[int]) -> NDArray[np.float64]:
        """How likely each token is next.

        Args:
            before: the tokens so far; only the last `order - 1` matter.

        Returns:
            One probability a token; they sum to 1 and none is 0.
        """
        p = np.full(self.size, 1 / self.size)
        for length in range(min(len(before), self.order - 1) + 1):
            found = self._followers.get(tuple(before[len(before) - length :]))
            if found is None:
                break  # what was never seen short was never seen long
            p *= self.discount * len(found.tokens) / found.total
            p[found.tokens] += (found.counts - self.discount) / found.total
        return p


def _followers(counts: Counter[int]) -> _Followers:
    tokens, times = zip(*counts.items(), strict=True)
    return _Followers(np.array(tokens, dtype=np.intp), np.array(times, dtype=float), float(sum(times)))
