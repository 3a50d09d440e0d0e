"""A table is taken by what it says, however pandas stores it; and a table from outside is not believed."""

import datetime
import json
import math
from decimal import Decimal

import numpy as np
import pandas as pd
import pytest

from labkit.answers import MAX_CELLS, capture
from labkit.errors import AnswerError
from labkit.tables import MAX_CHARS, column, read_table


def table(frame):
    return capture("table", frame)


def columns_of(frame):
    return [(c["name"], c["type"]) for c in table(frame)["columns"]]


def problem_of(call, *args):
    with pytest.raises(AnswerError) as caught:
        call(*args)
    return caught.value.text


def objects(*cells):
    return pd.Series(list(cells), dtype=object)


# --- one meaning, many storages


CODES = ["0991115100", "0991115200"]


@pytest.mark.parametrize(
    "codes",
    [
        pd.Series(CODES),
        pd.Series(CODES, dtype=object),
        pd.Series(CODES, dtype="string"),
        pd.Series(CODES, dtype="category"),
        objects(*map(np.str_, CODES)),
    ],
    ids=["str", "object", "string", "category", "numpy"],
)
@pytest.mark.parametrize(
    "people",
    [
        pd.Series([17791, 3]),
        pd.Series([17791, 3], dtype="int32"),
        pd.Series([17791, 3], dtype="Int64"),
        pd.Series([17791.0, 3.0]),
        pd.Series([17791, 3], dtype="Float64"),
        pd.Series([17791, 3], dtype="uint16"),
        pd.Series([17791, 3], dtype="category"),
        objects(17791, np.int64(3)),
        objects(Decimal(17791), Decimal("3.0")),
    ],
    ids=["int64", "int32", "Int64", "float", "Float64", "uint16", "category", "object", "decimal"],
)
def test_equal_tables_are_equal_however_they_are_stored(codes, people):
    assert table(pd.DataFrame({"code": codes, "people": people})) == {
        "columns": [{"name": "code", "type": "string"}, {"name": "people", "type": "integer"}],
        "rows": [["0991115100", 17791], ["0991115200", 3]],
    }


@pytest.mark.parametrize(
    "months",
    [
        pd.Series(["2025-07", "2025-08"]),
        pd.Series(pd.PeriodIndex(["2025-07", "2025-08"], freq="M")),
        objects(pd.Period("2025-07", "M"), "2025-08"),
    ],
    ids=["text", "period", "mixed"],
)
def test_a_month_is_a_month(months):
    assert table(pd.DataFrame({"month": months}))["rows"] == [["2025-07"], ["2025-08"]]


@pytest.mark.parametrize(
    "days",
    [
        pd.Series(pd.to_datetime(["2025-07-01", None])),
        pd.Series(pd.to_datetime(["2025-07-01", None])).astype("datetime64[s]"),
        objects(datetime.date(2025, 7, 1), None),
        objects(datetime.datetime(2025, 7, 1), pd.NaT),
        objects(np.datetime64("2025-07-01", "ns"), np.datetime64("NaT")),
        objects(pd.Timestamp("2025-07-01"), math.nan),
        pd.Series(["2025-07-01", None]),
        objects("2025-07-01", pd.NA),
    ],
    ids=["ns", "s", "date", "datetime", "datetime64", "timestamp", "str", "object"],
)
def test_a_day_is_a_day_and_a_gap_a_gap(days):
    assert table(pd.DataFrame({"day": days})) == {
        "columns": [{"name": "day", "type": "string"}],
        "rows": [["2025-07-01"], [None]],
    }


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (pd.Timestamp("2025-07-01 09:30"), "2025-07-01T09:30:00"),
        (pd.Timestamp("2025-07-01", tz="Asia/Seoul"), "2025-07-01T00:00:00+09:00"),
        (datetime.time(9, 30), "09:30:00"),
        (pd.Timedelta("1 day"), "1 days 00:00:00"),
        (pd.Interval(0, 1), "(0, 1]"),
        (["a"], "['a']"),
        (1j, "1j"),
        (np.True_, True),
        (True, True),
        (0.1 + 0.2, 0.1 + 0.2),
        (-0.0, 0),
        (1e15, 10**15),
        (math.inf, None),
        (-math.inf, None),
        (np.float32("nan"), None),
        (Decimal("NaN"), None),
        (10**400, None),  # past what a float holds: no reader elsewhere could take it
        (2**63, 2**63),
        ("a\ud800", "a?"),
        ("  x ", "  x "),
        ("", ""),
        ("nan", "nan"),
    ],
)
def test_a_cell(cell, expected):
    (row,) = table(pd.DataFrame({"a": objects(cell)}))["rows"]
    assert type(row[0]) is type(expected)
    assert row[0] == expected


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ([1, 2], "integer"),
        ([1, None], "integer"),
        ([1, 2.5], "number"),
        (["a", None], "string"),
        (["a", 1], "mixed"),
        ([True, False], "boolean"),
        ([True, 1], "mixed"),
        ([None, math.nan], "empty"),
        ([], "empty"),
    ],
)
def test_the_type_of_a_column_follows_its_cells(cells, expected):
    assert columns_of(pd.DataFrame({"a": objects(*cells)})) == [("a", expected)]


# --- index and columns

ROWS = pd.DataFrame({"code": ["a", "b"], "month": ["7", "8"], "n": [1, 2]})


@pytest.mark.parametrize(
    ("frame", "names"),
    [
        (ROWS, ["code", "month", "n"]),
        (ROWS.set_index("code"), ["code", "month", "n"]),
        (ROWS.set_index(["code", "month"]), ["code", "month", "n"]),
        (ROWS.set_index(pd.Index([5, 6])), ["code", "month", "n"]),
        (ROWS.set_index("code", drop=False), ["code", "month", "n"]),
        # One level is there as a column already; the other is only in the index and must not get lost with it.
        (ROWS.set_index(["code", "month"]).assign(month=["7", "8"]), ["code", "n", "month"]),
        (ROWS.set_index(["code", "month"]).rename_axis(["code", None]), ["code", "n"]),
        (ROWS.set_index("code")["n"], ["code", "n"]),
        (ROWS["n"].rename(None), ["0"]),
        (ROWS.rename(columns={"n": 3}), ["code", "month", "3"]),
        (ROWS.rename_axis(columns="item"), ["code", "month", "n"]),
        (ROWS.set_index("code").iloc[::-1], ["code", "month", "n"]),
    ],
    ids=[
        "plain", "named", "two-levels", "unnamed", "kept", "half-kept", "half-named", "series", "nameless-series",
        "number", "columns-axis", "reversed",
    ],
)  # fmt: skip
def test_a_named_index_counts_as_columns(frame, names):
    taken = table(frame)
    assert [c["name"] for c in taken["columns"]] == names
    assert {len(row) for row in taken["rows"]} == {len(names)}


def test_values_stay_with_their_row_when_the_index_is_taken_in():
    assert table(ROWS.set_index("code").iloc[::-1])["rows"] == [["b", "8", 2], ["a", "7", 1]]


def test_two_levels_of_one_name_are_two_columns():
    frame = pd.DataFrame({"n": [1]}, index=pd.MultiIndex.from_tuples([("a", "b")], names=["x", "x"]))
    assert table(frame)["rows"] == [["a", "b", 1]]


def test_doubled_column_names_are_kept_for_a_check_to_name():
    frame = pd.DataFrame([[1, "x"], [2, "y"]], columns=["a", "a"])
    assert columns_of(frame) == [("a", "integer"), ("a", "string")]
    assert table(frame)["rows"] == [[1, "x"], [2, "y"]]


def test_columns_of_several_levels_are_refused_with_the_next_step():
    frame = pd.DataFrame([[1, 2]], columns=pd.MultiIndex.from_product([["a"], ["b", "c"]]))
    assert "several levels" in problem_of(table, frame).en


@pytest.mark.parametrize(
    ("frame", "columns", "rows"),
    [
        (pd.DataFrame(), 0, 0),
        (pd.DataFrame(columns=["a", "b"]), 2, 0),
        (pd.DataFrame(index=range(3)), 0, 0),
        (pd.DataFrame(columns=["a"]).set_index("a"), 1, 0),
    ],
    ids=["nothing", "no-rows", "no-columns", "only-index"],
)
def test_empty_tables(frame, columns, rows):
    taken = table(frame)
    assert (len(taken["columns"]), len(taken["rows"])) == (columns, rows)


# --- bounds and liars


def test_a_table_is_bounded_in_cells_with_the_index_counted():
    half = pd.DataFrame({"a": np.zeros(MAX_CELLS // 2 + 1, dtype="int8")})
    table(half)
    assert f"{MAX_CELLS + 2:,}" in problem_of(table, half.rename_axis("code")).en


def test_a_table_is_bounded_in_letters():
    frame = pd.DataFrame({"a": ["가" * 1000] * (MAX_CHARS // 1000)})
    assert f"{MAX_CHARS:,}" in problem_of(table, frame).en  # the name of the column is one letter too many


def test_a_frame_that_calls_itself_small_is_counted():
    class Small(pd.DataFrame):
        def __len__(self):
            return 1

        @property
        def shape(self):
            return (1, 1)

        @property
        def size(self):
            return 1

    frame = Small({"a": np.zeros(MAX_CELLS + 1, dtype="int8")})
    assert f"{MAX_CELLS + 1:,}" in problem_of(table, frame).en


def test_a_subclass_of_a_frame_gives_a_plain_table():
    class Kind(pd.DataFrame):
        @property
        def _constructor(self):
            return Kind

    assert table(Kind({"a": [1]})) == {"columns": [{"name": "a", "type": "integer"}], "rows": [[1]]}


def test_cells_that_lie_come_out_as_what_they_are():
    class Liar(str):
        def __eq__(self, other):
            return True

        __hash__ = str.__hash__

    class Shown:
        def __str__(self):
            return Liar("x" * 5000)

    taken = table(pd.DataFrame({Liar("a"): objects(Liar("17,791"), Shown())}))
    text, shown = (row[0] for row in taken["rows"])
    assert [type(x) for x in (text, shown, taken["columns"][0]["name"])] == [str, str, str]
    assert (text, len(shown)) == ("17,791", 1000)
    assert text != "17791"


# --- what comes from outside

GOOD = {"columns": [{"name": "a", "type": "integer"}, {"name": "b", "type": "string"}], "rows": [[1, "x"], [None, "y"]]}


@pytest.mark.parametrize(
    "frame",
    [ROWS, ROWS.set_index("code"), pd.DataFrame(), pd.DataFrame(columns=["a"]), pd.DataFrame({"a": [1.5, None]})],
)
def test_what_was_captured_can_be_read_after_its_journey(frame):
    taken = table(frame)
    assert read_table(json.loads(json.dumps(taken)), MAX_CELLS) == taken


def test_types_and_values_are_worked_out_anew():
    sent = {
        "columns": [{"name": "a", "type": "integer"}],
        "rows": [["1,234"], [12.0], [math.inf], [10**400], [math.nan]],
    }
    assert read_table(sent, MAX_CELLS) == {
        "columns": [{"name": "a", "type": "mixed"}],
        "rows": [["1,234"], [12], [None], [None], [None]],
    }


@pytest.mark.parametrize(
    "sent",
    [
        None,
        [],
        "columns rows",
        3,
        {},
        {"columns": []},
        {"columns": None, "rows": []},
        {"columns": ["a"], "rows": []},
        {"columns": [{"type": "integer"}], "rows": []},
        {"columns": [{"name": 1, "type": "integer"}], "rows": []},
        {"columns": [{"name": ["a"], "type": "x"}], "rows": []},
        GOOD | {"rows": None},
        GOOD | {"rows": {"0": [1, "x"]}},
        GOOD | {"rows": ["ab"]},
        GOOD | {"rows": [[1]]},
        GOOD | {"rows": [[1, "x", 2]]},
        GOOD | {"rows": [[1, ["x"]]]},
        GOOD | {"rows": [[1, {"x": 1}]]},
        GOOD | {"rows": [None]},
        {"columns": [], "rows": [[1]]},
    ],
    ids=repr,
)
def test_what_only_claims_to_be_a_table_is_refused(sent):
    assert "table" in problem_of(read_table, sent, MAX_CELLS).en


@pytest.mark.parametrize(
    "sent",
    [
        {"columns": [{"name": "a"}], "rows": [[1]] * 11},
        {"columns": [{"name": "a"}] * 11, "rows": []},
        {"columns": [{"name": "a"}] * 6, "rows": [[1] * 6] * 2},
    ],
    ids=["rows", "columns", "cells"],
)
def test_a_table_from_outside_is_bounded_too(sent):
    assert "(limit 10)" in problem_of(read_table, sent, 10).en


def test_a_column_by_name():
    assert column(GOOD, "b") == ["x", "y"]
    assert column({"columns": [{"name": "a"}, {"name": "a"}], "rows": [[1, 2]]}, "a") == [1]  # the first of two
    with pytest.raises(KeyError, match="z"):
        column(GOOD, "z")
