"""What the builder refuses: a file, the cell or key in it, and what is wrong there."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, order=True)
class Problem:
    """One refusal.

    Args:
        file: the source that must be changed.
        where: the cell or key in it, if one can be named.
        what: what was found and what is expected.
    """

    file: Path
    where: str | None
    what: str

    def __str__(self) -> str:
        return f"{self.file}{f' [{self.where}]' if self.where else ''}: {self.what}"
