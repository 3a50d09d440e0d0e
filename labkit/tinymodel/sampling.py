"""From scores to one token: temperature, top-k, top-p, and the draw. Arrays in, arrays out.

With scores z, the probability of token i at temperature T is exp(z_i / T) / Σ_j exp(z_j / T) (the softmax). T below 1
makes likely tokens likelier, T above 1 evens them out, and in the limit of 0 only the best one is left.
"""

from dataclasses import dataclass
from random import Random

import numpy as np
from numpy.typing import ArrayLike, NDArray

from labkit.errors import LabkitError
from labkit.i18n import catalogue

t = catalogue("tinymodel")

Probabilities = NDArray[np.float64]


@dataclass(frozen=True)
class Settings:
    """How the next token is chosen, with the names and ranges that most services use.

    Args:
        temperature: 0 or more; 1 leaves the model's own probabilities.
        top_k: only the k likeliest tokens stay (Fan, Lewis and Dauphin, arXiv 1805.04833); None keeps all.
        top_p: only the fewest likeliest tokens that together reach p stay (Holtzman and others, arXiv 1904.09751);
            above 0, up to 1.

    Raises:
        LabkitError: a value outside its range; the message says which range.
    """

    temperature: float = 1.0
    top_k: int | None = None
    top_p: float = 1.0

    def __post_init__(self) -> None:
        if not 0 <= self.temperature < float("inf"):
            raise LabkitError(t("temperature-range", value=self.temperature))
        if self.top_k is not None and self.top_k < 1:
            raise LabkitError(t("top-k-range", value=self.top_k))
        if not 0 < self.top_p <= 1:
            raise LabkitError(t("top-p-range", value=self.top_p))


def softmax(scores: ArrayLike, temperature: float = 1.0) -> Probabilities:
    """Scores as probabilities.

    Args:
        scores: any finite numbers, or -inf for what cannot come.
        temperature: 0 or more; at 0 the first of the highest scores gets all.
    """
    z = np.asarray(scores, dtype=float)
    if temperature == 0:
        return np.eye(len(z))[int(z.argmax())]
    # The highest score is taken off first: exp(800) is no number, exp(0) is 1, and the quotient is the same.
    weights = np.exp((z - z.max()) / temperature)
    return np.asarray(weights / weights.sum())


def keep_top_k(probabilities: ArrayLike, k: int) -> Probabilities:
    """The k likeliest, scaled so that they sum to 1; of equal ones the earlier. All where there are fewer than k."""
    p = np.asarray(probabilities, dtype=float)
    return _only(p, np.argsort(-p, kind="stable")[:k])


def keep_top_p(probabilities: ArrayLike, p: float) -> Probabilities:
    """The fewest likeliest that together reach p, the one that reaches it included, scaled so that they sum to 1."""
    values = np.asarray(probabilities, dtype=float)
    order = np.argsort(-values, kind="stable")
    # Rounded: 0.5 + 0.2 + 0.2 is 0.8999999999999999 and has reached 0.9.
    reached = np.round(np.cumsum(values[order]), 12)
    return _only(values, order[: int((reached < p).sum()) + 1])


def shape(scores: ArrayLike, settings: Settings) -> Probabilities:
    """Probabilities under given settings: first the temperature, then top-k, then top-p.

    Services differ in the order; this one is that of the `transformers` library.
    """
    p = softmax(scores, settings.temperature)
    if settings.top_k is not None:
        p = keep_top_k(p, settings.top_k)
    return keep_top_p(p, settings.top_p)


def draw(probabilities: Probabilities, random: Random) -> int:
    """The number of one token, each as often as its probability says; the same `random` gives the same draw."""
    # random.Random promises the same sequence on every Python; NumPy's generators do not promise theirs.
    at = int(np.searchsorted(np.cumsum(probabilities), random.random() * probabilities.sum(), side="right"))
    return min(at, int(np.flatnonzero(probabilities)[-1]))


def _only(values: Probabilities, kept: NDArray[np.intp]) -> Probabilities:
    out = np.zeros_like(values)
    out[kept] = values[kept]
    return np.asarray(out / out.sum())
