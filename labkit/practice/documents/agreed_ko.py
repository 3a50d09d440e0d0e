"""What one Korean sentence of minutes agrees on."""

import re
from collections.abc import Iterable
from functools import cache

from labkit.practice.documents.action import Action
from labkit.practice.documents.meeting import Meeting, Turn
from labkit.practice.knowledge import load
from labkit.practice.language.deadline import KO_OPEN, Due, deadlines
from labkit.practice.language.texts import has_batchim
from labkit.practice.language.verbs_ko import stem_of, without_favour

_ME = re.compile(
    r"(?<![가-힣])(?:제가|저희가|내가|우리가|저희 (?:과|팀|동|부서|직원)[이가]|저는|저희는|저희도"
    r"|저도|저희한테|저희 쪽에서)(?![가-힣]) ?,?"
)
_PROMISE = re.compile(
    r"(?:겠습니다|겠어요|겠다|[가-힣]게요?|기로 .{0,12}|드리죠|놓죠|드립니다|예정(?:입니다|임)?|것|[하하]기로)[ .!~]*$"
)
_ASKS = re.compile(r"(?:세요|십시오|시고요|시죠|시면 됩니다|줘요?|주고요|기 바람|달라고 했습니다)[ .!~,]*$")
_DOES = re.compile(r"(?:요|답니다|겁니다|도록 하겠습니다|거예요)[ .!~,]*$")
_FORBIDS = re.compile(r"(?:지|면 안) ?(?:마|말|돼|됩)|잊지|빼고")
_POINTING = re.compile(r"^(?:그건|그거는?|그것은|이건|이거는?|그 얘기는|그 부분은|거기는) ?,? ?")
_MOD = (
    "하는",
    "되는",
    "있는",
    "없는",
    "나는",
    "오는",
    "가는",
    "쓰는",
    "드는",
    "다니는",
    "걸리는",
    "않는",
    "않은",
    "많은",
    "같은",
    "좋은",
    "작은",
    "높은",
    "낮은",
    "남은",
    "받은",
    "맞는",
)
_SHORT_NOUNS = ("곳", "것", "건", "날", "말", "글", "돈", "차", "값", "표", "문", "길")


def read(meeting: Meeting, turn: Turn, number: int, sentence: str) -> Action | None:
    """The action in a sentence; with an empty `doing` where it only says who does what was just promised."""
    text = sentence.strip().rstrip(" .!…")
    text = _corrected(text)
    due, rest = _due(text)
    asks, promises, does = (bool(p.search(rest)) for p in (_ASKS, _PROMISE, _DOES))
    promises = promises or bool(_ME.search(rest) and rest.endswith("시다"))
    owners, rest = _owner(meeting, turn, rest, asks=asks or does)
    inside = _listed(meeting, turn, rest, due) if not meeting.spoken else None
    if inside:
        return Action(number, turn.line, inside[1] or owners, inside[0], due, sentence, noun=True)
    if _FORBIDS.search(rest) or not (asks or promises or (does and owners) or not meeting.spoken):
        return None
    stem = stem_of(rest)
    if not stem:
        return None
    mine = _ME.search(text) is not None
    if re.search(r"겁니다$|거예요$", rest) and owners and not due:
        return Action(number, turn.line, owners, "", None, sentence)
    if meeting.spoken and not owners and promises and not asks:
        owners = (turn.speaker,)
    told = does and not asks and not promises
    if told and (mine or not owners or not (due or rest.endswith("답니다"))):
        return None  # "저희는 늦게 끝나요" tells, "당번표는 백 주무관이 내일까지 짜요" asks
    if mine and asks:
        return None
    doing = _doing(re.sub(r"(?:저한테|저에게|제게)(?= |$)", f"{turn.speaker}에게", without_favour(stem)))
    if doing in ("주", "하", "알", "드리", "되", "가", "보"):
        return None
    return Action(number, turn.line, owners, doing, due, sentence, turn.speaker, asked=asks or (does and not promises))


def talked(meeting: Meeting, turn: Turn, number: int, sentence: str) -> Action | None:
    """A proposal that nobody agreed on, as somebody who takes talk for a decision would note it."""
    match = re.search(
        r"([^.?!]{6,80}?[가-힣])(?:으면|면 (?:어떨까|어떻|좋)|자는 (?:제안|얘기|의견|건|말)|ㄹ까)"
        r"|([^.?!]{6,80}?[가-힣])(?=기로 하지 않)",
        sentence,
    )
    if not match:
        return None
    due, rest = _due((match[1] or match[2]).strip())
    doing = _doing(rest)
    if len(doing) < 6 or re.search(r"[.,]$|\d$", doing):
        return None
    return Action(number, turn.line, (turn.speaker,) if turn.speaker else (), doing, due, sentence, turn.speaker)


def _corrected(text: str) -> str:
    """What is said after a break: "없는 것 같은데... 내일 전화드리겠습니다".

    A correction ("다음 주... 아니, 13일까지") goes on with the sentence that it corrects.
    """
    pieces = [p.strip(" ,") for p in re.split(r"\.{2,}|…", text)]
    if len(pieces) > 1 and pieces[-1].startswith("아니"):
        cut = deadlines(pieces[-2], "ko")
        before = pieces[-2][: cut[-1].start] if cut else pieces[-2]
        return f"{before.rstrip()} {re.sub(r'^아니,? ?', '', pieces[-1])}".strip()
    return pieces[-1]


def about(meeting: Meeting, number: int, action: Action) -> str:
    """What a task is about that does not say it ("고쳐서 다시 올리기"): what its speaker has just named; else ""."""
    if not _BARE.match(action.doing):
        return ""
    turn = meeting.turns[number]
    at = next((i for i, s in enumerate(turn.said) if s[:1_000] == action.quote), 0)
    for said in reversed(turn.said[:at]):
        for match in _TOPIC.finditer(re.sub(r"[\"'‘’“”]", "", said[:200])):
            if not _NO_TOPIC.search(match[1]) and match[1] not in action.doing and match[1] not in meeting.people:
                return match[1]
    return ""


# A number of nobody knows what, or no object before the first verb.
_BARE = re.compile(
    r"(?:[가-힣]{1,3} |\d+ ?)(?:개|곳|명|대|가지|건|장|집|분)(?:을|를|께)?(?: |$)|\S+(?:쳐서|려서"
    r"|해서|아서|어서|짜리로|글씨로|것으로) (?!\S+[을를] )|\S+$"
)
_TOPIC = re.compile(r"(?<![가-힣])([가-힣\d]{2,8}?)(?:은|는|을|를|부터|이요)(?=[\s,.?!]|$)")
_NO_TOPIC = re.compile(
    r"저희|우리|제가|누가|그건|이건|그거|이거|그분|여기|거기|어디|언제|요일|날짜|설명|오늘|내일|올해|작년|지난|이번|다음|지금|모두|하나|그렇|어떻|얼마|처음"
    r"|(?:하|되|있|없|나|오|가|주|보|시|드리|됐|했|어|아|면|지|고|서|니|님|까|세|겠|네|래|데|예|거|다|라|자|우|에|께|씩|만|이|걸|먹|끝|달|늦추|줄이)$|^(?:것|건|곳|사람)$|^\d"
)


# ------------------------------------------------------------------ by when


def _due(text: str) -> tuple[Due | None, str]:
    """The deadline, the last that bounds ("수요일… 아니, 금요일까지"), and the sentence without it."""
    found = deadlines(text, "ko")
    closed = [d for d in found if d.bounds]
    due = closed[-1] if closed else (found[-1] if found else None)
    if due and not due.bounds and re.match(r"\s?(?:기준|자료|회의|안건|계획|명단|행사|결과)", text[due.end :]):
        due = None
    waits = KO_OPEN.search(text) if not due else None
    if waits:
        return Due(waits.start(), waits.end(), waits[0].strip(), "", "", False), _cut(text, waits.start(), waits.end())
    if not due:
        return None, text
    if re.search(r"부터$", text[due.start : due.end]):
        return None, text
    if text[due.end :].startswith(("이니까", "이라서")):
        return due, text
    start = due.start
    before = [d for d in found if d.end <= due.start]
    # "금요일 전까지, 그러니까 모레까지": what was corrected goes too.
    if before and re.fullmatch(
        r"[\s.,…]{0,6}(?:아니,?|그러니까|아,? ?아니|정확히는)?[가-힣 ]{0,10}", text[before[-1].end : due.start]
    ):
        start = before[-1].start
    return due, _cut(text, start, due.end)


def _cut(text: str, start: int, end: int) -> str:
    return re.sub(r"\s{2,}", " ", f"{text[:start].rstrip(' ,')} {text[end:].lstrip(' ,')}").strip(" ,.")


# ------------------------------------------------------------------ who


@cache
def _third() -> re.Pattern[str]:
    offices = "|".join(sorted(load("actions")["offices"]["ko"], key=len, reverse=True))
    surnames = load("words")["surnames"]
    return re.compile(
        rf"(?<![가-힣\d])(?P<who>(?:(?:[{surnames}][가-힣]{{0,3}}|[가-힣\d]{{2,12}}(?<![은는을를이가에도로만"
        rf"])) )?(?:{offices})님?|[가-힣]{{2,3}} 씨|[가-힣]{{0,8}}(?:소방서|경찰서|상인회|청년회"
        rf"|학부모회"
        rf"|자치회|부녀회|위원회|구청|업체|시청|센터|공단|재단|협회|은행|대행사)|[가-힣\d]{{2,10}}(?:과|팀|동|사업소))"
        r"(?P<particle>이|가|은|는|께서는?|에서는?|도)(?![가-힣])"
    )


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(
        r"^(?P<what>.{3,200}?)\s?[(（]\s?(?P<in>[^()（）]{2,80})\s?[)）]$|^(?P<key>[^:：]{3,120})\s?[:：]\s?(?P<rest>.{2,120})$"
    )


_SUBJECT = re.compile(r"(?: [가-힣]{1,6}?님?)?(?:이|가|은|는|께서|에서)(?![가-힣])")


def _name_told(names: Iterable[str], text: str) -> tuple[str, int, int] | None:
    """The first of these names that is a subject ("박은주가"), with its place."""
    for name in names:
        at = text.find(name)
        particle = _SUBJECT.match(text, at + len(name)) if at >= 0 else None
        if particle and not (at and "가" <= text[at - 1] <= "힣"):
            return name, at, particle.end()
    return None


def _owner(meeting: Meeting, turn: Turn, text: str, *, asks: bool) -> tuple[tuple[str, ...], str]:
    mine = _ME.search(text)
    if mine and not asks:
        return ((turn.speaker,) if turn.speaker else ()), _cut(text, mine.start(), mine.end())
    delegated = asks or not meeting.spoken or re.search(r"도록 하겠습니다$|기로 |답니다$|겁니다$", text)
    for match in _third().finditer(text) if delegated else ():
        people = _people(meeting, match["who"])
        if people and not (
            match["particle"] in ("은", "는") and re.search(r"(?:과|팀|동)$", match["who"]) and meeting.spoken
        ):
            return people, _cut(text, match.start(), match.end())
    told = _name_told(meeting.people, text) if delegated else None
    if told:
        return _and_others(meeting, text[: told[1]], told[0]), _cut(text, told[1], told[2])
    if mine:
        return ((turn.speaker,) if turn.speaker else ()), _cut(text, mine.start(), mine.end())
    return (), text


def _and_others(meeting: Meeting, before: str, name: str) -> tuple[str, ...]:
    """ "봉다희와 마도윤이": both."""
    other = re.search(r"([가-힣]{2,4})(?: [가-힣]{2,4})?(?:와|과|하고|,|·)\s?$", before)
    return (other[1], name) if other and other[1] in meeting.people else (name,)


def _people(meeting: Meeting, who: str) -> tuple[str, ...]:
    """The names that words for a person mean: "옥 팀장님" is the one there whose name begins so."""
    bare = re.sub(r"님$", "", who).strip()
    words = bare.split()
    for name, office in meeting.people.items():
        if words[0] == name or (len(words) > 1 and len(words[0]) == 1 and name.startswith(words[0])):
            return (name,)
        if office and office.endswith(words[-1]) and (len(words) == 1 or words[0] in office) and len(words[-1]) > 1:
            same = [n for n, o in meeting.people.items() if o.endswith(words[-1])]
            if len(same) == 1 and not re.fullmatch(r"[가-힣]{3}", words[0]):
                return (name,)
    if (
        len(words) > 1
        and re.fullmatch(r"[가-힣]{2,4}", words[0])
        and words[0] not in ("우리", "저희", "이번", "그냥", "다른")
    ):
        return (words[0] if len(words[0]) == 3 else bare,)
    return (bare,) if len(bare) > 2 or bare in meeting.people else ()


# ------------------------------------------------------------------ what


def _doing(stem: str) -> str:
    text = stem
    for filler in load("actions")["filler"]["ko"]:
        text = re.sub(filler, "", text)
    text = re.sub(r"^(?:[가-힣]{1,8}, )(?=\S)", "", _POINTING.sub("", text.strip(" ,.")))
    text = re.sub(r"^(?:꼭|다|더|또) ", "", text)
    text = re.sub(r"([가-힣])는 (?:건|것은|거는|일은) ?하$", r"\1", text)  # 다 치우는 건 하 → 다 치우
    return re.sub(r"(^|\s)([가-힣]{2,})[을를] 하$", r"\1\2하", _object(text))  # 방송을 하 → 방송하


def _object(text: str) -> str:
    """The topic as the object it is: "배치도는 다시 그리" → "배치도를 다시 그리"; "두 분께는" → "두 분께"."""
    words = text.split(" ")
    for i, word in enumerate(words[:6]):
        core = word[:-1]
        if (
            word[-1:] not in "은는"
            or word.endswith((*_MOD, "자는", "다는", "라는"))
            or (len(core) < 2 and core not in _SHORT_NOUNS)
        ):
            continue
        after = words[i + 1] if i + 1 < len(words) else ""
        if (
            re.search(r"[가-힣](?:을|를|은|는)$", after)
            and word.endswith("는")
            and has_batchim(core) is False
            and i + 1 < len(words) - 1
        ):
            continue
        if (
            core.endswith(("에", "께"))
            or (re.search(r"(?:서|로|까지|부터|고|며|동|역|시장|요일|올해|내년|오늘|내일)$", core) and len(core) > 1)
            or any(re.search(r"[가-힣\d](?:을|를)$", w) for w in words[i + 1 :])
        ):
            words[i] = core
        else:
            words[i] = core + ("을" if has_batchim(core) else "를")
        break
    return " ".join(words).strip()


def _listed(meeting: Meeting, turn: Turn, text: str, due: Due | None) -> tuple[str, tuple[str, ...]] | None:
    """A line of written minutes whose bracket names who and when: "소화기 교체(옥가람 주무관, 9. 24.까지)"."""
    match = _bracketed().match(text)
    if not match:
        return None
    what, inside = (match["what"], match["in"]) if match["what"] else (match["key"], match["rest"])
    names = [n for n in meeting.people if n in inside]
    names += [
        m[1]
        for m in re.finditer(r"([가-힣]{3}) (?:주무관|팀장|과장|계장|소장|실장|반장|위원)", inside)
        if m[1] not in names
    ]
    offices = re.findall(r"[가-힣\d]{2,10}(?:과|팀|동|센터|사업소|구청)(?![가-힣])", inside) if not names else []
    agreed = re.search(load("actions")["headings"]["agreed"], turn.heading, re.IGNORECASE)
    if not (names or offices) or not (agreed or due):
        return None
    return what.strip(" -:"), tuple(names or offices)
