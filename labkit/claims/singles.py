"""What single values give together: visitors a day, won a visitor, a share of the visitors."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from labkit.claims.derived import Derived
from labkit.claims.matching import fits
from labkit.claims.pairing import is_past
from labkit.claims.scene import Scene
from labkit.claims.sentences import has
from labkit.claims.words import cue, keys
from labkit.i18n import catalogue

t = catalogue("claims")


def of_singles(scene: Scene, unit: str) -> Iterator[Derived]:
    """What single values give together: "방문객 1인당 사업비", 42 % of 210,000 visitors, visitors a day."""
    yield from _part_of(scene, unit)
    yield from _of_last_year(scene, unit)
    yield from _a_day(scene, unit)
    yield from _per_head(scene, unit)


def _part_of(scene: Scene, unit: str) -> Iterator[Derived]:
    """ "외지에서 온 방문객은 8만 8천 명": a share of a value, where the sentence names both."""
    words = {n.key for n in scene.named}
    singles = [f for f in scene.facts.numbers if not f.labels]
    for rate in (f for f in singles if f.unit == "%"):
        own = {k for k in keys(rate.table) if not any(k in keys(f.table) for f in singles if f is not rate)}
        rest = scene.says("locals") and not scene.says("elsewhere") and has("elsewhere", rate.table)
        far = scene.says("elsewhere") and has("elsewhere", rate.table)
        if not (own & words or rest or far) or unit == "%":
            continue
        for whole in singles:
            if (
                whole.unit != "%"
                and fits(unit, whole.unit)
                and keys(rate.table) & keys(whole.table)
                and not is_past(whole)
            ):
                names = (rate.name, whole.name)
                part = 100 - rate.value if rest else rate.value
                firm = bool(words & keys(whole.table)) and unit == whole.unit
                how = t("part", a=names[0], b=names[1])
                yield Derived(part * whole.value / 100, whole.unit, how, names, firm)


def _of_last_year(scene: Scene, unit: str) -> Iterator[Derived]:
    """ "올해 방문객은 지난해의 125% 수준", "125% of last year's"."""
    q = scene.raw.quantity
    if unit != "%" or q is None or scene.raw.move:
        return
    past = cue("before").pattern
    ahead, behind = scene.text[scene.clause[0] : q.start], scene.text[q.end : scene.clause[1]]
    if not (re.search(rf"(?:{past})의 (?:약 )?$", ahead) or re.match(rf" of (?:the )?(?:{past})", behind)):
        return
    singles = [f for f in scene.facts.numbers if not f.labels]
    for old in (f for f in singles if is_past(f) and f.value):
        for new in (f for f in singles if not is_past(f) and f.unit == old.unit and keys(f.table) & keys(old.table)):
            names = (new.name, old.name)
            yield Derived(100 * new.value / old.value, "%", t("ratio", a=names[0], b=names[1]), names)


def _a_day(scene: Scene, unit: str) -> Iterator[Derived]:
    if not scene.says("daily"):
        return
    words = {n.key for n in scene.named}
    days = [(name, day) for name, day in scene.facts.days if len(day) == 10 and day[0] != "-"]
    for (a, first), (b, last) in combinations(days, 2):
        length = abs((date.fromisoformat(last) - date.fromisoformat(first)).days) + 1
        for fact in scene.facts.numbers:
            if not fact.labels and fits(unit, fact.unit) and fact.unit not in ("%", "점") and not is_past(fact):
                firm = bool(words & keys(fact.table)) and unit == fact.unit
                how = t("per", a=fact.name, b=t("one-day"))
                yield Derived(fact.value / length, fact.unit, how, (fact.name, a, b), firm)


def _per_head(scene: Scene, unit: str) -> Iterator[Derived]:
    if not (scene.says("per") or scene.says("per_head") or scene.says("for_one")):
        return
    singles = [f for f in scene.facts.numbers if not f.labels]
    words = {n.key for n in scene.named}
    for top in singles:
        for under in singles:
            if top is under or not fits(unit, top.unit) or not under.value or is_past(top) != is_past(under):
                continue
            if words & keys(top.table) and words & keys(under.table):
                if top.unit == under.unit and keys(top.table) & keys(under.table):
                    continue
                names = (top.name, under.name)
                yield Derived(top.value / under.value, top.unit, t("per", a=names[0], b=names[1]), names)
