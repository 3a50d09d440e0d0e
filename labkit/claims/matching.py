"""Which of the computed quantities have a name that a text says, word by word."""

from collections.abc import Iterable

from labkit.claims.facts import Facts
from labkit.claims.scene import Scene, Series
from labkit.claims.words import keys

_LOOSE = frozenset({"", "명", "건", "개", "회", "대", "동", "세대"})


def best_named(scene: Scene, said_keys: Iterable[str]) -> list[tuple[str, str]]:
    """The (table, quantity) whose names fit the words best, all that fit equally well."""
    words = set(said_keys)
    # A name that is said whole fits better than a longer one that holds the same words.
    scored = []
    for table, q in scene.facts.quantities:
        name = keys(q or table)
        hits = len(words & name)
        scored.append((hits - 0.3 * len(name - words) if hits else 0.0, hits, (table, q)))
    top = max((score for score, hits, _ in scored if hits), default=0.0)
    return [name for score, hits, name in scored if hits and score >= top - 1e-9]


def series_of(facts: Facts, key_: tuple[str, str]) -> Series:
    """The facts of a (table, quantity)."""
    group = facts.by_quantity[key_]
    return Series(key_[0], key_[1] or key_[0], group[0].unit, group)


def all_named(scene: Scene) -> list[tuple[str, str]]:
    """Every (table, quantity) of which this sentence or one before says a word."""
    words = {n.key for n in scene.named}
    earlier = [k for said_keys in scene.before for k in best_named(scene, said_keys)]
    return [k for k in scene.facts.quantities if words & keys(k[1] or k[0]) or k in earlier]


def named_series(scene: Scene) -> list[Series]:
    """Every quantity of which the sentence says a word."""
    words = {n.key for n in scene.named}
    return [series_of(scene.facts, k) for k in scene.facts.quantities if k[1] and words & keys(k[1])]


def spoken(scene: Scene) -> frozenset[str]:
    """Words of quantities in this sentence and those before."""
    return frozenset(n.key for n in scene.named).union(*scene.before)


def fits(stated: str, unit: str) -> bool:
    """Whether a stated unit can be a value's: equal, counted things in other words, or one of them not said."""
    return (
        stated == unit
        or not stated
        or not unit
        or (stated in _LOOSE and unit in _LOOSE and "세대" not in (stated, unit))
        or ({stated, unit} <= {"일", "%", "점"} and stated == unit)
    )
