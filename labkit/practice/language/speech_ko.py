"""Levels of Korean speech that an office moves between: notes in 음/ㅁ, reports in 한다, letters in 합니다.

A note ("정류장 정차 교육을 하도록 요구함") is told in a letter as a sentence ("… 요구하였습니다."); a press release
says the same in 한다체 ("… 요구하였다."). Only endings are touched; what is not recognised stays as it was written.
"""

import re
from functools import cache

from labkit.practice.knowledge import load
from labkit.practice.language.texts import has_batchim, split_tail, to_haeyo

_FIRST, _FINALS = 0xAC00, 28
_N, _L, _LM, _M, _B, _SS = 4, 8, 10, 16, 17, 20
_BRIGHT = (0, 8)  # ㅏ and ㅗ
_NUMBER_END = re.compile(r"[\d%)℃㎡]$|[A-Za-z]$")


def _final(syllable: str) -> int:
    return (ord(syllable) - _FIRST) % _FINALS if "가" <= syllable <= "힣" else -1


def _with(syllable: str, final: int) -> str:
    return chr(ord(syllable) - _final(syllable) + final)


@cache
def _listed(name: str) -> tuple[str, ...]:
    return tuple(str(load("speech")[name]).split())


# ------------------------------------------------------------------ to 합니다체


def polite(note: str, *, past: bool = False) -> str:
    """A note or a plain sentence in 합니다체, with its full stop.

    Args:
        note: one sentence in 음/ㅁ, in 한다체, in 합니다체, or a phrase that ends in a noun.
        past: what it tells has happened; only a note leaves that open ("확인됨").
    """
    body, tail = split_tail(note.strip().rstrip("."))
    if body.endswith(("?", "!")):
        return note.strip()
    body = body.rstrip(". ")
    return f"{_polite(body, past)}{tail}."


def _polite(body: str, past: bool) -> str:
    if re.search(r"(?:니다|십시오|[요죠까])$", body):
        return body
    if body.endswith("다") and len(body) > 1:
        return _from_report(body) or body
    if _is_copula(body):
        return f"{body[:-1]}입니다"
    stem = note_stem(body)
    if stem is None:
        return _closed_noun(body, past)
    told = _final(stem[-1]) == _SS or stem.endswith("아니")
    return finished_polite(stem if told or not past else _past(stem))


def _is_copula(body: str) -> bool:
    """Whether a note ends in 이다: "31.임", "6곳임"; but 붙임 and 줄임 are verbs and 모임 is a noun."""
    return body.endswith("임") and not any(body.endswith(w) for w in (*_listed("verbs_in_im"), *_listed("nouns_in_m")))


def _closed_noun(body: str, past: bool) -> str:
    """A phrase that ends in a noun: 요청 → 요청합니다, 회의실 → 회의실입니다."""
    last = body.split()[-1] if body.split() else ""
    if any(last.endswith(verb) for verb in _listed("verbal")) and not _NUMBER_END.search(body):
        return f"{body}{'하였습니다' if past else '합니다'}"
    return f"{body}입니다"


def finished_polite(stem: str) -> str:
    """A stem with ㅂ니다 or 습니다: 하 → 합니다, 있 → 있습니다, 돌 → 돕니다."""
    last = stem[-1:]
    final = _final(last)
    if final == 0:
        return f"{stem[:-1]}{_with(last, _B)}니다"
    if final == _L:
        return f"{stem[:-1]}{_with(last, _B)}니다"
    return f"{stem}습니다"


def note_stem(body: str) -> str | None:
    """The stem under a note's ending: 확인됨 → 확인되, 받음 → 받, 돎 → 돌, 쉬움 → 쉽; None where there is none."""
    if body.endswith("기 바람"):
        return f"{body[:-1]}라"
    last, before = body[-1:], body[-2:-1]
    if not before or not "가" <= last <= "힣":
        return None
    if last == "음" and _final(before) > 0:
        return body[:-1]
    if last == "움" and any(body.endswith(word) for word in _listed("b_irregular")):
        return f"{body[:-2]}{_with(before, _B)}"
    if any(body.endswith(word) for word in _listed("nouns_in_m")):
        return None
    if _final(last) == _LM:
        return f"{body[:-1]}{_with(last, _L)}"
    if _final(last) == _M:
        return f"{body[:-1]}{_with(last, 0)}"
    return None


def _past(stem: str) -> str:
    """하 → 하였, 되 → 되었, 받 → 받았, 그리 → 그렸, 돌 → 돌았."""
    if stem.endswith("하"):
        return f"{stem}였"
    if stem.endswith("되"):
        return f"{stem}었"
    if _final(stem[-1:]) == _L:
        return f"{stem}{'았' if (ord(stem[-1]) - _FIRST) // _FINALS % 21 in _BRIGHT else '었'}"
    if (ord(stem[-1]) - _FIRST) % (21 * _FINALS) == 20 * _FINALS:  # 붙이 → 붙였: its 합니다체 looks like a noun's
        return f"{stem[:-1]}{chr(ord(stem[-1]) - 14 * _FINALS + _SS)}"
    soft = to_haeyo(finished_polite(stem)).rstrip(".").removesuffix("요")
    last = soft[-1:]
    return f"{soft[:-1]}{_with(last, _SS)}" if _final(last) == 0 else f"{soft}었"


def _from_report(body: str) -> str:
    """한다체 to 합니다체: 요구하였다 → 요구하였습니다, 다닌다 → 다닙니다, 받는다 → 받습니다, 자료이다 → 자료입니다."""
    stem, last = body[:-1], body[-2]
    if re.search(r"(?:[어아여해]서|때문|까지|부터|에서)$", stem):  # "줄이기 위해서다" has swallowed its 이
        return f"{stem}입니다"
    final = _final(last)
    if stem.endswith("는") and _final(body[-3:-2]) > 0:
        return f"{stem[:-1]}습니다"
    if final == _N:
        return f"{stem[:-1]}{_with(last, _B)}니다"
    if final == 0 or final > 0:
        return finished_polite(stem)
    return ""


# ------------------------------------------------------------------ to 한다체


def reported(sentence: str) -> str:
    """합니다체 to 한다체: 합니다 → 한다, 있습니다 → 있다, 받습니다 → 받는다, 회의실입니다 → 회의실이다."""
    body, tail = split_tail(sentence.strip().rstrip("."))
    body = body.rstrip(". ")
    return f"{_reported(body)}{tail}." if not body.endswith(("?", "!")) else sentence.strip()


def _reported(body: str) -> str:
    body = re.sub(r"시면 됩니다$", "면 됩니다", body)
    asked = re.search(r"(?:하여 |해 )?주시기 바랍니다$|시기 바랍니다$|십시오$", body)
    if asked:
        return _as_asked(body)
    if body.endswith("입니다"):
        verb = any(body.endswith(f"{word[:-1]}입니다") for word in _listed("verbs_in_im"))
        return f"{body[:-3]}{'인다' if verb else '이다'}"
    if body.endswith("습니다"):
        return _plain_after_consonant(body[:-3])
    if body.endswith("니다") and _final(body[-3:-2]) == _B:
        stem = f"{body[:-3]}{_with(body[-3], 0)}"
        if _describes(stem) or stem.endswith("아니"):
            return f"{stem}다"
        return f"{body[:-3]}{_with(body[-3], _N)}다"
    return body


def _describes(stem: str) -> bool:
    """Whether a stem ends in an adjective: 급하 is one, 보급하 is not."""
    return any(
        re.search(rf"{'(?:^|[^가-힣])' if len(word) < 3 else ''}{word}$", stem) for word in _listed("adjectives")
    )


def _plain_after_consonant(stem: str) -> str:
    last = stem[-1:]
    written = stem.endswith("적") and re.search(r"[을를] ", stem)  # 거리를 적는다, but 사람이 적다
    if _final(last) == _SS or (not written and any(stem.endswith(word) for word in _listed("states"))):
        return f"{stem}다"
    if stem.endswith("않"):
        before = re.search(r"([가-힣]+)지(?:는|도)? 않$", stem)
        described = before and any(before[1].endswith(word) for word in (*_listed("adjectives"), *_listed("states")))
        return f"{stem}다" if described else f"{stem}는다"
    return f"{stem}는다"


def _as_asked(body: str) -> str:
    """What citizens are asked to do, told to the press: 확인하시기 바랍니다 → 확인하면 된다."""
    stem = re.sub(r"(?:하여 |해 )주시기 바랍니다$", "하", body)
    stem = re.sub(r"시기 바랍니다$|십시오$", "", stem)
    if stem.endswith("으"):
        stem = stem[:-1]
    return f"{stem}{'으' if _final(stem[-1:]) not in (0, _L) else ''}면 된다"


def quoted(report: str) -> str:
    """A sentence in 한다체 before "밝혔다": 한다 → 한다고, 회의이다 → 회의라고; a bracket stays behind it."""
    body, tail = split_tail(report.rstrip(". "))
    if body.endswith("아니다"):
        return f"{body[:-1]}라고{tail}"
    if body.endswith("이다"):
        noun = body[:-2]
        return f"{noun}{'이라고' if has_batchim(noun) else '라고'}{tail}"
    return f"{body}고{tail}"


def honoured(sentence: str) -> str:
    """What a citizen said, told to the citizen: 요구하였습니다 → 요구하셨습니다, 물었습니다 → 물으셨습니다."""
    for plain, high in load("speech")["honour"]:
        if sentence.rstrip(".").endswith(plain):
            return f"{sentence.rstrip('.')[: -len(plain)]}{high}."
    return sentence
