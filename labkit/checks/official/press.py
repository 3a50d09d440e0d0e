"""Press releases: title, subtitle, a lead that tells the matter, body, desk, when it may be published; quotations.

A press release has no form by law; these are the parts that newsrooms are given (facts.md, section 7).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from labkit.checks import check, scale
from labkit.checks.official.parts import shares
from labkit.checks.official.reading import plain, t
from labkit.checks.told import only_from
from labkit.plain import clean
from labkit.quantities import quantities
from labkit.score import Finding

_SIGNS = r"[\s■□●▶○◦ㅇ◆◇※*#\-\[(<【|]{0,6}"
_HEADER = re.compile(
    rf"^{_SIGNS}(?:보\s?도\s?(?:자\s?료|시\s?점|일\s?시|가\s?능|요\s?청|\s?[:：|])|배\s?포|엠바고|담\s?당|문\s?의"
    r"|연락처|자료\s?(?:제공|문의)|보내는\s?(?:곳|사람|부서)|발신|제공|작성|생산|일\s?시\s*[:：|]|사진|붙임|첨부"
    r"|press release|for (?:immediate )?release"
    r"|embargo|contact|enquir|not for|not to be|date\s*:|photo)",
    re.IGNORECASE,
)
# The letterhead: whose paper it is, and of which day, and nothing else.
_OFFICE = re.compile(
    r"[가-힣]{1,6}(?:시|도|군|구)청?|[가-힣]{2,10}(?:국|실|과|관|팀)|보도자료|[\d.()월화수목금토일년]+|[|·ㆍ/,:–—\-]"
)
_OFFICE_EN = re.compile(
    r"(?:[A-Z]\w+ ){1,2}City|City of [A-Z]\w+"
    r"|(?:(?:[A-Z]\w+|and|of|the),? ){1,5}(?:Division|Department|Office|Bureau|Government)"
)
# "2025. 11. 13. 오전 9시 이후 보도 바랍니다", "[13일 오전 9시 이후 보도]": the embargo in a line of its own.
_EMBARGOED = re.compile(r"^.{0,40}\d.{0,20}(?:이후|부터)\s?(?:에\s)?(?:보도|공개|게재).{0,30}$")
# "[보도자료] 성곽길, 밤에도 걷는다": the title behind the label.
_LABELLED = re.compile(
    r"^[\s■□●▶*#\[(<【]{0,6}(?:보\s?도\s?자\s?료|press release)[\])>】:：\s|-]+"
    r"(?=(?!보도|배포|즉시|embargo|for )[^\d\n]{10,})",
    re.IGNORECASE,
)
# A title in quotation marks under a photograph was not said by anybody.
_CAPTION = re.compile(r"사진|출처|공공누리|유형|photo|courtesy|source|KOGL", re.IGNORECASE)
_LABEL = re.compile(
    rf"^{_SIGNS}(?:부\s?제(?:목)?|제\s?목|첫\s?(?:문단|단락)|본\s?문|리드|전문|인용"
    r"|title|headline|subtitle|subheading|lead|body|quotation|quote)(?![가-힣\w])\s*[\])>】*]{0,3}\s*[:：|]?\s*",
    re.IGNORECASE,
)
# A labelled part is one of its own, with a blank line above it or without.
_PART = re.compile(
    rf"^(?={_SIGNS}(?:본\s?문|인용|body|quotation)\s*[\])>】*]{{0,3}}\s*(?:[:：|]|$))", re.I | re.MULTILINE
)
# "6 p.m. to 9 p.m." in a subtitle is no sentence: an English one ends its line. A report's ends in "함." or "임.".
_SENTENCE = re.compile(
    r"(?:다|요|까|[함임됨음짐킴])[.?!][\"”’)]?(?:\s|$)|(?:(?<!\b[ap]\.m)(?<=[a-z)])|(?<=[a-z] \d\d\d\d))[.?!][\"”’)]?$"
)
_TIMING = re.compile(
    r"보도\s?시점|보도\s?[:：|]|엠바고"
    r"|배포\s?즉시|즉시\s?보도|(?:이후|부터)(?:부터|에)?\s?(?:보도|공개|게재)|보도\s?(?:가능|일시|요청)"
    r"|보도(?:해|하여)\s?(?:주시|주십)"
    r"|embargo|for immediate release|not (?:to be published|for publication|for release) before|for release",
    re.IGNORECASE,
)
_DESK = re.compile(r"담\s?당|문\s?의|과장|팀장|주무관|[가-힣]과\b|연락처|contact|enquir|division|desk", re.IGNORECASE)
_QUOTE = re.compile(r"“([^”\n]{4,600})”|\"([^\"\n]{4,600})\"|‘([^’\n]{30,600})’")
# What lies in quotation marks without being said: names of programmes are short.
_SAID = 12
# Unless somebody is made to say it: 관광문화과 “안전이 먼저”, “안전이 먼저”라고.
_BEFORE = re.compile(
    r"(?:[가-힣](?:과|국|실|팀)|과장|국장|팀장|시장|관계자|주무관|\b(?:said|says|head|mayor))\s?[:,]?\s?$", re.I
)
_AFTER = re.compile(r"\s?(?:이?라[고며]|[고며] (?:말|밝|강조|전했|덧붙)|,?\s(?:said|says)\b)", re.IGNORECASE)


@dataclass(frozen=True)
class Release:
    """A press release as it is laid out.

    Args:
        heads: lines above the first sentence: title and subtitle.
        lead: the first paragraph.
        body: what follows it.
    """

    heads: tuple[str, ...]
    lead: str
    body: str


def release(text: str) -> Release:
    """A press release taken apart; lines about desk and timing are no part of its body."""
    blocks = [[_LABEL.sub("", line).strip() for line in block] for block in _blocks(plain(text))]
    told = [[line for line in block if line] for block in blocks]
    flat = [(i, line) for i, block in enumerate(told) for line in block]
    first = next((n for n, (_, line) in enumerate(flat) if len(line) >= 25 and _SENTENCE.search(line)), len(flat))
    heads = tuple(line for _, line in flat[:first])
    lead = [line for i, line in flat[first:] if i == flat[first][0]] if first < len(flat) else []
    rest = [line for _, line in flat[first + len(lead) :]]
    if len(lead) > 3:  # one block without blank lines: the lead is its first lines
        lead, rest = lead[:2], lead[2:] + rest
    return Release(heads, " ".join(lead), " ".join(rest))


def _blocks(text: str) -> Iterator[list[str]]:
    for block in re.split(r"\n\s*\n", _PART.sub(r"\n\n\g<0>", text)):
        lines = [_LABELLED.sub("", line) for line in block.split("\n")]
        if kept := [line for line in lines if line.strip() and not _is_header(line)]:
            yield kept


def _is_header(line: str) -> bool:
    bare = line.strip(" \t*#[](){}<>【】")
    korean = all(map(_OFFICE.fullmatch, bare.split())) and re.search(r"[가-힣]{2}", bare)
    return bool(_HEADER.match(line) or _EMBARGOED.match(line) or korean or _OFFICE_EN.fullmatch(bare[:120]))


@check(over="reply")
def press_parts(reply: str, *, zero_at: float = 0.0) -> Finding:
    """A press release has title, subtitle, lead, body, a desk with a telephone, and says when it may be published.

    Args:
        reply: the text.
        zero_at: share of parts up to which there is no credit.
    """
    text, laid = plain(reply), release(reply)
    there = {
        "title": bool(laid.heads),
        "subtitle": len(laid.heads) >= 2,
        "lead": len(laid.lead) >= 25,
        "text": len(laid.body) >= 80,
        "desk": any(q.kind == "phone" for q in quantities(text)) and bool(_DESK.search(text)),
        "timing": bool(_TIMING.search(text)),
    }
    return shares(there, zero_at)


@check(over="reply")
def quoted_as_said(reply: str, *, said: Sequence[str], needed: bool = False) -> Finding:
    """Whatever stands in quotation marks was said, in these words; a part of it may be left out.

    Args:
        reply: the text.
        said: what was said, in each language.
        needed: at least one quotation must be there.
    """
    sources = [_letters(one) for one in said]
    spoken = "\n".join(line for line in plain(reply).split("\n") if not _CAPTION.search(_QUOTE.sub("", line)))
    marks = list(_QUOTE.finditer(spoken))
    found = [next(filter(None, m.groups())) for m in marks if len(_letters(m[0])) >= _SAID or _has_speaker(spoken, m)]
    wrong = [q for q in found if not any(_is_part(q, source) for source in sources)]
    if wrong:
        return Finding(scale(len(found) - len(wrong), 0, 2 * len(found)), t("quote-changed"), (clean(wrong[0][:80]),))
    if needed and not found:
        return Finding(0.0, t("quote-missing"))
    return Finding(1.0, t("quote-ok" if found else "quote-none"))


@check(over="reply")
def faithful(reply: str, *, source: Sequence[str], said: Sequence[str], quote: bool = False) -> Finding:
    """Nothing is added to the file, and whatever is quoted was said in these words.

    Args:
        reply: the text.
        source: what it may draw on, in each language.
        said: what was said, in each language.
        quote: at least one quotation must be there.
    """
    found = (only_from(reply, source=source), quoted_as_said(reply, said=said, needed=quote))
    worst = min(found, key=lambda f: f.score)
    return Finding(round(sum(f.score for f in found) / 2, 4), worst.reason, worst.evidence)


def _has_speaker(text: str, quote: re.Match[str]) -> bool:
    return bool(_BEFORE.search(text[: quote.start()][-40:]) or _AFTER.match(text, quote.end()))


def _is_part(quote: str, source: str) -> bool:
    """Whether all pieces between ellipses stand in what was said."""
    pieces = [_letters(piece) for piece in re.split(r"…|\.{3}|\(중략\)|\[[^\]]*\]", quote)]
    return all(piece in source for piece in pieces if piece)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", plain(text)).casefold()
