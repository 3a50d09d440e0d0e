"""Records (an action, a fact) in the shape asked for: JSON, table, CSV, list, sentences; counted, cut to length."""

import csv
import io
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from labkit.practice.language.personal import phones
from labkit.practice.language.spans import spans
from labkit.practice.language.texts import shorten
from labkit.practice.plan import Plan
from labkit.practice.reading.orders import wants_csv
from labkit.practice.writing.wording import worded

Cell = str | None
Row = tuple[Cell, ...]
HIDDEN = "○○○-○○○○-○○○○"
_OFFICE = re.compile(r"0(?!10)\d{1,2}-\d{3,4}-\d{4}")
_CAPS = (400, 200, 120, 80, 60, 45, 30, 20, 12, 8, 5, 3, 1)


@dataclass(frozen=True)
class Sheet:
    """Rows under named columns.

    Args:
        columns: the names, in the order asked for.
        rows: one row for each record; None where the document does not say.
        one: a single record, which JSON shows as an object and not as a list.
    """

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    one: bool = False


def clean(plan: Plan, text: str) -> str:
    """A text of the document as it may be shown: masked if asked for, in the reader's words, without what is banned."""
    said = worded(plan, text)
    if plan.asked.get("mask_personal_data") and spans("department", text):
        for number in phones(text):  # an office's own number is nobody's personal data
            said = said.replace(HIDDEN, number, 1) if _OFFICE.fullmatch(number) else said.replace(HIDDEN, "\ufffc", 1)
        said = said.replace("\ufffc", HIDDEN)
    for word in plan.asked.get("forbid", ()):
        said = re.sub(re.escape(word), "", said, flags=re.IGNORECASE)
    return re.sub(r"[ \t]{2,}", " ", said).strip()


def counted(plan: Plan) -> tuple[int, str] | None:
    """How many things are asked for, and whether exactly, at most or at least so many; None for any number."""
    wanted = plan.asked.get("count_items") or plan.asked.get("count_sentences")
    return (max(1, min(int(wanted["n"]), 40)), str(wanted["mode"])) if wanted else None


def render(plan: Plan, sheet: Sheet, told: Callable[[Row], str], opening: str = "", *, mark: str = "- ") -> str:
    """The records as text.

    Args:
        plan: what was asked for.
        sheet: the records.
        told: a row as one line of a list, or as one sentence.
        opening: words before the answer.
        mark: what stands before a line where no form is asked for.
    """
    limit = plan.asked.get("max_chars")
    exact = counted(plan)
    keep_all = sheet.one or (exact is not None and exact[1] != "max")

    def whole(rows: Sequence[Row]) -> str:
        return opening + _shaped(plan, Sheet(sheet.columns, tuple(rows), sheet.one), told, mark)

    text = whole(sheet.rows)
    if not limit or len(text) <= limit:
        return text
    return _cut(plan, sheet, whole, int(limit), keep_all=keep_all)


def _cut(plan: Plan, sheet: Sheet, whole: Callable[[Sequence[Row]], str], limit: int, *, keep_all: bool) -> str:
    rows = list(sheet.rows)
    # First the last records go, as long as most of them stay; then every cell is shortened; then the rest goes.
    while not keep_all and len(rows) > max(1, len(sheet.rows) // 2) and len(whole(rows)) > limit:
        rows.pop()
    while True:
        for cap in _CAPS:
            text = whole([tuple(shorten(c, cap) if c else c for c in row) for row in rows])
            if len(text) <= limit:
                return text
        if keep_all or len(rows) <= 1:
            break
        rows.pop()
    if plan.asked.get("format") == "json":
        return text if sheet.one or not rows else whole([])
    return text[:limit]


def _shaped(plan: Plan, sheet: Sheet, told: Callable[[Row], str], mark: str) -> str:
    form = plan.asked.get("format")
    if wants_csv(plan):
        return _csv(sheet)
    if form == "json":
        text = _json(sheet)
        return f"```json\n{text}\n```" if plan.fails("wrapped-json") else text
    if form == "table":
        return _table(sheet)
    if form == "numbered":
        return "\n".join(f"{i}. {told(row)}" for i, row in enumerate(sheet.rows, 1))
    if form in ("paragraph", "label") or (form is None and plan.fails("free-form")):
        return " ".join(told(row) for row in sheet.rows)
    if form is None and "count_sentences" in plan.asked:
        return " ".join(told(row) for row in sheet.rows)
    listed = form == "bullets" or "count_items" in plan.asked
    return "\n".join(f"{'- ' if listed else mark}{told(row)}" for row in sheet.rows)


def _json(sheet: Sheet) -> str:
    records = [dict(zip(sheet.columns, row, strict=True)) for row in sheet.rows]
    if sheet.one:
        return json.dumps(records[0] if records else {}, ensure_ascii=False)
    if not records:
        return "[]"
    return "[\n" + ",\n".join("  " + json.dumps(r, ensure_ascii=False) for r in records) + "\n]"


def _table(sheet: Sheet) -> str:
    lines = [sheet.columns, tuple("---" for _ in sheet.columns), *sheet.rows]
    return "\n".join("| " + " | ".join((c or "").replace("|", "/") for c in line) + " |" for line in lines)


def _csv(sheet: Sheet) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(sheet.columns)
    writer.writerows([c or "" for c in row] for row in sheet.rows)
    return out.getvalue().strip("\n")
