"""Where a text claims a place in an order."""

import re
from collections.abc import Iterator

from labkit.claims.raw import Raw
from labkit.claims.words import cue
from labkit.quantities.numerals import native

# "most of them", "at least", "most people": no place in an order.
_NO_RANK = re.compile(
    r" (?:of (?!all|the)|people|\w+s (?:were|are|was|concerned|came|have|had|said|live)|likely|importantly|recent)\b"
)
# "가장 많이 늘었다", "grew most": the change is what is ranked.
_GROWN = re.compile(
    r"(?:이|게|은 폭으로)? ?(?:늘[었고며은어]|증가|상승|올[랐라]|오[르른]|줄[었고며은어]|감소|하락|떨어)[가-힣]*"
    r"| (?:growth|increase|rise|decline|decrease|fall|drop)\b"
)
# "증가 폭이 가장 컸던 달"
_GROWTH_AHEAD = re.compile(r"(?:증가|감소|상승|하락|늘어난|줄어든) ?(?:폭|량|분|세|수)?(?:이|은|는)? ?$")
_NTH_KO = re.compile(
    r"(?:(?P<back>뒤에서|밑에서|아래에서)\s?)?(?:(?P<n>\d{1,2}|첫|두|세|네|다섯|여섯|일곱|여덟|아홉|열)\s?번째|(?P<q>둘|셋|넷|다섯|여섯)째"
    r"|(?P<p>\d{1,2})\s?(?:위(?!원)|등(?=[이은을으인]|$))|그? ?다음으로|이어|(?P<then>그 ?다음(?=[은이])))(?:로"
    r"|인)?(?:\s?(?P<of>많|적|큰|크|작|높|낮|길|긴|짧|심|젊|늙))?"
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
UNCLEAR = -3
_STATED = re.compile(r"(?:이?다(?![가-힣])|이[며고었]|임|입니다|였|인 |를 차지|에 (?:해당|자리|올))")
# Superlatives of which no rule knows which end they mean.
_UNCLEAR = re.compile(r"(?:가장|제일) (?!먼저)[가-힣]{2,8}")
_LOW = r"(?:적|작|낮|짧|빠[른르])"
_ORDER = re.compile(
    rf"(?P<ko>(?:(?P<of>{_LOW}|많|크|큰|높|긴)[은른]? ?)?(?<![가-힣]{{2}})"
    rf"순(?:으로|서|이|입|임|(?![가-힣]))(?: ?(?P<by>{_LOW}))?)"
    r"|in (?:that|this) order"
)
# "A is second and B third": a place that an earlier one explains.
_LAST_EN = re.compile(
    r"\b(?:comes?|came|ranks?|ranked|placed|finish\w*|is|stands?) (?P<w>last|first|bottom)\b(?! (?:year|month"
    r"|of the month))"
)
_ELLIPTIC = re.compile(
    r"(?<!the )\b(?P<w>second|third|fourth|fifth|sixth|last)\b(?=\s*(?:[.,;)]|$|with\b|at\b|for\b|by\b|in terms\b))"
)


def rankings(text: str) -> Iterator[Raw]:
    """Every such claim: a place by number or word, the first or last, an order of several."""
    for match in _NTH_KO.finditer(text):
        if not (match["n"] or match["p"] or match["q"]):
            if not match["of"] and not match["then"]:
                continue
            yield Raw(*match.span(), "ranking", rank=-1, least=match["of"] in ("적", "작", "낮", "짧", "젊"))
            continue
        n = match["p"] or match["n"] or match["q"]
        rank = int(n) if n.isdecimal() else 1 if n == "첫" else native(n) or 0
        if (match["n"] or match["q"]) and not match["of"] and not _STATED.match(text, match.end()):
            continue  # "두 번째 회의"
        down = (match["of"] or "") in ("적", "작", "낮", "짧", "젊")
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
            grown = _GROWN.match(text, match.end()) or _GROWTH_AHEAD.search(text[: match.start()])
            move = ("down" if cue("down").search(grown[0]) else "up") if grown else ""
            least = name == "least" and not (grown and re.search("빠", match[0])) and move != "down"
            end = max(grown.end(), match.end()) if grown else match.end()
            yield Raw(match.start(), end, "ranking", rank=1, least=least or move == "down", move=move)
    known = [m.start() for name in ("most", "least") for m in cue(name).finditer(text)]
    for match in _UNCLEAR.finditer(text):
        if match.start() not in known:
            yield Raw(*match.span(), "ranking", rank=UNCLEAR)
    for match in _LAST_EN.finditer(text):
        yield Raw(match.start("w"), match.end(), "ranking", rank=1, least=match["w"] != "first")
    for match in _ORDER.finditer(text):
        yield Raw(*match.span(), "ranking", rank=0, least=bool(match["of"] or match["by"]) and _low(match[0]))
    for match in _ELLIPTIC.finditer(text):
        if match["w"] != "last" and cue("ranked").search(text[: match.start()]):
            yield Raw(*match.span(), "ranking", rank=_ORDINALS[match["w"]])


def _low(words: str) -> bool:
    return bool(re.search(_LOW, words))
