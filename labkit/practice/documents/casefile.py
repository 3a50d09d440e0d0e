"""A case file: who writes to whom about what, what was found, on what it rests, what follows, what must stay inside.

The same reader serves a file with labels, a notice and a citizen's bare complaint; what a text does not carry stays
empty, and nothing is filled in here.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from labkit.i18n import Language
from labkit.practice.documents import injection
from labkit.practice.documents.caselines import Row, pattern, rows_of
from labkit.practice.documents.casetext import PHONE, attachments, names, quotes, with_desk
from labkit.practice.language.texts import sentences
from labkit.practice.plan import language_of

_LEAST = 10  # letters
# Labels that only a case file has; a notice has a title and a number to call, too.
_TELLING = frozenset(("situation", "request", "facts", "internal", "undecided", "promises", "receiver", "person"))


@dataclass(frozen=True)
class Fact:
    """One fact.

    Args:
        text: one sentence or note.
        kind: finding, basis, plan, ask (of the reader), contact, more (may be left out).
        place: where the file says it ("f3", "7행").
        key: a label that belongs to it ("통제 기간").
        parent: the heading above it.
        inside: must not leave the office: marked so, not decided, or somebody else's affair.
        marked: the file itself says so.
    """

    text: str
    kind: str
    place: str
    key: str = ""
    parent: str = ""
    inside: bool = False
    marked: bool = False


@dataclass(frozen=True)
class CaseFile:
    """What a file says.

    Args:
        fields: title, subtitle, receiver, sender, person, phone, due, embargo, received: what is there.
        situation: sentences on what is the matter.
        requests: what is asked for, in the file's words.
        facts: in the file's order.
        promises: what the file forbids to promise.
        quotes: speaker and words.
        attachments: as named.
        names: of citizens, in full.
        lang: "ko" or "en".
        labelled: it has labels of a case file.
    """

    fields: dict[str, str]
    situation: tuple[str, ...] = ()
    requests: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    promises: tuple[str, ...] = ()
    quotes: tuple[tuple[str, str], ...] = ()
    attachments: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    lang: Language = "ko"
    labelled: bool = False

    def of(self, *kinds: str) -> list[Fact]:
        """The facts of these kinds that may be told."""
        return [f for f in self.facts if f.kind in kinds and not f.inside]

    @property
    def inside(self) -> list[Fact]:
        """The facts that must stay in the office."""
        return [f for f in self.facts if f.inside]


def enough(case: CaseFile) -> bool:
    """Whether there is anything to write from: a word or a figure alone is no case."""
    said = "".join((*case.situation, *case.requests, *(f"{f.key}{f.text}" for f in case.facts)))
    return sum(ch.isalpha() for ch in said) >= _LEAST


@lru_cache(maxsize=128)
def read_case(document: str) -> CaseFile:
    """Read a document as a case file."""
    document = injection.without(document)
    rows = rows_of(document)
    lang = language_of(document)
    fields = with_desk(_fields(rows), document)
    there = {r.field for r in rows if r.field}
    labelled = bool(there & _TELLING) or len(there & {"finding", "basis", "plan"}) > 1
    facts, situation = _facts(rows, labelled, "title" in fields), _situation(rows, labelled)
    return CaseFile(
        fields=fields,
        situation=situation,
        requests=tuple(s for r in rows if r.field == "request" and not r.heading for s in sentences(r.text)),
        facts=facts,
        promises=tuple(
            p.strip(" .")
            for r in rows
            if r.field == "promises" and not r.heading
            for p in r.text.split(";")
            if p.strip(" .")
        ),
        quotes=quotes(document),
        attachments=attachments(rows, ((f.kind, f.text) for f in facts)),
        names=names(document, fields),
        lang=lang,
        labelled=labelled,
    )


def _fields(rows: list[Row]) -> dict[str, str]:
    single = ("title", "subtitle", "receiver", "sender", "person", "phone", "due", "embargo", "received", "complainant")
    out: dict[str, str] = {}
    for row in rows:
        if row.field in single and not row.heading and row.text:
            out.setdefault(row.field, row.text)
    first = rows[0] if rows else None
    # A first line without an end is a title: "# 별빛등축제 교통 통제".
    bare = first is not None and "title" not in out and not first.field and not first.key and len(rows) > 1
    if first and bare and len(first.text) <= 60 and not re.search(r"[.!?다요음함임:]$", first.text):
        out["title"] = first.text
    found = PHONE.search(out.get("phone", ""))
    if found:
        rest = PHONE.sub("", out["phone"]).strip(" ,()（）")
        if rest and "sender" not in out and "person" not in out:
            out["desk"] = rest
        out["phone"] = found[0]
    return out


_ASKS = re.compile(
    r"달라|요구|물었|묻는|건의|바란다|요청|부탁|알고 싶|\b(?:ask|want|request|demand|propos|wish)", re.IGNORECASE
)
_SPOKEN = re.compile(
    r"(?:주세요|주십시오|주시기|바랍니다|부탁드|할까요|나요|건가요|해요|돼요|어요|아요|네요|거든요|습니다|임다|\?|!)"
    r"|\b(?:please|I|we|my|our|can you|could you)\b",
    re.IGNORECASE,
)


def _bare(row: Row) -> bool:
    return not row.field and not row.heading


def _situation(rows: list[Row], labelled: bool) -> tuple[str, ...]:
    if labelled:
        told = [r for r in rows if r.field == "situation" and not r.heading]
        return tuple(s for r in told or _preface(rows) for s in sentences(r.text))
    if complaint(rows):
        return tuple(s for r in rows if _bare(r) or r.field == "situation" for s in sentences(r.text) if not r.heading)
    return tuple(
        s for r in rows if _bare(r) and not r.key for s in sentences(r.text) if _ASKS.search(s) and not PHONE.search(s)
    )


def _preface(rows: list[Row]) -> list[Row]:
    """The prose before the first label, table or list; a title is none."""
    out: list[Row] = []
    for row in rows:
        if row.field or row.key or row.number or row.tags:
            break
        out += [row] if not row.heading and re.search(r"[다요.!?]$", row.text) else []
    return out


def complaint(rows: list[Row]) -> bool:
    """Whether the rows are a citizen's own words: no labels, spoken, and not a notice with an office's number."""
    told = [r for r in rows if not r.heading]
    keyed = sum(bool(r.key) for r in told)
    spoken = sum(bool(_SPOKEN.search(r.text)) for r in told)
    office = any(
        re.search(r"문의|[Ee]nquir", r.key or r.text) and PHONE.search(r.text) and "010" not in r.text for r in told
    )
    return (
        bool(told) and keyed <= 1 and not office and spoken >= max(1, len(told) // 3) and not any(r.tags for r in told)
    )


def _facts(rows: list[Row], labelled: bool, titled: bool) -> tuple[Fact, ...]:
    if not labelled and complaint(rows):
        return ()
    kinds = {"finding": "finding", "basis": "basis", "plan": "plan", "optional": "more", "facts": "", "": ""}
    out: list[Fact] = []
    preface = _preface(rows) if labelled and not any(r.field == "situation" for r in rows) else []
    for n, row in enumerate(rows):
        if row in preface or row.heading or not row.text or (n == 0 and titled and not row.field and not row.key):
            continue
        if row.field in ("internal", "undecided"):
            out += [Fact(s, "more", _place(row), inside=True, marked=True) for s in sentences(row.text)]
        elif row.field in kinds:
            for said in sentences(row.text) if not row.key else [row.text]:
                if labelled or row.key or not _ASKS.search(said):
                    out.append(_fact(row, said, kinds[row.field]))
    return tuple(_spread(out))


def _place(row: Row) -> str:
    return row.number or f"{row.line}행"


def _fact(row: Row, said: str, kind: str) -> Fact:
    marked = "internal" in row.tags
    wanted = "must" in row.tags and kind != "more"
    inside = marked or bool(pattern("open").search(said.rstrip(". "))) or bool(pattern("others").search(said))
    tagged = next((k for k in ("finding", "basis") if k in row.tags), "")
    kind = kind or ("more" if "optional" in row.tags else "") or _kind(said, row.key, tagged)
    kind = "plan" if wanted and kind == "more" else kind
    return Fact(said, kind, _place(row), row.key, row.parent, inside, marked)


def _kind(said: str, key: str, tagged: str) -> str:
    if re.match(r"붙임(?:은|:| )|첨부|[Aa]ttach", said):
        return "attachment"
    if re.search(r"^(?:문의|[Ee]nquir)|문의는", key or said) and (PHONE.search(said) or "@" in said) and len(said) < 60:
        return "contact"
    if pattern("kinds", "ask").search(said):
        return "ask"
    if tagged == "basis" or pattern("grounds").search(said):
        return "basis"
    if tagged == "finding" or pattern("found").search(said):
        return "finding"
    if pattern("kinds", "done").search(said) or key:
        return "plan"
    return "more" if pattern("kinds", "aside").search(said) else "plan"


def _spread(found: list[Fact]) -> Iterable[Fact]:
    """The sentences of one note belong together: what one of them must keep inside, the others keep, too."""
    inside = {f.place for f in found if f.inside and not f.place.endswith("행")}
    kinds: dict[str, str] = {}
    for fact in found:
        if not fact.place.endswith("행"):
            kinds.setdefault(fact.place, fact.kind)
    for fact in found:
        kind = kinds.get(fact.place, fact.kind)
        yield replace(
            fact,
            inside=fact.inside or fact.place in inside,
            kind=fact.kind if fact.kind in ("ask", "contact", "attachment") else kind,
        )
