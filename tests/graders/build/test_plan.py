"""Everything that is built equals a rebuild, and a rebuild writes the same bytes."""

from pathlib import Path

import nbformat
import pytest

from graders.build.plan import plan

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def build():
    return plan(ROOT, data=False)


def test_nothing_is_refused_and_nothing_is_stale(build):
    assert build.problems == []
    assert [str(f.relative_to(ROOT)) for f in build.stale()] == []


def test_model_solutions_and_stubs_have_their_proof():
    assert plan(ROOT, data=False, proof=True).problems == []


def test_a_second_build_gives_the_same_bytes(build):
    assert plan(ROOT, data=False).files == build.files


def test_notebooks_are_valid_and_name_their_language(build):
    notebooks = [f for f in build.files if f.suffix == ".ipynb"]
    assert len(notebooks) >= 10
    for file in notebooks:
        notebook = nbformat.reads(build.files[file].decode(), as_version=4)
        nbformat.validate(notebook)
        assert notebook.metadata.labkit.lang == file.parent.name
        assert all(cell.metadata == {} or "nbgrader" in cell.metadata for cell in notebook.cells)
        assert "jupytext" not in notebook.metadata  # it could put the answers back


def test_both_languages_have_the_same_graded_cells(build):
    def graded(file):
        notebook = nbformat.reads(build.files[file].decode(), as_version=4)
        return [c.metadata.nbgrader.grade_id for c in notebook.cells if "nbgrader" in c.metadata]

    for file in (f for f in build.files if f.suffix == ".ipynb" and f.parent.name == "ko"):
        assert graded(file) == graded(file.parents[1] / "en" / file.name)


def test_the_data_sets_are_part_of_the_build():
    made = {f.relative_to(ROOT).as_posix() for f in plan(ROOT).files if "datasets" in f.parts}
    assert {"datasets/population/population.csv", "datasets/complaints/complaints.csv"} <= made
