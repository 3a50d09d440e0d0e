"""A quiz as data."""

from dataclasses import dataclass

from labkit.i18n import Text


@dataclass(frozen=True)
class Option:
    """One possible answer.

    Args:
        text: what can be chosen.
        why: why it is right or wrong, for the person who chose it.
    """

    text: Text
    why: Text


@dataclass(frozen=True)
class Question:
    """A small desk situation and what to do in it.

    Args:
        id: unique within the quiz.
        text: the question.
        options: three or four.
        answer: index of the right option, from 0.
    """

    id: str
    text: Text
    options: tuple[Option, ...]
    answer: int


@dataclass(frozen=True)
class Quiz:
    """The questions of a lesson.

    Args:
        slug: the lesson.
        questions: five, in order.
    """

    slug: str
    questions: tuple[Question, ...]
