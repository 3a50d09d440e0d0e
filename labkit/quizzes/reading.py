"""Finding and reading `quiz.toml`."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from labkit.errors import ExerciseError
from labkit.exercise import places
from labkit.i18n import Text, catalogue
from labkit.quizzes.faults import faults
from labkit.quizzes.model import Option, Question, Quiz

t = catalogue("quiz")


def find_quiz(slug: str, start: Path | None = None) -> Quiz:
    """The quiz of a lesson: beside the notebook, above it, in `LABKIT_NOTEBOOKS` or in the checkout.

    Args:
        slug: folder name of the lesson.
        start: where to look first; the working directory by default.

    Raises:
        ExerciseError: nowhere found, or not as it should be.
    """
    for file in places("quiz.toml", "notebooks", slug, start or Path.cwd()):
        # The file does not say whose it is: its folder does.
        if file.parent.name == slug and file.is_file():
            return read_quiz(file)
    raise ExerciseError(t("missing", slug=slug))


def read_quiz(file: Path) -> Quiz:
    """Read `quiz.toml`.

    Raises:
        ExerciseError: not readable, or at fault; the message names the first fault and its place.
    """
    data = load(file)
    for where, what in faults(data):
        raise ExerciseError(t("at-fault", file=file.name, where=where, what=what))
    return Quiz(file.parent.name, tuple(_question(question) for question in data["question"]))


def load(file: Path) -> dict[str, Any]:
    """The file as TOML reads it.

    Raises:
        ExerciseError: not readable, not UTF-8 or not TOML.
    """
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as error:  # TOMLDecodeError and UnicodeDecodeError are ValueErrors
        raise ExerciseError(t("unreadable", file=file.name, why=error)) from error


def _question(data: Mapping[str, Any]) -> Question:
    options = tuple(Option(_text(o), Text(o["why_ko"].strip(), o["why_en"].strip())) for o in data["options"])
    return Question(data["id"], _text(data), options, data["answer"])


def _text(data: Mapping[str, str]) -> Text:
    return Text(data["ko"].strip(), data["en"].strip())
