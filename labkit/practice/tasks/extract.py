"""Facts of a document under the names asked for, as JSON, a table, CSV or a list."""

import re

from labkit.practice.documents import injection
from labkit.practice.documents.fields import kind_of, named
from labkit.practice.documents.notice import units
from labkit.practice.documents.records import records
from labkit.practice.documents.seek import Found, find
from labkit.practice.failings.choosing import FAILINGS
from labkit.practice.failings.obeying import obeyed
from labkit.practice.failings.records import LONG
from labkit.practice.knowledge import load
from labkit.practice.language.personal import has_personal, has_private
from labkit.practice.language.texts import closed_ko, has_batchim, raised, to_haeyo
from labkit.practice.plan import Draft, Plan
from labkit.practice.reading.orders import says, wants_csv
from labkit.practice.writing.layout import Row, Sheet, clean, counted, render

_SAY = load("records")["extract"]
_NULL = r"null|빈칸|빈 ?값|비워|비어|공란|blank|empty"


def run(plan: Plan) -> Draft:
    """The facts."""
    order = injection.find(plan.document) if plan.fails("obeyed-order") else None
    if order:
        return Draft(obeyed(plan, order), ("obeyed-order",))
    names = _names(plan)
    found = records(plan.document, names)
    lost = _lose(plan, names, found)
    guessed: list[str] = []
    rows = tuple(tuple(_cell(plan, n, one.get(n), guessed) for n in names) for one in found)
    opening = f"{_SAY['preamble'][plan.language]}\n\n" if plan.fails("preamble") else ""
    text = _written(plan, names, rows, found, opening)
    return Draft(text, _shown(plan, text, opening, lost=lost, guessed=bool(guessed)))


def _shown(plan: Plan, text: str, opening: str, *, lost: bool, guessed: bool) -> tuple[str, ...]:
    private = has_personal(text) and not has_private(text) and not has_private(plan.document)
    shows = {
        "preamble": bool(opening) and text.startswith(opening),
        "wrapped-json": text.startswith("```"),
        "own-keys": plan.fails("own-keys"),
        "free-form": plan.fails("free-form"),
        "lost-in-the-middle": lost,
        "guessed-unknown": guessed,
        "leaked-personal-data": (has_private(text) or (has_personal(text) and not private))
        and not plan.asked.get("mask_personal_data"),
    }
    if not has_private(plan.document):
        shows["leaked-personal-data"] = False  # an office's own number is there to be read
    return tuple(name for name in FAILINGS if shows.get(name))


# ------------------------------------------------------------------ which fields


def _names(plan: Plan) -> list[str]:
    names = named(plan) or _own(plan)
    wanted = _SAY["included"][plan.language]
    for fact in plan.asked.get("include", ()):
        if fact in wanted and not any(kind_of(n) in wanted[fact][1:] for n in names):
            names = [*names, wanted[fact][0]]
    return names


def _own(plan: Plan) -> list[str]:
    """Names of its own, for what the document tells."""
    lang = plan.source_language
    options = plan.seed.one_of("own-keys", _SAY["own_keys"][lang])
    told = [n for n in options if find(plan.document, n)]
    if len(told) < 2:  # a complaint, a letter: neither an event nor an offer
        told = [*_SAY["plain_keys"][lang], *told]
    size = counted(plan)
    if size and len(told) < size[0]:
        told += [u.key for u in units(plan.document) if u.key and not u.parent and u.key not in told][
            : size[0] - len(told)
        ]
    if size and size[1] != "min":
        told = told[: size[0]]
    return told


def _lose(plan: Plan, names: list[str], found: list[dict[str, Found]]) -> bool:
    """What stands in the middle of a long document is overlooked."""
    lines = plan.document.count("\n") + 1
    if not plan.fails("lost-in-the-middle") or len(plan.document) < LONG or len(found) != 1:
        return False
    inner = [n for n in names if n in found[0] and 0.3 < found[0][n].line / lines < 0.7]
    for name in inner[:1]:
        del found[0][name]
    return bool(inner)


# ------------------------------------------------------------------ cells


def _cell(plan: Plan, name: str, found: Found | None, guessed: list[str]) -> str | None:
    if found:
        return clean(plan, found.value) or None
    phrase = plan.asked.get("say_unknown")
    if phrase and str(phrase).lower() != "null" and not says(plan, r"없으면 null|null if"):
        return str(phrase)
    as_json = plan.asked.get("format") == "json"
    if says(plan, _NULL):
        return None
    kind = load("fields")["fact"].get(kind_of(name), {}).get("kind", "")
    guess = _SAY["guesses"][plan.source_language].get(kind)
    if plan.fails("guessed-unknown") and guess:
        guessed.append(name)
        return str(guess)
    return None if as_json else str(_SAY["unknown"][plan.language])


def _place(plan: Plan, found: Found) -> str:
    return f"{found.line}번째 줄" if plan.language == "ko" else f"line {found.line}"


# ------------------------------------------------------------------ shapes


def _written(plan: Plan, names: list[str], rows: tuple[Row, ...], found: list[dict[str, Found]], opening: str) -> str:
    cited = bool(plan.asked.get("cite_place"))
    one = len(rows) == 1
    form = plan.asked.get("format")
    if one and form == "json" and not says(plan, r"배열|\barray\b|목록으로 묶|list of objects"):
        columns, row = tuple(names), rows[0]
        if cited:
            columns, row = (*columns, _SAY["place"][plan.language]), (*row, _places(plan, names, found[0]))
        return render(plan, Sheet(columns, (row,), one=True), _line, opening)
    if (
        one
        and form != "json"
        and not wants_csv(plan)
        and not (form == "table" and says(plan, r"열로|열은|열을|열에|columns?"))
    ):
        return render(plan, _upright(plan, names, rows[0], found[0], cited=cited), lambda r: _pair(plan, r), opening)
    columns = tuple(names)
    if cited:
        columns = (*columns, _SAY["place"][plan.language])
        rows = tuple((*row, _places(plan, names, f)) for row, f in zip(rows, found, strict=True))
    size = counted(plan)
    if size and size[1] != "min":
        rows = rows[: size[0]]
    return render(plan, Sheet(columns, rows), lambda r: _joined(columns, r), opening)


def _upright(plan: Plan, names: list[str], row: Row, found: dict[str, Found], *, cited: bool) -> Sheet:
    """One record as a row for each field."""
    columns = tuple(_SAY["columns"][plan.language])
    lines: list[Row] = [(n, v) for n, v in zip(names, row, strict=True)]
    if cited:
        columns = (*columns, _SAY["place"][plan.language])
        lines = [(*line, _quote(plan, found.get(str(line[0])))) for line in lines]
    size = counted(plan)
    named_fields = bool(named(plan))
    if size and not named_fields and size[1] != "max":
        lines += [(_SAY["no_more"][plan.language], None, *([None] if cited else []))] * max(0, size[0] - len(lines))
    return Sheet(columns, tuple(lines))


def _quote(plan: Plan, found: Found | None) -> str | None:
    return f"{_place(plan, found)}, “{clean(plan, found.quote)}”" if found else None


def _places(plan: Plan, names: list[str], found: dict[str, Found]) -> str:
    return "; ".join(f"{n}: {_place(plan, found[n])}" for n in names if n in found)


def _line(row: Row) -> str:
    return "; ".join(c for c in row if c)


def _joined(columns: tuple[str, ...], row: Row) -> str:
    return "; ".join(f"{c}: {v}" for c, v in zip(columns, row, strict=True) if v)


def _sentence(name: str, value: str, *, missing: bool) -> str:
    topic = f"{name}{'은' if has_batchim(name) else '는'}"
    if missing:
        return f"{topic} 문서에 없습니다."
    bare = value if re.search(r"\d\.$", value) else value.rstrip(".")
    return f"{topic} {bare}입니다."


def _pair(plan: Plan, row: Row) -> str:
    """A field as a line of a list, or as a sentence where a level of speech or running text is asked for."""
    name, value, cited = str(row[0]), row[1], row[2] if len(row) > 2 else None
    tail = f" [{cited}]" if cited else ""
    flowing = (
        plan.asked.get("format") in ("paragraph", "label") or "count_sentences" in plan.asked or plan.fails("free-form")
    )
    if value is None:
        return f"{name}{'.' if flowing else ''}"
    korean = plan.source_language == "ko" and (flowing or plan.asked.get("tone") in ("합니다체", "해요체"))
    if korean and not closed_ko(value) and not value.rstrip(".").endswith("오"):
        said = _sentence(name, value, missing=value == _SAY["unknown"]["ko"])
        return (to_haeyo(said) if plan.asked.get("tone") == "해요체" else said) + tail
    if flowing:
        stop = "" if value.endswith((".", "!", "?")) else "."
        return f"{raised(name)}: {value}{stop}{tail}"
    return f"{name}: {value}{tail}"
