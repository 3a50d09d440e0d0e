"""The proof of an exercise: its model solution gets full marks in both languages, its untouched stub none.

Only where the answer can be read off the source: a literal. What must be run first (tables above all) is for the
tests, which run it.
"""

import ast
from collections.abc import Iterator
from typing import Any

from graders import scoring
from graders.build.code import stub_of
from graders.build.content import Content
from graders.build.problems import Problem
from graders.build.source import SourceCell
from labkit.answers import capture
from labkit.errors import AnswerError
from labkit.exercise import Question
from labkit.judging import empty_score
from labkit.score import Score

_UNKNOWN = object()


def proof_problems(content: Content) -> Iterator[Problem]:
    """Score model solutions and stubs (a second or two for each prompt).

    Args:
        content: an exercise without other problems.
    """
    if content.exercise is None:
        return
    for cell in (c for c in content.cells if c.role == "answer"):
        question = content.exercise.question(str(cell.id))
        for what in _faults(content.slug, question, cell):
            yield Problem(content.source, cell.where, what)


def literal(source: str, name: str) -> Any:
    """The value that a cell gives a name, read and never run.

    Returns:
        The value, or a mark of its own where only running could tell: the name is used or changed elsewhere in the
        cell, or its value is no literal. Not None, which is a value.
    """
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):  # a magic
        return _UNKNOWN
    values = [node.value for node in tree.body if isinstance(node, ast.Assign) and _is(node.targets, name)]
    mentions = [node for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id == name]
    if not values or len(mentions) > len(values):
        return _UNKNOWN
    try:
        return ast.literal_eval(values[-1])
    except (ValueError, TypeError, SyntaxError):
        return _UNKNOWN


def _is(targets: list[ast.expr], name: str) -> bool:
    return len(targets) == 1 and isinstance(targets[0], ast.Name) and targets[0].id == name


def _faults(slug: str, question: Question, cell: SourceCell) -> Iterator[str]:
    solution, stub = literal(cell.source, question.name), literal(stub_of(cell.source), question.name)
    if question.type == "table":
        return
    try:
        if solution is not _UNKNOWN and (got := _score(slug, question, solution)).points < question.automatic:
            yield f"the model solution gets {got.points:g} of {question.automatic:g} points: {_lost(got)}"
        if stub is not _UNKNOWN and (got := _score(slug, question, stub)).points > 0:
            yield f"the untouched stub gets {got.points:g} points; it must get none"
    except Exception as error:  # a judge is the author's own code
        yield f"scoring the model solution or the stub fails: {type(error).__name__}: {error}"


def _score(slug: str, question: Question, value: Any) -> Score:
    try:
        return scoring.score(slug, question, capture(question.type, value))
    except AnswerError as error:
        return empty_score(question, None, error.text)


def _lost(score: Score) -> str:
    return "; ".join(f"{c.id}: {c.reason.en}" for c in score.criteria if c.points < c.max_points)
