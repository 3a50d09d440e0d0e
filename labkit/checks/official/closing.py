"""끝. at the end of a draft: behind the last word of the body or of the enclosures, or on a line of its own.

Accepted: any number of spaces before it; the sender's name, the list of receivers and the desk below it.
"""

import re

from labkit.checks import check
from labkit.checks.official.reading import is_korean, plain, t
from labkit.plain import clean
from labkit.score import Finding

_END = re.compile(r"(?:^|[\s.)\]”\"])끝\s?\.(?=\s|$)", re.MULTILINE)
_LOOSE = re.compile(r"(?:^|[\s.(<\[-])끝\s?[)>\]-]?\s*$", re.MULTILINE)
_SENTENCE = re.compile(r"(?:니다|시오|세요|니까)\s?[.?]|^\s*(?:붙임|\d\.|[가-하]\.)\s", re.MULTILINE)


@check(over="reply")
def closing(reply: str) -> Finding:
    """The draft ends with 끝.

    Args:
        reply: the text; of an English one nothing is asked here.
    """
    if not is_korean(reply):
        return Finding(1.0, t("korean-only"))
    text = plain(reply).rstrip()
    found = list(_END.finditer(text))
    if not found:
        loose = _LOOSE.search(text)
        return Finding(0.5 if loose else 0.0, t("closing-dot" if loose else "closing-missing"), (_last(text),))
    rest = text[found[-1].end() :]
    if len(found) > 1:
        return Finding(0.5, t("closing-twice", count=len(found)))
    if _SENTENCE.search(rest):
        return Finding(0.5, t("closing-early"), (clean(" ".join(rest.split())[:60]),))
    return Finding(1.0, t("closing-ok"))


def _last(text: str) -> str:
    return clean(text.strip().split("\n")[-1].strip()[-60:])
