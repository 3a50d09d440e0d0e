"""Tables of rules: rows of cells between bars or tabs, whose label column is the one the heading calls right."""

import re
from collections.abc import Sequence

from labkit.practice.reading.lists.senses import words_pattern
from labkit.practice.reading.teaching.conditions import definitions
from labkit.practice.reading.teaching.rules import Rule
from labkit.practice.reading.teaching.slots import alternatives, says_any, slots_of, thing_alone

_RIGHT = re.compile(
    r"바로잡|바른|옳|맞는|정답|실제|최종|확정|수정|담당|소관|배정|우리|이렇게 분류|correct|right|actual|true"
    r"|final|\bbut\b|answer|instead"
    r"|use\b|goes to|ours|desk|route",
    re.IGNORECASE,
)
_WRONG = re.compile(
    r"AI|상식|쉽지만|쉬운|오분류|오답|틀린|잘못|착각|흔히|보통|처음|전\b|기존|아님|아닌|not\b|wrong|mistak|tempt"
    r"|said|guess|instinct|intuit"
    r"|common|looks|before",
    re.IGNORECASE,
)

Line = tuple[int, str]


def of_tables(lines: Sequence[Line], labels: tuple[str, ...]) -> tuple[list[Rule], set[int]]:
    """The rules in tables, and the numbers of the lines that make them up.

    Args:
        lines: the prompt's lines with their places.
        labels: the labels.
    """
    out: list[Rule] = []
    taken: set[int] = set()
    table: list[int] = []
    for n in range(len(lines) + 1):
        if n < len(lines) and _cells(lines[n][1]):
            table.append(n)
            continue
        if len(table) >= 3 or (len(table) == 2 and "|" in lines[table[0]][1]):
            found = _of_table([lines[i] for i in table], labels)
            if found:
                out += found
                taken |= set(table)
        table = []
    return out, taken


def _cells(line: str) -> list[str]:
    body = line[:2_000].strip(" ")
    if body.startswith("|") and body.count("|") >= 3:
        return [c.strip(" *`\"'") for c in body.strip("|").split("|")]
    if "\t" in body.strip():
        return [c.strip(" *`\"'") for c in body.strip("\n").split("\t")]
    return []


def _of_table(rows: Sequence[Line], labels: tuple[str, ...]) -> list[Rule]:
    cells = [(at, len(line), _cells(line)) for at, line in rows]
    width = max(len(c) for _, _, c in cells)
    head = cells[0][2]
    body = [c for c in cells if not all(set(x) <= set("-: ") for x in c[2])]
    columns = [
        i for i in range(width) if sum(bool(_named(c, i, labels)) for _, _, c in body) * 2 >= max(2, len(body) - 1)
    ]
    if not columns:
        return []
    titles = [head[i] if i < len(head) and not _named(head, i, labels) else "" for i in range(width)]
    right = _right(columns, titles)
    out: list[Rule] = []
    for at, length, row in body:
        if right < len(row) and _named(row, right, labels):
            out += _of_row(row, right, columns, labels, (at, at + length))
    return out


def _named(row: Sequence[str], column: int, labels: tuple[str, ...]) -> list[str]:
    """The labels a cell consists of ("소음·청소"); empty where it says more."""
    if column >= len(row) or not row[column]:
        return []
    found = [m[0].lower() for m in words_pattern(labels).finditer(row[column])]
    rest = words_pattern(labels).sub("", row[column])
    exact = {x.lower(): x for x in labels}
    return [exact[f] for f in found] if found and not re.search(r"\w{2}", rest.replace("과", "")) else []


def _right(columns: Sequence[int], titles: Sequence[str]) -> int:
    """The column that counts: the one called right, not one called wrong, else the last."""
    fair = [
        i
        for i in columns
        if not _WRONG.search(titles[i]) or (_RIGHT.search(titles[i]) and not _WRONG.search(titles[i]))
    ]
    called = [i for i in (fair or columns) if _RIGHT.search(titles[i])]
    return (called or fair or list(columns))[-1]


def _of_row(
    row: Sequence[str], right: int, columns: Sequence[int], labels: tuple[str, ...], span: tuple[int, int]
) -> list[Rule]:
    label = _named(row, right, labels)[0]
    wrong = tuple(x for i in columns if i != right for x in _named(row, i, labels) if x != label)
    texts = [c for i, c in enumerate(row) if i not in columns and re.search(r"[^\W\d]{2}", c)]
    if not texts:
        return []
    if right <= 1 and len(columns) == 1 and row.index(texts[0]) > right:
        return [rule for text in texts for rule in definitions(label, text, span)]
    any_ = says_any(" ".join(texts))
    found = [slots_of(part) for part in alternatives(texts[0])]
    found += [alone for slots in found if any_ and (alone := thing_alone(slots)) != slots]
    return [Rule(span, label, slots, wrong) for slots in found if slots]
