"""Item marks in their order: 1. 가. 1) 가) (1) (가) ① ㉮, none left out; a single item has no mark.

Accepted: □ ○ - ㆍ ※ anywhere; a list that begins with 가. below an unmarked sentence; a list that begins again behind
a line without a mark (below another heading). The numbers of enclosures are another matter.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from labkit.checks import check
from labkit.checks.official.reading import body_and_enclosures, is_korean, t
from labkit.plain import clean
from labkit.score import Finding

_ORDER = "가나다라마바사아자차카타파하"
_CIRCLED, _CIRCLED_KO = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", "㉮㉯㉰㉱㉲㉳㉴㉵㉶㉷㉸㉹㉺㉻"
_LEVELS = (
    re.compile(r"(\d{1,2})\.(?=\s|[가-힣])(?!\s?\d{1,2}\.)"),  # "10. 13.(월)" is a day
    re.compile(rf"([{_ORDER}])\.(?=\s)"),
    re.compile(r"(\d{1,2})\)"),
    re.compile(rf"([{_ORDER}])\)"),
    re.compile(r"\((\d{1,2})\)"),
    re.compile(rf"\(([{_ORDER}])\)"),
    re.compile(rf"([{_CIRCLED}])"),
    re.compile(rf"([{_CIRCLED_KO}])"),
)
_SHOWN = ("1.", "가.", "1)", "가)", "(1)", "(가)", "①", "㉮")
# What divides a text as well: □ ○ -, and (a) in English, whose order nobody prescribes.
_SIGN = re.compile(r"\s*(?:[□○●◦\-ㆍ•*]\s?\S|\(?(?:[a-z]|[ivx]{1,4})[.)]\s)")
_DECIMAL = re.compile(r"\d{1,2}(?:\.\d{1,2})+\.?\s+(?=[가-힣A-Za-z])")


@dataclass
class Mark:
    """A mark at the head of a line.

    Args:
        level: 0 for "1.", 7 for "㉮".
        number: 1 for the first of its kind.
        line: the whole line.
        after_text: the line before has no mark.
        count: how many of its kind stand beside it, itself the last.
    """

    level: int
    number: int
    line: str
    after_text: bool
    count: int = 1


@check(over="reply")
def item_marks(reply: str, *, at_least: int = 0) -> Finding:
    """Item marks are in order and without gaps.

    Args:
        reply: the text; for an English one only 1. 2. 3. is looked at.
        at_least: so many items must be marked, with these or with □ ○ -.
    """
    body, _ = body_and_enclosures(reply)
    listed = list(marks(body, levels=8 if is_korean(reply) else 1))
    signs = sum(bool(_SIGN.match(line)) for line in body)
    if len(listed) + signs < at_least:
        return Finding(0.0, t("marks-too-few", found=len(listed) + signs, least=at_least))
    found = list(faults(listed, strict=is_korean(reply)))
    found += [("marks-decimal", line) for line in body if is_korean(reply) and _DECIMAL.match(line.strip())]
    if not found:
        return Finding(1.0, t("marks-ok"))
    quoted = tuple(clean(line.strip()[:50]) for _, line in found[:3])
    return Finding(0.5 if len(found) == 1 else 0.0, t(found[0][0]), quoted)


def marks(lines: list[str], levels: int = 8) -> Iterator[Mark]:
    """The marks at the heads of lines."""
    free = True
    for line in lines:
        found = _mark(line, levels, free)
        free = found is None
        if found:
            yield found


def _mark(line: str, levels: int, free: bool) -> Mark | None:
    head = re.sub(r"^[\s*_#>|]+", "", line)
    for level, pattern in enumerate(_LEVELS[:levels]):
        if match := pattern.match(head):
            return Mark(level, _number(match[1]), line, free)
    return None


def _number(sign: str) -> int:
    if sign.isascii():
        return int(sign)
    return next(row.index(sign) + 1 for row in (_ORDER, _CIRCLED, _CIRCLED_KO) if sign in row)


def faults(listed: list[Mark], *, strict: bool = True) -> Iterator[tuple[str, str]]:
    """What is wrong, as message key and line.

    Args:
        listed: as from `marks`.
        strict: levels must follow each other, and a single item has no mark.
    """
    open_marks: list[Mark] = []
    for mark in listed:
        while open_marks and open_marks[-1].level > mark.level:
            yield from _closed(open_marks.pop(), strict)
        beside = open_marks.pop() if open_marks and open_marks[-1].level == mark.level else None
        if beside and mark.number == beside.number + 1:
            mark.count = beside.count + 1
        elif beside and mark.number == 1 and mark.after_text:
            yield from _closed(beside, strict)
        elif beside or mark.number != 1:
            yield "marks-gap", mark.line
            mark.count = 2
        elif strict and mark.level > (open_marks[-1].level + 1 if open_marks else 1):
            yield "marks-level", mark.line
        open_marks.append(mark)
    for mark in reversed(open_marks):
        yield from _closed(mark, strict)


def _closed(last: Mark, strict: bool) -> Iterator[tuple[str, str]]:
    if strict and last.count == 1:
        yield "marks-single", last.line
