"""Markdown that a reader would see as bare asterisks."""

import re
from collections.abc import Iterator
from unicodedata import category

_CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)


def emphasis_faults(source: str) -> Iterator[str]:
    """Bold that CommonMark does not render: `**칸(셀)**이` closes between a bracket and a letter.

    In English a space follows; in Korean a particle does. Rule: CommonMark 0.31, 6.2, left- and right-flanking runs.

    Args:
        source: a prose cell.
    """
    for line in _CODE.sub(lambda m: "x" * len(m[0]), source).splitlines():
        for number, mark in enumerate(re.finditer(r"\*\*", line)):
            before, after = line[: mark.start()][-1:], line[mark.end() :][:1]
            inner, outer = (after, before) if number % 2 == 0 else (before, after)
            if not inner.strip() or (_is_punctuation(inner) and outer.strip() and not _is_punctuation(outer)):
                seen = line[max(0, mark.start() - 12) : mark.end() + 6]
                yield f"'**' stays visible in {seen!r}: move the bracket out"


def _is_punctuation(char: str) -> bool:
    return category(char)[0] in "PS"
