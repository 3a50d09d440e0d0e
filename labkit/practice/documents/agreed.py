"""Who agreed to do what by when, in minutes.

A promise ("제가 24일까지 갈아 놓겠습니다", "I'll send it by Friday") is an action, and so is a request that names
somebody or that the next speaker takes. A question, a wish, what is put off, and what its own speaker takes back are
only talk.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from labkit.i18n import Language
from labkit.practice.documents import agreed_en, agreed_ko
from labkit.practice.documents.action import Action, pattern
from labkit.practice.documents.meeting import Meeting, Turn, read_meeting
from labkit.practice.knowledge import load
from labkit.practice.language.deadline import deadlines

# Reads one sentence of one turn; None where nothing is agreed in it.
Reader = Callable[[Meeting, Turn, int, str], Action | None]


@lru_cache(maxsize=64)
def find_actions(document: str, lang: Language) -> tuple[Action, ...]:
    """The actions of minutes, in order; those only talked about have `agreed` False."""
    reader: Reader = agreed_ko.read if lang == "ko" else agreed_en.read
    talked: Reader = agreed_ko.talked if lang == "ko" else agreed_en.talked
    meeting = read_meeting(document)
    out: list[Action] = []
    for number, turn in enumerate(meeting.turns):
        for sentence in turn.said:
            _hear(out, meeting, turn, number, sentence[:1_000], lang, reader, talked)
    return tuple(_without_doubles([a for a in out if a.doing and (a.owners or not a.asked or not a.agreed)]))


def _hear(
    out: list[Action],
    meeting: Meeting,
    turn: Turn,
    number: int,
    sentence: str,
    lang: Language,
    reader: Reader,
    talked: Reader,
) -> None:
    found = reader(meeting, turn, number, sentence)
    if meeting.spoken and _taken(out, turn, number, sentence, lang, found):
        return
    # "Park, could you ask the police?" is a request; "What if we closed it?" is talk.
    said = sentence.rstrip("? ") if found and found.asked and lang == "en" else sentence
    if pattern("talk", lang).search(_bare(said, lang)) or _left_open(turn, meeting):
        if pattern("withdraws", lang).search(sentence):
            _withdraw(out, turn, number)
        idea = talked(meeting, turn, number, sentence)
        out += [replace(idea, agreed=False)] if idea else []
        return
    if found and found.doing == "" and out and out[-1].turn == number:
        out[-1] = replace(out[-1], owners=found.owners)  # "저희가 재 드리겠습니다. 육지수 주무관이 나갈 겁니다."
    elif found and found.doing:
        about = agreed_ko.about if lang == "ko" else agreed_en.about
        subject = about(meeting, number, found) if meeting.spoken else ""
        out.append(replace(found, about=subject))


def _left_open(turn: Turn, meeting: Meeting) -> bool:
    return not meeting.spoken and bool(re.search(load("actions")["headings"]["open"], turn.heading, re.IGNORECASE))


def _taken(out: list[Action], turn: Turn, number: int, sentence: str, lang: Language, said: Action | None) -> bool:
    """Whether a sentence only takes the request of the turn before: "예, 31일에 올리겠습니다"."""
    at = next((i for i in range(len(out) - 1, -1, -1) if out[i].asked and out[i].turn == number - 1), None)
    if at is None or out[at].speaker == turn.speaker:
        return False
    request = out[at]
    others = turn_names(out)
    mine = not request.owners or turn.speaker in request.owners or not any(o in others for o in request.owners)
    accepts = bool(pattern("accepts", lang).search(sentence)) and not pattern("withdraws", lang).search(sentence)
    promised = said is not None and said.owners == (turn.speaker,) and not said.asked
    # "예, 31일에 올리겠습니다" only takes the request; "공문은 제가 보내겠습니다" is a task of its own.
    short = (
        promised
        and said is not None
        and _words(said.doing) <= 2
        and (bool(request.due) or turn.speaker in request.owners)
    )
    if not mine or pattern("talk", lang).search(_bare(sentence, lang)) or not (short or (accepts and not promised)):
        return False
    named = deadlines(sentence, lang)
    out[at] = replace(request, owners=(turn.speaker,), due=named[-1] if named else request.due)
    return said is None or short


def _bare(sentence: str, lang: Language) -> str:
    """Without the words of assent before the point."""
    return re.sub(load("actions")["filler"][lang][0], "", sentence, flags=re.IGNORECASE) or sentence


def turn_names(out: list[Action]) -> set[str]:
    """Those who have spoken of an action so far."""
    return {a.speaker for a in out}


def _words(doing: str) -> int:
    return len(re.findall(r"[가-힣A-Za-z\d]{2,}", doing))


def _withdraw(out: list[Action], turn: Turn, number: int) -> None:
    """Take back what the same person offered in this turn or the one before the answer to it."""
    for i in range(len(out) - 1, -1, -1):
        if number - out[i].turn > 2:
            return
        if out[i].speaker == turn.speaker and out[i].agreed and not out[i].due:
            out[i] = replace(out[i], agreed=False)
            return


def _without_doubles(found: list[Action]) -> list[Action]:
    out: list[Action] = []
    for action in found:
        same = next((i for i, a in enumerate(out) if a.agreed == action.agreed and _same(a, action)), None)
        if same is None:
            out.append(action)
        elif action.due and not out[same].due:
            longer = max(out[same].doing, action.doing, key=len)
            out[same] = replace(out[same], due=action.due, doing=longer if not action.noun else out[same].doing)
    return out


def _same(one: Action, other: Action) -> bool:
    a, b = (set(re.findall(r"[가-힣A-Za-z\d]{2}", x.doing)) for x in (one, other))
    return one.owners == other.owners and bool(a and b) and len(a & b) * 10 >= 7 * min(len(a), len(b))
