"""Logistic regression on hashed pieces, all outputs at once, where only a whole prompt is labelled.

Each prompt is a bag of sayings. What it asks for is said in at least one of them, and we are not told which: the
prompt's score is the soft maximum of its sayings' (log-sum-exp), so that the one that fits best learns most
(multiple-instance learning). Where every row has its own label, the same descent runs without the maximum.
Half the pieces are left out at each step: a writer's pet words must not be all that an output rests on.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from labkit.practice.reading.hearing.linear import BUCKETS

Floats = NDArray[np.float32]
Buckets = NDArray[np.int64]


@dataclass(frozen=True)
class Settings:
    """How to learn.

    Args:
        epochs: passes over the prompts.
        rate: first length of a step.
        shrink: pull of every weight to zero, a step.
        left_out: share of the pieces left out.
        rarest: pieces seen in fewer prompts say nothing.
        seed: of the order and of what is left out.
    """

    epochs: int = 20
    rate: float = 0.05
    shrink: float = 2e-4
    left_out: float = 0.5
    rarest: int = 2
    batch: int = 16
    seed: int = 2026


@dataclass(frozen=True)
class Fitted:
    """Weights by piece (in the order of `buckets`) and biases."""

    buckets: Buckets
    weights: Floats
    biases: Floats

    def scores(self, rows: Sequence[Buckets]) -> Floats:
        """The outputs of each row."""
        place = np.full(BUCKETS, -1)
        place[self.buckets] = np.arange(len(self.buckets))
        out = [self.weights[at[at >= 0]].sum(0) + self.biases for at in (place[r] for r in rows)]
        return np.array(out, np.float32)


def fit(bags: Sequence[Sequence[Buckets]], wanted: Sequence[Floats], how: Settings, *, pooled: bool) -> Fitted:
    """Learn.

    Args:
        bags: for each prompt the pieces of each of its rows.
        wanted: for each prompt what is to come out: one row if `pooled`, else one for each of its rows; NaN where
            nothing is known.
        how: the settings.
        pooled: whether labels are those of whole prompts.
    """
    seen = np.zeros(BUCKETS, np.int64)
    for bag in bags:
        if len(bag):
            seen[np.unique(np.concatenate(bag))] += 1
    buckets = np.flatnonzero(seen >= how.rarest)
    place = np.full(BUCKETS, -1)
    place[buckets] = np.arange(len(buckets))
    known = [_Bag.of([at[at >= 0] for at in (place[row] for row in bag)]) for bag in bags]
    outputs = wanted[0].shape[-1]
    state = _State(
        np.zeros((len(buckets) + 1, outputs), np.float32),
        np.full((len(buckets) + 1, outputs), 1e-3, np.float32),
        np.full(outputs, -4.0, np.float32),
        np.ones(outputs, np.float32),
    )
    dice = np.random.default_rng(how.seed)
    for _ in range(how.epochs):
        order = dice.permutation(len(known))
        for at in range(0, len(order), how.batch):
            chosen = [int(n) for n in order[at : at + how.batch] if len(known[n].sizes)]
            if chosen:
                _step(state, [known[n] for n in chosen], [wanted[n] for n in chosen], how, dice, pooled)
    return Fitted(buckets, state.weights[:-1], state.biases)


@dataclass(frozen=True)
class _Bag:
    """The pieces of all rows of a prompt, one row behind the other, and how many each row has."""

    pieces: Buckets
    sizes: Buckets

    @classmethod
    def of(cls, rows: list[Buckets]) -> "_Bag":
        sizes = np.array([len(row) for row in rows], np.int64)
        return cls(np.concatenate(rows) if rows else np.zeros(0, np.int64), sizes)


@dataclass
class _State:
    weights: Floats
    moved: Floats
    biases: Floats
    biases_moved: Floats


def _step(
    state: _State,
    bags: list[_Bag],
    wanted: list[Floats],
    how: Settings,
    dice: np.random.Generator,
    pooled: bool,
) -> None:
    # A last, always present piece keeps empty rows from vanishing; its weights are thrown away.
    empty = len(state.weights) - 1
    full = np.concatenate([bag.sizes for bag in bags])
    pieces = np.concatenate([bag.pieces for bag in bags])
    kept = dice.random(len(pieces), np.float32) >= how.left_out
    ends = np.cumsum(full)
    sizes = np.diff(np.concatenate([[0], np.concatenate([[0], np.cumsum(kept)])[ends]])) + 1
    flat = np.insert(pieces[kept], np.cumsum(sizes - 1), empty)
    state.weights[empty] = 0
    scores = np.add.reduceat(state.weights[flat], np.concatenate([[0], np.cumsum(sizes)[:-1]]), axis=0)
    scores = np.asarray(scores / (1 - how.left_out) + state.biases, np.float32)
    wrong = np.zeros_like(scores)
    at = 0
    for bag, target in zip(bags, wanted, strict=True):
        here = slice(at, at + len(bag.sizes))
        wrong[here] = _pooled(scores[here], target) if pooled else np.nan_to_num(_sigmoid(scores[here]) - target)
        at += len(bag.sizes)
    _descend(state, flat, np.repeat(wrong, sizes, axis=0), how, len(bags))
    total = wrong.sum(0)
    state.biases_moved += total * total
    state.biases -= how.rate / np.sqrt(state.biases_moved) * total


def _sigmoid(x: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-np.clip(x, -30, 30))), np.float32)


def _pooled(scores: Floats, target: Floats) -> Floats:
    top = scores.max(0)
    shares = np.exp(scores - top)
    total = shares.sum(0)
    return np.asarray(shares / total * np.nan_to_num(_sigmoid(top + np.log(total)) - target), np.float32)


def _descend(state: _State, flat: Buckets, wrong: Floats, how: Settings, prompts: int) -> None:
    order = np.argsort(flat, kind="stable")
    at = flat[order]
    starts = np.concatenate([[0], np.flatnonzero(np.diff(at)) + 1])
    here = at[starts]
    slope = np.add.reduceat(wrong[order], starts, axis=0)
    state.moved[here] += slope * slope
    length = how.rate / np.sqrt(state.moved[here])
    moved = state.weights[here] - length * slope
    state.weights[here] = np.sign(moved) * np.maximum(np.abs(moved) - length * how.shrink * prompts, 0)
