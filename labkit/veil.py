"""What feedback may quote of a reply on a held-out case: nothing of the case itself.

A prompt can make a model repeat its document ("write the complaint again, letter for letter"), and a reason that quotes
the reply would then show, submission by submission, what nobody is meant to see before the exam.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from labkit.i18n import Text
from labkit.score import CriterionScore

# Shorter runs are words and labels that anybody may write. A Korean syllable tells as much as two or three letters.
_RUN_KO, _RUN_LATIN = 8, 18
_HIDDEN = "…"


def veiled(result: CriterionScore, documents: Iterable[str], known: str = "") -> CriterionScore:
    """A criterion's score without runs of text from the documents.

    Args:
        result: reason and evidence may quote replies.
        documents: texts of held-out cases.
        known: what the trainee wrote themselves; it may be quoted back.
    """
    runs = _runs(tuple(documents))
    mine = _runs((known,))

    def hide(text: str) -> str:
        return _hidden(text, runs, mine)

    return replace(
        result,
        reason=Text(ko=hide(result.reason.ko), en=hide(result.reason.en)),
        evidence=tuple(hide(quote) for quote in result.evidence),
    )


@lru_cache(maxsize=32)
def _runs(documents: tuple[str, ...]) -> frozenset[str]:
    """Every run of a document that is long enough to tell what it is, without spaces and case."""
    found: set[str] = set()
    for document in documents:
        plain = _plain(document)
        for size in (_RUN_KO, _RUN_LATIN):
            found.update(plain[i : i + size] for i in range(len(plain) - size + 1))
    return frozenset(run for run in found if len(run) == (_RUN_LATIN if run.isascii() else _RUN_KO))


def _plain(text: str) -> str:
    return re.sub(r"\s|\\[nrt]", "", unicodedata.normalize("NFKC", text)).casefold()


def _hidden(text: str, runs: frozenset[str], mine: frozenset[str]) -> str:
    """The text with every place that lies in a telling run replaced."""
    # Sign by sign, so that what is found in the plain spelling leads back to the text.
    signs = [(i, _plain(ch)) for i, ch in enumerate(text)]
    plain = "".join(sign for _, sign in signs)
    places = [i for i, sign in signs for _ in sign]
    covered = [False] * len(text)
    for size in (_RUN_KO, _RUN_LATIN):
        for start in range(len(plain) - size + 1):
            run = plain[start : start + size]
            if run in runs and run not in mine:
                covered[places[start] : places[start + size - 1] + 1] = [True] * (
                    places[start + size - 1] + 1 - places[start]
                )
    shown = "".join("\0" if hide else ch for ch, hide in zip(text, covered, strict=True))
    return re.sub("\0+", _HIDDEN, shown)
