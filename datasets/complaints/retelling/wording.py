"""Small things that differ from writer to writer: endings, spaces, slips, what the last sign is."""

import random
import re

from retelling.words import WORDS

_BOTH = WORDS["ends"]["both"]
_TO_HAEYO = dict(_BOTH) | dict(WORDS["ends"]["to_haeyo"])
_TO_HAPNIDA = {plain: formal for formal, plain in _BOTH}
_STOP = r"(?=[.!]|$|\n| \()"
_PAST = re.compile(rf"(?<=[가-힣])(았|었|였|렸|졌|켰|쳤|겼)(습니다|어요){_STOP}")
# Charcoal burners, fishwives, retired teachers: whose sentences end otherwise keeps them.
_DIALECT = re.compile(
    r"""[가-힣](유|겨|여|랑께|당께|당게|응께|소이다|이오|지요|하오|시오|라요|니더|심더|예|꺼|는교|노|드래요|시래요|제)
    (?=[.!?\n\ ]|$)
    |어라[.\n]|[가-힣]소(?=[.!?\n]|$)""",
    re.VERBOSE,
)


def plain_speech(body: str) -> bool:
    """Whether the writer uses the usual polite endings: others have a voice that a changed ending would break."""
    return not _DIALECT.search(body)


def manner(body: str) -> str:
    """How the last sentence ends: `haeyo`, `hapnida`, `terse`, or `own` for a voice of its own."""
    end = re.sub(r"[\s.!?~ㅠㅋㅎ^;]+$", "", body)
    if not plain_speech(body):
        return "own"
    if re.search(r"(니다|십시오|니까)$", end):
        return "hapnida"
    if re.search(r"[요죠]$", end):
        return "haeyo"
    return "terse" if len(body) < 60 else "own"


def other_endings(body: str, rng: random.Random) -> str:
    """All 합니다 as 해요 or the other way round, where that says the same."""
    if not plain_speech(body):
        return body
    if rng.random() < 0.5:
        body = _PAST.sub(r"\1어요", body)
        return _swap(body, _TO_HAEYO)
    body = _PAST.sub(r"\1습니다", body)
    return _swap(body, _TO_HAPNIDA)


def _swap(body: str, table: dict[str, str]) -> str:
    ends = "|".join(sorted(table, key=len, reverse=True))
    return re.sub(rf"(?<=[가-힣 ])({ends}){_STOP}", lambda found: table[found[1]], body)


def other_words(body: str, rng: random.Random, chance: float) -> str:
    """One everyday word for another, where it stands alone: a particle behind it may not fit the other."""
    for word, other in WORDS["spelling"]["words"]:
        alone = rf"(?<![가-힣]){word}(?=[ ,.]|$)"
        if rng.random() < chance and len(re.findall(alone, body)) == 1:
            return re.sub(alone, other, body)
    return body


def spelled(body: str, rng: random.Random) -> str:
    """Spaces left out, now and then a slip, as people type."""
    for apart, together in WORDS["spelling"]["spaces"]:
        if apart in body and rng.random() < 0.35:
            body = re.sub(rf"(?<![가-힣]){re.escape(apart)}", together, body)
    if rng.random() < 0.12:
        for right, slip in WORDS["spelling"]["slips"]:
            body = body.replace(right, slip)
    return body


def last_sign(body: str, rng: random.Random, *, urgent: bool) -> str:
    """A full stop more or less, an exclamation mark, tears."""
    if re.search(r"[가-힣\])]$", body) and rng.random() < 0.3:
        return body + rng.choice((".", ".", "..", "!!" if urgent else ""))
    if re.search(r"[요다음함]\.$", body) and rng.random() < 0.4:
        tears = "ㅠㅠ" if body.endswith("요.") else "."
        return body[:-1] + rng.choice(("", "", "..", "!", "!!" if urgent else tears))
    return body
