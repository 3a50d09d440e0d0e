"""Where a text claims something: numbers and dates, then rankings, comparisons and trends that carry no number."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from labkit.claims.model import Kind
from labkit.claims.sentences import Mention
from labkit.claims.words import cue
from labkit.quantities import Quantity
from labkit.quantities.numerals import native

_RATES = frozenset({"%", "%p", "‰", "점", "kWh/kg", "℃", "ppm", "㎍/㎥"})
# Figures that count nothing: "제3조", "붙임 2부", "1인당", "65세 이상", "3단계", "2번째" (a ranking has its own rule).
_NO_CLAIM_BEHIND = re.compile(
    r"^\s?(?:당(?![가-힣]{2})|조(?![가-힣])|항(?![가-힣])|호(?:선|점)?(?![가-힣])|부(?![가-힣])|쪽|장(?![가-힣])|번째"
    r"|번지|번 ?(?:버스|출구)|차(?![가-힣])|단계|급|층|월호|주차|학년|등급|번(?!의| ))"
)
_NO_CLAIM_AHEAD = re.compile(
    r"(?:제|붙임|별지|별표|표|그림|참고|per|every|article|section|annex|page|no\.|table|figure|chapter|step|item|room|part"
    r"|version|line|route|top|매|상위|하위)\s?$",
    re.IGNORECASE,
)
_AGO = re.compile(r"\s?(?:뒤|전(?!체)|후|이내|내로|내에|ago|later|earlier|ahead|from now)")
_AROUND_EN = (
    re.compile(r"(?:(?:more|less|fewer) than|over|nearly|almost|about|roughly|some|about|거의|약)\s$"),
    re.compile(
        r"\s?(?:as (?:many|much|high|large|big|long)(?: \w+)? as|that of|(?:higher|more|larger|greater)(?: than)?)"
    ),
)
# "most of them", "at least", "most people": no place in an order.
_NO_RANK = re.compile(r" (?:of (?!all|the)|people|likely|importantly|recent)\b")
# "가장 많이 늘었다", "grew most": the change is what is ranked.
_GROWN = re.compile(
    r"(?:이|게|은 폭으로)? ?(?:늘[었고며은어]|증가|상승|올[랐라]|오[르른]|줄[었고며은어]|감소|하락|떨어)[가-힣]*"
    r"| (?:growth|increase|rise|decline|decrease|fall|drop)\b"
)
_LIST = re.compile(r"(?:^|\n)\s*[(\[]?$")
_NTH_KO = re.compile(
    r"(?:(?P<back>뒤에서|밑에서|아래에서)\s?)?(?:(?P<n>\d{1,2}|첫|두|세|네|다섯|여섯|일곱|여덟|아홉|열)\s?번째"
    r"|(?P<p>\d{1,2})\s?위(?!원)|다음으로|이어)(?:로|인)?(?:\s?(?P<of>많|적|큰|크|작|높|낮|길|긴|짧))?"
)
_ORDINALS = {
    w: n
    for n, w in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), start=1)  # noqa: SIM905
}
_NTH_EN = re.compile(
    r"\b(?P<w>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th))"
    r"(?P<last>[ -](?:to|from)[ -](?:last|the bottom|bottom))?[ -](?P<of>most|least|\w+est|fewest|busiest|place)\b"
    r"|\b(?:rank(?:s|ed)?|came|comes|in|stands?|is|was|placed|number|no\.) (?:at )?(?:number )?"
    r"(?P<r>second|third|fourth|fifth|sixth|\d{1,2}(?:st|nd|rd|th)"
    r"|(?:one|two|three|four|five|six)(?= (?:in|by|on|for)\b))",
    re.IGNORECASE,
)
_SMALL_EN = dict(zip("one two three four five six".split(), range(1, 7), strict=True))  # noqa: SIM905
_ORDER = re.compile(r"순(?:으로|서|이다|입니다|임)|in (?:that|this) order")
_PREDICATE_KO = (
    r"(?:이나|가량|정도|쯤|만큼|포인트|씩|남짓|여|이|가|을|를)?\s?"
    r"(?:더|덜|넘게|이상|가까이|크게|훨씬|급|약간|정도|만큼|\s)*"
)


@dataclass(frozen=True)
class Raw:
    """A claim before anybody looked at the values.

    Args:
        start: first character.
        end: behind the last.
        kind: what is claimed.
        quantity: the number or date in it.
        move: "more", "fewer", "up", "down", "flat", "alike", "gap", or "" for a plain statement.
        arrived: the number is what it came to ("910건으로 줄었다"), not by how much.
        rank: place in a ranking, 1 for the first; 0 where the order itself is claimed.
        least: counted from the bottom.
    """

    start: int
    end: int
    kind: Kind
    quantity: Quantity | None = None
    move: str = ""
    arrived: bool = False
    rank: int = 0
    least: bool = False


def find(text: str, read: Sequence[Quantity], labels: Sequence[Mention]) -> list[Raw]:
    """All claims of a text, in order.

    Args:
        text: as it stands.
        read: its quantities.
        labels: where it names rows.
    """
    lower = text.casefold()
    found = [raw for q in read if (raw := _number(lower, q)) is not None]
    for raw in (*_rankings(lower), *_moves(lower, labels)):
        if not any(raw.start < other.end and raw.end > other.start for other in found):
            found.append(raw)
    return sorted((_to_the_words_end(text, raw) for raw in found), key=lambda raw: raw.start)


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
    if not q.unit and ahead.endswith("(") and behind.startswith(")"):
        return None
    if not q.unit and (re.match(r"\s?[.)](?:\s|$)", behind) and _LIST.search(ahead)):
        return None
    kind: Kind = "comparison" if q.unit == "배" else "rate" if q.unit in _RATES else "number"
    past = _AGO.match(behind) or re.search(r"(?:최근|지난|앞으로|향후|past|last|next|coming) $", ahead)
    if past and q.unit in ("년", "개월", "주", "일", "시간"):
        return None
    # "두 동의 차이", "the two dongs": the rows that were just named.
    if re.match(r"두 (?:동|곳|달|구)", text[q.start : q.start + 4]) and re.match(
        r"(?:의|은|는|이|을|간| 사이)", behind
    ):
        return None
    if re.search(r"\bthe $", ahead) and q.text.isalpha() and not q.unit:
        return None
    if re.search(r"(?:aged?|over-|ages|under-) ?$", ahead) or re.match(r" (?:and over|or older|years? old)", behind):
        return None
    if kind == "number" and re.search(r"(?:평균|average|averag\w+|mean)[^.]{0,38}$", ahead):
        kind = "rate"
    return _with_move(text, Raw(q.start, q.end, kind, q))


def _with_move(text: str, raw: Raw) -> Raw:
    """Tie the predicate that stands at a number to it: "1,200명 더 많다", "rose by 12%", "910건으로 줄었다"."""
    if raw.kind == "comparison":
        at, on = _AROUND_EN[0].search(text[max(0, raw.start - 12) : raw.start]), _AROUND_EN[1].match(text, raw.end)
        raw = replace(raw, start=raw.start - len(at[0]) if at else raw.start, end=on.end() if on else raw.end)
    behind, ahead = text[raw.end : raw.end + 40], text[max(0, raw.start - 100) : raw.start]
    if raw.quantity and raw.quantity.unit in ("개월", "년"):
        return raw
    for move in ("more", "fewer", "up", "down", "gap"):
        words = f"(?:{cue(move).pattern})"
        at = re.match(rf"{_PREDICATE_KO}(?:{words})", behind)
        if at and not (raw.quantity and raw.quantity.bound and re.search(r"웃|밑|넘|상회|하회|미달", at[0])):
            # "31,250명이 많은 편" is no difference, but "12%가 늘었다" is.
            return replace(raw, end=raw.end + at.end(), move=move)
        if at := re.match(
            rf"\s?(?:으로|로|까지|에)\s?(?:(?![가-힣]*(?:보다|대비))[가-힣]{{1,5}}\s)?(?:{words})", behind
        ):
            if re.search(r"가장|제일|최", at[0]):
                continue
            if raw.quantity and raw.quantity.unit == "배":
                return replace(raw, end=raw.end + at.end(), move=move)
            return replace(raw, end=raw.end + at.end(), move=move, arrived=True)
        if move != "gap" and (
            at := re.match(rf"\s?(?:percentage points? |points? |(?!and |but |while )\w+ )?(?:{words})", behind)
        ):
            return replace(raw, end=raw.end + at.end(), move=move)
        hedge = r"(?:about |around |nearly |almost |roughly |more than |less than |over |only |just |some |약 |거의 )?"
        at = re.search(rf"(?:{words})(?:\s(?:was|is|of|by|between\b.{{0,70}}))*\s{hedge}$", ahead)
        if at and (not re.search(r"[가-힣]", at[0]) or re.search(r"(?:율|폭|차이|격차|증감)[은는이가]?\s?", at[0])):
            return replace(raw, start=raw.start - len(ahead) + at.start(), move=move)
        if at := re.search(rf"(?:{words})[^.,;]{{0,22}}\s(?:to|below|under|above)\s{hedge}$", ahead):
            return replace(raw, start=raw.start - len(ahead) + at.start(), move=move, arrived=True)
    if at := re.search(
        r"(?:증가|상승|늘어난|감소|하락|줄어든)\s?(?:율|폭|분|규모|수|량)(?:은|는|이|가|도)?\s?(?:약 )?$", ahead
    ):
        return replace(raw, move="down" if re.search("감소|하락|줄", at[0]) else "up")
    if re.search(r"차이(?:는|가|도)?\s(?:약 )?$", ahead):
        return replace(raw, move="gap")
    if raw.quantity and re.search(r"doubled|tripled", raw.quantity.text, re.IGNORECASE):
        return replace(raw, move="up")
    if raw.quantity and re.search(r"halved", raw.quantity.text, re.IGNORECASE):
        return replace(raw, move="down")
    return raw


def _rankings(text: str) -> Iterator[Raw]:
    for match in _NTH_KO.finditer(text):
        if not (match["n"] or match["p"]):
            if not match["of"]:
                continue
            yield Raw(*match.span(), "ranking", rank=-1, least=match["of"] in ("적", "작", "낮", "짧"))
            continue
        n = match["p"] or match["n"]
        rank = int(n) if n.isdigit() else 1 if n == "첫" else native(n) or 0
        if match["n"] and not match["of"]:
            continue  # "두 번째 회의"
        down = (match["of"] or "") in ("적", "작", "낮", "짧")
        yield Raw(*match.span(), "ranking", rank=rank, least=down != bool(match["back"]))
    for match in _NTH_EN.finditer(text):
        word = (match["w"] or match["r"]).casefold()
        rank = _ORDINALS.get(word) or _SMALL_EN.get(word) or int(re.sub(r"\D", "", word))
        least = bool(re.search(r"least|fewest|lowest|smallest|shortest", match["of"] or "")) != bool(match["last"])
        yield Raw(*match.span(), "ranking", rank=rank, least=least)
    for name in ("most", "least"):
        for match in cue(name).finditer(text):
            if _NO_RANK.match(text, match.end()) or re.search(r"\b(?:at|for the|al) ?$", text[: match.start()]):
                continue
            grown = _GROWN.match(text, match.end())
            move = ("down" if cue("down").search(grown[0]) else "up") if grown else ""
            least = name == "least" and not (grown and re.search("빠", match[0])) and move != "down"
            end = grown.end() if grown else match.end()
            yield Raw(match.start(), end, "ranking", rank=1, least=least or move == "down", move=move)
    for match in _ORDER.finditer(text):
        yield Raw(*match.span(), "ranking", rank=0)


def _moves(text: str, labels: Sequence[Mention]) -> Iterator[Raw]:
    """Comparisons name what they compare with; trends do not need to."""
    for move in ("alike", "more", "fewer"):
        for match in cue(move).finditer(text):
            ahead = text[max(0, match.start() - 40) : match.start()]
            korean = re.search(
                r"(?:보다|에 비해|에 비하여|에 비하면|[와과](?: 거의| 서로| 대체로)?)[^.,]{0,16}$", ahead
            )
            if move != "alike" and korean and re.match("[와과]", korean[0]):
                korean = None
            english = re.match(r"[^.,;]{0,30}\b(?:than|as|that)\b|[^.;]{0,3}", text[match.end() : match.end() + 44])
            named = any(match.end() <= m.start <= match.end() + 44 for m in labels)
            if korean:
                yield Raw(match.start() - len(korean[0]), match.end(), "comparison", move=move)
            elif match[0].isascii() and english and (re.search(r"\b(?:than|as)\b", english[0]) or named):
                yield Raw(*match.span(), "comparison", move=move)
    for move in ("up", "down", "flat"):
        for match in cue(move).finditer(text):
            if re.match(r"[ -]to\b|-", text[match.end() : match.end() + 4]) and match[0] in ("up", "down"):
                continue
            yield Raw(*match.span(), "trend", move=move)
