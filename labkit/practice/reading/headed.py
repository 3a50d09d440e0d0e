"""The heading that each line of a prompt stands under: "## 넣지 않을 것" bans every line of the list below it.

A heading stands on a line of its own, above what it heads, or at the beginning of the line ("금지: …", "| 필수 | … |",
"【조건】 …").
"""

import re
from collections.abc import Sequence

_ITEM = re.compile(
    r"^\s*(?:[-*•·◦▪○☐✓–]\s|\|\s|\(?(?:\d{1,2}|[ㄱ-ㅎ가나다라마바사아자차카타파하a-z]|[ivx]{1,4})[.)]\s|[①-⑳]"
    r"|\[[ xX]?\]\s)"
)
_ALONE = re.compile(
    r"^\s*(?:#{1,6}\s?(?P<a>.{1,40})"
    r"|(?:[\[【<〈■□●◆▶▷◎※]|\*\*|==){1,3}\s?(?P<b>[^\[\]【】<>:：*=]{1,30}?)\s?(?:[\]】>〉]|\*\*|==){1,3}"
    r"|[■□●◆▶▷◎※§]\s?(?P<c>[^:：]{1,24}?)\s?[:：.]?|(?:\d{1,2}[.)]\s"
    r"|[IVX]{1,4}[.)]\s)?(?P<d>[^:：]{1,40}?)\s?[:：])\s*$"
)
_INLINE = re.compile(
    r"^[\s\-*•·■□●◆▶▷◎※#>]{0,6}(?:\(?(?:\d{1,2}|[ㄱ-ㅎ가-하a-z])[.)]\s?|[①-⑳]\s?)?"
    r"(?:(?P<a>[^:：|\[\]【】.,!?\"'“”]{1,24}?)\s?[:：](?=\s|[^\s/\d])"
    r"|[\[【〈<](?P<b>[^\[\]【】〈〉<>(){}]{1,20})[\]】〉>](?=\s*\S)"
    r"|\*\*(?P<c>[^*]{1,24})\*\*|(?P<d>[^:：|.,!?\"'“”\s-]{1,12}(?:\s[^:：|.,!?\"'“”\s-]{1,12})?)\s[—–-]\s)"
)
_ROW = re.compile(r"^\|\s?([^|]{1,24}?)\s?\|\s?[^|\s]")
_SHORT = 16
_SECTION = 24  # lines that a heading heads at most


def is_item(text: str) -> bool:
    """Whether a line is one of a list or a table."""
    return _ITEM.match(text) is not None


def headings(lines: Sequence[str]) -> list[str]:
    """For each line the heading that it stands under, its own or the section's; "" where there is none."""
    out: list[str] = []
    section, since, listed = "", 0, False
    for n, line in enumerate(lines):
        below = lines[n + 1] if n + 1 < len(lines) else ""
        alone = _heads(line, below)
        if alone is not None:
            section, since, listed = alone, n, is_item(below)
            out.append("")
            continue
        if section and (n - since > _SECTION or (listed and not is_item(line))):
            section = ""
        out.append(own_head(line)[0] or section)
    return out


def _heads(line: str, below: str) -> str | None:
    match = _ALONE.match(line)
    if match and not (is_item(line) and not is_item(below)):
        return next(x for x in match.groups() if x).strip()
    bare = not is_item(line) and len(line) <= _SHORT and line[-1:] not in ".!?,다요"
    return line.strip() if bare and is_item(below) else None


def own_head(line: str) -> tuple[str, int]:
    """The heading at the beginning of a line, and where it ends; ("", 0) where there is none."""
    match = _INLINE.match(line) or _ROW.match(line)
    if not match:
        return "", 0
    group = next(n for n, x in enumerate(match.groups(), 1) if x)
    return match[group].strip(), match.end(group)
