"""A table in a terminal, in which Korean takes the two columns it needs."""

from unicodedata import east_asian_width


def print_table(head: list[str], rows: list[list[str]]) -> None:
    """Print rows under a head, each column as wide as its widest cell."""
    widths = [max(width(row[i]) for row in [head, *rows]) for i in range(len(head))]
    for row in [head, ["-" * w for w in widths], *rows]:
        print("  ".join(pad(cell, w) for cell, w in zip(row, widths, strict=True)).rstrip())


def width(text: str) -> int:
    """How many terminal columns a text takes."""
    return sum(2 if east_asian_width(c) in "WF" else 1 for c in text)


def pad(text: str, to: int) -> str:
    """The text, filled up with spaces to a number of terminal columns."""
    return text + " " * (to - width(text))
