"""A labelled text made ready to learn from."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from labkit.practice.reading.heard import heard
from labkit.practice.reading.hearing import asked
from labkit.practice.reading.hearing.sayings import Saying
from labkit.practice.training.corpus import Labelled
from labkit.practice.training.fit import Floats


def lanes(wanted: dict[str, Any]) -> Floats:
    """What a prompt asks for, as outputs of the first table."""
    on = set()
    for name, value in wanted.items():
        if name in asked.VALUES:
            on |= {f"{name}={v}" for v in (value if isinstance(value, list) else [value])}
        else:
            on.add(name)
    if "include" in wanted:
        on.add("include")
    return np.array([name in on for name in asked.LANES], np.float32)


@dataclass(frozen=True)
class Lesson:
    """What is learned from one text.

    Args:
        prompt: the text and what it asks for.
        said: its sayings.
        whole: its clauses.
        complete: whether it asks for nothing but what is known of it.
        times: how many times it counts.
    """

    prompt: Labelled
    said: Sequence[Saying]
    whole: Sequence[Saying]
    complete: bool = True
    times: int = 1

    @property
    def wanted(self) -> Floats:
        """The outputs of the first table; NaN where nothing is known."""
        row = lanes(self.prompt.wanted)
        return row if self.complete else np.where(row > 0, row, np.nan).astype(np.float32)


def lesson(prompt: Labelled, *, complete: bool = True, times: int = 1) -> Lesson:
    """A text made ready."""
    return Lesson(prompt, heard(prompt.text), heard(prompt.text, cut=False), complete, times)
