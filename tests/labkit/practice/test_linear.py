"""Sums of weights as integers: what is packed comes back, and adding rows adds their lanes."""

import pytest

from labkit.practice.reading.hearing.linear import STEP, ZERO, Table, bucket, pack, tables, unpack

LANES = ("one", "two", "three")


def table(rows):
    return Table(LANES, {"biases": [0, 0, 0]}, {bucket(p): bytes(w + ZERO for w in row) for p, row in rows.items()})


def test_the_lanes_of_a_sum_are_the_sums_of_the_lanes():
    made = table({"a": (1, -2, 127), "b": (-128, 5, 127)})
    assert made.scores(*made.sum(["a", "b", "b", "unknown"])) == [1 - 256, -2 + 10, 127 * 3]
    assert made.scores(*made.sum([])) == [0, 0, 0]


def test_thousands_of_pieces_do_not_run_over_into_the_next_lane():
    made = table({"a": (127, -128, 127)})
    assert made.scores(*made.sum(["a"] * 60_000)) == [127 * 60_000, -128 * 60_000, 127 * 60_000]


def test_what_is_packed_comes_back():
    made = table({"a": (1, 2, 3), "나": (-1, 0, 9), "": (0, 0, 1)})
    data = pack(made.lanes, made.about, made.rows)
    again, rest = unpack(data + b"more")
    assert (again.lanes, again.about, again.rows, rest) == (made.lanes, made.about, made.rows, b"more")


def test_another_file_is_refused():
    with pytest.raises(ValueError, match="weights"):
        unpack(b"PK\x03\x04" + bytes(40))


def test_the_shipped_tables_fit_each_other():
    for shipped in tables():
        assert len(shipped.about["biases"]) == len(shipped.lanes)
        assert {len(row) for row in shipped.rows.values()} == {len(shipped.lanes)}
    assert STEP * 4 <= ZERO  # a weight of 4 must fit into a byte
