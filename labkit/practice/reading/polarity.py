"""What is done with a thing that a prompt names: it is asked for, or kept out.

In Korean the first verb behind the thing tells, in English the last one before it. A word of a list ("A, B, C는 쓰지
말고") is far from its verb, so that the words around it do not tell.
"""

import re
from functools import lru_cache

BANS_KO = (
    r"(?:쓰|넣|적|담|붙이|밝히|옮기|알리|말하|드러내|드러나|싣|남기|포함하|출력하|추가하|꺼내|달|다루|언급하|섞|보이"
    r"|내) ?지 ?(?:는 ?|도 ?)?(?:마|말|않|못|아니)"
    r"|빼[고거기서 ]|빼(?:라|주|야|십|세|줘)|뺀다|뺄|빼도|제외|생략(?! ?없이| ?금지|하지 ?(?:는 ?)?(?:마|말"
    r"|않))|삭제(?!하지 ?(?:마|말|않)| ?금지)|지우(?!지 ?(?:마|말|않))|지워|지움|가리|가려"
    r"|(?<!누락 )(?<!누락)(?<!생략 )(?<!생략)(?<!변경 )(?<!변형 )(?<!수정 )(?<!삭제 )금지"
    r"|비공개|안 ?[돼됩된]|불가"
)
ASKS_KO = (
    r"넣|남기|남겨|남길|담[아으고는]|적[어고으는습]|포함|살[려리릴]|기재|빠짐없이|그대로|옮[기겨]|챙기|챙겨"
    r"|있어야|들어가야|필수|꼭|유지|보존|명기"
    r"|(?:빠지|빠트리|빠뜨리|빼|빼먹|누락하|생략하|바꾸|고치|변형하|잊|놓치) ?지 ?(?:는 ?)?(?:마|말|않|못)"
    r"|(?:누락|변형|생략|변경|수정|삭제) ?(?:없이|금지|불가)|빠지면"
)
DONE_KO = re.compile(rf"(?P<bans>{BANS_KO})|(?P<asks>{ASKS_KO})")
DONE_EN = re.compile(
    r"(?P<bans>(?:\b(?:not|never)|n't) (?:include|state|give|mention|copy|keep|retain)\b|\b(?:no|not|never"
    r"|without|omit|exclude|leave out|say nothing (?:about|of)|nothing (?:about|marked)|avoid|remove|skip|drop"
    r"|hide|mask|redact|bother with)\b|n't\b)"
    r"|(?P<asks>\b(?:keep|include|retain|preserve|copy|state|give|put in|mention|make sure|must have|need)\b"
    r"|\b(?:do not|don't|never) (?:drop|lose|omit|change|leave out|alter|forget|skip|miss)\b)",
    re.IGNORECASE,
)
# Beyond those: verbs that take a thing back, or only say that it may be so.
_MORE_KO = re.compile(
    rf"(?P<spares>(?:안 ?\S{{1,4}}도|않아도|없어도|말아도|[가-힣]지 ?않으셔도|[가-힣]도) ?(?:되|돼|됩|된|좋"
    rf"|괜찮|상관|무방)"
    rf"|필요[는가도까지]{{0,3}} ?없|상관 ?없|괜찮)"
    rf"|(?P<bans>없이|말고|말 것|마세요|마라|마십|{BANS_KO}|자제|삼가|피해|피하|지양|배제"
    rf"|미기재|미사용|안 ?(?:씀|쓰[기고는임]|넣[음기]|적[음기]|함|하[고기])|빼(?=[.!~,]|$)|없을 것|없어야|그만 쓰"
    rf"|(?:하|인용하|암시하|기술하|사용하|쓰이|만들|나오) ?지 ?(?:는 ?)?(?:아니|마|말|않|못)"
    rf"|(?<=[가-힣] )(?:no|skip|out)(?=[.,!\s]*$|[.,])|[엑X×✕](?![가-힣A-Za-z])|ㄴㄴ)"
    rf"|(?P<asks>{ASKS_KO}|밝[혀히]|알려|써 ?[줘주]|표시|명시|[○◯](?![가-힣A-Za-z])|ㅇㅇ)"
)


@lru_cache(maxsize=4096)
def verbs_ko(text: str) -> tuple[tuple[int, int, str], ...]:
    """The Korean words of a text that tell what is done: start, end, and `asks`, `bans` or `spares`."""
    return tuple((m.start(), m.end(), m.lastgroup or "") for m in _MORE_KO.finditer(text))


@lru_cache(maxsize=4096)
def verbs_en(text: str) -> tuple[tuple[int, int, str], ...]:
    """The English ones."""
    return tuple((m.start(), m.end(), m.lastgroup or "") for m in DONE_EN.finditer(text))


_FAR = 14  # characters


def told(text: str, start: int, end: int) -> list[str]:
    """The pieces that tell what is done with what stands in a text: the next Korean verb, the last English one."""
    behind = next((v for v in verbs_ko(text) if v[0] >= end), None)
    before = next((v for v in reversed(verbs_en(text)) if v[1] <= start), None)
    out = []
    if behind:
        out += [f"D{behind[2]}", f"D{behind[2]}{'near' if behind[0] - end < _FAR else 'far'}"]
    else:
        out.append("D-")
    if before:
        out += [f"d{before[2]}", f"d{before[2]}{'near' if start - before[1] < _FAR else 'far'}"]
    else:
        out.append("d-")
    return out
