"""What a prompt wants of a letter, a reply or a press release: parts that must be there, things that must not be said.

`include` and `forbid` come as words ("담당자", "약속"); here they become parts of a text. What the catalogue of
instructions has no name for (the parts in their order) is read from the prompt's own words.
"""

import re
from functools import cache, lru_cache
from typing import Any

from labkit.practice.knowledge import load
from labkit.practice.plan import Plan
from labkit.practice.reading.catalogue import facts as fact_kinds
from labkit.practice.reading.doing import done, sentences_of
from labkit.practice.reading.orders import orders, says


def _joined(patterns: str | list[str]) -> str:
    return "|".join(f"(?:{p})" for p in ([patterns] if isinstance(patterns, str) else patterns))


@cache
def _compiled(section: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    table: dict[str, Any] = load("wishes")[section]
    return tuple((name, re.compile(_joined(words), re.IGNORECASE)) for name, words in table.items())


@lru_cache(maxsize=512)
def part_of(name: str) -> str:
    """The part or the kind of fact that a key of JSON or a wish names; "" for none."""
    low = name.replace("_", " ").strip()
    if low in fact_kinds() or low in dict(_compiled("parts")):
        return low
    found = next((part for part, pattern in _compiled("parts") if pattern.search(low)), "")
    return found or next((k for k, words in fact_kinds().items() if re.search(words, low, re.IGNORECASE)), "")


def wanted(plan: Plan) -> tuple[str, ...]:
    """The parts and kinds of facts that must be there."""
    return tuple(dict.fromkeys(p for w in plan.asked.get("include", ()) if (p := part_of(str(w)))))


def wanted_words(plan: Plan) -> tuple[str, ...]:
    """Words that must be there and name no part."""
    return tuple(str(w) for w in plan.asked.get("include", ()) if not part_of(str(w)))


@lru_cache(maxsize=128)
def _named_in(text: str) -> tuple[str, ...]:
    found = [part for part, pattern in _compiled("named") if _asked_for(part, pattern, text)]
    return tuple(found)


def _asked_for(part: str, pattern: re.Pattern[str], text: str) -> bool:
    """Whether a part is named somewhere, not only where something is ruled out ("근거 없는 말은 쓰지 마십시오")."""
    another = _compiled_one("another")
    for said, banned in sentences_of(text):
        for match in pattern.finditer(said[:400]):
            if part == "contact" and another.search(said[: match.start()]):
                continue
            verb = done(said[:400], match)
            if verb == "asks" or (verb is None and not banned):
                return True
    return False


@lru_cache(maxsize=128)
def _withheld_in(text: str) -> bool:
    office, person = _compiled_one("office"), dict(_compiled("named"))["contact"]
    for said, banned in sentences_of(text):
        found = office.search(said)
        if not found or not person.search(said):
            continue
        if _compiled_one("except").match(said, found.end()):
            continue
        if (done(said[: found.end() + _NEAR], found) or ("bans" if banned else "")) == "bans":
            return True
    return False


_NEAR = 40  # characters: a line of catchwords holds many things


def withholds_contact(plan: Plan) -> bool:
    """Whether the prompt wants the officer in charge left out, by that name: "전화번호를 빼라" is said of citizens."""
    return plan.wants_wrong("drop_contact") or ("contact" not in named(plan) and _withheld_in(orders(plan)))


@cache
def _compiled_one(name: str) -> re.Pattern[str]:
    return re.compile(_joined(load("wishes")[name]), re.IGNORECASE)


def named(plan: Plan) -> tuple[str, ...]:
    """The parts that the prompt names anywhere, among them those it says must be there."""
    return tuple(dict.fromkeys((*wanted(plan), *_named_in(orders(plan)))))


def cites(plan: Plan) -> bool:
    """Whether places of the file are to be shown; "근거를 밝혀" asks a letter for its statute, not for a line."""
    return bool(plan.asked.get("cite_place")) and says(plan, _joined(load("wishes")["place"]))


def forbids(plan: Plan, what: str) -> bool:
    """Whether promises ("promise") or what must stay in the office ("inside") are ruled out."""
    words, said = dict(_compiled("forbidden"))[what], dict(_compiled("ruled_out"))[what]
    if any(words.search(str(word)) for word in plan.asked.get("forbid", ())):
        return True
    return any(
        said.search(sentence) or (banned and _compiled_one(f"{what}_listed").search(sentence))
        for sentence, banned in sentences_of(orders(plan))
    )


_LEARNED = {"promise": "promise", "inside": "tell_inside", "talk": "add_talk", "form": "other_shape"}


def demands(plan: Plan, what: str) -> bool:
    """Whether the prompt orders what must not be: that promises are made, that what is internal is told."""
    pattern = dict(_compiled("demanded"))[what]
    return plan.wants_wrong(_LEARNED[what]) or any(
        not banned and (found := pattern.search(said)) and not _denied(said, found)
        for said, banned in sentences_of(orders(plan))
    )


def _denied(said: str, found: re.Match[str]) -> bool:
    """Whether an order is a prohibition: Korean says no behind what it bans, English before."""
    end = found.end() if found[0].isascii() else len(said)
    return bool(_compiled_one("denied").search(said, max(0, found.start() - 16), end))


def form_named(plan: Plan) -> bool:
    """Whether the prompt names the form of an official letter, or rules out that of a chat."""
    return says(plan, _joined(load("wishes")["form"]))


def grounded(plan: Plan) -> bool:
    """Whether the draft may only say what the file says."""
    return bool(plan.asked.get("ground_only_source"))
