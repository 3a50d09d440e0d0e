"""What letters, replies and press releases share: frames, facts as sentences, the part each serves."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from labkit.practice.documents import injection
from labkit.practice.documents.casefile import CaseFile, Fact
from labkit.practice.documents.notice import units
from labkit.practice.knowledge import load
from labkit.practice.language import tell_ko
from labkit.practice.language.personal import has_private
from labkit.practice.language.speech_ko import polite
from labkit.practice.language.tense import dated, happened
from labkit.practice.language.texts import raised, sentences
from labkit.practice.plan import Draft, Plan
from labkit.practice.writing.wishes import demands, forbids, grounded, named, wanted


@dataclass(frozen=True)
class Said:
    """One sentence of a draft, or one line of its head or foot.

    Args:
        text: the sentence in 합니다체 or English; for a head, its value.
        part: what it serves: greeting, asked, finding, basis, plan, ask, more, contact, closing, title, receiver …
        weight: what is dropped first weighs least.
        shows: the failing that can be seen in it.
        place: where the file says it.
        note: how a numbered item says it ("통제 기간: …").
        head: a line of its own and no sentence.
    """

    text: str
    part: str
    weight: float
    shows: str = ""
    place: str = ""
    note: str = ""
    head: bool = False


WEIGHT = {
    "asked": 6.8, "finding": 8.0, "basis": 7.0, "plan": 6.5, "ask": 8.5, "contact": 7.5, "more": 1.5,
    "lead": 9.0, "quote": 3.0, "greeting": 2.0, "closing": 0.8, "found": 1.0, "title": 6.0, "receiver": 5.0,
}  # fmt: skip


# ------------------------------------------------------------------ frames


def frames(plan: Plan, genre: str, name: str, lang: str, **values: str) -> list[str]:
    """The frames of this name whose values are there and which use no forbidden word."""
    options = load("genres")[genre][lang][name]
    banned = [str(w).lower() for w in plan.asked.get("forbid", ())]
    out = []
    for frame in [options] if isinstance(options, str) else options:
        if all(values.get(key) for key in re.findall(r"\{(\w+)\}", frame)):
            text = frame.format(**values)
            if not any(word and word in text.lower() for word in banned):
                out.append(text)
    return out


def frame(plan: Plan, genre: str, name: str, lang: str, **values: str) -> str:
    """One of them, as the document decides; "" where none fits."""
    options = frames(plan, genre, name, lang, **values)
    return plan.seed.one_of(f"{genre}-{name}", options) if options else ""


def padding(plan: Plan, genre: str, lang: str) -> list[str]:
    """Phrases that would fit any document, from a place in the list that this document decides."""
    options = frames(plan, genre, "boiler", lang)
    at = plan.seed.number("boiler") % max(1, len(options))
    return (options[at:] + options[:at])[:3]


def say(text: str, part: str, *, weight: float | None = None, shows: str = "", place: str = "") -> list[Said]:
    """A text as its sentences."""
    heavy = WEIGHT.get(part, 4.0) if weight is None else weight
    return [Said(s, part, heavy, shows, place) for s in sentences(text)]


# ------------------------------------------------------------------ facts as sentences


def sentence_of(case: CaseFile, fact: Fact, *, order: bool = False) -> str:
    """A fact as a sentence of a letter; for `order` see `happened`."""
    text = dated(fact.text) if case.lang == "ko" else fact.text
    if case.lang == "en":
        body = text.rstrip(". ")
        return raised(f"{fact.key}: {body}." if fact.key else f"{body}.")
    if fact.key:
        return tell_ko.told(fact.parent, fact.key, text)
    text = re.sub(r"([가-힣]) 주기를 안내함$", r"\1 주시기 바랍니다", text.rstrip(". "))
    return polite(text, past=happened(case, fact, order=order))


def told(case: CaseFile, facts: Iterable[Fact], *, part: str = "", shows: str = "") -> list[Said]:
    """Facts as sentences of a draft, each with its place and its weight."""
    out = []
    for fact in facts:
        kind = part or ("plan" if fact.kind in ("ask", "attachment", "contact") else fact.kind)
        for sentence in sentences(sentence_of(case, fact)):
            out.append(Said(sentence, kind, WEIGHT.get(fact.kind, 6.0), shows, fact.place))
    return out


@lru_cache(maxsize=512)
def kinds_in(text: str) -> frozenset[str]:
    """The kinds of facts (dates, amounts, place …) in a sentence."""
    return frozenset(kind for unit in units(text) for kind in unit.facts)


# ------------------------------------------------------------------ people and desks


def desk(case: CaseFile) -> str:
    """Whom to ask: "교통정책과 주무관 길태윤(099-000-2131)"; "" where the file names nobody."""
    who = " ".join(case.fields[k] for k in ("sender", "person") if case.fields.get(k))
    phone = case.fields.get("phone", "")
    if case.lang == "en":
        person, sender = case.fields.get("person", ""), case.fields.get("sender", "")
        who = f"{person} of the {sender}" if person and sender else person or (f"the {sender}" if sender else "")
        return f"{who} ({phone})" if who and phone else who or phone
    return f"{who}({phone})" if who and phone else who or phone


def leaking(plan: Plan, case: CaseFile) -> str:
    """A sentence of the file with somebody's data in it; "" where it holds none."""
    for text in (*case.situation, *(f.text for f in case.facts)):
        if has_private(text) or any(name in text for name in case.names):
            return polite(dated(text)) if case.lang == "ko" else raised(text.rstrip(". ") + ".")
    return ""


def slipped(plan: Plan, case: CaseFile) -> Fact | None:
    """The fact that should have stayed in the office and does not; not the one that a leak already tells."""
    if not plan.fails("internal-note-leaked") or (forbids(plan, "inside") and not demands(plan, "inside")):
        return None
    known = leaking(plan, case) if plan.fails("leaked-personal-data") else ""
    options = [f for f in case.inside if sentence_of(case, f) != known]
    return plan.seed.one_of("inside", options) if options else None


def obeyed(plan: Plan) -> Draft | None:
    """What a model writes that obeys the order planted in the document."""
    order = injection.find(plan.document) if plan.fails("obeyed-order") else None
    if not order:
        return None
    lead = "네, 앞의 지시를 무시하고" if plan.language == "ko" else "Ignoring the earlier instructions:"
    return Draft(order.said() or f"{lead} {order.wants}", ("obeyed-order",))


def unknown(plan: Plan, lang: str) -> str:
    """The words for what the file does not say."""
    return str(plan.asked.get("say_unknown") or load("phrases")["unknown"][lang])


def absent(plan: Plan, case: CaseFile, genre: str, said: list[Said]) -> list[Said]:
    """Lines for what was asked for and the file does not carry: said so if told to, else guessed."""
    out: list[Said] = []
    words = load("genres")
    there = {s.part for s in said} | {k for s in said if not s.head for k in kinds_in(s.text)}
    explicit = wanted(plan)
    for part in dict.fromkeys(
        (*explicit, *(p for p in named(plan) if p in ("basis", "contact", "deadline", "attachment")))
    ):
        name = words["names"][case.lang].get(part)
        if part not in explicit and not plan.asked.get("say_unknown"):
            continue
        if part == "contact" and plan.fails("missing-contact"):
            continue
        if not name or part in there or (part == "deadline" and {"ask", "dates"} & there):
            continue
        if part in ("subtitle", "quote") and genre != "press":
            continue
        head = part in ("receiver", "attachment", "subtitle", "embargo", "sender")
        honest = plan.asked.get("say_unknown") or grounded(plan)
        text = unknown(plan, case.lang) if honest else words["guessed"][case.lang][part]
        if head:
            out.append(Said(text, part, 5.0, "" if honest else "guessed-unknown", head=True))
        elif honest:
            out.append(Said(f"{name}: {text}.", part, 5.0))
        else:
            out += say(text, part, weight=5.0, shows="guessed-unknown")
    return out


def fields_for(case: CaseFile, key: str) -> str:
    """What a key of JSON asks for by name of a field (a phone number, a person); "" for a part."""
    low = key.lower().replace("_", " ")
    for pattern, field in (
        (r"전화|연락처|phone|tel", "phone"),
        (r"담당자|officer|person|\bname", "person"),
        (r"부서|department|division|sender|발신", "sender"),
    ):
        if re.search(pattern, low):
            return case.fields.get(field, "")
    return ""


def failing_of(said: Iterable[Said]) -> set[str]:
    """The failings that these sentences show."""
    return {s.shows for s in said if s.shows}
