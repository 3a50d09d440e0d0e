"""Markdown tables in a memo, read out cell by cell: the head of a column and its row say what a bare number counts."""

import re
from collections.abc import Iterator

_RULE = re.compile(r":?-{2,}:?")
# A longer head is none, and would be written out once for every cell below it.
_LONGEST = 60
# "정원(명)", "이용률 (%)", "occupancy, %".
_UNIT = re.compile(r"\s?[(\[]\s?(?P<unit>%p?|%포인트|명|개|곳|개소|배|people|places|users|persons)\s?[)\]]|[\s,]+%$")
_NUMBER = re.compile(r"^[-+±△▲]?\d[\d,]*(?:\.\d+)?$")
# Ranks and item numbers are no figures.
_ORDER = re.compile(r"순위|순번|연번|번호|^(?:no\.?|#|rank)$", re.IGNORECASE)


def spoken(memo: str) -> str:
    """The memo with each cell of its tables as a line of its own: "들샘구 어르신 1천 명당 정원 9.9명".

    Without this a row such as "| 들샘구 | 340 | 306 | 9.9 |" is a list of numbers that may be anything.
    """
    lines, out = memo.split("\n"), list[str]()
    at = 0
    while at < len(lines):
        if _begins(lines, at):
            heads = _cells(lines[at])
            at += 2
            while at < len(lines) and "|" in lines[at]:
                out += _row(heads, _cells(lines[at]))
                at += 1
        else:
            out.append(lines[at])
            at += 1
    return "\n".join(out)


def _begins(lines: list[str], at: int) -> bool:
    rule = lines[at + 1] if at + 1 < len(lines) else ""
    return "|" in lines[at] and "|" in rule and all(map(_RULE.fullmatch, _cells(rule)))


def _cells(line: str) -> list[str]:
    return [cell.strip(" *`\t") for cell in line.strip().removeprefix("|").removesuffix("|").split("|")]


def _row(heads: list[str], cells: list[str]) -> Iterator[str]:
    """The cells of a row; what it is about stands in its first cell that is no number."""
    about = next((n for n, cell in enumerate(cells) if cell and not _NUMBER.match(cell)), None)
    label = cells[about] if about is not None else ""
    for n, cell in enumerate(cells):
        head = heads[n] if n < len(heads) else ""
        if n != about and cell and not _ORDER.search(head):
            yield _cell(label, head, cell)


def _cell(label: str, head: str, cell: str) -> str:
    """A district named in the head of a column goes first, as one does in a sentence: "들샘구 정원 340명"."""
    found = _UNIT.search(head) or _UNIT.search(label)
    named = [_UNIT.sub("", text).strip()[:_LONGEST] for text in (label, head)]
    # The row of a table with a column for each district names the measure, and its unit.
    names = " ".join(reversed(named) if _UNIT.search(label) and not _UNIT.search(head) else named)
    names += ":" if names.endswith("over") else ""  # "aged 65 and over 340" is no age
    unit = (found["unit"] or "%") if found and _NUMBER.match(cell) else ""
    return f"{names} {cell}{' ' if unit.isascii() and unit.isalpha() else ''}{unit}"
