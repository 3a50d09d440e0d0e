"""Korean verbs: from an ending of speech to the stem, and from the stem to an ending of writing.

What cannot be told without a dictionary (들어 from 듣다 or 들다) follows the commoner verb of office talk; an ending
that is not known gives no stem, and the caller leaves the words as they are.
"""

import re
from functools import cache

from labkit.practice.knowledge import load
from labkit.practice.language.texts import to_haeyo, to_noun_form

_BASE, _VOWELS, _FINALS = 0xAC00, 21, 28
_L, _B = 8, 17
_A, _AE, _EO, _YEO, _O, _WA, _WAE, _U, _WO, _EU, _I = 0, 1, 4, 6, 8, 9, 10, 13, 14, 18, 20


def parts(syllable: str) -> tuple[int, int, int]:
    """Numbers of the initial, the vowel and the final of a syllable."""
    code = ord(syllable) - _BASE
    return code // (_VOWELS * _FINALS), code // _FINALS % _VOWELS, code % _FINALS


def made(initial: int, vowel: int, final: int = 0) -> str:
    """The syllable of these parts."""
    return chr(_BASE + (initial * _VOWELS + vowel) * _FINALS + final)


def is_hangul(ch: str) -> bool:
    """Whether a character is a whole Korean syllable."""
    return "가" <= ch <= "힣"


@cache
def _words(name: str) -> tuple[str, ...]:
    return tuple(str(load("verbs")[name]).split())


@cache
def _pairs(name: str) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(load("verbs")[name].items(), key=lambda p: -len(p[0])))


# ------------------------------------------------------------------ to the stem

_ENDINGS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern + r"$"), kind)
    for pattern, kind in (
        (r"도록 ?하겠습니다|도록 ?할게요|도록 ?하세요|도록 ?하십시오|도록 ?하죠|도록 ?해 ?주(?:세요|십시오)", "adverb"),
        (r"겠습니다|겠어요|겠네요|겠다", "stem"),
        (
            r"기로 ?(?:했습니다|하였습니다|했고요|했어요|합시다|하죠|합니다|한다|했다|하였다|함|했음"
            r"|하였음|의결함|결정함|합의함"
            r"|결정|의결|합의|하겠습니다|해요|할게요|하고|하며)?",
            "stem",
        ),
        (r"(?:게요|게|께요|께)", "future"),
        (r"(?: 예정(?:입니다|임|이다)?| 것(?:임|이다|입니다)?| 겁니다| 거예요)", "future"),
        (
            r" ?(?:주|달라)(?:세요|십시오|시고요|시면 됩니다|시기 바랍니다|시면 좋겠습니다|고요|시죠)"
            r"|달라고 ?했습니다| ?주기 바람",
            "please",
        ),
        (r" ?줘요?| ?줘라", "please"),
        (r"으?(?:세요|십시오|시고요|시죠|시면 됩니다|시기 바랍니다)", "honour"),
        (r"(?:읍시다|ㅂ시다)", "stem"),
        (r"시다", "lets"),
        (r"답니다", "hearsay"),
        (r"고요", "stem"),
        (r"죠", "stem"),
        (r"요", "plain"),
    )
)


def stem_of(said: str) -> str:
    """The stem of a phrase that ends as somebody promises or asks: "다시 그려서 돌리겠습니다" → "다시 그려서 돌리".

    Returns:
        The phrase up to its last stem; "" for an ending that is not known.
    """
    said = said.rstrip(" .!?…,~")
    for pattern, kind in _ENDINGS:
        match = pattern.search(said)
        if match and match.start() > 0 and is_hangul(said[: match.start()].rstrip()[-1:] or " "):
            found = _stem(said[: match.start()], kind)
            if found:
                return found
    return ""


def _stem(body: str, kind: str) -> str:
    body = body.rstrip()
    last = body[-1]
    if kind == "adverb":  # 올리도록
        return body
    if kind == "stem":
        return body
    if kind == "please":
        return from_infinitive(body) if is_infinitive(body) else f"{body} 주"
    if kind == "honour":
        return _full(body)
    if kind == "hearsay":  # 준답니다
        return without_favour(body[:-1] + made(*parts(last)[:2])) if parts(last)[2] == 4 else ""
    if kind == "lets":
        return _full(body[:-1] + made(*parts(last)[:2])) if parts(last)[2] == _B else ""
    if kind == "future":
        return _future(body)
    return from_infinitive(body) if kind == "plain" else ""


def _future(body: str) -> str:
    """Before 게요 and 예정: the stem with ㄹ ("돌릴" → 돌리, "만들" → 만들, "넣을" → 넣)."""
    first, vowel, final = parts(body[-1])
    if final != _L:
        return ""
    if body.endswith("을") and len(body) > 1 and is_hangul(body[-2]) and parts(body[-2])[2]:
        return body[:-1]
    if any(body.endswith(s) for s in _words("l_stems")):
        return body
    open_ = body[:-1] + made(first, vowel)
    for spoken, full in _pairs("b_stems"):
        if open_.endswith(spoken):
            return open_[: -len(spoken)] + full
    return open_


def _full(stem: str) -> str:
    """A stem before 세요 or ㅂ시다, with the ㄹ it may have lost: 만드 → 만들."""
    for short, full in _pairs("lost_l"):
        if stem.endswith(short) and (len(short) > 1 or _alone(stem, short)):
            return stem[: -len(short)] + full
    return stem if is_hangul(stem[-1:]) else ""


def _alone(phrase: str, word: str) -> bool:
    """Whether a word at the end of a phrase is all of its last word."""
    return phrase == word or phrase[: -len(word)].endswith((" ", "\t"))


def is_infinitive(phrase: str) -> bool:
    """Whether a phrase ends in 아/어: "써", "알려", "나눠"; not in a noun or a particle ("명단을", "미리")."""
    last = phrase[-1:]
    if not is_hangul(last) or phrase.endswith(("에게", "에서", "께")):
        return False
    vowel, final = parts(last)[1:]
    known = any(phrase.endswith(w) and _alone(phrase, w) for w, _ in _pairs("infinitives"))
    melted = not final and (vowel in (_YEO, _WA, _WO, _WAE, _AE) or last in "라러")
    return known or last in "아어해" or melted


def from_infinitive(phrase: str) -> str:
    """The stem of what ends in 아/어: 그려 → 그리, 골라 → 고르, 정해 → 정하, 받아 → 받, 봐 → 보."""
    for whole, stem in _pairs("infinitives"):
        if phrase.endswith(whole) and (len(whole) > 1 or _alone(phrase, whole)):
            return phrase[: -len(whole)] + stem
    last, before = phrase[-1:], phrase[-2:-1]
    if not is_hangul(last):
        return ""
    first, vowel, final = parts(last)
    if final:
        return ""
    if last in "아어" and is_hangul(before):
        return phrase[:-1]
    if last in "라러" and is_hangul(before) and parts(before)[2] == _L:
        return phrase[:-2] + made(*parts(before)[:2]) + "르"
    if last == "해":
        return phrase[:-1] + "하"
    plain = {_YEO: _I, _WA: _O, _WO: _U, _WAE: 11}.get(vowel, vowel)
    if vowel == _EO and last in "써꺼떠":
        plain = _EU
    return phrase[:-1] + made(first, plain)


# ------------------------------------------------------------------ from the stem

_FOR_OTHERS = re.compile(r"^(.*[가-힣]) (?:드리|주)$")
_GIVEN = re.compile(r"(?<=전화|연락|보고|부탁|안내|설명|제출|말씀)드리$")
_KEPT_FAVOURS = re.compile(r"(?:^|\s)(?:보여|들려|실어다|갖다|대) ")


def without_favour(stem: str) -> str:
    """The stem without the favour that is done by it: "알려 드리" → "알리", "써 주" → "쓰"; "도면을 주" stays."""
    stem = _GIVEN.sub("하", stem)
    match = _FOR_OTHERS.match(stem)
    if not match or _KEPT_FAVOURS.search(stem[-8:]):
        return re.sub(r" 드리$", " 주", stem)
    return from_infinitive(match[1]) or stem if is_infinitive(match[1]) else stem


def formal(stem: str) -> str:
    """합니다체: "돌리" → "돌립니다", "받" → "받습니다", "만들" → "만듭니다"."""
    last = stem[-1:]
    if not is_hangul(last):
        return stem
    first, vowel, final = parts(last)
    if final and final != _L:
        return f"{stem}습니다"
    return stem[:-1] + made(first, vowel, _B) + "니다"


def noun(stem: str) -> str:
    """명사형 in -ㅁ/음: "돌리" → "돌림"."""
    return to_noun_form(formal(stem))


def task_name(stem: str) -> str:
    """명사형 in -기, as lists of things to do have it; "…을 보고하" is a noun already: "보고"."""
    if stem.endswith("하") and re.search(r"(?:^|\s)(?!못|안|잘|더)[가-힣]{2,}하$", stem):
        return stem[:-1]
    return f"{stem}기"


def soft(stem: str) -> str:
    """해요체, without its full stop."""
    if re.search(r"[가-힣]르$", stem) and stem[-2:] not in ("따르", "들르", "치르", "이르") and not parts(stem[-2])[2]:
        first, vowel, _ = parts(stem[-2])
        return f"{stem[:-2]}{made(first, vowel, _L)}{'라' if vowel in (_A, _O) else '러'}요"  # 고르 → 골라요
    return to_haeyo(formal(stem)).rstrip(".")
