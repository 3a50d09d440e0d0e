"""Sentences in plain words: office words replaced, long sentences cut, and never a figure changed.

What comes out must hold the same digits as what went in; a sentence whose figures would change stays as it was.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from labkit.i18n import Language
from labkit.practice.knowledge import load
from labkit.practice.language.texts import raised, with_particle
from labkit.practice.language.verbs_ko import formal

LONG_KO, LONG_EN = 48, 140
_PAIRS = (("으로", "로"), ("이나", "나"), ("은", "는"), ("이", "가"), ("을", "를"), ("과", "와"))
# "운영하며, …", "200만 원이고, …": a clause that can stand alone.
_JOINT_KO = re.compile(r"(?<=[가-힣])(?:으며|며),? |(?<=[하이되있없했됐])고, |(?<=[가-힣])지만,? ")
_JOINT_EN = re.compile(
    r"; (?=[a-z])|, and (?=(?:we|you|the|it|they|this|applicants|residents|citizens)\b)|, but (?=(?:we"
    r"|you|the|it|they|this)\b)"
)


@dataclass(frozen=True)
class _Rule:
    """A pattern, what stands for it, and letters without which it cannot match."""

    pattern: re.Pattern[str]
    easy: str
    letters: str


@cache
def _words() -> tuple[_Rule, ...]:
    particles = "|".join(p for pair in _PAIRS for p in pair)
    pairs = sorted(load("plainwords")["ko"]["words"], key=lambda p: -len(p[0]))
    after = rf"(?:(?P<p>{particles})(?![가-힣])|(?=[^가-힣]|$|부터|까지|에|만|도|의))"
    return tuple(_Rule(re.compile(rf"(?<![가-힣]){re.escape(hard)}{after}"), easy, hard) for hard, easy in pairs)


@cache
def _patterns(lang: Language, name: str) -> tuple[_Rule, ...]:
    flags = re.IGNORECASE if lang == "en" else re.NOFLAG
    return tuple(_Rule(re.compile(a, flags), b, _letters(a)) for a, b in load("plainwords")[lang][name])


def _letters(pattern: str) -> str:
    """The longest run of letters that any match of a pattern must hold; "" where alternatives leave none for sure."""
    bare = re.sub(r"\(\?[<!=][^()]*\)|\[[^\]]*\]\??|\\.|\([^()]*\)\??", "\0", pattern)
    if "|" in bare or "(" in bare:
        return ""
    certain = re.sub(r".[?*]", "\0", bare)
    return max(re.findall(r"[가-힣]+|[a-z]+", certain) or [""], key=len)


def _applied(rules: tuple[_Rule, ...], said: str) -> str:
    low = said.lower()
    for rule in rules:
        if rule.letters in low:
            said = rule.pattern.sub(rule.easy, said)
            low = said.lower()
    return said


def digits(text: str) -> list[str]:
    """All runs of digits, in order."""
    return re.findall(r"\d+", text)


@lru_cache(maxsize=2_048)
def plain_words(sentence: str, lang: Language) -> str:
    """A sentence in plain words."""
    said = _applied(_patterns(lang, "phrases"), sentence)
    if lang == "ko":
        for rule in _words():
            if rule.letters in said:
                said = rule.pattern.sub(lambda m, easy=rule.easy: _fitted(easy, m["p"]), said)  # type: ignore[misc]
        said = re.sub(r"([가-힣\d)]+) 및 (?=[가-힣\d])", lambda m: with_particle(m[1], "과 ", "와 "), said)
    return _safe(sentence, _capital(sentence, said))


@lru_cache(maxsize=2_048)
def polished(sentence: str, lang: Language) -> str:
    """A sentence without the faults that any editor would mend."""
    said = _applied(_patterns(lang, "polish"), sentence)
    return _safe(sentence, _capital(sentence, said))


def _capital(before: str, after: str) -> str:
    return raised(after.lstrip()) if before[:1].isupper() else after


def _safe(before: str, after: str) -> str:
    return after if digits(before) == digits(after) else before


def _fitted(word: str, particle: str | None) -> str:
    if not particle:
        return word
    return with_particle(word, *next(pair for pair in _PAIRS if particle in pair))


def shorter(sentence: str, lang: Language) -> list[str]:
    """A long sentence as two or three that each say one thing; a short one as it is."""
    out, rest = [], sentence
    for _ in range(2):
        pieces = _cut_ko(rest) if lang == "ko" else _cut_en(rest)
        if not pieces:
            break
        out.append(pieces[0])
        rest = pieces[1]
    return [*out, rest] if digits(" ".join([*out, rest])) == digits(sentence) else [sentence]


def _balanced(text: str) -> bool:
    return (
        text.count("(") == text.count(")")
        and text.count("“") == text.count("”")
        and text.count("‘") == text.count("’")
        and text.count('"') % 2 == 0
    )


def _cut_ko(sentence: str) -> tuple[str, str] | None:
    if len(sentence) < LONG_KO or not sentence.rstrip(".").endswith("니다"):
        return None
    for match in _JOINT_KO.finditer(sentence):
        first, second = sentence[: match.start()], sentence[match.end() :]
        if len(first) < 14 or len(second) < 12 or not _balanced(first) or re.search(r"[라다자려으]$", first):
            continue
        joint = {"지": "하지만 "}.get(match[0].strip()[0], "" if match[0].startswith("고") else "또 ")
        return f"{formal(first)}.", f"{joint}{second}"
    return None


def _cut_en(sentence: str) -> tuple[str, str] | None:
    if len(sentence) < LONG_EN:
        return None
    for match in _JOINT_EN.finditer(sentence):
        first, second = sentence[: match.start()], sentence[match.end() :]
        if len(first) > 30 and len(second) > 25 and _balanced(first):
            return f"{first}.", raised(second) if not match[0].startswith(", but") else f"But {second}"
    return None
