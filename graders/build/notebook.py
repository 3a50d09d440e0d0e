"""From source cells to a notebook in one language: the instructor's version, with solutions and hidden lines.

Cell ids are set from grade ids and positions, so that a rebuild is byte-identical.
"""

from collections.abc import Sequence

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from graders.build.source import SourceCell
from labkit.exercise import Exercise, Question
from labkit.i18n import Language

HINT_TITLES = {"ko": "힌트 {n}", "en": "Hint {n}"}
RUBRIC_HEADS = {
    "ko": ("채점 기준", "배점"),
    "en": ("Criterion", "Points"),
}


def build_notebook(
    cells: Sequence[SourceCell],
    lang: Language,
    slug: str,
    exercise: Exercise | None = None,
    *,
    commentary: bool = False,
) -> NotebookNode:
    """Put a notebook together.

    Args:
        cells: the source.
        lang: whose prose.
        slug: of the lesson or exercise.
        exercise: its declaration; None for a lesson.
        commentary: keep the model answer's commentary (instructors only).
    """
    kept = [c for c in cells if c.lang in (None, lang) and (commentary or c.role != "commentary")]
    built = [_cell(c, lang, exercise) for c in kept]
    first_code = next((i for i, c in enumerate(built) if c.cell_type == "code"), len(built))
    built.insert(min(first_code, 1), _setup_cell(lang))
    for number, cell in enumerate(built, start=1):
        grade_id = cell.metadata.get("nbgrader", {}).get("grade_id")
        cell.id = grade_id or f"{slug.replace('_', '-')}-{number:02d}"
    return new_notebook(
        cells=built,
        metadata={
            "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
            "labkit": {"lang": lang, "slug": slug, "version": exercise.version if exercise else "1"},
            "language_info": {"name": "python"},
        },
    )


def to_bytes(notebook: NotebookNode) -> bytes:
    """The file of a notebook: sorted keys, one final newline, the same bytes on every platform."""
    return (nbformat.writes(notebook, version=4, indent=1, sort_keys=True).rstrip("\n") + "\n").encode()


def hidden_line(slug: str, question: str) -> str:
    """The one line by which stock nbgrader scores a question: it names the question, and tells nothing else."""
    return f'import graders.cell; graders.cell.score("{slug}", "{question}")'


def _cell(cell: SourceCell, lang: Language, exercise: Exercise | None) -> NotebookNode:
    if cell.role in ("prose", "commentary"):
        return new_markdown_cell(cell.source)
    if cell.role == "hint":
        title = HINT_TITLES[lang].format(n=cell.id)
        return new_markdown_cell(f"<details>\n<summary>{title}</summary>\n\n{cell.source}\n\n</details>")
    if cell.role == "code":
        return new_code_cell(cell.source)
    # content.py has refused a graded cell without a declared question.
    assert exercise is not None  # noqa: S101
    question = exercise.question(str(cell.id))
    if cell.role == "rubric":
        return new_markdown_cell(_rubric(question, lang))
    if cell.role == "answer":
        return new_code_cell(cell.source, metadata=_nbgrader(f"{cell.id}-answer", solution=True))
    source = (
        f'labkit.check("{exercise.slug}", "{question.id}")\n'
        f"### BEGIN HIDDEN TESTS\n{hidden_line(exercise.slug, question.id)}\n### END HIDDEN TESTS"
    )
    return new_code_cell(source, metadata=_nbgrader(question.id, points=question.points))


def _setup_cell(lang: Language) -> NotebookNode:
    other = "en" if lang == "ko" else "ko"
    note = {"ko": "실습 도구를 불러옵니다", "en": "loads the lab"}[lang]
    return new_code_cell(f'import labkit  # {note}\n\nlabkit.language("{lang}")  # "{other}"')


def _rubric(question: Question, lang: Language) -> str:
    head, points = RUBRIC_HEADS[lang]
    lines = [f"| {head} | {points} |", "|---|---:|"]
    by_hand = {"ko": " (사람이 채점)", "en": " (judged by a person)"}[lang]
    for line in question.rubric:
        if line.points:
            lines.append(f"| {line.title.pick(lang)}{by_hand if line.manual else ''} | {line.points:g} |")
    return "\n".join([*lines, f"| **{'합계' if lang == 'ko' else 'Total'}** | **{question.points:g}** |"])


def _nbgrader(grade_id: str, *, solution: bool = False, points: float | None = None) -> dict[str, object]:
    meta: dict[str, object] = {
        "cell_type": "code",
        "grade": points is not None,
        "grade_id": grade_id,
        "locked": points is not None,
        "schema_version": 3,
        "solution": solution,
        "task": False,
    }
    if points is not None:
        meta["points"] = int(points) if points.is_integer() else points
    return {"nbgrader": meta}
