"""How far it is: a bar that redraws itself on a terminal, one plain line at every tenth elsewhere."""

import sys
from typing import TextIO

_CELLS = 30


class Bar:
    """Progress towards a total.

    Args:
        label: what is being counted.
        total: how many there will be; may be lowered later.
        out: where to draw.
    """

    def __init__(self, label: str, total: int, out: TextIO | None = None) -> None:
        self.label, self.total = label, max(total, 1)
        self._out = out or sys.stdout
        self._redraws = self._out.isatty()
        self._last = -1

    def show(self, count: int) -> None:
        """Draw `count` of the total; the same picture is not drawn twice."""
        count = min(count, self.total)
        step = count if self._redraws else 10 * count // self.total
        if step == self._last:
            return
        self._last = step
        if self._redraws:
            filled = _CELLS * count // self.total
            self._out.write(f"\r  {self.label} [{'#' * filled}{'.' * (_CELLS - filled)}] {count}/{self.total} ")
        else:
            self._out.write(f"  {self.label} {count}/{self.total}\n")
        self._out.flush()

    def close(self) -> None:
        """End the line."""
        if self._redraws and self._last >= 0:
            self._out.write("\n")
            self._out.flush()
