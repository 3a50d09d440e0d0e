"""What stands in the running text of a case file: words of people, enclosures, names of citizens, the desk to ask."""

import re
from collections.abc import Iterable, Sequence

from labkit.practice.documents.caselines import Row, pattern
from labkit.practice.knowledge import load

PHONE = re.compile(r"(?<!\d)0\d{1,2}-\d{3,4}-\d{4}(?!\d)")
_LINES, _CAP = 600, 2_000

# ------------------------------------------------------------------ quotations

_WORDS_SAID = re.compile(
    r"([가-힣A-Za-z\d·. -]{2,40}?)(?:은|는|이|가)?\s?[:：,]?\s?[“\"]([^“”\"\n]{8,300})[”\"]\s?(?:이?라고|고|라며|며)?"
)
_SAID_BY = re.compile(r"[“\"]([^“”\"\n]{12,300})[,.]?[”\"],? said ([A-Z][^.,\n]{2,50}(?:, [^.\n]{2,60})?)\.")
_LABEL = re.compile(r"^.{0,20}?(?:말씀|인용|코멘트|quote)\s?[-:：]?\s?")
_AROUND = " -:：,"


def quotes(document: str) -> tuple[tuple[str, str], ...]:
    """Speaker and words, for words of named people between marks; a term between marks is no quotation."""
    out: list[tuple[str, str]] = []
    for line in document.split("\n")[:_LINES]:
        capped = line[:_CAP]
        if len(out) < 3 and re.search(r"[“\"]", capped):
            found = [(_speaker(m[1]), m[2].strip()) for m in _WORDS_SAID.finditer(capped)]
            out += [(who, words) for who, words in found if _spoken(who, words)]
            behind = _SAID_BY.search(capped)
            out += [(behind[2], re.sub(r",$", ".", behind[1]))] if behind else []
    return tuple(out)


def _speaker(before: str) -> str:
    return re.sub(r" said$", "", _LABEL.sub("", before.strip(_AROUND)).strip(_AROUND))


def _spoken(speaker: str, words: str) -> bool:
    named = 2 <= len(speaker) <= 30 and not re.fullmatch(r"[a-z].*", speaker)
    return named and len(words) >= 12 and bool(re.search(r"[.!?다요]$", words)) and not words.startswith("said ")


# ------------------------------------------------------------------ enclosures

_ENCLOSING = re.compile(r"^붙임(?:은|:)?\s?|(?:임|입니다|이다|이며.{0,40})$|^[Aa]ttach(?:ed|ments?)?(?: is| are|:)?\s?")
_COPIES = re.compile(r"붙임 ([가-힣 ]{1,16} \d+부)")
_PUT_IN = re.compile(r"(?:^|[,며고] )([가-힣]{1,8} ?[가-힣]{1,6})[을를] 붙임$")
_AND = re.compile(r"(?<=부)(?:와|과|,|;| 및)\s?|[;,]\s| 및 | and (?=[a-z]* ?[A-Z]|a |the )")


def attachments(rows: Sequence[Row], noted: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """The enclosures that a file names.

    Args:
        rows: its rows.
        noted: kind and text of its facts.
    """
    named = [r.text for r in rows if r.field == "attachment" and not r.heading]
    for kind, text in noted:
        said = text.rstrip(". ")
        found = _COPIES.search(said) or _PUT_IN.search(said)
        if kind == "attachment":
            named.append(_ENCLOSING.sub("", said))
        elif found:
            named.append(found[1])
    parts = (part.strip(" .") for text in named for part in _AND.split(text))
    return tuple(dict.fromkeys(p for p in parts if p and len(p) <= 80))


# ------------------------------------------------------------------ people

_NAMED_KO = re.compile(r"(?<![가-힣])([가-힣]{2,4}) 씨(?![가-힣]{2})")
_NAMED_EN = re.compile(r"\b(?:Mr|Mrs|Ms|Miss)\.? ([A-Z][a-z]+(?: [A-Z][a-z]+){0,2}(?:-[a-z]+)?)")


def names(document: str, fields: dict[str, str]) -> tuple[str, ...]:
    """The names of citizens, in full; the officer's own name is none."""
    found = [m[1] for m in _NAMED_KO.finditer(document)] + [m[1].strip() for m in _NAMED_EN.finditer(document)]
    receiver = fields.get("receiver", "")
    own = re.match(r"([가-힣]{3})(?=[\s,(님]|$)", fields.get("complainant", "") or receiver)
    if own and own[1][0] in load("words")["surnames"] and ("complainant" in fields or f"{own[1]} 님" in receiver):
        found.append(own[1])
    return tuple(dict.fromkeys(n for n in found if n not in fields.get("person", "")))


_ASK_AT = re.compile(r"문의|담당|[Ee]nquir|[Cc]ontact")
_OFFICE_KO = re.compile(r"(?<![가-힣])[가-힣]{2,8}(?:과|사업소|담당관|센터|보건소|위원회)(?![가-힣])")
_OFFICE_EN = re.compile(r"(?:the )?((?:[A-Z][a-z]+ (?:and )?){1,4}(?:Division|Office|Department|Team))")


def with_desk(fields: dict[str, str], document: str) -> dict[str, str]:
    """The fields with the desk of the running text: "교통정책과 주무관 길태윤(099-000-2131)"."""
    out = dict(fields)
    lines = (line[:400] for line in document.split("\n")[:_LINES])
    near = next((x for x in lines if _ASK_AT.search(x) and PHONE.search(x) and "010-" not in x), "")
    within = out.get("person", "")
    own = PHONE.search(within)
    if own:
        out.setdefault("phone", own[0])
        out["person"] = PHONE.sub("", within).strip(" ,()（）")
    found = PHONE.search(near)
    if "phone" not in out and found:
        out["phone"] = found[0]
    text = out.pop("desk", "")
    desk = pattern("desk").search(out.get("person", "") or text or near)
    if desk:
        out.setdefault("sender", desk[1])
        if within or "person" not in out:
            out["person"] = desk[2]
    office = _OFFICE_KO.search(text or near)
    division = _OFFICE_EN.search(text or near)
    if "sender" not in out and (office or division):
        out["sender"] = office[0] if office else division[1] if division else ""
    if out.get("sender") and out.get("person", "").startswith(out["sender"]):
        out["person"] = out["person"][len(out["sender"]) :].strip()
    return {k: v for k, v in out.items() if v}
