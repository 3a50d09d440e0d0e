"""A case file: who writes to whom about what, what was found, on what it rests, what follows, what must stay inside.

The same reader serves a file with labels, a notice and a citizen's bare complaint; what a text does not carry stays
empty, and nothing is filled in here.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from labkit.practice import injection
from labkit.practice.caselines import Row, rows_of
from labkit.practice.knowledge import load
from labkit.practice.plan import language_of
from labkit.practice.texts import sentences

_CAP = 40_000
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
    lang: str = "ko"
    labelled: bool = False

    def of(self, *kinds: str) -> list[Fact]:
        """The facts of these kinds that may be told."""
        return [f for f in self.facts if f.kind in kinds and not f.inside]

    @property
    def inside(self) -> list[Fact]:
        """The facts that must stay in the office."""
        return [f for f in self.facts if f.inside]


@cache
def pattern(*path: str) -> re.Pattern[str]:
    """A pattern of casefile.toml, both languages or one: `pattern("open")`, `pattern("meta", "ko")`."""
    found = load("casefile")
    for key in path:
        found = found[key]
    parts = (
        found
        if isinstance(found, list | str)
        else [p for v in found.values() for p in ([v] if isinstance(v, str) else v)]
    )
    return re.compile("|".join(f"(?:{p})" for p in ([parts] if isinstance(parts, str) else parts)))


@lru_cache(maxsize=128)
def read_case(document: str) -> CaseFile:
    """Read a document as a case file."""
    rows = [r for r in rows_of(document[:_CAP]) if not injection.find(r.text)]
    lang = language_of(document)
    fields = _fields(rows)
    there = {r.field for r in rows if r.field}
    labelled = bool(there & _TELLING) or len(there & {"finding", "basis", "plan"}) > 1
    facts, situation = _facts(rows, labelled, "title" in fields), _situation(rows, labelled)
    case = CaseFile(
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
        quotes=_quotes(document[:_CAP]),
        attachments=_attachments(rows, facts),
        names=_names(document[:_CAP], fields),
        lang=lang,
        labelled=labelled,
    )
    return _with_desk(case, document[:_CAP])


_PHONE = re.compile(r"(?<!\d)0\d{1,2}-\d{3,4}-\d{4}(?!\d)")
_MAIL = re.compile(r"[A-Za-z0-9_.+-]{1,40}@[A-Za-z0-9-]{1,40}(?:\.[A-Za-z0-9-]{1,20}){1,4}")


def _fields(rows: list[Row]) -> dict[str, str]:
    single = ("title", "subtitle", "receiver", "sender", "person", "phone", "due", "embargo", "received", "complainant")
    out: dict[str, str] = {}
    for row in rows:
        if row.field in single and not row.heading and row.text:
            out.setdefault(row.field, row.text)
    first = rows[0] if rows else None
    # A first line without an end is a title: "# 별빛등축제 교통 통제".
    if first and "title" not in out and not first.field and not first.key and len(rows) > 1:
        if len(first.text) <= 60 and not re.search(r"[.!?다요음함임:]$", first.text):
            out["title"] = first.text
    found = _PHONE.search(out.get("phone", ""))
    if found:
        rest = _PHONE.sub("", out["phone"]).strip(" ,()（）")
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
        s for r in rows if _bare(r) and not r.key for s in sentences(r.text) if _ASKS.search(s) and not _PHONE.search(s)
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
        re.search(r"문의|[Ee]nquir", r.key or r.text) and _PHONE.search(r.text) and "010" not in r.text for r in told
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


_ASKED = re.compile(
    r"주기를 (?:요청|부탁|바람)|(?:회신|제출) ?기한|까지 .{0,60}(?:회신|제출)|주기 바람|\bplease\b|(?:reply|submit|answer)\b.{0,40}\bby\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"[은는] .{0,80}(?:하기로|정함|매김|배치함|둠)|까지|부터|예정|\bwill\b|\bmust\b|\bby \d|\bfrom \d|요구함|명령함|통지함|설치|환불|지급|등록",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"^(?:지난해|작년|지난겨울|지난여름|올해 자원)|\d{4}년에 (?:정|문|세|지|만)|약 \d+년|둘레|가운데 가장|전체에서|^시의 |^하늘시의 .{2,12}[은는] 모두|^last year|\bopened in\b|years old",
    re.IGNORECASE,
)


def _kind(said: str, key: str, tagged: str) -> str:
    if re.match(r"붙임(?:은|:| )|첨부|[Aa]ttach", said):
        return "attachment"
    if (
        re.search(r"^(?:문의|[Ee]nquir)|문의는", key or said)
        and (_PHONE.search(said) or "@" in said)
        and len(said) < 60
    ):
        return "contact"
    if _ASKED.search(said):
        return "ask"
    if tagged == "basis" or pattern("grounds").search(said):
        return "basis"
    if tagged == "finding" or pattern("found").search(said):
        return "finding"
    if _DONE.search(said) or key:
        return "plan"
    return "more" if _ASIDE.search(said) else "plan"


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


# ------------------------------------------------------------------ what stands in running text

_WORDS_SAID = re.compile(
    r"([가-힣A-Za-z\d·. -]{2,40}?)(?:은|는|이|가)?\s?[:：,]?\s?[“\"]([^“”\"\n]{8,300})[”\"]\s?(?:이?라고|고|라며|며)?"
)


def _quotes(document: str) -> tuple[tuple[str, str], ...]:
    """Words of named people between quotation marks; a term between marks is no quotation."""
    out = []
    for line in document.split("\n")[:600]:
        capped = line[:2_000]
        if not re.search(r"[“\"]", capped) or len(out) >= 3:
            continue
        for match in _WORDS_SAID.finditer(capped):
            said = match[2].strip()
            speaker = re.sub(
                r"^(?:.{0,20}?(?:말씀|인용|코멘트|quote)\s?[-:：]?\s?)", "", match[1].strip(" -:：,")
            ).strip(" -:：,")
            if (
                len(said) >= 12
                and re.search(r"[.!?다요]$", said)
                and not re.fullmatch(r"[a-z].*", speaker)
                and 2 <= len(speaker) <= 30
                and not said.startswith("said ")
            ):
                out.append((re.sub(r" said$", "", speaker), said))
        after = re.search(
            r"[“\"]([^“”\"\n]{12,300})[,.]?[”\"],? said ([A-Z][^.,\n]{2,50}(?:, [^.\n]{2,60})?)\.", capped
        )
        if after:
            out.append((after[2], re.sub(r",$", ".", after[1])))
    return tuple(out)


def _attachments(rows: list[Row], facts: tuple[Fact, ...]) -> tuple[str, ...]:
    named = [r.text for r in rows if r.field == "attachment" and not r.heading]
    for fact in facts:
        said = fact.text.rstrip(". ")
        if fact.kind == "attachment":
            named.append(
                re.sub(
                    r"^붙임(?:은|:)?\s?|(?:임|입니다|이다|이며.{0,40})$|^[Aa]ttach(?:ed|ments?)?(?: is| are|:)?\s?",
                    "",
                    said,
                )
            )
        elif (found := re.search(r"붙임 ([가-힣 ]{1,16} \d+부)", said)) or (
            found := re.search(r"(?:^|[,며고] )([가-힣]{1,8} ?[가-힣]{1,6})[을를] 붙임$", said)
        ):
            named.append(found[1])
    out = []
    for text in named:
        out += [
            p.strip(" .")
            for p in re.split(r"(?<=부)(?:와|과|,|;| 및)\s?|[;,]\s| 및 | and (?=[a-z]* ?[A-Z]|a |the )", text)
            if p.strip(" .")
        ]
    return tuple(dict.fromkeys(p for p in out if len(p) <= 80))


_NAMED_KO = re.compile(r"(?<![가-힣])([가-힣]{2,4}) 씨(?![가-힣]{2})")
_NAMED_EN = re.compile(r"\b(?:Mr|Mrs|Ms|Miss)\.? ([A-Z][a-z]+(?: [A-Z][a-z]+){0,2}(?:-[a-z]+)?)")


def _names(document: str, fields: dict[str, str]) -> tuple[str, ...]:
    found = [m[1] for m in _NAMED_KO.finditer(document)] + [m[1].strip() for m in _NAMED_EN.finditer(document)]
    own = re.match(r"([가-힣]{3})(?=[\s,(님]|$)", fields.get("complainant", "") or fields.get("receiver", ""))
    if (
        own
        and re.match(rf"[{load('words')['surnames']}]", own[1])
        and re.search(r"님|씨|\d|$", fields.get("receiver", ""))
    ):
        found += [own[1]] if "complainant" in fields or f"{own[1]} 님" in fields.get("receiver", "") else []
    person = fields.get("person", "")
    return tuple(dict.fromkeys(n for n in found if n not in person))


def _with_desk(case: CaseFile, document: str) -> CaseFile:
    """The desk in running text, where no label names it: "교통정책과 주무관 길태윤(099-000-2131)"."""
    fields = dict(case.fields)
    near = next(
        (
            line[:400]
            for line in document.split("\n")[:600]
            if re.search(r"문의|담당|[Ee]nquir|[Cc]ontact", line) and _PHONE.search(line) and "010-" not in line
        ),
        "",
    )
    if "phone" not in fields and near:
        found = _PHONE.search(near)
        fields["phone"] = found[0] if found else ""
    within = fields.get("person", "")
    if within and _PHONE.search(within):
        fields.setdefault("phone", _PHONE.search(within)[0])  # type: ignore[index]
        fields["person"] = _PHONE.sub("", within).strip(" ,()（）")
    desk = pattern("desk").search(fields.get("person", "") or fields.get("desk", "") or near)
    if desk:
        fields.setdefault("sender", desk[1])
        if "sender" in fields and (within or "person" not in fields):
            fields["person"] = desk[2]
    bare = re.search(
        r"(?<![가-힣])[가-힣]{2,8}(?:과|사업소|담당관|센터|보건소|위원회)(?![가-힣])", fields.get("desk", "") or near
    )
    if "sender" not in fields and bare:
        fields["sender"] = bare[0]
    division = re.search(
        r"(?:the )?((?:[A-Z][a-z]+ (?:and )?){1,4}(?:Division|Office|Department|Team))", fields.get("desk", "") or near
    )
    if "sender" not in fields and division:
        fields["sender"] = division[1]
    fields.pop("desk", None)
    if case.fields.get("person") and "sender" in fields and fields["person"].startswith(fields["sender"]):
        fields["person"] = fields["person"][len(fields["sender"]) :].strip()
    return replace(case, fields={k: v for k, v in fields.items() if v})
