"""The keys and labels of a prompt, from both readings of it, and what it teaches about the labels.

For the city's departments and degrees of urgency the lists in `listing` know more ways to set them out than can be
learned; for anybody's own labels and keys the learned reading sees what no list can hold.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from labkit.practice.reading.decide import Counts, degrees, names
from labkit.practice.reading.examples import Example
from labkit.practice.reading.hearing.linear import STEP
from labkit.practice.reading.hearing.listening import Heard
from labkit.practice.reading.lists.listing import find_keys, find_labels, is_label, key_kind
from labkit.practice.reading.lists.mentions import find_mentions
from labkit.practice.reading.lists.shapes import Shape, find_shapes
from labkit.practice.reading.segment import Clause, Span
from labkit.practice.reading.teaching.lessons import lessons
from labkit.practice.reading.teaching.rules import Rule
from labkit.practice.reading.teaching.ties import find_rules

_OPEN = -3 * STEP  # a prompt that sounds less like naming any than this names none
_MANY, _SET = 5, 3


@dataclass
class Named:
    """Keys and labels, where they stand, and the rules and lessons about the labels of each key."""

    keys: list[str]
    labels: dict[str, list[str]]
    where: list[tuple[Span, str]]
    rules: dict[str, list[Rule]] = field(default_factory=dict)
    taught: list[Rule] = field(default_factory=list)


def name(
    text: str,
    said: Sequence[Clause],
    skip: Sequence[Span],
    examples: Sequence[Example],
    heard: Heard,
    counts: Counts,
    form: str | None,
) -> Named:
    """Find what the values of an answer are called.

    Args:
        text: the prompt.
        said: its clauses.
        skip: the document and the examples that are set out.
        examples: all its examples.
        heard: the learned reading.
        counts: how far each lane counts.
        form: the form of the answer that is asked for.
    """
    shapes = find_shapes(text, skip)
    listed, where = find_keys(text, said, shapes)
    shown = [e for e in examples if e.fields]
    if shown and not shapes:
        listed = list(dict.fromkeys(k for e in shown for k, _ in e.fields))
    sets, places = find_labels(text, said, listed, shapes, skip)
    keyed = form in ("json", "table") or _KEYED.search(text) is not None
    keys = _keys(listed, bool(shapes or shown), keyed, heard, counts)
    out = Named(keys, _labels(sets, keys, heard, counts), [*where, *places])
    for key, members in out.labels.items():
        if key_kind(key) != "urgency" and key != "urgency":
            _teach(out, key, members, text, skip, places, shapes, examples)
    return out


# Without a form that has keys, facts in a row are only what is to be found ("기간, 대상, 금액을 추출해 줘").
_KEYED = re.compile(
    r"키[는를로와 ]|(?<![가-힣])열[은을로이 ]|칸|필드|\bkeys?\b|\bcolumns?\b|\bfields?\b", re.IGNORECASE
)


def _keys(listed: list[str], displayed: bool, keyed: bool, heard: Heard, counts: Counts) -> list[str]:
    both = {"category", "urgency"} <= {key_kind(k) for k in listed}
    if displayed or both:
        return listed
    spotted = names(heard, counts, "keys") if keyed else []
    return spotted or (listed if heard.strength("keys") > _OPEN else [])


def _labels(sets: dict[str, list[str]], keys: Sequence[str], heard: Heard, counts: Counts) -> dict[str, list[str]]:
    kinds = {key_kind(k) or k: members for k, members in sets.items()}
    category, urgency = kinds.get("category", []), kinds.get("urgency", [])
    spotted = names(heard, counts, "labels")
    own = all(map(is_label, category))
    if own and (len(category) >= _MANY or (len(category) >= _SET and (not spotted or set(spotted) & set(category)))):
        return sets
    if len(spotted) < 2:
        return sets if heard.strength("labels") > _OPEN else {}
    more = names(heard, counts, "labels", "urgency")
    if len(more) < 2 or set(more) & set(spotted):
        more = urgency if len(urgency) >= 2 and not set(urgency) & set(spotted) else degrees(heard)
    return {_key_of(kind, keys): some for kind, some in (("category", spotted), ("urgency", more)) if len(some) >= 2}


def _key_of(kind: str, keys: Sequence[str]) -> str:
    meaning = [k for k in keys if key_kind(k) == kind]
    return meaning[0] if meaning else keys[0] if keys and kind == "category" else kind


def _teach(
    out: Named,
    key: str,
    members: list[str],
    text: str,
    skip: Sequence[Span],
    places: Sequence[tuple[Span, str]],
    shapes: Sequence[Shape],
    examples: Sequence[Example],
) -> None:
    telling = [s.span for s in shapes if _tells(text[slice(*s.span)])]
    lists = [span for span in (*(p for p, _ in places), *(s.span for s in shapes)) if span not in telling]
    rules = find_rules(text, members, [*skip, *lists])
    taught = [(e.given, _label_of(e, key, members), e.span) for e in examples]
    out.rules[key] = [*rules, *lessons([t for t in taught if t[1] in members])]
    out.taught += rules


def _label_of(example: Example, key: str, members: Sequence[str]) -> str:
    """The label an example shows: under the key, or named in what is said of it."""
    known = dict(example.fields)
    shown = known.get(key) or next((v for k, v in example.fields if key_kind(k) == "category"), "")
    if shown or example.fields:
        return shown
    bare = example.output.strip("\"'*` .")
    mentioned = [m for m in find_mentions(example.output[:400], tuple(members)) if m.role == "target"]
    return bare if bare in members else (mentioned[0].label if mentioned else "")


def _tells(shape: str) -> bool:
    """A schema whose descriptions carry sentences."""
    return len(shape) > 400 and "description" in shape
