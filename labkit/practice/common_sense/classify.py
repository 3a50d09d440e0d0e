"""Which label fits a document: common sense, overruled by what the prompt teaches."""

import math
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from labkit.practice.common_sense.learned import SENSES, leanings
from labkit.practice.common_sense.world import ANGRY_FROM, URGENT_FROM, Topics, anger, hazard, topics, votes
from labkit.practice.knowledge import concepts
from labkit.practice.reading.lists.listing import senses_of
from labkit.practice.reading.teaching.rules import Firing, Rule, fire

_NEAR = 0.12
_KNOWN_ANYWAY, _NEW, _BY_THE_WAY, _BESIDE = 0.25, 1.35, 0.8, 0.25
_RULED_OUT = 0.1
_EXAMPLE_WEIGHT = 9.0


def categorise(
    document: str, labels: Sequence[str], rules: Sequence[Rule], examples: Sequence[tuple[str, str]]
) -> dict[str, float]:
    """The score of each label.

    Args:
        document: the text to classify.
        labels: the labels the prompt allows.
        rules: what the prompt teaches.
        examples: inputs with the label each shows.
    """
    topic, low = topics(document), document.lower()
    firings = [f for r in rules if r.label in labels and (f := fire(r, topic, low))]
    strengths = {id(f): _strength(f, topic, low) for f in firings}
    firings.sort(key=lambda f: (-strengths[id(f)], f.rule.span, f.rule.label))
    scores = dict.fromkeys(labels, 0.0)
    redirected: dict[str, str] = {}
    best: dict[str, float] = {}
    for firing in firings:
        label = firing.rule.label
        best[label] = max(best.get(label, 0.0), strengths[id(firing)])
        for name in firing.concepts:
            # What common sense gives the label anyway stays with common sense, which knows how much it is worth.
            if name not in redirected and not _agrees(name, label):
                redirected[name] = label
                scores[label] += max(concepts()[name].votes.values(), default=0.0) * topic.salience[name]
        for wrong in firing.rule.against:
            if wrong in scores:
                scores[wrong] -= 2.0
    sense = votes(topic, low, redirected)
    for label in labels:
        scores[label] += best.get(label, 0.0) + sum(sense.get(s, 0.0) for s in senses_of(label, "category"))
    for label, bonus in _by_example(document, topic, examples).items():
        if label in scores:
            scores[label] += bonus
    for firing in reversed(firings):  # the strongest last: "A, not B" means that B does not win over A
        if strengths[id(firing)] >= firing.strength:
            for wrong in (w for w in firing.rule.against if w in scores):
                scores[wrong] = min(scores[wrong], scores[firing.rule.label] - _RULED_OUT)
    return scores


def _agrees(name: str, label: str) -> bool:
    """Whether common sense would have given the concept to the label."""
    given = concepts()[name].votes
    return bool(given) and max(given, key=lambda s: given[s]) in senses_of(label, "category")


def _strength(firing: Firing, topic: Topics, low: str) -> float:
    """How much a rule that fires counts: less where it says what is known, or where its content is by the way."""
    label, used = firing.rule.label, firing.concepts
    if firing.rule.definition and used and all(_agrees(name, label) for name in used):
        return firing.strength * _KNOWN_ANYWAY
    own = {s for name in used for s in concepts()[name].votes} | set(senses_of(label, "category"))
    leans = dict(zip(SENSES, leanings(low), strict=False))
    beside = max(leans.values()) - max((leans[s] for s in own if s in leans), default=0.0)
    return firing.strength * (_BY_THE_WAY if beside > _BESIDE else _NEW)


def pick(scores: dict[str, float], fallback: int) -> str:
    """The best label; with nothing to go by, one that the document's own seed names."""
    if not scores:
        return ""
    top = max(scores.values())
    if top <= 0:
        return list(scores)[fallback % len(scores)]
    return next(label for label, score in scores.items() if score == top)


def common_sense(document: str) -> str:
    """The sense a newcomer would think of, when the prompt names no labels."""
    found = votes(topics(document), document.lower())
    return max(sorted(found), key=lambda s: found[s]) if found else "other"


def is_urgent(document: str, *, by_hazard: bool) -> bool:
    """Whether a text is urgent: by the danger it tells of, or (without a definition) by how it sounds."""
    return hazard(document) >= URGENT_FROM if by_hazard else anger(document) >= ANGRY_FROM


def _by_example(document: str, topic: Topics, examples: Sequence[tuple[str, str]]) -> dict[str, float]:
    out: dict[str, float] = {}
    for given, label in examples:
        other = topics(given)
        shared = {c for c in topic.salience if c in other.salience and not concepts()[c].weak}
        strong = {c for c in (*topic.salience, *other.salience) if not concepts()[c].weak}
        alike = 0.5 * cosine(document, given) + 0.5 * (len(shared) / len(strong) if strong else 0.0)
        out[label] = max(out.get(label, 0.0), _EXAMPLE_WEIGHT * max(0.0, alike - _NEAR))
    return out


@lru_cache(maxsize=1024)
def _grams(text: str) -> tuple[Counter[str], float]:
    flat = "".join(ch for ch in text.lower()[:2_000] if ch.isalnum())
    size = 3 if flat.isascii() else 2
    counts = Counter(flat[i : i + size] for i in range(len(flat) - size + 1))
    return counts, math.sqrt(sum(n * n for n in counts.values()))


def cosine(a: str, b: str) -> float:
    """The likeness of two texts by their character n-grams, 0 to 1."""
    (x, nx), (y, ny) = _grams(a), _grams(b)
    if not nx or not ny:
        return 0.0
    small, large = (x, y) if len(x) < len(y) else (y, x)
    return sum(n * large[g] for g, n in small.items() if g in large) / (nx * ny)
