"""Common sense about a text: what it is about, and how dangerous or how angry it sounds."""

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from labkit.practice.common_sense.learned import SENSES, leanings
from labkit.practice.knowledge import Hit, concept_lexicon, concepts, load, word_lexicon

# A second mention says more, a tenth hardly: the topic of a text is not what it repeats most.
_SALIENCE = (0.0, 1.0, 1.35, 1.55, 1.7)
# What was learned next to what was thought of: chosen on texts of writers whom neither had seen.
_LEARNED, _LEARNED_DANGER = 12.0, 7.0
URGENT_FROM = 1.5
ANGRY_FROM = 1.0


@dataclass(frozen=True)
class Topics:
    """What a text is about.

    Args:
        hits: the terms found, in order.
        salience: concept → how much the text is about it.
    """

    hits: tuple[Hit, ...]
    salience: dict[str, float]


@lru_cache(maxsize=512)
def topics(text: str) -> Topics:
    """The concepts of a text."""
    hits = concept_lexicon().find(text.lower())
    counts = Counter(hit.name for hit in hits)
    return Topics(tuple(hits), {name: _SALIENCE[min(n, 4)] for name, n in counts.items()})


def votes(topic: Topics, text: str, redirected: dict[str, str] | None = None) -> dict[str, float]:
    """Common sense's votes for each sense of a category label.

    Args:
        topic: what the text is about.
        text: the text.
        redirected: concepts whose votes a rule of the prompt has given to another label; left out here, and so are
            their words: else what the rule took away would come back by its letters.
    """
    out: dict[str, float] = {}
    gone = redirected or {}
    for name, weight in topic.salience.items():
        if name not in gone:
            _add(out, concepts()[name].votes, weight)
    for pair in load("commonsense")["together"]:
        present = [[n for n in side if n in topic.salience] for side in pair["all"]]
        if all(present) and not any(n in gone for side in present for n in side):
            _add(out, pair["votes"], 1.0)
    rest = _without(text, [(h.start, h.end) for h in topic.hits if h.name in gone])
    _add(out, {s: max(lean, 0.0) for s, lean in zip(SENSES, leanings(rest), strict=False)}, _LEARNED)
    return out


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in spans:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


def _add(out: dict[str, float], more: dict[str, float], weight: float) -> None:
    for sense, vote in more.items():
        out[sense] = out.get(sense, 0.0) + vote * weight


def hazard(text: str) -> float:
    """How much a text tells of a live danger, whatever its tone."""
    low = text.lower()
    strong, hint, now, calm = (
        len({h.name for h in word_lexicon("urgency", "hazard", k).find(low)}) for k in ("strong", "hint", "now", "calm")
    )
    thought_of = 1.7 * min(strong, 3) + 0.5 * min(hint, 4) + 0.5 * min(now, 2) - 0.7 * min(calm, 3)
    return thought_of + _LEARNED_DANGER * leanings(text)[-1]


def anger(text: str) -> float:
    """How angry or pressing a text sounds, whatever it tells."""
    words = {h.name for h in word_lexicon("urgency", "tone").find(text.lower())}
    shouted = sum(1 for w in text.split() if w.isascii() and w.isupper() and len(w) > 3)
    return len(words) + 0.7 * min(text.count("!"), 4) + 0.5 * shouted + 0.5 * text.count("??")
