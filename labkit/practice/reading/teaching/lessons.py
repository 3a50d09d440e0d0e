"""What examples teach: where the label shown is not what common sense would say, the things in it must decide."""

from collections.abc import Collection, Sequence

from labkit.practice.knowledge import concepts, load
from labkit.practice.reading.lists.senses import senses_of
from labkit.practice.reading.segment import Span
from labkit.practice.reading.teaching.rules import Rule
from labkit.practice.reading.teaching.slots import Slot, family, family_of, hits_of, role_of

Shown = tuple[str, str, Span]


def lessons(shown: Sequence[Shown]) -> list[Rule]:
    """The rules behind the examples.

    Args:
        shown: input, label, and place of each.
    """
    out: list[Rule] = []
    for given, label, span in shown:
        if label:
            out += _of_example(given, label, span)
    return out


def _of_example(given: str, label: str, span: Span) -> list[Rule]:
    said = dict.fromkeys(h.name for h in hits_of(given))
    senses = set(senses_of(label, "category"))
    strong = [c for c in said if not concepts()[c].weak]
    if not strong or not senses:
        return []
    sense = _votes(said)
    ours = max((sense.get(s, 0.0) for s in senses), default=0.0)
    others = {s: v for s, v in sense.items() if s not in senses}
    if ours > 1.2 * max(others.values(), default=0.0) and not _against(strong, senses):
        return []
    things = [c for c in strong if role_of(c) == "thing" and not set(concepts()[c].votes) & senses]
    places = [c for c in strong if role_of(c) == "place" and set(concepts()[c].votes) & senses]
    own = [c for c in strong if role_of(c) == "thing" and set(concepts()[c].votes) & senses]
    troubles = [c for c in strong if role_of(c) == "trouble" and family_of(c) not in senses]
    if things:
        # Each thing by itself: "킥보드와 공유자전거" in one example are two lessons; two families are one condition.
        return [Rule(span, label, slots) for slots in _by_family(things)]
    hosts = places or own
    if hosts and troubles:
        kinds = {c for t in troubles if family_of(t) for c in family(family_of(t)) if role_of(c) == "trouble"}
        return [Rule(span, label, (Slot(tuple(hosts)), Slot(tuple(sorted({*troubles, *kinds})))))]
    return []


def _votes(said: Collection[str]) -> dict[str, float]:
    """What a newcomer would make of these concepts."""
    out: dict[str, float] = {}
    pairs = [p["votes"] for p in load("commonsense")["together"] if all(set(side) & set(said) for side in p["all"])]
    for found in [*(concepts()[c].votes for c in said), *pairs]:
        for name, vote in found.items():
            out[name] = out.get(name, 0.0) + vote
    return out


def _against(strong: Sequence[str], senses: set[str]) -> bool:
    return any(role_of(c) == "thing" and family_of(c) not in ({""} | senses) for c in strong)


def _by_family(things: Sequence[str]) -> list[tuple[Slot, ...]]:
    groups: dict[str, list[str]] = {}
    for c in things:
        groups.setdefault(family_of(c) or c, []).append(c)
    return (
        [(Slot(tuple(group)),) for group in groups.values()]
        if len(groups) == 1
        else [tuple(Slot(tuple(g)) for g in groups.values())]
    )
