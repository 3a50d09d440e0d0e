"""From a text and computed values to the verdict on each claim."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from labkit.claims.against import unknown_reference, unknown_years
from labkit.claims.choosing import certain, series
from labkit.claims.comparing import comparisons
from labkit.claims.dating import date_claim, day_spans
from labkit.claims.derived import Derived
from labkit.claims.deriving import candidates, counts
from labkit.claims.facts import Facts, Label, read_values
from labkit.claims.finding import find
from labkit.claims.model import Claim, Trace
from labkit.claims.ordering import Judged, number
from labkit.claims.ranking import rankings
from labkit.claims.raw import Raw
from labkit.claims.readings import plain_of, read
from labkit.claims.scene import Scene
from labkit.claims.sentences import clauses, mentions, names, sentences, without_numbers_of
from labkit.claims.settled import is_target, nothing_else, stranger
from labkit.claims.singles import of_singles
from labkit.claims.trending import trends
from labkit.claims.words import cue, keys
from labkit.errors import AnswerError
from labkit.i18n import Text, catalogue
from labkit.quantities import Quantity, agrees

t = catalogue("claims")
MAX_CHARS = 20_000
_COUNTED = ("개", "동", "개월")


def trace_claims(text: str, values: Mapping[str, Any]) -> Trace:
    """Link every claim of a text to what was computed.

    Args:
        text: a memo in Korean or English, at most `MAX_CHARS` characters.
        values: what was computed: name → number, `(number, unit)`, date, Series or DataFrame. Rows are bound by their
            names in a sentence, units by `(value, unit)` or brackets in a name ("인구(명)").

    Returns:
        The claims with place, kind, verdict, source and reason; in a notebook it shows the text with marks.

    Raises:
        AnswerError: not a text, or too long a one.
        DataError: a value that is neither number, date nor table.
    """
    if not isinstance(text, str) or len(text) > MAX_CHARS:
        raise AnswerError(t("no-text", most=MAX_CHARS))
    text = unicodedata.normalize("NFC", text)
    facts = read_values(values)
    plain = _sign_for_sign(text)
    return Trace(text, tuple(_claims(text, plain, facts)))


def _sign_for_sign(text: str) -> str:
    """Lower case and full-width figures as plain ones, so that every place stays."""
    folded = (unicodedata.normalize("NFKC", ch) if not "가" <= ch <= "힣" else ch for ch in text)
    return "".join(f.lower() if len(f) == 1 and len(f.lower()) == 1 else ch for f, ch in zip(folded, text, strict=True))


def _claims(text: str, plain: str, facts: Facts) -> Iterator[Claim]:
    topic: dict[str, tuple[Label, ...]] = {}
    before: tuple[frozenset[str], ...] = ()
    for start, end in sentences(text):
        part = text[start:end]
        labels = mentions(part, facts, read(part))
        found = _with_days(part, without_numbers_of(part, labels))
        named = names(part, facts, labels)
        raws = [_shifted(raw, start) for raw in find(part, found, labels)]
        labels = [replace(m, start=m.start + start, end=m.end + start) for m in labels]
        named = [replace(n, start=n.start + start, end=n.end + start) for n in named]
        ranked, meant = 0, []
        listed = [*((m.start, m.end) for m in labels), *((r.start, r.end) for r in raws if r.kind == "date")]
        for clause in clauses(text, start, end, [(r.start, r.end) for r in raws], listed):
            inside = [r for r in raws if clause[0] <= r.start < clause[1]]
            for raw in inside:
                ranked, raw = _place(raw, ranked)
                scene = Scene(facts, plain, clause, (start, end), raw, tuple(labels), tuple(named), dict(topic), before)
                yield _claim(text, scene, _paired(scene, raws))
                if named and raw.kind != "date":
                    meant += [frozenset(keys(s.name)) for s in series(scene, ratios=False)[:1]]
            _remember(topic, [m for m in labels if clause[0] <= m.start < clause[1]])
        if named:
            before = (*dict.fromkeys(reversed(meant)), frozenset(n.key for n in named), *before)[:4]


def _place(raw: Raw, ranked: int) -> tuple[int, Raw]:
    """ "다음으로 많은": the place behind the one before."""
    if raw.kind != "ranking":
        return ranked, raw
    if raw.rank == -1:
        raw = replace(raw, rank=ranked + 1 if ranked else 2)
    return raw.rank, raw


def _remember(topic: dict[str, tuple[Label, ...]], seen: Sequence[Any]) -> None:
    """What later clauses speak of: the rows named last that nothing was compared with."""
    found: dict[str, list[Label]] = {}
    for mention in seen:
        if not mention.reference:
            for label in mention.labels:
                found.setdefault(label.dimension, []).append(label)
    topic.update({d: tuple(dict.fromkeys(labels)) for d, labels in found.items()})


def _paired(scene: Scene, inside: Sequence[Raw]) -> Scene:
    """ "A와 B는 각각 9,720명, 12,860명이다": the n-th number belongs to the n-th row."""
    around = scene.text[slice(*scene.sentence)]
    if "각각" not in around and "respectively" not in around:
        return scene
    raws = [r for r in inside if r.quantity and r.kind == scene.raw.kind]
    rows = [m for m in scene.mentions if not m.reference]
    mine = [
        i
        for i, r in enumerate(raws)
        if r.start == scene.raw.start or (scene.raw.quantity and r.start == scene.raw.quantity.start)
    ]
    if not mine or len(rows) != len(raws):
        return scene
    row = rows[mine[0]]
    moved = replace(row, start=scene.clause[0], end=scene.clause[0])
    return replace(scene, mentions=(moved,))


def _with_days(text: str, read: Sequence[Quantity]) -> list[Quantity]:
    spans = day_spans(text, read)
    kept = [q for q in read if not any(q.start < s.end and s.start < q.end for s in spans)]
    return sorted([*kept, *spans], key=lambda q: q.start)


def _shifted(raw: Raw, by: int) -> Raw:
    q = raw.quantity
    moved = replace(q, start=q.start + by, end=q.end + by) if q else None
    return replace(raw, start=raw.start + by, end=raw.end + by, quantity=moved)


def _claim(text: str, scene: Scene, paired: Scene) -> Claim:
    raw = scene.raw
    outcome: Outcome
    if raw.kind == "date":
        outcome = date_claim(scene)
    elif raw.quantity is not None:
        outcome = _number(paired, raw.quantity)
    else:
        outcome = _order(scene)
    verdict, why, source, value = outcome
    if verdict == "supported" and not _comes_from_there(scene):
        verdict, why = "contradicted", t("other-way")
    if raw.quantity and raw.kind != "date" and is_target(scene):
        verdict, why, source, value = "no support", t("no-support"), (), None
    held = raw.kind in ("comparison", "trend") or (raw.move and not raw.arrived)
    if held and raw.kind != "date" and (unknown_reference(scene) or unknown_years(scene)):
        verdict, why, source, value = "no support", t("no-support"), (), None
    if verdict == "supported" and raw.kind != "date" and scene.says("foretold") and not _starts_from(scene):
        verdict, why, source, value = "no support", t("future"), (), None
    if verdict == "contradicted" and (scene.says("future") or (not raw.move and scene.says("then"))):
        verdict, why, source, value = "no support", t("future"), (), None
    return Claim(raw.start, raw.end, text[raw.start : raw.end], raw.kind, verdict, source, value, why)


def _starts_from(scene: Scene) -> bool:
    """ "4.2점에서 4.5점으로 오를 전망": what is now is no forecast."""
    return bool(
        re.match(r"\s?에서", scene.text[scene.raw.end :]) or re.search(r"\bfrom $", scene.text[: scene.raw.start])
    )


def _comes_from_there(scene: Scene) -> bool:
    """ "90.4%, up from 91.2%": whether the number before lies on the side that is said."""
    q = scene.raw.quantity
    if q is None or not re.match(r"(?:up|down)\b.* from ", scene.raw_text):
        return True
    ahead = plain_of(scene.text[scene.sentence[0] : scene.raw.start])
    before = [x for x in ahead if x.kind == "number" and x.unit == q.unit]
    if not before:
        return True
    up = float(before[-1].value) > float(q.value)
    return up == scene.raw_text.startswith("up")


Outcome = tuple[Any, Text, tuple[str, ...], float | str | None]


def _number(scene: Scene, quantity: Quantity) -> Outcome:
    found = list(_derived(scene, quantity))
    for derived in found:
        if _agrees(scene, quantity, derived):
            return "supported", t("supported", how=derived.how, value=_shown(derived)), derived.sources, derived.value
    firm = [derived for derived in found if derived.firm]
    unnamed = not any(scene.clause[0] <= n.start < scene.clause[1] for n in scene.named)
    lone = unnamed and len({(d.sources, d.unit) for d in firm}) == 1
    firm = [d for d in firm if not quantity.unit or d.unit == quantity.unit or d.unit in ("개", "")]
    if (
        firm
        and (certain(scene) or scene.raw.move or lone or nothing_else(scene) or _lasted(scene))
        and not stranger(scene)
    ):
        best = min(firm, key=lambda d: abs(abs(d.value) - abs(float(quantity.value))))
        return "contradicted", t("contradicted", how=best.how, value=_shown(best)), best.sources, best.value
    return "no support", t("no-support"), (), None


def _derived(scene: Scene, quantity: Quantity) -> Iterator[Derived]:
    if quantity.unit in _COUNTED or quantity.unit == "":
        local = scene.words
        rest = [
            q
            for q in plain_of(local)
            if q.kind == "number" and q.bound not in ("", "about") and q.unit not in ("세", *_COUNTED)
        ]
        if quantity.unit in _COUNTED or _counts_rows(scene):
            yield from counts(
                scene,
                series(scene),
                rest[0] if rest else None,
                months=quantity.unit == "개월" or "month" in scene.text[quantity.end : quantity.end + 16],
            )
    yield from candidates(scene, series(scene), quantity.unit)
    yield from of_singles(scene, quantity.unit)
    if quantity.unit == "일":
        yield from _lengths(scene)


def _lasted(scene: Scene) -> bool:
    """Whether a length in days is that of the days given: "열이틀 동안 열렸다"."""
    days = scene.raw.quantity is not None and scene.raw.quantity.unit == "일"
    return days and len(scene.facts.days) == 2 and scene.says("lasting")


def _counts_rows(scene: Scene) -> bool:
    behind = scene.text[scene.raw.end : scene.raw.end + 14]
    return bool(re.match(r"\s?(?:of the (?:\w+ )?)?(?:dongs?|districts?|months?|곳|개 동|동|달)\b", behind))


def _lengths(scene: Scene) -> Iterator[Derived]:
    """How many days lie between two dates, both ends counted or not."""
    from datetime import date
    from itertools import combinations

    days = [(name, day) for name, day in scene.facts.days if len(day) == 10 and day[0] != "-"]
    for (a, first), (b, last) in combinations(days, 2):
        apart = abs((date.fromisoformat(last) - date.fromisoformat(first)).days)
        for value in (apart + 1, apart):
            yield Derived(float(value), "일", t("days-between", a=a, b=b), (a, b), firm=len(days) == 2)


def _agrees(scene: Scene, quantity: Quantity, derived: Derived) -> bool:
    value, move = derived.value, scene.raw.move
    unit = derived.unit if quantity.unit else ""
    if derived.unit == "배":
        return _times(scene, quantity, derived)
    if move and not scene.raw.arrived:
        if derived.signed and ((move in ("more", "up") and value < 0) or (move in ("fewer", "down") and value > 0)):
            return False
        value = abs(value)
    if derived.unit == "개" and quantity.unit in _COUNTED:
        unit = ""
    return agrees(quantity, value, unit)


def _times(scene: Scene, quantity: Quantity, derived: Derived) -> bool:
    """ "1.7배", "두 배로 늘었다", "halved"; without a direction either may be the greater one."""
    if agrees(quantity, derived.value, "배"):
        return not (derived.signed and scene.raw.move in ("fewer", "down") and float(quantity.value) > 1)
    free = not derived.signed or scene.raw.move in ("fewer", "down")
    return free and bool(derived.value) and agrees(quantity, 1 / derived.value, "배")


def _order(scene: Scene) -> Outcome:
    judge = {"comparison": comparisons, "ranking": rankings, "trend": trends}[scene.raw.kind]
    found: list[Judged] = list(judge(scene, series(scene)))
    held = next((judged for judged in found if judged.holds), None)
    chosen = held or next((judged for judged in found if judged.firm), None)
    if held is None and scene.raw.kind != "trend" and not certain(scene):
        return "no support", t("no-support"), (), None
    if chosen is None or (scene.raw.kind != "ranking" and cue("future").search(scene.words)):
        return "no support", t("no-support"), (), None
    return "supported" if held else "contradicted", chosen.why, chosen.sources, chosen.value


def _shown(derived: Derived) -> str:
    return f"{number(derived.value)}{derived.unit}"
