"""Rewrites a text: plain words, shorter sentences, one level of speech; figures, dates and names stay to the digit."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from labkit.practice.documents import injection
from labkit.practice.documents.notice import units
from labkit.practice.documents.unit import Unit
from labkit.practice.failings.choosing import FAILINGS
from labkit.practice.failings.obeying import obeyed
from labkit.practice.knowledge import load
from labkit.practice.language.levels import leveled
from labkit.practice.language.personal import has_private
from labkit.practice.language.plainly import plain_words, polished, shorter
from labkit.practice.language.texts import sentences, shorten
from labkit.practice.plan import Draft, Plan
from labkit.practice.reading.orders import says
from labkit.practice.writing.layout import Row, Sheet, clean, counted, render
from labkit.practice.writing.wording import simple

_SAY, _TOLD = load("phrases"), load("plainwords")["told"]
_PLAIN = r"쉬운|쉽게|알기 쉽|순화|풀어 ?(?:써|쓰)|평이|plain|simple|simpler|simplif|easy|easier|clearer"
_LEAD = re.compile(r"^(\s{0,12}(?:(?:[-–•·*□■○●◦▶▪※①-⑳]|\d{1,2}[.)]|[가-하][.)]|[a-h][.)])\s{1,3}|#{1,4}\s)?)(.*)$")
_KEYED = re.compile(r"^([^:：.!?\n]{1,30}[:：]\s{0,3})(\S.*)$")
_CONDITION = re.compile(
    r"^(?:※|다만|단,)|제외(?:합니다|한다|됩니다|$)|(?:하지|되지) 않으면|\b(?:unless|except|excluded"
    r"|provided that|only if)\b"
)
_ASIDE = re.compile(
    r"\s?\([^()]{2,60}(?:제외|한함|한하여|지참|필요|이상|이하|only|except|excluded|required)[^()]{0,20}\)"
)
_NUMBER = re.compile(
    r"(?<![\d.,:/-])(\d{1,3}(?:,\d{3})+|\d{2,4})(?= ?(?:명|곳|대|면|세대|가구|원|만|억|건|석|그루"
    r"|개|households|shops|spaces|people|won|places|seats|cameras))"
)


@dataclass(frozen=True)
class Piece:
    """A sentence: what stands before it on its line, its original, its new words."""

    lead: str
    before: str
    after: str
    starts: bool = True  # a line


def run(plan: Plan) -> Draft:
    """The text, rewritten in the shape asked for."""
    order = injection.find(plan.document) if plan.fails("obeyed-order") else None
    if order:
        return Draft(obeyed(plan, order), ("obeyed-order",))
    flat = _is_flat(plan)
    pieces = _of_units(plan) if flat else _of_lines(plan)
    pieces, dropped = _without_condition(plan, pieces)
    pieces, changed = _with_other_number(plan, pieces)
    pieces, invented = _with_more(plan, pieces)
    opening = f"{_TOLD[f'preamble_{plan.language}']}\n\n" if plan.fails("preamble") else ""
    text = _shaped(plan, pieces, opening, flat=flat)
    shows = {
        "preamble": bool(opening) and text.startswith(opening),
        "wrapped-json": text.startswith("```"),
        "changed-number": bool(changed) and changed in text,
        "dropped-condition": dropped,
        "invented-detail": bool(invented) and invented[:12] in text,
        "leaked-personal-data": has_private(text) and not plan.asked.get("mask_personal_data"),
    }
    return Draft(text, tuple(name for name in FAILINGS if shows.get(name)))


def _is_flat(plan: Plan) -> bool:
    """Whether the text is told sentence by sentence and not line by line as it was laid out."""
    asked = plan.asked
    return bool({"count_sentences", "count_items"} & set(asked)) or asked.get("format") in (
        "bullets",
        "numbered",
        "paragraph",
        "label",
        "table",
    )


# ------------------------------------------------------------------ the words


def _easy(plan: Plan) -> bool:
    return simple(plan) or says(plan, _PLAIN)


def _new(plan: Plan, sentence: str) -> str:
    lang = plan.source_language
    said = polished(sentence, lang)
    if not _easy(plan):
        return clean(plan, leveled(said, str(plan.asked.get("tone"))) if lang == "ko" else said)
    pieces = (
        [plain_words(s, lang) for s in shorter(said, lang)]
        if "count_sentences" not in plan.asked
        else [plain_words(said, lang)]
    )
    if lang == "ko":
        pieces = [leveled(p, str(plan.asked.get("tone"))) for p in pieces]
    return clean(plan, " ".join(pieces))


def _of_lines(plan: Plan) -> list[Piece]:
    out: list[Piece] = []
    for line in plan.document[:100_000].split("\n")[:2_000]:
        if injection.find(line):
            line = _without_order(line)
        match = _LEAD.match(line[:3_000])
        lead, body = (match[1], match[2]) if match else ("", line[:3_000])
        keyed = _KEYED.match(body)
        if keyed and not re.search(r"^\d{1,2}$", keyed[1].rstrip(": ")):
            head = clean(
                plan, plain_words(keyed[1].rstrip(), plan.source_language) if _easy(plan) else keyed[1].rstrip()
            )
            out.append(Piece(f"{lead}{head} ", body, _value(plan, keyed[2])))
            continue
        said = sentences(body) or [""]
        out += [Piece(lead if i == 0 else "", s, _new(plan, s) if s else "", starts=i == 0) for i, s in enumerate(said)]
    return out


def _without_order(line: str) -> str:
    """A line without the order that is planted in it: it is no part of what is to be rewritten."""
    order = injection.find(line)
    return (line[: order.start] + line[order.end :]).strip() if order else line


def _value(plan: Plan, value: str) -> str:
    """What follows a colon: whole sentences change their level, a bare value only its words."""
    return " ".join(
        _new(plan, s)
        if re.search(r"(?:[다요죠]|십시오|음|함|됨)[.]?$", s) or plan.source_language == "en"
        else _worded(plan, s)
        for s in sentences(value) or [value]
    )


def _worded(plan: Plan, text: str) -> str:
    said = plain_words(text, plan.source_language) if _easy(plan) else text
    return clean(plan, said)


def _of_units(plan: Plan) -> list[Piece]:
    found = [u for u in units(plan.document) if not injection.find(u.text)] or units(plan.document)
    found = _joined(plan, found)
    flowing = "count_items" not in plan.asked and plan.asked.get("format") in (None, "paragraph", "label")
    sentence = flowing or plan.asked.get("tone") in ("합니다체", "해요체") or "count_sentences" in plan.asked
    out = []
    for unit in found:
        said = unit.sentence(plan.source_language) if sentence or not unit.key else unit.text
        out.append(
            Piece("", unit.text, " ".join(_new(plan, s) for s in sentences(said)) if sentence else _item(plan, said))
        )
    return out


def _item(plan: Plan, said: str) -> str:
    whole = bool(re.search(r"(?:다|요|십시오)[.]$", said.rstrip(")")))
    return _new(plan, said) if whole or plan.source_language == "en" else _worded(plan, said)


def _joined(plan: Plan, found: list[Unit]) -> list[Unit]:
    """As many units as were asked for: the last ones share a place, or the longest are cut."""
    size = counted(plan)
    if not size:
        return found
    wanted, mode = size
    if "count_sentences" in plan.asked:
        found = (
            [replace(u, value=sentences(u.value)[0]) if sentences(u.value) else u for u in found]
            if wanted < len(found)
            else found
        )
        found = [v for u in found for v in _single(u)]
    if len(found) > wanted and mode != "min":
        # The facts of a notice stay; its background goes first.
        best = sorted(
            found, key=lambda u: (-u.score - 3.0 * u.lead + 2.0 * u.value.startswith(("다만", "단,")), u.order)
        )[:wanted]
        include = set(plan.asked.get("include", ()))
        missing = [
            u
            for u in found
            if include & set(u.facts)
            and u not in best
            and not any(include & set(u.facts) <= set(b.facts) for b in best)
        ]
        for unit in missing[:wanted]:
            best[-1 - missing.index(unit)] = unit
        found = sorted(best, key=lambda u: u.order)
    while len(found) < wanted and mode != "max":
        halves = next(
            ((i, h) for i, u in sorted(enumerate(found), key=lambda p: -len(p[1].value)) if (h := u.halves())), None
        )
        if not halves:
            found = [*found, Unit(9_999, "", _SAY["no_more"][plan.source_language], (), 0.0)]
            continue
        found = [*found[: halves[0]], *halves[1][:2], *found[halves[0] + 1 :]]
    return found


def _single(unit: Unit) -> list[Unit]:
    said = sentences(unit.value)
    return (
        [unit]
        if len(said) < 2
        else [replace(unit, value=s, key=unit.key if i == 0 else "") for i, s in enumerate(said)]
    )


# ------------------------------------------------------------------ what goes wrong


def _without_condition(plan: Plan, pieces: list[Piece]) -> tuple[list[Piece], bool]:
    if not plan.fails("dropped-condition"):
        return pieces, False
    for i, piece in enumerate(pieces):
        cut = _ASIDE.sub("", piece.after, count=1)
        if cut != piece.after:
            return [*pieces[:i], replace(piece, after=cut), *pieces[i + 1 :]], True
    # A sentence of its own; the first says what the text is for.
    at = next((i for i, p in enumerate(pieces) if i and _CONDITION.search(p.before)), None)
    if at is None or counted(plan):
        return pieces, False
    return [*pieces[:at], *pieces[at + 1 :]], True


def _with_other_number(plan: Plan, pieces: list[Piece]) -> tuple[list[Piece], str]:
    if not plan.fails("changed-number"):
        return pieces, ""
    for i, piece in enumerate(pieces):
        match = _NUMBER.search(piece.after)
        if match and not {"dates", "amounts"} & set(plan.asked.get("include", ())):
            other = _rounded(int(match[1].replace(",", "")))
            about = "약 " if plan.source_language == "ko" and not piece.after[: match.start()].endswith("약 ") else ""
            about = (
                "about "
                if plan.source_language == "en" and not piece.after[: match.start()].endswith("about ")
                else about
            )
            said = f"{piece.after[: match.start()]}{about}{other:,}{piece.after[match.end() :]}"
            return [*pieces[:i], replace(piece, after=said), *pieces[i + 1 :]], f"{about}{other:,}"
    return pieces, ""


def _rounded(number: int) -> int:
    """A number as somebody remembers it: 1,150 → 1,000, 212 → 200, 3,000 → 3,500."""
    size = 10 ** (len(str(number)) - 1)
    near = round(number / size) * size
    return near if near != number else number + size // 2


def _with_more(plan: Plan, pieces: list[Piece]) -> tuple[list[Piece], str]:
    if not plan.fails("invented-detail") or counted(plan):
        return pieces, ""
    said = leveled(plan.seed.one_of("invention", _SAY["invented"][plan.source_language]), str(plan.asked.get("tone")))
    return [*pieces, Piece("", "", said)], said


# ------------------------------------------------------------------ the shape


def _shaped(plan: Plan, pieces: list[Piece], opening: str, *, flat: bool) -> str:
    form = plan.asked.get("format")
    if form == "table":
        columns = ("원문", "고친 글") if plan.language == "ko" else ("original", "rewritten")
        columns = tuple(plan.asked.get("keys", ())[:2]) if len(plan.asked.get("keys", ())) >= 2 else columns
        rows = tuple((clean(plan, p.before), p.after) for p in pieces if p.after)
        return render(plan, Sheet(columns, rows), lambda row: str(row[1]), opening)
    if form == "json":
        return _json(plan, pieces)
    if flat:
        lines: tuple[Row, ...] = tuple((p.after,) for p in pieces if p.after)
        return render(plan, Sheet(("text",), lines), lambda row: str(row[0]), opening)
    return _laid_out(plan, pieces, opening)


def _json(plan: Plan, pieces: list[Piece]) -> str:
    keys = list(plan.asked.get("keys", ())) or ["글" if plan.language == "ko" else "text"]
    limit = plan.asked.get("max_chars")
    text = _text(pieces)
    cells: dict[str, str] = dict.fromkeys(keys, "")
    main = next(
        (
            k
            for k in keys
            if re.search(r"고친|쉬운|결과|글|본문|rewrit|plain|text|result", k, re.IGNORECASE) and not _source(k)
        ),
        keys[0],
    )
    cells[main] = text
    for key in keys:
        if key != main and _source(key):
            cells[key] = clean(plan, plan.document.strip())
    if limit:
        room = max(1, int(limit) - len(str(cells)) + len(text) - 8)
        cells[main] = shorten(text, room)
    return render(
        replace(plan, asked={k: v for k, v in plan.asked.items() if k != "max_chars"}),
        Sheet(tuple(cells), (tuple(cells.values()),), one=True),
        lambda row: text,
    )


def _source(key: str) -> bool:
    return bool(re.search(r"원문|원래|original|source|before", key, re.IGNORECASE))


def _text(pieces: list[Piece]) -> str:
    """The pieces on the lines where they stood."""
    lines: list[str] = []
    for piece in pieces:  # a note has no full stop of its own
        if piece.starts or not lines:
            lines.append(f"{piece.lead}{piece.after}".rstrip())
        else:
            stop = "." if re.search(r"[가-힣]$", lines[-1]) else ""
            lines[-1] = f"{lines[-1]}{stop} {piece.after}"
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _laid_out(plan: Plan, pieces: list[Piece], opening: str) -> str:
    limit = plan.asked.get("max_chars")
    text = opening + _text(pieces)
    if not limit or len(text) <= limit:
        return text
    weight = _weights(plan)
    kept = list(pieces)
    while len(kept) > 1 and len(opening + _text(kept)) > limit:
        at = min(range(len(kept)), key=lambda i: (weight(kept[i]), -i))
        if not kept[at].starts or at + 1 >= len(kept) or kept[at + 1].starts:
            kept.pop(at)
        else:
            kept[at + 1] = replace(kept[at + 1], lead=kept[at].lead, starts=True)
            kept.pop(at)
    text = opening + _text(kept)
    return text if len(text) <= limit else shorten(text, int(limit))


def _weights(plan: Plan) -> Callable[[Piece], float]:
    """How much a piece matters where not all can stay: what must be in, then what carries facts, then the rest."""
    known = {u.text[:20]: u for u in units(plan.document)}
    must = set(plan.asked.get("include", ()))

    def weight(piece: Piece) -> float:
        unit = known.get(piece.before[:20]) or next((u for k, u in known.items() if k in piece.before), None)
        score = unit.score if unit else -1.0
        return score + 20.0 * bool(unit and must & set(unit.facts)) - (5.0 if not piece.after else 0.0)

    return weight
