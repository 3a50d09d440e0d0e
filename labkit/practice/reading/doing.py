"""What a sentence of a prompt does with a thing that it names: asks for it, bans it, or neither.

In Korean the verb stands behind the thing ("날짜를 넣고 인사말은 빼십시오"), in English before it ("keep the dates,
leave out the greeting"); the nearest verb on that side decides. "빠짐없이" and "빼지 마십시오" ask.
"""

import re
from collections.abc import Iterator

_NO = r" ?지 ?(?:는 ?|도 ?)?(?:마|말|않|못)"
_ASKS = (
    r"빠짐없이|누락 ?없이|생략 ?없이|남김없이|(?:빠지|빠져|누락되|놓치)[가-힣]{0,3} ?안"
    rf"|(?:빠지|빠트리|빠뜨리|빼|빼먹|누락하|생략하|제외하|지우|삭제하|바꾸|고치|변형하|잊|놓치){_NO}"
    r"|(?:빼|누락하|생략하|제외하|지우|삭제하|바꾸|고치)거나 [^.!?\n]{0,14}지 ?(?:마|말|않|못)|유지|보존|것만"
    r"|(?:넣|남기|남겨|남길|담[아으고는]|적[어고으는습을혀힌시]|명시|표기|써|씁|쓰(?:고|며|되|십|세|시|라|면|는|기|도록)"
    r"|포함(?!한 |하여 |해서|된)|살[려리릴]|기재|그대로|옮[기겨길깁]|챙기|챙겨"
    r"|밝혀|밝히(?:고|십|세|며|라|기)|알려|알리(?:고|십|세|며|라|기)"
    rf"|갖추|갖춥|갖춰|있어야|들어가야|필수|꼭|맺|끝냅|끝내)(?!하?{_NO})"
)
_BANS = (
    r"(?:쓰|넣|적|담|붙이|밝히|옮기|알리|말하|드러내|드러나|싣|남기|포함하|출력하|추가하|내보내|보이|언급하"
    rf"|기재하|내|하){_NO}"
    r"|(?:쓰|넣|적|나오|들어가|알리|남)[가-힣]{0,2}면 ?안"
    r"|빼[고거기서 ]|빼(?:라|주|야|십|세|줘|며)|뺀다|뺍니다|뺄|빼도|제외|생략|삭제|지우|지워|지움|없애"
    r"|버리|버려|가리|가려|금지|비공개|불가|필요 ?없|안 ?(?:써|쓰|적어|넣|알려)"
)
_KO = re.compile(rf"(?P<asks>{_ASKS})|(?P<bans>{_BANS})")
_EN = re.compile(
    r"(?P<asks>\b(?:do not|don't|never|without) (?:drop|los|omit|chang|leav\w+ out|alter|forget|skip|miss|remov)\w*\b"
    r"|\b(?:keep|include|retain|preserve|copy|state|give|put in|mention|make sure|must have|contains?|has|needs?"
    r"|write)\b)"
    r"|(?P<bans>(?:\b(?:not|never)|n't) (?:\w+ )?(?:include|state|give|mention|copy|keep|retain|write|use|contain"
    r"|show|reveal)\b"
    r"|\b(?:no|without|omit|exclude|leave out|leaving out|avoid|remove|skip|drop|hide|mask|redact|bother with)\b)",
    re.IGNORECASE,
)
# "전화번호 없이", not "전화번호는 변형 없이"; "날짜 대신 요일을 쓰십시오".
_WITHOUT = re.compile(r"[을를도]? ?(?:없이|대신)")
# "Leave the amounts out."
_LEAVE, _OUT = re.compile(r"\b(?:leave|take|cut)\b[^.!?\n]{0,24}$", re.IGNORECASE), re.compile(r"[^.!?\n]{0,12} out\b")
# An "Include:" or a "쓰지 않을 것" holds for the items below it.
_HEADING = re.compile(
    r"^\W{0,4}(?:\d{1,2}[.)] ?)?[^.!?\n]{1,30}[:：](?:\s|\W{0,3}$)|^#{1,4} |^\W{0,3}\[[^\]\n]{1,20}\]\W{0,2}$"
    r"|^(?:\d{1,2}[.)] ?|[■□◆▶#]\s?)?[^.!?\n,]{2,24}(?:것|내용)$"
)
_ITEM = re.compile(r"^(?:\W{1,3}|\d{1,2}[.)]|[가-하][.)])\s?\S")
_BULLET = re.compile(r"^(?:[-–—*•·○]|[가-하][.)])\s?\S")
_HEADS_BAN = re.compile(
    r"(?:쓰|넣|적|하|들어가|나가|보내|포함하)[가-힣 ]{0,3} ?(?:지 ?(?:말|않|마)|면 ?안|서는 ?안)"
    r"|안 ?[될되돼쓸]|뺄|버릴|빼야|금지|제외"
    r"|\b(?:not|never|leave out|leaves out|exclude|omit|without|forbidden|don't)\b",
    re.IGNORECASE,
)
_HEADS_KEEP = re.compile(
    r"(?:빠지|빠뜨리|빠트리|누락|생략|놓치|빼먹|잊)\S{0,3} ?(?:안|말|않|못)"
    r"|\bnot (?:to be )?(?:omit|drop|los|left out|miss|forg)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"\n+|(?<=[가-힣A-Za-z)\]\"'”][.!?])\s+|;\s|\s(?=[①-⑳])")


def sentences_of(prompt: str) -> Iterator[tuple[str, bool]]:
    """The sentences and lines of a prompt, each with whether a heading above bans what stands below it."""
    banned = False
    for line in prompt.split("\n"):
        text = line.strip()[:600]
        if _HEADING.match(text) and _HEADS_KEEP.search(text[:40]):
            banned = False
        elif _HEADING.match(text):
            # "- 개인정보: 이름, 주소" is an item and ends no list.
            banned = bool(_HEADS_BAN.search(text[:40])) or (banned and bool(_BULLET.match(text)))
        elif text and not _ITEM.match(text):
            banned = False
        yield from ((said, banned) for piece in _SENTENCE.split(text) if (said := piece.strip()))


def done(sentence: str, found: re.Match[str]) -> str | None:
    """`asks`, `bans`, or None where no verb tells.

    Args:
        sentence: of a prompt.
        found: the thing in it.
    """
    if any("가" <= ch <= "힣" for ch in found[0]):
        if _WITHOUT.match(sentence, found.end()):
            return "bans"
        verb = _KO.search(sentence, found.end())
    else:
        verb = next(iter(reversed(list(_EN.finditer(sentence, 0, found.start())))), None)
        if _OUT.match(sentence, found.end()) and _LEAVE.search(sentence[: found.start()]):
            return "bans"
    return verb.lastgroup if verb else None


def heads_ban(head: str) -> bool:
    """Whether what stands under a heading is banned by it."""
    return bool(_HEADS_BAN.search(head[:40])) and not _HEADS_KEEP.search(head[:40])
