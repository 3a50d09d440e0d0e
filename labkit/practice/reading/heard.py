"""What of a prompt speaks to the model: everything but its document and its examples."""

from functools import lru_cache

from labkit.practice.reading.examples import Example, find_examples
from labkit.practice.reading.hearing.sayings import Saying, sayings
from labkit.practice.reading.segment import Clause, Span, clauses, segment


@lru_cache(maxsize=64)
def examples_in(text: str, skip: tuple[Span, ...]) -> tuple[Example, ...]:
    """The examples outside the given spans."""
    return tuple(find_examples(text, skip))


def clauses_of(prompt: str) -> list[Clause]:
    """The clauses of a prompt."""
    parts = segment(prompt)
    skip: list[Span] = [parts.document] if parts.document else []
    skip += [e.span for e in examples_in(prompt, tuple(skip))]
    return clauses(prompt, skip)


def heard(prompt: str, *, cut: bool = True) -> list[Saying]:
    """The sayings of a prompt, or its clauses as sayings."""
    return sayings(clauses_of(prompt), cut=cut)
