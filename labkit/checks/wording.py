"""How checks read free text: folded, cut into sentences, and compared by stems and quantities, never by exact wording.

A stem is the first two syllables of a Korean word (particles and endings come after) or the first five letters of an
English one. That is coarse on purpose: whether a reply tells a fact must not depend on how it puts it.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from labkit.checks.days import spelt_out
from labkit.checks.lexicon import words
from labkit.quantities import Quantity, quantities, same

_WORD = re.compile(r"[가-힣]{2,}|[a-z]{4,}")
_ARTICLE = re.compile(
    r"제\s?(\d{1,4})\s?(조|항|호)(?:의\s?\d{1,3})?|\b(?:articles?|art\.?|section|sec\.)\s?(\d{1,4})\b", re.IGNORECASE
)
# "**1. 누가**", "2. 10. 10. 19:05 건"; but "10. 13. 18:42 건" begins with a day.
_ITEM = re.compile(
    r"^([ \t>#*_•◦-]{0,8})\d{1,2}[.)](?=[ \t*]+(?!\d{1,2}\.)|[ \t]+\d{1,2}\.[ \t]?\d{1,2}\.)", re.MULTILINE
)
_STEP = re.compile(r"\bstep \d{1,2}\b", re.IGNORECASE)
# A full stop behind a digit ends a date ("2025. 10. 16."), not a sentence.
_END = re.compile(r"(?<=[^\s\d][.!?。])[\"'”’)]{0,2}\s+|(?<=\d[.!?])\s+(?=[A-Z“])|\n+")


def fold(text: str) -> str:
    """NFKC, lower case, one space: what a Mac, a word processor and a model write alike."""
    return re.sub(r"[^\S\n]+", " ", unicodedata.normalize("NFKC", text).replace("\u200b", "")).lower()


def sentences(text: str) -> list[str]:
    """Sentences and lines with something in them."""
    return [piece.strip() for piece in _END.split(unicodedata.normalize("NFC", text)) if piece.strip()]


def stem(word: str) -> str:
    """What of a word its endings leave alone."""
    return word[:2] if "가" <= word[0] <= "힣" else word[:5]


@lru_cache(maxsize=4096)
def stems(text: str) -> frozenset[str]:
    """The stems of a text that tell something."""
    return frozenset(found for word in _WORD.findall(fold(text)) if (found := stem(word)) not in words("empty"))


@lru_cache(maxsize=1024)
def squeezed(text: str) -> str:
    """A text without spaces: "전용 주차구역" and "전용주차구역" are one."""
    return re.sub(r"\s", "", fold(text))


def carried(wanted: Iterable[str], text: str) -> float:
    """The share of stems that a text holds; 0 where there are none."""
    listed = list(wanted)
    there = squeezed(text)
    return sum(s in there for s in listed) / len(listed) if listed else 0.0


@lru_cache(maxsize=2048)
def figures(text: str) -> tuple[Quantity, ...]:
    """The quantities of a text; articles of statutes ("제17조" is not 17 trillion) and items are none."""
    plain = _ARTICLE.sub(" ", _STEP.sub(" ", _ITEM.sub(r"\1 ", unicodedata.normalize("NFKC", text))))
    return spelt_out(plain, quantities(plain))


@lru_cache(maxsize=2048)
def articles(text: str) -> frozenset[str]:
    """The numbers of the articles that a text names."""
    return frozenset(
        m[1] or m[3] for m in _ARTICLE.finditer(unicodedata.normalize("NFKC", text)) if m[2] in ("조", None)
    )


def stands_in(quantity: Quantity, others: Iterable[Quantity]) -> bool:
    """Whether a text with these quantities states this one, at least as exactly.

    A month is stated by a day in it ("10월 중" of "2025. 10. 13."), a range by both its ends.
    """
    return any(same(quantity, other) or _within(quantity, other) for other in others)


def _within(part: Quantity, whole: Quantity) -> bool:
    if part.kind != "date" or whole.kind != "date":
        return False
    a, b = str(part.value), str(whole.value)
    return b.startswith(a) or (a.startswith("--") and len(a) == 4 and b[-5:-3] == a[2:4])
