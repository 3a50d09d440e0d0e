"""The records that a document holds: one as a rule, one for each row of its table or each of its parts."""

import re
from itertools import pairwise

from labkit.practice.documents import injection
from labkit.practice.documents.fields import kind_of
from labkit.practice.documents.seek import Found, find

_MOST = 60
_PART = re.compile(
    r"^(?:[-=*_]{3,}\s*|#{1,4} .{1,80}|[\[【(<]?\s?(?:공고|민원|사건|건|행사|문서|접수|강좌|사업"
    r"|제|no\.?|notice|complaint|event|case|record|item|document)"
    r"\s?(?:번호)?\s?#?\s?[A-Z]{0,3}-?\d{1,6}\s?(?:번|건|호)?\s?[\]】)>.:：]?.{0,60})$",
    re.IGNORECASE | re.MULTILINE,
)


def records(document: str, names: list[str]) -> list[dict[str, Found]]:
    """The records, each with the fields that it tells; at least one, which may be empty.

    Args:
        document: the text.
        names: the fields asked for.
    """
    rows = _of_table(document, names)
    if rows:
        return rows[:_MOST]
    parts = _parts(document)
    if len(parts) >= 2:
        found = [(offset, _one(part, names)) for offset, part in parts[:_MOST]]
        told = [(o, r) for o, r in found if r]
        if len(told) >= 2 and sum(len(r) for _, r in told) >= len(told):
            return [{n: Found(f.value, f.line + o, f.quote) for n, f in r.items()} for o, r in told]
    return [_one(document, names)]


def _one(document: str, names: list[str]) -> dict[str, Found]:
    return {name: found for name in names if (found := find(document, name))}


def _parts(document: str) -> list[tuple[int, str]]:
    """The parts between rules or numbered headings, each with the number of lines before it."""
    cuts = [m.start() for m in _PART.finditer(document[:120_000])][:400]
    if not cuts:
        return []
    edges = [0, *cuts, len(document)]
    pieces = [(document[:a].count("\n"), document[a:b]) for a, b in pairwise(edges)]
    return [(n, p) for n, p in pieces if len(re.sub(r"[\W_]", "", p)) >= 20]


def _of_table(document: str, names: list[str]) -> list[dict[str, Found]]:
    lines = [(n, line) for n, line in enumerate(document.split("\n")[:2_000], 1) if line.strip().startswith("|")]
    if len(lines) < 3:
        return []
    cells = [[c.strip() for c in line.strip().strip("|").split("|")] for _, line in lines]
    columns = [_column(name, cells[0]) for name in names]
    if sum(c is not None for c in columns) * 2 < len(names):
        return []
    out = []
    for (number, line), row in zip(lines[1:], cells[1:], strict=True):
        if set("".join(row)) <= set("-: ") or injection.find(line):
            continue
        out.append(
            {
                n: Found(row[c], number, line.strip())
                for n, c in zip(names, columns, strict=True)
                if c is not None and c < len(row) and row[c]
            }
        )
    return [r for r in out if r]


def _column(name: str, head: list[str]) -> int | None:
    flat = name.replace(" ", "").replace("_", "").lower()
    heads = [h.replace(" ", "").lower() for h in head]
    if flat in heads:
        return heads.index(flat)
    kind = kind_of(name)
    same = [i for i, h in enumerate(head) if kind and kind_of(h) == kind]
    inside = [i for i, h in enumerate(heads) if flat in h or (len(h) > 1 and h in flat)]
    found = same or inside
    return found[0] if found else None
