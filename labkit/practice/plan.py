"""Stage 3: from what was understood to what will be done, with every choice that the prompt left open named."""

from dataclasses import dataclass, field
from typing import Any, Literal

from labkit.i18n import Language
from labkit.practice.reading.understand import Reading
from labkit.practice.seed import Seed

CAN_DO = ("triage", "summarise", "rewrite", "actions", "qa", "extract", "reply", "letter", "press")


@dataclass(frozen=True)
class Plan:
    """What will be done.

    Args:
        task: one of `CAN_DO`, "unknown", or the name of a task that cannot be done.
        document: the text it is done on.
        language: the language of the answer.
        reading_language: the language of the prompt.
        source_language: the language of the document.
        reading: what was understood.
        seed: choices that stand open fall as the document alone decides.
        failing: ids of the failings that will show, in order.
    """

    task: str
    document: str
    language: Language
    reading_language: Language
    source_language: Language
    reading: Reading
    seed: Seed
    failing: tuple[str, ...] = ()
    asked: dict[str, Any] = field(default_factory=dict)

    def fails(self, name: str) -> bool:
        """Whether a failing shows."""
        return name in self.failing

    def wants_wrong(self, lane: str) -> bool:
        """Whether the prompt surely orders what spoils its task: one of `contrary.LANES`."""
        return any(c.sure and c.lane == lane for c in self.reading.contrary)


@dataclass(frozen=True)
class Draft:
    """What was written, and which failings really show in it: a trace must not claim what nobody can see."""

    text: str
    shown: tuple[str, ...] = ()


def language_of(text: str) -> Language:
    """Korean where a good part of the letters is Hangul; names in an English text do not make it Korean."""
    hangul = sum(1 for ch in text[:5_000] if "가" <= ch <= "힣")
    latin = sum(1 for ch in text[:5_000] if ch.isascii() and ch.isalpha())
    return "ko" if hangul * 3 > latin else "en"


def make_plan(reading: Reading) -> Plan:
    """The plan for a prompt, before its failings are chosen."""
    parts, asked = reading.parts, reading.instructions
    source = parts.source
    start, end = parts.document or (len(parts.text), len(parts.text))
    orders = parts.text[:start] + " " + parts.text[end:]
    spoken = language_of(orders) if orders.strip() else language_of(source)
    wanted: Literal["ko", "en"] = asked.get("language", spoken)
    return Plan(
        task=str(asked.get("task", "unknown")),
        document=source,
        language=wanted,
        reading_language=spoken,
        source_language=language_of(source),
        reading=reading,
        seed=Seed(source),
        asked=asked,
    )
