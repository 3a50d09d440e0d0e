"""Puts the lines of a summary into the shape asked for: bullets, numbers, a table, a paragraph, a length."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from labkit.practice.knowledge import load
from labkit.practice.language.texts import shorten
from labkit.practice.plan import Plan
from labkit.practice.writing.wording import Line

_SAY = load("phrases")


@dataclass(frozen=True)
class Size:
    """How many things, and how many characters."""

    n: int
    exact: bool
    limit: int | None


def shaped(plan: Plan, lines: list[Line], size: Size) -> str:
    """The summary as text, within its limit of characters."""
    form = plan.asked.get("format")
    marks = {"bullets": lambda i: "- ", "numbered": lambda i: f"{i + 1}. "}.get(str(form))
    if form is None and "count_items" in plan.asked:
        marks = lambda i: "- "  # noqa: E731
    joiner = "\n" if marks or form == "table" else " "
    opening = f"{_SAY['preamble'][plan.language]}\n\n" if plan.fails("preamble") else ""

    def dressed(parts: list[str]) -> str:
        if form == "table":
            return _table(plan, [line.head for line in lines], parts)
        return joiner.join((marks(i) if marks else "") + part for i, part in enumerate(parts))

    said = [line.text for line in lines]
    text = opening + dressed(said)
    if size.limit is None or len(text) <= size.limit:
        return text
    return _squeeze(said, size, dressed, keep_end="count_sentences" in plan.asked)


def _squeeze(lines: list[str], size: Size, dressed: Callable[[list[str]], str], *, keep_end: bool) -> str:
    """The lines within the limit: drop the last ones where the number is free, then shorten the longest."""
    limit = size.limit or 0
    lines = list(lines)
    while not size.exact and len(lines) > 1 and len(dressed(lines)) > limit:
        lines.pop()
    lines = [re.sub(r"\s?\([^()]{1,80}\)", "", line) if len(dressed(lines)) > limit else line for line in lines]
    for _ in range(400):
        over = len(dressed(lines)) - limit
        if over <= 0:
            break
        at = max(range(len(lines)), key=lambda i: (len(lines[i]), -i))
        room = max(1, len(lines[at]) - max(1, min(over, len(lines[at]) // 3 or 1)))
        cut = shorten(lines[at].rstrip("."), room - 1 if keep_end else room).rstrip("…")
        lines[at] = (cut + "." if keep_end else cut) or "·"
        if all(len(line) <= 2 for line in lines):
            break
    text = dressed(lines)
    return text if len(text) <= limit else text[:limit]


def _table(plan: Plan, heads: list[str], lines: list[str]) -> str:
    columns = ("항목", "내용") if plan.language == "ko" else ("Item", "Detail")
    first, other = load("telling")["row"][plan.source_language]
    names = [head or (first if i == 0 else other) for i, head in enumerate(heads)]
    body = [f"| {a.replace('|', '/')} | {b.replace('|', '/')} |" for a, b in zip(names, lines, strict=False)]
    return "\n".join((f"| {columns[0]} | {columns[1]} |", "|---|---|", *body))
