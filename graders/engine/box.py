"""Which box this machine can hold."""

from dataclasses import dataclass
from typing import Literal

from labkit.errors import LabkitError


class BoxError(LabkitError):
    """No box that holds can be made here; the message says what was tried, seen, and what to do."""


@dataclass(frozen=True)
class Box:
    """Where trainees' code runs.

    Args:
        name: `"bubblewrap"`, `"landlock"`, or `"unboxed"`.
    """

    name: Literal["bubblewrap", "landlock", "unboxed"]


def choose(unboxed: bool = False) -> Box:
    """The strongest box that was tried and held here."""
    raise NotImplementedError
