"""How a prompt speaks of urgency: the words it wants to read, and what it calls urgent."""

import re
from collections.abc import Sequence
from functools import lru_cache

from labkit.practice.knowledge import load, word_lexicon
from labkit.practice.reading.lists.senses import label_words, sense
from labkit.practice.reading.lists.shapes import Shape
from labkit.practice.reading.segment import Clause, Span

_QUOTE_BEFORE = re.compile(r"[\"'“‘`「『<\[*|]\s?$")
_QUOTE_AFTER = re.compile(r"^\s?[\"'”’`」』>\]*|]")
_HEAD_BEFORE = re.compile(r"(?:^|\n)[^\w\n가-힣]{0,8}(?:\d{1,2}[.)]\s?|[가-하A-Za-z][.)]\s?)?[^\w\n가-힣]{0,4}$")
_HEAD_AFTER = re.compile(r"^[\"'”’`*」』>\])]{0,4}\s?(?:[:：=\t|(（–—-]|이란|means\b|if\b|when\b)")
_TARGET = re.compile(
    r"(?:→|=>|->|[:：=]|면|는|은|아니면|그 외|나머지는?|choose|say|write|is|be|otherwise|else|as|set"
    r"|it)[\s,]{1,2}$|→$",
    re.IGNORECASE,
)
# What joins the two words of a pair: 긴급/일반, 긴급 또는 일반, "긴급"과 "일반", urgent or normal.
_JOINED = re.compile(
    r"(?:이랑|랑|과|와|이나|나)?(?:[\s\W_\d]|이?랑\s|하고\s|\b(?:or|and|to)\b|또는|혹은|및|그리고|아니면|인지|아닌지"
    r"|(?<![가-힣A-Za-z])[A-Za-z가-하](?![가-힣A-Za-z]))*",
    re.IGNORECASE,
)
_GLOSS = re.compile(r"[(（][^()（）\n]{0,160}[)）]")


def find_degrees(text: str, shapes: Sequence[Shape], skip: Sequence[Span]) -> tuple[list[str], list[Span]]:
    """The two words of the urgency, the urgent one first, and where they stand as a pair.

    Each word that can be one is weighed by how it stands: in a pair, in quotes, as the head of a line, as what a
    sentence comes to. A word that only occurs ("일반 차량", "high water") weighs next to nothing.
    """
    weight: dict[str, dict[str, float]] = {"urgent": {}, "normal": {}}
    pairs: list[Span] = []
    last: re.Match[str] | None = None
    for match in label_words("urgency").finditer(text):
        if any(a <= match.start() < b for a, b in skip):
            continue
        meaning = sense(match[0], "urgency")
        if meaning not in weight:
            continue
        _weigh(weight[meaning], match[0], _standing(text, match))
        if (
            last
            and sense(last[0], "urgency") == meaning
            and text[last.end() : match.start()].strip() in ("(", "（", "=")
        ):
            continue  # a translation in brackets
        if last and sense(last[0], "urgency") != meaning and _pair(text, last, match):
            pairs.append((last.start(), match.end()))
            for one in (last, match):
                _weigh(weight[sense(one[0], "urgency")], one[0], 4.0)
        last = match
    best = [max(found, key=lambda w: (found[w], w == w.lower()), default="") for found in weight.values()]
    strength = [found.get(b, 0.0) for b, found in zip(best, weight.values(), strict=True)]
    if not all(strength) or max(strength) < 1.0 or (min(strength) < 1.0 and not _KEYED.search(text)):
        return [], []
    return best, pairs


_KEYED = re.compile(r"urgency|priority|긴급도|긴급 ?여부|긴급성", re.IGNORECASE)


def _weigh(found: dict[str, float], word: str, more: float) -> None:
    # "Urgent" at the head of a sentence speaks for "urgent".
    key = word.lower() if word.istitle() and word.lower() in found else word
    found[key] = found.get(key, 0.0) + more
    if key == key.lower() and key.title() in found and key.title() != key:
        found[key] += found.pop(key.title())


def _standing(text: str, match: re.Match[str]) -> float:
    before, after = text[max(0, match.start() - 14) : match.start()], text[match.end() : match.end() + 8]
    if _QUOTE_BEFORE.search(before) and _QUOTE_AFTER.match(after):
        return 2.0
    if _HEAD_BEFORE.search(f"\n{before}" if match.start() < 14 else before) and _HEAD_AFTER.match(after):
        return 2.0
    return 1.0 if _TARGET.search(before) else 0.1


def _pair(text: str, one: re.Match[str], other: re.Match[str]) -> bool:
    if other.start() - one.end() > 200:
        return False
    between = _GLOSS.sub(" ", text[one.end() : other.start()])
    return len(between) <= 24 and _JOINED.fullmatch(between) is not None


# ------------------------------------------------------------------ what is called urgent

_TONE = re.compile(
    r"말투|어조|감정|흥분|화난|화가|화를|화났|화만|욕|느낌표|격한|격앙|분노|빡친|항의|\btone\b|\bang(?:er|ry)"
    r"|furious|upset|mood"
    r"|emotion|polite|exclamation",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"않|말 ?것|말고|말아|마십|마세|마라|지 ?마|아니|아님|아닌|무관|상관없|금지|없|못|\bnot\b|n't\b|\bnever\b"
    r"|\bignore|\bregardless"
    r"|no matter|however|disregard|irrelevant|whatever|\bno\b|nothing|neither|\bnor\b|\bwithout\b|whether",
    re.IGNORECASE,
)
_URGENT_WHEN_ANGRY = re.compile(
    r"(?:\burgent\b|긴급)[^.!?\n]{0,30}\b(?:when|if|where)\b[^.!?\n]{0,40}(?:angry|upset|furious|tone)"
    r"|(?:화가 ?나|화를 ?내|화났|말투가 (?:거칠|급)|느낌표가)[^.!?\n]{0,16}(?:면|을 때"
    r"|때)[^.!?\n]{0,12}긴급(?! ?(?:이 ?)?아니)",
    re.IGNORECASE,
)


@lru_cache(maxsize=1)
def _harm() -> re.Pattern[str]:
    return re.compile("|".join(load("phrases")["harm"]["ko"] + load("phrases")["harm"]["en"]), re.IGNORECASE)


def harm_clause(said: Sequence[Clause], urgent: Sequence[str]) -> Clause | None:
    """The clause that calls danger to people or property urgent; None where none does.

    Args:
        said: the instructions.
        urgent: the prompt's own words for it.
    """
    if any(_URGENT_WHEN_ANGRY.search(c.text[:2_000]) for c in said):
        return None
    names = re.compile(
        "|".join(map(re.escape, [*urgent, "긴급", "urgen", "시급", "급한", "급하", "응급", "위험도"])), re.IGNORECASE
    )
    marked = [bool(names.search(c.text)) for c in said]
    for n, clause in enumerate(said):
        near = marked[max(0, n - 3) : n + 3]
        text = clause.text[:2_000]
        if (
            any(near)
            and not _word_list(text)
            and (_of_harm(text) or (_TONE.search(text) and _DENIED.search(text) and _spoken(text)))
        ):
            return clause
    return None


def _of_harm(text: str) -> bool:
    return bool(word_lexicon("urgency", "definition").find(text.lower()) or _harm().search(text))


def _spoken(text: str) -> bool:
    return bool(re.search(r"긴급|urgen|급", text, re.IGNORECASE))


def _word_list(text: str) -> bool:
    """Words in a row without a sentence around them define nothing."""
    return text.count(",") > 12 and len(text) < 12 * text.count(",")
