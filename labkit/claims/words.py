"""The wordings of `words.toml`, and which words of a name a text carries."""

import re
import tomllib
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

_WORD = re.compile(r"[가-힣]+|[a-z][a-z'-]*[a-z]|(?<![\d,.])\d{1,3}세|(?<![\d,.])\d{2,4}(?![\d,.]*\d)")
_PARTICLE = re.compile(
    r"(?<=[가-힣])(?:에서는|에서도|으로는|보다는|까지는|부터는|에서|에게|으로|보다|까지|부터|처럼|이나|에는|에도|이며|이고|이다|입니다|은|는|이|가|을|를|의|에|와|과|도|로|만)$"
)


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))


@cache
def cue(name: str) -> re.Pattern[str]:
    """The alternatives of that name as one pattern."""
    return re.compile("|".join(_file()["cues"][name]), re.IGNORECASE)


@cache
def generic() -> frozenset[str]:
    """Words that say nothing of which quantity is meant."""
    return frozenset(_file()["words"]["generic"].split())


@cache
def _groups() -> dict[str, str]:
    lines = _file()["same"]["groups"].strip().splitlines()
    return {word: line.split()[0] for line in lines for word in line.split()}


def bare(word: str) -> str:
    """A Korean word without its particle; one syllable before it is left alone ("이 일")."""
    shorn = _PARTICLE.sub("", word)
    if word.endswith("의") and len(word) == 2:
        return shorn  # "동의 인구" is no 동의
    return shorn if len(shorn) >= 2 else word


def said(text: str) -> list[tuple[str, int, int]]:
    """The words of a text without particles, with their places."""
    return [(bare(m[0]), m.start(), m.end()) for m in _WORD.finditer(text.casefold())]


@lru_cache(maxsize=4096)
def key(word: str) -> str:
    """A word as names are compared: its group's first word, else itself without plural s."""
    groups = _groups()
    if word.endswith("도") and len(word) > 2:
        word = word[:-1]  # "만족도" and "만족도도": the particle looks like the name's end
    if word in groups:
        return groups[word]
    if word.isascii():
        return groups.get(word.rstrip("s"), word.rstrip("s"))
    for end in ("수", "건수", "자", "량"):
        if word.endswith(end) and word[: -len(end)] in groups:
            return groups[word[: -len(end)]]
    return word


@lru_cache(maxsize=4096)
def keys(name: str) -> frozenset[str]:
    """What a quantity's name says: its words, generic ones left out, where others remain."""
    found = [word for word, _, _ in said(name)]
    telling = [word for word in found if word not in generic()] or found
    return frozenset(key(word) for word in telling)
