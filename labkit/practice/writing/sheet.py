"""Puts the sentences of a draft into the shape asked for, counts them, and keeps to a length."""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from labkit.practice.documents.casefile import CaseFile
from labkit.practice.knowledge import load
from labkit.practice.language import tell_en, tell_ko
from labkit.practice.language.personal import mask_private
from labkit.practice.language.speech_ko import reported
from labkit.practice.language.texts import plainer, sentences, shorten, split_tail, to_haeyo, to_noun_form
from labkit.practice.plan import Plan
from labkit.practice.writing.drafting import Said, absent, fields_for, kinds_in, unknown
from labkit.practice.writing.wishes import cites, named, part_of, wanted_words
from labkit.practice.writing.wording import simple

Layout = Callable[[Sequence[Said]], str]
# Courtesies that notes have no place for.
_COURTESY = ("greeting", "closing", "found", "boiler")


def label_of(said: Said, lang: str) -> str:
    """The label of a line of the head or the foot."""
    return str(load("genres")["heads"][lang].get(said.part, said.part))


def assembled(plan: Plan, case: CaseFile, genre: str, said: list[Said], layout: Layout) -> tuple[str, list[Said]]:
    """The draft as text, and the sentences that are in it."""
    said = said + absent(plan, case, genre, said)
    said += [
        Said(word if word[-1:] in ".!?" else f"{word}.", "more", 50.0)
        for word in wanted_words(plan)
        if not any(word in s.text for s in said)
    ]
    plain, cited = simple(plan), cites(plan)
    said = _required(plan, [_worded(plan, case, genre, s, plain=plain, cited=cited) for s in said])
    said = _allowed(plan, said)
    said = _counted(plan, case, genre, said) if _list_like(plan) or _count(plan) else said
    render = _renderer(plan, case, layout)
    opening, after = _wrapping(plan, genre)
    limit = plan.asked.get("max_chars")
    text = opening + render(said) + after
    if limit and len(text) > limit:
        text, said = _squeezed(plan, said, render, int(limit))
    return text, said


def _count(plan: Plan) -> tuple[int, str] | None:
    found = plan.asked.get("count_sentences") or plan.asked.get("count_items")
    return (max(1, min(int(found["n"]), 40)), str(found["mode"])) if found else None


def _list_like(plan: Plan) -> bool:
    form = plan.asked.get("format")
    return form in ("bullets", "table", "paragraph") or (form == "numbered" and plan.task != "letter")


def _wrapping(plan: Plan, genre: str) -> tuple[str, str]:
    if not plan.fails("preamble"):
        return "", ""
    words = load("genres")[genre][plan.language]
    return f"{words['preamble']}\n\n", f"\n\n{words['after']}" if plan.seed.happens("after", 0.6) else ""


# ------------------------------------------------------------------ words


def _worded(plan: Plan, case: CaseFile, genre: str, said: Said, *, plain: bool, cited: bool = False) -> Said:
    text, note = _private(plan, case, said.text, said.shows), _private(plan, case, said.note, said.shows)
    if plain:
        text, note = plainer(text), plainer(note)
    line = said.head or case.lang == "en" or (said.part == "contact" and text.startswith("문의: "))
    text = text if line else _levelled(plan, genre, text)
    if cited and said.place and not said.head:
        mark = f" [{said.place}]" if case.lang == "en" else f"({said.place})"
        text = f"{text.rstrip('.')}{mark}."
        note = f"{note.rstrip('.')}{mark}" if note else ""
    return replace(said, text=text, note=note)


def _private(plan: Plan, case: CaseFile, text: str, shows: str) -> str:
    if shows == "leaked-personal-data" and (plan.wants_wrong("tell_names") or not plan.asked.get("mask_personal_data")):
        return text
    for name in case.names:
        text = text.replace(name, f"{name[0]}○○" if case.lang == "ko" else "○○○")
    return mask_private(text) if re.search(r"\d{3}|@", text) else text


def _levelled(plan: Plan, genre: str, text: str) -> str:
    """A sentence in the speech level asked for; a press release has its own."""
    tone = plan.asked.get("tone")
    if tone == "해요체":
        if text.rstrip().endswith("?"):
            return text.replace("안녕하십니까?", "안녕하세요?")
        soft = re.sub(r"드리겠습니다", "드립니다", text)
        return to_haeyo(soft) if split_tail(soft.rstrip(". "))[0].endswith(("니다", "오")) else text
    if tone == "명사형":
        return f"{to_noun_form(text).rstrip('.')}." if not text.rstrip().endswith("?") else text
    if genre == "press" and tone not in ("합니다체", "polite"):
        return reported(text)
    return text


def _allowed(plan: Plan, said: list[Said]) -> list[Said]:
    """Without forbidden words: a sentence that can be spared goes, else the word does."""
    banned = [str(w) for w in plan.asked.get("forbid", ()) if str(w).strip()]
    if plan.asked.get("tone") == "명사형":
        said = [s for s in said if s.part not in _COURTESY]
    out = []
    for one in said:
        if any(w.lower() in one.text.lower() or w.lower() in one.note.lower() for w in banned):
            if one.weight < 5.0:
                continue
            one = replace(one, text=_struck(one.text, banned), note=_struck(one.note, banned))
        out.append(one)
    return out


def _struck(text: str, banned: Sequence[str]) -> str:
    for word in banned:
        text = re.sub(re.escape(word), "", text, flags=re.IGNORECASE)
    return re.sub(r" {2,}", " ", text).strip()


# ------------------------------------------------------------------ how much


def _required(plan: Plan, said: list[Said]) -> list[Said]:
    """What was asked for weighs so much that it stays."""
    out = list(said)
    for part in named(plan):
        fitting = [i for i, s in enumerate(out) if s.part == part or (part == "deadline" and s.part == "ask")]
        fitting = fitting or [i for i, s in enumerate(out) if not s.head and part in kinds_in(s.text)]
        for i in fitting if fitting and out[fitting[0]].head else fitting[:1]:
            out[i] = replace(out[i], weight=out[i].weight + 100.0)
    return out


def _counted(plan: Plan, case: CaseFile, genre: str, said: list[Said]) -> list[Said]:
    """As many entries as asked for; heads stand in a list only where they are wanted or nothing is counted."""
    many = _count(plan)
    said = [s for s in said if not s.head or s.weight >= 100.0 or (not many and s.part == "title" and _list_like(plan))]
    said = [
        s if not s.head else replace(s, text=f"{label_of(s, case.lang)}: {s.text.rstrip('.')}.", head=False)
        for s in said
    ]
    said = [s for s in said if not s.text.endswith(",")]  # "Dear Sir or Madam," is no sentence
    said = [s if s.text.endswith((".", "!", "?", "”")) else replace(s, text=f"{s.text}.") for s in said]
    if not many:
        return said
    n, mode = many
    if mode != "min" and len(said) > n:
        must = sum(s.weight >= 100.0 for s in said)
        ranked = sorted(range(len(said)), key=lambda i: (-said[i].weight, i))[: max(n, must)]
        said = _joined(case, [said[i] for i in sorted(ranked)], n)
    if mode != "max":
        fillers = [
            f
            for f in load("genres")[genre][case.lang]["filler"]
            if not any(str(w) in f for w in plan.asked.get("forbid", ()))
        ]
        while len(said) < n:
            text = fillers.pop(0) if fillers else load("phrases")["no_more"][case.lang]
            said = [*said, _worded(plan, case, genre, Said(text, "closing", 0.1), plain=simple(plan))]
    return said


def _joined(case: CaseFile, said: list[Said], n: int) -> list[Said]:
    """With fewer places than parts that must be there, one sentence carries two."""
    teller = tell_ko if case.lang == "ko" else tell_en
    while len(said) > n:
        first, second = said[-2], said[-1]
        text = teller.linked(first.text, second.text)
        said = [
            *said[:-2],
            replace(first, text=text, weight=max(first.weight, second.weight), shows=first.shows or second.shows),
        ]
    return said


def _squeezed(plan: Plan, said: list[Said], render: Layout, limit: int) -> tuple[str, list[Said]]:
    """Within the limit: the lightest go first, then the longest are cut."""
    many = _count(plan)
    fixed = many is not None and many[1] != "max"
    said = list(said)
    while len(render(said)) > limit:
        spare = [i for i, s in enumerate(said) if s.weight < 100.0]
        if fixed or not spare or len(said) <= 1:
            break
        said.pop(min(spare, key=lambda i: (said[i].weight, -i)))
    for _ in range(300):
        over = len(render(said)) - limit
        if over <= 0 or not said or max(len(s.text) for s in said) <= 2:
            break
        at = max(range(len(said)), key=lambda i: (max(len(said[i].text), len(said[i].note)), -i))
        said[at] = _cut(said[at], over)
    text = render(said)
    return (text if len(text) <= limit or plan.asked.get("format") == "json" else text[:limit].rstrip()), said


def _cut(said: Said, over: int) -> Said:
    long = max(len(said.text), len(said.note))
    room = max(1, long - max(1, min(over, long // 3 or 1)))
    end = "." if said.text.endswith(".") and room > 2 else ""
    text = shorten(re.sub(r"\s?\([^()]{1,80}\)", "", said.text).rstrip("."), room - len(end)).rstrip("…, ") or "·"
    return replace(
        said, text=text + end, note=shorten(said.note, room).rstrip("…") if said.note else "", shows=said.shows
    )


# ------------------------------------------------------------------ shapes


def _renderer(plan: Plan, case: CaseFile, layout: Layout) -> Layout:
    form = plan.asked.get("format")
    if form == "json":
        return lambda said: _as_json(plan, case, said)
    if form == "table":
        return lambda said: _as_table(case, said)
    if form == "numbered" and not (
        plan.task == "letter" and not _count(plan)
    ):  # a letter's points are numbered as it is
        return lambda said: "\n".join(f"{i}. {s.text}" for i, s in enumerate(said, 1))
    if form == "bullets" or (form is None and "count_items" in plan.asked and "count_sentences" not in plan.asked):
        return lambda said: "\n".join(f"- {s.text}" for s in said)
    if form == "paragraph" or "count_sentences" in plan.asked:
        return lambda said: " ".join(s.text for s in said)
    return layout


def _as_table(case: CaseFile, said: Sequence[Said]) -> str:
    columns = ("항목", "내용") if case.lang == "ko" else ("Item", "Detail")
    names = load("genres")["names"][case.lang] | load("genres")["heads"][case.lang] | load("genres")["rows"][case.lang]
    rows = []
    for one in said:
        # A head that has become an entry names its row already.
        name = names.get(one.part, names["more"])
        text = one.text.removeprefix(f"{name}: ")
        text = text.rstrip(".") if text != one.text else text
        rows.append(f"| {name} | {text.replace('|', '/')} |")
    return "\n".join((f"| {columns[0]} | {columns[1]} |", "|---|---|", *rows))


def _as_json(plan: Plan, case: CaseFile, said: Sequence[Said]) -> str:
    keys = list(
        plan.asked.get("keys") or (("제목", "본문", "문의") if case.lang == "ko" else ("title", "body", "contact"))
    )
    parts = {key: part_of(key) for key in keys}
    own = set(parts.values()) - {"body"}
    out: dict[str, str] = {}
    for key in keys:
        part = parts[key]
        named = fields_for(case, key)
        if part == "body" or (not part and len(keys) == 1):
            mine = [s for s in said if not s.head and s.part not in own]
        elif part in ("title", "receiver", "sender", "subtitle", "attachment", "embargo"):
            mine = [s for s in said if s.part == part]
        else:
            mine = [s for s in said if s.part == part or (part == "deadline" and s.part == "ask")]
            mine = mine or [s for s in said if not s.head and part in kinds_in(s.text)][:2]
        value = named if named and part != "title" else " ".join(s.text for s in mine)
        label = f"{load('genres')['names'][case.lang].get(part, '')}: "
        value = value.removeprefix(label).rstrip(".") if value.startswith(label) else value
        out[key] = _struck(value, [str(w) for w in plan.asked.get("forbid", ())]) or unknown(plan, case.lang)
    text = json.dumps(out, ensure_ascii=False, indent=1 if plan.fails("wrapped-json") else None)
    return f"```json\n{text}\n```" if plan.fails("wrapped-json") else text


def written_sentences(said: Sequence[Said]) -> int:
    """How many sentences stand in a draft."""
    return sum(len(sentences(s.text)) for s in said if not s.head)
