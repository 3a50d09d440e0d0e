"""The catalogue of what people (and programs) do to notebooks: each comes out as the instructor's notebook again."""

import copy
import json

import pytest

from graders.build.release import release
from graders.course.rebuild import rebuild
from graders.course.sources import instructor_notebook

SLUG = "triage_complaints"
ANSWER, TEST = "triage-prompt-answer", "triage-prompt"


@pytest.fixture
def submitted():
    """A released notebook with an answer in it, as plain JSON."""
    notebook = json.loads(json.dumps(release(copy.deepcopy(instructor_notebook(SLUG, "ko")))))
    cell(notebook, ANSWER)["source"] = 'prompt = "my answer"'
    return notebook


def cell(notebook, id):
    return next(c for c in notebook["cells"] if c["id"] == id)


def graded_cells(notebook):
    return {c.metadata.nbgrader.grade_id: c for c in notebook.cells if "nbgrader" in c.metadata}


def check_sound(rebuilt, answer='prompt = "my answer"'):
    """Graded cells as in the source, once each, the test after the answer, the set-up before both."""
    source = graded_cells(instructor_notebook(SLUG, rebuilt.lang))
    found = graded_cells(rebuilt.notebook)
    assert [c.metadata.nbgrader.grade_id for c in rebuilt.notebook.cells if "nbgrader" in c.metadata] == [ANSWER, TEST]
    assert found[TEST].source == source[TEST].source
    assert found[TEST].metadata == source[TEST].metadata
    assert found[ANSWER].metadata == source[ANSWER].metadata
    assert found[ANSWER].source == answer
    first_code = next(c for c in rebuilt.notebook.cells if c.cell_type == "code")
    assert first_code.source.startswith("import labkit")


def test_an_ordinary_submission_needs_no_mending(submitted):
    rebuilt = rebuild(submitted, SLUG)
    assert rebuilt.notes == []
    check_sound(rebuilt)


def test_metadata_of_the_trainee_does_not_survive(submitted):
    test = cell(submitted, TEST)
    test["metadata"]["tags"] = ["skip-execution"]
    test["metadata"]["nbgrader"]["points"] = 1000
    test["metadata"]["nbgrader"]["grade"] = False
    test["source"] = "100.0"
    submitted["metadata"]["kernelspec"] = {"name": "evil", "display_name": "e", "language": "bash"}
    rebuilt = rebuild(submitted, SLUG)
    check_sound(rebuilt)
    assert rebuilt.notebook.metadata.kernelspec.name == "python3"


@pytest.mark.parametrize("gone", [[TEST], [ANSWER, TEST]])
def test_deleted_graded_cells_come_back(submitted, gone):
    submitted["cells"] = [c for c in submitted["cells"] if c["id"] not in gone]
    rebuilt = rebuild(submitted, SLUG)
    answered = ANSWER not in gone
    found = graded_cells(rebuilt.notebook)
    assert set(found) == {ANSWER, TEST}
    assert ("my answer" in found[ANSWER].source) is answered
    # A deleted test is not worth a word: its answer counts as ever. A deleted answer is.
    assert bool(rebuilt.notes) is not answered


def test_of_doubled_answers_the_one_that_was_worked_on_counts(submitted):
    stub = next(c for c in release(copy.deepcopy(instructor_notebook(SLUG, "ko"))).cells if c.id == ANSWER)
    submitted["cells"].insert(0, json.loads(json.dumps(stub)))
    rebuilt = rebuild(submitted, SLUG)
    check_sound(rebuilt)
    assert "triage-prompt" in rebuilt.notes[0].en


def test_without_any_metadata_the_answer_is_found_by_its_variable(submitted):
    for c in submitted["cells"]:
        c["metadata"] = {}
        del c["id"]
    submitted["metadata"] = {}
    rebuilt = rebuild(submitted, SLUG)
    check_sound(rebuilt)
    assert rebuilt.lang == "ko"
    assert len(rebuilt.notes) == 1


def test_a_copied_test_cell_does_not_double_the_grade(submitted):
    submitted["cells"].append(copy.deepcopy(cell(submitted, TEST)))
    check_sound(rebuild(submitted, SLUG))


def test_a_test_cell_moved_before_its_answer_goes_back(submitted):
    test = cell(submitted, TEST)
    submitted["cells"].remove(test)
    submitted["cells"].insert(0, test)
    check_sound(rebuild(submitted, SLUG))


def test_own_cells_are_kept_in_their_place(submitted):
    at = submitted["cells"].index(cell(submitted, ANSWER))
    own = {
        "cell_type": "code",
        "source": ["helper = ", "1\n"],
        "metadata": {"tags": ["x"]},
        "outputs": "bad",
        "id": "a b",
    }
    submitted["cells"].insert(at, own)
    rebuilt = rebuild(submitted, SLUG)
    check_sound(rebuilt)
    kept = next(c for c in rebuilt.notebook.cells if c.source == "helper = 1\n")
    assert kept.metadata == {}
    assert rebuilt.notebook.cells.index(kept) < rebuilt.notebook.cells.index(graded_cells(rebuilt.notebook)[ANSWER])


def test_an_english_notebook_gets_the_english_source(submitted):
    english = json.loads(json.dumps(release(copy.deepcopy(instructor_notebook(SLUG, "en")))))
    del english["metadata"]["labkit"]  # by its prose then
    assert rebuild(english, SLUG).lang == "en"


def test_an_old_notebook_format_is_read(submitted):
    old = {"nbformat": 3, "worksheets": [{"cells": [
        {"cell_type": "code", "input": 'prompt = "my answer"', "metadata": {}},
    ]}]}  # fmt: skip
    check_sound(rebuild(old, SLUG))


@pytest.mark.parametrize(
    "rubbish",
    [None, [], 3, "text", {}, {"cells": None}, {"cells": "x"}, {"cells": [1, None, "x", [], {}]},
     {"cells": [{"source": {"a": 1}}, {"source": [1, 2]}, {"metadata": 3, "source": "x"}]},
     {"worksheets": [3, {"cells": [{}]}]},
        {"worksheets": [{"cells": None}, {"cells": 5}]}, {"metadata": {"labkit": "ko"}, "cells": []}],
)  # fmt: skip
def test_what_is_no_notebook_becomes_the_untouched_one(rubbish):
    rebuilt = rebuild(rubbish, SLUG)
    assert set(graded_cells(rebuilt.notebook)) == {ANSWER, TEST}
    assert "BEGIN SOLUTION" not in graded_cells(rebuilt.notebook)[ANSWER].source
    assert rebuilt.notes


def test_the_shared_source_is_not_changed(submitted):
    before = copy.deepcopy(instructor_notebook(SLUG, "ko"))
    rebuild(submitted, SLUG)
    assert instructor_notebook(SLUG, "ko") == before


@pytest.mark.parametrize("text", ["\ud83d", "a\ud83db", "prompt = '\udc00'"])
def test_text_that_cannot_be_written_is_mended(submitted, text):
    from graders.build.notebook import to_bytes

    cell(submitted, ANSWER)["source"] = text
    submitted["cells"].append({"cell_type": "markdown", "source": text, "metadata": {}, "id": text})
    assert to_bytes(rebuild(submitted, SLUG).notebook)
