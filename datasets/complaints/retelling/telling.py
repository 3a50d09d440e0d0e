"""One return of a text: what is left out, changed and added, in this order."""

import random
import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from city.places import DONG_OF, Dong

from retelling import figures, frames, identities, places, wording
from retelling.source import Source

_STOP = re.compile(r"(?:(?<![.])\.|[!?]+)\s+|\n")
_QUOTES = "'\""


@dataclass(frozen=True)
class Telling:
    """What came in: of which text, when, the body, and the names of the people it is about."""

    source: Source
    dong: Dong
    received: datetime
    body: str
    names: tuple[str, ...] = ()


def as_written(source: Source, received: datetime) -> Telling:
    """The text itself."""
    names = tuple(identities.NAMES.get(source.id, {}))
    return Telling(source, DONG_OF[source.dong], received, source.body, names)


def retell(source: Source, to: Dong, received: datetime, rng: random.Random, other: str = "") -> Telling:
    """The text as it comes in again.

    Args:
        source: the text.
        to: the dong it is told in.
        received: when.
        rng: what the differences are drawn from.
        other: a second matter of the same kind, already told.

    Returns:
        The telling. Of a text that names its own moment, times and receipt move together.
    """
    body = _cut(source, rng) if not source.decided and rng.random() < 0.55 else source.body
    body, names = identities.another_person(source.id, body, rng)
    if source.rate != "rare":
        body = figures.vary(body, received.date(), rng)
    # A clerk notes the minute he writes in.
    if (room := figures.room_to_shift(body)) and not source.text.get("channel"):
        minutes = rng.randint(-room, room)
        body = figures.shift_times(body, minutes)
        received += timedelta(minutes=minutes if _names_moment(source) else 0)
    body = figures.shift_years(body, received.year - 2025)
    body = places.move(places.another_shop(body, rng), source, to)
    body = _worded(body, source, rng)
    if other:
        return Telling(source, to, received, frames.second(body, other, rng), names)
    if not source.urgent and not source.text.get("channel"):
        if rng.random() < 0.42:
            body = frames.head(body, to.name, rng, says_where=to.name not in body and len(places.dongs_for(source)) > 1)
        if rng.random() < 0.40 and len(body) < 220:
            body = frames.tail(body, rng)
    return Telling(source, to, received, wording.last_sign(body, rng, urgent=source.urgent), names)


def _worded(body: str, source: Source, rng: random.Random) -> str:
    if source.text.get("channel"):  # a clerk's note has a clerk's words
        return body
    if rng.random() < 0.45:
        body = wording.other_endings(body, rng)
    body = wording.other_words(body, rng, 0.4)
    return wording.spelled(body, rng) if rng.random() < 0.5 else body


def sentences(body: str) -> list[str]:
    """A text's sentences; what someone is quoted to have said stays in its own, and "…" ends none."""
    parts, start = [], 0
    for stop in _STOP.finditer(body):
        if all(body.count(mark, 0, stop.start()) % 2 == 0 for mark in _QUOTES):
            parts.append(body[start : stop.end()].rstrip())
            start = stop.end()
    return [part for part in (*parts, body[start:]) if part]


def _cut(source: Source, rng: random.Random) -> str:
    """The text up to some sentence: what stands before never needs what comes after."""
    if "\n" in source.body or source.text.get("channel"):
        return source.body
    parts = sentences(source.body)
    keep = source.keep or 2
    if len(parts) <= keep:
        return source.body
    last = rng.randint(keep, len(parts) - 1)
    at = 0
    for part in parts[:last]:
        at = source.body.index(part, at) + len(part)
    return source.body[:at]


def _names_moment(source: Source) -> bool:
    return "at" in source.text.get("when", {}) or source.clock.startswith("@")
