"""Classify one document: a label, or an object of labels and short extracts."""

import json
import re
from typing import Any

from labkit.practice.common_sense.classify import categorise, common_sense, is_urgent, pick
from labkit.practice.common_sense.world import topics
from labkit.practice.documents import injection
from labkit.practice.failings.choosing import label_sets
from labkit.practice.knowledge import concepts, load
from labkit.practice.language.personal import has_personal, mask, phones
from labkit.practice.language.texts import sentences, shorten, to_haeyo, to_noun_form, with_particle
from labkit.practice.plan import Draft, Plan
from labkit.practice.reading.lists.listing import key_kind, senses_of

_SAY = load("phrases")


def run(plan: Plan) -> Draft:
    """The classification in the shape asked for."""
    order = injection.find(plan.document) if plan.fails("obeyed-order") else None
    if order and not _labels_named(order.wants, plan) and order.said():
        return Draft(order.said(), ("obeyed-order",))
    text = _shape(plan, _fields(plan, order))
    return Draft(text, tuple(f for f in plan.failing if f != "leaked-personal-data" or has_personal(text)))


# ------------------------------------------------------------------ values


def _fields(plan: Plan, order: injection.Order | None) -> dict[str, Any]:
    keys = plan.asked.get("keys") or _own_keys(plan)
    sets = label_sets(plan)
    return {key: _value(plan, key, sets, order) for key in keys}


def _own_keys(plan: Plan) -> tuple[str, ...]:
    """Keys that nobody named: its own for JSON; for prose just what was asked."""
    if plan.asked.get("format") == "json":
        return plan.seed.one_of("own-keys", _SAY["own_keys"][plan.language])
    return ("category", "urgency") if label_sets(plan).get("urgency") else ("category",)


def _value(plan: Plan, key: str, sets: dict[str, list[str]], order: injection.Order | None) -> Any:
    kind = key_kind(key) or ("category" if key in ("category", "complaint_category") else "")
    labels = sets.get(key) or sets.get(kind, [])
    if order:
        wanted = [x for x in labels if x in _labels_named(order.wants, plan)]
        if wanted:
            return wanted[0]
    if labels and kind == "urgency":
        return _urgency(plan, labels)
    if labels:
        return _category(plan, key, labels)
    return _free(plan, kind)


def _category(plan: Plan, key: str, labels: list[str]) -> str:
    reading = plan.reading
    rules = reading.rules.get(key) or reading.rules.get("category") or next(iter(reading.rules.values()), [])
    examples = [(e.given, _shown(e.fields, key, e.output)) for e in reading.examples]
    return pick(categorise(plan.document, labels, rules, examples), plan.seed.number("label"))


def _shown(fields: tuple[tuple[str, str], ...], key: str, output: str) -> str:
    known = dict(fields)
    same_kind = next((v for k, v in fields if key_kind(k) == "category"), output)
    return known.get(key, same_kind)


def _urgency(plan: Plan, labels: list[str]) -> str:
    sense = "urgent" if is_urgent(plan.document, by_hazard=plan.reading.hazard_defined) else "normal"
    fitting = [x for x in labels if sense in senses_of(x, "urgency")]
    yes_no = {
        "urgent": ("예", "yes", "true", "Y", "y", "Yes", "네"),
        "normal": ("아니오", "아니요", "no", "false", "N", "n", "No"),
    }
    fitting = fitting or [x for x in labels if x in yes_no[sense]]
    # A set whose words say nothing ("A", "B"): the first stands for urgent, as people list them.
    return fitting[0] if fitting else labels[0 if sense == "urgent" else -1]


def _free(plan: Plan, kind: str) -> Any:
    """A value for a key without labels, taken from the document."""
    lang, text = plan.language, _clean(plan)
    unknown = plan.asked.get("say_unknown")
    if kind == "category":
        return plan.seed.one_of("own-label", _SAY["own_labels"][lang][common_sense(plan.document)])
    if kind == "urgency":
        high, low = plan.seed.one_of("own-urgency", _SAY["own_urgency"][lang])
        return high if is_urgent(plan.document, by_hazard=plan.reading.hazard_defined) else low
    found: str | None = None
    if kind == "reason":
        found = _reason(plan)
    elif kind == "summary":
        found = _gist(plan, text)
    elif kind == "place":
        place = re.search(
            r"[가-힣]{1,6}\d?동(?![가-힣])|[가-힣]{2,8}(?:공원|시장|도서관|역|읍성|터널)|[A-Z][a-z]+(?: \d)?-dong",
            plan.document,
        )
        found = place[0] if place else None
    elif kind == "phone":
        numbers = phones(text)
        found = numbers[0] if numbers else ("○○○-○○○○-○○○○" if "○○○-○○○○-○○○○" in text else None)
    elif kind == "date":
        date = re.search(r"\d{4}\. ?\d{1,2}\. ?\d{1,2}\.|\d{1,2}월 ?\d{1,2}일|\d{1,2}:\d{2}", plan.document)
        found = date[0] if date else None
    return found if found is not None else (unknown or _SAY["unknown"][lang])


def _clean(plan: Plan) -> str:
    """The document as far as it may be quoted: masked if asked for, or by luck."""
    careless = plan.fails("leaked-personal-data") and not plan.asked.get("mask_personal_data")
    return plan.document if careless else mask(plan.document)


def _reason(plan: Plan) -> str:
    index = 0 if plan.language == "ko" else 1
    weight = {
        n: max(concepts()[n].votes.values(), default=0.0) * s
        for n, s in topics(plan.document).salience.items()
        if not concepts()[n].weak
    }
    names = [concepts()[n].say[index] for n in sorted(weight, key=lambda n: (-weight[n], n))[:2]]
    if not names:
        names = ["민원 내용" if index == 0 else "the content of the complaint"]
    leak = next(iter(phones(plan.document)), "") if plan.fails("leaked-personal-data") else ""
    if plan.language == "ko":
        tail = f" 연락처는 {leak}입니다." if leak else ""
        return f"{with_particle('·'.join(names), '을', '를')} 언급하고 있습니다.{tail}"
    return f"It mentions {' and '.join(names)}.{f' Contact: {leak}.' if leak else ''}"


def _gist(plan: Plan, text: str) -> str:
    said = sentences(text) or [text.strip()]
    best = max(said, key=lambda s: (min(len(topics(s).salience), 4) * 2 - abs(len(s) - 50) / 50, -said.index(s)))
    leak = next((s for s in said if phones(s)), "") if plan.fails("leaked-personal-data") else ""
    return shorten(best if not leak or leak == best else f"{shorten(best, 70)} {leak}", 160)


def _labels_named(wants: str, plan: Plan) -> list[str]:
    low = wants.lower()
    names = {x for names in label_sets(plan).values() for x in names}
    return sorted((x for x in names if x.lower() in low), key=lambda x: (low.find(x.lower()), -len(x), x))


# ------------------------------------------------------------------ shapes


def _shape(plan: Plan, fields: dict[str, Any]) -> str:
    asked = plan.asked
    form = asked.get("format")
    if form == "json":
        return _as_json(plan, fields)
    values = [str(v) for v in fields.values()]
    if form == "label" or (form is None and asked.get("no_preamble") and not plan.fails("invented-label")):
        return _limited(plan, ", ".join(values))
    if form == "table":
        return "\n".join(
            (
                "| " + " | ".join(fields) + " |",
                "|" + "---|" * len(fields),
                "| " + " | ".join(v.replace("|", "/") for v in values) + " |",
            )
        )
    if form in ("bullets", "numbered"):
        marks = ["-" if form == "bullets" else f"{i}." for i in range(1, len(fields) + 1)]
        return "\n".join(f"{m} {k}: {v}" for m, (k, v) in zip(marks, fields.items(), strict=True))
    return _limited(plan, _prose(plan, fields))


def _as_json(plan: Plan, fields: dict[str, Any]) -> str:
    limit = plan.asked.get("max_chars")
    text = json.dumps(fields, ensure_ascii=False)
    free = [k for k in fields if isinstance(fields[k], str) and key_kind(k) in ("reason", "summary", "")]
    if limit and len(text) > limit and free:
        room = max(1, (limit - len(text) + sum(len(fields[k]) for k in free)) // len(free))
        text = json.dumps({k: shorten(v, room) if k in free else v for k, v in fields.items()}, ensure_ascii=False)
    if not plan.fails("wrapped-json"):
        return text
    if plan.seed.happens("fence", 0.5):
        return f"```json\n{json.dumps(fields, ensure_ascii=False, indent=2)}\n```"
    polite = (
        "네, 요청하신 민원의 분류 결과입니다."
        if plan.language == "ko"
        else "Sure! Here is the classification you asked for:"
    )
    return f"{polite}\n\n{text}"


def _prose(plan: Plan, fields: dict[str, Any]) -> str:
    first, *rest = fields.items()
    if plan.language == "en":
        named = "falls under" if not plan.fails("invented-label") else "appears to be a matter of"
        return f"This complaint {named} {first[1]!s}." + "".join(f" The {k} is {v}." for k, v in rest)
    label = str(first[1])
    said = [f"이 민원은 {with_particle(label, '으로', '로')} 보입니다."]
    said += [f"{with_particle('긴급도' if key_kind(k) == 'urgency' else k, '은', '는')} {v}입니다." for k, v in rest]
    tone = plan.asked.get("tone")
    change = {"해요체": to_haeyo, "명사형": to_noun_form}.get(str(tone), str)
    return " ".join(change(s) for s in said)


def _limited(plan: Plan, text: str) -> str:
    limit = plan.asked.get("max_chars")
    return shorten(text, limit) if limit else text
