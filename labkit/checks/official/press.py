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

_HEADER = re.compile(
    r"^[\s■□●▶*#\-\[(<【|]{0,6}(?:보\s?도\s?(?:자\s?료|시\s?점|일\s?시|가\s?능|요\s?청)|배\s?포|엠바고|담\s?당|문\s?의|연락처"
    r"|자료\s?제공|제공|작성|생산|일\s?시\s*[:：|]|사진|붙임|하늘시\s*$|press release|for (?:immediate )?release"
    r"|embargo|contact|enquir|not for|date\s*:|photo)",
    re.IGNORECASE,
)
# "[보도자료] 성곽길, 밤에도 걷는다": the title behind the label.
_LABELLED = re.compile(
    r"^[\s■□●▶*#\[(<【]{0,6}(?:보\s?도\s?자\s?료|press release)[\])>】:：\s|-]+"
    r"(?=(?!보도|배포|즉시|embargo|for )[^\d\n]{10,})",
    re.IGNORECASE,
)
# A title in quotation marks under a photograph was not said by anybody.
_CAPTION = re.compile(r"사진|출처|공공누리|유형|photo|courtesy|source|KOGL", re.IGNORECASE)
_LABEL = re.compile(
    r"^[\s*#\[(<【]{0,4}(?:부\s?제(?:목)?|제\s?목|본\s?문|리드|title|headline|subtitle|lead)\s*[\])>】*]{0,3}\s*[:：]?\s*",
    re.I,
)
# "6 p.m. to 9 p.m." in a subtitle is no sentence: an English one ends its line.
_SENTENCE = re.compile(r"(?:다|요|까)[.?!][\"”’)]?(?:\s|$)|[a-z0-9)][.?!][\"”’)]?$")
_TIMING = re.compile(
    r"보도\s?시점|엠바고|배포\s?즉시|즉시\s?보도|이후\s?(?:부터\s?)?보도|부터\s?보도|보도\s?(?:가능|일시|요청)|보도해\s?(?:주시|주십)"
    r"|embargo|for immediate release|not (?:to be published|for publication|for release) before|for release",
    re.IGNORECASE,
)
_DESK = re.compile(r"담\s?당|문\s?의|과장|팀장|주무관|[가-힣]과\b|연락처|contact|enquir|division|desk", re.IGNORECASE)
_QUOTE = re.compile(r"“([^”\n]{6,600})”|\"([^\"\n]{6,600})\"|‘([^’\n]{30,600})’")
# What lies in quotation marks without being said: names of programmes are short.
_SAID = 12


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
    for block in re.split(r"\n\s*\n", text):
        lines = [_LABELLED.sub("", line) for line in block.split("\n")]
        if kept := [line for line in lines if line.strip() and not _HEADER.match(line)]:
            yield kept


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
    found = [next(filter(None, m.groups())) for m in _QUOTE.finditer(spoken)]
    found = [q for q in found if len(_letters(q)) >= _SAID]
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


def _is_part(quote: str, source: str) -> bool:
    """Whether all pieces between ellipses stand in what was said."""
    pieces = [_letters(piece) for piece in re.split(r"…|\.{3}|\(중략\)|\[[^\]]*\]", quote)]
    return all(piece in source for piece in pieces if piece)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", plain(text)).casefold()
