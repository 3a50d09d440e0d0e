"""Where an answer ends early: a limit of tokens, a stop word. And in which pieces it is sent."""

import re
from collections.abc import Iterable

from labkit.practice.handle import tokens

# A word with what follows it; a long one (a table's rule, an address) in parts.
_PIECE = re.compile(r"\S{1,16}\s*|\s+")


def pieces(text: str) -> list[str]:
    """The text in pieces of about a word; joined they are the text."""
    return _PIECE.findall(text)


def cut(text: str, limit: int | None, stop: Iterable[str]) -> tuple[str, bool]:
    """The text up to a stop word or a limit.

    Args:
        text: the whole answer.
        limit: tokens (as the practice model counts them); None for none.
        stop: words at the first of which it ends; they are not part of it.

    Returns:
        The text, and whether it was the limit that ended it.
    """
    for word in stop:
        text = text.partition(word)[0]
    if limit is None or tokens(text) <= limit:
        return text, False
    low, high = 0, len(text)
    while low < high:  # the longest beginning that keeps the limit; its tokens only grow with its length
        middle = (low + high + 1) // 2
        low, high = (middle, high) if tokens(text[:middle]) <= limit else (low, middle - 1)
    return text[:low], True
