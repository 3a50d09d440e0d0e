"""Random draws that give the same digits on every platform.

`random.gauss` and a Poisson draw call `log`, `cos` and `exp`, whose last digit differs between mathematics libraries;
a sum of uniform numbers and `sqrt` (which IEEE 754 rounds exactly) do not.
"""

import random
from math import sqrt


def normal(rng: random.Random, spread: float = 1.0) -> float:
    """About a normal deviate: the sum of twelve uniform numbers has a variance of one."""
    drawn = -6.0
    for _ in range(12):
        drawn += rng.random()
    return spread * drawn


def noisy(rng: random.Random, value: float, share: float) -> float:
    """`value`, give or take `share` of it (one standard deviation)."""
    return value * (1 + normal(rng, share))


def whole(value: float) -> int:
    """Rounded to a whole number, halves upwards, and never below 0."""
    return max(0, int(value + 0.5))


def count(rng: random.Random, expected: float) -> int:
    """About a Poisson count: its variance is its mean."""
    return whole(expected + normal(rng, sqrt(expected)))


def one_in(rng: random.Random, share: float) -> bool:
    return rng.random() < share
