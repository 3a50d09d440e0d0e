"""Which quantities a claim can be about."""

import re
from collections.abc import Iterable

from labkit.claims.foreign import foreign_beside, foreign_subject
from labkit.claims.matching import best_named, fits, series_of
from labkit.claims.ratios import ratios_of
from labkit.claims.scene import Scene, Series
from labkit.claims.sentences import has
from labkit.claims.words import cue, keys


def series(scene: Scene, *, ratios: bool = True) -> list[Series]:
    """The quantities that a claim can be about, best first; none where it names another one."""
    found = _by_words(scene)
    if found is None:
        return []
    found = _of_its_year(scene, found)
    plain = [series_of(scene.facts, key_) for key_ in found]
    return [*plain, *(ratios_of(scene, plain) if ratios else [])]


def _of_its_year(scene: Scene, found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """ "지난해 16만 명에서 올해 21만 명": the nearest word of time before a number tells which value is meant."""
    past = [k for k in found if has("before", k[0])]
    around = [k for k in scene.facts.quantities if not k[1] and any(keys(k[0]) & keys(p[0]) for p in past)]
    if not past or any(q for _, q in found):
        return found
    ahead = scene.text[scene.clause[0] : scene.raw.start]
    then = max((m.end() for m in cue("before").finditer(ahead)), default=-1)
    now = max((m.end() for m in cue("now").finditer(ahead)), default=-1)
    if now > then:
        return [k for k in around if k not in past] or found
    compared = (
        re.match(r"\s?(?:\([^)]*\))?\s?(?:보다|대비|에 비)", scene.text[scene.clause[0] + then :])
        if then >= 0
        else None
    )
    return past if then > now and not compared and not scene.raw.move else found


def certain(scene: Scene) -> bool:
    """Whether the text says which quantity it means; where it does not, another number contradicts none."""
    local = {n.key for n in scene.named if scene.clause[0] <= n.start < scene.clause[1]}
    if (best := best_named(scene, local)) and not _counts_such(scene, best):
        return False
    return any(best_named(scene, words) for words in (local, _ahead(scene), *scene.before))


def _by_words(scene: Scene) -> list[tuple[str, str]] | None:
    local = [n for n in scene.named if scene.clause[0] <= n.start < scene.clause[1]]
    # The noun of a number ("1,790 people") says what is counted only where nothing else does.
    beside = [n for n in local if not scene.raw.start <= n.start < scene.raw.end]
    local = beside or local
    foreign = foreign_beside(scene, local)
    local_keys = {n.key for n in local} - foreign
    if local and not local_keys:
        return None
    if (best := best_named(scene, local_keys)) and _counts_such(scene, best):
        return best
    if not beside and foreign_subject(scene):
        return None
    if best := best_named(scene, _ahead(scene)):
        return best
    if best := [name for words in scene.before for name in best_named(scene, words)]:
        return list(dict.fromkeys(best))
    return list(scene.facts.quantities)


def _ahead(scene: Scene) -> set[str]:
    """Words of quantities in earlier clauses of the sentence."""
    return {n.key for n in scene.named if n.start < scene.clause[0]}


def _counts_such(scene: Scene, names: Iterable[tuple[str, str]]) -> bool:
    """Whether one of the quantities can have the unit that is stated ("1,928명이 이용한다" is no 이용률)."""
    stated = scene.raw.quantity
    if stated is None or stated.kind != "number" or stated.unit in ("", "%", "%p", "배", "개", "동", "개월", "일"):
        return True
    return any(fits(stated.unit, scene.facts.by_quantity[name][0].unit) for name in names)
