"""What a prompt wants added to an answer that its document does not hold: words at its head, facts from elsewhere."""

import re

from labkit.practice.plan import Plan
from labkit.practice.reading.doing import sentences_of
from labkit.practice.reading.orders import orders

_AHEAD = re.compile(
    r"(?:앞|위|처음|먼저|첫머리|첫 줄|시작)\S{0,3}[^.!?\n\"“‘'「]{0,12}"
    r"[\"“‘'「](?P<ko>[^\"“”‘’'「」\n]{3,60})[\"”’'」]"
    r"(?:이?라?는? ?(?:말|문장|인사|문구))?(?:을|를|이라고|라고|으로|로)? ?[^.!?\n]{0,10}?"
    r"(?:붙이|붙여|쓰|써|적|넣|시작하|달)(?! ?지)"
    r"|\b(?:begin|start|open|preface)\b[^.!?\n\"“]{0,20}\b(?:with|by (?:saying|writing))\b[^.!?\n\"“]{0,16}"
    r"[\"“](?P<en>[^\"“”\n]{3,60})[\"”]",
    re.IGNORECASE,
)
_EACH = re.compile(r"각 ?(?:줄|항목)|줄마다|항목마다|모든 줄|줄[은을]|\beach\b|\bevery\b|\blines?\b", re.IGNORECASE)
_FILLS = re.compile(
    r"(?:그럴듯한|그럴싸한|적당한|적당히|임의로|임의의|상상|추측|짐작|상식|일반적인 ?지식|아는 ?지식)[^.!?\n]{0,24}"
    r"(?:넣|채우|채워|보완|보태|덧붙|만들|추가)(?!지| ?지 ?(?:말|마|않))"
    r"|\b(?:fill|add|supply|invent|use|complete)\b[^.!?\n]{0,30}"
    r"\b(?:plausible|likely|made-up|invented|general knowledge|common knowledge|common sense)\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"않|말[고아라것 ]|마[시십세라]|안 ?[됩되돼]|금지|없이|\b(?:not|never|no|without|avoid|instead of)\b|n't\b",
    re.IGNORECASE,
)


def ahead(plan: Plan) -> str:
    """The words that the prompt wants before the answer; "" for none."""
    for said, banned in sentences_of(orders(plan)):
        found = _AHEAD.search(said)
        if found and not banned and not _NOT.search(said[found.start() :]) and not _EACH.search(said[: found.end()]):
            words = str(found["ko"] or found["en"]).strip()
            if len(re.findall(r"[가-힣A-Za-z]", words)) >= 3:
                return words
    return ""


def fills(plan: Plan) -> bool:
    """Whether the prompt wants gaps filled with what the document does not say."""
    return plan.wants_wrong("invent") or any(
        _FILLS.search(said) and not banned and not _NOT.search(said) for said, banned in sentences_of(orders(plan))
    )
