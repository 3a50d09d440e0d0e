"""A table against what was asked of it; each mistake costs once."""

import copy

import pytest

from labkit.checks.table import code_column, columns, matching_column, number_columns, row_count, same_values


def make(names, *rows):
    return {"columns": [{"name": n, "type": "mixed"} for n in names.split()], "rows": [list(r) for r in rows]}


# --- columns


@pytest.mark.parametrize(
    ("names", "score", "said"),
    [
        ("a b c d", 1.0, "All columns"),
        ("d c b a", 1.0, "All columns"),
        ("a b c d e", 0.5, "e"),
        ("a b c d a", 0.5, "a"),
        ("a b c d index e", 0.5, "index, e"),
        ("a b c", 0.375, "d"),  # 3 of 4, halved
        ("a b x", 0.25, "c, d"),
        ("A b c d", 0.375, "a"),
        ("", 0.0, "a, b, c, d"),
    ],
)
def test_columns(names, score, said):
    finding = columns(make(names), names=["a", "b", "c", "d"])
    assert finding.score == score
    assert said in finding.reason.en
    assert (score == 1.0) == (finding.reason.en == "All columns are there.")


def test_a_table_on_its_side_is_judged_as_fast_and_told_as_short_as_another():
    # 200,000 columns: counting each among all others would take hours.
    names = " ".join(["a", "b", *(f"col{n}" for n in range(100_000)), *(f"col{n}" for n in range(100_000))])
    finding = columns(make(names), names=["a", "b"])
    assert (finding.score, len(finding.evidence)) == (0.5, 8)
    long = columns(make("a " + "x" * 5000), names=["a"])
    assert long.evidence == ("x" * 40,)


# --- codes


@pytest.mark.parametrize(
    ("cells", "score", "said"),
    [
        (["9911151000", "9911152000"], 1, "text codes"),
        (["9911151000", 9911152000], 0, "become numbers"),
        ([9911151000], 0, "become numbers"),
        (["9911151000", None], 0, "not a code: None"),
        (["9911151000", "99111520"], 0, "not a code: 99111520"),
        (["9911151000", "9911152000 "], 0, "not a code: 9911152000"),
        (["9911151000", "(9911152000)"], 0, "not a code: (9911152000)"),
        (["9911151000", "9911152000\n"], 0, "not a code"),
        (["99１１１５１０００"], 0, "not a code: 99１１１５１０００"),  # full-width digits join with nothing
        ([True], 0, "become numbers"),
        ([None], 0, "not a code: None"),
        ([], 0, "no column"),
    ],
)
def test_codes_are_text_of_the_given_form(cells, score, said):
    finding = code_column(make("code", *([c] for c in cells)), name="code", pattern=r"99\d{8}")
    assert finding.score == score
    assert said in finding.reason.en


def test_a_column_that_is_not_there_is_said():
    table = make("other", ["x"])
    assert "no column 'code'" in code_column(table, name="code", pattern=".").reason.en
    assert "no column 'code'" in matching_column(table, name="code", pattern=".", example="x").reason.en


# --- numbers


@pytest.mark.parametrize(
    ("rows", "score", "example"),
    [
        ([(1, 2), (0, -3)], 1.0, None),
        ([(1, 2), (0, "3")], 0.5, "3"),
        ([(1, "1,234"), (0, 2)], 0.5, "1,234"),
        ([(1, None), (0, 2)], 0.5, "None"),
        ([(1, 2.5), (0, 2)], 0.5, "2.5"),
        ([(1, True), (0, 2)], 0.5, "True"),  # a bool is an int to Python
        ([("-", "-")], 0.0, "-"),
        ([(None, None)], 0.0, "None"),
        ([], 0.0, "–"),
    ],
)
def test_quantities_are_whole_numbers_without_gaps(rows, score, example):
    finding = number_columns(make("m f", *rows), names=["m", "f"])
    assert finding.score == score
    assert finding.evidence == (() if example is None else (example,))


def test_a_missing_quantity_column_costs_its_share():
    finding = number_columns(make("m", [1]), names=["m", "f"])
    assert (finding.score, finding.evidence) == (0.5, ("–",))
    assert "f" in finding.reason.en


# --- form


@pytest.mark.parametrize(
    ("cells", "score", "count"),
    [
        (["2025-07", "2025-12"], 1, None),
        (["2025-07", "2025-7", "2025-08-01"], 0, 2),
        (["2025년07월"], 0, 1),
        ([202507], 0, 1),
        ([None, "2025-07"], 0, 1),
    ],
)
def test_every_value_has_the_form(cells, score, count):
    table = make("month", *([c] for c in cells))
    finding = matching_column(table, name="month", pattern=r"\d{4}-\d{2}", example="2025-07")
    assert finding.score == score
    if count:
        assert f"{count} values" in finding.reason.en
        assert "'2025-07'" in finding.reason.en


# --- rows


@pytest.mark.parametrize(("count", "score"), [(3, 1), (2, 0), (4, 0), (0, 0)])
def test_row_count(count, score):
    finding = row_count(make("a", [1], [2], [3]), count=count)
    assert finding.score == score
    assert "3" in finding.reason.ko
    assert str(count) in finding.reason.ko


# --- values

TRUTH = make("code month n share", ["A", "7", 10, 0.1], ["A", "8", 20, 0.2], ["B", "7", 30, 0.3], ["B", "8", 40, None])


def compare(table):
    return same_values(table, key=["code", "month"], truth=TRUTH, values=["n", "share"])


def changed(*edits):
    table = copy.deepcopy(TRUTH)
    for row, at, value in edits:
        table["rows"][row][at] = value
    return table


@pytest.mark.parametrize(
    "table",
    [
        TRUTH,
        {"columns": TRUTH["columns"], "rows": TRUTH["rows"][::-1]},
        {"columns": TRUTH["columns"][::-1], "rows": [row[::-1] for row in TRUTH["rows"]]},
        {**TRUTH, "rows": [*TRUTH["rows"], ["total", "7", 99, 1]]},  # the business of row_count
        changed((0, 2, 10.0), (1, 3, 0.1 + 0.1), (2, 3, 0.1 + 0.2)),
        changed((0, 1, 7), (1, 1, 8)),  # a key as a number: its type has its own criterion
        {
            **TRUTH,
            "columns": [*TRUTH["columns"], {"name": "x", "type": "string"}],
            "rows": [[*r, "x"] for r in TRUTH["rows"]],
        },
    ],
    ids=["same", "rows-reversed", "columns-reversed", "surplus-row", "as-floats", "key-as-number", "surplus-column"],
)
def test_equal_values_give_full_credit(table):
    assert compare(table).score == 1.0


@pytest.mark.parametrize(
    ("table", "score", "where"),
    [
        # 8 values; credit is (right / 8 − 0.5) / 0.5, halved
        (changed((0, 2, 11)), 0.375, "A / 7 / n"),  # 7 of 8
        (changed((0, 2, "10")), 0.375, "A / 7 / n"),
        (changed((1, 3, None)), 0.375, "A / 8 / share"),
        (changed((3, 3, 0)), 0.375, "B / 8 / share"),
        (changed((0, 2, True)), 0.375, "A / 7 / n"),
        (changed((0, 2, 11), (1, 2, 21)), 0.25, "A / 7 / n"),  # 6 of 8
        (changed((0, 0, "C")), 0.25, "A / 7 / n"),  # a missing row: both its values
        ({**TRUTH, "rows": TRUTH["rows"][:2]}, 0.0, "B / 7 / n"),  # half
        ({**TRUTH, "rows": []}, 0.0, "A / 7 / n"),
        (changed(*((r, 2, 0) for r in range(4)), (0, 3, 9)), 0.0, "A / 7 / n"),  # 3 of 8
        (changed((0, 2, 10**300)), 0.375, "A / 7 / n"),
        (changed((0, 3, 10**300)), 0.375, "A / 7 / share"),
        (changed((0, 2, "x" * 10)), 0.375, "A / 7 / n"),
    ],
)
def test_what_differs_costs_half_and_more_and_the_first_place_is_named(table, score, where):
    finding = compare(table)
    assert (finding.score, finding.evidence) == (score, (where,))
    assert where in finding.reason.ko


def test_of_two_rows_for_one_key_the_first_counts():
    first = ["A", "7", 10, 0.1]
    assert compare({**TRUTH, "rows": [*TRUTH["rows"], ["A", "7", 0, 0]]}).score == 1.0
    assert compare({**TRUTH, "rows": [["A", "7", 0, 0.1], first, *TRUTH["rows"][1:]]}).score == 0.375


@pytest.mark.parametrize("name", ["code", "n"])
def test_a_missing_column_is_named(name):
    table = {**TRUTH, "columns": [c if c["name"] != name else {"name": "z"} for c in TRUTH["columns"]]}
    finding = compare(table)
    assert finding.score == 0
    assert finding.reason.en.endswith(f": {name}")


@pytest.mark.parametrize(
    ("mine", "truth", "same"),
    [
        (1, 1, True),
        (1.0, 1, True),
        (True, 1, False),
        (1, True, False),
        (False, 0, False),
        (True, True, True),
        ("1", 1, False),
        (1, "1", False),
        (None, 0, False),
        (0, None, False),
        (None, None, True),
        (0.1 + 0.2, 0.3, True),
        (0.3001, 0.3, False),
        (1_000_000_001, 1_000_000_000, False),  # one won is one won
        (1_000_000_000.1, 1_000_000_000, True),  # within 1e-9 of the value: sums of floats end so
        (1_000_000_002.5, 1_000_000_000, False),
        ("예담동", "예담동 ", False),
    ],
)
def test_when_two_cells_are_equal(mine, truth, same):
    finding = same_values(make("k v", ["a", mine]), key=["k"], truth=make("k v", ["a", truth]), values=["v"])
    assert finding.score == float(same)
