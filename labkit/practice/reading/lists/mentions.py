"""What a label's name does where a prompt mentions it: the answer, what it is not, or just a word."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from labkit.practice.reading.lists.senses import words_pattern

Role = Literal["target", "against", "content"]


@dataclass(frozen=True)
class Mention:
    """One mention.

    Args:
        start, end: where, with its particle.
        label: the label as listed.
        role: what it does.
        ahead: it stands before what is said of it ("tourism looks after …").
    """

    start: int
    end: int
    label: str
    role: Role
    ahead: bool = False


_Q = r"[\"'”’`*」』)\]】]{0,4}\s{0,1}"
_NOT_AFTER = re.compile(
    rf"^{_Q}(?:과|팀|쪽)?(?:이|가|은|는|으로|로|을|를|에|도)?\s?(?:(?:이|가) ?)?(?:아니[라고며다]|아닌|아님|아닙"
    rf"|말고|말라|하지 ?[말마않]|보지 ?[않말마]|대신"
    r"|분류하지|넣지|보내지|주지|보내면|보이(?:지만|더라도|기)|처럼 보|착각|오해|헷갈|생각하기|생각할|하기 쉽"
    r"|떠올|이끌|라고 (?:생각|오해|보기)|같지만|아닌가"
    r"|인가|일까|[Xx×✗✕](?![a-z])|금지|제외|is not\b|isn't|is wrong|is not involved|\(x\)|no\b)",
    re.IGNORECASE,
)
_NOT_BEFORE = re.compile(
    r"(?:\bnot|\bnever|\bno|\brather than|\binstead of|n't(?: be| count as| go (?:to|under))?|\bno longer"
    r"|\bas opposed to|≠|!="
    r"|\bthink of|\blooks? like|\bsounds? like|\btempt\w+|\bmistake\w* for)\s{1,2}(?:just |a |an |the |as "
    r"|under |to |in |of |for |be ){0,2}[\"'“‘`*]{0,2}$",
    re.IGNORECASE,
)
_ARROW = re.compile(r"(?:→|⇒|➔|➡|▶|👉|»|->|=>|>>|=|:|：|\||\t)\s{0,3}(?:[○⭕✅✔√]\s{0,2})?[\"'“‘`*「『\[(<]{0,4}$")
_STOP = r"(?:\s{0,3}(?:$|[.;,)|\]!?~]|\())"
_KO_AFTER = re.compile(
    rf"^{_Q}(?:과|팀|쪽|분야|부서|소관|담당|업무|항목)?"
    r"(?:으로만|로만|으로|로(?!부터)|이다|입니다|이에요|예요|에요|이야|야(?![가-힣])|임(?![가-힣])|이고|이며"
    r"|고(?=[ ,])|다(?![가-힣])|죠|이지|요(?![가-힣])"
    r"|이라고|라고|이 된|가 된|이 맞|가 맞"
    r"|에(?:서)?\s{0,2}(?:\S{1,6} )?(?:넣|보내|보낸|보냅|꽂|든다|듭|들어|해당|속|포함|하[고며면]|해|둔|둡|맡"
    r"|관리|나가|나갑|직접|처리|배정|할당|귀속|이관|넘)"
    r"|(?:이|가|에서|은|는)\s{0,2}(?:\S{1,6} )?(?:맡|담당|치운|치웁|단속|처리|관리|직영|나가|나갑|다룬|다룹|정답"
    r"|맞|책임|소관|받|해 ?요|합니다|한다)"
    r"|을 (?:고|선|택|쓰|적|매)|를 (?:고|선|택|쓰|적|매)|의 (?:일|소관|업무|몫|담당)|\s(?:소관|담당|업무|몫|처리"
    r"|배정|쪽|단속 대상))"
)
_KO_TOPIC = re.compile(
    r"(?:은|는|면|도|건|거|것|때|때는|경우|지|글|건은|다면|라면|든|데|여도|해도|무조건|언제나|항상|모두|전부|다"
    r"|무엇이든|뭐든|예외 없이|결국|그냥"
    r"|→)\s{0,2}[\"'“‘`*「『\[(]{0,3}$"
)
_EN_BEFORE = re.compile(
    r"(?:\bgoes? (?:in)?to|\bbelongs?(?: to| in| under)?|\bis|\bare|\bbe|\bas|\bunder|\bto|\bfor|\binto|\bby"
    r"|\bmeans?|\bthen|\bit'?s|\bthat'?s|\bthey're"
    r"|\bchoose|\buse|\bpick|\bwrite|\bsay|\bselect|\bassign|\blabel(?:led)?|\bcall(?: it| them)?|\bconsidered"
    r"|\bdeemed|\bstays?|\breturn|\banswer|\bcategory"
    r"|\bbut|\bcounts? as|\bwith|\bgets?|\bdesk|\bour|\bthe)(?: always| still| simply| really| only| just| all"
    r"| also| treated as| to be| a matter (?:of|for)"
    r"| the| a| handled by| now){0,2}\s{1,2}[\"'“‘`*]{0,3}$",
    re.IGNORECASE,
)
_EN_AHEAD = re.compile(
    r"^[\"'”’`*]{0,3}\s(?:people|team|desk|staff|office|department|wardens?|crew)?\s?(?:also "
    r"|always )?(?:looks?|deals?|handles?|takes?|took|enforces?|owns?|cleans?|clears?"
    r"|covers?|manages?|responds?|includes?|gets?|collects?|runs?|is responsible|are responsible)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=64)
def _pattern(labels: tuple[str, ...]) -> re.Pattern[str]:
    return words_pattern(labels)


def find_mentions(text: str, labels: tuple[str, ...]) -> list[Mention]:
    """All mentions of the labels in a clause, in order, each with what it does there."""
    exact = {x.lower(): x for x in labels}
    out = []
    for match in _pattern(labels).finditer(text):
        role, ahead = _role(text, match)
        out.append(Mention(match.start(), _with_particle(text, match.end()), exact[match[0].lower()], role, ahead))
    return _but(text, _settled(text, _spread(text, out)))


_OR = re.compile(
    r"^(?:이?나|와|과|이?랑)?[\s\"'”’`]{0,3}(?:[,/·、&|]|or\b|and\b|nor\b|또는|혹은|및)?[\s\"'“‘`]{0,3}(?:an? "
    r"|the |to |in "
    r"|for )?$",
    re.IGNORECASE,
)


def _spread(text: str, found: list[Mention]) -> list[Mention]:
    """ "청소나 소음이 아니라", "not waste or traffic": what is denied is denied of all that is joined to it."""
    out = list(found)
    order = range(len(out) - 2, -1, -1)
    for i in order:
        joined = _OR.match(text[_bare_end(text, out[i]) : out[i + 1].start])
        if out[i + 1].role == "against" and out[i].role == "content" and joined:
            out[i] = Mention(out[i].start, out[i].end, out[i].label, "against")
    for i in range(1, len(out)):
        joined = _OR.match(text[_bare_end(text, out[i - 1]) : out[i].start])
        if (
            out[i - 1].role == "against"
            and out[i].label.isascii()
            and joined
            and text[out[i - 1].end : out[i].start].strip(" \"'`")
        ):
            out[i] = Mention(out[i].start, out[i].end, out[i].label, "against")
    return out


def _bare_end(text: str, mention: Mention) -> int:
    """The end of the label itself, before its particle."""
    return mention.start + len(mention.label)


def _with_particle(text: str, end: int) -> int:
    while end < len(text) and "가" <= text[end] <= "힣":
        end += 1
    return end


def _role(text: str, match: re.Match[str]) -> tuple[Role, bool]:
    before, after = text[max(0, match.start() - 48) : match.start()], text[match.end() : match.end() + 32]
    if _NOT_AFTER.match(after) or _NOT_BEFORE.search(before):
        return "against", False
    if _ARROW.search(before) and re.search(r"\w", before):
        return "target", False
    if match[0].isascii():
        return _english(match[0], before, after)
    if _KO_AFTER.match(after):
        return "target", False
    before = re.sub(r"\s?\([^()]{0,40}\)\s{0,2}$", " ", before)
    ends = re.match(rf"^{_Q}{_STOP}", after) or not after.strip()
    return ("target" if ends and (_KO_TOPIC.search(before) or not after.strip(" .!)\"'*`」")) else "content"), False


def _english(word: str, before: str, after: str) -> tuple[Role, bool]:
    if _EN_AHEAD.match(after):
        return "target", True
    found = _EN_BEFORE.search(before)
    if not found:
        return "content", False
    loose = re.search(r"\b(?:the|our|to|for|with|by|of)\s{1,2}[\"'“‘`*]{0,3}$", before, re.IGNORECASE)
    # "due to noise in the park": a label that goes on is just a word, unless its sentence has ended.
    goes_on = re.match(
        r"^[\"'”’`*]{0,3}\s(?!\(|and not|not\b|rather|instead|although|because|since|even|too\b|as well|desk"
        r"|team|people|if\b|category)[a-z]",
        after,
    )
    if re.search(r"\b(?:the|our)\s{1,2}[\"'“‘`*]{0,3}$", before, re.IGNORECASE) and not re.match(
        r"^[\"'”’`*]{0,3}\s(?:desk|team|people|category|department)", after
    ):
        return "content", False
    return ("content" if loose and goes_on else "target"), False


def _settled(text: str, found: list[Mention]) -> list[Mention]:
    """Where nothing marks a target, the last mention with something said before it is one."""
    if any(m.role == "target" for m in found):
        return found
    last = next((i for i in range(len(found) - 1, -1, -1) if found[i].role == "content"), None)
    if last is None:
        return found
    one = found[last]
    rest = text[one.end :].strip(" .!?)\"'*`」,")
    if not re.search(r"\w{2}", text[: one.start]) or len(rest) > 14 or text.rstrip().endswith("?"):
        return found
    return [*found[:last], Mention(one.start, one.end, one.label, "target"), *found[last + 1 :]]


_BECOMES = re.compile(r"^[^\w\n]{0,6}(?:→|⇒|➔|->|=>|>>)[\W_○ㅇOo]{0,6}$")


def _but(text: str, found: Sequence[Mention]) -> list[Mention]:
    """ "Do not file it under traffic but under parking": the first of two targets is the wrong one."""
    out = list(found)
    targets = [i for i, m in enumerate(out) if m.role == "target"]
    for one, other in pairwise(targets):
        first, second = out[one], out[other]
        if _BECOMES.match(text[first.end : second.start]):  # "교통으로 → 주정차": what it was, what it is
            out[one] = Mention(first.start, first.end, first.label, "against")
            continue
        denied = re.search(r"\b(?:not|never)\b|n't\b", text[max(0, first.start - 60) : first.start], re.IGNORECASE)
        if denied and re.search(r"\bbut\b|\binstead\b|\brather\b", text[first.end : second.start], re.IGNORECASE):
            out[one] = Mention(first.start, first.end, first.label, "against")
    return out
