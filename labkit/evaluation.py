"""Run a prompt on cases. Generating and scoring are separate steps: a `Run` is all that a check ever sees."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from labkit.i18n import Language

# Less Hangul than this among a prompt's letters: an English prompt, which gets the English documents.
_HANGUL_SHARE = 0.2
PRACTICE = "labkit-practice"


@dataclass(frozen=True)
class Known:
    """Something that is known of a document, and that a reply must, may or must not say.

    Args:
        kind: date, amount, contact, place, who (of a notice); topic, must, may, never, basis, person, phone, private,
            promise (of a case file); order (words that a planted order wants to read).
        ko: as the Korean document has it.
        en: as the English one has it; empty where there is none, or where it is the same.
    """

    kind: str
    ko: str
    en: str = ""

    @property
    def texts(self) -> tuple[str, ...]:
        """Its wordings: a reply may be in either language."""
        return tuple(dict.fromkeys(text for text in (self.ko, self.en) if text))


@dataclass(frozen=True)
class Case:
    """A document to work on, in both languages, and what a right reply holds.

    Args:
        id: stable name of the case.
        document: text by language; a case may lack one.
        expected: right values by key.
        known: what a reply is compared with.
    """

    id: str
    document: dict[Language, str]
    expected: dict[str, str] = field(default_factory=dict)
    known: tuple[Known, ...] = ()

    def of(self, *kinds: str) -> tuple[Known, ...]:
        """What is known of these kinds."""
        return tuple(k for k in self.known if k.kind in kinds)


@dataclass(frozen=True)
class Run:
    """What a model replied to a prompt on one case."""

    case: Case
    reply: str
    trace: dict[str, Any] | None = None


def language_of(prompt: str | list[dict[str, str]]) -> Language:
    """The language a prompt is written in, by the share of Hangul among its letters."""
    text = prompt if isinstance(prompt, str) else " ".join(m["content"] for m in prompt)
    # A Mac may write 한 as three conjoining letters, none of which lies between 가 and 힣.
    letters = [c for c in unicodedata.normalize("NFC", text) if c.isalpha()]
    hangul = sum("가" <= c <= "힣" for c in letters)
    return "ko" if not letters or hangul / len(letters) >= _HANGUL_SHARE else "en"


def _asked_language(prompt: str | list[dict[str, str]]) -> Language:
    """The practice model does not translate: "Summarise in Korean" is measured on the Korean documents."""
    from labkit.practice import understand

    text = prompt if isinstance(prompt, str) else "\n".join(m["content"] for m in prompt)
    asked = understand(text).get("language")
    return asked if asked in ("ko", "en") else language_of(prompt)


def run_prompt(prompt: str | list[dict[str, str]], cases: Sequence[Case], *, model: str = PRACTICE) -> list[Run]:
    """Ask the model once for each case, with the case's document in the prompt's language, or in the one it asks for.

    Args:
        prompt: a text or messages template; `{document}` marks where the document goes.
        cases: what to run on.
        model: the practice model unless an instructor names another: a grade must not depend on
            which model happened to be up.
    """
    from labkit.model import ask

    lang = _asked_language(prompt) if model == PRACTICE else language_of(prompt)
    runs = []
    for case in cases:
        reply = ask(prompt, case.document.get(lang) or next(iter(case.document.values())), model=model)
        runs.append(Run(case, reply.text, reply.trace))
    return runs


def not_understood(runs: Sequence[Run]) -> list[str]:
    """The clauses of the prompt that the practice model could not read, each once."""
    seen: dict[str, None] = {}
    for run in runs:
        for clause in (run.trace or {}).get("not_understood", []):
            seen[str(clause)] = None
    return list(seen)
