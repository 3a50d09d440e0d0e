"""A small language model of the city's public documents: real, and so small that everything it does can be seen.

It does what a large one does, token after token: score every token, make probabilities of the scores, draw one, go
on. How it scores is simpler: it has counted which token followed which (`ngrams`), where a large model has a network
with billions of weights. That is why its sentences hold together for a line and not for a page.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from random import Random

from labkit.i18n import Language, current_language
from labkit.tinymodel import candidates, evidence
from labkit.tinymodel.candidates import Candidates
from labkit.tinymodel.corpus import city_texts
from labkit.tinymodel.ngrams import NGrams
from labkit.tinymodel.pieces import Pieces
from labkit.tinymodel.sampling import Settings, draw, shape
from labkit.tinymodel.tokens import Tokenizer, join

JOINS = 800
ORDER = 4
DISCOUNT = 0.3
# A text's end is a token too: a model stops because it drew the end.
END = "<end>"
_START = "\n"
_LONGEST = 400


@dataclass(frozen=True)
class TinyModel:
    """A trained model: tokens, and which follows which.

    Args:
        documents: what it learned from, by number.
        tokenizer: text into tokens.
        ngrams: which token follows which.
    """

    documents: Mapping[str, str]
    tokenizer: Tokenizer
    ngrams: NGrams

    @classmethod
    def train(cls, documents: Mapping[str, str]) -> "TinyModel":
        """Learn tokens and then what follows what; the same documents give the same model."""
        tokenizer = Tokenizer.learn(documents.values(), JOINS)
        number = {token: i for i, token in enumerate(_names(tokenizer))}
        split = [[_START, *tokenizer.split(text), END] for text in documents.values()]
        sequences = [[number[token] for token in tokens] for tokens in split]
        return cls(documents, tokenizer, NGrams.learn(sequences, ORDER, len(number), DISCOUNT))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """All tokens, in the order of their numbers."""
        return _names(self.tokenizer)

    @cached_property
    def _number(self) -> dict[str, int]:
        return {token: i for i, token in enumerate(self.names)}

    @cached_property
    def size(self) -> dict[str, int]:
        """Documents, characters, tokens in them, and different tokens."""
        return {
            "documents": len(self.documents),
            "characters": sum(len(text) for text in self.documents.values()),
            "tokens": sum(self.tokenizer.count(text) for text in self.documents.values()),
            "vocabulary": len(self.names),
        }

    def tokens(self, text: str) -> Pieces:
        """The tokens of a text, shown one by one."""
        return Pieces(text, tuple(self.tokenizer.split(text)))

    def next(self, text: str) -> Candidates:
        """What may come next after a text, which is taken to begin a line; spaces at its end do not count."""
        before = text.rstrip(" ")  # a token brings its own space: after "10. " no number could follow
        return candidates.of(before, self.names, self.ngrams.probabilities(self._numbers(before)))

    def write(
        self,
        text: str,
        temperature: float = 1.0,
        top_k: int | None = None,
        top_p: float = 1.0,
        seed: int = 0,
        tokens: int = 60,
    ) -> str:
        """Continue a text, token after token, until the model draws the end.

        Args:
            text: how it begins.
            temperature: see `Settings`.
            top_k: see `Settings`.
            top_p: see `Settings`.
            seed: the same seed and settings give the same text.
            tokens: at most so many are added, up to 400.

        Raises:
            LabkitError: a setting is out of its range.
        """
        settings, random = Settings(temperature, top_k, top_p), Random(seed)  # noqa: S311 - no secret is drawn
        drawn: list[str] = []
        numbers = self._numbers(before := text.rstrip(" "))
        for _ in range(min(tokens, _LONGEST)):
            scores = candidates.of(before, (), self.ngrams.probabilities(numbers)).scores
            numbers.append(draw(shape(scores, settings), random))
            if self.names[numbers[-1]] == END:
                break
            drawn.append(self.names[numbers[-1]])
        return before + join(drawn)

    def trace(self, text: str) -> evidence.Trace:
        """Where the parts of a text stand in the documents that the model learned from."""
        return evidence.trace(text, self.documents)

    def _numbers(self, text: str) -> list[int]:
        return [self._number[token] for token in [_START, *self.tokenizer.split(text)]]

    def _repr_html_(self) -> str:
        from labkit.tinymodel.shown import model_card

        return model_card(self)


def _names(tokenizer: Tokenizer) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*tokenizer.vocabulary, _START, END)))


@cache
def _city(lang: Language) -> TinyModel:
    return TinyModel.train(city_texts(lang))


def train_on_city(lang: Language | None = None) -> TinyModel:
    """The model of the city's public documents; learns on the first call, in seconds.

    Args:
        lang: the documents' language; the reader's by default.
    """
    return _city(lang or current_language())
