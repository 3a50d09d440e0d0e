"""Whether the words around a number leave no doubt of what it counts, or say that it is none of the values."""

import re

from labkit.claims.readings import plain_of
from labkit.claims.scene import Scene
from labkit.claims.sentences import has
from labkit.claims.words import generic, said

_TARGET = re.compile(r"(?:목표(?:치|인|였던|로 한)?|기준(?:인)|\b(?:target|goal|aim)s? (?:of|was|is)) ?$")


def nothing_else(scene: Scene) -> bool:
    """ "새빛2동: 28,460명": a row, a number and not a word more."""
    if not scene.here:
        return False
    words = [(w, a + scene.clause[0]) for w, a, _ in said(scene.words)]
    spans = [(q.start + scene.clause[0], q.end + scene.clause[0]) for q in plain_of(scene.words)]
    spans += [(m.start, m.end) for m in scene.here]
    return all(any(s <= a < e + 1 for s, e in spans) or w in generic() or len(w) == 1 for w, a in words)


def stranger(scene: Scene) -> bool:
    """A year that no value is of, or a date that the table does not have."""
    return _of_unknown_past(scene) or _of_unknown_day(scene)


def is_target(scene: Scene) -> bool:
    """ "목표인 90%를 넘었다"."""
    return bool(_TARGET.search(scene.text[scene.clause[0] : scene.raw.start]))


def _of_unknown_past(scene: Scene) -> bool:
    """ "지난해 2억 8천만 원", "from 4.0 last year", where nothing of last year was computed."""
    if any(
        has("before", f.table) or has("before", f.quantity) for f in scene.facts.numbers if _comparable(scene, f.unit)
    ):
        return False
    if any(label.date for f in scene.facts.numbers for label in f.labels):
        return False
    return scene.says("before") or scene.says("then")


def _comparable(scene: Scene, unit: str) -> bool:
    stated = scene.raw.quantity.unit if scene.raw.quantity else ""
    return stated in ("", "배", "%", "%p", unit)


def _of_unknown_day(scene: Scene) -> bool:
    """ "2024년 7월에 비해 18% 증가": one of the days is in no row."""
    dates = [q for q in plain_of(scene.words) if q.kind == "date"]
    timed = any(label.date for f in scene.facts.numbers for label in f.labels)
    starts = [m.start for m in scene.here if any(x.date for x in m.labels)]
    unknown = [q for q in dates if not any(abs(q.start + scene.clause[0] - s) < 7 for s in starts)]
    years = [q for q in unknown if not re.fullmatch(r"\d{4}", str(q.value)) or not _has_year(scene, str(q.value))]
    return timed and bool(years) and (scene.raw.kind != "number" or bool(scene.raw.move) or len(unknown) == len(dates))


def _has_year(scene: Scene, year: str) -> bool:
    return any(label.date.startswith(year) for f in scene.facts.numbers for label in f.labels)
