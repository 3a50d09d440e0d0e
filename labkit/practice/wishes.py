"""What a prompt wants of a letter, a reply or a press release: parts that must be there, things that must not be said.

`include` and `forbid` come as words ("담당자", "약속"); here they become parts of a text. What the catalogue of
instructions has no name for (the parts in their order) is read from the prompt's own words.
"""

import re
from functools import cache, lru_cache
from typing import Any

from labkit.practice.catalogue import facts as fact_kinds
from labkit.practice.knowledge import load
from labkit.practice.orders import orders, says
from labkit.practice.plan import Plan


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
    taken_back = re.compile(_joined(load("wishes")["taken_back"]))
    found: list[str] = []
    for clause in re.split(r"[\n;]|(?<=[가-힣A-Za-z)\"'][.!?])\s", text):
        if not taken_back.search(clause[:400]):
            found += [part for part, pattern in _compiled("named") if pattern.search(clause[:400])]
    return tuple(dict.fromkeys(found))


def named(plan: Plan) -> tuple[str, ...]:
    """The parts that the prompt names anywhere, among them those it says must be there."""
    return tuple(dict.fromkeys((*wanted(plan), *_named_in(orders(plan)))))


def cites(plan: Plan) -> bool:
    """Whether places of the file are to be shown; "근거를 밝혀" asks a letter for its statute, not for a line."""
    return bool(plan.asked.get("cite_place")) and says(plan, _joined(load("wishes")["place"]))


def forbids(plan: Plan, what: str) -> bool:
    """Whether promises ("promise") or what must stay in the office ("inside") are ruled out."""
    words, said = dict(_compiled("forbidden"))[what], load("wishes")["ruled_out"][what]
    return any(words.search(str(word)) for word in plan.asked.get("forbid", ())) or says(plan, _joined(said))


def form_named(plan: Plan) -> bool:
    """Whether the prompt names the form of an official letter, or rules out that of a chat."""
    return says(plan, _joined(load("wishes")["form"]))


def grounded(plan: Plan) -> bool:
    """Whether the draft may only say what the file says."""
    return bool(plan.asked.get("ground_only_source"))
