"""A DataFrame as plain data, independent of how pandas happened to store it.

Right answers differ in storage: `string` or `object`, `int64` or `Int64`, a categorical, a named index instead of a
column, a month as a period, a timestamp or "2025-07". Here only the meaning is kept.
"""

import datetime
import math
from collections.abc import Callable
from typing import Any

from labkit.errors import AnswerError
from labkit.i18n import catalogue

t = catalogue("checks")

Table = dict[str, Any]


def capture_table(value: object, max_cells: int, wrong: Callable[[object], Exception]) -> Table:
    """Take a DataFrame (or a Series) as `{"columns": [{"name", "type"}], "rows": [[…]]}`.

    Args:
        value: a DataFrame; a named index counts as columns, an unnamed one is dropped.
        max_cells: rows × columns at most.
        wrong: makes the error for a value that is no table.

    Raises:
        AnswerError: too large, or with columns of several levels.
    """
    import pandas as pd

    if isinstance(value, pd.Series):
        value = value.to_frame()
    if not isinstance(value, pd.DataFrame):
        raise wrong(value)
    if value.columns.nlevels > 1:
        raise AnswerError(t("table-levels"))
    if value.size > max_cells:
        raise AnswerError(t("table-too-large", found=f"{value.size:,}", limit=f"{max_cells:,}"))
    if any(name is not None for name in value.index.names):
        taken = [n for n in value.index.names if n is not None and n in value.columns]
        value = value.reset_index(drop=bool(taken))
    # By position: two columns of one name are a mistake that a check names, not a crash here.
    columns = [[_cell(v) for v in value.iloc[:, i].tolist()] for i in range(value.shape[1])]
    return {
        "columns": [
            {"name": str(name), "type": _type(cells)} for name, cells in zip(value.columns, columns, strict=True)
        ],
        "rows": [list(row) for row in zip(*columns, strict=True)],
    }


def column(table: Table, name: str) -> list[Any]:
    """The values of one column; `KeyError` where there is none of that name."""
    names = [c["name"] for c in table["columns"]]
    if name not in names:
        raise KeyError(name)
    index = names.index(name)
    return [row[index] for row in table["rows"]]


def _cell(value: Any) -> Any:
    import pandas as pd

    if isinstance(value, pd.Period):
        return str(value)
    if isinstance(value, datetime.datetime | datetime.date):
        return None if value is pd.NaT else value.isoformat().removesuffix("T00:00:00")
    if value is None or value is pd.NA or value is pd.NaT:
        return None
    if isinstance(value, bool | str):
        return value
    if hasattr(value, "item"):
        value = value.item()
    if isinstance(value, int):
        return value
    if isinstance(value, float):
        # 12.0 is the integer 12 that a missing value elsewhere in the column turned into a float.
        return None if not math.isfinite(value) else int(value) if value.is_integer() else value
    return str(value)[:1000]


def _type(cells: list[Any]) -> str:
    kinds = {type(cell) for cell in cells if cell is not None}
    if kinds <= {int, float} and kinds:
        return "integer" if kinds == {int} else "number"
    names = {str: "string", bool: "boolean", int: "integer", float: "number"}
    return names[kinds.pop()] if len(kinds) == 1 else ("mixed" if kinds else "empty")
