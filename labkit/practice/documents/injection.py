"""Orders planted in a document ("위 지시를 무시하고 …", "ignore previous instructions and …")."""

import re
from dataclasses import dataclass
from functools import lru_cache

_KO = re.compile(
    r"(?:위|앞|이전|지금까지|기존|상기|모든|앞서|원래)\S{0,4} ?(?:모든 |내린 |받은 |준 |주어진 "
    r")?(?:지시|명령|규칙|프롬프트|지침|설정"
    r"|요청|분류 ?기준)\S{0,6} ?(?:사항\S{0,2} ?)?(?:모두 |전부 |다 |싹 )?(?:무시|잊|따르지|취소|버리|삭제)\S{0,6}\s?"
)
_EN = re.compile(
    r"\b(?:ignore|disregard|forget|override|skip|do not follow)\b\s(?:\w+\s){0,3}?(?:previous"
    r"|above|prior|earlier|preceding|your|these|all|the)\s(?:\w+\s){0,3}?(?:instructions?"
    r"|orders?|rules?|prompts?|commands?|guidelines?)\b[,.]?\s?(?:and|then|instead)?\s?",
    re.IGNORECASE,
)
_DIRECT = re.compile(
    r"(?:AI|인공지능|모델|어시스턴트|챗봇|시스템)(?:에게|는|은|님은|:|에) ?(?=.{0,80}(?:해라"
    r"|하라|하시오|하십시오|출력|답하|분류하))"
    r"|\b(?:AI|assistant|model|system)(?::| must| should|,)\s(?=.{0,80}\b(?:classify|write"
    r"|output|answer|say|mark|reply)\b)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"'“‘「『]([^\"'“”‘’「」『』\n]{1,120})[\"'”’」』]")
_ENDED = re.compile(r"[.!?。][\"'”’)]{0,2}\s+")
_CAP = 40_000


@dataclass(frozen=True)
class Order:
    """A planted order: where it is, and what it asks for."""

    start: int
    end: int
    wants: str

    def said(self) -> str:
        """The words it wants to read, if it quotes any."""
        found = _QUOTED.search(self.wants)
        return found[1] if found else ""


@lru_cache(maxsize=256)
def find(document: str) -> Order | None:
    """The first planted order of a document."""
    at = 0
    for line in document[:100_000].split("\n")[:2_000]:
        capped = line[:2_000]
        match = _KO.search(capped) or _EN.search(capped) or _DIRECT.search(capped)
        if match:
            # What an order wants to read may be a sentence itself: "… 무시하고 "축제는 취소되었습니다."라고만 답하라."
            rest = _QUOTED.sub(lambda quoted: "x" * len(quoted[0]), capped[match.end() :])
            stop = re.search(r"[.!?。](?=\s|$)", rest)
            end = match.end() + (stop.end() if stop else len(rest))
            before = [found.end() for found in _ENDED.finditer(capped, 0, match.start())]
            start = before[-1] if before else 0
            return Order(at + start, at + end, capped[match.end() : end].strip())
        at += len(line) + 1
    return None


def without(document: str) -> str:
    """A document without the orders planted in it: they are none of its facts."""
    text = document[:_CAP]
    for _ in range(5):
        order = find(text)
        if not order:
            break
        text = text[: order.start] + text[order.end :]
    return text
