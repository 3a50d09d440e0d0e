"""Nothing that a trainee receives may hold a solution, a held-out case, a key, or a way to them."""

import json
import re
from collections.abc import Iterator, Sequence

from graders.build.content import Content
from graders.build.source import BEGIN_SOLUTION, END_SOLUTION

_MARKS = ("BEGIN SOLUTION", "BEGIN HIDDEN", "graders.cell", "import graders", "from graders")
# A line this short ("tidy = None", "}") stands in many a stub and gives nothing away.
_TELLING = 25


def leaks_in(text: str, contents: Sequence[Content]) -> Iterator[str]:
    """What a file gives away.

    Args:
        text: a file that trainees receive; of a notebook its JSON.
        contents: the exercises whose solutions and commentaries must not stand in it.
    """
    plain = _notebook_text(text)
    for mark in _MARKS:
        if mark in plain:
            yield f"holds {mark!r}"
    shown = "\n".join(cell.source for c in contents for cell in c.cells if cell.role in ("prose", "hint", "code"))
    for content in contents:
        for line in secret_lines(content):
            # A hint may quote a line of the solution: what the author shows is no leak.
            if line in plain and line not in shown:
                yield f"holds a line of the solution of {content.slug}: {line[:60]!r}"


def secret_lines(content: Content) -> list[str]:
    """The telling lines of an exercise's solutions and commentaries."""
    secrets = [c.source for c in content.cells if c.role == "commentary"]
    for cell in content.cells:
        if cell.role == "answer":
            secrets += re.findall(f"{BEGIN_SOLUTION}(.*?){END_SOLUTION}", cell.source, re.DOTALL)
    return [line.strip() for text in secrets for line in text.splitlines() if len(line.strip()) >= _TELLING]


def _notebook_text(text: str) -> str:
    try:
        notebook = json.loads(text)
        return "\n".join("".join(cell["source"]) for cell in notebook["cells"])
    except (ValueError, KeyError, TypeError):
        return text
