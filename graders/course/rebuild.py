"""A submission contributes the text of its cells and the pictures in them, and nothing else.

Stock nbgrader trusts the submitted metadata: a `skip-execution` tag on a test cell gives full marks, a deleted test
cell leaves no grade, a doubled grade_id aborts. So ids, types, tags, points and all graded cells come from the
instructor's source; the trainee's answers are found by id and, where ids are gone, by the variable they assign.
"""

import copy
import re
from dataclasses import dataclass, field
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell

from graders.build.source import BEGIN_SOLUTION, END_SOLUTION
from graders.course.pictures import MAX_NOTEBOOK_CHARS, Pictures, kept_pictures, size_of
from graders.course.sources import exercise_of, instructor_notebook
from graders.texts import t
from labkit.exercise import Question
from labkit.i18n import Language, Text
from labkit.plain import clean

MAX_CELLS = 500
MAX_CELL_CHARS = 200_000


@dataclass
class Rebuilt:
    """A notebook that is safe to execute and to score, and what had to be mended on the way."""

    notebook: NotebookNode
    lang: Language
    notes: list[Text] = field(default_factory=list)


@dataclass(frozen=True)
class _Cell:
    """What is taken of a submitted cell: three strings, and pictures."""

    type: str
    source: str
    id: str
    pictures: Pictures = field(default_factory=dict)


def rebuild(submitted: Any, slug: str, default: Language = "ko") -> Rebuilt:
    """Put a submission onto the instructor's source.

    Args:
        submitted: parsed JSON of the submitted file, of whatever shape.
        slug: the exercise it was submitted for.
        default: language where the submission shows none.
    """
    exercise = exercise_of(slug)
    cells, notes = _read(submitted)
    lang = _language(submitted, cells, default)
    source = copy.deepcopy(instructor_notebook(slug, lang))
    by_id = {c.id: c for c in source.cells}
    answers = {q.id: _answer(q, cells, by_id, notes) for q in exercise.questions}
    used: set[int] = {i for i, _ in answers.values() if i is not None}
    body: list[NotebookNode] = []
    placed: set[str] = set()
    for index, cell in enumerate(cells):
        if index in used:
            answered = next(q for q, (i, _) in answers.items() if i == index)
            body += _graded_pair(answered, answers[answered][1], by_id)
            placed.add(answered)
        elif cell.id in by_id and not _is_graded(by_id[cell.id]):
            body += _own_text(cell, by_id, body)
        elif not _names_graded(cell, by_id):
            body.append(_free(cell, len(body)))
    for question in exercise.questions:
        if question.id not in placed:
            notes.append(t("rebuilt-missing", question=question.id))
            body += _graded_pair(question.id, answers[question.id][1], by_id)
    source.cells = _with_setup(body, source)
    nbformat.validate(source)
    return Rebuilt(source, lang, notes)


def _read(submitted: Any) -> tuple[list[_Cell], list[Text]]:
    """Cells of notebook formats 3 and 4, as far as they are cells; everything else is left behind."""
    notes: list[Text] = []
    raw = submitted.get("cells") if isinstance(submitted, dict) else None
    if raw is None and isinstance(submitted, dict) and isinstance(submitted.get("worksheets"), list):
        raw = [c for sheet in submitted["worksheets"] if isinstance(sheet, dict) for c in _list(sheet.get("cells"))]
        notes.append(t("rebuilt-old-format"))
    if not isinstance(raw, list):
        return [], [t("rebuilt-no-cells")]
    cells, room = [], MAX_NOTEBOOK_CHARS
    for item in raw[:MAX_CELLS]:
        if not isinstance(item, dict):
            continue
        text = item.get("source", item.get("input", ""))
        text = "".join(x for x in text if isinstance(x, str)) if isinstance(text, list) else text
        if isinstance(text, str):
            type_ = "code" if item.get("cell_type") == "code" else "markdown"
            # A lone surrogate (JSON can say "\\ud83d") cannot be written to a file again.
            pictures = kept_pictures(item.get("attachments"), room) if type_ == "markdown" else {}
            room -= size_of(pictures)
            cells.append(_Cell(type_, clean(text[:MAX_CELL_CHARS]), clean(_grade_id(item)), pictures))
    return cells, notes


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _grade_id(item: dict[str, Any]) -> str:
    meta = item.get("metadata")
    grader = meta.get("nbgrader") if isinstance(meta, dict) else None
    found = grader.get("grade_id") if isinstance(grader, dict) else None
    found = found or item.get("id")
    return found if isinstance(found, str) else ""


def _language(submitted: Any, cells: list[_Cell], default: Language) -> Language:
    """As the notebook says, else by its prose: an English notebook gets English feedback."""
    meta = submitted.get("metadata") if isinstance(submitted, dict) else None
    lab = meta.get("labkit") if isinstance(meta, dict) else None
    said = lab.get("lang") if isinstance(lab, dict) else None
    if said in ("ko", "en"):
        return "ko" if said == "ko" else "en"
    letters = [ch for c in cells if c.type == "markdown" for ch in c.source if ch.isalpha()]
    if not letters:
        return default
    return "en" if sum("가" <= ch <= "힣" for ch in letters) / len(letters) < 0.2 else "ko"


def _answer(
    question: Question, cells: list[_Cell], by_id: dict[str, NotebookNode], notes: list[Text]
) -> tuple[int | None, str]:
    """Which submitted cell holds the answer, and its text; the untouched stub where none does."""
    stub = _stub(by_id[f"{question.id}-answer"].source)
    named = [i for i, c in enumerate(cells) if c.id == f"{question.id}-answer"]
    if len(named) > 1:
        notes.append(t("rebuilt-doubled", question=question.id))
    # Doubled: the first that was worked on. Copies of the stub are what doubling usually leaves behind.
    for index in [i for i in named if cells[i].source.strip() != stub.strip()] or named:
        return index, cells[index].source
    assigns = re.compile(rf"^{re.escape(question.name)}\s*=", re.MULTILINE)
    found = [i for i, c in enumerate(cells) if c.type == "code" and assigns.search(c.source)]
    if found:
        notes.append(t("rebuilt-by-name", question=question.id, name=question.name))
        return found[-1], cells[found[-1]].source
    return None, stub


def _graded_pair(question: str, text: str, by_id: dict[str, NotebookNode]) -> list[NotebookNode]:
    answer, test = copy.deepcopy(by_id[f"{question}-answer"]), copy.deepcopy(by_id[question])
    answer.source = text
    return [answer, test]


def _own_text(cell: _Cell, by_id: dict[str, NotebookNode], body: list[NotebookNode]) -> list[NotebookNode]:
    """A cell of ours: prose as we wrote it; code as the trainee left it, since the answer may build on it."""
    if any(c.id == cell.id for c in body):
        return [_free(cell, len(body))]
    kept = copy.deepcopy(by_id[cell.id])
    if kept.cell_type == "code" and cell.type == "code":
        kept.source = cell.source
    return [kept]


def _free(cell: _Cell, position: int) -> NotebookNode:
    make = new_code_cell if cell.type == "code" else new_markdown_cell
    made = make(cell.source, id=f"own-{position:03d}")
    if cell.pictures:
        made.attachments = nbformat.from_dict(cell.pictures)
    return made


def _is_graded(cell: NotebookNode) -> bool:
    return "nbgrader" in cell.metadata


def _names_graded(cell: _Cell, by_id: dict[str, NotebookNode]) -> bool:
    """A copy of a graded cell: its original stands elsewhere."""
    return cell.id in by_id and _is_graded(by_id[cell.id])


def _with_setup(body: list[NotebookNode], source: NotebookNode) -> list[NotebookNode]:
    """The set-up cell first among code, whatever became of it: without it nothing below runs."""
    setup = next(c for c in source.cells if c.cell_type == "code")
    rest = [c for c in body if c.id != setup.id]
    at = next((i for i, c in enumerate(rest) if c.cell_type == "code"), len(rest))
    return [*rest[:at], copy.deepcopy(setup), *rest[at:]]


def _stub(source: str) -> str:
    return re.sub(rf"{BEGIN_SOLUTION}.*?{END_SOLUTION}\n?", "", source, flags=re.DOTALL)
