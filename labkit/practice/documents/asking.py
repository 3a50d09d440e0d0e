"""The questions in a prompt: their words without the asking, and what kind of thing answers them."""

import re
from dataclasses import dataclass
from functools import lru_cache

from labkit.practice.knowledge import load
from labkit.practice.language.analyse import stems
from labkit.practice.plan import Plan
from labkit.practice.reading.orders import orders

MOST = 12
_LABEL = re.compile(
    r"(?:^|\n|[.!?]\s)[\s\-*•\d.)]{0,8}(?:질문|물음|문의|question|Q)\s?\d{0,2}\s?[:：.)]\s{0,3}([^\n]{3,300})",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\?$|(?:언제|얼마|어디|누가|누구|무엇|뭐|몇|어떻게|왜|어느|어떤)|(?:[인한는은]가요?|입니까|습니까|[나까]요|인지|는지|은지|을지|ㄹ지)"
    r"|^(?:when|where|who|what|how|which|why|is|are|can|does|do|may|must)\b",
    re.IGNORECASE,
)
_ABOUT_ANSWER = re.compile(
    r"(?:없으면|모르면|답해|답하|적어|써 ?줘|인용|지어|출력|형식|짧게|문장으로|글머리|JSON|표로|읽고"
    r"|보고 답|근거|줄 번호|바탕으로"
    r"|\bif (?:it|the|there|you)\b|\banswer (?:in|with|only|briefly)|\bquote\b|\bcite\b|\breply\b"
    r"|\bdo not\b|\buse only\b)",
    re.IGNORECASE,
)
# "공고에 따르면 신청은 언제까지인가요?": what only points at the document.
_POINTS = re.compile(
    r"^(?:(?:이|위|아래|다음|본) ?)?(?:문서|공고문?|안내문?|글|자료|보도자료|회의록|민원|본문)(?:에서는?"
    r"|에 ?따르면|에 의하면|를 보면|를 보고|의 내용 ?중|에 나온) |"
    r"^(?:according to|based on|from|in) (?:the|this) (?:notice|document|text|release|minutes)[, ] ?",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:은|는|이|가|을|를)? ?(?:언제|얼마|어디|누구|누가|무엇|뭐|몇|어떻게|왜)\S*.*$|(?:인지|는지"
    r"|은지|을지)\s?(?:알려|답|찾아|말해).*$|(?:을|를)? ?알려.*$"
)


# Verbs of questions: their form in the document is hardly ever theirs.
_VERBAL = re.compile(
    r"(?:받을|[하되가오주보쓰내이]나|[려며]면|[어아여해]야|[할될갈올볼쓸낼탈살]|을|려|[어아]도|왔나|는지|가능)$|^(?:받|쉬나|여나|여는|다니|데려|지나)"
)


# What questions hang on a noun: 일요일에도, 단속하나(요).
_NOUN_END = re.compile(
    r"(?:에서도|까지도|으로도|에도|에서는|에는|에만|하나|되나|하는지|했나|한가|해야|하면|하려면|에)$"
)


@dataclass(frozen=True)
class Question:
    """A question.

    Args:
        text: as the prompt puts it.
        kind: the kind of the answer, as in `knowledge/answers.toml`: "dates", "money", "count", …; "" for any.
        field: the noun it asks about ("신청 기간"), as far as it is one.
        terms: the stems of its content words.
        unit: what is counted ("명"), for a count.
    """

    text: str
    kind: str
    field: str
    terms: tuple[str, ...]
    unit: str = ""


def questions(plan: Plan) -> list[Question]:
    """The questions that a prompt asks about its document, in order."""
    return [read_question(q) for q in _found(orders(plan))][:MOST]


@lru_cache(maxsize=64)
def _found(text: str) -> tuple[str, ...]:
    labelled = [m[1].strip() for m in _LABEL.finditer(text)]
    if labelled:
        return tuple(q for line in labelled for q in _asked(_split(line)))[:MOST]
    found = [s for line in text.split("\n") for s in _split(line) if _ASKS.search(s)]
    asked = [s for s in found if s.endswith("?") or not _ABOUT_ANSWER.search(s)]
    pieces = asked or found or [s for line in text.split("\n") for s in _split(line)][:1]
    return tuple(re.sub(r"^[\s\-*•]{0,6}(?:\d{1,2}[.)]\s?)?", "", p) for p in pieces)


def _asked(said: list[str]) -> list[str]:
    """What is asked after "질문:": all that ends in a question mark, else the first sentence; the rest are orders."""
    return [s for s in said if s.endswith("?")] or said[:1]


def _split(line: str) -> list[str]:
    return [s.strip() for s in re.split(r"(?<=[?!.。])\s+", line[:2_000]) if len(s.strip()) > 2]


@lru_cache(maxsize=256)
def read_question(text: str) -> Question:
    """What a question asks for."""
    bare = _POINTS.sub("", text.strip())
    kind, unit = _kind(bare)
    field = re.sub(r"(?:은|는|이|가|을|를|의)$", "", _TAIL.sub("", bare).strip(" ?.,"))
    if not re.search(r"[가-힣]", bare):
        match = re.match(
            r"(?:what|when|where|who|how much|how many)\s(?:is|are|was|were)\s(?:the )?(.{2,50}?)\??$",
            bare,
            re.IGNORECASE,
        )
        field = match[1] if match else ""
    stop = set(str(load("answers")["stop"]["ko"]).split()) | set(str(load("answers")["stop"]["en"]).split())
    content = re.sub(r"몇 ?[가-힣]{1,6}|얼마\S*|언제\S*|어디\S*|무엇\S*|누구\S*|누가|어떻게", " ", bare)
    terms = [s.stem for s in stems(content) if s.stem not in stop and s.stem.lower() not in stop]
    terms = [_NOUN_END.sub("", t) if len(_NOUN_END.sub("", t)) > 1 else t for t in terms]
    terms = [t for t in terms if not _VERBAL.search(t)] or terms
    return Question(text.strip(), kind, field if len(field) <= 30 else "", tuple(dict.fromkeys(terms)), unit)


def _kind(text: str) -> tuple[str, str]:
    counted = re.search(
        r"몇 ?(명|곳|대|면|세대|가구|매|건|석|팀|개소|개|권|동|회|그루|마리|시간|분|일|년|점|번|톤)", text
    )
    if re.search(r"몇 ?시|what time", text, re.IGNORECASE):
        return "time", ""
    if counted:
        return "count", counted[1]
    for kind, pattern in load("answers")["kinds"].items():
        if re.search(pattern, text, re.IGNORECASE):
            return str(kind), ""
    return "", ""
