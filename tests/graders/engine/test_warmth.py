"""What is warmed beforehand is nobody's in particular: each submission finds it as new."""

import pytest

from graders.engine import Pool
from graders.engine.inside.rehearsal import rehearse, remembered

from .conftest import errors, job, printed


def test_the_tables_that_cells_load_are_named_once_each():
    cells = ['a = labkit.load("works")\nb = labkit.load("works")', "labkit.load('population_age', form='clean').head()"]
    assert remembered(cells) == ['["table", "works", null]', '["table", "population_age", "clean"]']


@pytest.mark.parametrize(
    "cell",
    [
        'labkit.load("works").head(); labkit.load(name)',
        'labkit.load(f"works")',
        'labkit.load("../works")',
        'load("works")',
    ],
)
def test_only_plain_names_are_taken_from_a_cell(cell):
    assert set(remembered([cell])) <= {'["table", "works", null]'}


def test_a_cell_cannot_have_any_number_of_tables_read():
    assert len(remembered([f'labkit.load("{"a" * n}")' for n in range(1, 40)])) <= 8


def test_nothing_is_run_for_a_table_but_its_reading():
    class Shell:
        def __init__(self):
            self.cells = []

        def run_cell(self, source, store_history):
            self.cells.append(source)

        def reset(self, new_session):
            pass

    shell = Shell()
    rehearse(shell, remembered(['labkit.load("works")']))()
    assert shell.cells[-1] == "import labkit\nlabkit.load('works', None)"


def test_a_table_read_beforehand_is_everybodys_own(pools):
    box = pools("bubblewrap").box
    look = 'import labkit\nworks = labkit.load("works")\nprint(works.shape, works.columns[0])'
    spoil = 'works.drop(columns=works.columns[0], inplace=True)\nworks.iloc[:, 0] = "spoilt"'
    with Pool(1, box) as pool:
        pool.warm_up(job(look))
        (_, spoilt), (_, after) = pool.run(
            [job(look, spoil, look), job(look, "print('spoilt' in set(works.iloc[:, 1]))")]
        )
    assert not errors(spoilt, "c1")
    assert printed(spoilt, "c2") == printed(after) == printed(spoilt)
    assert printed(after, "c1") == "False\n"


def test_a_table_that_does_not_exist_harms_nobody(pools):
    with Pool(1, pools("bubblewrap").box) as pool:
        ((_, ran),) = pool.run([job('import labkit\nlabkit.load("no_such_table")', "print('on')")])
    assert errors(ran)
    assert printed(ran, "c1") == "on\n"
