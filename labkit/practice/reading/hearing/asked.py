"""How much each saying of a prompt sounds like each instruction: a linear model over its pieces."""

from collections.abc import Sequence
from functools import lru_cache

from labkit.practice.reading.hearing.linear import Sum, Table, tables
from labkit.practice.reading.hearing.pieces import of_word
from labkit.practice.reading.hearing.sayings import Saying

FLAGS = (
    *("ground_only_source", "say_unknown", "mask_personal_data", "no_preamble", "guard_injection", "cite_place"),
    *(
        "audience",
        "role",
        "forbid",
        "keys",
        "labels",
        "max_chars",
        "count_items",
        "count_sentences",
        "examples",
        "include",
    ),
)
VALUES = {
    "format": ("json", "table", "bullets", "numbered", "paragraph", "label"),
    "tone": ("합니다체", "해요체", "명사형", "plain", "polite"),
    "include": ("dates", "amounts", "contact", "place", "who", "how"),
    "task": ("summarise", "triage", "reply", "letter", "press", "extract", "rewrite", "actions", "qa"),
    "language": ("ko", "en"),
}
LANES = (*FLAGS, *(f"{name}={value}" for name, values in VALUES.items() for value in values))


def of_saying(saying: Saying) -> list[str]:
    """The pieces of a saying apart from those of single words."""
    return [*saying.row, *saying.near]


@lru_cache(maxsize=40_000)
def _word(word: str) -> Sum:
    return tables()[0].sum(of_word(word))


def weigh(table: Table, saying: Saying) -> list[int]:
    """The lanes of a saying, in steps; above 0 it is rather said than not."""
    total, count = table.sum(of_saying(saying))
    for word in saying.words:
        more, n = _word(word) if table is tables()[0] else table.sum(of_word(word))
        total, count = total + more, count + n
    return [s + b for s, b in zip(table.scores(total, count), table.about["biases"], strict=True)]


def strongest(scores: Sequence[Sequence[int]]) -> dict[str, tuple[int, int]]:
    """For each lane how strong it is where it is strongest, and in which saying."""
    out = {}
    for lane, name in enumerate(LANES):
        best = max(range(len(scores)), key=lambda n: (scores[n][lane], -n), default=None)
        if best is not None:
            out[name] = (scores[best][lane], best)
    return out
