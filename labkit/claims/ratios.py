"""Quantities that follow from two columns: what one is of the other, and what changed between them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from labkit.claims.facts import Fact, is_total
from labkit.claims.matching import all_named, series_of, spoken
from labkit.claims.scene import Scene, Series
from labkit.claims.sentences import has
from labkit.claims.words import keys


def ratios_of(scene: Scene, plain: Sequence[Series]) -> list[Series]:
    """What one quantity is of another in the same rows: "65세 이상 비율", "세대당 인구"."""
    wanted: list[Series] = []
    everything = [series_of(scene.facts, k) for k in scene.facts.quantities if k[1]]
    per = per_what(scene)
    share = scene.says("share") or (scene.raw.quantity is not None and scene.raw.quantity.unit in ("%", "%p"))
    named = [series_of(scene.facts, k) for k in all_named(scene)]
    tops = [s for s in dict.fromkeys([*plain, *named]) if s.unit != per]
    if per and not tops:  # "household size": of the greatest there is
        tops = sorted((s for s in everything if s.unit != per), key=lambda s: -sum(f.value for f in s.facts))[:1]
    for top in tops:
        for under in everything:
            if top.table != under.table or top.name == under.name or has("per", f"{top.name} {under.name}"):
                continue
            if per and under.unit == per:
                wanted += _ratio(top, under, 1.0, top.unit)
            elif share and not per and _part_and_whole(top, under, named, everything):
                wanted += _ratio(top, under, 100.0, "%")
    return list(dict.fromkeys(wanted))


def per_what(scene: Scene) -> str:
    """The unit of which one is spoken: "세대당", "per resident"; empty without one."""
    return "세대" if scene.hears("per_household") else "명" if scene.hears("per_head") else ""


def _part_and_whole(top: Series, under: Series, named: Sequence[Series], everything: Sequence[Series]) -> bool:
    """A part of what is named as well, or of the table's greatest quantity of that unit (all people)."""
    if top.unit != under.unit or top.unit in ("%", "%p", ""):
        return False
    alike = [x for x in everything if x.table == top.table and x.unit == top.unit]
    return under in named or under == max(alike, key=lambda x: sum(f.value for f in x.facts))


def _ratio(top: Series, under: Series, factor: float, unit: str) -> list[Series]:
    below = {f.labels: f for f in under.facts}
    pairs = [(f, below[f.labels]) for f in top.facts if f.labels in below and below[f.labels].value]
    if not pairs or (unit == "%" and any(a.value > b.value for a, b in pairs)):
        return []
    name = f"{top.name} ÷ {under.name}"
    facts = tuple(replace(a, quantity=name, value=factor * a.value / b.value, unit=unit) for a, b in pairs)
    items = [(a, b) for a, b in pairs if not any(is_total(label) for label in a.labels)] or pairs
    value = factor * sum(a.value for a, _ in items) / sum(b.value for _, b in items)
    return [Series(top.table, name, unit, facts, Fact(top.table, (), name, value, unit))]


def rest_of(series: Sequence[Series]) -> list[Series]:
    """What is left of each share: 100 less "65세 이상 ÷ 인구"."""
    return [_less(s) for s in series if s.unit == "%"]


def _less(series: Series) -> Series:
    name = f"100 − {series.name}"
    facts = tuple(replace(f, quantity=name, value=100 - f.value) for f in series.facts)
    whole = series.whole and replace(series.whole, quantity=name, value=100 - series.whole.value)
    return Series(series.table, name, series.unit, facts, whole)


def growths(scene: Scene) -> list[Series]:
    """Columns that hold a change ("증가율"), and pairs of columns of which one tells the past ("2021년 65세 이상")."""
    words = spoken(scene)
    found = [
        series_of(scene.facts, k)
        for k in scene.facts.quantities
        if has("growth", k[1] or k[0]) and (not words or words & keys(k[1] or k[0]))
    ]
    changes = [_change(new, old) for new, old in past_pairs(scene, words)]
    return [*found, *changes]


def steps(series: Sequence[Series]) -> list[Series]:
    """What each date changed against the one before: of quantities whose only rows are dates."""
    return [_steps(s) for s in series if s.over_time and len(s.dimensions) == 1]


def _steps(series: Series) -> Series:
    over = sorted(series.facts, key=lambda f: f.labels[0].date)
    facts = tuple(replace(b, quantity=f"Δ {series.name}", value=b.value - a.value) for a, b in pairwise(over))
    return Series(series.table, f"Δ {series.name}", series.unit, facts)


def past_pairs(scene: Scene, words: Iterable[str]) -> list[tuple[Series, Series]]:
    """Two columns of which the second has the name of the first and a year or "지난해" with it."""
    said_keys = set(words)
    out = []
    for a in scene.facts.quantities:
        for b in scene.facts.quantities:
            more = keys(b[1] or b[0]) - keys(a[1] or a[0])
            same_name = a[0] == b[0] and a[1] and keys(a[1]) < keys(b[1])
            if same_name and said_keys & keys(a[1]) and all(_of_the_past(word) for word in more):
                out.append((series_of(scene.facts, a), series_of(scene.facts, b)))
    return [(new, old) for new, old in out if new.unit == old.unit]


def _of_the_past(word: str) -> bool:
    return word.isdigit() or word in ("년", "월", "in", "of") or has("before", word)


def _change(new: Series, old: Series) -> Series:
    below = {f.labels: f for f in old.facts}
    name = f"{new.name} − {old.name}"
    facts = tuple(
        replace(f, quantity=name, value=f.value - below[f.labels].value) for f in new.facts if f.labels in below
    )
    return Series(new.table, name, new.unit, facts)
