"""Words that make a number one of something else, in English: "complaints about parking", "household incomes"."""

import re

from labkit.claims.knowing import is_known, is_row
from labkit.claims.scene import Scene
from labkit.claims.sentences import Named
from labkit.claims.words import generic, key, keys

_ABOUT_EN = re.compile(
    r"s? (?:about|on|regarding|concerning|over|with|without|involving|related to|under) (?:the "
    r"|a )?(?P<noun>[a-z][a-z-]{2,})"
)
_FIRST_EN = re.compile(r"\W*(?:the )?(?P<noun>[a-z][a-z-]{3,}) (?:with|in|among|for|to|of|on) ")
_COMPOUND_EN = re.compile(
    r"(?:(?:household|complaint|visitor|volunteer|resident) |(?:residents|visitors|people|volunteers"
    r"|households)(?:'|’)s? )(?P<head>[a-z]{3,})"
)
_PLAIN_HEADS = frozenset(
    [
        "number",
        "numbers",
        "share",
        "rate",
        "rates",
        "proportion",
        "percentage",
        "count",
        "counts",
        "level",
        "levels",
        "total",
        "totals",
        "figure",
        "figures",
        "volume",
        "size",
        "sizes",
        "average",
        "half",
        "third",
        "quarter",
        "compared",
        "measured",
        "according",
        "more",
        "most",
        "fewer",
        "less",
        "than",
        "each",
        "every",
        "both",
        "during",
        "between",
        "through",
        "over",
        "under",
        "after",
        "before",
        "since",
    ]
)
_SMALL_WORDS = frozenset(
    ["as", "less", "across", "versus", "times", "points", "percent", "of", "in", "and", "or", "to"]
)
_THERE = frozenset(
    [
        "live",
        "lives",
        "lived",
        "living",
        "reside",
        "are",
        "were",
        "was",
        "have",
        "had",
        "aged",
        "came",
        "come",
        "visited",
        "attended",
        "who",
        "more",
        "fewer",
        "less",
        "than",
        "across",
        "each",
        "higher",
        "with",
        "make",
        "made",
        "account",
        "accounted",
        "together",
    ]
)


def other_in_english(scene: Scene) -> bool:
    """ "Satisfaction with the office", "household incomes", "visitors' spending": the head is another noun."""
    known = {k for t, q in scene.facts.quantities for k in keys(q or t)}
    first = _FIRST_EN.match(scene.words)
    if first and not (
        is_known(first["noun"], known)
        or first["noun"] in _PLAIN_HEADS
        or is_row(scene, scene.clause[0] + first.start("noun"))
    ):
        return True
    for n in scene.named:
        behind = _COMPOUND_EN.match(scene.text, n.start) if scene.clause[0] <= n.start < scene.clause[1] else None
        if behind and not (is_known(behind["head"], known) or behind["head"] in _PLAIN_HEADS):
            return True
    return False


def narrowed(scene: Scene, named: Named) -> bool:
    """ "complaints about parking": what stands behind turns it into something else."""
    match = _ABOUT_EN.match(scene.text, named.end)
    if not match or match.end() > scene.clause[1]:
        return False
    known = {k for t, q in scene.facts.quantities for k in keys(q or t)}
    noun = match["noun"]
    row = any(m.start <= match.start("noun") < m.end for m in scene.mentions)
    return not row and noun not in generic() and key(noun) not in known


def adjective(word: str, named: str) -> set[str]:
    """The named quantity, where an adjective before it makes it another one."""
    known = re.search(
        r"^(?:foreign|young|male|female|single|unemployed|disabled|child|teen|working|night|daytime|floating|civil|online|noise|parking|birth|death)",
        word,
    )
    return {named} if known else set()


def counts_something_else(scene: Scene) -> bool:
    """ "24 libraries", "12,400 people commute": in English the noun or the verb behind a number tells."""
    q = scene.raw.quantity
    if q is None or q.kind != "number" or q.unit not in ("", "명", "개", "건", "대", "회"):
        return False
    known = {k for t, x in scene.facts.quantities for k in keys(x or t)}
    behind = scene.text[q.end : scene.clause[1]]
    noun = re.match(r" (?:[a-z-]+ )?(?P<n>[a-z-]{3,}s)\b", behind) if not q.unit else None
    if noun and not is_known(noun["n"], known) and not any(w in _SMALL_WORDS for w in noun[0].split()):
        return True
    verb = (
        re.match(r"(?: (?:in|of|from|at) (?P<row>(?:the )?[a-z][a-z\d -]{2,20}?))? (?P<v>[a-z]{3,})\b", behind)
        if q.unit == "명"
        else None
    )
    if not verb or scene.text[scene.clause[0] : q.start].strip(" ,;\n") not in (
        "",
        "about",
        "some",
        "nearly",
        "around",
        "over",
    ):
        return False
    return verb["v"] not in _THERE and not is_known(verb["v"], known)
