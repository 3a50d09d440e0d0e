"""What the practice model knows before it reads a prompt: hand-made word lists, loaded once.

Terms are found by a table keyed on their first two characters, so that a text costs one pass whatever the size of
the lexicon (one alternation of 2,700 terms would try them all at every character).
"""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

_ENDINGS = frozenset(("", "s", "es", "ed", "d", "ing", "ly", "'s", "er", "ers", "n"))


@dataclass(frozen=True)
class Concept:
    """A thing that texts are about.

    Args:
        name: its name in `concepts.toml`.
        say: its name in Korean and English, for reasons in answers.
        votes: sense of a label → weight, by common sense.
        weak: too general to carry a rule alone.
    """

    name: str
    say: tuple[str, str]
    votes: dict[str, float] = field(hash=False, default_factory=dict)
    weak: bool = False


@dataclass(frozen=True)
class Hit:
    """A term found in a text."""

    start: int
    end: int
    name: str


class Lexicon:
    """Finds terms in a text; the longest wins, and hits do not overlap."""

    def __init__(self, terms: Iterable[tuple[str, str]]) -> None:
        table: dict[str, list[tuple[str, str, str]]] = {}
        for term, name in terms:
            core = term.lower().strip("^*$")
            if core:
                mark = "^" if "^" in term else "*" if "*" in term else "$" if "$" in term else ""
                table.setdefault(core[:2], []).append((core, mark, name))
                if " " in core.strip() and not core.isascii():  # Korean is often written without the space
                    joined = core.replace(" ", "")
                    table.setdefault(joined[:2], []).append((joined, mark, name))
        self._table = {key: sorted(set(group), key=lambda g: (-len(g[0]), g)) for key, group in table.items()}

    def find(self, text: str) -> list[Hit]:
        """All hits in `text`, which must be lower case."""
        hits, at, table = [], 0, self._table
        while at < len(text):
            # Three one-character Korean terms exist ("흙"): they sit under their single character.
            for core, mark, name in (*table.get(text[at : at + 2], ()), *table.get(text[at], ())):
                end = at + len(core)
                if text.startswith(core, at) and _bounded(text, at, end, core, mark):
                    hits.append(Hit(at, end, name))
                    at = end - 1
                    break
            at += 1
        return hits


def _bounded(text: str, start: int, end: int, core: str, mark: str) -> bool:
    before = text[start - 1] if start else " "
    if not core.isascii():
        return mark != "^" or not before.isalnum()
    if before.isascii() and before.isalnum():
        return False
    stop = end
    while stop < len(text) and stop < end + 20 and text[stop].isascii() and (text[stop].isalpha() or text[stop] == "'"):
        stop += 1
    if mark == "*" or not core[-1].isalnum():
        return True
    ending = text[end:stop].rstrip("'")
    return ending == "" if mark == "$" else ending in _ENDINGS or _doubled(core, ending)


def _doubled(core: str, ending: str) -> bool:
    """`dump` → `dumped` is an ending; `drop` → `dropped` doubles its last letter first."""
    return bool(ending) and ending[0] == core[-1] and ending[1:] in ("ed", "ing", "er")


@cache
def weights(name: str) -> bytes:
    """A table of weights, packed.

    Args:
        name: of its file, without the suffix.
    """
    return Path(__file__).with_name(f"{name}.bin").read_bytes()


def load(name: str) -> dict[str, Any]:
    """A knowledge file, parsed once."""
    return tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text(encoding="utf-8"))


@cache
def concepts() -> dict[str, Concept]:
    """All concepts by name."""
    return {
        name: Concept(name, (c["say"][0], c["say"][1]), c["votes"], c.get("weak", False))
        for name, c in load("concepts").items()
    }


@cache
def kinds_of(name: str) -> tuple[str, ...]:
    """The concept and its kinds: whoever says "noise" means a loudspeaker too."""
    return (name, *load("concepts")[name].get("kinds", ()))


@cache
def concept_lexicon() -> Lexicon:
    """The lexicon over all concepts, in both languages."""
    return Lexicon(
        (term, name) for name, c in load("concepts").items() for lang in ("ko", "en") for term in split(c[lang])
    )


@cache
def word_lexicon(file: str, *path: str) -> Lexicon:
    """The lexicon of one list of words, e.g. `word_lexicon("urgency", "hazard", "now")`; hits carry their term."""
    lists: Any = load(file)
    for key in path:
        lists = lists[key]
    return Lexicon((term, term.strip()) for lang in ("ko", "en") for term in split(lists[lang]))


def split(terms: str) -> list[str]:
    """The terms of a list; a trailing space inside one ("막 ") is part of it."""
    return [term.lstrip() for term in terms.split(",") if term.strip()]
