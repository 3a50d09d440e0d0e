"""Where a document tells what a named field asks for ("신청 기간", "fee"): its value, and the line it stands in."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from labkit.practice.documents import injection
from labkit.practice.documents.fields import kind_of
from labkit.practice.documents.notice import units
from labkit.practice.documents.unit import Unit
from labkit.practice.knowledge import load
from labkit.practice.language.spans import spans

_TYPES = {
    "dates": "dates",
    "last_date": "date",
    "first_date": "date",
    "money": "money",
    "phone": "phone",
    "email": "email",
    "url": "url",
    "department": "department",
    "time": "time",
    "count": "count",
    "person": "person",
    "law": "law",
    "place": "place",
}
_WHO = re.compile(
    r"([^,.;]{3,60}?)(?:이|가|을|를)? ?대상으로|([^,.;]{3,60}?)(?:이?라?면|은|는) 누구나|(?:open to"
    r"|for) (all [^,.;]{3,60}|anyone [^,.;]{3,60}|any [^,.;]{3,40})"
    r"|([A-Z][^,.;]{3,60}?) (?:can|may) (?:apply|take part|join|come in)"
)
_DEMAND = re.compile(
    r"(?:주세요|주십시오|바랍니다|바래요|해 ?달라|요청|요구|부탁|please|would like|request|want)", re.IGNORECASE
)
_WANTED = re.compile(r"요구(?:하였|했|함|합니다)|요청(?:하였|했|함)|달라고|requested|demanded|asked for", re.IGNORECASE)
_GREETING = re.compile(
    r"^(?:안녕|수고|저는|[가-힣\d]{1,8}(?:에)? ?(?:사는|살고)|hello|hi\b|dear|good (?:morning|afternoon)"
    r"|i live)|동입니다",
    re.IGNORECASE,
)
_EXCEPT = re.compile(
    r"제외|(?:하지|받지|할 수|드리지) 않습니다|불가|안 됩니다|다만|단,|except|exclud|not (?:for|open"
    r"|allowed)|no enforcement|exempt",
    re.IGNORECASE,
)
_FROM = 3.0


@dataclass(frozen=True)
class Found:
    """A value, the line of the document it stands in (from 1), and that line."""

    value: str
    line: int
    quote: str


@dataclass(frozen=True)
class _Want:
    kind: str
    keys: re.Pattern[str] | None
    type: str
    words: tuple[str, ...]
    qualifiers: tuple[str, ...]


@cache
def _qualifiers() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((n, re.compile(p, re.IGNORECASE)) for n, p in load("fields")["qualifiers"].items())


@lru_cache(maxsize=1024)
def _want(name: str) -> _Want:
    kind = kind_of(name)
    row = load("fields")["fact"].get(kind, {})
    words = tuple(
        w
        for w in re.findall(r"[가-힣]{2,}|[A-Za-z]{3,}", name.replace("_", " ").lower())
        if w not in ("and", "the", "for", "여부", "정보")
    )
    return _Want(
        kind,
        re.compile(row["keys"], re.IGNORECASE) if row else None,
        row.get("kind", ""),
        words,
        tuple(n for n, p in _qualifiers() if p.search(name)),
    )


def find(document: str, name: str) -> Found | None:
    """The value of a field; None where the document does not tell it.

    Args:
        document: the text.
        name: the field as the prompt names it.
    """
    return _find(document, name)


@lru_cache(maxsize=512)
def _find(document: str, name: str) -> Found | None:
    want = _want(name)
    if want.kind == "title":
        return _title(document)
    there = [u for u in units(document) if not injection.find(u.text)]
    scored = [(score, -u.order, u) for u in there if (score := _score(want, u)) >= _FROM]
    for _, _, unit in sorted(scored, key=lambda s: (-s[0], -s[1])):
        value = _value(want, unit)
        if value:
            return placed(document, value, unit)
    return _loose(document, want, there)


def _score(want: _Want, unit: Unit) -> float:
    label = f"{unit.parent} {unit.key}".strip().lower()
    whole = f"{label} {unit.value}".lower()
    if not unit.key:
        return 0.0
    flat = label.replace(" ", "")
    asked = "".join(want.words)
    score = 0.0
    if asked and (flat == asked or unit.key.replace(" ", "").lower() == asked):
        score += 8.0
    elif want.words and all(w in label for w in want.words):
        score += 6.0
    if want.keys and want.keys.search(unit.key):
        score += 4.0
    elif want.keys and unit.parent and want.keys.search(unit.parent):
        score += 3.0
    if score and want.type and want.type in _TYPES:
        score += (
            1.5
            if spans(_TYPES[want.type], unit.value)
            else -2.0
            if want.type in ("phone", "email", "url", "money")
            else 0.0
        )
    return score + _qualified(want, label, whole)


def _qualified(want: _Want, label: str, whole: str) -> float:
    """ "신청 기간" is no "통제 기간": what qualifies the field must be there, and nothing that contradicts it."""
    has = {n for n, p in _qualifiers() if p.search(label)}
    need = (
        set(want.qualifiers) - {"event"}
        if want.kind not in ("who", "department", "contact", "phone", "exclusion")
        else set()
    )
    if need:
        found = need & has or {n for n, p in _qualifiers() if n in need and p.search(whole)}
        return 1.5 if found else -5.0
    return (
        -1.0
        if has & {"apply", "result", "parking", "prize"}
        and want.kind in ("period", "when", "place", "fee", "amount", "number")
        else 0.0
    )


def _value(want: _Want, unit: Unit) -> str:
    value = (
        re.split(r"\s{0,3}※", unit.value.strip())[0].strip().rstrip(".")
        if want.kind != "exclusion"
        else unit.value.strip()
    )
    value = value if not re.search(r"\d\. ?\d{1,2}$", value) else f"{value}."
    kind = _TYPES.get(want.type, "")
    found = spans(kind, value) if kind else []
    if want.type in ("phone", "email", "url", "department", "law", "person"):
        return ", ".join(dict.fromkeys(found))
    if want.type == "last_date":
        return found[-1] if found else ""
    if want.type == "first_date":
        return found[0] if found else ""
    if want.type in ("dates", "money", "time", "count") and len(value) > 90:
        return ", ".join(dict.fromkeys(found))
    if (
        want.type in ("dates", "money", "time")
        and not found
        and not re.search(r"\d|매일|상시|연중|수시|always|daily", value)
    ):
        return ""
    return value


def _loose(document: str, want: _Want, there: list[Unit]) -> Found | None:
    """A value in running text: of the right kind, near words of the field."""
    if want.kind == "demand":
        # A notice asks its readers for much; what somebody wants of the city it only reports.
        notice = sum(bool(u.key) for u in there) >= 3
        said = [u for u in there if (_WANTED if notice else _DEMAND).search(u.value)]
        return placed(document, said[-1].value, said[-1]) if said else None
    if want.kind == "problem":
        said = [u for u in there if not _DEMAND.search(u.value) and not _GREETING.search(u.value)] or there[:1]
        return placed(document, said[0].value, said[0]) if said else None
    if want.kind == "exclusion":
        return next((placed(document, u.value.lstrip("※ "), u) for u in there if _EXCEPT.search(u.value)), None)
    if want.kind == "who":
        for unit in there:
            match = _WHO.search(unit.value)
            if match:
                return placed(document, next(g for g in match.groups() if g).strip(), unit)
        return None
    kind = "phone" if want.type == "contact" else _TYPES.get(want.type, "")
    if not kind:
        return None
    always = want.type in ("phone", "email", "url", "person", "law") or want.kind in ("place", "contact", "department")
    best: tuple[float, Unit, list[str]] | None = None
    for unit in there:
        found = spans(kind, unit.value)
        low = f"{unit.parent} {unit.key} {unit.value}".lower()
        near = 2.0 * sum(w in low for w in want.words) + (1.0 if want.keys and want.keys.search(low) else 0.0)
        near += max(-5.0, _qualified(want, low, low)) if want.qualifiers else 0.0
        near += 1.0 * unit.lead * (want.type in ("dates", "place"))
        near += 1.5 * (
            want.type in ("dates", "last_date")
            and bool(re.search(r"까지|\b(?:until|by|to) \d", unit.value))
            and not unit.parent
        )
        near -= 3.0 * (want.kind == "fee" and bool(re.search(r"지원|support|grant", unit.key, re.IGNORECASE)))
        if found and (always or near >= 1.0) and (best is None or near > best[0]) and near > -2:
            best = (near, unit, found)
    if not best:
        return None
    _, unit, found = best
    if want.type == "contact":
        office = spans("department", unit.value)
        return placed(document, " ".join([*office[:1], found[0]]), unit)
    pick = found[-1] if want.type == "last_date" else found[0]
    several = want.type in ("phone", "law") and len(set(found)) > 1
    return placed(document, ", ".join(dict.fromkeys(found)) if several else pick, unit)


def _title(document: str) -> Found | None:
    for number, line in enumerate(document.split("\n")[:3], 1):
        body = re.sub(r"^[\s#*\[<【■□]{0,6}(?:제목|title)?\s?[:：]?\s?", "", line, flags=re.IGNORECASE).strip(" *]>】")
        if body:
            named = bool(re.match(r"[\s#*\[]{0,4}(?:제목|title)", line, re.IGNORECASE))
            short = len(body) <= 60 and not re.search(r"[.!?]$|[다요]$", body) and not re.search(r"^.{1,12}[:：]", body)
            return Found(body, number, body) if named or short else None
    return None


def placed(document: str, value: str, unit: Unit) -> Found:
    """A value with its line."""
    start = unit.value[:24]
    for number, line in enumerate(document.split("\n")[:2_000], 1):
        if start and start in line and (not unit.key or unit.key in line):
            return Found(value, number, line.strip()[:300])
    return Found(value, 1, unit.text[:300])


def paragraph_of(document: str, line: int) -> int:
    """The number of the paragraph (between blank lines, from 1) that a line belongs to."""
    lines = document.split("\n")[: line - 1]
    filled = [bool(x.strip()) for x in lines]
    return 1 + sum(1 for i, now in enumerate(filled) if not now and i and filled[i - 1])
