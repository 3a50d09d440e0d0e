"""What comparisons, rankings and trends rest on: the order of the values themselves."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from labkit.claims.facts import Fact, Label, is_total
from labkit.claims.pairing import bound
from labkit.claims.scene import Scene, Series
from labkit.i18n import Text, catalogue

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


def compares(move: str, a: float, b: float) -> bool:
    """Whether `a` is more, fewer or about the same as `b`."""
    if move == "alike":
        return abs(a - b) <= SAME * max(abs(a), abs(b))
    return a > b if move in ("more", "up") else a < b


def ranked(scene: Scene, series: Series) -> Iterator[tuple[str, list[Fact]]]:
    """The facts that are ranked, along each dimension of which a row is named."""
    for dimension in series.dimensions:
        if not of_ranking(scene, dimension):
            continue
        others = {d: x[-1:] for d, x in bound(scene, series).items() if d != dimension}
        time = series.over_time
        if time and time != dimension and not others.get(time):
            others[time] = [max(series.dimensions[time], key=lambda x: x.date)]
        group = [f for f in series.where(others) if not any(is_total(x) for x in f.labels)]
        if len(group) > 1:
            yield dimension, group


def of_ranking(scene: Scene, dimension: str) -> list[Label]:
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


def place_of(ordered: Sequence[Fact], label: Label) -> int:
    """Place from 1; equal values share the better place."""
    value = next((f.value for f in ordered if label in f.labels), None)
    return 0 if value is None else 1 + next(i for i, f in enumerate(ordered) if f.value == value)


def moved(move: str, old: float, new: float) -> bool:
    """Whether a value went up or down, or stayed about where it was."""
    if move == "flat":
        return abs(new - old) <= SAME * max(abs(old), abs(new))
    return new > old if move in ("up", "more") else new < old


def shown_pair(a: Fact, b: Fact) -> Text:
    """Both values, for the reason."""
    return t("two-values", a=a.name, x=number(a.value), b=b.name, y=number(b.value))


def number(value: float) -> str:
    """A computed number for the eye: thousands by commas, at most two decimals."""
    return f"{value:,.0f}" if abs(value) >= 1000 or value == int(value) else f"{value:,.2f}".rstrip("0").rstrip(".")
