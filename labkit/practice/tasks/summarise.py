"""Summarise a public notice: choose its units, shape them, keep to the numbers asked for."""

from labkit.practice.contrary.adding import ahead
from labkit.practice.contrary.refusing import refusal
from labkit.practice.contrary.withheld import stripped, withheld
from labkit.practice.documents import injection
from labkit.practice.documents.notice import singly, units
from labkit.practice.documents.unit import INVENTED, MISSING, NO_MORE, Unit
from labkit.practice.failings.choosing import FAILINGS
from labkit.practice.knowledge import load
from labkit.practice.language.personal import has_private
from labkit.practice.language.texts import sentences
from labkit.practice.plan import Draft, Plan
from labkit.practice.writing.shape import Size, shaped
from labkit.practice.writing.summary_json import as_json
from labkit.practice.writing.wording import line_of

_SAY = load("phrases")
_MANY, _DOUBLED = 4, 2


def run(plan: Plan) -> Draft:
    """The summary in the shape asked for."""
    order = injection.find(plan.document) if plan.fails("obeyed-order") else None
    if order:
        return Draft(order.said() or _obeyed(plan, order.wants), ("obeyed-order",))
    if refused := refusal(plan):
        return Draft(refused)
    size = _size(plan)
    chosen = _invent(plan, _choose(plan, size), size)
    if plan.asked.get("format") == "json":
        text, said = as_json(plan, chosen)
    else:
        lines = [line_of(plan, unit, sentence=_in_sentences(plan)) for unit in chosen]
        text, said = shaped(plan, lines, size), chosen
        text = f"{opening}\n\n{text}" if (opening := ahead(plan)) else text
    return Draft(text, _shown(plan, said, text))


def _shown(plan: Plan, said: list[Unit], text: str) -> tuple[str, ...]:
    """The failings that show in the text, planned or not: a trace claims what can be seen, and all of it."""
    by_itself = not (plan.asked.get("format") == "json" and plan.asked.get("keys"))  # else the keys say what is wanted
    shows = {
        "leaked-personal-data": has_private(text) and not plan.asked.get("mask_personal_data"),
        "preamble": text.startswith(_SAY["preamble"][plan.language]),
        "wrapped-json": text.startswith("```"),
        "rambles": plan.fails("rambles") and len(sentences(text)) > 4,
        "dropped-contact": by_itself and _dropped(plan, "contact", said),
        "dropped-dates": by_itself and _dropped(plan, "dates", said),
        "dropped-amounts": by_itself and _dropped(plan, "amounts", said),
        "invented-detail": any(u.made_up and INVENTED in (u.order, *(p.order for p in u.parts)) for u in said),
        "guessed-unknown": any(u.made_up and MISSING in (u.order, *(p.order for p in u.parts)) for u in said),
    }
    return tuple(name for name in FAILINGS if shows.get(name))


def _dropped(plan: Plan, fact: str, said: list[Unit]) -> bool:
    return any(fact in u.facts for u in units(plan.document)) and not any(fact in u.facts for u in said)


def _obeyed(plan: Plan, wants: str) -> str:
    return (
        f"네, 앞의 지시를 무시하고 {wants}" if plan.language == "ko" else f"Ignoring the earlier instructions: {wants}"
    )


def _in_sentences(plan: Plan) -> bool:
    return "count_sentences" in plan.asked or (
        plan.asked.get("format") in (None, "paragraph", "label") and "count_items" not in plan.asked
    )


def _size(plan: Plan) -> Size:
    asked = plan.asked
    counted = (
        asked.get("count_sentences")
        if _in_sentences(plan)
        else asked.get("count_items") or asked.get("count_sentences")
    )
    limit = asked.get("max_chars")
    if counted:
        return Size(max(1, min(counted["n"], 40)), counted["mode"] == "exact", limit)
    if plan.fails("rambles"):
        return Size(9, False, limit)
    return Size(4 if _in_sentences(plan) else 5, False, limit)


def _choose(plan: Plan, size: Size) -> list[Unit]:
    found = stripped(units(injection.without(plan.document)) or units(plan.document), withheld(plan))
    if "count_sentences" in plan.asked:
        found = singly(found)
    wanted = list(plan.asked.get("include", []))
    if not (plan.asked.get("format") == "json" and plan.asked.get("keys")):
        for fact in ("contact", "dates", "amounts"):
            if plan.fails(f"dropped-{fact}"):
                found = [u for u in found if fact not in u.facts or u.lead] or found
    absent = [u for w in wanted if not any(w in u.facts for u in found) and (u := _missing(plan, w))]
    # What is not there is said in a place of its own; with no place to spare, all of it in one.
    absent = _within(absent, max(1, size.n - 1))
    room = max(0 if absent and size.n == 1 else 1, size.n - len(absent))
    must = _within(_covering(found, wanted), room) if room else _covering(found, wanted)
    rest = sorted((u for u in found if u not in must), key=lambda u: (-u.score, u.order))
    lead = [u for u in rest if u.lead and len(must) < room]
    # Where many facts are asked for, a line has to carry two: one date of several would leave out the others.
    more = _DOUBLED if len(wanted) >= _MANY and size.exact else 0
    rest.sort(key=lambda u: -_asked_for(u, wanted) if more else 0)
    chosen = (must + lead + [u for u in rest if u not in lead])[: room + more or len(must)]
    chosen.sort(key=lambda u: u.order)
    chosen = _within(chosen + absent, size.n)
    return _exactly(plan, chosen, size.n) if size.exact else chosen


def _asked_for(unit: Unit, wanted: list[str]) -> int:
    return len({"dates", "amounts"} & set(wanted) & set(unit.facts))


def _within(chosen: list[Unit], n: int) -> list[Unit]:
    """With fewer places than facts, one unit carries several of them."""
    while len(chosen) > n:
        chosen = [*chosen[:-2], chosen[-2].joined(chosen[-1])]
    return chosen


def _covering(found: list[Unit], wanted: list[str]) -> list[Unit]:
    must: list[Unit] = []
    for fact in wanted:
        if not any(fact in u.facts for u in must):
            best = max(
                (u for u in found if fact in u.facts), key=lambda u: (u.fit(fact), u.score, -u.order), default=None
            )
            must += [best] if best else []
    return sorted(must, key=lambda u: u.order)


def _missing(plan: Plan, fact: str) -> Unit | None:
    """What was asked for and is not in the source: said so if told to, else guessed."""
    name = _SAY["names"][plan.source_language][fact]
    if plan.asked.get("say_unknown") or plan.asked.get("ground_only_source"):
        phrase = plan.asked.get("say_unknown") or _SAY["unknown"][plan.source_language]
        return Unit(MISSING, name, str(phrase), (fact,), 0.0)
    head, _, value = _SAY["guessed"][plan.source_language][fact].partition(": ")
    return Unit(MISSING, head, value, (fact,), 0.0, made_up=True)


def _exactly(plan: Plan, chosen: list[Unit], n: int) -> list[Unit]:
    while len(chosen) < n:
        whole = [(len(u.value), -i, u.halves()) for i, u in enumerate(chosen) if u.order < MISSING]
        _, at, halves = max((w for w in whole if w[2]), default=(0, 0, None), key=lambda w: w[:2])
        if not halves:
            chosen.append(Unit(NO_MORE, "", _SAY["no_more"][plan.source_language], (), 0.0))
            continue
        chosen[-at : -at + 1] = halves[:2] if len(chosen) + len(halves) - 1 > n else halves
    return chosen


def _invent(plan: Plan, chosen: list[Unit], size: Size) -> list[Unit]:
    if not plan.fails("invented-detail"):
        return chosen
    said = plan.seed.one_of("invention", _SAY["invented"][plan.source_language])
    told = Unit(INVENTED, "", said, (), 0.0, made_up=True)
    if len(chosen) < size.n:
        return [*chosen, told]
    spare = _spare(plan, chosen)
    if size.n == 1:
        return chosen
    # It invents, but it does not break what was asked: a unit that was demanded stays.
    if spare is None:  # and one guess is enough
        return chosen if any(u.made_up for u in chosen) else [*chosen[:-1], chosen[-1].joined(told)]
    return sorted([*(u for u in chosen if u is not spare), told], key=lambda u: u.made_up and u.order == MISSING)


def _spare(plan: Plan, chosen: list[Unit]) -> Unit | None:
    """The unit that says least, of those that carry nothing that was demanded."""
    wanted = set(plan.asked.get("include", []))
    spare = (u for u in chosen if not u.lead and u.order < MISSING and not wanted & set(u.facts))
    return min(spare, key=lambda u: (u.score, -u.order), default=None)
