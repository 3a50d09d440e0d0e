"""How what was heard of a prompt is joined into what it asks for: a logistic regression for each instruction.

It learns from what tables say of prompts of writers that these tables have not seen: what a table says of the prompts
it was made from is surer than it will ever be again.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from labkit.practice.reading.heard import clauses_of
from labkit.practice.reading.hearing import asked
from labkit.practice.reading.hearing.linear import STEP, Table
from labkit.practice.reading.hearing.listening import listen
from labkit.practice.reading.scanning import scan
from labkit.practice.reading.weighing import SCALE, evidence
from labkit.practice.training.lesson import Lesson

Matrix = NDArray[np.float64]
_SHRINK = 3.0
_ROUNDS, _STILL = 25, 1e-3
_FREE = 3.0  # a prompt that somebody wrote without a specification counts so often
_DEAR = 0.1  # a false find is worse than a miss: the odds, as their logarithm, that it takes


class Joining:
    """What tables say of prompts, lane by lane, and what these ask for."""

    def __init__(self) -> None:
        self.told: dict[str, list[list[int]]] = {lane: [] for lane in asked.LANES}
        self.wanted: list[NDArray[np.float32]] = []
        self.worth: list[float] = []

    def add(self, lessons: Sequence[Lesson], by: tuple[Table, Table]) -> None:
        """Take in prompts that the tables have not seen."""
        for one in lessons:
            heard = listen(one.said, one.whole, by)
            for lane, row in evidence(heard, scan(clauses_of(one.prompt.text))).items():
                self.told[lane].append(row)
            self.wanted.append(one.wanted)
            self.worth.append(_FREE if one.prompt.free else 1.0)

    def weights(self) -> dict[str, list[int]]:
        """For each lane the weights of what tells."""
        wanted, worth = np.array(self.wanted, float), np.array(self.worth)
        out = {}
        for n, lane in enumerate(asked.LANES):
            fitted = _logistic(np.array(self.told[lane]) / STEP, wanted[:, n], worth)
            fitted[-1] -= _DEAR
            out[lane] = [int(w) for w in np.rint(fitted * SCALE)]
        return out


def _logistic(rows: Matrix, wanted: Matrix, worth: Matrix) -> Matrix:
    weights = np.zeros(rows.shape[1])
    shrink = np.full(rows.shape[1], _SHRINK)
    shrink[-1] = _STILL  # the bias
    for _ in range(_ROUNDS):
        chance = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        slope = rows.T @ (worth * (wanted - chance)) - shrink * weights
        bend = (rows * (worth * chance * (1 - chance) + 1e-6)[:, None]).T @ rows + np.diag(shrink)
        step = np.linalg.solve(bend, slope)
        weights += step
        if np.abs(step).max() < _STILL:
            break
    return weights
