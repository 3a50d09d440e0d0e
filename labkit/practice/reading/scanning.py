"""What the catalogue finds in the clauses of a prompt, and what it finds taken back."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

from labkit.practice.reading.catalogue import Entry, entries
from labkit.practice.reading.segment import Clause, Span

_NOT_DONE = (
    r"(?:하|쓰|만들|내|출력하|답하|넣|적|붙이|매기|사용하|작성하|정리하|주) ?지 ?(?:말|마|않)"  # the verb is denied
)
# Only what follows at once: in "JSON만. 설명 금지" it is not JSON that is forbidden.
_WITHDRAWN_AFTER = re.compile(
    rf"^[\"'”’]?[가-힣]{{0,6}}\s?(?:[가-힣]{{1,4}}\s)?{_NOT_DONE}"
    r"|^[\"'”’]?[가-힣]{0,4}\s?(?:말고|말 것|말아|아니라|아닌|아니고|필요 ?없|없이|금지|대신|안 해도|않아도|빼고)"
)
_WITHDRAWN_BEFORE = re.compile(
    r"(?:\bnot|n't|\bno|\bnever|\bwithout|\binstead of|\brather than|\bavoid|\bneither|\bnor"
    r"|\bno need (?:for|to use))\s(?:(?:use|using|be|need|want|write|make|return|output|give"
    r"|put|produce|answer|it|them|this|in|as|into|an?|the|any|add|include|reply)\s){0,4}$",
    re.IGNORECASE,
)
# Further off it may be taken back or not ("영어로까지 쓰실 필요는 없습니다"): no proof, but weighed.
_DOUBTED_AFTER = re.compile(
    r"^[^.\n]{0,16}?(?:필요[는가도까지]{0,3} ?[없않]|필요[^가-힣]|않아도|[가-힣]?지(?:는|도|를)? ?(?:않"
    r"|마[세십]|말 것)|싫|안 ?(?:써|하|해|되|돼|가|쓰|주|줘|그리"
    r"|나)|아니어도|아니라도|건 없|달라는 뜻은|하려다"
    r"|없어도|무방|됐|취소|말고|말라|마[라세십]|불필요|불요|아님|아니[다고에]|아녜|제외|그만|관두|상관)"
    r"|^[\"'”’]?(?:\s[\w']+){0,3}?\s?(?:not\b|\w+n't\b|aren't|unnecessary|needless|never mind|doesn't matter)",
    re.IGNORECASE,
)
_DOUBTED_BEFORE = re.compile(
    r"(?:\bnot\b|n't\b|\bno\b|\bnever\b|\bneedn't\b|\bskip\b|\bforget\b|\bscrap\b|\binstead of\b|\brather than\b"
    r"|\bdrop\b"
    r"|어제|지난번|저번|먼젓번|yesterday|last (?:time|week)|earlier)[^.\n]{0,28}$",
    re.IGNORECASE,
)


@dataclass
class Found:
    """What the catalogue finds.

    Args:
        values: instruction → value; for task, format, tone, language and include a list in the order of the prompt.
        doubted: instructions (with their value where it is fixed) that something near a match may take back.
        withdrawn: those that are plainly taken back.
        plain: those that a short clause says, which hardly says anything else.
        marks: where, and what.
    """

    values: dict[str, Any] = field(default_factory=dict)
    doubted: set[str] = field(default_factory=set)
    withdrawn: set[str] = field(default_factory=set)
    plain: set[str] = field(default_factory=set)
    marks: list[tuple[Span, str]] = field(default_factory=list)

    def state(self, lane: str) -> str:
        """What the catalogue says of an instruction: "plain", "agreed", "doubted", "withdrawn", or "alone"."""
        name, _, value = lane.partition("=")
        known = self.values.get(name)
        if name in self.values and (not value or value in (known if isinstance(known, list) else [known])):
            return "doubted" if lane in self.doubted else "plain" if lane in self.plain else "agreed"
        return "withdrawn" if lane in self.withdrawn else "doubted" if lane in self.doubted else "alone"


_CHOICES = ("task", "format", "tone", "language")
_LISTS = ("include", "forbid")
_SHORT = 24  # characters of a clause


_APART = "\n\0\n"


def scan(said: Sequence[Clause]) -> Found:
    """Look for every wording of the catalogue in every clause."""
    # Most entries are in no clause, and the others in few: one search over all of them tells in which.
    whole = _APART.join(clause.text for clause in said).lower()
    starts = list(accumulate((len(clause.text.lower()) + len(_APART) for clause in said), initial=0))
    hits = [
        (n, rank, entry)
        for rank, entry in enumerate(entries())
        for n in {bisect_right(starts, match.start()) - 1 for match in entry.anywhere.finditer(whole)}
        if n < len(said)
    ]
    found = Found()
    latest: dict[str, int] = {}
    for n, _, entry in sorted(hits, key=lambda hit: hit[:2]):
        for match in entry.pattern.finditer(said[n].text):
            value = entry.read(match, said[n].text)
            if value is not None:
                _take(found, latest, entry, value, said[n], match)
    return found


def _take(found: Found, latest: dict[str, int], entry: Entry, value: Any, clause: Clause, match: re.Match[str]) -> None:
    """Note an instruction; where two disagree the later one counts ("두 줄로, 아니 세 줄로")."""
    lane = f"{entry.kind}={value}" if entry.kind in _CHOICES else entry.kind
    after, before = clause.text[match.end() : match.end() + 32], clause.text[max(0, match.start() - 40) : match.start()]
    withdrawn = bool(_WITHDRAWN_AFTER.match(after) or _WITHDRAWN_BEFORE.search(before))
    if withdrawn or _DOUBTED_AFTER.match(after) or _DOUBTED_BEFORE.search(before):
        found.doubted.add(lane)
    if withdrawn and entry.negatable:
        found.withdrawn.add(lane)
        return
    if len(clause.text) <= _SHORT:
        found.plain |= {f"include={v}" for v in value} if entry.kind == "include" else {lane}
    start = clause.start + match.start()
    known = found.values
    if entry.kind in _LISTS:
        known[entry.kind] = list(dict.fromkeys([*known.get(entry.kind, []), *value]))
    elif entry.kind in _CHOICES:
        known[entry.kind] = [*known.get(entry.kind, []), value]
    elif start >= latest.get(entry.kind, -1):
        known[entry.kind] = value
        latest[entry.kind] = start
    found.marks.append(((start, clause.start + match.end()), entry.kind))
