"""One py:percent source, read into cells that know their role and language.

The format is described for authors in CONTRIBUTING.md; `graders new SLUG` writes a filled-in example of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from graders.build.problems import Problem
from graders.build.prose import emphasis_faults
from labkit.i18n import LANGUAGES, Language

Role = Literal["prose", "hint", "commentary", "rubric", "code", "answer", "check"]

BEGIN_SOLUTION = "### BEGIN SOLUTION"
END_SOLUTION = "### END SOLUTION"
_KNOWN = {"lang", "hint", "title", "rubric", "answer", "check", "lines_to_next_cell"}


@dataclass(frozen=True)
class SourceCell:
    """A cell of `exercise.py` or `lesson.py`.

    Args:
        number: place in the file, from 1: how a refusal names it.
        role: what the cell is for.
        lang: its language, None where both share it.
        source: text without the percent marker.
        id: question id of an answer, check or rubric cell, or the hint's number.
    """

    number: int
    role: Role
    lang: Language | None
    source: str
    id: str | None = None

    @property
    def where(self) -> str:
        """How a refusal names the cell: number and first line."""
        first = self.source.strip().splitlines()[:1]
        return f"cell {self.number}: {first[0][:50] if first else self.role}"


def read_source(file: Path) -> tuple[list[SourceCell], list[Problem]]:
    """The cells of a source file, and what its author must mend before anything can be built from it."""
    try:
        text = file.read_text("utf-8")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        return [], [Problem(file, f"line {line}", "not UTF-8: save the file as UTF-8")]
    import jupytext  # a quarter of a second, and who grades reads no source

    notebook = jupytext.reads(text, fmt="py:percent")
    cells, problems = [], []
    for number, raw in enumerate(notebook.cells, start=1):
        meta = dict(raw.metadata)
        cell = SourceCell(number, _role(raw.cell_type, meta), meta.get("lang"), raw.source, _id(meta))
        problems += [Problem(file, cell.where, what) for what in _faults(cell, meta)]
        cells.append(cell)
    problems += [Problem(file, cell.where, what) for cell, what in _lonely(cells)]
    problems += [Problem(file, cell.where, what) for cell, what in _doubled(cells)]
    return cells, problems


def _role(cell_type: str, meta: dict[str, str]) -> Role:
    if cell_type == "code":
        return "answer" if "answer" in meta else "check" if "check" in meta else "code"
    if meta.get("title") == "commentary":
        return "commentary"
    return "hint" if "hint" in meta else "rubric" if "rubric" in meta else "prose"


def _id(meta: dict[str, str]) -> str | None:
    return next((str(meta[k]) for k in ("answer", "check", "rubric", "hint") if k in meta), None)


def _faults(cell: SourceCell, meta: dict[str, str]) -> Iterator[str]:
    if unknown := sorted(set(meta) - _KNOWN):
        yield f"unknown metadata {', '.join(unknown)}; known: {', '.join(sorted(_KNOWN))}"
    if not all(str(k).isascii() and str(v).isascii() for k, v in meta.items()):
        yield "metadata must be ASCII: elsewhere it turns into escapes"
    if cell.lang is not None and cell.lang not in LANGUAGES:
        yield f"lang is one of {', '.join(LANGUAGES)}, not {cell.lang!r}"
    if cell.role in ("prose", "hint", "commentary") and cell.lang is None:
        yield 'a prose cell names its language: # %% [markdown] lang="ko"'
    if cell.role in ("prose", "hint", "commentary"):
        yield from emphasis_faults(cell.source)
    if cell.role in ("check", "rubric") and cell.source.strip():
        yield "the builder writes this cell: leave its body empty"
    marks = [line.strip() for line in cell.source.splitlines() if "SOLUTION" in line]
    if marks and cell.role != "answer":
        yield "a solution marker outside an answer cell would reach the trainees"
    if cell.role == "answer" and marks != [BEGIN_SOLUTION, END_SOLUTION]:
        yield f"an answer cell has one {BEGIN_SOLUTION} and, after it, one {END_SOLUTION}"
    if "HIDDEN" in cell.source and "###" in cell.source:
        yield "hidden tests are written by the builder"


def _lonely(cells: list[SourceCell]) -> Iterator[tuple[SourceCell, str]]:
    """Cells of one language without the other language's cell beside them (Korean first)."""
    spoken = iter(cells)
    for cell in spoken:
        if cell.lang is None:
            continue
        twin = next(spoken, None)
        if cell.lang != "ko":
            yield cell, "an English cell without its Korean twin directly before it"
        elif twin is None or twin.lang != "en" or (twin.role, twin.id) != (cell.role, cell.id):
            yield cell, "a Korean cell without its English twin directly after it"
            if twin is None:
                return


def _doubled(cells: list[SourceCell]) -> Iterator[tuple[SourceCell, str]]:
    seen: set[tuple[str, str | None, str | None]] = set()
    for cell in cells:
        if cell.role not in ("answer", "check", "rubric", "hint"):
            continue
        if (key := (cell.role, cell.id, cell.lang)) in seen:
            yield cell, f"{cell.role} {cell.id!r} stands here for the second time"
        seen.add(key)
