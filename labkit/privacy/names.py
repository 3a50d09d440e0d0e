"""Names of persons, where a text presents one: beside a number, after "성명", before "씨", at a signature.

Half of all Korean nouns begin as a surname does ("이용자", "주차장"), so a surname alone is nothing. Two things must
come together: syllables that given names are made of, and a place in the sentence where names stand.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

Span = tuple[str, int, int]

_TWO = "남궁|황보|제갈|선우|사공|독고|서문"
_SURNAMES = (
    "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추도"
    "소석선설마길연위표명기반왕금옥육인맹제모탁국은편용예경봉사부복태목형피두감음빈온호계갈"
)
_GIVEN = frozenset(
    "가갑강건겸경계고곤관광교구국권귀규균근금기길끝나남년노누다단달담대덕도돈동두득들라란람래량려련렬례로록루류률리린림"
    "만말매명모목무묵문미민반배백범별병보복봄봉분비빈빛사산삼상새샘서석선설섭성세소솔송수숙순술슬승시식신실심아안애양언여연열엽영"
    "예옥온완용우욱운웅원월위유윤율은을음의이익인일임자장재점정제조종주준중지진찬창채천철청초춘출충치칠탁태택토판평표풍"
    "필하학한해향혁현형혜호홍화환회효후훈휘희"
)
_NAME = rf"(?:(?:{_TWO})|[{_SURNAMES}])[가-힣]{{1,2}}"

# What is no name, however it stands: nouns of officialdom and of everyday life that are built like one.
_NO_NAMES = Path(__file__).with_name("no_names.txt")
# Particles rather than a name's last syllable ("허리가", "조금만"), or of places ("은하동").
_ENDINGS = frozenset("가고동들만역한")
_LABEL = (
    r"(?:성\s?명|이름|성함|명의자?|민원인|신청인|신청자|보호자|대표자?|예금주|작성자|제보자|신고자|진정인|본인|저는|저|나는|나|제가|엄마|아빠|어머니|아버지|"
    r"할머니|할아버지|시어머니|남편|아내|아들|딸|손주|손자|손녀|자녀|아기|담당자|담당|사는|사시는|피해자|환자|수급자|세대주|배우자|가족|친구|동생|언니|오빠|누나|형)"
)
_NEXT_TO = r"(?:이고|이며|이요|요\b|이라|라고|이라고|입니다|이에요|예요|임\b|올림|드림|배상|한테|에게|앞으로|의 )"
_HONORIFIC = (
    r"\s?(?:씨|님|학생|어린이|귀하|군|양|여사|옹|선생|어르신|할머니|할아버지|대리|주무관|과장|팀장|대표|사장|통장|이장"
    r"|반장|국장|계장|회장|위원|의원|기자|강사|교수|박사|작가)"
    r"(?![가-힣]{0,1}(?:무소|회의|단체))"
)
_AGE = r"여든|일흔|예순|쉰|마흔|서른|스물|\d\d세"
_SIGNS = "올림|드림|배상"
_PLACES: tuple[re.Pattern[str], ...] = (
    re.compile(
        rf"(?<![가-힣]){_LABEL}(?:(?:은|는|이|가)?\s{{1,2}}|\s?[:：]\s?)(?!이름|성함|성명)({_NAME})"
        rf"(?={_NEXT_TO}|[\s,.)(/]|$)"
    ),
    re.compile(rf"(?<![가-힣])({_NAME})(?={_HONORIFIC})"),
    re.compile(
        rf"(?<![가-힣])({_NAME})(?=이고|이며|이요|이라고|입니다|이에요|이올시다|{_SIGNS}|한테|에게|\s(?:{_SIGNS}))"
    ),
    re.compile(rf"(?:^|[.!?…,\n]\s{{0,2}}|동 |빌라,? |\d호 )({_NAME})(?=[.,]?\s?(?:$|\n)|,\s?(?:{_AGE}))"),
)
# "김연희, 010-…", "성명 염순자, 주민번호 581533-…": what may stand between a name and a number.
_BEFORE_NUMBER = re.compile(
    rf"(?<![가-힣])({_NAME})[\s,(:·/]{{0,3}}"
    r"(?:(?:주민(?:등록)?\s?번호|주민등록|전화\s?번호|전화|휴대폰|핸드폰|연락처|번호|이메일|메일|계좌|주소)\s?[은는:：]?\s?)?$"
)
_AFTER_NUMBER = re.compile(rf"[\s,)·/]{{0,3}}({_NAME})(?={_NEXT_TO}|[\s,.)]|$)")

_WORD = r"[A-Z][a-z]+(?:-[A-Za-z][a-z]+)?"
_ROMAN = (
    "Kim|Lee|Park|Choi|Choe|Jung|Jeong|Kang|Cho|Yoon|Yun|Jang|Lim|Seo|Shin|Kwon|Hwang|Ahn|Jeon|Hong|Yoo|Yang|Bae|Baek|Heo|Nam|"
    "Shim|Noh|Pyo|Chae|Yeom|Woo|Ham|Geum|Myeong|Byeon|Gil|Yeon|Bong|Pyeon"
)
# Surnames that are English words as well: only with a hyphened given name ("No Eun-sol", not "No English").
_ROMAN_WORDS = "Im|Han|Oh|Song|Yu|Ko|Go|Moon|Son|No|Ha|Do|Gi|Pi|Min|Sun|Young"
_KIN = r"(?:mother|father|husband|wife|son|daughter|aunt|uncle|grand\w+)"
_CITIZEN = "[Rr]esident|[Aa]pplicant|[Cc]omplainant|[Oo]wner|[Hh]older|[Cc]aller|[Dd]river"
_ENGLISH = (
    re.compile(
        r"(?:[Mm]y name is|[Nn]ame(?:\s?[:：]| is)|I am|I'm|[Ss]igned,?|[Yy]ours(?: \w+)?,\s{0,3}"
        rf"|[Mm]y {_KIN}'?s?(?: name is|,)?|{_CITIZEN}) ({_WORD}(?: {_WORD}){{1,2}})"
    ),
    re.compile(rf"(?:Mr|Ms|Mrs|Miss|Dr)\.? ({_WORD}(?: {_WORD}){{0,2}})"),
    re.compile(rf"(?<!\w)((?:{_ROMAN}) [A-Z][a-z]+(?:-[A-Za-z][a-z]+)?)(?![\w-])"),
    re.compile(rf"(?<!\w)((?:{_ROMAN_WORDS}) [A-Z][a-z]+-[A-Za-z][a-z]+)(?![\w-])"),
    re.compile(rf"(?<!\w)([A-Z][a-z]+-[a-z]+ (?:{_ROMAN}|{_ROMAN_WORDS}))(?!\w)"),
)
_NO_ENGLISH_NAME = re.compile(
    r"\b(?:City|Hall|Centre|Center|Division|Park|Road|Street|District|Dong|Library|Festival|Market|Office|Service|"
    r"Welfare|Old|New|The|This|That|It|There|Station|School|Apartment|Village|Officer|Team)\b"
)


def names(text: str, others: Iterable[Span] = ()) -> Iterator[Span]:
    """Kind, start and end of every presented name.

    Args:
        text: folded.
        others: identifiers already found; a name stands beside many of them.
    """
    for pattern in _PLACES:
        for match in pattern.finditer(text):
            yield from _korean(match)
    for _, start, end in others:
        beside = (_BEFORE_NUMBER.search(text[:start], max(0, start - 30)), _AFTER_NUMBER.match(text, end))
        for found in filter(None, beside):
            yield from _korean(found, sure=True)
    for pattern in _ENGLISH:
        for match in pattern.finditer(text):
            if not _NO_ENGLISH_NAME.search(match[1]):
                yield "name", *match.span(1)


def _korean(match: re.Match[str], sure: bool = False) -> Iterator[Span]:
    """The name in a match, if its syllables are those of names; where names alone stand, only known nouns are none."""
    name = match[1]
    split = 2 if re.match(_TWO, name) and len(name) > 2 else 1
    given = name[split:]
    sure = sure or bool(re.match(r"\s?씨(?![가-힣])|\s?씨[는은가이의를와도]", match.string[match.end(1) :][:4]))
    like_one = sure or (all(ch in _GIVEN for ch in given) and given[-1] not in _ENDINGS)
    if like_one and not _is_noun(name, sure):
        yield "name", *match.span(1)


def _is_noun(name: str, sure: bool) -> bool:
    known = _no_names()
    begins_so = f"{name[:2]}*" in known and not sure
    return name in known or begins_so or (len(name) == 2 and name not in _SHORT)


@cache
def _no_names() -> frozenset[str]:
    return frozenset(_NO_NAMES.read_text(encoding="utf-8").split())


# Of the names with one given syllable only these, which are no words.
_SHORT = frozenset(
    [
        "김솔",
        "김준",
        "박준",
        "박솔",
        "이솔",
        "최준",
        "최솔",
        "정솔",
        "한솔",
        "윤솔",
        "강준",
        "조준",
        "임솔",
        "허준",
        "허웅",
        "이훈",
        "김훈",
        "박훈",
        "최훈",
        "이찬",
        "김찬",
        "박찬",
        "김건",
        "이건",
        "박건",
        "김율",
        "이율",
        "박율",
    ]
)
