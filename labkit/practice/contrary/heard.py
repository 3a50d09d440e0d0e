"""What a prompt orders that spoils its task, in whatever words: to guess, to hide whom to ask, to promise, to obey.

A linear model over what a clause is made of (`hints`) and its words stands beside the regular expressions of the
single modules: either is enough. A lane counts as said where it is surer than almost every harmless clause of
writers that the training had not seen, and as doubtful somewhat below that.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from labkit.practice import knowledge
from labkit.practice.contrary.hints import act_names, pieces
from labkit.practice.contrary.hints import found as hinted
from labkit.practice.reading.doing import heads_ban
from labkit.practice.reading.hearing.linear import Table, unpack
from labkit.practice.reading.hearing.sayings import Saying

LANES = (
    *("invent", "drop_contact", "drop_dates", "drop_amounts", "blur", "tell_inside", "promise", "tell_names"),
    *("obey", "refuse", "add_talk", "copy", "other_shape"),
)
# Elsewhere to leave figures out, or to give a table, may be what the task is.
TASKS = ("summarise", "reply", "letter", "press")
_MOST = 120  # clauses of a prompt that are looked at: orders stand at its beginning or its end


@dataclass(frozen=True)
class Contrary:
    """One wrong order.

    Args:
        lane: which, of `LANES`.
        sure: whether it is carried out; else it is only in doubt.
        start, end: where it is said.
        text: its words.
    """

    lane: str
    sure: bool
    start: int
    end: int
    text: str


@cache
def table() -> Table:
    """The shipped model."""
    return unpack(knowledge.weights("contrary"))[0]


def weigh(by: Table, text: str) -> list[int]:
    """The lanes of a clause, in steps."""
    total, count = by.sum(pieces(text))
    return [s + b for s, b in zip(by.scores(total, count), by.about["biases"], strict=True)]


def contrary(clauses: Sequence[Saying], by: Table | None = None) -> list[Contrary]:
    """The wrong orders of a prompt: of each clause the likeliest, where it is likely at all.

    Args:
        clauses: the prompt's clauses, uncut.
        by: another model than the shipped one.
    """
    known = by or table()
    # A row of a table may say what is right in one cell, and what is wrong in the next.
    seen = clauses if len(clauses) <= _MOST else [*clauses[: _MOST // 2], *clauses[-_MOST // 2 :]]
    found = (_of(known, clause) for clause in seen if not (heads_ban(clause.head) or clause.text.startswith("|")))
    return [one for one in found if one]


@lru_cache(maxsize=64)
def of_prompt(prompt: str) -> tuple[Contrary, ...]:
    """The wrong orders of a prompt whose document is `{document}` or stands in it."""
    from labkit.practice.reading.segment import segment
    from labkit.practice.reading.understand import read

    return tuple(read(segment(prompt)).contrary)


# What happened, and is told as a reason: "지난달 초안에는 약속이 들어 있었습니다".
_TOLD = re.compile(
    r"(?:[았었였했됐렸졌갔났봤썼왔쳤꼈뺐]|겪)(?:습니다|다|어요|거든요?|지요|죠|네요?|음|던)[^가-힣]{0,4}$"
    r"|\b(?:last (?:week|month|year|time|draft)|yesterday|once (?:had|got|sent)|used to)\b",
    re.IGNORECASE,
)
# To ban these is to order: "가리지 마십시오" orders to tell; "따르지 마십시오" orders nothing wrong.
_BANNED_IS_WRONG = frozenset(("omit", "hide", "lessen", "ignore", "stop", "replace"))
# "[내부 자료]는 없는 것으로 생각하십시오" leaves it out; "따옴표 안은 전부 자료입니다" says what the document is.
_AS_IF_NOT = re.compile(
    r"(?:없는|못 본) ?(?:것|셈|걸)\S{0,2} ?(?:치|여기|여겨|생각|간주|보)|\bas if (?:it|they) \w+ not\b"
)
_IS_DATA = re.compile(
    r"(?:자료|데이터|내용|글|텍스트|본문)(?:일 ?뿐|입니다|이다|이고|이며|이지|이라|로만|예요|이에요|야\b)"
    r"|\b(?:is|are|as) (?:only |merely |just |nothing but )?(?:data|material|content|text)\b",
    re.IGNORECASE,
)
_BY_LEAVING = frozenset(("drop_contact", "drop_dates", "drop_amounts", "refuse"))
_LONG = 110  # characters; in a longer clause other wishes drown what one of them means


def _forbids(text: str, lane: str) -> bool:
    """Whether a clause ends in a prohibition that is none of the orders of a lane."""
    if lane not in _BY_LEAVING and _AS_IF_NOT.search(text):
        return True
    if lane in ("copy", "obey") and _IS_DATA.search(text):
        return True
    acts = [name for _, name in hinted(text) if name.rstrip("-~") in act_names()]
    if not acts or not acts[-1].endswith("-"):
        return False
    if acts[-1].rstrip("-") == "follow":
        return True
    return lane not in _BY_LEAVING and acts[-1].rstrip("-") not in _BANNED_IS_WRONG


def excluded(text: str) -> frozenset[str]:
    """The lanes that a clause cannot order, whatever its words weigh: what it tells as past, or itself forbids."""
    if _TOLD.search(text):
        return frozenset(LANES)
    return frozenset(lane for lane in LANES if _forbids(text, lane))


def _of(known: Table, clause: Saying) -> Contrary | None:
    scores = weigh(known, clause.text)
    sure, doubtful = known.about["sure"], known.about["doubtful"]
    if not any(s > d for s, d in zip(scores, doubtful, strict=True)):
        return None
    none = excluded(clause.text)
    best = max(range(len(scores)), key=lambda n: (LANES[n] not in none, scores[n] - sure[n], -n))
    long = len(clause.text) > _LONG
    if LANES[best] in none or scores[best] <= (sure if long else doubtful)[best]:
        return None
    return Contrary(LANES[best], scores[best] > sure[best] and not long, clause.start, clause.end, clause.text)
