"""Text into pieces (tokens) and back: byte-pair encoding learned from given texts.

Sennrich, Haddow and Birch, "Neural Machine Translation of Rare Words with Subword Units" (arXiv 1508.07909): begin
with single characters and join, again and again, the pair of neighbours that occurs most often. A character that the
texts never held falls back to its UTF-8 bytes, so that every text can be written and read back: a Korean syllable is
three bytes, which is why a tokenizer that saw little Korean needs more tokens for it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

# What pairs may be joined across: a word with the space before it, a number, one mark. "10." stays two pieces.
_WORDS = re.compile(r" ?[가-힣]+| ?[A-Za-z]+| ?[0-9]+|.", re.DOTALL)
_BYTE = re.compile(r"<0x([0-9A-F]{2})>")

Pair = tuple[str, str]


@dataclass(frozen=True)
class Tokenizer:
    """Splits text into pieces by the joins it has learned, in the order it has learned them.

    Args:
        letters: the characters of the texts it learned from.
        joins: pairs of neighbours, the earliest learned first.
    """

    letters: tuple[str, ...]
    joins: tuple[Pair, ...]

    @classmethod
    def learn(cls, texts: Iterable[str], joins: int) -> "Tokenizer":
        """Learn pieces from texts.

        Args:
            texts: any texts; more of one language gives that language the longer pieces.
            joins: at most so many pairs are joined; learning ends earlier where no pair occurs twice.

        Raises:
            ValueError: `joins` is negative.
        """
        if joins < 0:
            raise ValueError(f"joins must be 0 or more: {joins}")
        words = Counter(word for text in texts for word in _WORDS.findall(text))
        letters = sorted({letter for word in words for letter in word})
        return cls(tuple(letters), tuple(_learned(words, joins)))

    @cached_property
    def vocabulary(self) -> tuple[str, ...]:
        """All pieces it can make: 256 bytes, single characters, joined pairs."""
        pieces = [f"<0x{byte:02X}>" for byte in range(256)]
        return tuple(dict.fromkeys([*pieces, *self.letters, *("".join(pair) for pair in self.joins)]))

    @cached_property
    def _rank(self) -> dict[Pair, int]:
        return {pair: rank for rank, pair in enumerate(self.joins)}

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(self.letters)

    @cached_property
    def _seen(self) -> dict[str, tuple[str, ...]]:
        return {}

    def split(self, text: str) -> list[str]:
        """The pieces of a text; `join` makes the same text of them."""
        return [piece for word in _WORDS.findall(text) for piece in self._pieces(word)]

    def count(self, text: str) -> int:
        """How many tokens a text is."""
        return len(self.split(text))

    def _pieces(self, word: str) -> tuple[str, ...]:
        if word not in self._seen:
            self._seen[word] = tuple(self._joined([p for letter in word for p in self._letter(letter)]))
        return self._seen[word]

    def _letter(self, letter: str) -> list[str]:
        return [letter] if letter in self._known else [f"<0x{byte:02X}>" for byte in letter.encode("utf-8")]

    def _joined(self, parts: list[str]) -> list[str]:
        while len(parts) > 1:
            best = min(pairwise(parts), key=lambda pair: self._rank.get(pair, len(self.joins)))
            if best not in self._rank:
                break
            parts = _merge(parts, best)
        return parts


def join(pieces: Sequence[str]) -> str:
    """The text that pieces make up; bytes that are no whole character show as �."""
    out, waiting = [], bytearray()
    for piece in pieces:
        if byte := _BYTE.fullmatch(piece):
            waiting.append(int(byte[1], 16))
            continue
        out += [waiting.decode("utf-8", "replace"), piece]
        waiting.clear()
    return "".join(out) + waiting.decode("utf-8", "replace")


def _learned(words: Counter[str], joins: int) -> Iterable[Pair]:
    """The joins, most frequent first; counts are kept up to date instead of being taken again each time."""
    parts = {word: list(word) for word in words}
    counts: Counter[Pair] = Counter()
    where: dict[Pair, set[str]] = defaultdict(set)
    for word, letters in parts.items():
        _note(word, letters, words[word], counts, where)
    for _ in range(joins):
        # Among equally frequent pairs the first in order of characters: the same on every machine.
        pair = min(counts, key=lambda p: (-counts[p], p), default=None)
        if pair is None or counts[pair] < 2:
            return
        yield pair
        for word in sorted(where[pair]):
            _note(word, parts[word], -words[word], counts, where)
            parts[word] = _merge(parts[word], pair)
            _note(word, parts[word], words[word], counts, where)
        del counts[pair]


def _note(word: str, parts: list[str], times: int, counts: Counter[Pair], where: dict[Pair, set[str]]) -> None:
    for pair in pairwise(parts):
        counts[pair] += times
        if times > 0:
            where[pair].add(word)
        else:
            where[pair].discard(word)


def _merge(parts: list[str], pair: Pair) -> list[str]:
    out: list[str] = []
    at = 0
    while at < len(parts):
        if tuple(parts[at : at + 2]) == pair:
            out.append(parts[at] + parts[at + 1])
            at += 2
        else:
            out.append(parts[at])
            at += 1
    return out
