"""Whether what something is held against is one of the values: "전국 평균보다" and "than elsewhere" are not."""

import re

from labkit.claims.scene import Scene
from labkit.claims.sentences import has
from labkit.claims.words import generic, key, keys, said

_KO = re.compile(
    r"(?P<noun>(?:[가-힣\d]+ )?[가-힣\d·)]+?)(?:보다(?:는|도)?|에 비해|에 비하여|에 비하면| 대비"
    r"|[와과] 비교)(?![가-힣])"
)
_EN = re.compile(r"\b(?:than|compared (?:to|with)|versus|against|relative to)\b(?P<what>[^.,;()]{1,48})")
_YEARLY = re.compile(
    r"지난해|작년|전년|재작년|년 전|last year|year-on-year|previous year|(?:a|one) year (?:earlier|ago)|year before"
)
_MORE_OF = re.compile(r"\b(?:more|fewer|less|as many|as much) (?P<n>(?:[a-z-]+ ){0,2}?[a-z-]+) (?:than|as)\b")
_FINE = re.compile(
    r"(?:시|전체) ?(?:전체 )?평균|[그이]보다|것보다|무엇보다|어느|다른 (?:모든 )?(?:동|달|곳)|any other"
    r"|every other|all other|city|half|expected$"
)


def unknown_reference(scene: Scene) -> bool:
    """Whether the clause compares with something that no value tells of."""
    ko = [(m["noun"] + m[0][len(m["noun"]) :], m.start(), m.end()) for m in _KO.finditer(scene.words)]
    en = [(m["what"], m.start("what"), m.end()) for m in _EN.finditer(scene.words)]
    what = _MORE_OF.search(scene.words)
    known = {k for t, q in scene.facts.quantities for k in keys(q or t)}
    nouns = (
        re.split(r" (?:in|at|of|on|for|from|came|visited|attended|live|lived)\b", what["n"])[0].split() if what else []
    )
    if nouns and not any(key(w) in known or w in generic() or key(w) == key("people") for w in nouns):
        return True  # "more parks than"
    return any(not _is_known(scene, what, a + scene.clause[0], b + scene.clause[0]) for what, a, b in (*ko, *en))


def _is_known(scene: Scene, what: str, start: int, end: int) -> bool:
    if _YEARLY.search(what):
        return _has_last_year(scene)
    if any(m.start < end and start < m.end for m in scene.mentions) or re.search(r"\d", what):
        return True
    if _FINE.search(what) or has("before", what) or has("now", what):
        return True
    known = {k for t, q in scene.facts.quantities for k in keys(q or t)}
    words = [w for w, _, _ in said(re.sub(r"(?:보다|에 비|대비|[와과] 비교).*", "", what))]
    told = [w for w in words if key(w) in known]
    # "방문 민원보다", "other cities' visitors": another word makes it another thing
    foreign = [w for w in words if key(w) not in known and w not in generic()]
    return (bool(told) and not foreign) or not words


_YEARS = re.compile(
    r"\d년 ?(?:연속|째|간|동안)|해마다|매년|수년|(?:19|20)\d\d년? ?(?:이후|부터|이래)|\bfor (?:[a-z]+ )?years"
    r"|years in a row|every year"
    r"|each year|year after year|\bsince (?:19|20)\d\d"
)


def unknown_years(scene: Scene) -> bool:
    """ "for five years in a row", "지난해보다": whether it tells of years of which nothing was computed."""
    years = {x.date[:4] for f in scene.facts.numbers for x in f.labels if x.date and x.date[0] != "-"}
    if _YEARS.search(scene.words):
        return len(years) < 3
    return bool(_YEARLY.search(scene.words)) and not _has_last_year(scene)


def _has_last_year(scene: Scene) -> bool:
    facts = scene.facts.numbers
    years = {x.date[:4] for f in facts for x in f.labels if x.date and x.date[0] != "-"}
    told = any(has("before", f.table) or has("before", f.quantity) or has("growth", f.quantity) for f in facts)
    return len(years) > 1 or told or any(re.search(r"(?:19|20)\d\d", f.quantity) for f in facts)
