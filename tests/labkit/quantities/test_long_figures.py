"""A figure is one figure, however long: such a line once kept a grader busy for hours."""

import pytest

from labkit.quantities import quantities


@pytest.mark.parametrize("text", ["1" * 200, "1" * 200 + "만", "12," * 200, "일이삼" * 200, "1 " * 400])
def test_long_rows_of_digits_are_read_to_the_end(text):
    assert [q.text for q in quantities(f"{text} 그리고 30명")][-1] == "30명"
