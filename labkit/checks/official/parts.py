"""The parts that a kind of document must have: letter, minutes, one-page report.

By what they hold rather than by their labels where that can be told; wording and order are free.
"""

import re
from collections.abc import Mapping

from labkit.checks import check, scale
from labkit.checks.official.reading import is_korean, lines, plain, t
from labkit.evidence import named
from labkit.quantities import quantities
from labkit.score import Finding

_MARK = r"^[\s□○●◦ㆍ•*#\-\d.가-하)(<\[【]{0,8}"
_LETTER = {
    "receiver": re.compile(r"수\s*신|받\s?는\s?(?:곳|이|사람|분)|\bTo\b\s*[:,]?|\bDear\b|귀하|귀중", re.IGNORECASE),
    "title": re.compile(_MARK + r"(?:제\s*목|\**(?:Subject|Re|Title)\b)\W", re.IGNORECASE | re.MULTILINE),
}
_MINUTES = {
    "name": re.compile(r"회의\s?명|회의록|회의|\bminutes\b|\bmeeting\b", re.IGNORECASE),
    "host": re.compile(r"주관|주재|진행|개최|의장|위원장|\bchair|\bhost", re.IGNORECASE),
    "place": re.compile(r"장소|회의실|강당|에서|\bplace\b|\broom\b|\bvenue\b", re.IGNORECASE),
    "present": re.compile(r"참석|출석|\bpresent\b|\battend", re.IGNORECASE),
    "agenda": re.compile(r"안건|의제|심의\s?사항|\bagenda\b", re.IGNORECASE),
    "points": re.compile(r"발언|논의|의견|토의|요지|\bdiscuss|\bpoints?\b", re.IGNORECASE),
    "decisions": re.compile(r"결정|의결|결론|합의|정한\s?것|\bdecid|\bdecision|\bresolved\b|\bagreed\b", re.IGNORECASE),
}
_VOTES = re.compile(r"표결|찬성|반대|만장일치|\bvote|\bin favou?r\b", re.IGNORECASE)
_HEADING, _POINT = re.compile(r"^\s*(?:□|■|ㅁ)\s?\S"), re.compile(r"^\s*(?:○|o|ㅇ|◦)\s?\S")
_SIGN = re.compile(r"^\s*(?:□|■|ㅁ|○|ㅇ|◦|o|-|ㆍ|·|※|\*)\s?")
# Lines end in a noun; in a long report one or two that do not are no fault.
_SPOKEN_MOST = 0.15
_SPOKEN = re.compile(r"(?:니다|어요|아요|해요|세요|한다|된다|있다|없다|하다)[.)]?$")


@check(over="reply")
def letter_parts(reply: str, *, zero_at: float = 0.0) -> Finding:
    """A letter names whom it is for and its subject, says its matter, and gives a telephone.

    Args:
        reply: the text.
        zero_at: share of parts up to which there is no credit.
    """
    text = plain(reply)
    there = {name: bool(pattern.search(text)) for name, pattern in _LETTER.items()}
    there["body"] = len(re.sub(r"\s", "", text)) >= 120
    there["desk"] = any(q.kind == "phone" for q in quantities(text))
    return shares(there, zero_at)


@check(over="reply")
def minutes_parts(reply: str, *, votes: bool = False, zero_at: float = 0.0) -> Finding:
    """Minutes have the meeting's name, host, time and place, who was there, agenda, points made and decisions.

    Args:
        reply: the text.
        votes: there was a vote, which must be told.
        zero_at: share of parts up to which there is no credit.
    """
    text = plain(reply)
    there = {name: bool(pattern.search(text)) for name, pattern in _MINUTES.items()}
    there["when"] = any(q.kind in ("date", "time") for q in quantities(text))
    if votes:
        there["votes"] = bool(_VOTES.search(text))
    return shares(there, zero_at)


@check(over="reply")
def report_form(reply: str, *, headings: int = 2, most_lines: int = 40) -> Finding:
    """A report of one page: □ over ○ over -, a ※ where needed, and lines that end in a noun.

    Args:
        reply: the text; for an English one only its length and its headings count.
        headings: so many lines with □ must be there.
        most_lines: what a page holds.
    """
    found = lines(reply)
    marked = [line for line in found if _SIGN.match(line)]
    there = {"page": len(found) <= most_lines, "headings": sum(bool(_HEADING.match(x)) for x in found) >= headings}
    if is_korean(reply):
        told = [x for x in marked if not _HEADING.match(x)]
        first = next((x for x in marked if _HEADING.match(x) or _POINT.match(x)), "")
        there["order"] = bool(_HEADING.match(first)) and any(map(_POINT.match, found))
        spoken = sum(bool(_SPOKEN.search(x.strip())) for x in told)
        there["endings"] = bool(told) and spoken <= _SPOKEN_MOST * len(told)
    return shares(there, 0.0)


def shares(there: Mapping[str, bool], zero_at: float) -> Finding:
    """The share of parts that are there, with those that lack."""
    lacking = [name for name, found in there.items() if not found]
    if not lacking:
        return Finding(1.0, t("parts-ok"))
    share = (len(there) - len(lacking)) / len(there)
    missing = tuple(named(t(f"part-{name}")) for name in lacking)
    return Finding(scale(share, zero_at, 1.0), t("parts-lacking", lacking=len(lacking), total=len(there)), missing[:4])
