"""Which rows a claim binds, and which two values a comparison or change speaks of."""

import re
from collections.abc import Iterator

from labkit.claims.derived import Derived
from labkit.claims.facts import Fact, Label, is_total
from labkit.claims.scene import Scene, Series
from labkit.claims.sentences import has
from labkit.claims.words import keys
from labkit.i18n import catalogue

t = catalogue("claims")


def bound(scene: Scene, series: Series) -> dict[str, list[Label]]:
    """The rows that a claim binds, by dimension; the nearest name before a number where several stand there."""
    out: dict[str, list[Label]] = {}
    for dimension in series.dimensions:
        subjects = scene.subjects(dimension)
        if subjects:
            out[dimension] = subjects
    time = series.over_time
    if time and (ends := scene.stretch(time)):
        out[time] = [x for x in series.dimensions[time] if ends[0] <= x.date <= ends[1]]
    return out


def nearest(scene: Scene, series: Series) -> dict[str, list[Label]]:
    """Like `bound`, with one row for each dimension."""
    out = bound(scene, series)
    at = scene.raw.quantity.start if scene.raw.quantity else scene.raw.start
    for dimension, labels in out.items():
        bracketed = [m for m in scene.here if re.fullmatch(r"\s?\((?:약 )?", scene.text[m.end : at])]
        if bracketed:
            out[dimension] = [x for x in bracketed[-1].labels if x.dimension == dimension] or labels
            continue
        if len(labels) < 2:
            continue
        places = [(m, x) for m in scene.here for x in m.labels if x in labels]
        if not places:
            continue
        ahead = [p for p in places if p[0].end <= at]
        if dimension == series.over_time and not ahead and len(places) > 1:
            before = scene.text[max(0, scene.raw.start - 8) : at]
            if re.search(r"\bto (?:about )?$", before):  # "from 6.4 days to 3.9 days between July and September"
                out[dimension] = [max(labels, key=lambda x: x.date)]
                continue
        stop = scene.raw.quantity.end if scene.raw.quantity else scene.raw.end
        follows = [p for p in places if re.fullmatch(r"\s?\(?(?:in|for|at|of|on)\s", scene.text[stop : p[0].start])]
        if follows:  # "6.4 in July"
            out[dimension] = [x for x in follows[0][0].labels if x.dimension == dimension]
            continue
        mention = max(ahead, key=lambda p: p[0].end)[0] if ahead else min(places, key=lambda p: p[0].start)[0]
        out[dimension] = [x for x in mention.labels if x.dimension == dimension]
    return out


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
        if not own and scene.raw.quantity and scene.raw.quantity.unit == "%" and d == series.over_time:
            own = list(dict.fromkeys(x for m in scene.mentions for x in m.labels if x.dimension == d))
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
        if scene.says("since") and not scene.says("before") and i > 1:
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
    mine = series.facts[0]
    rest = [f for f in scene.facts.numbers if not f.labels and f is not mine and f.unit == mine.unit]
    for other in rest:
        if not keys(mine.table) & keys(other.table):
            continue
        # The past is what something is held against, whichever of the two the sentence names.
        if is_past(mine) != is_past(other) and _present_is_reference(scene):
            yield (mine, other, True, True) if is_past(mine) else (other, mine, True, True)
        elif is_past(mine) and not is_past(other):
            yield other, mine, True, True
        elif is_past(other):
            yield mine, other, True, True
        else:
            yield mine, other, False, False


def _present_is_reference(scene: Scene) -> bool:
    """ "지난해 방문객이 올해보다 많았다"."""
    return bool(
        re.search(
            r"(?:올해|금년|이번)(?:의)?(?: [가-힣]+)?(?:보다|에 비)|\bthan (?:in )?this (?:year|time)", scene.words
        )
    )


def is_past(fact: Fact) -> bool:
    """Whether a single value is that of an earlier year."""
    return has("before", fact.table)
