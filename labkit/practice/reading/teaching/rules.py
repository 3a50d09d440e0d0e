"""What a prompt teaches about its labels, and when it fits a document.

"공원 안의 소음은 소음이 아니라 공원녹지" is: label 공원녹지, against 소음, slots [park] and [noise]; both must be met.
How rules are found stands in `ties` (sentences), `tabular` (tables) and `lessons` (examples).
"""

from dataclasses import dataclass

from labkit.practice.common_sense.world import Topics
from labkit.practice.knowledge import concepts
from labkit.practice.reading.segment import Span
from labkit.practice.reading.teaching.slots import Slot, present

__all__ = ["Firing", "Rule", "Slot", "fire"]

FIRES_FROM = 0.55
# Beside a strong condition, a weak concept ("road") says little, and a word that is no concept nothing.
_WEAK = 0.25


@dataclass(frozen=True)
class Rule:
    """What a prompt teaches about a label.

    Args:
        span: where it is taught.
        label: what fits.
        slots: what must occur in the document.
        against: labels that the rule says are wrong.
        definition: an item of a definition rather than a sentence of its own.
    """

    span: Span
    label: str
    slots: tuple[Slot, ...]
    against: tuple[str, ...] = ()
    definition: bool = False


@dataclass(frozen=True)
class Firing:
    """A rule that fits a document: how specifically, and through which concepts."""

    rule: Rule
    strength: float
    concepts: tuple[str, ...]


def fire(rule: Rule, topic: Topics, low: str) -> Firing | None:
    """Whether a rule fits a document.

    Args:
        rule: the rule.
        topic: the document's topics.
        low: the document in lower case.
    """
    has_strong = any(s.strong for s in rule.slots)
    total = met = 0.0
    strong = 0
    used: list[str] = []
    for slot in rule.slots:
        weight = 1.0 if slot.strong or not has_strong else _WEAK if slot.concepts else 0.0
        total += weight
        found = present(slot.concepts, topic.salience)
        if found:
            met += weight
            strong += slot.strong and any(not concepts()[c].weak for c in found)
            used += found
        elif any(w in low for w in slot.words):
            met += weight if not slot.concepts else _WEAK
            strong += not has_strong
    needed = sum(s.strong for s in rule.slots)
    if not strong or met < FIRES_FROM * total or (has_strong and strong < min(needed, 2)):
        return None
    base = 1.2 if rule.definition else 3.0
    return Firing(rule, base + 3.8 * (strong - 1) + (2.0 if rule.against else 0.0), tuple(used))
