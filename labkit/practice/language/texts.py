"""Small surgery on Korean and English sentences, shared by the tasks."""

import re
from collections.abc import Callable
from functools import cache

from labkit.practice.knowledge import load

_SENTENCES = re.compile(
    r"(?<=[가-힣A-Za-z)\"'”’%][.!?])(?<!\bnos\.)(?<!\bno\.)(?<!\bNo\.)\s+|(?<=[다요까죠음함임][.!?])(?=[가-힣A-Z\"'])"
    # "견학은 10. 20.(월)": a full stop inside a date, or before a bracket, ends no sentence; "… 2025. It" does.
    r"|(?<=\d\.)\s+(?=[A-Z][a-z])"
)
_TAIL = re.compile(r"\s?\((?:[^()]|\([^()]{0,60}\)){1,120}\)$")
_WEEKDAY = re.compile(r"\((?:[월화수목금토일]|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\)$")
_KEEP_B = "입잡뽑씹접집좁업넓굽"  # stems that keep their ㅂ: 뽑아요, but 어려워요
_CLOSED = re.compile(r"(?:니다|[다죠까]|십시오|(?<![필수개주중소])요)$")  # 필요, 수요, 개요 are nouns


def sentences(text: str) -> list[str]:
    """The sentences of a text, across its lines."""
    return [s.strip() for line in text.split("\n") for s in _SENTENCES.split(line) if s.strip()]


def has_batchim(word: str) -> bool:
    """Whether the last Korean syllable (or the way a digit, a date or a time of day is read) ends in a consonant."""
    if re.search(r"\d:\d{2}\W*$", word):
        return not re.search(r":00\W*$", word)  # 열 시, 열 시 삼십 분
    if re.search(r"\d{1,2}\. ?\d{1,2}\.$", word):
        return True  # 10. 15. is read as 십오 일
    last = next((ch for ch in reversed(word) if ch.isalnum()), "")
    if "가" <= last <= "힣":
        return (ord(last) - 0xAC00) % 28 > 0
    return last in "013678lmnLMN"


def with_particle(word: str, after_consonant: str, after_vowel: str) -> str:
    """`with_particle("기간", "은", "는") == "기간은"`; 으로/로 counts a final ㄹ as a vowel ("서울로")."""
    last = next((ch for ch in reversed(word) if ch.isalnum()), "")
    if after_consonant == "으로" and "가" <= last <= "힣" and (ord(last) - 0xAC00) % 28 == 8:
        return word + after_vowel
    return word + (after_consonant if has_batchim(word) else after_vowel)


def split_tail(text: str) -> tuple[str, str]:
    """`split_tail("방문(신분증 지참)") == ("방문", "(신분증 지참)")`; a day of the week belongs to its date."""
    found = _TAIL.search(text)
    if not found or _WEEKDAY.search(text) or not found.start():
        return text, ""
    return text[: found.start()], found[0]


def closed_ko(text: str) -> bool:
    """Whether a Korean text ends as a sentence does, bracket or not: "…바랍니다(200명)."."""
    return bool(_CLOSED.search(split_tail(text.rstrip().rstrip(".!?"))[0].rstrip(".!?")))


def lowered(text: str) -> str:
    """With a small first letter, unless the first word is a name of letters (AI) or of the calendar."""
    word = re.match(r"[A-Za-z]+", text)
    keep = not word or (not word[0][1:].islower() and len(word[0]) > 1)
    named = word and re.match(r"(?:I|Haneul|[A-Z][a-z]+-(?:gu|dong|ro)|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)\b", text)
    # "Smart City Division": two capitals in a row are a name.
    titled = re.match(r"[A-Z][a-z'-]+ (?:of |and )?[A-Z][a-z]", text)
    return text if keep or named or titled else text[0].lower() + text[1:]


def raised(text: str) -> str:
    """With a capital first letter."""
    return text[:1].upper() + text[1:]


# ------------------------------------------------------------------ speech levels of Korean


def _each(text: str, change: Callable[[str], str]) -> str:
    """Every sentence changed by itself; a bracket after its end stays there."""
    out = []
    for said in sentences(text):
        body, tail = split_tail(said.rstrip().rstrip("."))
        body = body.rstrip(".") if closed_ko(body) else said.rstrip().rstrip(".")
        out.append(change(body) + (tail if body != said.rstrip().rstrip(".") else ""))
    return ". ".join(out)


def to_noun_form(sentence: str) -> str:
    """합니다체 to 명사형: 있습니다 → 있음, 바랍니다 → 바람 (the final ㅂ of the stem becomes ㅁ), 엽니다 → 엶."""
    return _each(sentence, _noun_form)


def _noun_form(body: str) -> str:
    body = re.sub(r"하시면 됩니다$", "하면 됩니다", body)
    if not re.search(r"니다!?$", body):
        return body
    stem = re.sub(r"니다!?$", "", body)
    if stem.endswith("습"):
        final_b = stem[-2:-1] and (ord(stem[-2]) - 0xAC00) % 28 == 17 and stem[-2] not in _KEEP_B
        return f"{stem[:-2]}{chr(ord(stem[-2]) - 17)}움" if final_b else f"{stem[:-1]}음"
    full = _l_stem(stem)
    if full:
        return full[:-1] + chr(ord(full[-1]) + 2)  # 열 → 엶
    last = stem[-1:]
    if "가" <= last <= "힣" and (ord(last) - 0xAC00) % 28 == 17:
        return stem[:-1] + chr(ord(last) - 1)
    return body


@cache
def _l_stems() -> tuple[tuple[str, str], ...]:
    return tuple(sorted(load("telling")["l_stems"].items(), key=lambda pair: -len(pair[0])))


def _l_stem(stem: str) -> str:
    """The stem in ㄹ that 합니다체 hides: 엽 → 열; "" where it hides none."""
    for short, full in _l_stems():
        # A stem of one syllable stands at the start of its word: 삽니다 is 살다, 보삽니다 is nothing.
        if stem.endswith(short) and (len(short) > 1 or not re.search(r"[가-힣]$", stem[: -len(short)])):
            return stem[: -len(short)] + full
    return ""


def to_haeyo(sentence: str) -> str:
    """합니다체 to 해요체."""
    return _each(sentence, _haeyo) + "."


def _haeyo(body: str) -> str:
    if body.endswith("입니다"):
        noun = body[:-3]
        return noun + ("이에요" if has_batchim(noun) else "예요")
    for formal, soft in load("telling")["haeyo"]["endings"]:
        if body.endswith(formal):
            return body[: -len(formal)] + soft
    if body.endswith("습니다"):
        return _soft_after_consonant(body[:-3])
    if body.endswith("니다") and "가" <= body[-3:-2] <= "힣":
        full = _l_stem(body[:-2])
        return _soft_after_consonant(full) if full else _soft_after_vowel(body[:-2])
    return body if body.endswith("요") else with_particle(body, "이에요", "예요")


_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_MELTED = {"ㅗ": "ㅘ", "ㅜ": "ㅝ", "ㅣ": "ㅕ", "ㅡ": "ㅓ", "ㅚ": "ㅙ"}


def _vowel(syllable: str) -> str:
    return _VOWELS[(ord(syllable) - 0xAC00) // 28 % 21]


def _soft_after_consonant(stem: str) -> str:
    """있 → 있어요, 받 → 받아요, 어렵 → 어려워요."""
    last = stem[-1:]
    if not "가" <= last <= "힣":
        return f"{stem}어요"
    final = (ord(last) - 0xAC00) % 28
    if final == 17 and last not in _KEEP_B:
        return f"{stem[:-1]}{chr(ord(last) - 17)}워요"
    return f"{stem}{'아' if _vowel(last) in 'ㅏㅗㅑ' and final != 20 else '어'}요"


def _soft_after_vowel(stem: str) -> str:
    """합 → 해요, 갑 → 가요, 줍 → 줘요, 걸립 → 걸려요: the ㅂ goes, and two vowels melt into one."""
    last = stem[-1:]
    if (ord(last) - 0xAC00) % 28 != 17:
        return f"{stem}어요"
    bare = chr(ord(last) - 17)
    if bare == "하":
        return f"{stem[:-1]}해요"
    vowel = _vowel(bare)
    if vowel in _MELTED:
        shift = (_VOWELS.index(_MELTED[vowel]) - _VOWELS.index(vowel)) * 28
        return f"{stem[:-1]}{chr(ord(bare) + shift)}요"
    return f"{stem[:-1]}{bare}{'어요' if vowel == 'ㅟ' else '요'}"


# ------------------------------------------------------------------ plain words

_PAIRS = (("으로", "로"), ("이나", "나"), ("은", "는"), ("이", "가"), ("을", "를"), ("과", "와"))


@cache
def _plain() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Words of offices, each with the particle that may follow it."""
    particles = "|".join(p for pair in _PAIRS for p in pair)
    return tuple(
        (re.compile(rf"(?<![가-힣]){re.escape(hard)}(?:({particles})(?![가-힣]))?"), easy)
        for hard, easy in load("telling")["plain"]["ko"]
    )


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    plain = load("telling")["plain"]
    return tuple((re.compile(a), b) for a, b in (*plain["patterns"], *plain["en"]))


def plainer(text: str) -> str:
    """Office words replaced by plain ones; a particle is fitted to its new word (누리집을 → 홈페이지를)."""
    for pattern, easy in _plain():
        text = pattern.sub(lambda m, easy=easy: easy if not m[1] else _fitted(easy, m[1]), text)  # type: ignore[misc]
    for pattern, easy in _patterns():
        text = pattern.sub(easy, text)
    return text


def _fitted(word: str, particle: str) -> str:
    pair = next(p for p in _PAIRS if particle in p)
    return with_particle(word, *pair)


def shorten(text: str, limit: int) -> str:
    """At most `limit` characters, cut at a word where there is one."""
    if len(text) <= limit:
        return text
    if limit <= 1:
        return text[: max(0, limit)]
    cut = text[: limit - 1]
    at = cut.rfind(" ")
    return (cut[:at] if at > limit * 0.6 else cut).rstrip(" ,·(") + "…"
