"""What a cell prints, from Python and from the file descriptors below it, in the order in which it was written."""

import io
import os
import threading
import time
from typing import Any

from .outlet import Outlet

_FLUSH_CHARS = 64_000
_FLUSH_SECONDS = 0.2  # as ipykernel: what was printed before a hang is seen


class Printed(io.TextIOBase):
    """`sys.stdout` or `sys.stderr` of a cell.

    Args:
        name: `"stdout"` or `"stderr"`.
        outlet: where the text goes.
        below: a file that stands behind the descriptor of the same name, for what subprocesses and C code write.
    """

    errors = "strict"

    def __init__(self, name: str, outlet: Outlet, below: int) -> None:
        self._name, self._outlet, self._below = name, outlet, below
        self._parts: list[str] = []
        self._size = 0
        self._since = 0.0
        self._lock = threading.RLock()

    @property
    def name(self) -> str:
        """`<stdout>`, as other streams say."""
        return f"<{self._name}>"

    @property
    def encoding(self) -> str:  # type: ignore[override]
        """As ipykernel's."""
        return "UTF-8"

    def fileno(self) -> int:
        """The descriptor whose output is taken too."""
        return 1 if self._name == "stdout" else 2

    def writable(self) -> bool:
        """Always."""
        return True

    def write(self, text: str) -> int:
        """Keep the text until it is much or old."""
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text)}")
        with self._lock:
            self.take_from_below()
            self._keep(text)
            if self._size > _FLUSH_CHARS or time.monotonic() - self._since > _FLUSH_SECONDS:
                self.flush()
        return len(text)

    def writelines(self, lines: Any) -> None:
        """Each with `write`."""
        for line in lines:
            self.write(line)

    def flush(self) -> None:
        """Send what is kept."""
        with self._lock:
            self.take_from_below()
            text, self._parts, self._size = "".join(self._parts), [], 0
            self._outlet.stream(self._name, text)

    def take_from_below(self) -> None:
        """Read what was written to the descriptor since, and empty the file."""
        with self._lock:
            if size := os.fstat(self._below).st_size:
                data = os.pread(self._below, min(size, self._outlet.room + 1), 0)
                os.ftruncate(self._below, 0)
                self._keep(data.decode("utf-8", "replace"))

    def _keep(self, text: str) -> None:
        if not self._parts:
            self._since = time.monotonic()
        self._parts.append(text)
        self._size += len(text)
