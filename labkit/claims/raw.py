"""A claim before anybody looked at the values."""

from dataclasses import dataclass

from labkit.claims.model import Kind
from labkit.quantities import Quantity


@dataclass(frozen=True)
class Raw:
    """A claim before anybody looked at the values.

    Args:
        start: first character.
        end: behind the last.
        kind: what is claimed.
        quantity: the number or date in it.
        move: "more", "fewer", "up", "down", "flat", "alike", "gap", or "" for a plain statement.
        arrived: the number is what it came to ("910건으로 줄었다"), not by how much.
        rank: place in a ranking, 1 for the first; 0 where the order itself is claimed.
        least: counted from the bottom.
    """

    start: int
    end: int
    kind: Kind
    quantity: Quantity | None = None
    move: str = ""
    arrived: bool = False
    rank: int = 0
    least: bool = False
