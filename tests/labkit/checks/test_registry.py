"""The vocabulary: every check by its name, and the line from a value to credit."""

import inspect

import pytest

from labkit.checks import find, names, number, scale


@pytest.mark.parametrize(
    ("value", "zero_at", "full_at", "expected"),
    [
        (0.5, 0, 1, 0.5),
        (-1, 0, 1, 0.0),
        (2, 0, 1, 1.0),
        (0.66, 0.66, 0.86, 0.0),
        (0.86, 0.66, 0.86, 1.0),
        (0.76, 0.66, 0.86, 0.5),
        (0.1 + 0.2, 0, 1, 0.3),
        (1 / 3, 0, 1, 0.3333),
        (3, 0, 4, 0.75),
    ],
)
def test_partial_credit_runs_on_a_straight_line(value, zero_at, full_at, expected):
    assert scale(value, zero_at, full_at) == expected


@pytest.mark.parametrize(("zero_at", "full_at"), [(1, 1), (0.9, 0.5)])
def test_a_line_that_does_not_rise_is_the_authors_mistake(zero_at, full_at):
    with pytest.raises(ValueError, match="must lie above"):
        scale(0.7, zero_at, full_at)


@pytest.mark.parametrize(("value", "shown"), [(0.875, "0.88"), (1, "1.00"), (0, "0.00")])
def test_a_share_for_the_eye(value, shown):
    assert number(value) == shown


def test_all_checks_are_found_by_their_name_and_say_what_they_read():
    assert names() == sorted(names())
    assert {"json_object", "json_values", "macro_f1", "all_decided", "columns", "same_values"} <= set(names())
    for name in names():
        found = find(name)
        assert found.name == name
        assert found.over in {"reply", "runs", "choices", "table", "json", "figure"}
        first, *options = inspect.signature(found.function).parameters.values()
        assert first.kind is first.POSITIONAL_OR_KEYWORD
        assert all(option.kind is option.KEYWORD_ONLY for option in options)  # `with = {…}` names them
        assert found.function.__doc__


def test_an_unknown_check_is_answered_with_those_there_are():
    with pytest.raises(KeyError, match=r"no check 'json_objekt'; there are: .*json_object"):
        find("json_objekt")
