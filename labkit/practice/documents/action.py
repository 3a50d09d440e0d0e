"""An action of minutes, and the lists of words by which agreeing is told from talking."""

import re
from dataclasses import dataclass
from functools import cache

from labkit.i18n import Language
from labkit.practice.knowledge import load
from labkit.practice.language.deadline import Due


@dataclass(frozen=True)
class Action:
    """Something to be done.

    Args:
        turn: the number of the turn in which it is agreed.
        line: the line of the minutes.
        owners: who does it; empty where nobody is named.
        doing: what: in Korean up to the stem of its verb ("배치도를 다시 그려서 돌리"), in English from its verb on.
        due: by when; None where no time is said.
        quote: the sentence.
        speaker: who said it.
        asked: a request and not a promise.
        agreed: False for what was only talked about.
        about: what it is about, where `doing` alone does not say.
        noun: `doing` ends in a noun and not in a verb.
    """

    turn: int
    line: int
    owners: tuple[str, ...]
    doing: str
    due: Due | None
    quote: str
    speaker: str = ""
    asked: bool = False
    agreed: bool = True
    about: str = ""
    noun: bool = False


@cache
def pattern(name: str, lang: Language) -> re.Pattern[str]:
    """The words of a kind of saying, of `knowledge/actions.toml`."""
    said = load("actions")[name][lang]
    return re.compile("|".join(f"(?:{p})" for p in said) if isinstance(said, list) else said, re.IGNORECASE)
