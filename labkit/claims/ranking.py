"""Places in an order: "가장 많은 동은 A", "2위", "the third largest"."""

import re
from collections.abc import Iterator, Sequence

from labkit.claims.facts import Fact, Label, is_total
from labkit.claims.ordering import Judged, number, of_ranking, place_of, ranked
from labkit.claims.ratios import growths, steps
from labkit.claims.readings import plain_of
from labkit.claims.scene import Scene, Series
from labkit.claims.sentences import has
from labkit.i18n import catalogue

t = catalogue("claims")


def rankings(scene: Scene, all_series: Sequence[Series]) -> Iterator[Judged]:
    """ "가장 많은 동은 A", "2위", "the third largest", "A, B, C 순"."""
    raw = scene.raw
    if raw.rank < 0:
        return
    if raw.move:  # "가장 많이 늘었다" ranks changes
        all_series = growths(scene) or steps([s for s in all_series if "÷" not in s.name])
    for series in all_series:
        for dimension, group in ranked(scene, series):
            least = raw.least
            if re.search(r"\b(?:best|worst)\b|좋|우수|양호|저조|나[쁜빴쁘]|부진", scene.raw_text) and has(
                "little", series.name
            ):
                least = not least
            ordered = sorted(group, key=lambda f: f.value, reverse=not least)
            subjects = of_ranking(scene, dimension)
            if raw.rank == 0:
                if len(subjects) > 1:
                    yield _in_order(ordered, subjects, dimension)
                continue
            for label in subjects[:1]:
                place = place_of(ordered, label)
                if place:
                    shown = t("place", name=label.text, place=place, total=len(ordered), first=ordered[0].name)
                    yield Judged(place == raw.rank, shown, tuple(f.name for f in ordered[: raw.rank]), float(place))
    yield from _of_numbers(scene, all_series)


def _of_numbers(scene: Scene, all_series: Sequence[Series]) -> Iterator[Judged]:
    """ "최고 1,310건을 기록했다": no row is named, but the number beside it tells which is meant."""
    from labkit.quantities import agrees

    if any(series.dimensions and any(of_ranking(scene, d) for d in series.dimensions) for series in all_series):
        return
    near = [q for q in plain_of(scene.words) if q.kind == "number" and q.unit != "위"]
    for series in all_series:
        items = [f for f in series.facts if not any(is_total(x) for x in f.labels)]
        if len(items) < 2 or not near or scene.raw.rank < 1 or scene.raw.rank > len(items):
            continue
        ordered = sorted(items, key=lambda f: f.value, reverse=not scene.raw.least)
        fact = ordered[scene.raw.rank - 1]
        if any(agrees(q, f.value, series.unit) for q in near for f in items):
            holds = any(agrees(q, fact.value, series.unit) for q in near)
            yield Judged(holds, t("value-is", name=fact.name, value=number(fact.value)), (fact.name,), fact.value)


def _in_order(ordered: Sequence[Fact], subjects: Sequence[Label], dimension: str) -> Judged:
    names = [next(x for x in f.labels if x.dimension == dimension) for f in ordered]
    wanted = list(dict.fromkeys(subjects))
    found = [x for x in names if x in wanted]
    holds = names[: len(wanted)] == wanted
    shown = t("order", names=", ".join(x.text for x in (names[: len(wanted)] if len(found) else names[:5])))
    return Judged(holds, shown, tuple(f.name for f in ordered[: len(wanted)]))
