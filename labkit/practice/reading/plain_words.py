"""What is said in plain words counts, and what nothing in a prompt speaks of does not: a check on the learned reading.

The learned reading weighs whole sayings. Officials put a rule into a list, a half-sentence or a bracket, where it is
lost, or heard as something near it: "전화번호는 그대로" as an order to hide it, "앞으로 할 일" (a part of a reply) as
the task to list actions. Each rule here is a word that must stand there, and what is done with it.
"""

import re
from collections.abc import Sequence
from typing import Any

from labkit.practice.reading.polarity import BANS_KO, DONE_EN, DONE_KO

_TEXTS = ("summarise", "reply", "letter", "press", "rewrite")
_HEADING = re.compile(
    r"^\W{0,4}[^.!?]{1,24}(?:[:：\])]\W{0,2}$|[:：]\s)|^#{1,4} |^\W{0,3}\[[^\]]{1,20}\]|^\W{0,3}\d\. \S+ ?\S+ ?\S*$"
)
_NEVER = re.compile(
    rf"{BANS_KO}|(?:하|보이|비치|들어가|나오)지 ?(?:마|말|않)|(?:쓰|넣|들어가)면 ?안|없어야|안 ?(?:되|돼|됩)"
    rf"|않[을은는]"
    r"|\b(?:no|not|never|without|avoid|must not|leave out|omit|exclude)\b|n't\b",
    re.IGNORECASE,
)
_CITIZEN = re.compile(r"(?:민원인|신고인|신청인|시민)의? ?(?:이름|성명|성함|주소|전화번호|연락처)")
_COLUMN = re.compile(r"열[은이을로 ]|칸|키[는를로 ]|columns?|\bkeys?\b|JSON", re.IGNORECASE)
_FACTS = {
    "dates": re.compile(
        r"날짜|일시|기간|일정|마감|신청일|\b(?:dates?|deadlines?|periods?)\b"
        r"|\bwhen\b",
        re.IGNORECASE,
    ),
    "amounts": re.compile(
        r"금액|비용|요금|수량|인원|액수|체험료|지원금|\b(?:amounts?|costs?|fees?|prices?|quantit\w+|sums?)\b"
        r"|how (?:much|many)",
        re.IGNORECASE,
    ),
    "contact": re.compile(
        r"문의처|연락처|전화|문의 ?번호|\b(?:contacts?|(?:tele)?phone|enquir\w+)\b|who(?:m)? to call", re.IGNORECASE
    ),
}
_FOREIGN = re.compile(r"(?:없는|없던|나오지 ?않는|적혀 ?있지 ?않은|적히지 ?않은|밖의)[^.!?)\n]{0,12}$")
_SOURCE = r"(?:공고|자료|원문|문서|본문|안내문|파일|보도자료|회의록)"
_GROUNDED = re.compile(
    rf"{_SOURCE}\S{{0,5}} ?(?:없는|없던|안 ?나오는|안 ?나온|안 ?적힌|안 ?적혀 ?있는|나오지 ?않[는은]|나와 ?있지 ?않은"
    rf"|적혀 ?있지 ?않은|적히지 ?않은|쓰여 ?있지 ?않은|밖의|외의) ?[^.!?\n\"“':]{{1,34}}?"
    r"(?:쓰|넣|더하|보태|추가하|만들|지어내|만들어 ?내|덧붙이|적|하|약속하|말하|담|단정하"
    r"|언급하) ?지 ?(?:는 ?)?(?:마|말|않)"
)
_GROUNDED_EN = re.compile(
    r"\b(?:do not|don't|never) (?:add|invent|make up|guess)\b|\buse only (?:what|the|information|facts)"
    r"|;? ?invent nothing|\bisn't (?:stated|in the \w+), leave it out"
    r"|\bnot in the \w+ ?(?:=|->|→|,) ?(?:not|leave)|\bif the \w+ (?:does not"
    r"|doesn't) say[^.\n]{0,30}(?:must not|don't|do not)"
    r"|\b(?:do not|don't|never|must not) (?:use|write|include|give|state|mention) (?:any )?[^.\n\"]{0,50}"
    r"\b(?:not|isn't|aren't) in the \w+",
    re.IGNORECASE,
)
_ORDER = r"(?:지시|명령|요구|부탁|주문|명령문|지시문|요청|시키는 ?말|시키는 ?글|시키는 ?문장|명령어)"
_GUARDED = re.compile(
    rf"(?<!이전 )(?<!앞의 )(?<!위의 )(?<!다음 )(?<!아래 )(?<!아까 ){_ORDER}\S{{0,6}}[^.\n]{{0,24}}?"
    r"(?:따르|응하|이행하|실행하|수행하|휘둘리|듣|들어주|처리하|받아들이|복종하) ?지 ?(?:는 |도 )?(?:마|말|않|아니)"
    rf"|(?:안|속|내|에) ?(?:의|에|있는|적힌|들어 ?있는|포함된|섞인|담긴|심어진"
    rf"|숨은)[^.\n]{{0,14}}{_ORDER}\S{{0,6}}[^.\n]{{0,16}}"
    r"(?:무시|무효|효력이? ?없|ㄴㄴ|안 ?따)"
    rf"|(?:안|속|내|에) ?(?:있는|적힌|들어 ?있는|포함된|섞인|담긴)[^.\n]{{0,8}}{_ORDER}[^.\n]{{0,70}}(?:따르"
    rf"|응하) ?지 ?(?:마|말|않)"
    rf"|{_ORDER}\S{{0,3}} ?(?:보이|있으|나오|발견되|들어 ?있으)면[^.\n]{{0,20}}(?:무시|따르지|넘어가|모른 ?척)"
    r"|\b(?:do not|don't|never|not to|must not) (?:follow|obey|act on|carry out|execute|heed|comply with)\b"
    r"|\b(?:ignore|disregard) (?:any|all|every|the)?\s?(?:\w+ ){0,2}(?:instructions?|orders?|commands?|requests?) "
    r"(?:in|inside|within|from) (?!this chat)",
    re.IGNORECASE,
)
_NOT_GUARDED = re.compile(r"그렇게까지|안 하려고|않아도|못하게|따르지 않으면|following the (?:format|example)")
_KEPT_OUT = (
    r"(?:(?:쓰|적|넣|밝히|드러내|내보내|나오|노출하|기재하|담|남기|싣|옮기|보이|출력하) ?지 ?(?:는 "
    r"|도 )?(?:마|말|않|못|아니)"
    r"|(?:빼(?!먹|놓|곡)|제외|가리|가려|삭제|지우|지워|금지|비공개|마스킹|없이)(?!지 ?(?:마|말|않)))"
)
_MASKED = re.compile(
    rf"(?:이름|성명|성함|실명)[^.\n!?]{{0,24}}(?:전화|주소|연락처|계좌|번호)[^.\n!?]{{0,24}}(?<!안 ){_KEPT_OUT}"
    r"|\b(?:do not|don't|never|must not|without|leave out|omit|exclude|remove|hide|mask)\b[^.\n]{0,20}"
    r"\b(?:names?|personal (?:data|details|information))\b[^.\n]{0,50}"
    r"\b(?:phone|address|account|citizen|complainant|resident|private)",
    re.IGNORECASE,
)
# Whoever wants people hidden names them somehow.
_PEOPLE = re.compile(
    r"이름|성명|성함|실명|개인|인적|신상|인명|사람|주소|주민|계좌|익명|비식별|가리|가려|마스킹|별표|이니셜|○|신원"
    r"|name|personal|privat|address|mask|anonym|redact|identit|initials|who they are",
    re.IGNORECASE,
)
_REPLY = re.compile(
    r"(?:회신|답변|답신|답장)(?:서|문|글)?(?: ?초안)?(?:을|를|만|으로|문을)? ?(?:하나 ?)?(?:작성|쓰|써|쓴|초안"
    r"|부탁|만들|준비|출력|주세요|드리)|민원 ?(?:회신|답변)"
    r"|\b(?:draft|write|prepare|compose)\b[^.!?\n]{0,30}\b(?:reply|response)\b|\b(?:answer|reply to"
    r"|respond to) the (?:citizen|complain\w+)",
    re.IGNORECASE,
)
_SUMMARY = re.compile(
    r"요약|간추|(?:\d|두|세|네|다섯|여섯|일곱|여덟) ?줄 ?(?:짜리 ?)?(?:목록|글|문자)|(?:짧게|줄로) ?줄[이여]|\bsummar"
    r"|\bcut\b[^.!?\n]{0,30}\bdown\b",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"회의록|회의|할 ?일 ?(?:목록|표|을 ?(?:뽑|정리|추려|추출|나열))|질문:|질의|궁금|알고 ?싶|뽑[아기으]|추출"
    r"|요약\S{0,2} ?(?:아니|아님|말고|하지)"
    r"|minutes|action items?|to-?dos?|\bextract|\bquestion\b|want(?:s|ed)? to know|\?\s"
    r"|not (?:\w+ ){0,3}a? ?summary|summary is not",
    re.IGNORECASE,
)
_JSON = re.compile(r"json|제이슨|\{[^}]*[\"'：:]", re.IGNORECASE)
_LENGTH = re.compile(r"(?:(?<!제)\d|[십백천])\s?(?:자|글자|characters?|chars?|letters?)", re.IGNORECASE)
_BARE = re.compile(
    r"(?:회신|답변|답|목록|요약|결과|본문|글|초안|표|줄)(?:문|글)?만(?:을)? ?(?:을 ?)?(?:출력|쓰|써|주|보여"
    r"|남기|적|내)|다른 ?(?:말|설명|문장|글)|(?:설명"
    r"|머리말|인사말|서론|군말)[^.!?\n]{0,12} ?없이"
    r"|이외의 ?(?:문장|말|글)|앞뒤에[^.!?\n]{0,20}(?:말|않|마)|\bnothing (?:else|but)|\b(?:reply|list|lines?"
    r"|summary|text"
    r"|response|answer|it) (?:alone|only)\b|\bonly the (?:reply|list|lines?|summary|text)"
    r"|\b(?:list|json) only\b|without (?:any )?(?:preamble|comment|introduct|explanation)|no (?:preamble"
    r"|introduction|comment|explanation|heading)",
    re.IGNORECASE,
)
_PARSED = re.compile(
    r"\b(?:program|script|parser|machine|code)\b[^.\n]{0,20}\b(?:parses?|reads?)\b|(?:프로그램|기계"
    r"|시스템)이 ?(?:바로 ?)?읽"
    r"|그대로 ?파싱",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"(?P<n>\d{1,2}|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열)\s?(?:줄|개 ?(?:항목|조항)|가지 ?항목|항목)"
    r"|\b(?P<e>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)[ -](?:bullets?|lines?|points?|items?"
    r"|bullet points?)\b",
    re.IGNORECASE,
)
_NUMBERS = dict(zip("한 두 세 네 다섯 여섯 일곱 여덟 아홉 열".split(), range(1, 11), strict=True)) | dict(  # noqa: SIM905
    zip("two three four five six seven eight nine ten".split(), range(2, 11), strict=True)  # noqa: SIM905
)
_INSIDE = re.compile(r"내부 ?(?:자료|사항|검토|정보|문서)|\binternal\b", re.IGNORECASE)
_PROMISE = re.compile(r"약속|장담|보장|\bpromis\w+|guarantee", re.IGNORECASE)


def amend(known: dict[str, Any], clauses: Sequence[str], shown: Sequence[str] = ()) -> dict[str, Any]:
    """The instructions, with what plain words say and without what none of them says.

    Args:
        known: as read.
        clauses: of the prompt, without its document and its examples.
        shown: the outputs of its examples, which tell a form as well.
    """
    text = "\n".join(clauses)
    out = dict(known)
    if out.get("task") in (None, "actions", "qa", "extract") and not _OTHER.search(text):
        for task, words in (("reply", _REPLY), ("summarise", _SUMMARY)):
            if words.search(text):
                out["task"] = task
                break
    if out.get("task") in _TEXTS:
        _facts(out, clauses)
        if any(_GROUNDED.search(c) or _GROUNDED_EN.search(c) for c in clauses) or _lacking(clauses):
            out["ground_only_source"] = True
        if _BARE.search(text):
            out["no_preamble"] = True
    if any(_GUARDED.search(c) and not _NOT_GUARDED.search(c) for c in clauses):
        out["guard_injection"] = True
    if any(map(_MASKED.search, clauses)):
        out["mask_personal_data"] = True
    elif "mask_personal_data" in out and not _hides(clauses):
        del out["mask_personal_data"]
    if out.get("format") == "json" and not _JSON.search("\n".join((text, *shown))):
        out.pop("format")
        out.pop("keys", None)
    if out.get("format") == "json" and _PARSED.search(text):
        out["no_preamble"] = True
    if "max_chars" in out and not _LENGTH.search(text):
        del out["max_chars"]
    _count(out, clauses)
    _inside(out, clauses)
    return dict(sorted(out.items()))


_LACKING = re.compile(
    r"\b(?:not|n't) (?:found |given |stated |supported )?(?:in|by) the (?:file|notice|source|document|text"
    r"|release|memo)\b"
    r"|(?:자료|공고|문서|원문|본문|메모)에 없는",
    re.IGNORECASE,
)


def _lacking(clauses: Sequence[str]) -> bool:
    """Whether what the source lacks is banned under a heading: "Exclude: dates not in the file"."""
    banned = False
    for clause in clauses:
        if _HEADING.search(clause.strip()):
            banned = bool(_NEVER.search(clause[:40]))
        if banned and _LACKING.search(clause):
            return True
    return False


def _hides(clauses: Sequence[str]) -> bool:
    """Whether people, or how to reach them, may be meant to stay out: and no clause wants a citizen to be named."""
    for clause in clauses:
        if (found := _CITIZEN.search(clause)) and _done(clause, found) == "asks":
            return False
    banned = any(_done(c, m) == "bans" for c in clauses for m in _FACTS["contact"].finditer(c))
    return banned or any(map(_PEOPLE.search, clauses))


def _facts(out: dict[str, Any], clauses: Sequence[str]) -> None:
    """Facts that plain words ask for, or ban."""
    wanted = list(out.get("include", ()))
    for fact, word in _FACTS.items():
        done = [_done(clause, found) for clause in clauses for found in word.finditer(clause)]
        asked = "asks" in done and (out["task"] == "summarise" or (out["task"], fact) == ("reply", "contact"))
        if asked and fact not in wanted:
            wanted.append(fact)
        elif "bans" in done and "asks" not in done and fact in wanted:
            wanted.remove(fact)
    wanted.sort(key=lambda fact: list(_FACTS).index(fact) if fact in _FACTS else len(_FACTS))
    out.pop("include", None)
    if wanted:
        out["include"] = wanted


def _done(clause: str, found: re.Match[str]) -> str | None:
    """What a clause does with a fact that it names: `asks`, `bans`, or nothing that could be told."""
    if _COLUMN.search(clause):
        return None
    if _FOREIGN.search(clause[: found.start()]):
        return "bans"
    if any("가" <= ch <= "힣" for ch in found[0]):
        done = DONE_KO.search(clause, found.end())
    else:
        done = next(iter(reversed(list(DONE_EN.finditer(clause, 0, found.start())))), None)
    return done.lastgroup if done else None


_LINES = re.compile(
    r"(?<![가-힣])줄 ?수[는은]? ?[:：]? ?(?:정확히 |꼭 |딱 )?(?P<n>\d{1,2}|한|두|세|네|다섯"
    r"|여섯|일곱|여덟|아홉|열)(?![가-힣\d]| ?줄 ?이[내하])"
)


def _count(out: dict[str, Any], clauses: Sequence[str]) -> None:
    for clause in clauses:
        if told := _LINES.search(clause):
            word = told["n"]
            out["count_items"] = {"n": int(word) if word.isdecimal() else _NUMBERS[word], "mode": "exact"}
            return
    if out.get("task") != "summarise" or {"count_items", "count_sentences"} & out.keys():
        return
    for clause in clauses:
        found = _COUNT.search(clause)
        if found and not _COLUMN.search(clause) and not re.search(BANS_KO, clause):
            word = (found["n"] or found["e"]).lower()
            out["count_items"] = {"n": int(word) if word.isdecimal() else _NUMBERS[word], "mode": "exact"}
            return


def _inside(out: dict[str, Any], clauses: Sequence[str]) -> None:
    """What must stay inside and what must not be promised, in a text that goes out."""
    if out.get("task") not in ("reply", "letter", "press"):
        return
    korean = any("가" <= ch <= "힣" for clause in clauses for ch in clause)
    forbidden = list(out.get("forbid", ()))
    banned = False
    for clause in clauses:
        if _HEADING.search(clause.strip()):
            banned = bool(_NEVER.search(clause[:40]))
        for word, ko, en in (
            (_INSIDE, "내부 사항", "internal matters"),
            (_PROMISE, "없는 약속", "unsupported promises"),
        ):
            told = any(word.search(x) for x in forbidden) or (word is _PROMISE and "ground_only_source" in out)
            if word.search(clause) and (banned or _NEVER.search(clause)) and not told:
                forbidden.append(ko if korean else en)
    if forbidden:
        out["forbid"] = forbidden
