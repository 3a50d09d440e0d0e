"""The fields that a prompt names, as keys, as columns or in a sentence ("신청 기간과 문의처를 뽑아 줘")."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from labkit.practice.knowledge import load
from labkit.practice.plan import Plan
from labkit.practice.reading.orders import orders

MOST = 24
_SPLIT = re.compile(
    r"\s{0,2}(?:[,、/|·;]|(?<=[가-힣\"'”’`])(?:와|과|랑|이랑|하고)(?=\s)|(?:^|\s)(?:및|그리고|and"
    r"|또는)(?=\s)|,? and (?=\w))\s{0,2}(?:and |및 |그리고 )?"
)
_NOUN = r"(?:키(?:값)?|열|칼럼|컬럼|필드|항목|속성|keys?|columns?|fields?|headings?|headers?)"
_BEFORE_KO = re.compile(
    rf"(?P<list>[^\n.!?:{{}}]{{2,160}}?)\s?(?:(?:을|를|이라는|라는|의|만)\s?)?(?:\d개의? |[두세네] ?(?:개의"
    rf"|가지)? ?|다섯 개의? )?{_NOUN}(?:로|으로|를|을|만|에|이|가|의|\s|$)"
)
_AFTER = re.compile(
    rf"(?<![A-Za-z가-힣]){_NOUN}(?:\s?(?:은|는|이름은|:|：|=|are|named|called|should be|must be|of)"
    rf"|\s?\()\s{{0,3}}(?P<list>[^\n.!?{{}}()]{{2,200}})",
    re.IGNORECASE,
)
_WITH_EN = re.compile(
    r"\b(?:with|under|using|having)\b[^\n.]{0,24}\b(?:keys?|columns?|fields?|headings?)\s(?P<list>[^\n.!?{}()]{2,200})",
    re.IGNORECASE,
)
_BEFORE_EN = re.compile(
    r"\bwith\s(?P<list>[^\n.!?{}()]{2,160}?)\s(?:as (?:the )?)?(?:json )?(?:keys|columns|fields|headings)\b",
    re.IGNORECASE,
)
_VERB_KO = re.compile(
    r"(?P<list>[^\n.!?{}]{1,200}?)(?:을|를|만|은|는)?\s?(?:각각 |모두 |전부 |아래 형식으로 |표로 "
    r"|JSON으로 |제이슨으로 )?(?:추출|뽑|찾아|골라|발췌|정리|적어|알려|채워)"
)
_VERB_EN = re.compile(
    r"\b(?:extract|pull out|list|find|give(?: me)?|get|note|collect|tell me)\s(?P<list>[^\n!?{}]{2,200}?)(?="
    r"\s(?:from|as|in|into|for each|out of|with)\b|[.:]|$)",
    re.IGNORECASE,
)
_HEADER = re.compile(r"^\s{0,4}\|(?P<list>[^\n]{3,200})\|\s{0,3}$", re.MULTILINE)
_ITEM = re.compile(
    r"^[ \t]{0,8}(?:[-*•·▪○●]|\d{1,2}[.)])[ \t]{1,3}([^\n:：.!?]{2,24}?)(?:[:：(（][^\n]{0,120})?$", re.MULTILINE
)
_PARTICLES = (
    "입니다",
    "이다",
    "이야",
    "이고",
    "이라는",
    "라는",
    "으로",
    "에서",
    "까지",
    "은",
    "는",
    "을",
    "를",
    "만",
    "의",
    "로",
)
# Words that stand before a list of fields and name none.
_LEAD = re.compile(r"^.{0,120}?(?:에서|에 있는|에 나온|속의?|중에서?|가운데|바탕으로|읽고|보고|following|the|each)\s")


def named(plan: Plan, group: str = "fact") -> list[str]:
    """The names of the fields asked for, as the prompt writes them; empty where it names none.

    Args:
        plan: the plan.
        group: "fact" for what documents tell, "action" for what lists of tasks have.
    """
    known = list(plan.asked.get("keys", ()))
    found = list(_named(orders(plan), group, plan.task == "extract"))
    flat = {_flat(n) for n in found}
    # What the catalogue read as keys stays asked for; it does not know names of two words ("신청 기간").
    pieces = [k for k in known if not any(_flat(k) in f for f in flat)]
    if not found or (pieces and len(known) > len(found)):
        return known[:MOST]
    return [*found, *pieces][:MOST]


def _flat(name: str) -> str:
    return re.sub(r"[\s_]", "", name.lower())


@lru_cache(maxsize=64)
def _named(text: str, group: str, sentence_counts: bool) -> tuple[str, ...]:
    best: list[str] = []
    for pattern in (_HEADER, _AFTER, _WITH_EN, _BEFORE_EN, _BEFORE_KO):
        for match in pattern.finditer(text):
            names = _names(match["list"], group, strict=pattern in (_BEFORE_KO, _AFTER))
            best = names if len(names) > len(best) else best
    items = [_bare(m[1]) for m in _ITEM.finditer(text)]
    if sum(bool(kind_of(i, group)) for i in items) * 2 >= len(items) > len(best):
        best = list(dict.fromkeys(items))
    if not best and sentence_counts:
        for pattern in (_VERB_KO, _VERB_EN):
            for match in pattern.finditer(text):
                names = _names(match["list"], group, strict=True)
                best = names if len(names) > len(best) else best
    return tuple(best)


def _names(listed: str, group: str, *, strict: bool) -> list[str]:
    pieces = [p for p in _SPLIT.split(listed.strip(" |()")) if p and p.strip()]
    out = []
    for n, piece in enumerate(pieces):
        name = _tail(piece, group) if n == 0 else _head(piece, group)
        if name:
            out.append(name)
    known = sum(bool(kind_of(n, group)) or bool(re.fullmatch(r"[a-z]+(?:_[a-z]+)+", n)) for n in out)
    plain = len(out) > 1 and all(_NAME.fullmatch(n) and not _NO_NAME.search(n) for n in out)
    enough = known * 2 >= len(out) or plain
    return list(dict.fromkeys(out)) if enough and (len(out) > 1 or not strict or known) else []


# What may be a field that nobody has heard of ("강좌", "room_no"), and what is a clause and no name.
_NAME = re.compile(r"[가-힣]{2,7}(?: [가-힣]{1,6})?|[A-Za-z_]{2,20}")
_NO_NAME = re.compile(r"(?:고|서|면|게|며|지|해|줘|요|다|록|에|로|할|한|된|은|는|을|를)$|^(?:and|or|the|if|use|then)$")


def _bare(name: str) -> str:
    found = name.strip(" \t\"'“”‘’`*[]<>")
    for particle in _PARTICLES:
        if found.endswith(particle) and len(found) > len(particle) + 1 and re.search(r"[가-힣]", found):
            cut = found[: -len(particle)]
            return cut.strip(" \"'“”‘’`") if not kind_of(found, "") else found
    return found


def _tail(piece: str, group: str) -> str:
    """The field at the end of what stands before the first comma: "결정된 할 일만 담당" → "담당"."""
    quoted = re.findall(r"[\"'“‘`]([^\"'“”‘’`\n]{1,30})[\"'”’`]", piece)
    if quoted:
        return str(quoted[-1]).strip()
    words = _bare(piece).split()
    if len(words) == 2 and not re.search(
        r"(?:에서|의|만|을|를|은|는|된|한|할|[이가]|the|each|all)$", words[0], re.IGNORECASE
    ):
        return " ".join(words)  # "환불 규정" is one name, though "규정" is one as well
    for n in range(min(4, len(words)), 0, -1):
        name = _bare(" ".join(words[-n:]))
        if kind_of(name, group):
            return name
    return words[-1] if words and len(words) <= 2 else ""


def _head(piece: str, group: str) -> str:
    quoted = re.match(r"\s?[\"'“‘`]([^\"'“”‘’`\n]{1,30})[\"'”’`]", piece)
    if quoted:
        return quoted[1].strip()
    words = piece.split()
    for n in range(min(4, len(words)), 0, -1):
        name = _bare(" ".join(words[:n]))
        if kind_of(name, group):
            return name
    short = _bare(piece)
    return short if len(short.split()) <= 2 and len(short) <= 20 else ""


@cache
def _kinds(group: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = load("fields")
    action = {k: v for k, v in table.items() if k not in ("fact", "qualifiers")}
    rows = {"fact": table["fact"], "action": action}.get(group, {**action, **table["fact"]})
    return tuple(
        (name, re.compile("|".join(f"(?:{p})" for p in row["names"]), re.IGNORECASE)) for name, row in rows.items()
    )


@lru_cache(maxsize=4096)
def kind_of(name: str, group: str = "fact") -> str:
    """What a field asks for: "period", "owner", …; "" for one that is not known."""
    flat = re.sub(r"[_\s]+", " ", re.sub(r"\([^()]*\)", "", name)).strip()
    exact = next((kind for kind, pattern in _kinds(group) if pattern.fullmatch(flat)), "")
    return exact or next((kind for kind, pattern in _kinds(group) if pattern.fullmatch(flat.replace(" ", ""))), "")


def kinds_of(names: Sequence[str], group: str) -> list[str]:
    """`kind_of` for several."""
    return [kind_of(n, group) for n in names]
