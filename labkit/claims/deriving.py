"""What the words of a claim allow to be computed from the values, the simplest first.

Any number can be had from some combination of a table. So a derivation is tried only where the words ask for it, its
units agree, and it takes at most a handful of operands: two rows, the rows that are named, or all rows of a table.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from labkit.claims.derived import Derived, joined, of_many, plain
from labkit.claims.facts import Fact, Label, is_total
from labkit.claims.matching import fits, named_series, spoken
from labkit.claims.pairing import bound, nearest, pairs
from labkit.claims.ratios import growths, past_pairs
from labkit.claims.scene import Scene, Series
from labkit.claims.sentences import has
from labkit.i18n import catalogue
from labkit.quantities import agrees

t = catalogue("claims")
# "the three oldest dongs": some rows that no name tells.
_PART = re.compile(
    r"(?:(?<![가-힣])(?:두|세|네|다섯)|\b(?:two|three|four|five)) ?(?:\w+ )?(?:dongs|months|districts|개 ?동|동|달|곳)"
)
_OF_EN = re.compile(
    r"(?: of| the [a-z -]{2,30}? of| (?:that|those) (?:of|in|for)| as (?:many|much|high|large|big"
    r"|long)(?: [a-z -]{2,30}?)? as)"
    r"(?: in)? "
)
_BOUNDS = {"at least": min, "more than": min, "at most": max, "less than": max}


def candidates(scene: Scene, all_series: Sequence[Series], unit: str) -> Iterator[Derived]:
    """Every derivation that the words allow, the simplest first."""
    move = scene.raw.move
    changes = bool(move) and not scene.raw.arrived
    for series in all_series:
        if not changes and fits(unit, series.unit) and unit not in ("%p", "배"):
            yield from levels(scene, series)
    # "One in five residents is 65 or over" is no share of all those who are.
    parts = {s.name.split(" ÷ ")[0] for s in all_series if " ÷ " in s.name and s.unit == "%"}
    held = bool(scene.references()) and not changes and not scene.raw.arrived
    for series in all_series:
        if held and unit not in ("배", "%") and fits(unit, series.unit):
            # "5월보다 190건, 비율로는 22.1% 늘었다": the predicate comes later
            yield from pairs(scene, series, "difference")
        if unit in ("%", "배") and (other := _other_row(scene, series)):
            yield from other
            continue
        if unit == "배":
            yield from pairs(scene, series, "ratio")
        elif unit == "%p":
            yield from (pairs(scene, series, "difference") if series.unit == "%" else ())
        elif (changes and unit == "%" and series.unit != "%") or (changes and unit == "%"):
            yield from pairs(scene, series, "change")
        elif changes and fits(unit, series.unit):
            yield from pairs(scene, series, "difference")
        elif unit == "%" and not changes and series.unit != "%":
            if series.name not in parts or scene.says("of_part"):
                yield from shares(scene, series)
            if scene.says("against"):
                yield from pairs(scene, series, "change")
    if changes:
        yield from _columns(scene, unit)


def _other_row(scene: Scene, series: Series) -> list[Derived]:
    """ "9월 민원은 7월의 70% 수준", "half that of July": one row in per cent of another."""
    at, q = scene.raw.start, scene.raw.quantity
    rows = [m for m in scene.here if not m.reference or m.start > at]
    if q is None or len(rows) < 2 or (series.unit in ("%", "%p") and q.unit == "%"):
        return []
    new, old = rows[-2:]
    korean = old.end <= at and bool(
        re.fullmatch(r"(?:의|에)? ?(?:[가-힣]{2,4}의 )?(?:약 |거의 )?", scene.text[old.end : at])
    )
    korean = korean and not re.fullmatch(r"\s?(?:과|와|및|·|,)\s?", scene.text[new.end : old.start])
    english = new.end <= at < old.start and bool(_OF_EN.fullmatch(scene.text[q.end : old.start]))
    if not (korean or english):
        return []
    found = []
    for d in series.dimensions:
        a, b = ([x for x in m.labels if x.dimension == d][:1] for m in (new, old))
        one, two = (series.where({d: x}) for x in (a, b))
        if a and b and len(one) == len(two) == 1 and two[0].value:
            names = (one[0].name, two[0].name)
            factor = 100 if q.unit == "%" else 1
            found.append(
                Derived(
                    factor * one[0].value / two[0].value, q.unit, t("ratio", a=names[0], b=names[1]), names, signed=True
                )
            )
    return found


def _columns(scene: Scene, unit: str) -> Iterator[Derived]:
    """A change that has a column of its own ("증가율"), or lies between two columns ("2021년 65세 이상")."""
    grown = scene.raw.move in ("up", "down")
    for series in growths(scene) if grown else ():
        if fits(unit, series.unit) and unit and len(chosen := series.where(nearest(scene, series))) == 1:
            yield replace(plain(chosen[0], series), signed=True)
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
    if series.whole and (scene.of_city or not rows):
        said = scene.of_city or scene.says("total") or scene.says("mean") or not series.dimensions
        yield Derived(series.whole.value, series.unit, t("value", name=series.whole.name), (series.whole.name,), said)
        if scene.of_city:
            return
    several = [d for d, labels in rows.items() if len(labels) > 1 and len(scene.own(d)) > 1]
    averaged = scene.hears("mean") and not has("mean", series.name)
    time = series.over_time
    ranged = bool(time) and (scene.stretch(time) is not None or _one_stretch(scene, time))
    combined = scene.says("total") or averaged or _side_by_side(scene, several) or (ranged and not scene.raw.move)
    if not (several and combined):
        chosen = series.where(nearest(scene, series))
        if len(chosen) == 1 or (chosen and not _open(series, chosen)):
            yield from (plain(f, series) for f in chosen)
            yield from _of_all(scene, series, rows)
            return
        yield from _extremes(scene, series, chosen)
        totals = [f for f in chosen if any(is_total(label) for label in f.labels)]
        yield from (plain(f, series) for f in totals)
    chosen = tuple(f for f in series.where(rows) if not any(is_total(label) for label in f.labels))
    if len(chosen) < 2:
        return
    vague = scene.raw.quantity.bound if scene.raw.quantity else ""
    if several and vague in _BOUNDS:
        # "4월과 5월 모두 90%를 넘었다": the one that is hardest to fit decides.
        yield plain(_BOUNDS[vague](chosen, key=lambda f: f.value), series)
    mean = sum(f.value for f in chosen) / len(chosen)
    added = series.unit not in ("%", "%p", "점", "배", "℃") and "÷" not in series.name
    if averaged or scene.says("mean"):
        yield of_many(chosen, series, mean, "mean")
    if vague in _BOUNDS and not combined:
        pass  # "3만 명이 넘는 동": a bound picks rows, and says nothing of their sum
    elif averaged and not scene.says("total"):
        pass  # "1,200 a month on average" is no statement of the sum
    elif added and not (series.name.startswith(("평균", "average"))):
        told = scene.says("total") and not _PART.search(scene.words)
        over = scene.raw.quantity is not None and float(scene.raw.quantity.value) > 1.2 * max(f.value for f in chosen)
        # Without a row's name "인구는 120,480명" can only mean all rows; a wrong total then contradicts.
        yield of_many(
            chosen, series, sum(f.value for f in chosen), "sum", firm=told or ranged or (over and not scene.here)
        )
    if not averaged and not scene.says("total"):
        yield from (plain(f, series, firm=False) for f in chosen[:400])


def _one_stretch(scene: Scene, time: str) -> bool:
    """ "6~8월" stands for three months."""
    return any(sum(x.dimension == time for x in m.labels) > 1 for m in scene.here)


def _of_all(scene: Scene, series: Series, rows: dict[str, list[Label]]) -> Iterator[Derived]:
    """Where only an earlier sentence named a row, the number may be that of all rows together."""
    inherited = [d for d in rows if d != series.over_time and not any(x in rows[d] for x in _named_in(scene, d))]
    if not inherited:
        return
    rest = {d: x for d, x in rows.items() if d not in inherited}
    chosen = series.where(rest)
    totals = [f for f in chosen if any(is_total(label) for label in f.labels)]
    yield from (plain(f, series, firm=False) for f in totals)
    items = [f for f in chosen if f not in totals]
    if not totals and scene.says("total") and series.unit not in ("%", "%p", "점", "배", "℃"):
        yield of_many(items, series, sum(f.value for f in items), "sum", firm=False)


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
            yield plain(pick(items, key=lambda f: f.value), series)


def _open(series: Series, chosen: Sequence[Fact]) -> bool:
    """Whether the facts chosen differ in more rows than one would name."""
    return any(
        len({label for f in chosen for label in f.labels if label.dimension == d}) > 1 for d in series.dimensions
    )


def _within_a_row(scene: Scene) -> bool:
    """ "35% of households in Saebit 2-dong", "새빛2동 세대의 35%": a share of the row, and not of all rows."""
    q = scene.raw.quantity
    if q is None:
        return False
    behind, ahead = scene.text[q.end : q.end + 40], [m for m in scene.here if m.end <= q.start]
    start = re.match(r" of (?:the |all )?[a-z]+ (?:in|of) (?:the )?", behind)
    if start and any(m.start == q.end + start.end() for m in scene.here):
        return True
    return bool(ahead) and bool(
        re.fullmatch(r"의? ?[가-힣]{1,6}(?: 수)?의 (?:약 |거의 )?", scene.text[ahead[-1].end : q.start])
    )


def shares(scene: Scene, series: Series) -> Iterator[Derived]:
    """What the named rows are of all rows, in per cent."""
    if series.unit in ("%p", "점", "배") or "÷" in series.name:
        return
    rows = bound(scene, series)
    if _within_a_row(scene):
        return
    for dimension, labels in rows.items():
        if dimension == series.over_time and not scene.says("of_all"):
            continue
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
                how = t("share", part=joined(names), whole=series.name)
                yield Derived(100 * sum(f.value for f in part) / total, "%", how, names)
    if not rows and len(series.facts) == 1:
        return


def counts(scene: Scene, all_series: Sequence[Series], threshold: Any, months: bool = False) -> Iterator[Derived]:
    """How many rows there are, or how many fulfil a bound that the clause names ("3만 명이 넘는 동은 한 곳")."""
    for series in all_series:
        for d, labels in series.dimensions.items():
            if len(labels) < 2 or months != (d == series.over_time and len(labels[0].date) == 7):
                continue
            if threshold is not None and fits(threshold.unit, series.unit):
                hits = [f for f in series.facts if agrees(threshold, f.value, "") and not any(map(is_total, f.labels))]
                names = tuple(f.name for f in hits)
                yield Derived(float(len(hits)), "개", t("count-where", what=series.name, names=joined(names)), names)
            elif threshold is None:
                yield Derived(float(len(labels)), "개", t("count", what=series.table), (series.table,), firm=False)
