"""The pieces of a text that are values of a kind: a date, a sum, a telephone number, a place, an office."""

import re

from labkit.practice.language.personal import phones

_KO_DATE = r"(?:\d{4}\. ?)?\d{1,2}\. ?\d{1,2}\.(?: ?\([월화수목금토일]\))?"
_EN_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_EN_DATE = rf"\d{{1,2}} {_EN_MONTH}(?: \d{{4}})?(?: \([A-Z][a-z]{{2}}\))?|{_EN_MONTH} \d{{1,2}},? \d{{4}}"
_TIME = r"\d{1,2}:\d{2}"
_DAY = (
    rf"(?:{_KO_DATE}|\d{{1,2}}월 ?\d{{1,2}}일(?:\([월화수목금토일]\))?|\d{{4}}-\d{{2}}-\d{{2}}"
    rf"|(?:{_TIME} on )?(?:{_EN_DATE}))(?:,? ?{_TIME})?"
)
_UNITS = "명|곳|대|면|세대|가구|매|건|석|팀|개소|개|권|동|회|그루|마리|kg|톤|시간|분|일|년|개월|점|번|차례"
_KO_NUMBER = (
    r"(?<![가-힣])(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|(?:열|스물|서른|마흔|쉰|예순|일흔|여든|아흔)"
    r"(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉)?)"
)
_AFTER = (
    r"(?=$|[^가-힣]|까지|부터|에서|마다|이상|이하|미만|씩|으로|정도|입니다|이다|이에요|이고|이며|[이을를은는의에과와도로만가]"
    r"(?![가-힣]{2}))"
)
_EN_UNITS = (
    r"people|shops|spaces|passes|households|places|seats|cameras|cases|teams|copies|complaints|tickets|volunteers|trees"
    r"|times|minutes|hours|days|months|years|buses|lanterns|persons|applicants|residents|participants"
)
_PATTERNS = {
    "dates": re.compile(
        rf"(?:매[일주월] )?{_DAY}(?:\s?(?:부터|~|–|-|에서|to|until|and|및|과|와|,)\s?(?:{_DAY}|{_TIME}))*(?:"
        rf"까지)?(?: 매일)?(?: {_TIME}\s?[~–-]\s?{_TIME})?"
    ),
    "date": re.compile(_DAY),
    "time": re.compile(
        rf"(?:매일 |평일(?:과 토요일)? |주말 |weekdays |daily |every day )?{_TIME}(?:\s?[~–-]\s?{_TIME})?"
    ),
    "money": re.compile(
        r"(?:최대 |하루 |한 달 |월 |시간당 |1인당 |업소당 |up to )?\d[\d,.]{0,12} ?(?:만|억|천|백만)? ?(?:\d"
        r"[\d,]{0,6}만? ?)?원|(?:up to )?\d[\d,.]{0,12} (?:million |billion )?won(?: an? \w+)?"
        r"|\d{1,3}(?:\.\d)?%|무료|\bfree(?: of charge)?\b|[0-9]{1,3}퍼센트"
    ),
    "count": re.compile(
        rf"(?:모두 |약 |총 |최대 |선착순 |하루 )?(?:\d[\d,]{{0,9}}(?:만)? ?(?:여 ?)?|{_KO_NUMBER} )(?:{_UNITS}){_AFTER}"
        rf"|\d[\d,]{{0,9}} (?:{_EN_UNITS})\b"
    ),
    "email": re.compile(r"[A-Za-z0-9_.+-]{1,40}@[A-Za-z0-9-]{1,40}(?:\.[A-Za-z0-9-]{1,20}){1,4}"),
    "url": re.compile(r"https?://[^\s)\]>\"'가-힣]{3,200}"),
    "department": re.compile(
        r"(?<![가-힣])[가-힣\d]{1,10}(?:과|팀|센터|사업소|담당관|본부|공단|재단)(?= ?(?:[,(（\d]"
        r"|[가-힣]{2,4}팀장|[가-힣\d]{2,8}팀|주무관|$))"
        r"|(?:[A-Z][a-z]+ (?:and |of )?){1,5}(?:Division|Office|Team|Centre|Department|Bureau|Unit)"
    ),
    "place": re.compile(
        r"(?:[가-힣]{1,8}\d?동 )?[가-힣\d]{2,14}(?:공원|시장|도서관|읍성|센터|마을|시청|구청|청사"
        r"|단지|역|광장|회관|학교|극장|체육관|박물관|사거리|정류장|주차장|아파트|대로|\d길)"
        r"(?: [가-힣]{1,4}쪽)?(?: (?:광장|후문|정문|앞|옆))?(?: \d층)?(?: [가-힣]{1,8}(?:실|당|관))?(?=[ ,.("
        r"에의을를로과와까앞은이]|$)"
        r"|(?:[A-Z][\w'-]+ ){1,4}(?:Park|Market|Library|Fortress|Centre|Center|Village|Station|Hall"
        r"|Complex|Plaza|School|Crossroads|Gate)"
        r"|(?<![가-힣])(?!행동|활동|운동|이동|공동|자동|노동|아동|감동|변동|작동|가동|충동|진동)"
        r"[가-힣]{1,4}\d?동(?= |[에의,.은]|$)"
        r"(?: [가-힣\d]{1,8}(?:길|앞|뒤|입구|사거리|공원|골목))?"
    ),
    "law": re.compile(
        r"「[^」]{2,40}」(?: ?제\d+조(?:의\d+)?(?:제\d+항)?)?|(?:Article \d+ of the )[A-Z][\w ]{3,60}(?:Act"
        r"|Ordinance|Rules)"
    ),
}
_PERSON = re.compile(
    r"([가-힣]{2,4}) ?씨|(?:Mr|Ms|Mrs)\.? ([A-Z][\w-]+(?: [A-Z][\w-]+)?)|(?:이름|성명)[은:]? ?([가-힣]{2,4})"
    r"(?=[ ,.]|입니다|이고)|저는 ([가-힣]{3})(?:입니다|이고|라고)|(?:my name is|I am) ([A-Z][a-z]+(?:[ -][A-"
    r"Z][a-z]+){1,2})"
)


def spans(kind: str, text: str) -> list[str]:
    """All values of a kind, in order; an empty list for a kind that is no pattern."""
    capped = text[:4_000]
    if kind == "phone":
        return phones(capped)
    if kind == "person":
        return [next(g for g in m.groups() if g) for m in _PERSON.finditer(capped)]
    pattern = _PATTERNS.get(kind)
    return [m[0].strip(" ,") for m in pattern.finditer(capped)] if pattern else []
