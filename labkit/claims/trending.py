"""Trends that carry no number: "꾸준히 늘었다", "has declined since"."""

import itertools
import re
from collections.abc import Iterator, Sequence

from labkit.claims.facts import Fact, is_total
from labkit.claims.ordering import Judged, moved, number, shown_pair
from labkit.claims.pairing import bound, couples
from labkit.claims.ratios import growths
from labkit.claims.scene import Scene, Series
from labkit.claims.sentences import has
from labkit.i18n import catalogue
from labkit.quantities.numerals import native

t = catalogue("claims")

_BETTER = re.compile(r"개선|나아[지졌진]|회복|improv|recover|better")
_WORSE = re.compile(r"악화|나빠|worse")
_SMALL = {"two": 2, "three": 3, "four": 4, "five": 5}


def trends(scene: Scene, all_series: Sequence[Series]) -> Iterator[Judged]:
    """ "꾸준히 늘었다": over the dates that the clause names, else from the first to the last."""
    for series in growths(scene):
        chosen = series.where(bound(scene, series))
        if len(chosen) == 1:
            shown = t("value-is", name=chosen[0].name, value=number(chosen[0].value))
            holds = (
                moved(scene.raw.move, 100.0, 100.0 + chosen[0].value)
                if scene.raw.move == "flat"
                else (chosen[0].value > 0 if scene.raw.move == "up" else chosen[0].value < 0)
            )
            yield Judged(holds, shown, (chosen[0].name,), chosen[0].value)
    for series in all_series:
        d = series.over_time
        if not d:
            if not series.dimensions and not scene.says("yearly"):
                for a, b, firm, _ in couples(scene, series):
                    if firm:
                        holds = moved(scene.raw.move, b.value, a.value)
                        yield Judged(holds, shown_pair(a, b), (a.name, b.name), a.value - b.value)
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
    holds = moved(move, over[0].value, over[-1].value)
    if scene.says("steady") and move != "flat":
        holds = all(moved(move, a.value, b.value) for a, b in steps)
    if move == "flat":
        holds = all(moved(move, over[0].value, f.value) for f in over)
    shown = t("course", values=" → ".join(number(f.value) for f in over[:8]), name=over[0].quantity or over[0].table)
    return Judged(holds, shown, tuple(f.name for f in over), over[-1].value - over[0].value)


def _by_worth(scene: Scene, fact: Fact) -> str:
    """ "improved" is less of what should be little: days to answer, complaints about errors."""
    better, worse = (re.search(p, scene.raw_text) for p in (_BETTER, _WORSE))
    if (better or worse) and has("little", fact.quantity or fact.table):
        return "down" if better else "up"
    return scene.raw.move


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
    return int(match["n"]) if match["n"].isdecimal() else native(match["n"]) or _SMALL.get(match["n"], 0)
