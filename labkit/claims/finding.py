"""Where a text claims something: numbers and dates, then rankings, comparisons and trends that carry no number."""

import re
from collections.abc import Sequence
from dataclasses import replace

from labkit.claims.model import Kind
from labkit.claims.moving import moves, with_move
from labkit.claims.placing import rankings
from labkit.claims.raw import Raw
from labkit.claims.sentences import Mention
from labkit.quantities import Quantity
from labkit.quantities.model import Bound

_RATES = frozenset({"%", "%p", "‰", "점", "kWh/kg", "℃", "ppm", "㎍/㎥"})
# Figures that count nothing: "제3조", "붙임 2부", "1인당", "65세 이상", "3단계", "2번째" (a ranking has its own rule).
_NO_CLAIM_BEHIND = re.compile(
    r"^\s?(?:당(?![가-힣]{2})|조(?![가-힣])|항(?![가-힣])|호(?:선|점)?(?![가-힣])|부(?![가-힣])"
    r"|부(?=[만씩를가] ?)|쪽|장(?![가-힣])|번째"
    r"|번지|번 ?(?:버스|출구)|차(?![가-힣])|단계|급|층|월호|주차|학년|등급|번(?!의| ))"
)
_NO_CLAIM_AHEAD = re.compile(
    r"(?:(?:제|붙임|별지|별표|표|그림|참고|매|상위|하위)\s?"
    r"|\b(?:per|every|article|section|annex|form|appendix|page|no\.|table|figure|chapter|paragraph|step|item|room|part|gate|exit"
    r"|bus|floor|phase|grade|level|block|zone|option|question|version|line|route|top|out of)\s?)$",
    re.IGNORECASE,
)
_AGO = re.compile(r"\s?(?:뒤|전(?!체)|후|이내|내로|내에|ago|later|earlier|ahead|from now)")
# "1인 가구", "4인 가족": what is counted is the households.
_SIZE_BEHIND = re.compile(r"\s?(?:가구|가족|세대(?!당)|이상 가구)|-person")
_BOUND_AHEAD = re.compile(
    r"(?:\b(?:no )?(?:more|fewer|less|higher|lower|longer) than "
    r"|\b(?:just |slightly |well )?(?:over|under|above|below) )$"
)
_ONE = r"한 (?:명|사람|분|곳|건)"
_BOUNDS_BEHIND: tuple[tuple[Bound, re.Pattern[str]], ...] = (
    ("more than", re.compile(r"\s?(?:[을를] ?(?:웃[돌도돈]|상회)|(?:선|대)?을? ?넘[는은긴어])")),
    ("less than", re.compile(r"\s?(?:[을를] ?(?:밑[돌도돈]|하회)|(?:선 )?(?:아래|밑)(?:로|에)|에도? 미치지 못)")),
)
_IN_A_ROW = re.compile(r" ?(?:연속|in a row|straight|running|consecutive)")
_LIST = re.compile(r"(?:^|\n)\s*[(\[]?$")


def find(text: str, read: Sequence[Quantity], labels: Sequence[Mention]) -> list[Raw]:
    """All claims of a text, in order.

    Args:
        text: as it stands.
        read: its quantities.
        labels: where it names rows.
    """
    lower = text.casefold()
    found = [raw for q in read if (raw := _number(lower, q)) is not None]
    for raw in (*rankings(lower), *moves(lower, labels)):
        if raw.kind == "comparison":  # "5월과 4월의 처리율은 같다": the day is a claim of its own
            before = [o.end for o in found if raw.start < o.end < raw.end and _apart(lower, o)]
            raw = replace(raw, start=max([raw.start, *before]))
        if not any(raw.start < other.end and raw.end > other.start for other in found):
            found.append(raw)
    ordered = sorted((_to_the_words_end(text, raw) for raw in found), key=lambda raw: raw.start)
    return [_in_other_words(lower, a, b) for a, b in zip([None, *ordered], ordered, strict=False)]


def _in_other_words(text: str, before: Raw | None, raw: Raw) -> Raw:
    """ "fell by 400, or about 44%": the second number says of the same change how large it is."""
    if before is None or not before.move or before.arrived or raw.move or not raw.quantity or raw.quantity.unit != "%":
        return raw
    between = text[before.end : raw.start]
    joined = re.fullmatch(
        r",? (?:or|that is,?|i\.e\.,?) (?:about |roughly |around |nearly )?|\s?\((?:약 |about )?|,? 즉 (?:약 )?",
        between,
    )
    return replace(raw, move=before.move) if joined else raw


def _apart(text: str, raw: Raw) -> bool:
    """A day, or a number in brackets behind a name."""
    return raw.kind == "date" or text[raw.end : raw.end + 1] == ")"


def _to_the_words_end(text: str, raw: Raw) -> Raw:
    """ "가장 많" of "가장 많은" is shown whole."""
    whole = re.compile(r"(?<=[가-힣])[가-힣]{1,6}").match(text, raw.end) if raw.move or raw.kind == "ranking" else None
    return replace(raw, end=whole.end()) if whole else raw


def _number(text: str, q: Quantity) -> Raw | None:
    if q.kind in ("date", "time"):
        return Raw(q.start, q.end, "date", q)
    if q.kind != "number" or q.unit in ("세", "위", "호", "쪽", "자", "문장"):
        return None
    behind, ahead = text[q.end : q.end + 24], text[max(0, q.start - 40) : q.start]
    if _NO_CLAIM_BEHIND.match(behind) or _NO_CLAIM_AHEAD.search(ahead):
        return None
    if _SIZE_BEHIND.match(behind) and q.unit in ("명", ""):
        return None
    if not q.unit and ahead.endswith("(") and behind.startswith(")") and not _is_figure(q):
        return None
    if not q.unit and (re.match(r"\s?[.)](?:\s|$)", behind) and _LIST.search(ahead)):
        return None
    kind: Kind = "comparison" if q.unit == "배" else "rate" if q.unit in _RATES else "number"
    if re.match(r" ?수준", behind) and not q.bound:
        q = replace(q, bound="about")
    if q.unit == "%" and float(q.value) % 10 == 0 and re.match(r"대(?:[를에로의]|까지| |$)", behind):
        q = replace(q, value=float(q.value) + 5, step=10.0)  # "80%대"
    past = _AGO.match(behind) or re.search(r"(?:최근|지난|앞으로|향후|past|last|next|coming) $", ahead)
    past = past or _IN_A_ROW.match(behind)
    if past and q.unit in ("년", "개월", "주", "일", "시간"):
        return None
    # "두 동의 차이", "the two dongs": the rows that were just named.
    if re.match(r"두 (?:동|곳|달|구)", text[q.start : q.start + 4]) and re.match(
        r"(?:의|은|는|이(?![다며고었라])|을|간| 사이)", behind
    ):
        return None
    if re.search(r"\bthe $", ahead) and q.text.isalpha() and not q.unit:
        return None
    if re.search(r"\b(?:aged?|over-|ages|under-) ?$", ahead) or re.match(
        r"(?:\+| (?:(?:and|or) (?:over|older|above)|years? old))", behind
    ):
        return None
    if _is_age(q, ahead) or re.match(r" ?만점", behind):
        return None
    if kind == "number" and re.match(r"(?: a (?:day|month|year))? on average|(?: \w+)? per household", behind):
        kind = "rate"
    if (
        q.value == 1
        and re.match(r"한 (?:명|사람|분|곳|건)", q.text)
        and re.match(r"(?:이|당|마다|에) .*\d", text[q.end :])
    ):
        return None  # "자원봉사자 한 명이 방문객 1,750명을 맞았다"
    if q.unit in ("동", "개월"):
        return with_move(text, _with_bound(text, Raw(q.start, q.end, kind, q)))
    if kind == "number" and re.search(r"(?:평균|average|averag\w+|mean)(?:[^.]|\.(?=\d)){0,38}$", ahead):
        kind = "rate"
    return with_move(text, _with_bound(text, Raw(q.start, q.end, kind, q)))


def _is_age(q: Quantity, ahead: str) -> bool:
    """ "over 65", "under 18"."""
    young = not q.unit and q.text.isdecimal() and 10 <= int(q.text) < 100 and int(q.text) % 5 in (0, 3, 4)
    return young and bool(re.search(r"\b(?:over|under|below|above|older than|younger than) $", ahead))


def _is_figure(q: Quantity) -> bool:
    """ "(4,450)" is a number, "(3)" and "(2025)" are none."""
    return len(q.text) > 3 and not re.fullmatch(r"(?:19|20)\d\d", q.text)


def _with_bound(text: str, raw: Raw) -> Raw:
    """ "fewer than 10,000" is one claim; "94.5%까지 회복" limits nothing."""
    if not raw.quantity:
        return raw
    if raw.quantity.bound == "at most" and re.match(r"\s?까지", text[raw.end : raw.end + 4]):
        raw = replace(raw, quantity=replace(raw.quantity, bound=""))
    for bound, pattern in _BOUNDS_BEHIND:
        if raw.quantity and pattern.match(text, raw.end) and not raw.quantity.bound:
            raw = replace(raw, quantity=replace(raw.quantity, bound=bound))
    at = _BOUND_AHEAD.search(text[max(0, raw.start - 24) : raw.start])
    return replace(raw, start=raw.start - len(at[0])) if at and raw.kind != "comparison" else raw
