"""붙임: on the line after the body, numbered only if there are two or more, without a colon.

Accepted: a blank line in between, any number of spaces, each enclosure on its own line or all on one, the sender's
name and the desk below it.
"""

import re

from labkit.checks import check
from labkit.checks.official.reading import ENCLOSED, ENCLOSED_EN, body_and_enclosures, is_korean, lines, t
from labkit.plain import clean
from labkit.score import Finding

_NUMBERED = re.compile(r"(?:^|\s)(\d{1,2})\.\s?(?=\S)")
_COPIES = re.compile(r"\d\s?(?:부|매|장|권|식|개|통)(?![가-힣])|각\s?\d\s?부")
_END = re.compile(r"끝\s?\.?\s*$")
_SENTENCE = re.compile(r"(?:니다|시오|세요|니까)\s?[.?]")


@check(over="reply")
def enclosures(reply: str, *, count: int = 0) -> Finding:
    """Enclosures are named as the rules have it.

    Args:
        reply: the text.
        count: how many there are; 0: any.
    """
    if not is_korean(reply):
        there = any(map(ENCLOSED_EN.match, lines(reply))) or not count
        return Finding(float(there), t("enclosure-ok" if there else "enclosure-missing"))
    body, below = body_and_enclosures(reply)
    if not below:
        return Finding(0.0 if count else 1.0, t("enclosure-missing" if count else "enclosure-none"))
    found = fault(body, below, count)
    if not found:
        return Finding(1.0, t("enclosure-ok"))
    return Finding(0.5 if found != "enclosure-place" else 0.25, t(found), (clean(below[0].strip()[:60]),))


def fault(body: list[str], below: list[str], count: int) -> str:
    """The message key of what is wrong; empty where nothing is."""
    head = ENCLOSED.match(below[0])
    if not head or not body or any(_SENTENCE.search(line) for line in below):
        return "enclosure-place"
    if head[1].replace(" ", "") != "붙임":
        return "enclosure-word"
    if head["colon"]:
        return "enclosure-colon"
    listed = " ".join([head["rest"], *below[1:]]) if head["rest"] or below[1:] else ""
    numbers = [int(n) for n in _NUMBERED.findall(listed.split("끝.")[0])]
    copies = len(_COPIES.findall(listed))
    if not listed.strip() or _END.fullmatch(listed.strip()):
        return "enclosure-missing"
    if numbers == [1] and max(copies, count) < 2:
        return "enclosure-single"
    if numbers and numbers != list(range(1, len(numbers) + 1)):
        return "enclosure-order"
    if not numbers and max(copies, count) >= 2:
        return "enclosure-numbers"
    return "enclosure-count" if count and max(1, len(numbers)) != count else ""
