"""Whether a row of a list tells a task that was agreed on: its matter in any words, its owner, its day.

A task is known by words of its matter (`what`: one of each group), whoever is said to do it; or by looser words of it
(`near`) where owner and day speak for it as well: "사람들 앉힐 곳" names no plan, and yet, with its owner and its day,
it can be nothing else. A row that says that the task is *not* done tells none.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from labkit.quantities import Quantity, quantities, same

Row = Mapping[str, Any]
Key = Mapping[str, Any]
"""An agreed action: `who` (accepted names), `what` (groups of words: one of each), `due` (a day, or ""), and, where
looser words will do, `near` (words that with owner or day point to it) and `unless` (words that make it another)."""

# A name, a task, a day is a line; what is longer is not read to its end.
_LONGEST = 500
_NO_DAY = re.compile(
    r"(?:(?:별도\s?|따로\s?)?(?:기한|날짜|마감일?|일정)?(?:[은이을를]|도)?\s?(?:없\S*|미정|미지정|정하지\s?않\S*"
    r"|정해지지\s?않\S*|안\s?정\S*|약속\s?(?:없|못|안)\S*)"
    r"|되는\s?대로\S*|수시|추후\S*(?:\s\S+)?|none|null|n/?a|nan|tbd|open|해당\s?없음"
    r"|no\s(?:fixed\s|set\s)?(?:date|deadline|due|day)\b.*|not\s(?:set|fixed|given|agreed)|undecided|unknown"
    r"|as\ssoon\sas\s.*|when\s.*|[-–—?]*)[.\s]*"
)
# A person is named with a title as often as without.
_TITLES = re.compile(
    r"주무관|현장소장|팀장|과장|소장|회장|담당자?|님|씨|\b(?:mr|ms|mrs|officer|team leader|manager|chair)\b\.?"
)
# "김가람(박누리 팀장 대신)" names one owner and says whose place he takes.
_BESIDE = re.compile(
    r"\([^)]*(?:대신|요청|부탁|에게|아님|instead|not|behalf|asked)[^)]*\)"
    r"|[^\s()]+(?:\s?(?:팀장|과장|주무관|소장|회장))?님?\s?대신|\b(?:instead|on behalf)\sof\s[\w-]+(?:\s[\w-]+)?",
    re.IGNORECASE,
)

_CLAUSE = re.compile(r"[,;:|()\[\]\n→⇒]|\.(?=\s|$)|\s[-–—/]\s")
# "넘어지지 않게", "빠짐없이", "so that nobody trips": a purpose, and no task refused.
_PURPOSE = re.compile(
    r"지\s?(?:않|못하)(?:게|도록|고)|지\s?(?:말고|않은|않는(?!다)|못한)|(?:빠짐|차질|틀림|이상|문제|어김)\s?없이"
    r"|\b(?:so\s(?:that|as|nobody|no one)|make\ssure|ensure|prevent|stop)\b.*"
    r"|\b(?:without\s(?:fail|delay)|(?:no|not)\slater)\b",
    re.IGNORECASE,
)
_OF_A_DAY = re.compile(r"날짜|기한|마감|기일|시한|\b(?:date|deadline|day|due)\b|\d일", re.IGNORECASE)
_NOT_DONE = re.compile(
    r"지\s?(?:는\s|도\s)?(?:않|아니|못하|못함|말)[^\s,]*(?:\s(?:것|기로|예정|결정|합의|함|한다)\S*){0,3}$"
    r"|(?<![가-힣])(?:안|못)\s?(?:하|함|한|할|해|붙|보|올|심|바|모|섭|만|드)\S*(?:\s(?:기로|것|예정)\S*)?$"
    r"|(?:취소|보류|철회|중단|중지|연기|생략|포기|백지화|유보|무산|제외)(?:하|되|됨|함|한|할|된|시|키|됐|로|예정)?\S*$"
    r"|(?:불필요|불가|미룸|그만\s?두\S*|미루\S*)(?:함|하다)?$|그대로\s?(?:둠|두\S*|둔\S*|놔\S*|놓\S*|유지\S*)$"
    r"|없던\s?(?:일|것|걸)\S*(?:\s\S+)?$|필요(?:가|는)?\s?없\S*$|않아도\s?\S*$"
    r"|(?:삭제|폐기|철거)(?:하\S*|함|한다)?$|(?:떼|뜯)(?:어\S*|기|냄|내\S*)$",
)
_NOT_DONE_EN = re.compile(
    r"^(?:please\s|we\s|to\s)?(?:do(?:es)?\snot|don['’]?t|not\sto|never|no\sneed|no\slonger|no\s\w+|cancel\w*|call\soff"
    r"|postpone\w*|drop(?!\s(?:off|in))|skip|abandon|withdraw|suspend|refrain|hold\soff|put\soff|forget"
    r"|leave\b.*\bas\b|delete|take\sdown|tear\soff)\b"
    r"|\b(?:will|shall|must|should|need|is|are)(?:\snot|n['’]t)\b|\bwon['’]t\b|\bno\slonger\b"
    r"|\b(?:cancell?ed|postponed|dropped|withdrawn|suspended|abandoned|skipped|on\shold|called\soff|put\soff"
    r"|not\s(?:needed|required|necessary|done))$",
    re.IGNORECASE,
)
_LEFT_OUT = re.compile(r".{0,6}?(?:제외|빼|뺀|없이|아님|아닌|말고|않|미포함)")
_WITHOUT = re.compile(r"\b(?:no|not|without|except|excluding|instead of)\s(?:the\s)?$", re.IGNORECASE)


def matched(
    listed: Sequence[dict[str, Any]], key: Sequence[Key], dropped: Sequence[str] = ()
) -> list[list[dict[str, Any]]]:
    """For each agreed action the rows that tell it: two where somebody cut it in two.

    Args:
        listed: rows.
        key: the agreed actions.
        dropped: words of matters that were talked about and not agreed on: a row with one is not taken by loose words.
    """
    found: list[list[dict[str, Any]]] = [[] for _ in key]
    everybody = names(key)
    for row in listed:
        fits = [(owner_is(row["who"], one["who"], everybody), due_is(row["due"], one["due"])) for one in key]
        there = [i for i, one in enumerate(key) if tells(row["what"], one["what"])]
        if not there and not mentions(row["what"], dropped):
            there = [i for i, one in enumerate(key) if _points_to(row["what"], one, *fits[i])]
        there = [i for i in there if not undone(row["what"], _words(key[i]))]
        if there:
            # Words of two actions in one row: the one whose owner it names, then the one whose day.
            found[max(there, key=lambda i: (*fits[i], -i))].append(row)
    return found


def names(key: Sequence[Key]) -> list[str]:
    """The names of all owners."""
    return [str(name) for one in key for name in one["who"]]


def tells(what: Any, groups: Sequence[Sequence[str]]) -> bool:
    """Whether a task is the one that these groups of words describe: one of each group is in it."""
    said = _bare(_text(what))
    return all(any(_bare(word) in said for word in group) for group in groups)


def _points_to(what: Any, one: Key, mine: bool, on_its_day: bool) -> bool:
    said = _bare(_text(what))
    near = sum(_bare(word) in said for word in one.get("near", ()))
    if any(_bare(word) in said for word in one.get("unless", ())):
        return False
    # Most rows without a day have none by chance: only a day that was set speaks for its action.
    speaks = on_its_day and bool(one["due"])
    return (near >= 1 and mine and on_its_day) or (near >= 2 and (mine or speaks))


def _words(one: Key) -> list[str]:
    return [word for group in (*one["what"], one.get("near", ())) for word in group]


def undone(what: Any, words: Sequence[str]) -> bool:
    """Whether a text says that a task is not done: "신청 취소", "그대로 둔다", "do not book".

    Args:
        what: the task as written.
        words: of the task: what is said of something else ("22일로 옮기지 않음", "no date set") refuses nothing.
    """
    for clause in _CLAUSE.split(_PURPOSE.sub(" ", _text(what))):
        clause = clause.strip()
        denial = _NOT_DONE.search(clause) or _NOT_DONE_EN.search(clause)
        if not denial or _OF_A_DAY.search(clause):
            continue
        alone = len(_bare(clause)) - len(_bare(denial[0])) <= 2
        if alone or any(_bare(word) in _bare(clause) for word in words):
            return True
    return False


def mentions(what: Any, dropped: Sequence[str]) -> bool:
    """Whether a text speaks of one of these matters, other than to leave it out ("조명은 빼고")."""
    said = _fold(_text(what))
    return any(
        not _LEFT_OUT.match(said, found.end()) and not _WITHOUT.search(said[: found.start()])
        for word in dropped
        for found in re.finditer((r"\b" if word.isascii() else "") + _spaced(word), said)
    )


def _spaced(word: str) -> str:
    return r"\s?".join(map(re.escape, _fold(word).replace(" ", ""))) if not word.isascii() else re.escape(_fold(word))


def owner_is(who: Any, accepted: Sequence[str], everybody: Sequence[str] = ()) -> bool:
    """Whether a text names this owner, and nobody else.

    Args:
        who: as written: with office or title, in either language.
        accepted: names, and what else is that owner's alone.
        everybody: names of all who might be meant: a row with two of them has not said who.
    """
    full = _BESIDE.sub(" ", _fold(_text(who)))
    said, others = _bare(_TITLES.sub("", full)), set(map(_bare, everybody)) - set(map(_bare, accepted))
    mine = any(_is_in(name, said, _bare(full)) for name in map(_bare, accepted))
    return mine and not any(_is_in(name, said, _bare(full)) for name in others)


def _is_in(name: str, said: str, full: str) -> bool:
    # A surname alone must be all that is left once titles are gone: "곽 주무관", "Officer Moon".
    return said == name if len(name) < (5 if name.isascii() else 2) else name in full


def due_is(due: Any, day: str) -> bool:
    """Whether a text gives this day (or, for an empty one, says that there is none); weekdays and remarks are free."""
    stated = days(_text(due))
    if not day:
        return not stated and says_none(due)
    wanted = quantities(day)[0]
    return bool(stated) and all(same(wanted, q) for q in stated)


def says_none(due: Any) -> bool:
    """Whether a text says that no day was set."""
    return bool(_NO_DAY.fullmatch(_fold(_text(due)).strip("\"'()[] ")))


def days(text: str) -> list[Quantity]:
    """The days in a text; a month alone is none."""
    return [q for q in quantities(text) if q.kind == "date" and re.fullmatch(r"(?:\d{4}|-)-\d\d-\d\d", str(q.value))]


def _text(value: Any) -> str:
    return "" if value is None else str(value).strip()[:_LONGEST]


def _fold(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().strip()


def _bare(text: str) -> str:
    return re.sub(r"[\s\-–·.,()/:'’]", "", _fold(text))
