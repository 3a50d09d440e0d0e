"""The quiz of a lesson: there, whole in both languages, and shown where the lesson ends."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from graders.build.problems import Problem
from graders.build.source import SourceCell
from labkit.errors import ExerciseError
from labkit.quizzes.faults import faults
from labkit.quizzes.reading import load


def quiz_problems(lesson: Path, cells: Sequence[SourceCell]) -> Iterator[Problem]:
    """What must be mended in a lesson's `quiz.toml`, and in how the lesson shows it.

    Args:
        lesson: `lesson.py`.
        cells: its cells.
    """
    file, line = lesson.with_name("quiz.toml"), f'labkit.quiz("{lesson.parent.name}")'
    code = [cell for cell in cells if cell.role == "code"]
    if not file.exists():
        yield Problem(file, None, "missing: the five questions at the lesson's end")
        return
    try:
        yield from (Problem(file, where, what.en) for where, what in faults(load(file)))
    except ExerciseError as error:
        yield Problem(file, None, error.text.en)
    if not code or code[-1].source.strip() != line or code[-1].lang is not None:
        yield Problem(lesson, code[-1].where if code else None, f"the last code cell, for both languages, is {line}")
