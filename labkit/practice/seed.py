"""Chance that is none: what a document decides, it decides the same way on every run, machine and Python.

Seeded by the document and never by the prompt: if rewording a prompt rolled the dice again, a trainee could not tell a
better prompt from a luckier one.
"""

import hashlib
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Seed:
    """Choices that a document decides."""

    def __init__(self, document: str) -> None:
        self._document = " ".join(document.split()).encode("utf-8", "surrogatepass")

    def number(self, purpose: str) -> int:
        """A number for one purpose."""
        return int.from_bytes(hashlib.blake2b(self._document, digest_size=6, key=purpose.encode()[:60]).digest())

    def happens(self, purpose: str, share: float) -> bool:
        """True for that share of all documents."""
        return self.number(purpose) % 10_000 < share * 10_000

    def one_of(self, purpose: str, options: Sequence[T]) -> T:
        """One of the options."""
        return options[self.number(purpose) % len(options)]
