"""Summarise a public notice: choose its units, shape them, keep to the numbers asked for."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from labkit.practice import injection
from labkit.practice.failings import FAILINGS
from labkit.practice.knowledge import load
from labkit.practice.listing import key_kind
from labkit.practice.notice import INVENTED, MISSING, NO_MORE, Unit, fact_of_key, singly, span_of, units
from labkit.practice.personal import has_private, mask, mask_private
from labkit.practice.plan import Draft, Plan
from labkit.practice.texts import lowered, plainer, sentences, shorten, to_haeyo, to_noun_form

_SAY = load("phrases")


@dataclass(frozen=True)
class Size:
    """How many things, and how many characters."""

    n: int
    exact: bool
    limit: int | None


@dataclass(frozen=True)
class Line:
    """A unit as it is written: what it is of, and all of it as text."""

    head: str
    text: str


def run(plan: Plan) -> Draft:
    """The summary in the shape asked for."""
    order = injection.find(plan.document) if plan.fails("obeyed-order") else None
    if order:
        return Draft(order.said() or _obeyed(plan, order.wants), ("obeyed-order",))
    size = _size(plan)
    chosen = _invent(plan, _choose(plan, size), size)
    if plan.asked.get("format") == "json":
        text, said = _as_json(plan, chosen)
    else:
        lines = [_line(plan, unit, sentence=_in_sentences(plan)) for unit in chosen]
        text, said = _shape(plan, lines, size), chosen
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
        "invented-detail": any(u.made_up and u.order == INVENTED for u in said),
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


# ------------------------------------------------------------------ what to say


def _choose(plan: Plan, size: Size) -> list[Unit]:
    found = [u for u in units(plan.document) if not injection.find(u.text)] or units(plan.document)
    if "count_sentences" in plan.asked:
        found = singly(found)
    wanted = list(plan.asked.get("include", []))
    if not (plan.asked.get("format") == "json" and plan.asked.get("keys")):
        for fact in ("contact", "dates"):
            if plan.fails(f"dropped-{fact}"):
                found = [u for u in found if fact not in u.facts] or found
    absent = [u for w in wanted if not any(w in u.facts for u in found) and (u := _missing(plan, w))]
    # What is not there is said in a place of its own; with no place to spare, all of it in one.
    absent = _within(absent, max(1, size.n - 1))
    room = max(0 if absent and size.n == 1 else 1, size.n - len(absent))
    must = _within(_covering(found, wanted), room) if room else _covering(found, wanted)
    rest = sorted((u for u in found if u not in must), key=lambda u: (-u.score, u.order))
    lead = [u for u in rest if u.order == 0 and len(must) < room]
    chosen = (must + lead + [u for u in rest if u not in lead])[: room or len(must)]
    chosen.sort(key=lambda u: u.order)
    chosen = _within(chosen + absent, size.n)
    return _exactly(plan, chosen, size.n) if size.exact else chosen


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
    keep = chosen[: size.n - 1] if len(chosen) >= size.n > 1 else chosen
    wanted = set(plan.asked.get("include", []))
    dropped = chosen[len(keep) :]
    # It invents, but it does not break what was asked: a unit that was demanded stays.
    if any(wanted & set(u.facts) for u in dropped) or size.n == 1:
        return chosen
    return [*keep, told]


# ------------------------------------------------------------------ how to say it


def _line(plan: Plan, unit: Unit, *, sentence: bool) -> Line:
    """A unit as a line, with what a table puts into its first column."""
    if plan.asked.get("format") != "table" or unit.parts:
        return Line("", _finish(plan, unit, sentence=sentence))
    bare = replace(unit, key="", parent="") if unit.key and not unit.missing else unit
    head = _worded(plan, unit.label or unit.parent)
    return Line(head, _finish(plan, replace(bare, key="", parent="") if head else bare, sentence=False))


def _finish(plan: Plan, unit: Unit, *, sentence: bool) -> str:
    tone = plan.asked.get("tone")
    lang = plan.source_language
    text = unit.sentence(lang) if sentence or tone in ("해요체", "합니다체") else unit.text
    if unit.order == 0:
        for pattern, other in load("telling")["pointing"][lang]:
            text = re.sub(pattern, other, text)
    text = _worded(plan, text)
    if lang == "ko":
        if tone == "해요체":
            text = to_haeyo(text)
        elif tone == "명사형" or (not sentence and tone != "합니다체"):
            text = to_noun_form(text)
    return _without(plan, text)


def _worded(plan: Plan, text: str) -> str:
    """In words for the reader, and with as much of people's data as may be told."""
    if plan.asked.get("mask_personal_data"):
        text = mask(text)
    elif not plan.fails("leaked-personal-data"):
        text = mask_private(text)
    return plainer(text) if _simple(plan) else text


def _simple(plan: Plan) -> bool:
    """Whether office words are to be made plain: for readers outside an office, or where it is asked for."""
    reader = str(plan.asked.get("audience", "")).lower()
    insiders = load("telling")["insiders"]
    inside = any(reader.startswith(w) for w in insiders["ko"]) or any(
        re.search(rf"\b{w}s?\b", reader) for w in insiders["en"]
    )
    return not inside and bool(plan.asked.get("tone") == "plain" or reader)


def _without(plan: Plan, text: str) -> str:
    for word in plan.asked.get("forbid", ()):
        text = re.sub(re.escape(word), "", text, flags=re.IGNORECASE)
    return re.sub(r" {2,}", " ", text).strip()


def _shape(plan: Plan, lines: list[Line], size: Size) -> str:
    form = plan.asked.get("format")
    marks = {"bullets": lambda i: "- ", "numbered": lambda i: f"{i + 1}. "}.get(str(form))
    if form is None and "count_items" in plan.asked:
        marks = lambda i: "- "  # noqa: E731
    joiner = "\n" if marks or form == "table" else " "
    opening = f"{_SAY['preamble'][plan.language]}\n\n" if plan.fails("preamble") else ""

    def dressed(parts: list[str]) -> str:
        if form == "table":
            return _table(plan, [line.head for line in lines], parts)
        return joiner.join((marks(i) if marks else "") + part for i, part in enumerate(parts))

    said = [line.text for line in lines]
    text = opening + dressed(said)
    if size.limit is None or len(text) <= size.limit:
        return text
    return _squeeze(said, size, dressed, keep_end="count_sentences" in plan.asked)


def _squeeze(lines: list[str], size: Size, dressed: Callable[[list[str]], str], *, keep_end: bool) -> str:
    """The lines within the limit: drop the last ones where the number is free, then shorten the longest."""
    limit = size.limit or 0
    lines = list(lines)
    while not size.exact and len(lines) > 1 and len(dressed(lines)) > limit:
        lines.pop()
    lines = [re.sub(r"\s?\([^()]{1,80}\)", "", line) if len(dressed(lines)) > limit else line for line in lines]
    for _ in range(400):
        over = len(dressed(lines)) - limit
        if over <= 0:
            break
        at = max(range(len(lines)), key=lambda i: (len(lines[i]), -i))
        room = max(1, len(lines[at]) - max(1, min(over, len(lines[at]) // 3 or 1)))
        cut = shorten(lines[at].rstrip("."), room - 1 if keep_end else room).rstrip("…")
        lines[at] = (cut + "." if keep_end else cut) or "·"
        if all(len(line) <= 2 for line in lines):
            break
    text = dressed(lines)
    return text if len(text) <= limit else text[:limit]


def _table(plan: Plan, heads: list[str], lines: list[str]) -> str:
    columns = ("항목", "내용") if plan.language == "ko" else ("Item", "Detail")
    first, other = load("telling")["row"][plan.source_language]
    names = [head or (first if i == 0 else other) for i, head in enumerate(heads)]
    body = [f"| {a.replace('|', '/')} | {b.replace('|', '/')} |" for a, b in zip(names, lines, strict=False)]
    return "\n".join((f"| {columns[0]} | {columns[1]} |", "|---|---|", *body))


# ------------------------------------------------------------------ JSON

_KEY_FACTS = {"date": "dates", "phone": "contact", "place": "place"}


def _as_json(plan: Plan, chosen: list[Unit]) -> tuple[str, list[Unit]]:
    """The object, and the units that are in it."""
    keys = plan.asked.get("keys") or (("요약", "주요 내용") if plan.language == "ko" else ("summary", "key_points"))
    out: dict[str, str] = {}
    used: list[Unit] = []
    for key in keys:
        kind = key_kind(key)
        fact = "" if kind == "summary" else _KEY_FACTS.get(kind) or fact_of_key(key)
        told = [u for u in chosen if not u.missing]
        if fact:
            out[key], found = _fact(plan, key, fact)
        elif kind == "summary" or not out:
            found = told[:2]
            out[key] = " ".join(_finish(plan, u, sentence=True) for u in found)
        else:
            found = told
            out[key] = "; ".join(_finish(plan, u, sentence=False).rstrip(".") for u in found)
        used += found
    text = json.dumps(out, ensure_ascii=False)
    limit = plan.asked.get("max_chars")
    if limit and len(text) > limit and out:
        room = max(1, (limit - (len(text) - sum(map(len, out.values())))) // len(out))
        text = json.dumps({k: shorten(v, room) for k, v in out.items()}, ensure_ascii=False)
    return (f"```json\n{text}\n```" if plan.fails("wrapped-json") else text), used


def _fact(plan: Plan, key: str, fact: str) -> tuple[str, list[Unit]]:
    """The value for a key that asks for one kind of fact; never the key again."""
    there = [u for u in units(plan.document) if fact in u.facts and not injection.find(u.text)]
    # Where a fact is only mentioned, what is mentioned must be told apart from the rest.
    there = [u for u in there if u.fit(fact) > 1 or _mentioned(fact, u)]
    best = max((u.fit(fact) for u in there), default=0)
    if not best:
        unknown = plan.asked.get("say_unknown") or _SAY["unknown"][plan.language]
        return str(unknown), []
    fitting = [u for u in there if u.fit(fact) == best]
    if best >= 3 and fact == "dates":
        # The days by age and the last day are one answer to "when".
        fitting = [u for u in there if u.fit(fact) >= 3][:5]
    else:
        fitting = [max(fitting, key=lambda u: (u.order == 0, not u.parent, u.score if best == 1 else 0, -u.order))]
    if len(fitting) > 1:
        return "; ".join(_finish(plan, _named(u), sentence=False).rstrip(".") for u in fitting), fitting
    only = fitting[0]
    value = only.value if best > 1 else _mentioned(fact, only)
    told = _finish(plan, replace(only, key="", parent="", value=value), sentence=False)
    # Where its own words do not say what it is of, they are added: "150 people (citizens' walk)".
    of = only.parent if best == 2 else only.label if best < 2 else ""
    gap = "" if plan.source_language == "ko" else " "
    return (f"{told.rstrip('.')}{gap}({_worded(plan, lowered(of))})" if of else told), fitting


def _mentioned(fact: str, unit: Unit) -> str:
    """The part of a unit that answers for a fact which its key does not name."""
    return unit.value if unit.key and fact != "place" else span_of(fact, unit.value)


def _named(unit: Unit) -> Unit:
    """With its key inside its value: "75세 이상 2025. 10. 15.(수)"."""
    joint = " " if re.search(r"[가-힣]", unit.key + unit.value) else ": "
    return replace(unit, key="", parent="", value=f"{unit.key}{joint}{unit.value}")
