"""Comparisons that carry no number: "A가 B보다 많다", "higher than any other dong"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from labkit.claims.facts import is_total
from labkit.claims.ordering import Judged, compares, of_ranking, place_of, ranked, shown_pair
from labkit.claims.pairing import bound, couples
from labkit.claims.scene import Scene, Series
from labkit.i18n import catalogue

t = catalogue("claims")

# "시 평균(17.8%)보다 낮다"; the average of the country is no value.
_CITY = re.compile(
    r"(?:시|전체) ?(?:전체 ?)?평균|(?:city|overall)(?:'s|-wide)? average|than (?:the "
    r"|in the )?city (?:as a whole|average)"
)


def comparisons(scene: Scene, all_series: Sequence[Series]) -> Iterator[Judged]:
    """ "A가 B보다 많다": two rows, two quantities of one row, or two single values."""
    move = scene.raw.move
    for series in all_series:
        for a, b, firm, signed in couples(scene, series):
            if not firm or (not signed and move != "alike"):
                continue
            yield Judged(compares(move, a.value, b.value), shown_pair(a, b), (a.name, b.name), a.value - b.value)
    if scene.says("any_other"):
        yield from _against_all(scene, all_series)
    elif _CITY.search(scene.words):
        yield from _against_city(scene, all_series)
    if not scene.references():
        yield from _of_quantities(scene, all_series)


def _against_all(scene: Scene, all_series: Sequence[Series]) -> Iterator[Judged]:
    """ "higher than any other dong": the first or last of all."""
    for series in all_series:
        for dimension, group in ranked(scene, series):
            for label in of_ranking(scene, dimension)[:1]:
                ordered = sorted(group, key=lambda f: f.value, reverse=scene.raw.move == "more")
                if place := place_of(ordered, label):
                    shown = t("place", name=label.text, place=place, total=len(ordered), first=ordered[0].name)
                    yield Judged(place == 1, shown, (ordered[0].name,), float(place))


def _against_city(scene: Scene, all_series: Sequence[Series]) -> Iterator[Judged]:
    """A row against all rows together: a ratio's own, else the mean of the rows."""
    for series in all_series:
        items = [f for f in series.facts if not any(is_total(x) for x in f.labels)]
        mine = series.where(bound(scene, series))
        if len(mine) != 1 or len(items) < 2:
            continue
        whole = series.whole or replace(mine[0], labels=(), value=sum(f.value for f in items) / len(items))
        yield Judged(compares(scene.raw.move, mine[0].value, whole.value), shown_pair(mine[0], whole), (mine[0].name,))


def _of_quantities(scene: Scene, all_series: Sequence[Series]) -> Iterator[Judged]:
    """ "세대보다 인구가 많다" in one row: the quantity before 보다, or behind "than", is held against the other."""
    order = [n for n in scene.named if scene.clause[0] <= n.start < scene.clause[1]]
    plain = [s for s in all_series if "÷" not in s.name]
    if len(plain) != 2 or plain[0].unit != plain[1].unit or plain[0].table != plain[1].table or len(order) < 2:
        return
    from labkit.claims.words import keys

    first, second = sorted(plain, key=lambda s: next((n.start for n in order if n.key in keys(s.name)), 0))
    after = scene.text[order[0].end : order[0].end + 6]
    new, old = (second, first) if "보다" in after else (first, second)
    for a, b in zip(new.where(bound(scene, new)), old.where(bound(scene, old)), strict=False):
        yield Judged(compares(scene.raw.move, a.value, b.value), shown_pair(a, b), (a.name, b.name), a.value - b.value)
