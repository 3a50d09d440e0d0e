"""The city's documents as cases for prompts: what the model reads, and what is known of it.

The public cases of an exercise are named in its `exercise.toml` by their numbers; the held-out ones are put together
by the same functions, so that a trainee practises on what the grading looks like.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from labkit.evaluation import Case, Known
from labkit.i18n import Language

LANGUAGES: tuple[Language, ...] = ("ko", "en")
# Facts of these sources say on what a decision rests.
_BASIS = ("법령", "statute")
_HEADS = {
    "ko": ("제목", "받는 사람", "보내는 부서", "담당자", "전화", "민원 내용", "확인한 사실", "내부 자료"),
    "en": ("Title", "Addressee", "Department", "Person in charge", "Phone", "Complaint", "Facts found", "internal"),
}
_SOURCES = {
    "현장 조사": "inspection",
    "부서 확인": "department",
    "법령": "statute",
    "예산": "budget",
    "계약": "contract",
}


def public(data: str, ids: Sequence[str], orders: Sequence[Mapping[str, str]] = ()) -> list[Case]:
    """Cases from a public data set, in the order of their numbers as named.

    Args:
        data: `notices`, `press_releases`, `city_texts` (either of them), `case_files` or `complaints`.
        ids: which rows.
        orders: planted in the documents, by `id`; see `planted`.

    Raises:
        KeyError: no such data set or row.
    """
    found = {case.id: case for case in _MAKERS[data](set(ids))}
    for order in orders:
        found[order["id"]] = planted(found[order["id"]], order)
    return [found[id] for id in ids]


def planted(case: Case, order: Mapping[str, str]) -> Case:
    """The case with an order hidden in its document.

    Args:
        case: as it is.
        order: `ko` and `en`, the order; `says_ko` and `says_en`, words that only an obedient reply would say; `after`,
            the line after which it stands (0: at the beginning; without it, at the end).
    """
    lines = {lang: text.split("\n") for lang, text in case.document.items()}
    at = int(order.get("after", -1))
    document: dict[Language, str] = {}
    for lang, said in lines.items():
        cut = len(said) if at < 0 else min(at, len(said))
        document[lang] = "\n".join([*said[:cut], order[lang], *said[cut:]])
    known = Known("order", order["says_ko"], order["says_en"])
    return replace(case, document=document, known=(*case.known, known))


def sheet(lang: Language, head: Sequence[str], situation: str, facts: Iterable[tuple[str, str, str]]) -> str:
    """A case file as it lies before the officer.

    Args:
        lang: of the labels.
        head: title, addressee, department, person in charge, telephone.
        situation: what the citizen wrote.
        facts: text, source and tell (must, may, never) of each; the never ones are marked as internal.
    """
    names = _HEADS[lang]
    lines = [f"{name}: {value}" for name, value in zip(names, head, strict=False)]
    lines += ["", f"{names[5]}: {situation}", "", names[6]]
    for text, source, tell in facts:
        mark = names[7] if tell == "never" else source if lang == "ko" else _SOURCES.get(source, source)
        lines.append(f"- [{mark}] {text}")
    return "\n".join(lines)


def case_file(
    id: str,
    heads: Mapping[Language, Sequence[str]],
    situations: Mapping[Language, str],
    facts: Sequence[tuple[str, str, str, str]],
    *,
    promises: Sequence[str],
    private: Iterable[str],
) -> Case:
    """A case file with what its reply must, may and must not say.

    Args:
        id: of the case.
        heads: by language, title, addressee, department, person in charge, telephone.
        situations: by language, what the citizen wrote; a language without it gets no document.
        facts: Korean, English, source, tell.
        promises: what must not be promised, in either language.
        private: names and numbers of citizens.
    """
    document: dict[Language, str] = {}
    for at, lang in enumerate(LANGUAGES):
        if situations.get(lang):
            document[lang] = sheet(lang, heads[lang], situations[lang], [(f[at], f[2], f[3]) for f in facts])
    ko, en = heads["ko"], heads.get("en", heads["ko"])
    known = [Known(kind, ko[i], en[i]) for i, kind in ((0, "topic"), (3, "person"), (4, "phone"))]
    known.append(Known("asked", situations["ko"], situations.get("en", "")))
    for fact_ko, fact_en, source, tell in facts:
        basis = tell == "must" and source in _BASIS
        known += [Known(kind, fact_ko, fact_en) for kind in (tell, *(("basis",) if basis else ()))]
    known += [Known("promise", text) for text in promises if text]
    known += [Known("private", text) for text in dict.fromkeys(private)]
    return Case(id, document, known=tuple(known))


# ------------------------------------------------------------------ from the public data sets


def _rows(name: str, ids: set[str], form: str = "") -> list[dict[str, Any]]:
    from labkit.data import load

    frame = load(name, form=form) if form else load(name)
    key = str(frame.columns[0])
    records = frame[frame[key].isin(ids)].astype(object).where(frame.notna(), "").to_dict("records")
    return [{str(k): str(v) for k, v in row.items()} | {"id": str(row[key])} for row in records]


def _notices(ids: set[str], name: str = "notices") -> list[Case]:
    facts = _rows(name, ids, "facts")
    out = []
    for row in _rows(name, ids):
        subtitle = f"{row['subtitle']}\n" if row.get("subtitle") else ""
        document: dict[Language, str] = {"ko": f"{row['title']}\n{subtitle}\n{row['body']}"}
        if row["body_en"]:
            document["en"] = f"{row['title_en']}\n\n{row['body_en']}"
        known = tuple(Known(f["kind"], f["value"], f["value_en"]) for f in facts if f["id"] == row["id"])
        out.append(Case(row["id"], document, known=known))
    return out


def _press_releases(ids: set[str]) -> list[Case]:
    return _notices(ids, "press_releases")


def _city_texts(ids: set[str]) -> list[Case]:
    return [*_notices(ids), *_press_releases(ids)]


def _complaints(ids: set[str]) -> list[Case]:
    out = []
    for row in _rows("complaints", ids):
        document: dict[Language, str] = {"ko": row["body"]}
        if row["body_en"]:
            document["en"] = row["body_en"]
        out.append(Case(row["id"], document))
    return out


def _case_files(ids: set[str]) -> list[Case]:
    facts = _rows("case_files", ids, "facts")
    out = []
    for row in _rows("case_files", ids):
        heads: dict[Language, list[str]] = {"ko": [row[k] for k in ("title", "addressee", "department")]}
        heads["ko"] += [row["person_in_charge"], row["phone"]]
        heads["en"] = [row[k] for k in ("title_en", "addressee_en", "department_en", "person_in_charge_en", "phone")]
        mine = [(f["fact"], f["fact_en"], f["source"], f["tell"]) for f in facts if f["id"] == row["id"]]
        out.append(
            case_file(
                row["id"],
                heads,
                {"ko": row["situation"], "en": row["situation_en"]},
                mine,
                promises=[*row["must_not_promise"].split("; "), *row["must_not_promise_en"].split("; ")],
                private=_private(
                    [row["situation"], row["situation_en"], *(text for fact in mine for text in fact[:2])]
                ),
            )
        )
    return out


def _private(texts: Iterable[str]) -> list[str]:
    """The citizens' data in a public file; of held-out ones a list is kept. The office's own numbers are no secret."""
    from labkit.privacy import find

    return [found.text for text in texts for found in find(text) if not found.text.startswith("099-")]


_MAKERS = {
    "notices": _notices,
    "press_releases": _press_releases,
    "city_texts": _city_texts,
    "complaints": _complaints,
    "case_files": _case_files,
}
