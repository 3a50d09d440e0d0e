"""The label sets of a prompt: wherever words for departments stand in a row, head lines or fill a shape."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from labkit.practice.reading.lists.runs import MAX_LABELS
from labkit.practice.reading.lists.senses import is_label, label_words, sense, senses_of
from labkit.practice.reading.lists.shapes import Shape
from labkit.practice.reading.segment import Span

# Between two labels of a list stands nothing but separators, bullets, numbers or letters, or a gloss in brackets.
_GLOSS = re.compile(r"[(（][^()（）\n]{0,160}[)）]")
_BETWEEN = re.compile(
    r"(?:과|팀|부서)?(?:이?랑|이나|나|와|과)?(?:[\s\W_\d①-⑳ㅇ]|(?<![A-Za-z가-힣])[A-Za-z가-하](?![A-Za-z가-힣])"
    r"|\b(?:or|and)\b|또는|혹은|및|그리고|아니면)*",
    re.IGNORECASE,
)
_FURTHEST = 200


@dataclass(frozen=True)
class Run:
    """Labels in a row, and where they stand."""

    span: Span
    names: tuple[str, ...]

    @property
    def size(self) -> int:
        """How many different labels it has."""
        return len(set(self.names))


def runs(text: str, skip: Sequence[Span]) -> list[Run]:
    """All rows of at least two words for departments."""
    out: list[Run] = []
    row: list[re.Match[str]] = []
    for match in label_words("category").finditer(text):
        if any(a <= match.start() < b for a, b in skip):
            continue
        if row and not _adjacent(text, row[-1].end(), match.start()):
            _keep(out, row)
            row = []
        row.append(match)
    _keep(out, row)
    return out


def _keep(out: list[Run], row: Sequence[re.Match[str]]) -> None:
    # "교통(traffic)": a translation in brackets is no label of its own.
    own = [m for n, m in enumerate(row) if not (n and _in_brackets(row[n - 1], m))]
    first: dict[str, str] = {}
    for match in own:
        first.setdefault(sense(match[0], "category"), match[0])
    if len(first) >= 2:
        out.append(Run((own[0].start(), row[-1].end()), tuple(dict.fromkeys(m[0] for m in own))))


def _in_brackets(before: re.Match[str], match: re.Match[str]) -> bool:
    between = before.string[before.end() : match.start()].strip()
    return between in ("(", "（", "=", "/") and sense(before[0], "category") == sense(match[0], "category")


def _adjacent(text: str, end: int, start: int) -> bool:
    if start - end > _FURTHEST:
        return False
    between = _GLOSS.sub(" ", text[end:start])
    if "\n" in between and ("|" in between or "\t" in between):
        return False  # rows of a table: what heads them counts, not their cells
    return len(between) <= 40 and "→" not in between and _BETWEEN.fullmatch(between) is not None


# ------------------------------------------------------------------ heads of lines

_LEAD = r"^[ \t]{0,12}(?:[^\w\s가-힣]|\d{1,2}|[①-⑳]|ㅇ|[A-Za-z가-하](?=[.)\s])|[ \t]){0,14}"
_TAIL = (
    r"[\"'”’`*」』\])】>]{0,4}[ \t]{0,2}(?:\([^()\n]{0,40}\)[ \t]{0,2}[\"'`*]{0,3}[ \t]{0,2})?(?:$|[:：=|(（\t,←→—–-]"
    r"|(?:에는|은|는|이란|란)\s|covers?\b|includes?\b|means?\b|is for\b|if\b|when\b|입니다|이다|예요)"
)


def heads(text: str, skip: Sequence[Span]) -> list[tuple[str, Span]]:
    """Words for departments that head a line: a definition, a row of a table, an item of a list."""
    pattern = label_words("category").pattern
    line_head = re.compile(f"{_LEAD}(?P<word>{pattern}){_TAIL}", re.IGNORECASE)
    out = []
    for at, line in _lines(text):
        match = line_head.match(line[:400])
        if match and not any(a < at + len(line) and at < b for a, b in skip):
            out.append((match["word"], (at + match.start("word"), at + match.end("word"))))
    return out


def _lines(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for line in text.split("\n"):
        yield at, line
        at += len(line) + 1


# ------------------------------------------------------------------ the set


def find_categories(text: str, shapes: Sequence[Shape], skip: Sequence[Span]) -> tuple[list[str], list[Span]]:
    """The labels of the category, in order, and the spans of the lists that only name them.

    Args:
        text: the prompt.
        shapes: the shapes of an answer in it.
        skip: what is not instruction: the document, the examples.
    """
    rows = runs(text, skip)
    found = max(rows, key=lambda r: (r.size, -r.span[0]), default=None)
    names = list(dict.fromkeys(found.names)) if found and found.size >= 3 else []
    headed = _one_form(heads(text, skip))
    if len({sense(n, "category") for n in headed}) > len({sense(n, "category") for n in names}):
        names = headed if len(headed) >= 3 else names
    own = _own_list(text, skip)
    if len(own) > len(names):
        return own[:MAX_LABELS], []
    lists = [r.span for r in rows if r.size >= 4 and r.size * 4 >= len(names) * 3]
    return _lower(names)[:MAX_LABELS], lists


def _one_form(found: Sequence[tuple[str, Span]]) -> list[str]:
    first: dict[str, str] = {}
    for word, _ in found:
        first.setdefault(sense(word, "category"), word)
    return list(first.values())


def _lower(names: Sequence[str]) -> list[str]:
    """Capitals that only begin a sentence or a heading are not meant ("Traffic, parking, waste")."""
    small = sum(n == n.lower() for n in names)
    return [n.lower() if 0 < small < len(names) and n.istitle() else n for n in names]


_ITEM = re.compile(
    r"^[ \t]{0,8}(?:[-*•·▪○●]|\d{1,2}[.)]|[a-h가-하][.)])[ \t]{1,3}[\"'`*]{0,3}([^\n:：=→.!?|]{2,32}?)[\"'`*]{0,3}$"
)


def _own_list(text: str, skip: Sequence[Span]) -> list[str]:
    """A vertical list of short names, some of which are departments: a prompt's own labels."""
    best: list[str] = []
    row: list[str] = []
    for at, line in [*_lines(text), (len(text), "-")]:
        match = _ITEM.match(line[:80]) if not any(a <= at < b for a, b in skip) else None
        if match:
            row.append(match[1].strip())
        elif line.strip():
            if len(row) >= 4 and sum(bool(senses_of(x, "category")) for x in row) >= max(3, len(row) // 2):
                best = row if len(row) > len(best) else best
            row = []
    return [] if all(is_label(x) for x in best) else best
