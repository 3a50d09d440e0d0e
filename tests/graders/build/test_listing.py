"""A new exercise gets into its unit, and nothing else of the index changes."""

import tomllib

import pytest

from graders.build.listing import list_exercise
from labkit.errors import ExerciseError

ONE, TWO = '[[unit]]\nid = "one"\n', '[[unit]]\nid = "two"\n'
TRACK = '\n[[track]]\nid = "t"\nunits = ["one"]\n'


@pytest.mark.parametrize(
    ("before", "unit", "after"),
    [
        (f"{ONE}exercises = []\n", None, f'{ONE}exercises = ["new_one"]\n'),
        (f'{ONE}exercises = ["a_b"]\n', "one", f'{ONE}exercises = ["a_b", "new_one"]\n'),
        (f"{ONE}exercises = ['a_b', ]  # two\n", None, f"{ONE}exercises = ['a_b', \"new_one\" ]  # two\n"),
        (
            f'{ONE}exercises = [\n  "a_b",\n  "c_d"\n]\n{TRACK}',
            None,
            f'{ONE}exercises = [\n  "a_b",\n  "c_d",\n  "new_one",\n]\n{TRACK}',
        ),
        # the last unit by default, a named one otherwise
        (f"{ONE}exercises = []\n{TWO}exercises = []\n", None, f'{ONE}exercises = []\n{TWO}exercises = ["new_one"]\n'),
        (f"{ONE}exercises = []\n{TWO}exercises = []\n", "one", f'{ONE}exercises = ["new_one"]\n{TWO}exercises = []\n'),
        # a unit without a list of its own must not get into the next one's
        (f"{ONE}{TWO}exercises = []\n", "one", f'[[unit]]\nexercises = ["new_one"]\nid = "one"\n{TWO}exercises = []\n'),
        (f'{ONE}lessons = ["x"]\nexercises = []\r\n', None, f'{ONE}lessons = ["x"]\nexercises = ["new_one"]\r\n'),
        # listed by hand before
        (f'{ONE}exercises = ["new_one"]\n{TWO}', "two", f'{ONE}exercises = ["new_one"]\n{TWO}'),
    ],
)  # fmt: skip
def test_the_list_grows_by_one(before, unit, after):
    text, chosen = list_exercise(before, "new_one", unit)
    assert text == after
    assert "new_one" in next(u for u in tomllib.loads(text)["unit"] if u["id"] == chosen)["exercises"]


@pytest.mark.parametrize(
    ("before", "unit", "said"),
    [
        (f"{ONE}exercises = []\n", "three", "no unit 'three'. There are: one"),
        (f"{ONE}exercises = [", None, "cannot be read"),
        ("title = 1\n", None, "cannot be read"),
        ("unit = 3\n", None, "cannot be read"),
        (f'{ONE}exercises = [ # "a" ]\n  "a_b",\n]\n', None, "could not be put"),
        ('unit = [{ id = "one", exercises = [] }]\n', None, "could not be put"),
    ],
)
def test_refusal(before, unit, said):
    with pytest.raises(ExerciseError) as error:
        list_exercise(before, "new_one", unit)
    assert said in error.value.text.en
