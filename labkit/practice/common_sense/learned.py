"""What a text is about, and whether it tells of danger, by the shapes of its words: a small linear model.

The lexicon knows the words that somebody thought of; this knows the ones that resemble words in texts that somebody
labelled. Pieces of words (syllables and letters of Hangul, which survive typos, endings and dialect) are hashed into
a table of small integers that `labkit.practice.training.learn` made. Inference adds integers and divides once, so
that every machine gets the same number; a word's sum is remembered, so that a text costs little after the first.
"""

import math
import re
import zlib
from functools import cache, lru_cache

from labkit.practice import knowledge

SENSES = ("noise", "parking", "parks", "tourism", "traffic", "waste", "water", "welfare")
BUCKETS = 1 << 15
LANES = len(SENSES) + 1  # the last one: danger
SCALE = 300  # steps of a weight to 1; the training divides by the root of the number of pieces, as we do
_ZERO = 128
_TEXT_CAP, _WORD_CAP = 4_000, 14
_WORD = re.compile(r"[가-힣]+|[a-z']+|\d+")


def words(text: str) -> list[str]:
    """The distinct words of a text; all numbers are one word."""
    found = _WORD.findall(text[:_TEXT_CAP].lower())
    return list(dict.fromkeys("0" if w[0].isdigit() else w[:_WORD_CAP] for w in found))


def pieces(word: str) -> list[str]:
    """The pieces of a word: runs of 2 and 3 syllables and of 6 letters of Hangul; its stem and runs of 4 in Latin."""
    whole = f"^{word}$"
    if not "가" <= word[0] <= "힣":
        return [f"={stem(word)}", *_runs(whole, (4,))]
    return [*_runs(whole, (2, 3)), *_runs("^" + "".join(map(_letters, word)), (6,))]


def stem(word: str) -> str:
    """An English word without its commonest endings."""
    bare = word.replace("'s", "").strip("'")
    for ending in ("ingly", "edly", "ing", "ies", "ed", "es", "ly", "s"):
        if bare.endswith(ending) and len(bare) - len(ending) >= 3:
            return bare[: -len(ending)]
    return bare


def _runs(text: str, lengths: tuple[int, ...]) -> list[str]:
    return [text[i : i + n] for n in lengths for i in range(len(text) - n + 1)]


@cache
def _letters(syllable: str) -> str:
    code = ord(syllable) - 0xAC00
    last = chr(0x11A7 + code % 28) if code % 28 else ""
    return chr(0x1100 + code // 588) + chr(0x1161 + code % 588 // 28) + last


def bucket(piece: str) -> int:
    """Where the weights of a piece are; CRC-32, because Python's own hash differs from run to run."""
    return zlib.crc32(piece.encode()) % BUCKETS


@cache
def _table() -> bytes:
    return knowledge.weights("learned")


@lru_cache(maxsize=20_000)
def _sums(word: str) -> tuple[int, ...]:
    """The sum of each lane over the pieces of a word, and how many pieces are known."""
    table, blank = _table(), bytes([_ZERO]) * LANES
    rows = [table[at : at + LANES] for p in pieces(word) for at in (bucket(p) * LANES,)]
    known = [r for r in rows if r != blank]
    lanes = (sum(lane) - _ZERO * len(known) for lane in zip(*known, strict=True))
    return (*lanes, len(known)) if known else (0,) * (LANES + 1)


@lru_cache(maxsize=1024)
def leanings(text: str) -> tuple[float, ...]:
    """How much a text leans to each of `SENSES` (about 1 where it clearly does, 0 or less where not), and to danger."""
    found = [_sums(w) for w in words(text)]
    *lanes, count = (sum(column) for column in zip(*found, strict=True)) if found else (0,) * (LANES + 1)
    size = SCALE * math.sqrt(max(count, 1))
    return tuple(round(lane / size, 4) for lane in lanes)
