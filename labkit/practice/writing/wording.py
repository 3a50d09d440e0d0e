"""Puts the units of a notice into the words of a summary: tone, plain words, masking."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from labkit.practice.documents.unit import Unit
from labkit.practice.knowledge import load
from labkit.practice.language.personal import mask, mask_people, mask_private
from labkit.practice.language.texts import plainer, to_haeyo, to_noun_form
from labkit.practice.plan import Plan


@dataclass(frozen=True)
class Line:
    """A unit as it is written: what it is of, and all of it as text."""

    head: str
    text: str


def line_of(plan: Plan, unit: Unit, *, sentence: bool) -> Line:
    """A unit as a line, with what a table puts into its first column."""
    if plan.asked.get("format") != "table" or unit.parts:
        return Line("", finished(plan, unit, sentence=sentence))
    bare = replace(unit, key="", parent="") if unit.key and not unit.missing else unit
    head = worded(plan, unit.label or unit.parent)
    return Line(head, finished(plan, replace(bare, key="", parent="") if head else bare, sentence=False))


def finished(plan: Plan, unit: Unit, *, sentence: bool) -> str:
    """A unit as text, a sentence or a line of a list, in the tone asked for."""
    tone = plan.asked.get("tone")
    lang = plan.source_language
    if unit.parts and not sentence and tone not in ("해요체", "합니다체"):
        return "; ".join(finished(plan, part, sentence=False).rstrip(".") for part in unit.parts)
    text = unit.sentence(lang) if sentence or tone in ("해요체", "합니다체") else unit.text
    if unit.lead:
        for pattern, other in load("telling")["pointing"][lang]:
            text = re.sub(pattern, other, text)
    text = worded(plan, text)
    if lang == "ko":
        if tone == "해요체":
            text = to_haeyo(text)
        elif tone == "명사형" or (not sentence and tone != "합니다체"):
            text = to_noun_form(text)
    return _without(plan, text)


def worded(plan: Plan, text: str) -> str:
    """In words for the reader, and with as much of people's data as may be told."""
    if plan.asked.get("mask_personal_data"):
        # Who wants the number for enquiries kept does not mean it among the personal data.
        text = mask_people(text) if "contact" in plan.asked.get("include", ()) else mask(text)
    elif not plan.fails("leaked-personal-data"):
        text = mask_private(text)
    return plainer(text) if simple(plan) else text


def simple(plan: Plan) -> bool:
    """Whether office words are to be made plain: for readers outside an office, or where it is asked for."""
    reader = str(plan.asked.get("audience", "")).lower()
    return not _inside(reader) and bool(plan.asked.get("tone") == "plain" or reader)


@lru_cache(maxsize=256)
def _inside(reader: str) -> bool:
    """Whether a reader speaks the language of offices."""
    insiders = load("telling")["insiders"]
    return any(reader.startswith(w) for w in insiders["ko"]) or any(
        re.search(rf"\b{w}s?\b", reader) for w in insiders["en"]
    )


def _without(plan: Plan, text: str) -> str:
    for word in plan.asked.get("forbid", ()):
        text = re.sub(re.escape(word), "", text, flags=re.IGNORECASE)
    return re.sub(r" {2,}", " ", text).strip()
