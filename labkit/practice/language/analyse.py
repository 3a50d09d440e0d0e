"""Words cut into stems, by lists of Korean particles and English endings.

No morphological analyser takes their place where one is installed: what a prompt is understood as, and so a grade,
must not depend on the machine. What only a dictionary can know (나는 as a verb, as a pronoun) is missed everywhere
alike.
"""

import re
from dataclasses import dataclass
from functools import cache

from labkit.practice.knowledge import load


@dataclass(frozen=True)
class Stem:
    """A content word: its place in the text and its stem."""

    start: int
    end: int
    stem: str


_WORD = re.compile(r"[가-힣]{1,20}|[A-Za-z][A-Za-z'-]{1,25}")
_EN_ENDINGS = ("ings", "ing", "ies", "ers", "ed", "es", "s", "'s")


@cache
def _words(name: str) -> dict[str, None]:
    return dict.fromkeys(str(load("words")[name]).split())


def stems(text: str) -> list[Stem]:
    """The stems of the content words of a text, in order; stop words are left out."""
    out = []
    for match in _WORD.finditer(text):
        word = match[0].lower()
        stem = _english(word) if word.isascii() else _korean(word)
        if stem:
            out.append(Stem(match.start(), match.end(), stem))
    return out


def _korean(word: str) -> str:
    if word in _words("stop_ko"):
        return ""
    for particle in _words("particles"):
        if word.endswith(particle) and len(word) - len(particle) >= 2:
            word = word[: -len(particle)]
            break
    verb = len(word) >= 3 and word.endswith(("면", "나요", "가요", "까", "다", "요", "면서", "라도", "지만", "거나"))
    return "" if verb or word in _words("stop_ko") or len(word) < 2 else word


def _english(word: str) -> str:
    if word in _words("stop_en") or len(word) < 3:
        return ""
    for ending in _EN_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            break
    return "" if word in _words("stop_en") else word
