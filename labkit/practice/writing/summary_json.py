"""A summary as a JSON object: each key answered by the unit that says it, and never with the key again."""

import json
import re
from dataclasses import replace

from labkit.practice.documents import injection
from labkit.practice.documents.notice import units
from labkit.practice.documents.unit import Unit, fact_of_key, span_of
from labkit.practice.knowledge import load
from labkit.practice.language.texts import lowered, shorten
from labkit.practice.plan import Plan
from labkit.practice.reading.lists.listing import key_kind
from labkit.practice.writing.wording import finished, worded

_SAY = load("phrases")
_KEY_FACTS = {"date": "dates", "phone": "contact", "place": "place"}


def as_json(plan: Plan, chosen: list[Unit]) -> tuple[str, list[Unit]]:
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
            out[key] = " ".join(finished(plan, u, sentence=True) for u in found)
        else:
            found = told
            out[key] = "; ".join(finished(plan, u, sentence=False).rstrip(".") for u in found)
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
        fitting = [max(fitting, key=lambda u: (u.lead, not u.parent, not u.row, -u.order))]
    if len(fitting) > 1:
        return "; ".join(finished(plan, _named(u), sentence=False).rstrip(".") for u in fitting), fitting
    only = fitting[0]
    value = only.value if best > 1 else _mentioned(fact, only)
    told = finished(plan, replace(only, key="", parent="", value=value), sentence=False)
    # Where its own words do not say what it is of, they are added: "150 people (citizens' walk)".
    of = only.parent if best == 2 else only.label if best < 2 else ""
    gap = "" if plan.source_language == "ko" else " "
    return (f"{told.rstrip('.')}{gap}({worded(plan, lowered(of))})" if of else told), fitting


def _mentioned(fact: str, unit: Unit) -> str:
    """The part of a unit that answers for a fact which its key does not name."""
    if fact == "place" and not unit.key and unit.order > 3:
        return ""  # the background mentions other places, too
    return unit.value if unit.key and fact != "place" else span_of(fact, unit.value)


def _named(unit: Unit) -> Unit:
    """With its key inside its value: "75세 이상 2025. 10. 15.(수)"."""
    joint = " " if re.search(r"[가-힣]", unit.key + unit.value) else ": "
    return replace(unit, key="", parent="", value=f"{unit.key}{joint}{unit.value}")
