"""Which quantities a claim can be about."""

import re
from collections.abc import Iterable

from labkit.claims.foreign import foreign_beside, foreign_subject
from labkit.claims.foreign_english import counts_something_else
from labkit.claims.matching import best_named, fits, series_of
from labkit.claims.ratios import per_what, ratios_of, rest_of
from labkit.claims.scene import Scene, Series
from labkit.claims.sentences import LIVING, has
from labkit.claims.words import cue, generic, key, keys, said


def series(scene: Scene, *, ratios: bool = True) -> list[Series]:
    """The quantities that a claim can be about, best first; none where it names another one."""
    found = _by_words(scene)
    if found is None:
        return []
    found = _of_its_year(scene, found)
    plain = [series_of(scene.facts, key_) for key_ in found]
    every = [*plain, *(ratios_of(scene, plain) if ratios else [])]
    if per := per_what(scene):
        every = [s for s in every if s.unit != per or s.whole] or every
    if scene.says("rate") and (not scene.raw.quantity or not scene.raw.quantity.unit):
        every = [s for s in every if s.unit == "%"] or every
    if scene.says("rest") and (rest := rest_of(every)):
        return rest
    return [*every, *_of_locals(scene, plain)]


def _of_locals(scene: Scene, plain: Iterable[Series]) -> list[Series]:
    """ "58% of the visitors were local": what the share of those from elsewhere leaves."""
    singles = [series_of(scene.facts, k) for k in scene.facts.quantities if not k[1]]
    shares = [s for s in singles if s.unit == "%" and has("elsewhere", s.name)]
    if not scene.says("locals") or scene.says("elsewhere"):
        return []
    words = {k for s in plain for k in keys(s.name)}
    return rest_of([s for s in shares if keys(s.name) & words])


def _of_its_year(scene: Scene, found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Of "축제 방문객" and "지난해 방문객", the one that the words of time mean; both where something changed."""
    if any(q for _, q in found):
        return found
    kin = [k for k in scene.facts.quantities if not k[1] and any(keys(k[0]) & keys(f[0]) for f in found)]
    units = {scene.facts.by_quantity[k][0].unit for k in kin if has("before", k[0])}
    kin = [k for k in kin if scene.facts.by_quantity[k][0].unit in units]
    past = [k for k in kin if has("before", k[0])]
    if not past or len(past) == len(kin) or (scene.raw.move and not scene.raw.arrived):
        return found
    return (
        past
        if _speaks_of_the_past(scene)
        else [*(k for k in found if k not in kin), *(k for k in kin if k not in past)]
    )


def _speaks_of_the_past(scene: Scene) -> bool:
    """ "지난해 16만 명에서 올해 21만 명": the nearest word of time before a number, or right behind it, tells."""
    at, end = scene.raw.start, scene.raw.quantity.end if scene.raw.quantity else scene.raw.end
    at = scene.raw.quantity.start if scene.raw.quantity else at
    ahead, behind = scene.text[scene.clause[0] : at], scene.text[end : scene.clause[1]]
    if re.search(r"\bfrom (?:about )?$", ahead) and re.match(r" to\b", behind):
        return True
    if re.search(r"\bthan the $", ahead) and re.match(
        rf"(?: \w+)?(?: (?:who|that) \w+)? (?:{cue('before').pattern})", behind
    ):
        return True
    if re.match(rf"\s?(?:\w+ )?(?:in )?(?:the )?(?:{cue('before').pattern})", behind) and not _AGAINST_EN.search(
        ahead[-30:]
    ):
        return True
    if re.match(rf"\s?(?:{cue('before').pattern})", behind) and re.search(r"\bfrom (?:about )?$", ahead):
        return True
    thens = [m for m in cue("before").finditer(ahead) if not _is_compared(ahead, m)]
    now = max((m.end() for m in cue("now").finditer(ahead)), default=-1)
    return bool(thens) and thens[-1].end() > now


def _is_compared(text: str, match: re.Match[str]) -> bool:
    behind = re.match(r"\s?(?:\([^)]*\))?\s?(?:보다|대비|에 비|와 비교|과 비교)", text[match.end() :])
    return bool(behind) or bool(
        re.search(r"\b(?:than|on|over|from|compared (?:to|with)|against)(?: the)? $", text[: match.start()])
    )


_AGAINST_EN = re.compile(r"\b(?:than|compared)\b")


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
    # "지난해보다" says when, and not what.
    local = [n for n in beside or local if not (has("before", n.key) or has("now", n.key))]
    beside = [n for n in beside if n in local]
    heads = _heads(scene)
    nouns = [n for n in local if n.key in heads and not LIVING.fullmatch(scene.text[n.start : n.end])]
    if not nouns and not scene.says("locals") and (foreign_subject(scene) or _goes_on_with_foreign(scene)):
        return None  # "외국인은 940명이 거주한다"
    if counts_something_else(scene):
        return None
    foreign = foreign_beside(scene, local)
    local_keys = {n.key for n in local} - foreign
    if local and not local_keys:
        return None
    if (best := best_named(scene, local_keys)) and _counts_such(scene, best):
        return [*_rates_named(scene, local_keys, best), *best]
    if best := best_named(scene, _ahead(scene)):
        return best
    if best := [name for words in scene.before for name in best_named(scene, words)]:
        return list(dict.fromkeys(best))
    return list(scene.facts.quantities)


def _rates_named(scene: Scene, said_keys: set[str], best: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """ "81.7% of cases met the deadline": the column of rates, though the cases are named as well."""
    if not scene.raw.quantity or scene.raw.quantity.unit not in ("%", "%p"):
        return []
    rates = [k for k in scene.facts.quantities if k[1] and scene.facts.by_quantity[k][0].unit == "%"]
    return [k for k in rates if k not in best and said_keys & keys(k[1])]


def _heads(scene: Scene) -> set[str]:
    """What names speak of, without what stands before: of "축제 방문객" the visitors."""
    names = [q or t for t, q in scene.facts.quantities]
    telling = [[w for w, _, _ in said(name) if w not in generic()] or [w for w, _, _ in said(name)] for name in names]
    ends = {key(words[-1]) for words in telling if words}
    return ends | {key(w) for words in telling if words and words[0].isascii() for w in words}


def _goes_on_with_foreign(scene: Scene) -> bool:
    """ "독거노인은 옛성동 820명, 우물동 760명": what the sentence spoke of before."""
    if scene.clause[0] == scene.sentence[0] or any(n.start < scene.clause[0] for n in scene.named):
        return False
    return foreign_subject(scene, (scene.sentence[0], scene.clause[0]))


def _ahead(scene: Scene) -> set[str]:
    """Words of quantities in earlier clauses of the sentence."""
    return {n.key for n in scene.named if n.start < scene.clause[0]}


def _counts_such(scene: Scene, names: Iterable[tuple[str, str]]) -> bool:
    """Whether one of the quantities can have the unit that is stated ("1,928명이 이용한다" is no 이용률)."""
    stated = scene.raw.quantity
    if stated is None or stated.kind != "number" or stated.unit in ("", "%", "%p", "배", "개", "동", "개월"):
        return True
    return any(fits(stated.unit, scene.facts.by_quantity[name][0].unit) for name in names)
