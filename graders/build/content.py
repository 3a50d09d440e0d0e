"""Every exercise and lesson of the repository, read and checked against the rules that need more than one file."""

import tomllib
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graders import criteria
from graders.build.code import code_faults
from graders.build.declaration import declaration_faults
from graders.build.problems import Problem
from graders.build.quizzes import quiz_problems
from graders.build.source import SourceCell, read_source
from labkit import checks
from labkit.errors import ExerciseError
from labkit.exercise import Exercise, Question, read_exercise


@dataclass(frozen=True)
class Content:
    """One lesson or exercise, whole.

    Args:
        slug: its folder's name.
        source: `lesson.py` or `exercise.py`.
        cells: of the source.
        exercise: the declaration; None for a lesson.
    """

    slug: str
    source: Path
    cells: tuple[SourceCell, ...]
    exercise: Exercise | None = None


def read_content(root: Path) -> tuple[list[Content], list[Problem]]:
    """All content below `root`, in order of slugs, and everything that must be mended in it."""
    contents: list[Content] = []
    problems: list[Problem] = []
    for file in sorted([*root.glob("notebooks/*/lesson.py"), *root.glob("exercises/*/exercise.py")]):
        content, found = _read(file)
        contents += [content] if content else []
        problems += found
    problems += _index_problems(root, contents)
    slugs = {c.slug for c in contents if c.exercise}
    problems += [
        Problem(file, None, "criteria without an exercise of that name")
        for file in criteria.files(root)
        if file.stem not in slugs
    ]
    return contents, problems


def _read(file: Path) -> tuple[Content | None, list[Problem]]:
    cells, problems = read_source(file)
    slug = file.parent.name
    if not cells and problems:
        return None, problems
    if file.name == "lesson.py":
        problems += [
            Problem(file, c.where, "a lesson is not graded: no answer, check or rubric cells")
            for c in cells
            if c.role in ("answer", "check", "rubric")
        ]
        if not file.with_name("lesson.toml").exists():
            problems.append(Problem(file.with_name("lesson.toml"), None, "missing: titles and minutes of the lesson"))
        problems += [Problem(file, where, what) for where, what in code_faults(cells, None)]
        problems += quiz_problems(file, cells)
        return Content(slug, file, tuple(cells)), problems
    declared = file.with_name("exercise.toml")
    try:
        exercise = read_exercise(declared)
    except ExerciseError as error:
        return None, [*problems, Problem(declared, None, error.text.en)]
    problems += [Problem(declared, where, what) for where, what in declaration_faults(declared, exercise)]
    if broken := _broken_criteria(file.parents[2] / f"graders/exercises/{exercise.slug}.py", exercise):
        problems.append(broken)
    else:
        problems += [Problem(declared, where, what) for where, what in _exercise_faults(exercise, slug)]
    problems += [Problem(file, where, what) for where, what in _cell_faults(exercise, cells)]
    problems += [Problem(file, where, what) for where, what in code_faults(cells, exercise)]
    return Content(slug, file, tuple(cells), exercise), problems


def _broken_criteria(module: Path, exercise: Exercise) -> Problem | None:
    """The module with an exercise's criteria is its author's code: it may raise anything when it is imported."""
    try:
        for question in exercise.questions:
            criteria.judges(exercise.slug, question.id)
            criteria.cases(exercise.slug, question.id)
    except Exception as error:
        lines = [f.lineno for f in traceback.extract_tb(error.__traceback__) if Path(f.filename).name == module.name]
        line = error.lineno if isinstance(error, SyntaxError) else lines[-1] if lines else None
        what = f"cannot be used: {type(error).__name__}: {getattr(error, 'msg', error)}"
        return Problem(module, f"line {line}" if line else None, what)
    return None


def _exercise_faults(exercise: Exercise, folder: str) -> Iterator[tuple[str, str]]:
    if exercise.slug != folder:
        yield "slug", f"is {exercise.slug!r}, the folder is {folder!r}"
    for question in exercise.questions:
        if not question.rubric or not question.points:
            yield question.id, "a question without criteria, or worth nothing"
        yield from _rubric_faults(exercise.slug, question)


def _rubric_faults(slug: str, question: Question) -> Iterator[tuple[str, str]]:
    ids = [line.id for line in question.rubric]
    for id in sorted({i for i in ids if ids.count(i) > 1}):
        yield f"{question.id}/{id}", "the criterion stands twice"
    judged = criteria.judges(slug, question.id)
    for line in question.rubric:
        if line.check is not None and line.check not in checks.names():
            yield (
                f"{question.id}/{line.id}",
                f"no check {line.check!r}; there are {', '.join(checks.names())}",
            )
        if line.manual and line.id in judged:
            yield f"{question.id}/{line.id}", "is manual, and judged in graders/exercises as well"
        if line.points and line.check is None and line.id not in judged and not line.manual:
            yield f"{question.id}/{line.id}", f"no public check, and no judge in graders/exercises/{slug}.py"
    for id in sorted(set(judged) - set(ids)):
        yield f"{question.id}/{id}", f"judged in graders/exercises/{slug}.py, but not a criterion"
    if question.type == "prompt" and not criteria.cases(slug, question.id):
        yield question.id, f"a prompt without held-out cases in graders/exercises/{slug}.py"


def _cell_faults(exercise: Exercise, cells: list[SourceCell]) -> Iterator[tuple[str | None, str]]:
    known = {q.id for q in exercise.questions}
    for cell in cells:
        if cell.role in ("answer", "check", "rubric") and cell.id not in known:
            yield cell.where, f"no question {cell.id!r} in exercise.toml"
    for id in sorted(known):
        for role in ("rubric", "answer", "check"):
            if not any(c.role == role and c.id == id for c in cells):
                yield None, f"question {id!r} has no {role} cell"
    for number in "123":
        if not any(c.role == "hint" and c.id == number for c in cells):
            yield None, f"hint {number} is missing: three of rising help"


def _index_problems(root: Path, contents: list[Content]) -> Iterator[Problem]:
    file = root / "exercises/index.toml"
    if not file.exists():
        yield Problem(file, None, "missing: units, order and tracks")
        return
    try:
        index = tomllib.loads(file.read_text("utf-8"))
        yield from _listing_problems(file, index, contents)
    except KeyError as error:
        yield Problem(file, None, f"lacks {error}")
    except (AttributeError, TypeError, ValueError) as error:
        yield Problem(file, None, f"cannot be read: {error}")


def _listing_problems(file: Path, index: dict[str, Any], contents: list[Content]) -> Iterator[Problem]:
    listed = [s for unit in index["unit"] for s in [*unit.get("lessons", []), *unit.get("exercises", [])]]
    for slug in sorted({c.slug for c in contents} - set(listed)):
        yield Problem(file, slug, "exists, but no unit lists it")
    for slug in sorted(set(listed) - {c.slug for c in contents}):
        yield Problem(file, slug, "is listed, but there is no such lesson or exercise")
    units = {unit["id"] for unit in index["unit"]}
    for track in index["track"]:
        for unit in sorted(set(track["units"]) - units):
            yield Problem(file, track["id"], f"names the unit {unit!r}, which does not exist")
