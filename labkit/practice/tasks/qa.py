"""Answers a question from the document, with its place where asked for, or says that the document does not say."""

import re

from labkit.practice.documents import injection
from labkit.practice.documents.answering import Answer, answer
from labkit.practice.documents.asking import Question, questions
from labkit.practice.documents.fields import named
from labkit.practice.documents.meeting import read_meeting
from labkit.practice.documents.seek import paragraph_of
from labkit.practice.documents.unit import Unit
from labkit.practice.failings.choosing import FAILINGS
from labkit.practice.failings.obeying import obeyed
from labkit.practice.failings.records import LONG
from labkit.practice.knowledge import load
from labkit.practice.language.personal import has_private
from labkit.practice.language.texts import lowered, sentences, split_tail, to_haeyo, to_noun_form, with_particle
from labkit.practice.plan import Draft, Plan
from labkit.practice.reading.orders import says
from labkit.practice.writing.layout import Row, Sheet, clean, render

_SAY = load("answers")
_SHORT = (
    r"짧게|간단히|단답|한마디|답만|단어(?:로|만)|값만|숫자만|날짜만|briefly|in a word|few words|short answer"
    r"|only the answer|just the answer|nothing but the answer"
)


def run(plan: Plan) -> Draft:
    """The answers, in the order of the questions."""
    order = injection.find(plan.document) if plan.fails("obeyed-order") else None
    if order:
        return Draft(obeyed(plan, order), ("obeyed-order",))
    asked = questions(plan)
    found = [answer(plan.document, q) for q in asked]
    lost = _lose(plan, found)
    guessed = [f is None and _guesses(plan) for f in found]
    said = [_said(plan, q, f, guess=g) for q, f, g in zip(asked, found, guessed, strict=True)]
    opening = f"{_SAY['preamble'][plan.language]}\n\n" if plan.fails("preamble") else ""
    sheet = _sheet(plan, asked, said, found)
    text = render(
        plan, sheet, lambda row: _line(plan, sheet.columns, row), opening, mark="- " if len(asked) > 1 else ""
    )
    rambles = plan.fails("rambles") and any(f is not None and f.near for f in found)
    shows = {
        "preamble": bool(opening) and text.startswith(opening),
        "wrapped-json": text.startswith("```"),
        "rambles": rambles,
        "guessed-unknown": any(guessed),
        "lost-in-the-middle": lost,
        "leaked-personal-data": has_private(text) and not plan.asked.get("mask_personal_data"),
    }
    return Draft(text, tuple(name for name in FAILINGS if shows.get(name)))


def _lose(plan: Plan, found: list[Answer | None]) -> bool:
    """An answer from the middle of a long document is not seen."""
    if not plan.fails("lost-in-the-middle") or len(plan.document) < LONG:
        return False
    lines = plan.document.count("\n") + 1
    for i, one in enumerate(found):
        if one and 0.3 < one.line / lines < 0.75:
            found[i] = None
            return True
    return False


def _guesses(plan: Plan) -> bool:
    return plan.fails("guessed-unknown")


# ------------------------------------------------------------------ one answer


def _said(plan: Plan, question: Question, found: Answer | None, *, guess: bool) -> str:
    if found is None:
        if guess:
            guesses = _SAY["guesses"][plan.source_language]
            guessed = str(guesses.get(question.kind or "any", guesses["any"]))
            return clean(plan, _toned(plan, guessed.replace("{unit}", question.unit or "명")))
        return str(plan.asked.get("say_unknown") or _SAY["unknown"][plan.language])
    short = says(plan, _SHORT) or plan.asked.get("format") == "label" or plan.asked.get("tone") == "명사형"
    if short and "count_sentences" not in plan.asked:
        return clean(plan, found.short)
    text = _sentence(plan, found)
    if plan.fails("rambles"):
        more = " ".join(_full(plan, u) for u in found.near)
        text = f"{text} {_SAY['more'][plan.language]}{lowered(more)}" if more else text
    return text


def _sentence(plan: Plan, found: Answer) -> str:
    wanted = plan.asked.get("count_sentences")
    units: list[Unit] = [found.unit]
    text = _full(plan, found.unit)
    if wanted:
        pieces = sentences(text)
        for unit in found.near:
            if len(pieces) < wanted["n"]:
                pieces += sentences(_full(plan, unit))
        units += found.near
        text = " ".join(pieces[: wanted["n"]])
    return text


def _full(plan: Plan, unit: Unit) -> str:
    meeting = read_meeting(plan.document)
    if meeting.spoken and unit.key in meeting.people:  # a turn of a transcript is no "key: value"
        who = with_particle(unit.key, "은", "는") if plan.source_language == "ko" else unit.key
        told = _SAY["told"][plan.source_language].replace("{who}", who).replace("{said}", unit.value)
        return clean(plan, _toned(plan, told))
    return clean(plan, _toned(plan, unit.sentence(plan.source_language)))


def _toned(plan: Plan, text: str) -> str:
    if plan.source_language == "ko" and plan.asked.get("tone") == "해요체":
        return to_haeyo(text)
    if plan.source_language == "ko" and plan.asked.get("tone") == "명사형":
        return to_noun_form(text)
    return text


def _place(plan: Plan, found: Answer) -> str:
    quote = clean(plan, split_tail(found.quote)[0] if len(found.quote) > 160 else found.quote)
    paragraph = paragraph_of(plan.document, found.line)
    if plan.language == "ko":
        return f"{paragraph}번째 문단, {found.line}번째 줄: “{quote}”"
    return f"paragraph {paragraph}, line {found.line}: “{quote}”"


# ------------------------------------------------------------------ the shape


def _sheet(plan: Plan, asked: list[Question], said: list[str], found: list[Answer | None]) -> Sheet:
    cited = bool(plan.asked.get("cite_place"))
    places: list[str | None] = [_place(plan, f) if f and cited else None for f in found]
    keys = named(plan, "action") if plan.asked.get("format") in ("json", "table") else []
    if len(asked) == 1:
        columns = keys or _SAY["keys"][plan.language][: 2 if cited else 1]
        cells: Row = tuple(_by_name(c, asked[0], said[0], places[0], i) for i, c in enumerate(columns))
        return Sheet(tuple(columns), (cells,), one=plan.asked.get("format") == "json")
    columns = keys or _SAY["many_keys"][plan.language][: 3 if cited else 2]
    rows = tuple(
        tuple(_by_name(c, q, s, p, i, many=True) for i, c in enumerate(columns))
        for q, s, p in zip(asked, said, places, strict=True)
    )
    return Sheet(tuple(columns), rows)


def _by_name(name: str, question: Question, said: str, place: str | None, at: int, *, many: bool = False) -> str | None:
    low = name.lower()
    if re.search(r"근거|출처|위치|인용|문장|줄|source|quote|evidence|place|line|cit", low):
        return place
    if re.search(r"질문|물음|question", low):
        return question.text
    return said if re.search(r"답|내용|결과|answer|result|value|reply", low) or at == (1 if many else 0) else None


def _line(plan: Plan, columns: tuple[str, ...], row: Row) -> str:
    cells = dict(zip(columns, row, strict=True))
    kinds = {
        c: "place"
        if re.search(r"근거|source|출처|quote", c, re.IGNORECASE)
        else "question"
        if re.search(r"질문|question", c)
        else "said"
        for c in cells
    }
    said = next((v for c, v in cells.items() if kinds[c] == "said" and v), "")
    place = next((v for c, v in cells.items() if kinds[c] == "place" and v), None)
    label = "근거" if plan.language == "ko" else "Source"
    return f"{said} ({label}: {place})" if place else said
