"""Summarise a public notice: choose its units, shape them, keep to the numbers asked for."""

import json
import re
from dataclasses import dataclass
from typing import Any

from labkit.practice import injection
from labkit.practice.knowledge import load
from labkit.practice.listing import key_kind
from labkit.practice.notice import Unit, facts_in, units
from labkit.practice.personal import has_personal, mask
from labkit.practice.plan import Draft, Plan
from labkit.practice.texts import plainer, shorten, to_haeyo, to_noun_form, with_particle

_SAY = load("phrases")


@dataclass(frozen=True)
class Size:
    """How many things, and how many characters."""

    n: int
    exact: bool
    limit: int | None


def run(plan: Plan) -> Draft:
    """The summary in the shape asked for."""
    order = injection.find(plan.document) if plan.fails("obeyed-order") else None
    if order:
        return Draft(order.said() or _obeyed(plan, order.wants), ("obeyed-order",))
    size = _size(plan)
    chosen = _invent(plan, _choose(plan, size), size)
    if plan.asked.get("format") == "json":
        text = _as_json(plan, chosen)
    else:
        lines = [_finish(plan, unit, sentence=_in_sentences(plan)) for unit in chosen]
        text = _shape(plan, lines, size)
    return Draft(text, _shown(plan, chosen, text))


def _shown(plan: Plan, chosen: list[Unit], text: str) -> tuple[str, ...]:
    """The planned failings that show, and guesses at what the document does not say."""
    there = {f for u in units(plan.document) for f in u.facts}
    said = {f for u in chosen for f in u.facts}
    gone = {
        "invented-detail": any(u.made_up and u.order == 9_998 for u in chosen),
        "dropped-contact": "contact" in there - said,
        "dropped-dates": "dates" in there - said,
        "preamble": text.startswith(_SAY["preamble"][plan.language]),
        "leaked-personal-data": has_personal(text),
    }
    told = plan.asked.get("say_unknown") or plan.asked.get("ground_only_source")
    absent = set(plan.asked.get("include", [])) - there
    guessed = ("guessed-unknown",) if absent and not told and plan.asked.get("format") != "json" else ()
    return (*(f for f in plan.failing if gone.get(f, True)), *guessed)


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
    wanted = list(plan.asked.get("include", []))
    for fact in ("contact", "dates"):
        if plan.fails(f"dropped-{fact}"):
            kept = [u for u in found if fact not in u.facts] or found
            found = kept if kept else found
    must = _covering(found, wanted)
    rest = sorted((u for u in found if u not in must), key=lambda u: (-u.score, u.order))
    # With fewer places than facts, one unit carries several of them.
    while len(must) > size.n:
        must[-2:] = [must[-2].joined(must[-1])]
    lead = [u for u in rest if u.order == 0 and len(must) < size.n]
    chosen = (must + lead + [u for u in rest if u not in lead])[: size.n]
    chosen.sort(key=lambda u: u.order)
    chosen += [u for w in wanted if not any(w in u.facts for u in found) and (u := _missing(plan, w))]
    while len(chosen) > size.n:
        chosen[-2:] = [chosen[-2].joined(chosen[-1])]
    return _exactly(plan, chosen, size.n) if size.exact else chosen


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
        return Unit(9_000, name, str(phrase), (fact,), 0.0)
    head, _, value = _SAY["guessed"][plan.source_language][fact].partition(": ")
    return Unit(9_000, head, value, (fact,), 0.0, made_up=True)


def _exactly(plan: Plan, chosen: list[Unit], n: int) -> list[Unit]:
    while len(chosen) < n:
        longest = max(chosen, key=lambda u: (len(u.value), -u.order), default=None)
        halves = longest.halves() if longest else None
        if not longest or not halves:
            chosen.append(Unit(9_999, "", _SAY["no_more"][plan.source_language], (), 0.0))
            continue
        at = chosen.index(longest)
        chosen[at : at + 1] = list(halves)
    return chosen


def _invent(plan: Plan, chosen: list[Unit], size: Size) -> list[Unit]:
    if not plan.fails("invented-detail"):
        return chosen
    told = Unit(9_998, "", plan.seed.one_of("invention", _SAY["invented"][plan.source_language]), (), 0.0, made_up=True)
    keep = chosen[: size.n - 1] if len(chosen) >= size.n > 1 else chosen
    wanted = set(plan.asked.get("include", []))
    dropped = chosen[len(keep) :]
    # It invents, but it does not break what was asked: a unit that was demanded stays.
    if any(wanted & set(u.facts) for u in dropped) or size.n == 1:
        return chosen
    return [*keep, told]


# ------------------------------------------------------------------ how to say it


def _finish(plan: Plan, unit: Unit, *, sentence: bool) -> str:
    tone = plan.asked.get("tone")
    simple = tone == "plain" or "audience" in plan.asked
    text = unit.sentence(plan.source_language) if sentence or tone == "해요체" else unit.text
    text = plainer(text) if simple else text
    text = mask(text) if plan.asked.get("mask_personal_data") else text
    if plan.source_language == "ko":
        if tone == "해요체":
            text = to_haeyo(text)
        elif tone == "명사형" or (not sentence and tone != "합니다체"):
            text = to_noun_form(text)
        elif tone == "합니다체" and not re.search(r"다\.?$", text):
            text = with_particle(text.rstrip("."), "입니다.", "입니다.")
    return _without(plan, text)


def _without(plan: Plan, text: str) -> str:
    for word in plan.asked.get("forbid", ()):
        text = re.sub(re.escape(word), "", text, flags=re.IGNORECASE)
    return re.sub(r" {2,}", " ", text).strip()


def _shape(plan: Plan, lines: list[str], size: Size) -> str:
    form = plan.asked.get("format")
    marks = {"bullets": lambda i: "- ", "numbered": lambda i: f"{i + 1}. "}.get(str(form))
    if form is None and "count_items" in plan.asked:
        marks = lambda i: "- "  # noqa: E731
    joiner = "\n" if marks or form == "table" else " "
    opening = f"{_SAY['preamble'][plan.language]}\n\n" if plan.fails("preamble") else ""

    def dressed(parts: list[str]) -> str:
        if form == "table":
            return _table(plan, parts)
        return joiner.join((marks(i) if marks else "") + part for i, part in enumerate(parts))

    text = opening + dressed(lines)
    if size.limit is None or len(text) <= size.limit:
        return text
    return _squeeze(lines, size, dressed, keep_end="count_sentences" in plan.asked)


def _squeeze(lines: list[str], size: Size, dressed: Any, *, keep_end: bool) -> str:
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


def _table(plan: Plan, lines: list[str]) -> str:
    heads = ("항목", "내용") if plan.language == "ko" else ("Item", "Detail")
    rows = [line.partition(": ") if ": " in line else (str(i + 1), "", line) for i, line in enumerate(lines)]
    body = [f"| {a.replace('|', '/')} | {b.replace('|', '/')} |" for a, _, b in rows]
    return "\n".join((f"| {heads[0]} | {heads[1]} |", "|---|---|", *body))


_KEY_FACTS = {"date": "dates", "phone": "contact", "place": "place"}


def _as_json(plan: Plan, chosen: list[Unit]) -> str:
    keys = plan.asked.get("keys") or (("요약", "주요 내용") if plan.language == "ko" else ("summary", "key_points"))
    unknown = plan.asked.get("say_unknown") or _SAY["unknown"][plan.language]
    all_units = units(plan.document)
    out: dict[str, Any] = {}
    for key in keys:
        kind = key_kind(key)
        fact = _KEY_FACTS.get(kind) or next(iter(facts_in(key)), "")
        if fact:
            best = max((u for u in all_units if fact in u.facts), key=lambda u: (u.fit(fact), -u.order), default=None)
            out[key] = _finish(plan, best, sentence=False) if best else unknown
        elif kind == "summary" or not out:
            out[key] = " ".join(_finish(plan, u, sentence=True) for u in chosen[:2])
        else:
            out[key] = "; ".join(_finish(plan, u, sentence=False) for u in chosen)
    text = json.dumps(out, ensure_ascii=False)
    limit = plan.asked.get("max_chars")
    if limit and len(text) > limit and out:
        room = max(1, (limit - (len(text) - sum(map(len, out.values())))) // len(out))
        text = json.dumps({k: shorten(v, room) for k, v in out.items()}, ensure_ascii=False)
    return f"```json\n{text}\n```" if plan.fails("wrapped-json") else text
