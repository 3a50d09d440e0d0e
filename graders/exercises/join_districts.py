"""Homes by administrative dong, recomputed from the pairs matched by address.

The ways that keep the total and are wrong all the same fail on the dongs: an equal split on most of them, all to the
first administrative dong on most and three are missing. Merging and adding counts 1.76 homes for each one.
"""

from functools import cache
from typing import Any

from graders.measured import held, near
from labkit.answers import capture
from labkit.checks.table import row_count, same_values
from labkit.score import Finding
from labkit.tables import Table

KEY = {
    "1": ["할 수 있다"],
    "2": ["할 수 없다"],
    "3": ["할 수 없다"],
    "4": ["할 수 없다"],
    "5": ["할 수 있다"],
    "6": ["할 수 없다"],
    "7": ["조건을 달면"],
    "8": ["조건을 달면"],
}


@cache
def truth() -> dict[str, float]:
    """Every number asked for."""
    import labkit

    housing, mapping = labkit.load("dong_mapping", form="housing"), labkit.load("dong_mapping")
    today = mapping[mapping["말소일자"].isna()]
    split = today.groupby("법정동코드")["행정동코드"].nunique() > 1
    several = today.groupby("행정동코드")["법정동코드"].nunique() > 1
    return {
        "true_total": float(housing["주택수"].sum()),
        "merged_total": float(mapping.merge(housing, on="법정동코드")["주택수"].sum()),
        "split_legal": float(split.sum()),
        "several_legal": float(several.sum()),
    }


@cache
def table() -> Table:
    """The reference table as plain data."""
    import labkit

    homes = labkit.load("dong_mapping", form="parts").groupby("행정동코드")["주택수"].sum()
    codes = labkit.load("dong_codes").rename(columns={"code": "dong_code"})
    frame = codes.assign(homes=codes["dong_code"].map(homes))[["dong_code", "dong", "district", "homes"]]
    plain: Table = capture("table", frame)
    return plain


def one_row_each(answer: Table) -> Finding:
    """As many rows as dongs, and the names that belong to the codes."""
    counted = row_count(answer, count=len(table()["rows"]))
    if counted.score < 1:
        return counted
    return same_values(_folded(answer), key=["dong_code"], truth=table(), values=["dong", "district"])


def homes_right(answer: Table) -> Finding:
    """Every dong's homes. That a number came as text has cost its points elsewhere."""
    return same_values(_folded(answer), key=["dong_code"], truth=table(), values=["homes"])


def _folded(answer: Table) -> Table:
    names = [column["name"] for column in answer["columns"]]
    rows = [[_fold(name, cell) for name, cell in zip(names, row, strict=True)] for row in answer["rows"]]
    return {"columns": answer["columns"], "rows": rows}


def _fold(name: str, cell: Any) -> Any:
    if not isinstance(cell, str):
        return cell
    said = cell.strip()
    if name == "district":
        return said.removeprefix("하늘시").strip()  # as the mapping writes it
    digits = said.replace(",", "")
    return int(digits) if name == "homes" and digits.isdecimal() and len(digits) < 12 else said


JUDGES = {
    "double-count": {
        "totals": near(truth, ("true_total", "merged_total"), within=0.5, together=False),
        "many-to-many": near(truth, ("split_legal", "several_legal"), together=False),
    },
    "homes-table": {"one-row-each": one_row_each, "homes-right": homes_right},
    "claims": {"claims-held": held("join_districts", "claims", KEY)},
}
