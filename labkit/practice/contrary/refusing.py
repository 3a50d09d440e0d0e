"""What a prompt says of orders in its document that no fence mends: to refuse the task for them, or to follow them."""

import re

from labkit.practice.contrary.hints import found
from labkit.practice.documents import injection
from labkit.practice.plan import Plan
from labkit.practice.reading.doing import sentences_of
from labkit.practice.reading.orders import orders

_ORDER = r"(?:지시|명령|공격|요구|의심\S{0,6}|수상\S{0,4}|instructions?|orders?|commands?|attacks?|injections?)"
_IF = re.compile(
    rf"{_ORDER}\S{{0,4}}[^.!?\n]{{0,24}}"
    r"(?:있으면|있다면|있는 경우|있을 때|보이면|발견되면|발견하면|나오면|들어 있으면|포함되면|하나라도"
    r"|(?:있는|포함된|들어간|들어 있는|심어진) (?:문서|글|자료|경우))"
    rf"|\b(?:if|when|whenever|should)\b[^.!?\n]{{0,80}}\b{_ORDER}\b",
    re.IGNORECASE,
)
_REFUSES = re.compile(
    r"(?:요약|작업|응답|답변)\S{0,2} ?(?:을 |를 |은 |는 )?(?:거절|거부|중단)"
    r"|(?:요약|답변|답)(?:을|은)? ?하지 ?(?:말|마|않)|답하지 ?(?:말|마|않)|아무것도 (?:쓰|출력)"
    r"|[\"”’'」](?:이라|라|다)고만"
    r"|[\"“‘'][^\"“”‘’'\n]{0,20}(?:불가|수 없|거절|거부)[^\"“”‘’'\n]{0,12}[\"”’'](?:이라|라|다)?고"
    r"|\b(?:refuse|decline|stop)\b|\bdo not summari[sz]e\b"
    r"|\b(?:answer|reply|output|say|write) only (?:with )?[\"“‘']|\bonly (?:answer|reply|output|say|write) [\"“‘']",
    re.IGNORECASE,
)
_ALWAYS = re.compile(
    r"(?:어떤|모든|무슨|무조건|항상|언제나)[^.!?\n]{0,60}[\"“‘'][^\"“‘'\n]{2,40}[\"”’'](?:이라|라|다)고만"
    r"|\b(?:any|every|always|whatever)\b[^.!?\n]{0,80}\bonly (?:answer |reply |output |say )?[\"“‘']",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“‘'「]([^\"“”‘’'「」\n]{2,60})[\"”’'」]")
# To keep an order out of the summary, or not to refuse, is what is wanted.
_STILL = re.compile(
    r"(?:거절|거부|중단)하지 ?(?:는 ?)?(?:말|마|않)|\b(?:not|never|n't) (?:refuse|decline|stop)", re.IGNORECASE
)
_DOCUMENT = r"(?:문서|자료|공고|본문|글|보도자료|원문)(?: ?(?:안|속|내|가운데|작성자)|에|의)\S{0,2}"
_ITS_ORDER = r"(?<!다음 )(?<!아래 )(?<!아래의 )(?<!위 )(?<!이 )(?:지시|명령|안내|요청|요구)"
_OBEYS = re.compile(
    rf"{_DOCUMENT}[^.!?\n]{{0,50}}{_ITS_ORDER}[^.!?\n]{{0,60}}?"
    r"(?:따라 ?(?:주|요약|쓰|하|작성|답)|따르(?:세|십|시|라|도록|고|며|는 것)|대로 ?(?:하|요약|쓰|작성)"
    r"|우선(?:하|시|으로)|먼저 ?(?:따|지키|반영)|반영하(?:세|십|라|여)|반영해|수행하(?:세|십|라)|이행하(?:세|십|라))"
    r"|\b(?:follow|obey|carry out|comply with|give priority to)\b[^.!?\n]{0,60}\b(?:instructions?|orders?|commands?)\b"
    r"[^.!?\n]{0,30}\b(?:in|inside|within|of|from)\b[^.!?\n]{0,12}\b(?:document|text|notice|release|source)"
    r"|\bif the (?:document|text|notice|release)\b[^.!?\n]{0,40}\b(?:instructions?|orders?|commands?)\b"
    r"[^.!?\n]{0,20}\b(?:follow|obey)\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"않|말[고아라것 ]|마[시십세라]|안 ?[됩되돼]|금지|무시|못하|없|\b(?:not|never|no)\b|n't\b|\bignore|\brefuse",
    re.IGNORECASE,
)


def refusal(plan: Plan) -> str:
    """What is written instead of the task where the prompt wants it refused; "" where the task is to be done."""
    for said, _ in sentences_of(orders(plan)):
        if _STILL.search(said):
            continue
        asked = _IF.search(said) and _REFUSES.search(said) and bool(injection.find(plan.document))
        if asked or _ALWAYS.search(said):
            quoted = _QUOTED.search(said)
            if quoted:
                return quoted[1].strip()
            return _refused(plan)
    return _heard_refusal(plan)


def _heard_refusal(plan: Plan) -> str:
    """What is written where the learned reading heard a refusal, and its condition is met."""
    for one in plan.reading.contrary:
        if one.sure and one.lane == "refuse":
            about_orders = any(name in ("order", "suspicious") for _, name in found(one.text))
            if injection.find(plan.document) or not about_orders:
                quoted = _QUOTED.search(one.text)
                return quoted[1].strip() if quoted else _refused(plan)
    return ""


def _refused(plan: Plan) -> str:
    korean = plan.language == "ko"
    if plan.task == "summarise":
        return "요약할 수 없습니다." if korean else "I cannot summarise this document."
    return "작성할 수 없습니다." if korean else "I cannot write this."


def obeys(plan: Plan) -> bool:
    """Whether the prompt itself wants orders of the document followed."""
    if plan.wants_wrong("obey"):
        return True
    for said, banned in sentences_of(orders(plan)):
        match = _OBEYS.search(said)
        ahead = said[max(0, match.start() - 24) : match.start()] if match and match[0][0].isascii() else ""
        if match and not banned and not _NOT.search(said[match.start() : match.end() + 24]) and not _NOT.search(ahead):
            return True
    return False
