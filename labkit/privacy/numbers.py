"""Identifiers that have a form: numbers and mail addresses."""

import re
from collections.abc import Iterator

Span = tuple[str, int, int]

_GAP = r"[\s.\-~·)]{0,3}"
# Digits in words: "공일공 영영영영 팔삼구공".
_SAID = r"[공영일이삼사오육륙칠팔구]"
_SAID_NUMBER = rf"공일[공일육칠팔구][\s-]{{0,2}}{_SAID}{{3,4}}[\s-]{{0,2}}{_SAID}{{4}}"
_HOST = r"[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{2,24}){1,4}"
_PLATE = "가나다라마거너더러머버서어저고노도로모보소오조구누두루무부수우주아바사자허하호배"

_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    # Six digits that may be a birthday, and seven of which the first tells century and sex (5-8: foreigners). The
    # month is not looked at: people mistype, and the lab's own numbers have a month 13.
    ("resident_number", re.compile(rf"(?<![\d-])\d{{6}}{_GAP}[1-8*xX●○]\d?[\d*xX●○]{{5,6}}(?![\d-])")),
    ("card", re.compile(r"(?<![\d-])\d{4}[\s-]\d{4}[\s-]\d{4}[\s-]\d{4}(?![\d-])")),
    ("mobile", re.compile(rf"(?<![\d-])\(?(?:\+?82{_GAP})?\(?0?1[016789]{_GAP}\d{{3,4}}{_GAP}\d{{4}}(?!\d)")),
    ("mobile", re.compile(rf"(?<![가-힣]){_SAID_NUMBER}(?![가-힣]{{0,1}}원)")),
    ("mobile", re.compile(r"(?<![\d-])0(?:70|50\d)[-.\s]\d{3,4}[-.\s]\d{4}(?!\d)")),
    ("landline", re.compile(r"(?<![\d-])\(?0(?:2|[3-6]\d|99)\)?[-.\s]{1,2}\d{3,4}[-.\s]\d{4}(?!\d)")),
    ("email", re.compile(rf"[A-Za-z0-9_.+-]{{1,64}}\s?(?:@|\(at\)|\[at\])\s?{_HOST}")),
    ("licence", re.compile(r"(?<![\d-])(?:\d{2}|[가-힣]{2})[- ]\d{2}[- ]\d{6}[- ]\d{2}(?![\d-])")),
    ("account", re.compile(r"(?<![\d-])\d{3}-\d{2,3}-\d{5,7}(?:-\d{1,3})?(?![\d-])")),
    ("account", re.compile(r"(?<![\d-])\d{3,6}-\d{2,4}-\d{6,8}(?![\d-])")),
    ("passport", re.compile(r"(?<![A-Za-z0-9])[MSRODG](?:\d{8}|\d{3}[A-Z]\d{4})(?![A-Za-z0-9])")),
    ("plate", re.compile(rf"(?<!\d)\d{{2,3}}\s?[{_PLATE}]\s?\d{{4}}(?![\d년원명건호])")),
)
# What an account number and a landline look like stands in many a public text too: what stands before decides.
_OFFICE = re.compile(
    r"(?:문의처?|담당(?:부서|자)?|상담|안내|콜센터|민원실|시청|구청|군청|도청|센터|대표(?:전화)?"
    r"|[가-힣]{1,8}(?:과|팀|국|소|관|원|실|부|단|회|처|터)"
    r"|☎|Tel|TEL|tel|[Cc]ontact|[Ee]nquir\w+|[Oo]ffice|[Hh]all|[Cc]ent(?:re|er)|[Dd]ivision|[Dd]epartment|[Dd]esk|[Tt]eam|[Ll]ine)"
    r"[\s:：,(·\-☎]{0,4}(?:[가-힣A-Za-z ]{0,24}[\s:：,(]{1,3})?$"
)
# "문의: 문화재과 …": a desk's line. "문의드립니다. 제 번호는 …" is not.
_DESK = re.compile(r"(?:문의|접수|제출|담당)(?:처|부서|과)?\s?[:：(]|문의처|접수처|제출처")
_ASKED = re.compile(r"(?:계좌|입금|은행|통장|예금|account|bank)[^\n]{0,24}$", re.IGNORECASE)


def numbers(text: str) -> Iterator[Span]:
    """Kind, start and end of every identifier with a form; `text` is folded."""
    if not any(ch.isdigit() or ch == "@" for ch in text) and "공일" not in text and "(at)" not in text:
        return
    taken: list[tuple[int, int]] = []
    for kind, pattern in _FORMS:
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(a < end and b > start for a, b in taken):
                continue
            before = text[max(0, start - 60) : start].rsplit("\n", 1)[-1]
            if kind == "landline" and (_OFFICE.search(before) or _DESK.search(before)):
                continue
            if kind == "email" and (_ROLE_BOX.match(match[0]) or _DESK.search(before)):
                continue
            if kind == "account" and not (_ASKED.search(before) or match[0].startswith("000-")):
                continue
            taken.append((start, end))
            yield _KIND.get(kind, kind), start, end


_KIND = {"mobile": "phone", "landline": "phone"}
_ROLE_BOX = re.compile(
    r"^(?:info|help|contact|parking|minwon|civil|office|press|news|admin|webmaster|support|privacy|tour|culture)[\w.+-]{0,12}@",
    re.IGNORECASE,
)
