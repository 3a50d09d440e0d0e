"""What `exercise.toml` declares: known keys, answer types, points, and checks with the options that they take.

`labkit.exercise` reads leniently, since a trainee's copy must open; here a typo such as `full_att` is refused, or it
would quietly grade by a default.
"""

import inspect
import keyword
import math
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from labkit import checks
from labkit.answers import capture
from labkit.errors import AnswerError
from labkit.exercise import Exercise, Question, RubricLine

_QUESTION = {"id", "type", "name", "criterion", "cases"}
_MANUAL = {"manual", "anchors"}
_MEASURED = {"check", "with", "full_at", "zero_at", "touched_by", "asks_for", "spoiled_by"}
_CRITERION = {"id", "points", "title", "next_step"} | _MEASURED | _MANUAL

Fault = tuple[str, str]
"""Place in the file, and what is wrong there."""


def declaration_faults(file: Path, exercise: Exercise) -> Iterator[Fault]:
    """What an author must mend in a file that `labkit.exercise` could read.

    Args:
        file: `exercise.toml`.
        exercise: the same, as read.
    """
    for question in tomllib.loads(file.read_text("utf-8"))["question"]:
        yield from _unknown(question, _QUESTION, f"{question['id']}")
        for line in question["criterion"]:
            yield from _unknown(line, _CRITERION, f"{question['id']}/{line['id']}")
    for asked in exercise.questions:
        yield from _question_faults(asked)
        for shown in asked.rubric:
            yield from ((f"{asked.id}/{shown.id}", what) for what in _line_faults(shown))


def _unknown(table: Mapping[str, Any], known: set[str], where: str) -> Iterator[Fault]:
    for key in sorted(set(table) - known):
        yield where, f"unknown key {key!r}; known: {', '.join(sorted(known))}"


def _question_faults(question: Question) -> Iterator[Fault]:
    try:
        capture(question.type, None)
    except AnswerError:
        pass  # a known type, of which nothing is no answer
    except (TypeError, ValueError) as error:
        yield question.id, str(error)
    name = question.name
    if not isinstance(name, str) or not name.isidentifier() or keyword.iskeyword(name):
        yield question.id, f"name {name!r} cannot be a variable"


def _line_faults(line: RubricLine) -> Iterator[str]:
    if not math.isfinite(line.points) or line.points < 0:
        yield f"points are a number from 0 upwards, not {line.points:g}"
    yield from _bar_faults(line.zero_at, line.full_at)
    if line.manual and (line.check is not None or len(line.anchors) != 3):
        yield "a manual criterion has no check, and three anchors: what nothing, half and full look like"
    if line.anchors and not line.manual:
        yield "anchors are for a manual criterion (manual = true)"
    if line.check in checks.names():
        yield from _option_faults(line)


def _option_faults(line: RubricLine) -> Iterator[str]:
    """Options that the check does not take, or misses: a trainee's notebook would end in a traceback."""
    taken = list(inspect.signature(checks.find(str(line.check)).function).parameters.values())[1:]
    names = [p.name for p in taken]
    if unknown := sorted(set(line.options) - set(names)):
        yield f"check {line.check!r} takes no option {', '.join(unknown)}; it takes: {', '.join(names)}"
    if lacking := [p.name for p in taken if p.default is p.empty and p.name not in line.options]:
        yield f"check {line.check!r} lacks the option {', '.join(lacking)}"
    values = {p.name: line.options.get(p.name, p.default) for p in taken}
    if "zero_at" in values and "full_at" in values:
        yield from _bar_faults(values["zero_at"], values["full_at"])


def _bar_faults(zero_at: Any, full_at: Any) -> Iterator[str]:
    if not all(isinstance(bar, int | float) and math.isfinite(bar) for bar in (zero_at, full_at)):
        yield f"zero_at ({zero_at!r}) and full_at ({full_at!r}) are finite numbers"
    elif full_at <= zero_at:
        yield f"full_at ({full_at:g}) must lie above zero_at ({zero_at:g})"
