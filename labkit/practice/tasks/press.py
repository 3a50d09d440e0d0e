"""Press release: title, subtitle, a lead that says who does what when, the body, a quotation only if there is one."""

import re
from collections.abc import Sequence
from dataclasses import replace

from labkit.i18n import catalogue
from labkit.practice.documents import injection
from labkit.practice.documents.casefile import CaseFile, enough, read_case
from labkit.practice.documents.notice import units
from labkit.practice.failings.seen import drafted
from labkit.practice.knowledge import load
from labkit.practice.language.speech_ko import polite, quoted, reported
from labkit.practice.language.tense import dated
from labkit.practice.language.texts import lowered, raised, shorten, split_tail, to_noun_form, with_particle
from labkit.practice.plan import Draft, Plan
from labkit.practice.tasks.letter import COURTESY, bare_noun, leaky
from labkit.practice.tasks.reply import markdown, promised
from labkit.practice.writing.drafting import Said, desk, frame, leaking, obeyed, padding, say, slipped, told
from labkit.practice.writing.sheet import assembled, label_of
from labkit.practice.writing.wishes import forbids, grounded

t = catalogue("practice")
_GENRE = "press"


def run(plan: Plan) -> Draft:
    """The press release in the shape asked for."""
    order = obeyed(plan)
    if order:
        return order
    case = read_case(plan.document)
    facts = _facts(plan, case)
    if not facts or not enough(case):
        return Draft(t("cannot-draft").pick(plan.reading_language))
    text, said = assembled(plan, case, _GENRE, composed(plan, case, facts), lambda s: _laid_out(plan, case, s))
    return drafted(plan, case, text, said)


def composed(plan: Plan, case: CaseFile, facts: list[Said]) -> list[Said]:
    """The lines and sentences of the release, in order."""
    lead, body = _lead(plan, case, facts)
    title = case.fields.get("title") or _title(case, lead)
    subtitle = case.fields.get("subtitle") or _subtitle(case, body, title)
    heads = (
        ("embargo", _embargo(case), 6.5),
        ("date", _date(case), 3.0),
        ("title", title, 9.5),
        ("subtitle", subtitle, 4.0),
    )
    said = [Said(v, part, w, head=True) for part, v, w in heads if v]
    said += [lead, *body, *_slips(plan, case), *_quotes(plan, case)]
    if plan.fails("generic-boilerplate"):
        said += [Said(s, "boiler", 0.5, "generic-boilerplate") for s in padding(plan, _GENRE, case.lang)]
    who = "" if plan.fails("missing-contact") else desk(case)
    return [*said, Said(frame(plan, _GENRE, "contact", case.lang, desk=who), "contact", 7.5)] if who else said


# ------------------------------------------------------------------ facts


def _facts(plan: Plan, case: CaseFile) -> list[Said]:
    if case.labelled:
        found = [f for f in case.facts if not f.inside and f.kind not in ("contact", "attachment")]
        return told(case, sorted(found, key=lambda f: f.kind == "more"))
    out = []
    for unit in units(injection.without(plan.document)):
        text = unit.sentence(case.lang)
        if any(_said_in(unit.value, words) for _, words in case.quotes):
            continue  # what people said stands by itself
        text = polite(text) if case.lang == "ko" else text
        if unit.key and re.search(r"^(?:문의|담당|전화|[Ee]nquir|[Cc]ontact)", unit.key):
            continue
        if COURTESY.search(text) or text.rstrip(".").endswith("겠습니다") or leaky(case, text):
            continue
        if text.rstrip(".") == case.fields.get("title", "\0").rstrip("."):
            continue
        text = _to_press(case, text)
        out.append(
            Said(
                dated(text) if case.lang == "ko" else text,
                "plan",
                9.0 if unit.lead else 4.0 + unit.score / 3,
                place=f"{unit.order + 1}",
            )
        )
    return out


def _said_in(text: str, words: str) -> bool:
    """Whether a sentence is, or ends, somebody's words."""
    parts = [p.strip() for p in re.split(r"[“”\"]", text) if len(p.strip()) >= 8]
    return any(p[:30] in words for p in parts) and bool(re.search(r"[“”\"]", text) or text.strip() in words)


def _to_press(case: CaseFile, text: str) -> str:
    """What a notice says to citizens, said about them: 이용하실 수 → 이용할 수; "아래 지역" has no list below it."""
    for found, other in load("telling")["pointing"][case.lang]:
        text = re.sub(found, other, text)
    if case.lang == "en":
        return raised(text)
    text = re.sub(r"하실 수 있", "할 수 있", text)
    return re.sub(r"(?<=[가-힣])하시(면|고|거나|는)", r"하\1", text)


# ------------------------------------------------------------------ head


def _embargo(case: CaseFile) -> str:
    if case.fields.get("embargo"):
        value = case.fields["embargo"]
        return dated(value) if case.lang == "ko" else value
    found = re.search(r"\(([^()]{0,30}(?:즉시|이후|보도)[^()]{0,30})\)", case.fields.get("receiver", ""))
    return found[1] if found else ""


def _date(case: CaseFile) -> str:
    due = case.fields.get("due", "")
    return dated(due) if case.lang == "ko" else due


def _title(case: CaseFile, lead: Said) -> str:
    """A headline out of what is announced: "하늘시, 독감 예방접종 무료로 실시"."""
    if case.lang == "en":
        bare = raised(
            re.sub(r"^(?:.{0,60}? announced that |(?:To|From|On|For|With) [^,]{4,80}, )", "", lead.text).rstrip(".")
        )
        return bare if len(bare) <= 120 else shorten(re.split(r"[;,:] ", bare)[0], 120)
    body = re.sub(
        r"(?:\d{4}\. ?)?\d{1,2}\. ?\d{1,2}\.(?:\([가-힣]\))?(?:부터|까지|에|\s?~)? ", "", lead.note or lead.text
    )
    body = re.sub(r"(?<!문)[을를] (?:연다|엽니다)\.?$", " 개최", body)
    noun = to_noun_form(split_tail(body.rstrip("."))[0]).rstrip(".")
    noun = bare_noun(re.sub(r"(?<=[가-힣])을 엶$|를 엶$", " 연다", noun))
    return shorten(noun, 60).rstrip("…")


def _subtitle(case: CaseFile, body: list[Said], title: str) -> str:
    """The two figures a reader wants next; nothing where no sentence is short enough."""
    for said in body:
        if (
            re.search(r"\d", said.text)
            and 12 <= len(said.text) <= 60
            and said.text[:10] not in title
            and not said.shows
        ):
            if case.lang == "en":
                return said.text.rstrip(".")
            noun = to_noun_form(said.text).rstrip(".")
            return re.sub(r"임$", "", noun)
    return ""


# ------------------------------------------------------------------ body


def _lead(plan: Plan, case: CaseFile, facts: list[Said]) -> tuple[Said, list[Said]]:
    """The lead, and the facts that it leaves for the body."""
    if case.lang == "en":
        return _lead_en(case, facts)
    city = _city(plan, case)
    topic = _announced(case)
    if topic:
        text, rest = _topical(city, topic, facts)
        return Said(text, "lead", 9.0, note=facts[0].text), rest
    named = re.match(
        r"(.{4,60}?)(?:에 (?:대한|관한|따른))?\s?(?:재?안내|알림|결과 제출|제출|보고|통보|답변|회신|(?:협조 )?요청)$",
        case.fields.get("title", ""),
    )
    if case.labelled and named:
        text = f"{with_particle(city, '은', '는')} {with_particle(named[1], '을', '를')} 알렸습니다."
        return Said(text, "lead", 9.0, note=f"{city}, {named[1]}"), facts
    first = max(facts[:3], key=lambda s: (s.weight, -facts.index(s)))
    bare = re.sub(r"(?:다음|아래)과 같이 |(?:다음|아래) (?=[가-힣]+의)", "", first.text)
    subject = re.match(r"(?:시에서|하늘시는|시는|우리 시는|하늘시에서)\s", bare)
    bare = bare[subject.end() :] if subject else bare
    rest = [f for f in facts if f is not first]
    if bare.endswith("고 밝혔습니다."):  # the source is a release itself
        return replace(first, part="lead", weight=9.0, note=f"{city}, {bare[: -len('고 밝혔습니다.')]}"), rest
    if re.match(r"[^,]{1,30}?[은는] ", bare) and not re.search(r"(?:입니다|됩니다|있습니다)\.$", bare):
        # "시범 사업은 … 하며" has a subject of its own: it announces itself.
        return replace(first, part="lead", weight=9.0, note=bare), rest
    bare = re.sub(r"^([^,]{1,30}?)([은는]) ", lambda m: f"{with_particle(m[1], '이', '가')} ", bare)
    text = f"{with_particle(city, '은', '는')} {quoted(reported(bare))} 밝혔습니다."
    return Said(text, "lead", 9.0, note=f"{city}, {bare}", place=first.place), rest


def _city(plan: Plan, case: CaseFile) -> str:
    found = re.search(r"[가-힣]{2,4}시(?=[는가의,. ]|$)", plan.document)
    known = re.search(r"하늘시", plan.document)
    return known[0] if known else case.fields.get("sender", "") or (found[0] if found else "시")


def _announced(case: CaseFile) -> str:
    """What the file says the release is about: "은행 열매가 떨어지기 전에 미리 터는 작업"."""
    for sentence in case.situation[:2]:
        found = re.match(
            r"(.{4,80}?)(?:을|를|이 끝나|가 끝나) (?:알리는|소개하는|전하는|안내하는) (?:보도|글|자료)", sentence
        )
        if found and not leaky(case, found[1]):
            return found[1] + ("|done" if "끝나 " in sentence[: found.end()] else "")
    return ""


def _topical(city: str, topic: str, facts: list[Said]) -> tuple[str, list[Said]]:
    """The lead on a topic; a first fact about the same noun goes into it ("작업은 … 함" → "… 작업을 … 한다고")."""
    what, _, done = topic.partition("|")
    subject = with_particle(city, "은", "는")
    if done:
        return f"{subject} {with_particle(what, '을', '를')} 마쳤다고 밝혔습니다.", facts
    head = what.split()[-1]
    for i, fact in enumerate(facts[:3]):
        found = re.match(rf"{re.escape(head)}[은는] (.+합니다)\.$", fact.text)
        if found:
            rest = quoted(reported(f"{found[1]}."))
            return f"{subject} {with_particle(what, '을', '를')} {rest} 밝혔습니다.", facts[:i] + facts[i + 1 :]
    return f"{subject} {with_particle(what, '을', '를')} 한다고 밝혔습니다.", facts


def _lead_en(case: CaseFile, facts: list[Said]) -> tuple[Said, list[Said]]:
    first = max(facts[:3], key=lambda s: (s.weight, -facts.index(s)))
    sender = case.fields.get("sender", "")
    who = f"The {sender}" if sender else "The city"
    bare = first.text
    if re.match(r"(?:Haneul City|The city|The [A-Z])", bare) and re.search(r"\bwill\b|announce", bare):
        return replace(first, part="lead", weight=9.0), [f for f in facts if f is not first]
    if re.match(r"(?:To|In|On|At|From|For|As|With) ", bare):
        return replace(first, part="lead", weight=9.0), [f for f in facts if f is not first]
    bare = re.sub(r"^We ", "it ", bare)
    text = f"{who} announced that {lowered(bare)}"
    return Said(text, "lead", 9.0, place=first.place), [f for f in facts if f is not first]


def _slips(plan: Plan, case: CaseFile) -> list[Said]:
    out: list[Said] = []
    if plan.fails("invented-detail") and not grounded(plan):
        out += say(frame(plan, _GENRE, "invented", case.lang), "plan", weight=5.0, shows="invented-detail")
    inside = slipped(plan, case)
    if inside:
        out += told(case, [inside], part="plan", shows="internal-note-leaked")
    if plan.fails("leaked-personal-data"):
        out += say(leaking(plan, case), "leak", weight=5.0, shows="leaked-personal-data")
    if plan.fails("over-promise") and not forbids(plan, "promise"):
        out += say(promised(plan, case, _GENRE), "plan", weight=5.2, shows="over-promise")
    return out


def _quotes(plan: Plan, case: CaseFile) -> list[Said]:
    out: list[Said] = []
    for speaker, words in case.quotes[:2]:
        who = with_particle(speaker, "은", "는") if case.lang == "ko" else speaker
        text = frame(plan, _GENRE, "said", case.lang, speaker=who, words=words)
        out.append(Said(text, "quote", 3.5)) if text else None
    if not case.quotes and plan.fails("invented-quote") and not grounded(plan):
        made = frame(plan, _GENRE, "quoted", case.lang)
        out.append(Said(made, "quote", 3.0, "invented-quote")) if made else None
    return out


# ------------------------------------------------------------------ layout


def _laid_out(plan: Plan, case: CaseFile, said: Sequence[Said]) -> str:
    if plan.fails("wrong-form"):
        body = [replace(s, part="body") if s.part in ("plan", "finding", "basis", "more") else s for s in said]
        return markdown(plan, case, body, _GENRE)
    korean = case.lang == "ko"
    lines = ["보도자료" if korean else "PRESS RELEASE"]
    lines += [
        f"{label_of(s, case.lang)}: {s.text}" for s in said if s.part in ("embargo", "date", "sender", "receiver")
    ]
    lines += ["", *(s.text for s in said if s.part == "title" and s.head)]
    lines += [f"- {s.text}" for s in said if s.part == "subtitle" and s.head]
    paragraphs: list[list[str]] = [[s.text for s in said if s.part == "lead"]]
    told_of = [s.text for s in said if not s.head and s.part not in ("lead", "quote", "contact", "boiler", "more")]
    paragraphs += [told_of[i : i + 3] for i in range(0, len(told_of), 3)]
    paragraphs += [[s.text for s in said if s.part in parts] for parts in (("more", "boiler"), ("quote",))]
    for paragraph in paragraphs:
        lines += ["", " ".join(paragraph)] if paragraph else []
    lines += ["", *(s.text.rstrip(".") for s in said if s.part == "contact")]
    enclosed = [s.text for s in said if s.part == "attachment"]
    lines += [f"{label_of(Said('', 'attachment', 0.0), case.lang)}: {', '.join(enclosed)}"] if enclosed else []
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
