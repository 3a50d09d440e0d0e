"""A table against what the question asks of it: columns, types, rows, keys, values."""

import re
from collections import Counter
from typing import Any

from labkit.checks import check, scale
from labkit.i18n import catalogue
from labkit.score import Finding
from labkit.tables import Table, column

t = catalogue("checks")

Row = tuple[Any, ...]


@check(over="table")
def columns(table: Table, *, names: list[str]) -> Finding:
    """The table has exactly these columns, in any order."""
    found = Counter(c["name"] for c in table["columns"])
    lacking = [n for n in names if n not in found]
    surplus = [n for n in found if n not in names] or sorted(n for n in found if found[n] > 1)
    if lacking:
        return Finding(
            scale(len(names) - len(lacking), 0, len(names)) * 0.5, t("table-lacks", names=", ".join(lacking))
        )
    if surplus:
        shown = tuple(n[:40] for n in surplus[:8])  # a table that lies on its side has thousands of columns
        return Finding(0.5, t("table-extra", names=", ".join(shown)), shown)
    return Finding(1.0, t("table-columns-ok"))


@check(over="table")
def code_column(table: Table, *, name: str, pattern: str) -> Finding:
    """A column of codes holds strings of the given form, in every row.

    Args:
        table: plain table.
        name: the column.
        pattern: regular expression that the whole code matches.
    """
    cells = _cells(table, name)
    if not cells:
        return Finding(0.0, t("table-no-column", name=name))
    if any(isinstance(c, int | float) for c in cells):
        return Finding(0.0, t("table-code-number", name=name), (str(cells[0])[:40],))
    # ASCII: \d would let the full-width digits of a word processor through, and no two tables would join.
    wrong = [c for c in cells if not (isinstance(c, str) and re.fullmatch(pattern, c, re.ASCII))]
    if wrong:
        return Finding(0.0, t("table-code-form", name=name, example=str(wrong[0])[:40]), (str(wrong[0])[:40],))
    return Finding(1.0, t("table-code-ok", name=name))


@check(over="table")
def number_columns(table: Table, *, names: list[str]) -> Finding:
    """Columns hold whole numbers, none missing; text such as '1,234' does not count."""
    good = []
    for name in names:
        cells = _cells(table, name)
        if cells and all(type(c) is int for c in cells):  # True is an int to isinstance
            good.append(name)
    wrong = [n for n in names if n not in good]
    if wrong:
        example = next((c for c in _cells(table, wrong[0]) if type(c) is not int), "–")
        reason = t("table-not-number", names=", ".join(wrong), example=str(example)[:40])
        return Finding(scale(len(good), 0, len(names)), reason, (str(example)[:40],))
    return Finding(1.0, t("table-number-ok"))


@check(over="table")
def matching_column(table: Table, *, name: str, pattern: str, example: str) -> Finding:
    """Every value of a column has the given form.

    Args:
        table: plain table.
        name: the column.
        pattern: regular expression for the whole value.
        example: a right value, for the message.
    """
    cells = _cells(table, name)
    if not cells:
        return Finding(0.0, t("table-no-column", name=name))
    wrong = [c for c in cells if not (isinstance(c, str) and re.fullmatch(pattern, c))]
    if not wrong:
        return Finding(1.0, t("table-form-ok", name=name))
    reason = t("table-form", name=name, example=example, found=str(wrong[0])[:40], count=len(wrong))
    return Finding(0.0, reason, (str(wrong[0])[:40],))


@check(over="table")
def row_count(table: Table, *, count: int) -> Finding:
    """The table has exactly so many rows."""
    found = len(table["rows"])
    if found == count:
        return Finding(1.0, t("table-rows-ok", count=count))
    return Finding(0.0, t("table-rows", found=found, count=count))


@check(over="table")
def same_values(table: Table, *, key: list[str], truth: Table, values: list[str]) -> Finding:
    """The values equal those of a reference table, row by row, matched by key columns.

    Rows that the reference does not have are the business of `row_count`: one mistake must not cost twice.

    Args:
        table: plain table of the trainee.
        key: columns that name a row.
        truth: plain reference table.
        values: columns to compare. All right gives full credit; otherwise half the credit at most, falling to none
            where only half of the values are right. Two swapped columns are a wrong table, not a nearly right one.
    """
    lacking = [n for n in [*key, *values] if not any(c["name"] == n for c in table["columns"])]
    if lacking:
        return Finding(0.0, t("table-lacks", names=", ".join(lacking)))
    mine, reference = _by_key(table, key, values), _by_key(truth, key, values)
    cells = [(k, i) for k in reference for i in range(len(values))]
    wrong = [(k, i) for k, i in cells if k not in mine or not _equal(mine[k][0][i], reference[k][0][i])]
    if not wrong:
        return Finding(1.0, t("table-values-ok", total=len(reference)))
    right = len(cells) - len(wrong)
    first, column_at = wrong[0]
    where = " / ".join([*map(str, first), values[column_at]])
    reason = t("table-values", right=right, total=len(cells), where=where)
    return Finding(scale(right / len(cells), 0.5, 1.0) / 2, reason, (where,))


def _by_key(table: Table, key: list[str], values: list[str]) -> dict[Row, list[Row]]:
    keys = list(zip(*(column(table, n) for n in key), strict=True))
    rows = list(zip(*(column(table, n) for n in values), strict=True))
    grouped: dict[Row, list[Row]] = {}
    for k, row in zip(keys, rows, strict=True):
        grouped.setdefault(tuple(str(part) for part in k), []).append(row)
    return grouped


def _equal(mine: Any, truth: Any) -> bool:
    if isinstance(mine, bool) or isinstance(truth, bool):
        return mine is truth
    if isinstance(mine, int) and isinstance(truth, int):
        return mine == truth  # an amount in won passes 1,000,000,000, where the tolerance below is a whole won
    if isinstance(truth, int | float):
        return isinstance(mine, int | float) and abs(mine - truth) <= 1e-9 * max(1.0, abs(truth))
    return bool(mine == truth)


def _cells(table: Table, name: str) -> list[Any]:
    try:
        return column(table, name)
    except KeyError:
        return []
