"""Small surgery on Korean and English sentences, shared by the tasks."""

import re

_SENTENCES = re.compile(r"(?<=[가-힣A-Za-z)\"'”’%][.!?])\s+|(?<=[다요까죠음함임][.!?])(?=[가-힣A-Z\"'])")
# Words of offices and their plain fellows that fit into the same place of a sentence.
PLAIN_KO = {
    "행정복지센터": "주민센터", "익일": "다음 날", "금번": "이번", "상기": "위", "관내": "우리 시", "누리집": "홈페이지", "구비서류": "준비할 서류", "제출 서류": "낼 서류",
    "증빙 서류": "확인할 수 있는 서류", "성명": "이름", "금일": "오늘", "명일": "내일", "당해": "그", "동절기": "겨울철", "하절기": "여름철", "선착순": "먼저 온 순서", "개별 문자 통보": "문자로 알림",
    "유선": "전화", "일원": "주변", "일대": "주변", "지참": "가져오기", "수령": "받기", "기재": "적기",
}  # fmt: skip
PLAIN_EN = {
    "approximately": "about", "commence": "start", "commences": "starts", "prior to": "before", "in order to": "to", "purchase": "buy", "utilise": "use", "enquiries": "questions",
    "Enquiries": "Questions", "subsequently": "later", "residents": "people who live here", "in person": "yourself", "regarding": "about", "obtain": "get", "temporarily": "for a short time",
}  # fmt: skip


def sentences(text: str) -> list[str]:
    """The sentences of a text, across its lines."""
    return [s.strip() for line in text.split("\n") for s in _SENTENCES.split(line) if s.strip()]


def has_batchim(word: str) -> bool:
    """Whether the last Korean syllable (or the way a digit is read) ends in a consonant."""
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


def to_noun_form(sentence: str) -> str:
    """합니다체 to 명사형: 있습니다 → 있음, 바랍니다 → 바람 (the final ㅂ of the stem becomes ㅁ)."""
    body = sentence.rstrip()
    if not re.search(r"니다[.!]?$", body):
        return body.rstrip(".")
    stem = re.sub(r"니다[.!]?$", "", body)
    if stem.endswith("습"):
        return f"{stem[:-1]}음"
    last = stem[-1:]
    if "가" <= last <= "힣" and (ord(last) - 0xAC00) % 28 == 17:
        return stem[:-1] + chr(ord(last) - 1)
    return body.rstrip(".")


_HAEYO = (
    ("하십시오", "하세요"), ("주십시오", "주세요"), ("십시오", "세요"), ("합니다", "해요"), ("됩니다", "돼요"), ("드립니다", "드려요"), ("바랍니다", "바라요"), ("아닙니다", "아니에요"), ("않습니다", "않아요"),
    ("받습니다", "받아요"), ("같습니다", "같아요"), ("높습니다", "높아요"), ("많습니다", "많아요"), ("였습니다", "였어요"), ("뵙겠습니다", "뵐게요"), ("습니다", "어요"), ("바뀝니다", "바뀌어요"), ("열립니다", "열려요"), ("걸립니다", "걸려요"), ("알립니다", "알려요"), ("줍니다", "줘요"), ("됩니다", "돼요"), ("납니다", "나요"), ("갑니다", "가요"),
)  # fmt: skip


def to_haeyo(sentence: str) -> str:
    """합니다체 to 해요체, for the endings that notices use."""
    body = sentence.rstrip().rstrip(".")
    if body.endswith("입니다"):
        noun = body[:-3]
        return noun + ("이에요." if has_batchim(noun) else "예요.")
    for formal, soft in _HAEYO:
        if body.endswith(formal):
            return body[: -len(formal)] + soft + "."
    return with_particle(body, "이에요.", "예요.") if not body.endswith("요") else body + "."


def plainer(text: str) -> str:
    """Office words replaced by plain ones."""
    for hard, easy in PLAIN_KO.items():
        text = text.replace(hard, easy)
    for hard, easy in PLAIN_EN.items():
        text = re.sub(rf"\b{hard}\b", easy, text)
    return text


def shorten(text: str, limit: int) -> str:
    """At most `limit` characters, cut at a word where there is one."""
    if len(text) <= limit:
        return text
    if limit <= 1:
        return text[: max(0, limit)]
    cut = text[: limit - 1]
    at = cut.rfind(" ")
    return (cut[:at] if at > limit * 0.6 else cut).rstrip(" ,·(") + "…"
