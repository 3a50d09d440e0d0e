"""From a file to a typed frame: encoding, columns and checksum are looked at first, in this order.

The order is the reader's: a file saved again by a spreadsheet is wrong in all three, and "it is UTF-8 now"
helps more than "the checksum differs".
"""

import hashlib
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from labkit.data.descriptor import Field, Resource
from labkit.errors import DataError
from labkit.i18n import catalogue

if TYPE_CHECKING:
    import pandas as pd

_t = catalogue("data")
_BOM = b"\xef\xbb\xbf"


def read_table(folder: Path, resource: Resource) -> "pd.DataFrame":
    """The resource as a frame, typed as its descriptor says.

    Args:
        folder: the data set's folder.
        resource: the table.

    Returns:
        A frame whose codes are strings, dates datetimes, optional integers `Int64`. Text stays text even
        with a code list: a categorical column surprises in `groupby` and refuses new values.

    Raises:
        DataError: the file is missing, in another encoding, lacks a column, or was changed.
    """
    path = folder / resource.path
    data = _bytes(path)
    text = _decode(data, resource.encoding, path)
    _look_at_columns(text, resource, path)
    if hashlib.sha256(data).hexdigest() != resource.sha256:
        raise DataError(_t("checksum", path=path))
    return _frame(text, resource)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise DataError(_t("missing-file", path=path)) from error


def _decode(data: bytes, encoding: str, path: Path) -> str:
    found = _encoding_of(data)
    # "ascii" is a part of both: a table of plain ASCII is in any encoding that is expected.
    if found not in (encoding, "ascii"):
        raise DataError(_t("wrong-encoding", path=path, expected=encoding, found=found or "?"))
    return data.decode(encoding)


def _encoding_of(data: bytes) -> str | None:
    if data.startswith(_BOM):
        return "utf-8-sig"
    # UTF-8 before CP949: Korean in CP949 is hardly ever valid UTF-8, while the reverse can pass as nonsense.
    for encoding in ("ascii", "utf-8", "cp949"):
        try:
            data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return encoding
    return None


def _look_at_columns(text: str, resource: Resource, path: Path) -> None:
    import csv

    header = next(csv.reader(StringIO(text)), [])
    missing = [field.name for field in resource.fields if field.name not in header]
    if missing:
        raise DataError(_t("missing-column", path=path, columns=", ".join(missing), found=", ".join(header)))


def _frame(text: str, resource: Resource) -> "pd.DataFrame":
    import pandas as pd

    # Only an empty cell is missing: "NA", "None" or "-" in a citizen's text is text.
    frame = pd.read_csv(StringIO(text), dtype=str, keep_default_na=False, na_values=[""])
    for field in resource.fields:
        convert = _CONVERTERS.get(field.type)
        if convert:
            frame[field.name] = convert(frame[field.name], field)
    return frame


def _integers(column: "pd.Series[Any]", field: Field) -> "pd.Series[Any]":
    return column.astype("int64" if field.required else "Int64")


def _numbers(column: "pd.Series[Any]", field: Field) -> "pd.Series[Any]":
    return column.astype("float64")


def _truths(column: "pd.Series[Any]", field: Field) -> "pd.Series[Any]":
    return column.eq("true")


def _dates(column: "pd.Series[Any]", field: Field) -> "pd.Series[Any]":
    import pandas as pd

    return pd.to_datetime(column, format="ISO8601" if field.format == "default" else field.format)


_CONVERTERS: dict[str, Callable[["pd.Series[Any]", Field], "pd.Series[Any]"]] = {
    "integer": _integers,
    "number": _numbers,
    "boolean": _truths,
    "date": _dates,
    "datetime": _dates,
}
