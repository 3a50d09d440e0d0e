"""What the words of a claim allow to be computed from the values, the simplest first.

Any number can be had from some combination of a table. So a derivation is tried only where the words ask for it, its
units agree, and it takes at most a handful of operands: two rows, the rows that are named, or all rows of a table.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from labkit.claims.facts import Fact, Label, is_total
from labkit.claims.scene import Scene, Series, fits, growths, named_series, past_pairs, spoken
from labkit.claims.sentences import has
from labkit.i18n import Text, catalogue

t = catalogue("claims")
_BOUNDS = {"at least": min, "more than": min, "at most": max, "less than": max}


@dataclass(frozen=True)
class Derived:
    """A number that a claim can be measured by.

    Args:
        value: in base units; with a sign where the claim has a direction.
        unit: base unit.
        how: what it is, in words.
        sources: names of the values it rests on.
        firm: rows and quantity are named, so that another number is a contradiction.
        signed: a rise is more than 0, a fall less.
    """

    value: float
    unit: str
    how: Text
    sources: tuple[str, ...]
    firm: bool = True
    signed: bool = False


def bound(scene: Scene, series: Series) -> dict[str, list[Label]]:
    """The rows that a claim binds, by dimension; the nearest name before a number where several stand there."""
    out: dict[str, list[Label]] = {}
    for dimension in series.dimensions:
        subjects = scene.subjects(dimension)
        if subjects:
            out[dimension] = subjects
    return out


def nearest(scene: Scene, series: Series) -> dict[str, list[Label]]:
    """Like `bound`, with one row for each dimension."""
    out = bound(scene, series)
    at = scene.raw.quantity.start if scene.raw.quantity else scene.raw.start
    for dimension, labels in out.items():
        if len(labels) < 2:
            continue
        places = [(m, x) for m in scene.here for x in m.labels if x in labels]
        if not places:
            continue
        ahead = [p for p in places if p[0].end <= at]
        stop = scene.raw.quantity.end if scene.raw.quantity else scene.raw.end
        follows = [p for p in places if re.fullmatch(r"\s?\(?(?:in|for|at|of|on)\s", scene.text[stop : p[0].start])]
        if follows:  # "6.4 in July"
            out[dimension] = [x for x in follows[0][0].labels if x.dimension == dimension]
            continue
        mention = max(ahead, key=lambda p: p[0].end)[0] if ahead else min(places, key=lambda p: p[0].start)[0]
        out[dimension] = [x for x in mention.labels if x.dimension == dimension]
    return out


def candidates(scene: Scene, all_series: Sequence[Series], unit: str) -> Iterator[Derived]:
    """Every derivation that the words allow, the simplest first."""
    move = scene.raw.move
    changes = bool(move) and not scene.raw.arrived
    for series in all_series:
        if not changes and fits(unit, series.unit) and unit not in ("%p", "배"):
            yield from levels(scene, series)
    for series in all_series:
        if unit == "배":
            yield from pairs(scene, series, "ratio")
        elif unit == "%p":
            yield from (pairs(scene, series, "difference") if series.unit == "%" else ())
        elif (changes and unit == "%" and series.unit != "%") or (changes and unit == "%"):
            yield from pairs(scene, series, "change")
        elif changes and fits(unit, series.unit):
            yield from pairs(scene, series, "difference")
        elif unit == "%" and not changes and series.unit != "%":
            yield from shares(scene, series)
            if scene.says("against"):
                yield from pairs(scene, series, "change")
    if changes:
        yield from _columns(scene, unit)


def _columns(scene: Scene, unit: str) -> Iterator[Derived]:
    """A change that has a column of its own ("증가율"), or lies between two columns ("2021년 65세 이상")."""
    grown = scene.raw.move in ("up", "down")
    for series in growths(scene) if grown else ():
        if fits(unit, series.unit) and unit and len(chosen := series.where(nearest(scene, series))) == 1:
            yield replace(_plain(chosen[0], series), signed=True)
    yield from _between_columns(scene, unit)
    for new, old in past_pairs(scene, spoken(scene)) if grown else ():
        a, b = (s.where(nearest(scene, s)) for s in (new, old))
        if len(a) == 1 and len(b) == 1 and b[0].value:
            names = (a[0].name, b[0].name)
            if unit == "%":
                value = 100 * (a[0].value / b[0].value - 1)
                yield Derived(value, "%", t("change", a=names[0], b=names[1]), names, signed=True)
            elif unit == "배":
                yield Derived(a[0].value / b[0].value, "배", t("ratio", a=names[0], b=names[1]), names, signed=True)


def _between_columns(scene: Scene, unit: str) -> Iterator[Derived]:
    """ "정원보다 138명 많다": two quantities of one row, both named in the sentence."""
    named = [s for s in named_series(scene) if s.unit == unit and "÷" not in s.name]
    if not 2 <= len(named) <= 4 or not (scene.says("against") or scene.says("gap")):
        return
    for a in named:
        for b in named:
            rows = nearest(scene, a)
            for x, y in ((p, q) for p in a.where(rows) for q in b.where(rows) if p.labels == q.labels and a is not b):
                if len(a.where(rows)) == 1 or any(is_total(label) for label in x.labels):
                    names = (x.name, y.name)
                    yield Derived(x.value - y.value, unit, t("difference", a=names[0], b=names[1]), names, False)
    inherited = not any(scene.own(d) for s in named for d in s.dimensions)
    for a, b in ((a, b) for a in named for b in named if a is not b and inherited):
        for x, y in ((p, q) for p in a.facts for q in b.facts if p.labels == q.labels):
            if any(is_total(label) for label in x.labels):
                names = (x.name, y.name)
                yield Derived(x.value - y.value, unit, t("difference", a=names[0], b=names[1]), names, False)


def levels(scene: Scene, series: Series) -> Iterator[Derived]:
    """A value as it stands, then sums, means and extremes of rows."""
    rows = bound(scene, series)
    several = [d for d, labels in rows.items() if len(labels) > 1 and len(scene.own(d)) > 1]
    averaged = scene.says("mean") and not has("mean", series.name)
    combined = scene.says("total") or averaged or _side_by_side(scene, several)
    if not (several and combined):
        chosen = series.where(nearest(scene, series))
        if len(chosen) == 1 or (chosen and not _open(series, chosen)):
            yield from (_plain(f, series) for f in chosen)
            yield from _of_all(scene, series, rows)
            return
        yield from _extremes(scene, series, chosen)
        totals = [f for f in chosen if any(is_total(label) for label in f.labels)]
        yield from (_plain(f, series) for f in totals)
    chosen = tuple(f for f in series.where(rows) if not any(is_total(label) for label in f.labels))
    if len(chosen) < 2:
        return
    vague = scene.raw.quantity.bound if scene.raw.quantity else ""
    if several and vague in _BOUNDS:
        # "4월과 5월 모두 90%를 넘었다": the one that is hardest to fit decides.
        yield _plain(_BOUNDS[vague](chosen, key=lambda f: f.value), series)
    mean = sum(f.value for f in chosen) / len(chosen)
    added = series.unit not in ("%", "%p", "점", "배", "℃") and "÷" not in series.name
    if scene.says("mean"):
        yield _of_many(chosen, series, mean, "mean")
    if vague in _BOUNDS and not combined:
        pass  # "3만 명이 넘는 동": a bound picks rows, and says nothing of their sum
    elif added and not (series.name.startswith(("평균", "average"))):
        # Without a row's name "인구는 120,480명" can only mean all rows; a wrong total then contradicts.
        yield _of_many(chosen, series, sum(f.value for f in chosen), "sum", firm=scene.says("total"))
    if not averaged and not scene.says("total"):
        yield from (_plain(f, series, firm=False) for f in chosen[:400])


def _of_all(scene: Scene, series: Series, rows: dict[str, list[Label]]) -> Iterator[Derived]:
    """Where only an earlier sentence named a row, the number may be that of all rows together."""
    inherited = [d for d in rows if d != series.over_time and not any(x in rows[d] for x in _named_in(scene, d))]
    if not inherited:
        return
    rest = {d: x for d, x in rows.items() if d not in inherited}
    chosen = series.where(rest)
    totals = [f for f in chosen if any(is_total(label) for label in f.labels)]
    yield from (_plain(f, series, firm=False) for f in totals)
    items = [f for f in chosen if f not in totals]
    if not totals and scene.says("total") and series.unit not in ("%", "%p", "점", "배", "℃"):
        yield _of_many(items, series, sum(f.value for f in items), "sum", firm=False)


def _named_in(scene: Scene, dimension: str) -> list[Label]:
    return [x for m in scene.mentions for x in m.labels if x.dimension == dimension]


def _side_by_side(scene: Scene, several: Sequence[str]) -> bool:
    """ "옛성동과 우물동의 고령인구는 8,340명": two rows in one breath before one number."""
    at = scene.raw.quantity.start if scene.raw.quantity else scene.raw.start
    for d in several:
        places = [m for m in scene.here if m.end <= at and any(x.dimension == d for x in m.labels)]
        joined = [scene.text[a.end : b.start].strip() for a, b in pairwise(places)]
        if (joined and all(x in ("과", "와", "및", "·", ",", "and", "이랑", "하고") for x in joined)) or (
            len(places) == 1 and sum(x.dimension == d for x in places[0].labels) > 1 and not places[0].labels[0].date
        ):
            return True
    return False


def _extremes(scene: Scene, series: Series, chosen: Sequence[Fact]) -> Iterator[Derived]:
    items = [f for f in chosen if not any(is_total(label) for label in f.labels)]
    for name, pick in (("most", max), ("least", min)):
        if items and scene.says(name):
            yield _plain(pick(items, key=lambda f: f.value), series)


def _open(series: Series, chosen: Sequence[Fact]) -> bool:
    """Whether the facts chosen differ in more rows than one would name."""
    return any(
        len({label for f in chosen for label in f.labels if label.dimension == d}) > 1 for d in series.dimensions
    )


def shares(scene: Scene, series: Series) -> Iterator[Derived]:
    """What the named rows are of all rows, in per cent."""
    if series.unit in ("%p", "점", "배") or "÷" in series.name:
        return
    rows = bound(scene, series)
    for dimension, labels in rows.items():
        others = {d: x for d, x in rows.items() if d != dimension}
        whole = [f for f in series.where(others) if not any(is_total(label) for label in f.labels)]
        total = sum(f.value for f in whole)
        if total <= 0:
            continue
        picked = labels if scene.says("total") or len(labels) == 1 else nearest(scene, series)[dimension]
        for choice in [picked] if picked == labels else [picked, labels]:
            part = [f for f in whole if any(label in choice for label in f.labels)]
            if part:
                names = tuple(f.name for f in part)
                how = t("share", part=_joined(names), whole=series.name)
                yield Derived(100 * sum(f.value for f in part) / total, "%", how, names)
    if not rows and len(series.facts) == 1:
        return


def pairs(scene: Scene, series: Series, kind: str) -> Iterator[Derived]:
    """Two values against each other: their difference, the change in per cent, or the ratio."""
    for new, old, firm, signed in couples(scene, series):
        names = (new.name, old.name)
        if kind == "difference":
            unit = "%p" if series.unit == "%" else series.unit
            yield Derived(new.value - old.value, unit, t("difference", a=names[0], b=names[1]), names, firm, signed)
        elif old.value and kind == "change":
            value = 100 * (new.value - old.value) / abs(old.value)
            yield Derived(value, "%", t("change", a=names[0], b=names[1]), names, firm, signed)
        elif old.value and kind == "ratio":
            yield Derived(new.value / old.value, "배", t("ratio", a=names[0], b=names[1]), names, firm, signed)


def couples(scene: Scene, series: Series) -> Iterator[tuple[Fact, Fact, bool, bool]]:
    """Which two facts a comparison or change speaks of: the one, what it is held against, firm, directed."""
    found = False
    for new, old, firm, signed in _couples(scene, series):
        if new is not old:
            found = True
            yield new, old, firm, signed
    if not found and not series.dimensions:
        yield from _single(scene, series)


def _couples(scene: Scene, series: Series) -> Iterator[tuple[Fact, Fact, bool, bool]]:
    rows = bound(scene, series)
    references = [x for m in scene.references() for x in m.labels if x.dimension in series.dimensions]
    for reference in references:
        d = reference.dimension
        subject = {**rows, d: [x for x in rows.get(d, []) if x != reference]}
        if not subject[d] and series.over_time == d:
            subject[d] = [series.dimensions[d][-1]]
        if subject[d]:
            subject[d] = subject[d][-1:] if len(scene.own(d)) < 2 else _before_claim(scene, subject[d])
            yield from _both(
                series, {**_single_rows(series, subject)}, {**_single_rows(series, subject), d: [reference]}, True
            )
    if references:
        return
    for d, _labels in rows.items():
        own = scene.own(d)
        if len(own) < 2 and scene.raw.move == "gap":
            own = list(dict.fromkeys(x for m in scene.mentions for x in m.labels if x.dimension == d))[-2:]
        if len(own) == 2:
            others = {k: v for k, v in rows.items() if k != d}
            first, second = sorted(own, key=lambda x: x.date) if d == series.over_time else own
            directed = d == series.over_time and scene.raw.move in ("up", "down")
            yield from _both(series, {**others, d: [second]}, {**others, d: [first]}, True, directed)
            return
    around = scene.text[slice(*scene.sentence)]
    if has("most", around) and has("least", around) and len(series.dimensions) == 1:
        items = [f for f in series.facts if not any(is_total(x) for x in f.labels)]
        yield max(items, key=lambda f: f.value), min(items, key=lambda f: f.value), True, False
        return
    yield from _in_time(scene, series, rows)


def _before_claim(scene: Scene, labels: list[Label]) -> list[Label]:
    places = {x: m.start for m in scene.here if not m.reference for x in m.labels}
    return [max(labels, key=lambda x: places.get(x, -1))]


def _in_time(scene: Scene, series: Series, rows: dict[str, list[Label]]) -> Iterator[tuple[Fact, Fact, bool, bool]]:
    d = series.over_time
    if not d:
        return
    order = sorted(series.dimensions[d], key=lambda x: x.date)
    others = {k: v for k, v in rows.items() if k != d}
    subject = rows.get(d, [])[-1:]
    if subject and subject[0] in order:
        i = order.index(subject[0])
        if i:
            yield from _both(series, {**others, d: subject}, {**others, d: [order[i - 1]]}, True)
        if not scene.says("before") and i > 1:
            yield from _both(series, {**others, d: subject}, {**others, d: [order[0]]}, False)
    elif len(order) > 1:
        if not scene.says("before"):
            yield from _both(series, {**others, d: [order[-1]]}, {**others, d: [order[0]]}, True)
        yield from _both(series, {**others, d: [order[-1]]}, {**others, d: [order[-2]]}, scene.says("before"))


def _single_rows(series: Series, rows: dict[str, list[Label]]) -> dict[str, list[Label]]:
    """Where a table has dates and the claim names none, the last one is meant."""
    d = series.over_time
    return rows if not d or rows.get(d) else {**rows, d: [max(series.dimensions[d], key=lambda x: x.date)]}


def _both(
    series: Series, new: dict[str, list[Label]], old: dict[str, list[Label]], firm: bool, directed: bool = True
) -> Iterator[tuple[Fact, Fact, bool, bool]]:
    a, b = series.where(new), series.where(old)
    if len(a) == 1 and len(b) == 1:
        yield a[0], b[0], firm, directed


def _single(scene: Scene, series: Series) -> Iterator[tuple[Fact, Fact, bool, bool]]:
    """Single values: those of one unit whose names share a word ("축제 방문객", "지난해 방문객")."""
    from labkit.claims.words import keys

    mine = series.facts[0]
    rest = [f for f in scene.facts.numbers if not f.labels and f is not mine and f.unit == mine.unit]
    for other in rest:
        if not keys(mine.table) & keys(other.table):
            continue
        # The past is what something is held against, whichever of the two the sentence names.
        if _is_past(mine) and not _is_past(other):
            yield other, mine, True, True
        elif _is_past(other):
            yield mine, other, True, True
        else:
            yield mine, other, False, False


def _is_past(fact: Fact) -> bool:
    from labkit.claims.sentences import has

    return has("before", fact.table)


def of_singles(scene: Scene, unit: str) -> Iterator[Derived]:
    """What single values give together: "방문객 1인당 사업비", 42 % of 210,000 visitors, visitors a day."""
    yield from _part_of(scene, unit)
    yield from _a_day(scene, unit)
    yield from _per_head(scene, unit)


def _part_of(scene: Scene, unit: str) -> Iterator[Derived]:
    """ "외지에서 온 방문객은 8만 8천 명": a share of a value, where the sentence names both."""
    from labkit.claims.words import keys

    words = {n.key for n in scene.named}
    singles = [f for f in scene.facts.numbers if not f.labels]
    for rate in (f for f in singles if f.unit == "%"):
        own = {k for k in keys(rate.table) if not any(k in keys(f.table) for f in singles if f is not rate)}
        if not own & words or unit == "%":
            continue
        for whole in singles:
            if (
                whole.unit != "%"
                and fits(unit, whole.unit)
                and keys(rate.table) & keys(whole.table)
                and not _is_past(whole)
            ):
                names = (rate.name, whole.name)
                yield Derived(
                    rate.value * whole.value / 100, whole.unit, t("part", a=names[0], b=names[1]), names, False
                )


def _a_day(scene: Scene, unit: str) -> Iterator[Derived]:
    from datetime import date
    from itertools import combinations

    if not scene.says("daily"):
        return
    days = [(name, day) for name, day in scene.facts.days if len(day) == 10 and day[0] != "-"]
    for (a, first), (b, last) in combinations(days, 2):
        length = abs((date.fromisoformat(last) - date.fromisoformat(first)).days) + 1
        for fact in scene.facts.numbers:
            if not fact.labels and fits(unit, fact.unit) and fact.unit not in ("%", "점"):
                yield Derived(
                    fact.value / length, fact.unit, t("per", a=fact.name, b=t("one-day")), (fact.name, a, b), False
                )


def _per_head(scene: Scene, unit: str) -> Iterator[Derived]:
    if not (scene.says("per") or scene.says("per_head")):
        return
    singles = [f for f in scene.facts.numbers if not f.labels]
    words = {n.key for n in scene.named}
    from labkit.claims.words import keys

    for top in singles:
        for under in singles:
            if top is under or not fits(unit, top.unit) or under.unit == top.unit or not under.value:
                continue
            if words & keys(top.table) and words & keys(under.table):
                names = (top.name, under.name)
                yield Derived(top.value / under.value, top.unit, t("per", a=names[0], b=names[1]), names)


def counts(scene: Scene, all_series: Sequence[Series], threshold: Any, months: bool = False) -> Iterator[Derived]:
    """How many rows there are, or how many fulfil a bound that the clause names ("3만 명이 넘는 동은 한 곳")."""
    from labkit.quantities import agrees

    for series in all_series:
        for d, labels in series.dimensions.items():
            if len(labels) < 2 or months != (d == series.over_time and len(labels[0].date) == 7):
                continue
            if threshold is not None and fits(threshold.unit, series.unit):
                hits = [f for f in series.facts if agrees(threshold, f.value, "") and not any(map(is_total, f.labels))]
                names = tuple(f.name for f in hits)
                yield Derived(float(len(hits)), "개", t("count-where", what=series.name, names=_joined(names)), names)
            elif threshold is None:
                yield Derived(float(len(labels)), "개", t("count", what=series.table), (series.table,), firm=False)


def _plain(fact: Fact, series: Series, firm: bool = True) -> Derived:
    return Derived(fact.value, fact.unit, t("value", name=fact.name), (fact.name,), firm)


def _of_many(
    facts: Sequence[Fact], series: Series, value: float, how: str, firm: bool = True, show: bool = True
) -> Derived:
    names = tuple(f.name for f in facts)
    return Derived(value, series.unit, t(how, names=_joined(names)), names, firm)


def _joined(names: Sequence[str]) -> str:
    return ", ".join(names[:4]) + (" …" if len(names) > 4 else "") if names else "–"
