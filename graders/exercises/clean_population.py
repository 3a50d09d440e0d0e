"""The tidy population table, recomputed from the city's own model: nothing here is a stored answer."""

import re
from functools import cache
from typing import Any

from graders.truths.population import tidy
from labkit.answers import capture
from labkit.checks.table import row_count, same_values
from labkit.score import Finding
from labkit.tables import Table

QUANTITIES = ["population", "households", "male", "female"]
VALUES = ["dong", "district", *QUANTITIES]


@cache
def truth() -> Table:
    """The reference table as plain data."""
    table: Table = capture("table", tidy())
    return table


def values(table: Table) -> Finding:
    """All names and quantities, by dong and month.

    Storage has been judged by then: a month written as 2025-07-01, a code that became a number or a quantity still
    in text ("17,791") has lost its points under its own criterion and must not cost these too.
    """
    return same_values(_folded(table), key=["dong_code", "month"], truth=truth(), values=VALUES)


def only_dongs(table: Table) -> Finding:
    """As many rows as dongs that existed in each month: totals, footnote and phantom rows all show in the count."""
    return row_count(table, count=len(truth()["rows"]))


def _folded(table: Table) -> Table:
    fold = {"month": _month, "dong": _name, "district": _name, **dict.fromkeys(QUANTITIES, _quantity)}
    names = [c["name"] for c in table["columns"]]
    rows = [[fold.get(n, _same)(cell) for n, cell in zip(names, row, strict=True)] for row in table["rows"]]
    return {"columns": table["columns"], "rows": rows}


def _same(cell: Any) -> Any:
    return cell


def _month(cell: Any) -> Any:
    found = re.match(r"(\d{4})\D{0,2}(\d{1,2})(?!\d{3})", str(cell))
    return f"{found[1]}-{int(found[2]):02d}" if found else cell


def _name(cell: Any) -> Any:
    return cell.strip() if isinstance(cell, str) else cell


def _quantity(cell: Any) -> Any:
    digits = cell.strip().replace(",", "") if isinstance(cell, str) else ""
    return int(digits) if digits.isdecimal() and len(digits) < 12 else cell


JUDGES = {"tidy-table": {"only-dongs": only_dongs, "values": values}}
