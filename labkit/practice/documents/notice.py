"""Reads a public notice into units: sentences, lines like "신청 기간: …", rows of tables, with the facts of each."""

import re
from dataclasses import replace
from functools import lru_cache
from itertools import zip_longest

from labkit.practice.documents.unit import Unit, names_fact, whole
from labkit.practice.language.texts import lowered, sentences

_BULLET = re.compile(r"^\s{0,8}(?:[-–•·*□■○●◦▶▪※①-⑳]|\d{1,2}[.)]|[가-하][.)]|[a-h][.)])\s{0,3}")
# "문의:교통정책과" has no space after its colon; neither have 17:00 and https://.
_KEYED = re.compile(r"^([^:：.!?\n]{1,40}?)\s?(?:(?<!\d)[:：](?!//)\s{0,3}|[:：]\s{1,3})(.{1,600})$")
_DATE = re.compile(
    r"\d{4}\. ?\d{1,2}\. ?\d{1,2}\.|\d{1,2}월 ?\d{1,2}일|\d{1,2}:\d{2}|\d{1,2} (?:January"
    r"|February|March|April|May|June|July|August|September|October|November|December)"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December) \d{1,2}"
)
_AMOUNT = re.compile(
    r"\d[\d,.]{0,12} ?(?:만 |억 |천 )?(?:원|명|곳|매|권|면|개소|가구|세대|%|kg|점)|무료|\d[\d,.]{0,12} "
    r"(?:million )?won|\d[\d,]{0,9} (?:people|shops|spaces|passes|households|places|seats)"
    r"|\d{1,3}%|\bfree\b"
)
_CONTACT = re.compile(r"(?<!\d)0\d{1,2}-\d{3,4}-\d{4}(?!\d)|@")
_BOILER = re.compile(
    r"감사합니다|부탁드립니다|협조|양해|죄송|바랍니다|즐거운|뵙겠|thank|apologi[sz]e|cooperation|look forward|we wish"
    r"|please understand|we hope",
    re.IGNORECASE,
)
_BACKGROUND = re.compile(
    r"지난해|지난여름|작년|옛|처음으로|오랫동안|한결|last year|last summer|for many years"
    r"|revives|since it|first time|longstanding",
    re.IGNORECASE,
)
# What notices begin with before they come to the point.
_MUSING = re.compile(
    r"(?:[는인] 때입니다|계절입니다|없습니다|보입니다|쉽습니다|지요|까요|나요|왔습니다)[.?]?$|\?$"
    r"|^(?:this|one is|with the|at the|summer|winter|spring|autumn)\b(?!.*\b(?:city|we|will|you)\b)",
    re.IGNORECASE,
)
_INSIDE = re.compile(r"^(.{2,40}?)\s?\(([^()]*(?:\([^()]*\)[^()]*)*)\)$")


def units(document: str) -> list[Unit]:
    """The units of a notice, in order."""
    return list(_units(document))


@lru_cache(maxsize=256)
def _units(document: str) -> tuple[Unit, ...]:
    out: list[Unit] = []
    parent = ""
    columns: tuple[str, ...] = ()
    lines = document.split("\n")[:2_000]
    for number, line in enumerate(lines):
        indented = line.startswith((" ", "\t"))
        bullet = _BULLET.match(line[:40])
        body = _BULLET.sub("", line[:2_000], count=1).strip()
        if not body:
            parent = parent if indented else ""
            continue
        if body.startswith("|"):
            columns = _row(body, columns, out, parent)
            continue
        columns = ()
        keyed = _KEYED.match(body)
        if line.lstrip().startswith("※"):
            above = out[-1].key if out and not whole(body) else ""
        elif not indented:
            above = parent = ""
        else:
            above = parent
        if keyed and len(keyed[1]) <= 30:
            out.append(_unit(len(out), keyed[1].strip(" :-"), keyed[2].strip(), above))
        elif bullet and not indented and (_heads(lines, number) or _is_heading(body)):
            parent = body.rstrip(":： ")
            inside = _INSIDE.match(parent)
            parent = inside[1] if inside else parent
            if inside and _DATE.search(inside[2]):
                out.append(_unit(len(out), parent, inside[2]))
        else:
            out += [_unit(len(out) + i, "", s, above) for i, s in enumerate(sentences(body))]
    return tuple(_announced(out))


def _announced(found: list[Unit]) -> list[Unit]:
    """The units with the one that says what the notice is for; not always the first ("배움에는 나이가 없습니다.")."""
    intro: list[Unit] = []
    for unit in found[:4]:
        if unit.key or unit.row:
            break
        intro.append(unit)
    lead = next((u for u in intro if not _MUSING.search(u.value) and not _BOILER.search(u.value)), None)
    lead = lead or next(iter(found), None)
    return [replace(u, lead=u is lead, score=u.score + 3.0 * (u is lead) - 3.0 * (u.order == 0)) for u in found]


def _row(line: str, columns: tuple[str, ...], out: list[Unit], parent: str) -> tuple[str, ...]:
    """Read one line of a table into a unit: its first cell names the row, the columns name the rest.

    Returns:
        The names of the columns, which the first line of a table holds.
    """
    cells = tuple(cell.strip() for cell in line.strip().strip("|").split("|"))
    if not columns:
        return cells
    if not set("".join(cells)) <= set("-: ") and len(cells) > 1:
        names = columns[1:] if len(cells) > 2 else ()
        named = [f"{lowered(n)} {c}".strip() for n, c in zip_longest(names, cells[1:], fillvalue="") if c]
        unit = _unit(len(out), cells[0], ", ".join(named), parent)
        # A date in the first cell is what the row is about.
        facts = unit.facts if not _DATE.search(cells[0]) else tuple(dict.fromkeys((*unit.facts, "dates")))
        out.append(replace(unit, row=True, facts=facts, score=unit.score - 1.0))
    return columns


def _is_heading(body: str) -> bool:
    return len(body) <= 24 and not body.endswith((".", "다")) and not _DATE.search(body)


def _heads(lines: list[str], number: int) -> bool:
    """Whether indented items stand right below a line."""
    below = lines[number + 1] if number + 1 < len(lines) else ""
    indented = below.startswith((" ", "\t")) and not below.lstrip().startswith("※")
    return indented and bool(_BULLET.match(below[:40]))


def singly(found: list[Unit]) -> list[Unit]:
    """The units with no more than one sentence each, where sentences are counted."""
    out: list[Unit] = []
    for unit in found:
        first, *rest = sentences(unit.value) or [unit.value]
        if not rest:
            out.append(unit)
            continue
        out.append(replace(_unit(unit.order, unit.key, first, unit.parent), lead=unit.lead, score=unit.score))
        out += [replace(_unit(unit.order + 1, "", said), order=unit.order) for said in rest]
    return out


def _unit(order: int, key: str, value: str, parent: str = "") -> Unit:
    text = f"{key}: {value}"
    named = names_fact(key)
    facts = {
        "dates": bool(_DATE.search(value)),
        "amounts": bool(_AMOUNT.search(value)),
        "contact": bool(_CONTACT.search(value)) or bool(key and re.search("문의|[Ee]nquir", key)),
        "place": bool(
            re.search(
                r"\d층|(?:공원|도서관|읍성|센터|시장|청사|시청|회관|경로당|역|학교|광장|강당|단지|마을)(?:에|으로|로|[\s,(]|$)"
                r"|\bat (?!least|most|once|all|a )|\bin the [A-Z]"
                r"|Centre|Station|Park|Library|Hall",
                value,
            )
        )
        or names_fact(key, "place"),
        "who": names_fact(key, "who"),
        "how": names_fact(key, "how")
        or (not named and bool(re.search(r"방문|온라인|(?<!not )apply (?:at|on|by)|in person", value))),
    }
    score = (
        3.0 * (order == 0) + 2.0 * facts["dates"] + 1.2 * facts["amounts"] + 1.5 * facts["contact"] + 1.5 * bool(key)
    )
    score += (
        1.0 * facts["who"]
        + 0.8 * facts["how"]
        - 4.0 * bool(_BOILER.search(text))
        - 3.0 * bool(_BACKGROUND.search(text))
    )
    if parent and not (key and names_fact(parent, "dates", "amounts")):
        score -= 1.0  # a detail of one point; but 시작일 / 75세 이상 is the point itself
    return Unit(order, key, value, tuple(n for n, there in facts.items() if there), score, parent=parent)
