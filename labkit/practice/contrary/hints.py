"""What an order is made of: the things that a clause names, what it does with them, and whether it says no.

"담당자 전화는 빼지 마십시오" is `contact`, `officer`, `omit-`. A few hundred sentences teach a classifier what such
pieces mean together; from the bare words they would teach it only those words.
"""

import re
from functools import cache, lru_cache
from itertools import combinations, pairwise

from labkit.practice.knowledge import load
from labkit.practice.reading.hearing.pieces import denies, of_word, short, tokens

_CAP = 400  # characters of a clause
_NO_KO = re.compile(
    r"[가-힣]{0,3}?(?: ?(?:내|두|놓|버리|보내|주|쓰|적|넣))?"
    r"(?:지 ?(?:는 ?|도 ?|를 ?|들 ?)?(?:말|마|않|못|아니)|(?:면|서는|선|해선) ?(?:안|곤란)"
    r"|[을를은는도]? ?(?:일체 |일절 |절대 )?(?:금지|불가|없이|없음|않음|금함|금물)"
    r"|[을를은는이가도]? ?(?:필요|일|것)[은는이가도]? ?(?:없|아니)|기[는를]? ?없|말 것|음 금지)"
)
_NO_EN = re.compile(
    r"\b(?:no|not|never|without|nor|none|nothing|cannot|avoid|neither|refrain)\b(?! (?:only|off|been|yet))|n't\b|n’t\b",
    re.IGNORECASE,
)
_LET_GO_KO = re.compile(r"[가-힣]{0,3}?(?:지 ?(?:않|말)아도|지 ?않으셔도|(?:을|를|은|는)? ?필요(?:는|가|도)? ?없)")
_BEFORE, _AFTER = 28, 14
_STOP_AT = re.compile(r"[,;:.!?]|\bbut\b|\band\b(?= (?:keep|give|do|always))")


@cache
def _patterns() -> tuple[tuple[str, bool, re.Pattern[str]], ...]:
    """Each hint: its name, whether a negation turns it round, its pattern."""
    known = load("contrary")
    return tuple(
        (name, section == "acts", re.compile(pattern, re.IGNORECASE))
        for section in ("things", "acts")
        for name, pattern in known[section].items()
    )


@lru_cache(maxsize=4_096)
def found(text: str) -> tuple[tuple[int, str], ...]:
    """The hints of a clause, in order: where each stands, and its name; "-" marks an act that is ruled out."""
    said = text[:_CAP]
    out: list[tuple[int, str]] = []
    for name, act, pattern in _patterns():
        for match in pattern.finditer(said):
            out.append((match.start(), name + _sign(said, match) if act else name))
    return tuple(sorted(set(out)))


def _sign(said: str, match: re.Match[str]) -> str:
    if "가" <= match[0][0] <= "힣":
        if _LET_GO_KO.match(said, match.end()):
            return "~"
        return "-" if _NO_KO.match(said[: match.end() + _AFTER], match.end()) else ""
    ahead = _STOP_AT.split(said[max(0, match.start() - _BEFORE) : match.start()])[-1]
    return "-" if _NO_EN.search(ahead) else ""


@cache
def act_names() -> frozenset[str]:
    """The hints that a negation turns round."""
    return frozenset(name for name, act, _ in _patterns() if act)


_MOST = 14


def pieces(text: str) -> list[str]:
    """The pieces of a clause that are counted: its hints alone, side by side, in twos and threes; its words."""
    row = [name for _, name in found(text)]
    row = [name for n, name in enumerate(row) if n == 0 or row[n - 1] != name][:_MOST]
    kinds = sorted(set(row))
    out = [f"h{a}" for a in kinds]
    out += [f"n{a}>{b}" for a, b in zip(["^", *row], [*row, "$"], strict=True)]
    out += [f"p{a}+{b}" for a, b in combinations(kinds, 2)]
    out += [f"o{a}>{b}" for a, b in {(a, b) for i, a in enumerate(row) for b in row[i + 1 : i + 4]}]
    out += [f"t{a}+{b}+{c}" for a, b, c in combinations(kinds, 3)] if len(kinds) <= _FEW else []
    words = [w for _, _, w in tokens(text[:_CAP])]
    out += [p for w in dict.fromkeys(words) for p in of_word(w)]
    cut = ["^", *map(short, words), "$"]
    out += [f"2{a}|{b}" for a, b in pairwise(cut)]
    out += [f"$no{denies(words[-1])}"] if words else []
    return list(dict.fromkeys(out))


_FEW = 9
