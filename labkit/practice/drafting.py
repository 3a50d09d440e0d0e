"""What letters, replies and press releases share: frames from the catalogue, facts as sentences, the part each serves."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from labkit.practice import injection, tell_ko
from labkit.practice.casefile import CaseFile, Fact
from labkit.practice.catalogue import facts as fact_kinds
from labkit.practice.knowledge import load
from labkit.practice.notice import units
from labkit.practice.orders import orders, says
from labkit.practice.personal import has_private
from labkit.practice.plan import Draft, Plan
from labkit.practice.speech_ko import note_stem, polite
from labkit.practice.texts import raised, sentences


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
    "asked": 6.0, "finding": 8.0, "basis": 7.0, "plan": 6.5, "ask": 8.5, "contact": 7.5, "more": 1.5,
    "lead": 9.0, "quote": 3.0, "greeting": 2.0, "closing": 0.8, "found": 1.0, "title": 6.0, "receiver": 5.0,
}  # fmt: skip


# ------------------------------------------------------------------ what the prompt wants


@cache
def _parts() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((n, re.compile(p, re.IGNORECASE)) for n, p in load("genres")["parts"].items())


@lru_cache(maxsize=512)
def part_of(name: str) -> str:
    """The part or the kind of fact that a key of JSON or a wish names; "" for none."""
    low = name.replace("_", " ").strip()
    if low in fact_kinds() or low in dict(_parts()):
        return low
    found = next((part for part, pattern in _parts() if pattern.search(low)), "")
    return found or next((k for k, words in fact_kinds().items() if re.search(words, low, re.IGNORECASE)), "")


def wanted(plan: Plan) -> tuple[str, ...]:
    """The parts and kinds of facts that must be there."""
    return tuple(dict.fromkeys(p for w in plan.asked.get("include", ()) if (p := part_of(str(w)))))


# Parts that a prompt may name in passing; "사실" and "내용" are said of everything.
_NAMED = {
    "basis": r"근거|조례|법령|조항|legal basis|statute|ordinance|grounds",
    "contact": r"담당|연락처|문의처|전화|contact|phone|in charge",
    "deadline": r"기한|마감|회신일|언제까지|deadline|by when|due date",
    "attachment": r"붙임|첨부|attachment|enclosure",
    "receiver": r"수신|받는 ?(?:곳|사람)|addressee|recipient",
    "title": r"제목|subject line|headline|\btitle",
    "subtitle": r"부제|subtitle",
    "greeting": r"인사|greeting|salutation",
    "asked": r"민원 ?(?:요지|내용)|(?:묻|물은|요구|요청)\S{0,3} ?(?:점|것|사항|내용)|what (?:was|is|they) ask|the request",
    "finding": r"(?:확인|조사|처리|검토) ?(?:한 )?(?:결과|내용|사실)|findings?|what was found",
    "plan": r"(?:조치|처리|향후) ?(?:계획|사항|내용|방향)|next steps?|what will (?:be done|happen)",
    "lead": r"리드|첫 ?문단|육하원칙|\blead\b|five w",
}
_TAKEN_BACK = re.compile(
    r"(?:지어 ?내|꾸며|쓰|적|넣|밝히|노출하|포함하|드러내)지 ?(?:말|마|않)|빼|제외|가려|가리|마스킹|없이|\b(?:not|n't|never|without|omit|mask)\b"
)


@lru_cache(maxsize=128)
def _named_in(text: str) -> tuple[str, ...]:
    found: list[str] = []
    for clause in re.split(r"[\n;]|(?<=[가-힣A-Za-z)\"'][.!?])\s", text):
        if not _TAKEN_BACK.search(clause[:400]):
            found += [part for part, words in _NAMED.items() if re.search(words, clause[:400], re.IGNORECASE)]
    return tuple(dict.fromkeys(found))


def named(plan: Plan) -> tuple[str, ...]:
    """The parts that the prompt names anywhere, among them those it says must be there."""
    return tuple(dict.fromkeys((*wanted(plan), *_named_in(orders(plan)))))


def cites(plan: Plan) -> bool:
    """Whether places of the file are to be shown; "근거를 밝혀" asks a letter for its statute, not for a line."""
    return bool(plan.asked.get("cite_place")) and says(
        plan,
        r"출처|위치|어디|몇 ?(?:번|행|째)|행 ?번호|(?:사실|줄|항목|문단) ?번호|괄호|\[|\blines?\b|\bwhere\b|\bsource of\b|\bcit(?:e|ing)\b|fact number",
    )


def wanted_words(plan: Plan) -> tuple[str, ...]:
    """Words that must be there and name no part."""
    return tuple(str(w) for w in plan.asked.get("include", ()) if not part_of(str(w)))


_RULED_OUT = {
    "promise": (
        re.compile(r"약속|장담|보장|확답|단정|확언|promis|guarantee|commit|assur", re.IGNORECASE),
        r"(?:약속|장담|보장|확답|단정|확언|과장).{0,24}(?:말|마라|마세|않|금지|피|빼|없이|안 ?[되돼])"
        r"|확정되지 않은 .{0,16}(?:말|않|금지|빼)"
        r"|\b(?:no|not|never|without|n't|avoid)\b.{0,24}\b(?:promis|guarantee|commit|assur|exaggerat)",
    ),
    "inside": (
        re.compile(
            r"내부|검토|미정|미확정|대외비|비공개|정해지지|결정되지|다른 사람|internal|confidential|undecided|not decided",
            re.IGNORECASE,
        ),
        r"(?:내부|검토 ?중|협의 ?중|논의 ?중|미정|미확정|대외비|비공개|정해지지 않|결정되지 않|결정하지 않|확정되지 않|다른 (?:사람|민원인|시민)|제3자|알리면 안"
        r"|밖으로).{0,40}(?:말|마라|마세|않|금지|빼|제외|삭제|노출|안 ?[되돼])"
        r"|\b(?:no|not|never|without|n't|omit|leave out|leaving out|exclude|keep out|drop)\b.{0,40}\b(?:internal|undecided|confidential"
        r"|not (?:yet )?(?:been )?decided|other people|third part|under (?:review|study|discussion))"
        r"|\b(?:internal|undecided|confidential)\b.{0,30}\b(?:stay|out|not|never)\b",
    ),
}


def forbids(plan: Plan, what: str) -> bool:
    """Whether promises ("promise") or what must stay in the office ("inside") are ruled out."""
    words, orders = _RULED_OUT[what]
    return any(words.search(str(word)) for word in plan.asked.get("forbid", ())) or says(plan, orders)


def grounded(plan: Plan) -> bool:
    """Whether the draft may only say what the file says."""
    return bool(plan.asked.get("ground_only_source"))


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

_FULL = re.compile(r"(\d{4})(?:\. ?|-)(\d{1,2})(?:\. ?|-)(\d{1,2})\.?")
_SHORT = re.compile(r"(?<![\d.] )(?<![\d.])(\d{1,2})\. (\d{1,2})\.")
_HAPPENED = re.compile(
    r"(?:확인|통지|통보|명령|요구|견인|의결|승인|적발|발견|회수|철거|제출받)[함됨]$|기로 (?:[가-힣]{1,12}[와과] )?(?:함|정함|합의함)$|그치게 함$|알려 옴$"
)
_TOLD = re.compile(
    r"(?:정해지|결정되|확정되|나|끝나|결정하)지 (?:않|못)음$|(?:[았었였했갔왔]고|[았었였했]으며,?) [^,]{1,60}$"
)
_STATE = re.compile(
    r"(?:있|없|않|못하|필요하|가능하|같|많|적)[음ㅁ]$|[없있않]음$|필요함$|가능함$|임$|면 됨$|수 있음$|못함$"
)


def today(case: CaseFile) -> tuple[int, int, int] | None:
    """The day the draft goes out, as far as the file says it."""
    found = _FULL.search(case.fields.get("due", "")) or _FULL.search(case.fields.get("embargo", ""))
    return (int(found[1]), int(found[2]), int(found[3])) if found else None


_SEEN = re.compile(r"(?:올라가|내려가|늘어나|줄어들|나오|측정되|드러나|나타나|정하|넘기|넘|밝혀지)$")


def happened(case: CaseFile, fact: Fact, *, order: bool = False) -> bool:
    """Whether a note tells what is over: "확인됨" leaves that open, the day of the draft often settles it.

    Args:
        case: its file.
        fact: the note.
        order: notes without a day may be what the reader is to do ("… 있는지 확인함"), as in a letter to branch offices.
    """
    note = re.sub(r"\s?\([^()]{0,120}\)$", "", fact.text.rstrip(". "))
    if note.endswith("임") or note_stem(note) is None:
        return False
    if _TOLD.search(note) and not re.search(r"[있없]음$", note):
        return True
    if _STATE.search(note):
        return False
    if order and not re.search(r"\d{1,2}\. ?\d{1,2}\.|기로 ", note):
        return False
    if _HAPPENED.search(note) or (fact.kind == "finding" and re.search(r"결과|기록|일지|조사", note)):
        return True
    if re.search(r"(?:까지|부터|이내|안에)[^.]{0,60}$", note):
        return False
    now = today(case)
    dates = [(int(m[1]), int(m[2]), int(m[3])) for m in _FULL.finditer(note)]
    if now and dates:
        return max(dates) <= now
    if now and (short := [(now[0], int(m[1]), int(m[2])) for m in _SHORT.finditer(note)]):
        return max(short) <= now
    seen = fact.kind == "finding" and bool(_SEEN.search(note_stem(note) or ""))
    return seen or bool(re.match(r"지난|작년|올해 자원", note))


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


def dated(text: str) -> str:
    """Dates as an office writes them: 2025-09-05 and 2025.09.05 become 2025. 9. 5."""
    return re.sub(
        r"(?<![\d./])(\d{4})[-.]\s?0?(\d{1,2})[-.]\s?0?(\d{1,2})\.?(?![\d-])",
        lambda m: f"{m[1]}. {m[2]}. {m[3]}.",
        text,
    )


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
    if not plan.fails("internal-note-leaked") or forbids(plan, "inside"):
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


Values = dict[str, Any]
