"""A DataFrame as plain data, independent of how pandas happened to store it.

Right answers differ in storage: `string` or `object`, `int64` or `Int64`, a categorical, a named index instead of a
column, a month as a period, a timestamp or "2025-07". Here only the meaning is kept.
"""

import datetime
from collections.abc import Callable, Iterator
from typing import Any

from labkit.errors import AnswerError
from labkit.i18n import catalogue
from labkit.plain import clean, finite, is_text

t = catalogue("checks")

Table = dict[str, Any]

MAX_CHARS = 2_000_000
_CELL_CHARS = 1000


def capture_table(value: Any, max_cells: int, wrong: Callable[[object], Exception]) -> Table:
    """Take a DataFrame (or a Series) as `{"columns": [{"name", "type"}], "rows": [[…]]}`.

    Args:
        value: a DataFrame; a named level of its index counts as a column, unless there is one of that name already.
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
    found = len(value) * (value.shape[1] + sum(name is not None for name in value.index.names))
    if found > max_cells:
        raise _too_large(found, max_cells)
    columns = [*_named_levels(value), *_columns(value)]
    return _table([clean(str(name)) for name, _ in columns], [cells for _, cells in columns], max_cells)


def read_table(data: Any, max_cells: int) -> Table:
    """Check a table that somebody else captured: nothing in it is believed.

    Args:
        data: what should be the result of `capture_table`.
        max_cells: rows × columns at most.

    Raises:
        AnswerError: it is no such table.
    """
    try:
        names = [clean(c["name"]) for c in data["columns"]]
        rows = data["rows"]
    except (TypeError, KeyError) as error:
        raise _unreadable() from error
    well_formed = isinstance(rows, list) and all(isinstance(row, list) and len(row) == len(names) for row in rows)
    if not well_formed or not all(c is None or isinstance(c, bool | int | float | str) for row in rows for c in row):
        raise _unreadable()
    columns = [list(cells) for cells in zip(*rows, strict=True)] if rows else [[] for _ in names]
    return _table(names, columns, max_cells)


def column(table: Table, name: str) -> list[Any]:
    """The values of one column; `KeyError` where there is none of that name."""
    names = [c["name"] for c in table["columns"]]
    if name not in names:
        raise KeyError(name)
    index = names.index(name)
    return [row[index] for row in table["rows"]]


def _named_levels(frame: Any) -> Iterator[tuple[Any, list[Any]]]:
    # Not reset_index(): it refuses two levels of one name, and names those that have none.
    for position, name in enumerate(frame.index.names):
        if name is not None and name not in frame.columns:
            yield name, frame.index.get_level_values(position).tolist()


def _columns(frame: Any) -> Iterator[tuple[Any, list[Any]]]:
    # By position: two columns of one name are a mistake that a check names, not a crash here.
    for position, name in enumerate(frame.columns):
        yield name, frame.iloc[:, position].tolist()


def _table(names: list[str], columns: list[list[Any]], max_cells: int) -> Table:
    # Counted again: what was asked for its size may be a subclass that says something else.
    found = sum(len(cells) for cells in columns)
    if found > max_cells or len(names) > max_cells:
        raise _too_large(max(found, len(names)), max_cells)
    plain = [[_cell(value) for value in cells] for cells in columns]
    chars = sum(map(len, names)) + sum(len(c) for cells in plain for c in cells if type(c) is str)
    if chars > MAX_CHARS:
        raise AnswerError(t("answer-too-long", found=f"{chars:,}", limit=f"{MAX_CHARS:,}"))
    return {
        "columns": [{"name": name, "type": _type(cells)} for name, cells in zip(names, plain, strict=True)],
        "rows": [list(row) for row in zip(*plain, strict=True)],
    }


def _cell(value: Any) -> Any:
    if value is None or value is True or value is False:
        return value
    if is_text(value):
        return clean(value)
    try:
        number = finite(value)
    except TypeError:
        return _unusual(value)
    # 12.0 is the integer 12 that a missing value elsewhere in the column turned into a float.
    return int(number) if isinstance(number, float) and number.is_integer() else number


def _unusual(value: Any) -> Any:
    import numpy as np
    import pandas as pd

    if value is pd.NA or value is pd.NaT:
        return None
    if isinstance(value, np.bool_):
        return bool(value)
    if isinstance(value, np.datetime64):
        return _unusual(pd.Timestamp(value))
    if isinstance(value, datetime.date):  # a datetime and a Timestamp are dates too
        return clean(value.isoformat()).removesuffix("T00:00:00")
    return clean(str(value))[:_CELL_CHARS]


def _type(cells: list[Any]) -> str:
    kinds = {type(cell) for cell in cells if cell is not None}
    if kinds <= {int, float} and kinds:
        return "integer" if kinds == {int} else "number"
    names = {str: "string", bool: "boolean", int: "integer", float: "number"}
    return names[kinds.pop()] if len(kinds) == 1 else ("mixed" if kinds else "empty")


def _too_large(found: int, limit: int) -> AnswerError:
    return AnswerError(t("table-too-large", found=f"{found:,}", limit=f"{limit:,}"))


def _unreadable() -> AnswerError:
    return AnswerError(t("answer-unreadable", kind="table"))
