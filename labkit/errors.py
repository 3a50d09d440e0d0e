"""The errors that a reader of the lab can meet, each with what was seen and what to do next.

::

    LabkitError
     ├── SetupError      the machine or the installation
     ├── DataError       a data set that is unknown, damaged or misread
     ├── ModelError      a model that does not answer, or cannot
     ├── AnswerError     an answer of another type than the question asks for
     └── ExerciseError   an exercise, lesson or notebook that is missing or broken
"""

from labkit.i18n import Text


class LabkitError(Exception):
    """An error whose message is written for the reader, in both languages.

    Args:
        text: what was seen, what was expected and the next step.
    """

    def __init__(self, text: Text) -> None:
        super().__init__(text)
        self.text = text

    def __str__(self) -> str:
        return str(self.text)

    def _render_traceback_(self) -> list[str]:
        # IPython asks an exception for its own rendering: a trainee sees the sentence, not our stack.
        return [f"⚠ {self}"]


class SetupError(LabkitError):
    """The machine or the installation is not as the lab needs it."""


class DataError(LabkitError):
    """A data set is unknown, damaged or was misread."""


class ModelError(LabkitError):
    """A model does not answer, or cannot do what was asked."""


class AnswerError(LabkitError):
    """An answer is of another type, or far larger, than its question asks for."""


class ExerciseError(LabkitError):
    """An exercise, lesson or notebook is missing or broken."""
