"""Kinds of facts that a prompt wants left out of a summary: "날짜는 빼라", "don't bother with dates"."""

import re
from dataclasses import replace

from labkit.practice.documents.unit import Unit, facts_in
from labkit.practice.plan import Plan
from labkit.practice.reading.doing import done, sentences_of
from labkit.practice.reading.orders import orders

# "숫자는 모두 빼고" takes both dates and amounts; "번호를 매기지" and "숫자를 바꾸지" are about something else.
_NUMBERS = r"숫자(?=[는은를]? ?(?:모두 |전부 |다 )?(?:빼|지우|지워|없애))|(?<=all )(?:numbers|figures)\b"
_NAMED = {
    "dates": re.compile(rf"날짜|일시|일자|\bdates?\b|\bdeadlines?\b|{_NUMBERS}", re.IGNORECASE),
    "amounts": re.compile(
        rf"금액|비용|요금|수량|인원|\bamounts?\b|\bprices?\b|\bfees?\b|\bquantit\w+|{_NUMBERS}", re.IGNORECASE
    ),
    "contact": re.compile(r"문의처|연락처|전화번호|\b(?:tele)?phones?\b|\bcontacts?\b", re.IGNORECASE),
}
# "공고에 없는 날짜", "민원인의 이름과 전화번호": other things than what the notice is there to tell.
_OTHER = re.compile(
    r"(?:없는|없던|않은|않는|밖의|다른|틀린)[^.!?\n]{0,24}$"
    r"|(?:개인|시민|민원인|사람|주민|신청인|휴대|personal|private|citizens?'?s?|people'?s?)(?:의|이나|과|와)? ?"
    r"(?:이름|성명|성함|주소|names?|address(?:es)?|and|or|및|의|이나|과|와|[\s,·/])*$",
    re.IGNORECASE,
)
_WITH_NAMES = re.compile(
    r"(?:이름|성명|성함|실명|주소|\bnames?|\baddress(?:es)?)(?:과|와|이나|및|and|or|[\s,·/])*$", re.IGNORECASE
)
_FOREIGN = re.compile(
    r"^[^.!?\n]{0,40}\b(?:not|n't|absent|missing)\b[^.!?\n]{0,20}\b(?:in|from|by|say|hold|found|there|stated?)\b",
    re.IGNORECASE,
)
_DAY = r"(?:\([월화수목금토일]\)| ?\([A-Z][a-z]{2}\))?"
_TIME = r"(?: ?\d{1,2}:\d{2})?"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_END = r"(?: ?(?:부터|까지|에는|에|~|–))?"
SPANS = {
    "dates": re.compile(
        r"(?:from |to |until |by |on )?"
        r"(?:\d{4}\. ?\d{1,2}\.(?: ?\d{1,2}\.)?|(?:\d{4}년 ?)?\d{1,2}월 ?\d{1,2}일|\d{4}-\d{2}-\d{2}"
        rf"|\d{{1,2}} {_MONTH}(?: \d{{4}})?|{_MONTH} \d{{1,2}}(?:, \d{{4}})?){_DAY}{_TIME}{_END}"
    ),
    "amounts": re.compile(
        r"(?:약 |최대 |모두 |총 )?\d[\d,.]*(?:억 ?)?(?:\d[\d,.]*)? ?(?:만|천|억)? ?"
        r"(?:원|명|곳|매|권|면|개소|개|가구|세대|%|kg|점|마리|대|팀|석|회)(?:씩|까지|쯤)?"
        r"|\d[\d,.]*(?: million)? (?:won|people|shops|spaces|passes|households|places|seats|dogs|teams|units)|\d{1,3}%"
    ),
    "contact": re.compile(r"\(?(?<!\d)0\d{1,2}-\d{3,4}-\d{4}(?!\d)\)?|\S{1,40}@\S{1,40}"),
}
_SAYS, _WHOLE = 6, 0.5  # letters; of what a unit says, less than half is a rest


def withheld(plan: Plan) -> tuple[str, ...]:
    """The kinds of facts that must not be told; one that is asked for as well is told."""
    done_with: dict[str, set[str]] = {fact: set() for fact in _NAMED}
    for said, banned in sentences_of(orders(plan)):
        for fact, words in _NAMED.items():
            done_with[fact] |= {_done(said, match, banned=banned) for match in words.finditer(said)}
    listed = {fact for word in plan.asked.get("forbid", ()) for fact in facts_in(str(word))}
    wanted = set(plan.asked.get("include", ()))
    return tuple(
        fact
        for fact, found in done_with.items()
        if plan.wants_wrong(f"drop_{fact}")
        or ("asks" not in found and ("bans" in found or (fact in listed and fact not in wanted)))
    )


def _done(said: str, match: re.Match[str], *, banned: bool) -> str:
    ahead = said[: match.start()]
    if _OTHER.search(ahead) or _WITH_NAMES.search(ahead) or _FOREIGN.search(said[match.end() :]):
        return ""
    return done(said, match) or ("bans" if banned else "")


def stripped(found: list[Unit], facts: tuple[str, ...]) -> list[Unit]:
    """The units without these facts: what else they say stays, as far as it says anything without its figures."""
    if not facts:
        return found
    out = [bare for unit in found if (bare := _bare(unit, facts)) is not None]
    return out or found


def _bare(unit: Unit, facts: tuple[str, ...]) -> Unit | None:
    value = unit.value
    for fact in facts:
        value = SPANS[fact].sub(" ", value)
    if value == unit.value and not set(facts) & set(unit.facts):
        return unit
    value = re.sub(r"\(\s*[,;~–-]?\s*\)|^[\s,;~–-]+|\s+(?=[,.;)])", "", re.sub(r"\s{2,}", " ", value)).strip(" ~–-")
    if _letters(value) < max(_SAYS, _WHOLE * _letters(unit.value)):
        return None
    return replace(unit, value=value, facts=tuple(f for f in unit.facts if f not in facts), score=unit.score - 2.0)


def _letters(text: str) -> int:
    return sum(ch.isalpha() for ch in text)
