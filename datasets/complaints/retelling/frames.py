"""What people write before and after the matter itself, and a second matter in the same letter."""

import random
import re

from retelling.wording import manner
from retelling.words import WORDS

_GREETS = re.compile(r"안녕|수고|저는|본인|\d|[-①]|여기다|혹시")
_WISHES = re.compile(r"(세요|십시오|바랍니다|드립니다|드려요|요망|바람|주[셔소]|감사합니다|[?？])[.!ㅠ~ ]*$")


def head(body: str, dong: str, rng: random.Random, *, says_where: bool) -> str:
    """A greeting, or who writes; `says_where` where the text does not name its dong, so that someone can go there."""
    if _GREETS.match(body) or manner(body) == "own":
        return body
    draw = rng.random()
    if says_where and draw < 0.34 and not re.search(r"주민|사는|삽니다|사는데", body):
        return f"{rng.choice(WORDS['heads_of']).format(dong=dong)} {body}"
    return f"{rng.choice(WORDS['heads'])} {body}" if draw < 0.46 else body


def tail(body: str, rng: random.Random) -> str:
    """A closing sentence in the writer's manner, where the text does not close with a wish of its own."""
    if (
        re.search(r"(세요|십시오|바랍니다|드립니다|드려요|요망|바람|주[셔소]|감사합니다|[?？])[.!ㅠ~ ]*$", body)
        and rng.random() < 0.8
    ):
        return body
    closings = WORDS["tails"][manner(body)]
    if not closings:
        return body
    stops = (".", "", " ", ",") if manner(body) == "terse" else (".", ".", ".", "..", "")
    stop = "" if re.search(r"[.!?~ㅠㅋㅎ^;)]$", body) else rng.choice(stops).strip()
    return f"{body}{stop} {rng.choice(closings)}"


def second(body: str, other: str, rng: random.Random) -> str:
    """Two matters in one letter."""
    stop = "" if re.search(r"[.!?~ㅠㅋㅎ^;)]$", body) else "."
    return f"{body}{stop} {rng.choice(WORDS['seconds']).format(other)}"
