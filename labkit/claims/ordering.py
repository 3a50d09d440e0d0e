"""Comparisons, rankings and trends that carry no number: decided on the order of the values themselves."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from labkit.claims.facts import Fact, Label, is_total
from labkit.claims.pairing import bound, couples
from labkit.claims.ratios import growths, steps
from labkit.claims.scene import Scene, Series
from labkit.claims.sentences import has
from labkit.i18n import Text, catalogue
from labkit.quantities.numerals import native

t = catalogue("claims")
# Changes up to this share of the value pass for "about the same", "stable".
SAME = 0.03


@dataclass(frozen=True)
class Judged:
    """Whether the values bear a claim out, with the reason; `firm` as in `labkit.claims.derived.Derived`."""

    holds: bool
    why: Text
    sources: tuple[str, ...]
    value: float | None = None
    firm: bool = True


def comparisons(scene: Scene, all_series: Sequence[Series]) -> Iterator[Judged]:
    """ "A가 B보다 많다": two rows, two quantities of one row, or two single values."""
    move = scene.raw.move
    for series in all_series:
        for a, b, firm, signed in couples(scene, series):
            if not firm or (not signed and move != "alike"):
                continue
            yield Judged(_compares(move, a.value, b.value), _shown(a, b), (a.name, b.name), a.value - b.value)
    if scene.says("any_other"):
        yield from _against_all(scene, all_series)
    elif _CITY.search(scene.words):
        yield from _against_city(scene, all_series)
    if not scene.references():
        yield from _of_quantities(scene, all_series)


# "시 평균(17.8%)보다 낮다"; the average of the country is no value.
_CITY = re.compile(
    r"(?:시|전체) ?(?:전체 ?)?평균|(?:city|overall)(?:'s|-wide)? average|than (?:the "
    r"|in the )?city (?:as a whole|average)"
)


def _against_all(scene: Scene, all_series: Sequence[Series]) -> Iterator[Judged]:
    """ "higher than any other dong": the first or last of all."""
    for series in all_series:
        for dimension, group in _ranked(scene, series):
            for label in _of_ranking(scene, dimension)[:1]:
                ordered = sorted(group, key=lambda f: f.value, reverse=scene.raw.move == "more")
                if place := _place(ordered, label):
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
        yield Judged(_compares(scene.raw.move, mine[0].value, whole.value), _shown(mine[0], whole), (mine[0].name,))


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
        yield Judged(_compares(scene.raw.move, a.value, b.value), _shown(a, b), (a.name, b.name), a.value - b.value)


def _compares(move: str, a: float, b: float) -> bool:
    if move == "alike":
        return abs(a - b) <= SAME * max(abs(a), abs(b))
    return a > b if move in ("more", "up") else a < b


def rankings(scene: Scene, all_series: Sequence[Series]) -> Iterator[Judged]:
    """ "가장 많은 동은 A", "2위", "the third largest", "A, B, C 순"."""
    raw = scene.raw
    if raw.rank < 0:
        return
    if raw.move:  # "가장 많이 늘었다" ranks changes
        all_series = growths(scene) or steps([s for s in all_series if "÷" not in s.name])
    for series in all_series:
        for dimension, group in _ranked(scene, series):
            least = raw.least
            if re.search(r"\b(?:best|worst)\b|좋|우수|양호|저조|나[쁜빴쁘]|부진", scene.raw_text) and has(
                "little", series.name
            ):
                least = not least
            ordered = sorted(group, key=lambda f: f.value, reverse=not least)
            subjects = _of_ranking(scene, dimension)
            if raw.rank == 0:
                if len(subjects) > 1:
                    yield _in_order(ordered, subjects, dimension)
                continue
            for label in subjects[:1]:
                place = _place(ordered, label)
                if place:
                    shown = t("place", name=label.text, place=place, total=len(ordered), first=ordered[0].name)
                    yield Judged(place == raw.rank, shown, tuple(f.name for f in ordered[: raw.rank]), float(place))
    yield from _of_numbers(scene, all_series)


def _ranked(scene: Scene, series: Series) -> Iterator[tuple[str, list[Fact]]]:
    """The facts that are ranked, along each dimension of which a row is named."""
    for dimension in series.dimensions:
        if not _of_ranking(scene, dimension):
            continue
        others = {d: x[-1:] for d, x in bound(scene, series).items() if d != dimension}
        time = series.over_time
        if time and time != dimension and not others.get(time):
            others[time] = [max(series.dimensions[time], key=lambda x: x.date)]
        group = [f for f in series.where(others) if not any(is_total(x) for x in f.labels)]
        if len(group) > 1:
            yield dimension, group


def _of_ranking(scene: Scene, dimension: str) -> list[Label]:
    """The row that is said to hold the place: the nearest in the clause, else the topic."""
    here = [m for m in scene.here if not m.reference and any(x.dimension == dimension for x in m.labels)]
    if scene.raw.rank == 0:
        named = [(m.start, x) for m in scene.mentions for x in m.labels if x.dimension == dimension]
        before = [x for at, x in named if at < scene.raw.start]
        return before if len(before) > 1 else [x for at, x in named if at >= scene.raw.end]
    ahead = [m for m in here if m.end <= scene.raw.start]
    behind = [m for m in here if m.start >= scene.raw.end]
    korean = not scene.raw_text.isascii()
    if ahead and behind:
        # "가장 많은 동은 A로, B의 …" and "A has the largest": the nearer one, a noun clause looks ahead.
        looks_ahead = (korean and scene.raw_text[-1] in "은는") or scene.text[scene.raw.end : scene.raw.end + 1] in (
            "은",
            "는",
            "던",
        )
        here = behind if looks_ahead else ahead[-1:]
    else:
        here = ahead[-1:] or behind[:1]
    found = [x for m in here[:1] for x in m.labels if x.dimension == dimension]
    return found or (list(scene.topic.get(dimension, ()))[-1:] if not scene.here else [])


def _of_numbers(scene: Scene, all_series: Sequence[Series]) -> Iterator[Judged]:
    """ "최고 1,310건을 기록했다": no row is named, but the number beside it tells which is meant."""
    from labkit.quantities import agrees, quantities

    if any(series.dimensions and any(_of_ranking(scene, d) for d in series.dimensions) for series in all_series):
        return
    near = [q for q in quantities(scene.words) if q.kind == "number" and q.unit != "위"]
    for series in all_series:
        items = [f for f in series.facts if not any(is_total(x) for x in f.labels)]
        if len(items) < 2 or not near or scene.raw.rank < 1 or scene.raw.rank > len(items):
            continue
        ordered = sorted(items, key=lambda f: f.value, reverse=not scene.raw.least)
        fact = ordered[scene.raw.rank - 1]
        if any(agrees(q, f.value, series.unit) for q in near for f in items):
            holds = any(agrees(q, fact.value, series.unit) for q in near)
            yield Judged(holds, t("value-is", name=fact.name, value=number(fact.value)), (fact.name,), fact.value)


def _place(ordered: Sequence[Fact], label: Label) -> int:
    """Place from 1; equal values share the better place."""
    value = next((f.value for f in ordered if label in f.labels), None)
    return 0 if value is None else 1 + next(i for i, f in enumerate(ordered) if f.value == value)


def _in_order(ordered: Sequence[Fact], subjects: Sequence[Label], dimension: str) -> Judged:
    names = [next(x for x in f.labels if x.dimension == dimension) for f in ordered]
    wanted = list(dict.fromkeys(subjects))
    found = [x for x in names if x in wanted]
    holds = names[: len(wanted)] == wanted
    shown = t("order", names=", ".join(x.text for x in (names[: len(wanted)] if len(found) else names[:5])))
    return Judged(holds, shown, tuple(f.name for f in ordered[: len(wanted)]))


def trends(scene: Scene, all_series: Sequence[Series]) -> Iterator[Judged]:
    """ "꾸준히 늘었다": over the dates that the clause names, else from the first to the last."""
    for series in growths(scene):
        chosen = series.where(bound(scene, series))
        if len(chosen) == 1:
            shown = t("value-is", name=chosen[0].name, value=number(chosen[0].value))
            holds = (
                _moves(scene.raw.move, 100.0, 100.0 + chosen[0].value)
                if scene.raw.move == "flat"
                else (chosen[0].value > 0 if scene.raw.move == "up" else chosen[0].value < 0)
            )
            yield Judged(holds, shown, (chosen[0].name,), chosen[0].value)
    for series in all_series:
        d = series.over_time
        if not d:
            if not series.dimensions and not scene.says("yearly"):
                yield from (
                    Judged(_moves(scene.raw.move, b.value, a.value), _shown(a, b), (a.name, b.name), a.value - b.value)
                    for a, b, firm, _ in couples(scene, series) if firm
                )  # fmt: skip
            continue
        others = {k: v for k, v in bound(scene, series).items() if k != d}
        over = sorted(
            (f for f in series.where(others) if not any(is_total(x) for x in f.labels)), key=lambda f: _when(f, d)
        )
        if any(_when(a, d) == _when(b, d) for a, b in itertools.pairwise(over)):
            continue
        over = _span(scene, over, d)
        if len(over) < 2 or (len(over) == 2 and scene.says("yearly")):
            continue
        yield _trend(scene, over)


def _trend(scene: Scene, over: Sequence[Fact]) -> Judged:
    steps = list(itertools.pairwise(over))
    move = _by_worth(scene, over[0])
    holds = _moves(move, over[0].value, over[-1].value)
    if scene.says("steady") and move != "flat":
        holds = all(_moves(move, a.value, b.value) for a, b in steps)
    if move == "flat":
        holds = all(_moves(move, over[0].value, f.value) for f in over)
    shown = t("course", values=" → ".join(number(f.value) for f in over[:8]), name=over[0].quantity or over[0].table)
    return Judged(holds, shown, tuple(f.name for f in over), over[-1].value - over[0].value)


def _by_worth(scene: Scene, fact: Fact) -> str:
    """ "improved" is less of what should be little: days to answer, complaints about errors."""
    better, worse = (re.search(p, scene.raw_text) for p in (_BETTER, _WORSE))
    if (better or worse) and has("little", fact.quantity or fact.table):
        return "down" if better else "up"
    return scene.raw.move


_BETTER = re.compile(r"개선|나아[지졌진]|회복|improv|recover|better")
_WORSE = re.compile(r"악화|나빠|worse")


def _moves(move: str, old: float, new: float) -> bool:
    if move == "flat":
        return abs(new - old) <= SAME * max(abs(old), abs(new))
    return new > old if move in ("up", "more") else new < old


def _when(fact: Fact, dimension: str) -> str:
    return next((x.date for x in fact.labels if x.dimension == dimension), "")


def _span(scene: Scene, over: list[Fact], d: str) -> list[Fact]:
    """The stretch of dates that the clause speaks of."""
    named = [m for m in scene.here if any(x.dimension == d for x in m.labels)]
    days = [next(x.date for x in m.labels if x.dimension == d) for m in named]
    if not days:
        said = scene.topic.get(d, ())
        days = [said[-1].date] if said and (scene.says("before") or scene.says("against")) else []
    if len(days) >= 2:
        return [f for f in over if min(days) <= _when(f, d) <= max(days)]
    if not days and scene.says("afterwards") and (spoken := scene.topic.get(d, ())):
        return [f for f in over if _when(f, d) >= spoken[-1].date]
    if not days:
        return over[-2:] if scene.says("before") and not scene.says("steady") else over
    at = days[0]
    behind = scene.text[named[0].end : named[0].end + 8] if named else ""
    ahead = scene.text[max(0, named[0].start - 10) : named[0].start] if named else ""
    row = _in_a_row(scene)
    if row and named:
        after = [f for f in over if _when(f, d) >= at]
        return (
            after[: row + 1]
            if re.match(r"\s?(?:이후|부터|이래)", behind)
            else [f for f in over if _when(f, d) <= at][-row - 1 :]
        )
    if any(
        w in behind
        for w in ("이후", "부터", "이래", "들어", "을 지나", "를 지나", "을 정점", "를 정점", "을 기점", "를 기점")
    ) or any(w in ahead for w in ("since", "after", "from")):
        return [f for f in over if _when(f, d) >= at]
    if "까지" in behind or any(w in ahead for w in ("until", "up to", "by", "till")):
        return [f for f in over if _when(f, d) <= at]
    if named and named[0].reference:
        return [f for f in over if _when(f, d) == at] + over[-1:]
    upto = [f for f in over if _when(f, d) <= at]
    return upto[-2:]


def _in_a_row(scene: Scene) -> int:
    """How many steps "세 달 연속", "three months in a row" tells; 0 where it tells none."""
    match = re.search(r"(?P<n>\d|두|세|석|네|넉|다섯|여섯)\s?(?:달|개월)(?:째)? (?:연속|내리|연이어)", scene.words)
    match = match or re.search(
        r"\b(?P<n>two|three|four|five)\b (?:consecutive )?months (?:in a row|running|straight)", scene.words
    )
    if not match:
        return 0
    return int(match["n"]) if match["n"].isdigit() else native(match["n"]) or _SMALL.get(match["n"], 0)


_SMALL = {"two": 2, "three": 3, "four": 4, "five": 5}


def _shown(a: Fact, b: Fact) -> Text:
    return t("two-values", a=a.name, x=number(a.value), b=b.name, y=number(b.value))


def number(value: float) -> str:
    """A computed number for the eye: thousands by commas, at most two decimals."""
    return f"{value:,.0f}" if abs(value) >= 1000 or value == int(value) else f"{value:,.2f}".rstrip("0").rstrip(".")
