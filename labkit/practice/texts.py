"""Small surgery on Korean and English sentences, shared by the tasks."""

import re

from labkit.practice.knowledge import load

_SENTENCES = re.compile(r"(?<=[가-힣A-Za-z)\"'”’%][.!?])\s+|(?<=[다요까죠음함임][.!?])(?=[가-힣A-Z\"'])")


def sentences(text: str) -> list[str]:
    """The sentences of a text, across its lines."""
    return [s.strip() for line in text.split("\n") for s in _SENTENCES.split(line) if s.strip()]


def has_batchim(word: str) -> bool:
    """Whether the last Korean syllable (or the way a digit is read) ends in a consonant."""
    last = next((ch for ch in reversed(word) if ch.isalnum()), "")
    if "가" <= last <= "힣":
        return (ord(last) - 0xAC00) % 28 > 0
    return last in "013678lmnLMN"


def with_particle(word: str, after_consonant: str, after_vowel: str) -> str:
    """`with_particle("기간", "은", "는") == "기간은"`; 으로/로 counts a final ㄹ as a vowel ("서울로")."""
    last = next((ch for ch in reversed(word) if ch.isalnum()), "")
    if after_consonant == "으로" and "가" <= last <= "힣" and (ord(last) - 0xAC00) % 28 == 8:
        return word + after_vowel
    return word + (after_consonant if has_batchim(word) else after_vowel)


def to_noun_form(sentence: str) -> str:
    """합니다체 to 명사형: 있습니다 → 있음, 바랍니다 → 바람 (the final ㅂ of the stem becomes ㅁ)."""
    body = sentence.rstrip()
    if not re.search(r"니다[.!]?$", body):
        return body.rstrip(".")
    stem = re.sub(r"니다[.!]?$", "", body)
    if stem.endswith("습"):
        return f"{stem[:-1]}음"
    last = stem[-1:]
    if "가" <= last <= "힣" and (ord(last) - 0xAC00) % 28 == 17:
        return stem[:-1] + chr(ord(last) - 1)
    return body.rstrip(".")


def to_haeyo(sentence: str) -> str:
    """합니다체 to 해요체, for the endings that notices use."""
    body = sentence.rstrip().rstrip(".")
    if body.endswith("입니다"):
        noun = body[:-3]
        return noun + ("이에요." if has_batchim(noun) else "예요.")
    for formal, soft in load("phrases")["haeyo"]["endings"]:
        if body.endswith(formal):
            return body[: -len(formal)] + soft + "."
    return with_particle(body, "이에요.", "예요.") if not body.endswith("요") else body + "."


def plainer(text: str) -> str:
    """Office words replaced by plain ones."""
    for hard, easy in load("phrases")["plain"]["ko"].items():
        text = text.replace(hard, easy)
    for hard, easy in load("phrases")["plain"]["en"].items():
        text = re.sub(rf"\b{hard}\b", easy, text)
    return text


def shorten(text: str, limit: int) -> str:
    """At most `limit` characters, cut at a word where there is one."""
    if len(text) <= limit:
        return text
    if limit <= 1:
        return text[: max(0, limit)]
    cut = text[: limit - 1]
    at = cut.rfind(" ")
    return (cut[:at] if at > limit * 0.6 else cut).rstrip(" ,·(") + "…"
