"""One level of Korean speech for every sentence: 합니다체, 해요체 or 명사형, from whichever it was written in.

Only endings are touched; an ending that is not known leaves the sentence as it was written.
"""

import re
from functools import lru_cache

from labkit.practice.knowledge import load
from labkit.practice.language.speech_ko import polite
from labkit.practice.language.texts import split_tail, to_haeyo, to_noun_form
from labkit.practice.language.verbs_ko import formal, from_infinitive, is_hangul, is_infinitive, made, parts

# 해요체 that no verb is behind, and its 합니다체; longest first.
_SOFT: tuple[tuple[str, str], ...] = tuple(load("verbs")["soft"].items())
# "가장 큰 변화다": 이다 without its 이, unless the open syllable ends an adjective ("크다", "깨끗하다").
_NOUN_IS = re.compile(r"[가-힣]{2}다$")
_STATE = re.compile(r"(?:하|크|쁘|르|느리|어리|흐리|비싸|싸|차|세|니|이|프|시|다|되|지)다$")
_FORMAL = re.compile(r"(?:니다|십시오|니까)$")
_REPORT = re.compile(r"(?:[^니]다)$")


@lru_cache(maxsize=4_096)
def leveled(sentence: str, tone: str) -> str:
    """A sentence in a level of speech.

    Args:
        sentence: one Korean sentence, with or without its full stop.
        tone: 합니다체, 해요체 or 명사형; any other leaves it.
    """
    if tone not in ("합니다체", "해요체", "명사형") or not re.search(r"[가-힣]", sentence):
        return sentence
    body, tail = split_tail(sentence.strip().rstrip("."))
    closed = body.rstrip(". ")
    if closed.endswith(("!", "?")) or re.search(r"[\"”’']$", closed):
        return sentence
    told = _formal(closed)
    if not told:
        return sentence
    if tone == "합니다체":
        return f"{told}{tail}."
    if tone == "해요체":
        promise = re.search(r"(?<![되있없좋같])겠습니다$", told)
        if promise and is_hangul(told[promise.start() - 1 : promise.start()] or " "):
            return f"{_will(told[: promise.start()])}{tail}."
        return to_haeyo(f"{told}{tail}.")
    return to_noun_form(f"{told}{tail}")


def _will(stem: str) -> str:
    """쓰 → 쓸게요, 받 → 받을게요, 만들 → 만들게요."""
    first, vowel, final = parts(stem[-1])
    if final == 0:
        return f"{stem[:-1]}{made(first, vowel, 8)}게요"
    return f"{stem}게요" if final == 8 else f"{stem}을게요"


def _formal(body: str) -> str:
    """The sentence in 합니다체, without its full stop; "" where its ending is not known."""
    if _FORMAL.search(body):
        return body
    if body.endswith(("요", "죠")):
        return _from_soft(body)
    if _NOUN_IS.search(body) and not parts(body[-2])[2] and not _STATE.search(body):
        return f"{body[:-1]}입니다"
    if _REPORT.search(body) or re.search(r"[가-힣](?:음|임|함|됨|짐|림|킴|침|춤|옴|감|줌|남)$", body):
        found = polite(body).rstrip(".")
        return found if found != body and found.endswith("다") else ""
    return ""


def _from_soft(body: str) -> str:
    for soft, hard in _SOFT:
        if body.endswith(soft):
            return f"{body[: -len(soft)]}{hard}" if hard else ""
    plain = body[:-1]
    past = plain[:-1] if plain.endswith(("어", "아")) and re.search(r"[았었였했됐갔왔렸줬]$", plain[:-1]) else ""
    if past:
        return f"{past}습니다"
    stem = from_infinitive(plain) if is_infinitive(plain) else ""
    return formal(stem) if stem else ""
