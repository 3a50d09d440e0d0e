"""Conditions as slots: of one sentence, or of each item of a definition ("청소: 쓰레기, 무단투기")."""

import re

from labkit.practice.knowledge import concepts
from labkit.practice.reading.lists.senses import senses_of
from labkit.practice.reading.segment import Span
from labkit.practice.reading.teaching.rules import Rule
from labkit.practice.reading.teaching.slots import Slot, alternatives, says_any, slots_of, thing_alone

_EXCEPT = re.compile(
    r"제외(?!한 |했던|된 )|빼고|빼며|except|exclud|but not|\bnot\b|아님|아니[라고다며]|아닌|해당 없|보지 말"
    r"|보지 않|하지 말|않는다|않습니다",
    re.IGNORECASE,
)


def definitions(label: str, topic: str, span: Span, *, firm: bool = False) -> list[Rule]:
    """One rule for each item that a definition names; what it excludes is left out.

    Args:
        label: what is defined.
        topic: the definition.
        span: where it stands.
        firm: a rule in its own right rather than a description.
    """
    flat = re.sub(r"\(([^()]{0,160})\)", lambda m: "" if _EXCEPT.search(m[1]) else m[0], topic)
    out: list[Rule] = []
    # "버스 (공사 차량이 흘린 흙 포함)": what a bracket includes is an item of its own.
    flat = re.sub(r"\(([^()]{0,160}(?:포함|incl)[^()]{0,20})\)|\(((?:also|incl)[^()]{0,160})\)", r", \1\2", flat)
    for item in re.split(r"[,，、;](?![^()]{0,160}\))|\. |(?: 그리고 )", flat):
        if not _EXCEPT.search(item) or re.search(r"포함", item):
            out += [
                Rule(span, label, slots, (), not firm and not _contrary(label, slots))
                for slots in conditions(item)
                if any(s.concepts for s in slots) or any(len(w) >= 2 for s in slots for w in s.words)
            ]
    return out


def conditions(topic: str) -> list[tuple[Slot, ...]]:
    """What must occur, once for each alternative: "공원 안 소음과 가로수" are two."""
    found = [slots_of(part) for part in alternatives(topic)]
    if says_any(topic):  # the thing decides alone, and with its trouble all the more
        found += [alone for slots in found if (alone := thing_alone(slots)) != slots]
    return found


def _contrary(label: str, slots: tuple[Slot, ...]) -> bool:
    """Whether an item says what common sense would not: "주정차: 방치된 킥보드" is as firm as a rule."""
    own = set(senses_of(label, "category"))
    strong = [c for s in slots for c in s.concepts if not concepts()[c].weak]
    return bool(own) and any(not own & set(concepts()[c].votes) for c in strong)
