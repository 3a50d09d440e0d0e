"""Reply to a citizen: what was asked, what was found and on what it rests, what happens, whom to ask."""

import re
from collections.abc import Sequence
from dataclasses import replace

from labkit.i18n import catalogue
from labkit.practice.common_sense.world import topics
from labkit.practice.contrary.adding import fills
from labkit.practice.contrary.refusing import refusal
from labkit.practice.documents.casefile import CaseFile, enough, read_case
from labkit.practice.documents.caselines import pattern
from labkit.practice.failings.seen import drafted
from labkit.practice.knowledge import load
from labkit.practice.language.speech_ko import honoured, polite
from labkit.practice.language.tense import dated
from labkit.practice.language.texts import lowered, raised, shorten
from labkit.practice.plan import Draft, Plan
from labkit.practice.writing.drafting import Said, desk, frame, frames, leaking, obeyed, padding, say, slipped, told
from labkit.practice.writing.sheet import assembled
from labkit.practice.writing.wishes import demands, forbids, grounded

t = catalogue("practice")
_GENRE = "reply"
# Paragraphs, in order; a citizen reads what was found and what follows from it together.
_PARAGRAPHS = (
    ("title",),
    ("greeting",),
    ("leak", "asked"),
    ("found", "finding"),
    ("basis", "plan"),
    ("more", "boiler"),
    ("contact",),
    ("closing",),
)


def run(plan: Plan) -> Draft:
    """The reply in the shape asked for."""
    order = obeyed(plan)
    if order:
        return order
    if refused := refusal(plan):
        return Draft(refused)
    case = read_case(plan.document)
    if not enough(case):
        return Draft(t("cannot-draft").pick(plan.reading_language))
    text, said = assembled(plan, case, _GENRE, composed(plan, case), lambda s: _laid_out(plan, case, s))
    return drafted(plan, case, text, said)


def composed(plan: Plan, case: CaseFile) -> list[Said]:
    """The sentences of the reply, in order."""
    said = [*_head(plan, case), *_greeting(plan, case), *_leak(plan, case), *_asked(plan, case), *_answer(plan, case)]
    if plan.fails("generic-boilerplate"):
        said += [Said(s, "boiler", 0.5, "generic-boilerplate") for s in padding(plan, _GENRE, case.lang)]
    contact = "" if plan.fails("missing-contact") else desk(case)
    if contact:
        kind = "contact" if case.fields.get("person") else "contact_office"
        said += say(frame(plan, _GENRE, kind, case.lang, desk=contact), "contact")
    closing = frame(plan, _GENRE, "closing", case.lang)
    return [*said, Said(closing, "closing", 0.8)] if closing else said


def _head(plan: Plan, case: CaseFile) -> list[Said]:
    title = case.fields.get("title", "")
    return [Said(title, "title", 1.2, head=True)] if title else []


def _greeting(plan: Plan, case: CaseFile) -> list[Said]:
    sender = case.fields.get("sender", "")
    hello = frame(plan, _GENRE, "hello", case.lang, sender=sender) or frame(plan, _GENRE, "hello_bare", case.lang)
    thanks = frame(plan, _GENRE, "thanks", case.lang, sender=sender)
    if not thanks and case.lang == "en":
        thanks = frame(plan, _GENRE, "thanks_bare", "en")
    return [*say(hello, "greeting"), *say(thanks, "greeting", weight=1.8)]


def _leak(plan: Plan, case: CaseFile) -> list[Said]:
    if not plan.fails("leaked-personal-data"):
        return []
    return say(leaking(plan, case), "leak", weight=5.5, shows="leaked-personal-data")


# ------------------------------------------------------------------ what was asked


def _asked(plan: Plan, case: CaseFile) -> list[Said]:
    topic = _topic(case)
    said = say(frame(plan, _GENRE, "asked", case.lang, topic=topic), "asked", weight=6.0) if topic else []
    wishes = [w for s in (*case.requests, *case.situation) if (w := _wish(case, s))]
    # "할머니를 대신하여 물으셨습니다" asks nothing; beside a sentence that does, it goes.
    wishes = [w for w in wishes if case.lang == "en" or re.search(r"지[,을 ]|달라|라고|하여 달라", w)] or wishes
    if wishes:
        return said + [Said(w, "asked", 6.8 - 0.1 * i) for i, w in enumerate(wishes[:3])]
    if not said and case.situation:
        words = _gist(case)
        return say(frame(plan, _GENRE, "said", case.lang, words=words), "asked")
    return said


def _topic(case: CaseFile) -> str:
    title = case.fields.get("title", "")
    if case.lang == "ko":
        return re.sub(
            r"\s?(?:에 (?:대한|관한|따른)|관련)?\s?(?:민원 )?(?:답변|회신|회답|처리 ?결과|안내)(?:서|문)?(?: ?안내)?$",
            "",
            title,
        ).strip()
    return lowered(
        re.sub(r"^(?:Draft |Our )?(?:Reply|Response|Answer)(?: on| to| about| regarding)? ", "", title).rstrip(".")
    )


_WRITER = re.compile(
    r"^[^,.]{0,60}?[가-힣]{2,4} (?:씨|학생|님|어르신)(?:\([^()]{1,60}\))?"
    r"(?:의 [가-힣]{1,6}| 등 [가-힣 ]{1,12}명)?(?:이|가|께서|은|는) "
)
_WRITER_EN = re.compile(
    r"^(?:Mr|Mrs|Ms|Miss)\.? [A-Z][A-Za-z-]+(?: [A-Z][A-Za-z-]+){0,2}(?: \([^()]{1,60}\))?,? "
    r"|^(?:[Ss]?[Hh]e|[Tt]hey|The (?:citizen|complainant|writer)) "
)


def _wish(case: CaseFile, sentence: str) -> str:
    """What the citizen wants, told to the citizen; "" for a sentence that tells something else."""
    if case.lang == "en":
        return _wish_en(sentence)
    if not re.search(
        r"달라|요구하|요청하|물었|묻는|건의하|바란|바라|문의하|질의하|(?<!시)원한|알고 싶", sentence
    ) or pattern("meta").search(sentence):
        return ""
    body = _WRITER.sub("", dated(sentence))
    # Of "… 지워졌다며, 돈이 언제 들어오는지 물었다" the second half is the question.
    body = re.sub(r"^.{4,160}?(?:다며|라며|으며|하며), (?=.{0,120}(?:달라|물|요구|건의))", "", body)
    said = honoured(polite(body))
    if re.search(r"셨습니다\.$|십니다\.$", said):
        return said
    bare = re.sub(r"(?:을|를)? ?(?:요구|요청|희망|건의)(?:함)?\.?$", "", body).rstrip(". ")
    return f"{bare}고 요청하셨습니다." if re.search(r"달라$", bare) else ""


def _wish_en(sentence: str) -> str:
    found = re.search(
        r"\b(?:(asks?|asked|wants?|wanted|requests?|requested|demands?|demanded|wishes|proposes|proposed))\b", sentence
    )
    if not found or pattern("meta").search(sentence):
        return ""
    rest = sentence[found.end() :].rstrip(". ")
    verb = "want" if found[1].startswith("want") else "asked" if found[1].startswith("ask") else "requested"
    verb = "proposed" if found[1].startswith("propos") else "wish" if found[1] == "wishes" else verb
    return raised(f"you {verb}{rest}.")


def _gist(case: CaseFile) -> str:
    """The sentence of a citizen's own words that says most, short enough to be quoted."""
    wish = [
        s
        for s in case.situation
        if re.search(r"주세요|주십시오|달라|바랍니다|부탁|please|could you|can you", s, re.IGNORECASE)
    ]
    matter = [
        s
        for s in case.situation
        if s not in wish
        and len(s) >= 10
        and not re.search(r"^안녕|번호는|이름은|살고 있|사는 사람|^(?:hello|hi|dear)\b", s, re.IGNORECASE)
    ]
    told_of = matter or wish or list(case.situation)
    best = max(told_of, key=lambda s: (min(len(topics(s).salience), 4) * 2 - abs(len(s) - 50) / 50, -told_of.index(s)))
    return shorten(best.strip("“”\"' "), 120).rstrip(".")


# ------------------------------------------------------------------ the answer


def _answer(plan: Plan, case: CaseFile) -> list[Said]:
    findings, grounds, plans, more = (
        [replace(s, text=_to_you(s.text)) for s in told(case, case.of(*kinds))]
        for kinds in (("finding",), ("basis",), ("plan", "ask", "attachment", "contact"), ("more",))
    )
    grounds = [] if plan.fails("missing-basis") else grounds
    if not (findings or grounds or plans):
        waiting = frame(plan, _GENRE, "waiting", case.lang)
        wait = [Said(waiting, "plan", 6.0)] if waiting else []
        return [*_invented(plan, case), *wait, *_slips(plan, case), *more]
    lead = frame(plan, _GENRE, "found", case.lang)
    first = (findings or grounds or plans)[0].text
    out = [Said(lead, "found", 1.0)] if lead and "결과" not in first[:30] else []
    return [
        *out,
        *findings,
        *_invented(plan, case),
        *grounds,
        *_linked(plan, case, plans),
        *_slips(plan, case),
        *_aside(plan, case, more),
    ]


_YOU = {"은": "는", "이": "가", "을": "를", "과": "와"}


def _to_you(text: str) -> str:
    """What a file says of the citizen, said to the citizen: 민원인의 → 귀하의."""
    return re.sub(r"민원인(께서|에게|의|은|이|을|과)(?![가-힣])", lambda m: f"귀하{_YOU.get(m[1], m[1])}", text)


def _linked(plan: Plan, case: CaseFile, plans: list[Said]) -> list[Said]:
    """One connecting word among several measures."""
    if len(plans) < 3:
        return plans
    word = frame(plan, _GENRE, "also", case.lang) or ""
    at = 1 + plan.seed.number("also") % (len(plans) - 1)
    return [*plans[:at], _prefixed(case, plans[at], word), *plans[at + 1 :]]


def _aside(plan: Plan, case: CaseFile, more: list[Said]) -> list[Said]:
    word = frame(plan, _GENRE, "aside", case.lang) or ""
    return [_prefixed(case, more[0], word), *more[1:]] if more else []


def _prefixed(case: CaseFile, said: Said, word: str) -> Said:
    text = said.text if case.lang == "ko" else lowered(said.text)
    trailing = word if word.endswith(" ") or not word else f"{word} "
    return Said(f"{trailing}{text}", said.part, said.weight, said.shows, said.place)


def _invented(plan: Plan, case: CaseFile) -> list[Said]:
    if not plan.fails("invented-detail") or (grounded(plan) and not fills(plan)):
        return []
    return say(frame(plan, _GENRE, "invented", case.lang), "finding", weight=5.0, shows="invented-detail")


def _slips(plan: Plan, case: CaseFile) -> list[Said]:
    """What should have stayed in the office, and what nobody may promise."""
    out: list[Said] = []
    inside = slipped(plan, case)
    if inside:
        out += told(
            case, case.inside if demands(plan, "inside") else [inside], part="plan", shows="internal-note-leaked"
        )
    if plan.fails("over-promise") and (demands(plan, "promise") or not forbids(plan, "promise")):
        out += say(promised(plan, case, _GENRE), "plan", weight=5.2, shows="over-promise")
    return out


def promised(plan: Plan, case: CaseFile, genre: str) -> str:
    """What a model promises to please: what was asked for, or what the file says must not be promised."""
    options = [p for text in case.promises if (p := _out_of_ban(text))]
    if case.lang == "ko" and genre == _GENRE:
        wishes = [
            m[1]
            for s in (*case.requests, *case.situation)
            for m in re.finditer(r"([가-힣\d: ]{4,40}?) 달라", re.sub(r"다며 ", ", ", s))
        ]
        options = options or [
            f"{w.strip()} 드리겠습니다." for w in wishes if not re.match(r"(?:알려|보내|답)", w.split()[-1])
        ]
    options = [dated(o) for o in options] or frames(plan, genre, "promise", case.lang)
    banned = [str(w) for w in plan.asked.get("forbid", ())]
    options = [o for o in options if not any(w in o for w in banned)] or load("genres")[genre][case.lang]["promise"]
    return str(plan.seed.one_of("promise", options))


def _out_of_ban(text: str) -> str:
    """ "배차를 늘리겠다는 약속" → "배차를 늘리겠습니다."; "" where no such verb is in it."""
    found = re.match(r"(.{4,80}겠)다는 (?:약속|보장|예고|표현|말)$", text.strip())
    return f"{found[1]}습니다." if found else ""


# ------------------------------------------------------------------ layout


def _laid_out(plan: Plan, case: CaseFile, said: Sequence[Said]) -> str:
    if plan.fails("wrong-form"):
        return markdown(plan, case, said, _GENRE)
    blocks = []
    for parts in _PARAGRAPHS:
        mine = [
            s
            for s in said
            if s.part in parts or (parts[0] == "basis" and s.part not in {p for q in _PARAGRAPHS for p in q})
        ]
        if parts == ("title",):
            blocks += [f"{'제목' if case.lang == 'ko' else 'Subject'}: {s.text}" for s in mine]
        elif mine:
            blocks.append(" ".join(s.text for s in mine))
    if case.lang == "en":
        sign = [case.fields[k] for k in ("person", "sender") if case.fields.get(k)]
        closing = load("genres")[_GENRE]["en"]["closing"]
        if blocks and blocks[-1] in closing and not plan.fails("missing-contact") and not plan.asked.get("max_chars"):
            blocks[-1] = "\n".join((blocks[-1], *sign))
        hello = load("genres")[_GENRE]["en"]["hello"][0]
        blocks = [b.replace(f"{hello} ", f"{hello}\n\n", 1) for b in blocks]
    return "\n\n".join(blocks)


def markdown(plan: Plan, case: CaseFile, said: Sequence[Said], genre: str) -> str:
    """The layout of a chat and not of an office: headings, bold words, bullets."""
    headings = load("genres")[genre][case.lang]["headings"]
    lines: list[str] = []
    now = ""
    for one in said:
        if one.head and one.part == "title":
            lines.insert(0, f"# {one.text}\n")
        elif one.head:
            lines.append(f"**{one.text}**")
        elif one.part in headings:
            if headings[one.part] != now:
                now = headings[one.part]
                lines.append(f"\n## {now}")
            lines.append(f"- {one.text}")
        else:
            lines += ([""] if now else []) + [one.text]
            now = ""
    if not any(line.startswith(("#", "\n#")) for line in lines):
        lines.insert(0, f"# {next(iter(headings.values()))}\n")
    return "\n".join(lines).strip()
