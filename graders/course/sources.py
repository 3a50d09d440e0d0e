"""The instructor's notebooks, built from the repository's source on demand and kept for the process."""

from functools import cache

from nbformat import NotebookNode

from graders.build.content import Content
from graders.build.notebook import build_notebook
from graders.build.source import read_source
from graders.texts import t
from labkit.errors import ExerciseError
from labkit.exercise import Exercise, checkout, read_exercise
from labkit.i18n import Language


@cache
def content_of(slug: str) -> Content:
    """The exercise of that slug, read from the repository.

    Raises:
        ExerciseError: there is none.
    """
    file = checkout() / "exercises" / slug / "exercise.py"
    if not file.exists():
        raise ExerciseError(t("no-exercise", slug=slug))
    return Content(slug, file, tuple(read_source(file)[0]), read_exercise(file.with_name("exercise.toml")))


def exercise_of(slug: str) -> Exercise:
    """The declaration of an exercise, for those who grade it."""
    exercise = content_of(slug).exercise
    assert exercise is not None  # noqa: S101 - content_of has read exercise.toml
    return exercise


@cache
def instructor_notebook(slug: str, lang: Language, commentary: bool = False) -> NotebookNode:
    """The notebook with solutions and hidden lines. Shared: copy before you change it."""
    content = content_of(slug)
    return build_notebook(content.cells, lang, slug, content.exercise, commentary=commentary)
