"""Stage 2b: the keys and the label sets that a prompt names, and which belongs to which."""

import re
from collections.abc import Sequence

from labkit.practice.reading.lists.keys import find_keys
from labkit.practice.reading.lists.labels import find_categories
from labkit.practice.reading.lists.runs import cued_runs, definition_head
from labkit.practice.reading.lists.senses import is_label, key_kind, senses_of
from labkit.practice.reading.lists.shapes import Shape
from labkit.practice.reading.segment import Clause, Span
from labkit.practice.reading.teaching.urgency import find_degrees

__all__ = ["definition_head", "find_keys", "find_labels", "is_label", "key_kind", "senses_of"]

_SPLIT = re.compile(r"\s{0,2}(?:[,、/|·]|또는|혹은|\bor\b|\band\b)\s{0,2}(?:or\s|and\s|또는\s|혹은\s)?", re.IGNORECASE)


def find_labels(
    text: str, clauses: Sequence[Clause], keys: Sequence[str], shapes: Sequence[Shape], skip: Sequence[Span]
) -> tuple[dict[str, list[str]], list[tuple[Span, str]]]:
    """The label sets, each under the key it belongs to, and where they stand.

    Args:
        text: the prompt.
        clauses: its instructions.
        keys: the keys it names.
        shapes: the shapes of an answer in it.
        skip: the document and the examples.
    """
    sets = _of_shapes(shapes)
    where = [(s.span, "labels") for s in shapes if any(k in sets for k in s.keys)]
    for kind, (names, places) in (
        ("category", find_categories(text, shapes, skip)),
        ("urgency", find_degrees(text, shapes, skip)),
    ):
        key = next((k for k in keys if key_kind(k) == kind), kind)
        known = sets.get(key, [])
        if len(names) > len(known):
            sets[key] = names
        where += [(span, "labels") for span in places]
    _by_cue(clauses, keys, shapes, sets, where)
    return sets, where


def _of_shapes(shapes: Sequence[Shape]) -> dict[str, list[str]]:
    sets: dict[str, list[str]] = {}
    for shape in shapes:
        for key, value in shape.values:
            items = [
                re.sub(r"\s?(?:중 하나|one of|중)\s?:?", "", i.strip("\"'[]<> ")).strip() for i in _SPLIT.split(value)
            ]
            items = list(dict.fromkeys(i for i in items if i))
            if len(items) >= 2 and sum(map(is_label, items)) * 2 >= len(items) and len(items) > len(sets.get(key, [])):
                sets[key] = items
    return sets


def _by_cue(
    clauses: Sequence[Clause],
    keys: Sequence[str],
    shapes: Sequence[Shape],
    sets: dict[str, list[str]],
    where: list[tuple[Span, str]],
) -> None:
    """Lists of labels that are nobody's usual words, for the kinds that have none yet."""
    previous = ""
    missing = {k for k in ("category", "urgency") if not any(key_kind(s) == k or s == k for s in sets)}
    other = [k for k in keys if key_kind(k) not in ("category", "urgency")]
    for clause in clauses if missing or other else ():
        if not any(a < clause.end and b > clause.start for a, b in (s.span for s in shapes)):
            for labels, span in cued_runs(clause, previous):
                key = _owner(labels, clause.text[: max(0, span[0] - clause.start)], keys)
                kind = key_kind(key) or key
                if (kind in missing or key in other) and len(labels) > len(sets.get(key, [])):
                    sets[key] = labels
                    where.append((span, "labels"))
        previous = clause.text


def _owner(labels: Sequence[str], before: str, keys: Sequence[str]) -> str:
    """The key a label set belongs to: by what the labels mean, else by the key named last before them."""
    urgent = sum(1 for x in labels if senses_of(x, "urgency") and not senses_of(x, "category"))
    kind = "urgency" if urgent * 2 > len(labels) else "category"
    meaning = [k for k in keys if key_kind(k) == kind]
    known = sum(1 for x in labels if is_label(x))
    if meaning and known * 2 >= len(labels):
        return meaning[0]
    named = [(before.rfind(k), k) for k in keys if k in before]
    return max(named)[1] if named else (meaning[0] if meaning else kind)
