"""How far a run is: a bar with rate and time left on a terminal, a line now and then elsewhere."""

import sys
import time
from typing import Any

EVERY = 30.0
"""Seconds between two lines where nobody watches a terminal."""


class Progress:
    """A bar on stderr; called with how many are done and how many there are.

    Args:
        what: named before the bar.
    """

    def __init__(self, what: str) -> None:
        self.done = self.total = 0
        self._what = what
        self._bar: Any = None
        self._said = self._started = time.monotonic()

    def __enter__(self) -> "Progress":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __call__(self, done: int, total: int) -> None:
        """One more is done."""
        step, self.done, self.total = done - self.done, done, total
        if sys.stderr.isatty():
            self._draw(step)
        elif time.monotonic() - self._said >= EVERY:
            self._said = time.monotonic()
            print(self._line(), file=sys.stderr, flush=True)

    def close(self) -> None:
        """Leave the bar as it stands."""
        if self._bar is not None:
            self._bar.close()
            self._bar = None

    def _draw(self, step: int) -> None:
        if self._bar is None:
            from tqdm import tqdm

            self._bar = tqdm(total=self.total, desc=self._what, file=sys.stderr, dynamic_ncols=True)
        self._bar.update(step)

    def _line(self) -> str:
        from tqdm import tqdm

        return str(
            tqdm.format_meter(self.done, self.total, time.monotonic() - self._started, prefix=self._what, ncols=0)
        )
