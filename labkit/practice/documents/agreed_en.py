"""What one English sentence of minutes agrees on."""

import re

from labkit.practice.documents.action import Action
from labkit.practice.documents.meeting import Meeting, Turn
from labkit.practice.knowledge import load
from labkit.practice.language.deadline import Due, deadlines

_ME = re.compile(
    r"\b(?:I'll|I will|I'm going to|I am going to|I can|let me|we'll|we will|we are going to|my team will"
    r"|our team will)\b\s(?P<do>.+)$",
    re.IGNORECASE,
)
_BODY = (
    r"(?:centre|center|team|division|office|committee|department|council|station|company|contractor|association|school"
    r"|unit|bureau)"
)
_NAME = rf"(?:[Tt]he (?:[a-z]+ ){{0,3}}{_BODY}|(?:the )?[A-Z][\w'-]+(?:[ ](?:[A-Z][\w'-]+|of|and|the|&)){{0,5}})"
_THIRD = re.compile(
    rf"(?:^|[,;:] |\bthat )(?P<who>{_NAME}) (?:will|shall|is to|are to|agreed to|agrees to|has agreed to"
    rf"|undertook to|was asked to|were asked to|to) (?P<do>[a-z].+)$"
)
_ASK = re.compile(
    rf"(?:(?P<who>{_NAME}), )?(?:(?:could|can|would|will) you(?: please)? (?P<a>.+)|please (?P<b>[a-z].+))$",
    re.IGNORECASE,
)
_LISTED = re.compile(rf"^(?:Actions?\s?[:–-]\s)?(?P<who>{_NAME})\s?[:–—-]\s(?P<do>[A-Za-z].+)$")
_BRACKET = re.compile(r"^(?P<do>.{3,200}?)\s?\((?P<in>[^()]{2,80})\)$")
_NO_VERB = ("be", "have", "see", "say", "think", "hope", "need", "understand", "know", "remember", "note")


def read(meeting: Meeting, turn: Turn, number: int, sentence: str) -> Action | None:
    """The action in a sentence."""
    text = re.sub(r"[’]", "'", sentence.strip().rstrip(" .!…"))
    for filler in load("actions")["filler"]["en"][:1]:
        text = re.sub(filler, "", text, flags=re.IGNORECASE)
    due, rest = _due(text)
    agreed = bool(re.search(load("actions")["headings"]["agreed"], turn.heading, re.IGNORECASE))
    if not meeting.spoken:
        listed = _written(meeting, turn, number, rest, due, sentence, agreed=agreed)
        if listed:
            return listed
    third, mine, asked = _THIRD.search(rest), _ME.search(rest), _ASK.search(rest)
    if mine and meeting.spoken:
        return _made(number, turn, (turn.speaker,), mine["do"], due, sentence)
    if third and not re.match(r"(?:It|This|That|There|The (?:meeting|council|date))$", third["who"]):
        return _made(number, turn, people(meeting, third["who"]), third["do"], due, sentence)
    if asked and meeting.spoken:
        owners = people(meeting, asked["who"]) if asked["who"] else ()
        return _made(number, turn, owners, asked["a"] or asked["b"], due, sentence, asked=True)
    return None


def talked(meeting: Meeting, turn: Turn, number: int, sentence: str) -> Action | None:
    """A proposal that nobody agreed on."""
    match = re.search(
        r"\b(?:we could|could we|should we|how about|maybe we (?:should|could)|proposed (?:to|that)"
        r"|suggested|it would be (?:nice|good) to)\s(?P<do>.{8,120})",
        sentence,
        re.IGNORECASE,
    )
    owner = (turn.speaker,) if turn.speaker else ()
    return Action(number, turn.line, owner, match["do"].rstrip(" .?!"), None, sentence, turn.speaker) if match else None


def _made(
    number: int, turn: Turn, owners: tuple[str, ...], doing: str, due: Due | None, sentence: str, *, asked: bool = False
) -> Action | None:
    doing = re.sub(r"\b(?:just|definitely|also|kindly|then)\b ?", "", doing, flags=re.IGNORECASE).strip(" ,.?;")
    doing = re.sub(r",? (?:no date yet|date to be (?:set|confirmed)|whenever possible|at some point)$", "", doing)
    doing = re.sub(r"\s{2,}|\s(?=[,.])", " ", doing)
    verb = doing.split(" ")[0].lower() if doing else ""
    if len(doing) < 4 or verb in _NO_VERB:
        return None
    return Action(number, turn.line, owners, doing, due, sentence, turn.speaker, asked=asked)


def _written(
    meeting: Meeting, turn: Turn, number: int, text: str, due: Due | None, sentence: str, *, agreed: bool
) -> Action | None:
    bracket = _BRACKET.match(text)
    if bracket:
        names = [n for n in meeting.people if n in bracket["in"]] or [bracket["in"].split(",")[0].strip()]
        if (agreed or due) and names[0][:1].isupper():
            return Action(number, turn.line, tuple(names), bracket["do"].rstrip(" ,"), due, sentence, noun=True)
    listed = _LISTED.match(text)
    if listed and (agreed or listed["who"] in meeting.people):
        doing = re.sub(r"^(?:will|to|is to) ", "", listed["do"]).rstrip(" ,")
        return Action(number, turn.line, people(meeting, listed["who"]), doing, due, sentence)
    return None


def about(meeting: Meeting, number: int, action: Action) -> str:
    """What "it" or "them" in a task means: the subject of the sentence before."""
    if not re.search(r"\b(?:them|it|that|those|these)\b", action.doing):
        return ""
    turn = meeting.turns[number]
    at = next((i for i, s in enumerate(turn.said) if s[:1_000] == action.quote), 0)
    before = [*reversed(turn.said[:at]), *(reversed(meeting.turns[number - 1].said) if number else ())]
    for said in before:
        match = re.match(
            r"(?:But |And |Then )?(?:(?:the|our|those|these) )?([A-Za-z][a-z' -]{2,40}?) (?:is|are"
            r"|was|were|has|have|need|needs)\b",
            said,
            re.IGNORECASE,
        )
        if match and not re.match(r"(?:it|this|that|there|we|they|i|you|he|she|what|which)\b", match[1], re.IGNORECASE):
            return match[1].lower() if not match[1].isupper() else match[1]
    return ""


def people(meeting: Meeting, who: str) -> tuple[str, ...]:
    """The names meant: "Park" is the one there whose name contains it, "Kim and Lee" are both."""
    out = []
    for part in re.split(r" and | & ", re.sub(r"^the ", "", who)):
        name = next((n for n in meeting.people if part in n.split() or part == n), part)
        out.append(name)
    return tuple(out)


def _due(text: str) -> tuple[Due | None, str]:
    found = deadlines(text, "en")
    closed = [d for d in found if d.bounds]
    due = closed[-1] if closed else (found[-1] if found else None)
    if not due:
        return None, text
    return due, re.sub(r"\s{2,}", " ", f"{text[: due.start].rstrip(' ,')} {text[due.end :].lstrip(' ,')}").strip(" ,.")
