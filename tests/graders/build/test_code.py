"""What can be told of a cell without running it."""

import pytest

from graders.build.code import assigned, solution_of, stub_of, syntax_fault
from graders.build.proof import _UNKNOWN, literal


@pytest.mark.parametrize(
    ("source", "sound"),
    [
        ("x = 1", True),
        ("%matplotlib inline\nx = 1", True),
        ("%%bash\necho 'it is not Python", True),
        ("!ls *.csv\nfiles = !ls", True),
        ("labkit.check?", True),
        ("await something()", True),
        ('pattern = "\\d"', True),
        ("", True),
        ("x = (1", False),
        ("x = 1\n  y = 2", False),
        ("return 1", False),
        ("x = '\0'", False),
    ],
)
def test_syntax(source, sound):
    assert (syntax_fault(source) is None) is sound


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("x = 1", {"x"}),
        ("x, (y, *z) = f()", {"x", "y", "z"}),
        ("x: int = 1\ny += 1", {"x", "y"}),
        ("x == 1\nf(x=1)\nd['x'] = 1\no.x = 1", set()),
        ("for i in a:\n    x = i", {"i", "x"}),
        ("with open(f) as g: pass\nif (n := 1): pass", {"g", "n"}),
        ("def f(): pass\nclass C: pass\nimport a.b, c as d", {"f", "C", "a", "d"}),
        ("files = !ls", {"files"}),
        ("    x = 1\n", {"x"}),  # indented below a line of the stub
        ("    x = 1\ny == 2", {"x"}),
    ],
)
def test_assigned(source, names):
    assert assigned(source) == names


def test_a_cell_falls_into_stub_and_solution():
    cell = "def f():\n    pass\n    ### BEGIN SOLUTION\n    return 1\n    ### END SOLUTION\nx = f()"
    assert stub_of(cell) == "def f():\n    pass\nx = f()"
    assert solution_of(cell) == "    return 1\n    "
    assert solution_of("x = 1") is None


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("x = 1", 1),
        ('x = ""\nx = "a" "b"', "ab"),
        ("x = None", None),
        ("x = {'a': [1, -2.5, True]}", {"a": [1, -2.5, True]}),
        ("y = x2\nx = 3", 3),
        ("x = 1 + 1", _UNKNOWN),
        ("x = f'{y}'", _UNKNOWN),
        ("x = y", _UNKNOWN),
        ("x = {}\nx['a'] = 1", _UNKNOWN),  # what it is at last, only a run could tell
        ("x = []\nx.append(1)", _UNKNOWN),
        ("x = 1\nif y:\n    x = 2", _UNKNOWN),
        ("x = y = 1", _UNKNOWN),
        ("y = 1", _UNKNOWN),
        ("%time x = 1", _UNKNOWN),
    ],
)
def test_literal(source, value):
    found = literal(source, "x")
    assert found is value if value is _UNKNOWN or value is None else found == value
