"""Where the parts of a text stand in given documents: a fluent sentence may be true in every part and false as a whole.

A text is covered from the left by the longest passages that stand in some document word for word. It looks at
letters only and understands nothing: a sentence in other words has no passage, and a passage is no proof.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from labkit.quantities import Quantity, quantities

# Shorter passages ("에서 ", "까지 ") stand everywhere and say nothing.
SHORTEST = 6


@dataclass(frozen=True)
class Passage:
    """A stretch of the text and the documents that hold it word for word; none for what stands nowhere."""

    text: str
    documents: tuple[str, ...]


@dataclass(frozen=True)
class Trace:
    """A text in passages.

    Args:
        text: what was traced.
        passages: their texts together are `text`.
        whole: the documents that hold the whole of it.
        unknown: dates, times, telephone numbers and amounts of the text that no document states.
    """

    text: str
    passages: tuple[Passage, ...]
    whole: tuple[str, ...]
    unknown: tuple[str, ...]

    def __str__(self) -> str:
        return "\n".join(f"{', '.join(p.documents[:3]) or '-':>20}  {p.text.strip()}" for p in self.passages)

    def _repr_html_(self) -> str:
        from labkit.tinymodel.shown import trace_card

        return trace_card(self)


def trace(text: str, documents: Mapping[str, str]) -> Trace:
    """Cover a text with passages of documents.

    Args:
        text: what is to be traced; white space at its ends does not count.
        documents: by number.
    """
    text = text.strip()
    passages: list[Passage] = []
    at = 0
    while at < len(text):
        length, found = _longest(text[at:], documents)
        if length < SHORTEST:
            length, found = 1, ()
        passages.append(Passage(text[at : at + length], found))
        at += length
    return Trace(text, tuple(_joined(passages)), _holding(text, documents), _unknown(text, documents))


def _longest(text: str, documents: Mapping[str, str]) -> tuple[int, tuple[str, ...]]:
    """How long the longest beginning of `text` is that some document holds, and which do."""
    low, high = 0, len(text)
    while low < high:  # what stands somewhere stands there also without its last letter
        middle = (low + high + 1) // 2
        if _holding(text[:middle], documents):
            low = middle
        else:
            high = middle - 1
    return low, _holding(text[:low], documents) if low else ()


def _holding(text: str, documents: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(name for name, document in documents.items() if text in document)


def _joined(passages: list[Passage]) -> list[Passage]:
    """Neighbours that stand nowhere, as one."""
    out: list[Passage] = []
    for passage in passages:
        if out and not passage.documents and not out[-1].documents:
            out[-1] = Passage(out[-1].text + passage.text, ())
        else:
            out.append(passage)
    return out


def _unknown(text: str, documents: Mapping[str, str]) -> tuple[str, ...]:
    stated = frozenset().union(*(_stated(document) for document in documents.values()))
    return tuple(dict.fromkeys(q.text for q in quantities(text) if _tells(q) and _what(q) not in stated))


@cache
def _stated(document: str) -> frozenset[tuple[str, str]]:
    return frozenset(_what(q) for q in quantities(document))


def _what(said: Quantity) -> tuple[str, str]:
    return said.kind, f"{said.value} {said.unit}"


def _tells(said: Quantity) -> bool:
    """A bare number may be that of a list."""
    return said.kind in ("date", "time", "phone") or (said.kind == "number" and said.unit != "")
