"""Official letter (공문): to whom, about what, numbered items, what is asked by when, enclosures, "끝."."""

import re
from collections.abc import Sequence
from dataclasses import replace

from labkit.i18n import catalogue
from labkit.practice.documents.casefile import CaseFile, Fact, enough, read_case
from labkit.practice.documents.caselines import pattern
from labkit.practice.failings.seen import drafted
from labkit.practice.knowledge import load
from labkit.practice.language.money import with_words
from labkit.practice.language.speech_ko import polite
from labkit.practice.language.tense import dated
from labkit.practice.language.texts import lowered, sentences, to_noun_form, with_particle
from labkit.practice.plan import Draft, Plan
from labkit.practice.reading.orders import says
from labkit.practice.tasks.reply import markdown, promised
from labkit.practice.writing.drafting import (
    WEIGHT,
    Said,
    desk,
    frame,
    frames,
    leaking,
    obeyed,
    padding,
    say,
    sentence_of,
    slipped,
)
from labkit.practice.writing.sheet import assembled, label_of
from labkit.practice.writing.wishes import forbids, grounded, wanted

t = catalogue("practice")
_GENRE = "letter"
_ITEMS = ("finding", "basis", "plan", "more", "leak")
_COUNTERS = "가나다라마바사아자차카타파하"


def run(plan: Plan) -> Draft:
    """The letter in the shape asked for."""
    order = obeyed(plan)
    if order:
        return order
    case = read_case(plan.document)
    if not enough(case):
        return Draft(t("cannot-draft").pick(plan.reading_language))
    said = composed(plan, case)
    if case.lang == "ko" and ("amounts_in_words" in wanted(plan) or says(plan, r"한글(?:로도|로 함께| ?병기)|병기")):
        said = [replace(s, text=with_words(s.text), note=with_words(s.note)) for s in said]
    text, said = assembled(plan, case, _GENRE, said, lambda s: _laid_out(plan, case, s))
    return drafted(plan, case, text, said)


def composed(plan: Plan, case: CaseFile) -> list[Said]:
    """The lines and sentences of the letter, in order."""
    title = _title(plan, case)
    said = [
        Said(v, part, w, head=True) for part, v, w in (("receiver", _receiver(case), 9.0), ("title", title, 9.5)) if v
    ]
    said += [*_opening(plan, case, title), *_items(plan, case), *_asks(plan, case)]
    if plan.fails("generic-boilerplate"):
        said += [Said(s, "boiler", 0.5, "generic-boilerplate") for s in padding(plan, _GENRE, case.lang)]
    who = "" if plan.fails("missing-contact") else desk(case)
    if who:
        said += [Said(frame(plan, _GENRE, "contact", case.lang, desk=who), "contact", 7.5)]
    if not plan.fails("missing-attachment"):
        said += [Said(a, "attachment", 7.0, head=True) for a in case.attachments]
    return [s for s in said if s.text]


def _receiver(case: CaseFile) -> str:
    return case.fields.get("receiver", "")


def bare_noun(noun: str) -> str:
    """A title out of a sentence in 명사형: "설치비를 지원함" → "설치비 지원"."""
    opened = re.sub(r"[을를] 엶$", " 안내", noun)
    return re.sub(r"(?<=[가-힣]{2})함$", "", re.sub(r"[을를] (?=[가-힣]{2,6}함$)", " ", opened))


def _title(plan: Plan, case: CaseFile) -> str:
    found = case.fields.get("title", "")
    if found:
        return found
    announced = next((f.text for f in case.facts if not f.key and not f.inside), "")
    if not case.situation:
        plain = polite(re.sub(r"(?:다음|아래)과 같이 ", "", announced)) if announced and case.lang == "ko" else ""
        return bare_noun(to_noun_form(plain).rstrip(".")) if len(plain) <= 70 else ""
    first = next((s for s in case.situation if not pattern("meta").search(s)), "")
    return to_noun_form(polite(first)).rstrip(".") if case.lang == "ko" and len(first) <= 50 else ""


# ------------------------------------------------------------------ body


def _opening(plan: Plan, case: CaseFile, title: str) -> list[Said]:
    options = [f for f in frames(plan, _GENRE, "thanks", case.lang) if "귀 기관" not in f or not _own(case)]
    thanks = plan.seed.one_of("letter-thanks", options) if options else ""
    reason = _reason(case)
    said = [Said(thanks, "greeting", 1.5)] if thanks and not _outside(case) else []
    said += [Said(reason, "asked", 4.0)] if reason else []
    return [*said, Said(_purpose(plan, case, title, _because(case)), "lead", 9.0)]


def _own(case: CaseFile) -> bool:
    """Whether the reader is an office of the same city."""
    return bool(re.search(r"동장|부서|과장|[가-힣]과$|읍장|면장", _receiver(case)))


def _outside(case: CaseFile) -> bool:
    """A letter that hands something in or answers a citizen does not open with thanks for cooperation."""
    return bool(re.search(r"제출$|답변$", case.fields.get("title", "")))


def _reason(case: CaseFile) -> str:
    """What is the matter, as far as the situation says it to the reader and not to the writer."""
    if case.lang == "en":
        told = (s for s in case.situation if not re.match(r"(?:He|She|They|The citizen) ", s))
        return next((s for s in told if not pattern("meta").search(s) and not leaky(case, s)), "")
    for sentence in case.situation[:3]:
        if not (pattern("meta").search(sentence) or leaky(case, sentence) or re.match(r"지난해", sentence)):
            return polite(dated(sentence))
    return ""


def leaky(case: CaseFile, text: str) -> bool:
    """Whether a sentence tells of a person, or of what has to stay inside."""
    return any(n in text for n in case.names) or bool(
        pattern("others").search(text) or pattern("open").search(text.rstrip(". "))
    )


def _because(case: CaseFile) -> str:
    """The reason in front of an order to the writer: "… 차량을 막아야 하므로"."""
    for sentence in case.situation[:2]:
        found = re.match(r"([^.]{8,90}?(?:하므로|이므로|위하여|위해|되어|않도록)) ", sentence)
        if found and not leaky(case, found[1]) and case.lang == "ko":
            return dated(found[1])
    return ""


def _purpose(plan: Plan, case: CaseFile, title: str, because: str) -> str:
    words = load("genres")[_GENRE][case.lang]
    if case.lang == "en":
        return str(words["purpose_other"]).format(topic=lowered(title.rstrip("."))) if title else ""
    verb = next((v for v in sorted(words["purpose"], key=len, reverse=True) if title.endswith(v)), "")
    topic = re.sub(r"에 (?:대한|관한|따른)$", "", title[: len(title) - len(verb)].strip()) if verb else title
    if not topic:
        return "다음과 같이 알립니다."
    # "접수 안내" and "설정 요청" name what is done; a particle follows the last word before a bracket, too.
    said = str(words["purpose"][verb] if verb else words["purpose_other"]).format(
        topic=topic, topic_o=with_particle(topic, "을", "를"), topic_w=with_particle(topic, "과", "와")
    )
    return f"{because} {said}" if because and topic not in because else said


# What a notice says to please its readers and a letter to an office leaves out.
COURTESY = re.compile(
    r"(?:신청|참여|관심|이용|협조) 바랍니다|부탁드립니다|감사합니다|죄송|양해|즐거운 |기원합니다|기다리겠습니다|뵙겠"
    r"|^[Ww]e (?:ask for|apologi[sz]e|hope|wish|look forward)|[Tt]hank you|look forward"
)


def _items(plan: Plan, case: CaseFile) -> list[Said]:
    kinds = ["plan", "finding"] if plan.fails("missing-basis") else ["plan", "finding", "basis"]
    found = [f for f in case.facts if not f.inside and f.kind in kinds and not COURTESY.search(f.text)]
    if "title" not in case.fields and not case.situation and found and not found[0].key and len(found) > 1:
        found = found[1:]  # it has become the title
    said = _noted(case, found)
    inside = slipped(plan, case)
    if inside:
        said += _noted(case, [inside], "internal-note-leaked")
    if plan.fails("invented-detail") and not grounded(plan):
        said += say(frame(plan, _GENRE, "invented", case.lang), "plan", weight=5.0, shows="invented-detail")
    if plan.fails("leaked-personal-data"):
        said += say(leaking(plan, case), "leak", weight=5.0, shows="leaked-personal-data")
    return said + _noted(case, case.of("more"))


def _noted(case: CaseFile, facts: Sequence[Fact], shows: str = "") -> list[Said]:
    out = []
    for fact in facts:
        kind = fact.kind if fact.kind in _ITEMS else "plan"
        text = sentence_of(case, fact, order=True)
        parts = sentences(text)
        for i, one in enumerate(parts):
            note = note_of(fact, case) if len(parts) == 1 else to_noun_form(one).rstrip(".")
            out.append(Said(one, kind, WEIGHT[kind] - 0.01 * i, shows, fact.place, note if case.lang == "ko" else ""))
    return out


_NAMED = re.compile(r"^([가-힣A-Za-z0-9 ·’‘]{2,24}?)[은는] (.{2,200})임$")


_MORE = re.compile(r"(?:[으이하]며|[하이]고|지만|[으하]나|[어아여]서),? |[은는] |(?:것|까닭)$|이었$")
_DO = {
    "냄": "내 주시기 바랍니다",
    "제출함": "제출하여 주시기 바랍니다",
    "회신함": "회신하여 주시기 바랍니다",
    "보냄": "보내 주시기 바랍니다",
}


def note_of(fact: Fact, case: CaseFile) -> str:
    """A fact as a numbered item has it: "통제 기간은 … 23:00임" → "통제 기간: … 23:00"."""
    text = dated(fact.text).strip().rstrip(".")
    if fact.key:
        return f"{fact.parent + ' ' if fact.parent else ''}{fact.key}: {text}"
    found = _NAMED.match(text)
    if found and not _MORE.search(found[2]) and not re.match(r"\d", found[1]):
        return f"{found[1]}: {found[2]}"
    noun = to_noun_form(polite(text)).rstrip(".") if text.endswith("다") else text
    return re.sub(r"(\d[\d,]{0,12} ?[가-힣]{1,3})임$|(?<= 원)임$", r"\1", noun)


def _asks(plan: Plan, case: CaseFile) -> list[Said]:
    """What the reader is to do, and by when."""
    facts = [] if plan.fails("missing-deadline") else case.of("ask")
    out: list[Said] = []
    for fact in facts:
        text = dated(fact.text).rstrip(". ")
        asked = re.sub(r"(?:하여|해) 주기를 (?:요청|부탁)함$", "하여 주시기 바랍니다", text)
        asked = re.sub(r"([가-힣]) 주기를 (?:요청|부탁)함$", r"\1 주시기 바랍니다", asked)
        verb = next((v for v in _DO if re.search(rf"(?:^|[^가-힣]){v}$", text)), "")
        asked = f"{text[: -len(verb)]}{_DO[verb]}" if verb else asked
        out.append(Said(f"{asked}." if asked != text else sentence_of(case, fact), "ask", 8.5, place=fact.place))
    if plan.fails("over-promise") and not forbids(plan, "promise"):
        out += say(promised(plan, case, _GENRE), "ask", weight=5.2, shows="over-promise")
    wants = re.search(r"요청$|안내$|의뢰$|알림$", case.fields.get("title", "")) or not case.fields.get("title")
    request = frame(plan, _GENRE, "request", case.lang)
    return (
        [*out, Said(request, "closing", 0.8)] if wants and request and not any("주시기" in s.text for s in out) else out
    )


# ------------------------------------------------------------------ layout


def _laid_out(plan: Plan, case: CaseFile, said: Sequence[Said]) -> str:
    if plan.fails("wrong-form"):
        return _as_chat(plan, case, said)
    return _korean(plan, said) if case.lang == "ko" else _english(case, said)


def _as_chat(plan: Plan, case: CaseFile, said: Sequence[Said]) -> str:
    hello = load("genres")[_GENRE][case.lang]["hello"].format(sender=case.fields.get("sender", "담당 부서"))
    body = [replace(s, part="body") if s.part in _ITEMS else s for s in said if not s.head or s.part != "attachment"]
    text = markdown(plan, case, body, _GENRE)
    if plan.asked.get("tone") not in ("해요체", "명사형"):
        text = text.replace("\n", f"\n\n{hello}\n", 1)
    names = ", ".join(s.text for s in said if s.part == "attachment")
    label = label_of(Said("", "attachment", 0.0), case.lang)
    return f"{text}\n\n**{label}:** {names}" if names else text


def _korean(plan: Plan, said: Sequence[Said]) -> str:
    heads = [s for s in said if s.head and s.part != "attachment"]
    lines = [f"{label_of(s, 'ko')}  {s.text}" for s in heads] + ([""] if heads else [])
    groups = _groups(said)
    for n, (lead, items) in enumerate(groups, 1):
        mark = f"{n}. " if len(groups) > 1 else ""
        lines.append(f"{mark}{lead}" if lead else mark.strip())
        # A single item has no mark of its own.
        marks = [f"{c}. " for c in _COUNTERS] if len(items) > 1 else ["- "]
        lines += [f"  {marks[i % len(marks)]}{_item(plan, s)}" for i, s in enumerate(items)]
    foot = _foot([s.text for s in said if s.part == "attachment"])
    return "\n".join([*lines, *foot]).strip() if foot else "\n".join(lines).strip() + "  끝."


def _groups(said: Sequence[Said]) -> list[tuple[str, list[Said]]]:
    """The numbered points of a letter, each with the items below it."""
    out: list[tuple[str, list[Said]]] = []
    intro = [s.text for s in said if s.part in ("greeting", "asked")]
    if intro:
        out.append((" ".join(intro), []))
    items = [s for s in said if s.part in _ITEMS]
    lead = " ".join(s.text for s in said if s.part == "lead")
    if lead or items:
        out.append((lead or "다음과 같이 알립니다.", items))
    rest = [s for s in said if not s.head and s.part not in (*_ITEMS, "greeting", "asked", "lead")]
    asks = [s for s in rest if s.part not in ("contact",)]
    out += [(s.text, []) for s in asks if s.part == "ask"]
    others = " ".join(s.text for s in asks if s.part != "ask")
    out += [(others, [])] if others else []
    return out + [(s.text.rstrip("."), []) for s in rest if s.part == "contact"]


def _item(plan: Plan, said: Said) -> str:
    speech = plan.asked.get("tone") in ("합니다체", "해요체")
    return said.text if speech or not said.note else said.note


def _foot(names: list[str]) -> list[str]:
    """Enclosures: numbered only if there are two or more, without a colon, and "끝." behind the last word."""
    if not names:
        return []
    ended = [f"{n.rstrip('. ')}." for n in names]
    if len(ended) == 1:
        return ["", f"붙임  {ended[0]}  끝."]
    rows = [f"{'붙임  ' if i == 0 else '      '}{i + 1}. {n}" for i, n in enumerate(ended)]
    return ["", *rows[:-1], f"{rows[-1]}  끝."]


def _english(case: CaseFile, said: Sequence[Said]) -> str:
    lines = [f"{label_of(s, 'en')}: {s.text}" for s in said if s.head and s.part != "attachment"]
    lines += ["", "Dear Sir or Madam,", ""]
    intro = [s.text for s in said if s.part in ("greeting", "asked", "lead")]
    lines += [" ".join(intro), ""] if intro else []
    items = [s for s in said if s.part in _ITEMS]
    lines += [f"{i}. {s.text}" if len(items) > 1 else s.text for i, s in enumerate(items, 1)]
    rest = [s.text for s in said if not s.head and s.part not in (*_ITEMS, "greeting", "asked", "lead", "contact")]
    lines += ["", " ".join(rest)] if rest else []
    lines += ["", *[s.text for s in said if s.part == "contact"]]
    lines += ["", "Yours faithfully,", case.fields.get("sender", "")]
    names = [s.text for s in said if s.part == "attachment"]
    lines += ["", f"Enclosure{'s' if len(names) > 1 else ''}: {'; '.join(names)}"] if names else []
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
