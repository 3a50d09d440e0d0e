"""Whether each instruction counts, seen from what was heard of it and of its rivals.

"누가 무엇을 하는지 뽑아" sounds like extracting, and a little more like listing actions: what decides on a task are the
strengths of all tasks, of the forms and names that go with them, of what the words and numbers seem to be, and what
the catalogue matched or found taken back. The weights were learned from prompts of writers that the two tables had
not seen.
"""

from collections.abc import Sequence
from functools import cache

from labkit.practice.reading.hearing import asked, spotting
from labkit.practice.reading.hearing.linear import STEP
from labkit.practice.reading.hearing.listening import SILENT, Heard
from labkit.practice.reading.scanning import Found

SCALE = 256  # of a weight of 1
_MOST = 6 * STEP
_COUNTED = ("count_items", "count_sentences", "max_chars")
_STATES = ("agreed", "plain", "doubted", "withdrawn")
_VALUED = {name: tuple(f"{name}={value}" for value in values) for name, values in asked.VALUES.items()}
_NUMBERS = tuple(f"number {name}" for name in _COUNTED)
# For which instruction what else tells: its rivals, and what it goes with.
_BESIDE = {
    "task": ("labels", "keys", *_VALUED["format"], "include", "cite_place", "say_unknown", "spot labels", "spot keys"),
    "format": ("keys", "labels", "no_preamble", *_VALUED["task"], "spot keys"),
    "tone": ("audience",),
    "language": ("task=rewrite",),
    "include": ("include", "keys", "task=extract", "task=qa", "spot keys"),
    **dict.fromkeys(_COUNTED, (*_COUNTED, *_VALUED["format"])),
}
_WITH_NUMBERS = ("task", "format", *_COUNTED)


@cache
def _beside(lane: str) -> tuple[str, ...]:
    name = lane.partition("=")[0]
    told = (*_VALUED.get(name, ()), *_BESIDE.get(name, ()), *(_NUMBERS if name in _WITH_NUMBERS else ()))
    return tuple(dict.fromkeys(x for x in told if x != lane))


def evidence(heard: Heard, found: Found) -> dict[str, list[int]]:
    """For each lane what tells whether it counts, in steps."""
    common = {lane: _within(heard.strength(lane)) for lane in asked.LANES}
    common |= {f"spot {name}": _within(heard.spots[name]) for name in spotting.SPOTS}
    common |= {
        f"number {name}": _within(max((n.lanes[name] for n in heard.numbers), default=SILENT)) for name in _COUNTED
    }
    return {
        lane: [*(common[x] for x in _beside(lane)), *_own(heard, found, lane, common[lane])] for lane in asked.LANES
    }


def _own(heard: Heard, found: Found, lane: str, strength: int) -> list[int]:
    state = found.state(lane)
    out = [strength, max(0, strength), *(STEP * (state == name) for name in _STATES)]
    name, _, value = lane.partition("=")
    if name in spotting.SPOTS:
        out.append(_within(heard.spots[name]))
    if name in _COUNTED:
        out.append(_within(max((n.lanes[name] for n in heard.numbers), default=SILENT)))
    if name == "forbid":
        out.append(_within(max((sure for sure, _ in heard.banned), default=SILENT)))
    if name == "include" and value:
        named = [m for m in heard.mentions if m.fact == value]
        best = max(named, key=lambda m: (m.wanted, -m.at), default=None)
        out.append(_within(best.wanted if best else SILENT))
        out.append(_within(heard.scores[best.at][_INCLUDE] if best else SILENT))
        out.append(STEP * (best is not None))
    return [*out, STEP]


_INCLUDE = asked.LANES.index("include")


def _within(strength: int) -> int:
    return max(-_MOST, min(strength, _MOST))


def weigh(heard: Heard, found: Found) -> dict[str, int]:
    """How far each lane counts, in steps: above 0 it is rather asked for than not."""
    learned = heard.tables[0].about["weighed"]
    counts = {lane: _sum(learned[lane], values) for lane, values in evidence(heard, found).items()}
    for lane, count in counts.items():
        state = found.state(lane)
        if lane in _SURE and (
            (state == "plain" and heard.strength(lane) > _DENIED) or (state == "agreed" and heard.strength(lane) > 0)
        ):
            counts[lane] = max(count, 1)
        elif state == "withdrawn" and lane not in _RETURNING:
            counts[lane] = min(count, 0)
    return counts


# What a short line says and the catalogue knows was asked for in 95 of 100 prompts, and what it knows to be taken
# back in hardly any; where a number or a fact is taken back, another one of its kind often follows.
_SURE = frozenset(
    [
        *("say_unknown", "guard_injection", "role", "max_chars", "count_sentences", "tone=해요체", "tone=명사형"),
        *("format=json", "format=numbered", "format=paragraph", "format=table", "format=bullets", "format=label"),
        *(f"include={fact}" for fact in asked.VALUES["include"]),
        *("task=summarise", "task=triage", "task=reply", "task=letter"),
    ]
)
_RETURNING = frozenset(["include", *_COUNTED])
_DENIED = -3 * STEP


def _sum(weights: Sequence[int], values: Sequence[int]) -> int:
    return sum(w * v for w, v in zip(weights, values, strict=True)) // SCALE
