"""What a notebook says about its cells: tags, points, ids, schema versions, kernels, stored outputs."""

import copy

from tests.attacks.attack import Attack, cell, code_cell, graded

MIME = "application/vnd.labkit.answer+json"


def _each_test(change):
    def spoil(notebook):
        for found in graded(notebook):
            change(found)
        return notebook

    return spoil


def _claim(**meta):
    return _each_test(lambda found: found["metadata"]["nbgrader"].update(meta))


def _skip_execution(found):
    found["metadata"]["tags"] = ["skip-execution"]
    found["metadata"]["nbgrader"]["points"] = 1000


def _delete_tests(notebook):
    notebook["cells"] = [c for c in notebook["cells"] if c not in graded(notebook)]
    return notebook


def _as_markdown(found):
    found["cell_type"] = "markdown"
    del found["outputs"], found["execution_count"]


def _own_test(found):
    found["source"] = "10.0"
    found["metadata"]["nbgrader"]["locked"] = False


def _doubled(notebook):
    for found in graded(notebook):
        twin = copy.deepcopy(found)
        twin["source"] = "10.0"
        notebook["cells"].append(twin)
    return notebook


def _swapped_ids(notebook):
    """The right answer to the first group claims to be the answer to the third, and the reverse."""
    first, third = cell(notebook, "cards-a-answer"), cell(notebook, "cards-c-answer")
    for found, other in ((first, "cards-c-answer"), (third, "cards-a-answer")):
        found["id"] = found["metadata"]["nbgrader"]["grade_id"] = other
    return notebook


def _renamed_ids(notebook):
    for number, found in enumerate(notebook["cells"]):
        found["id"] = f"x{number}"
        if "nbgrader" in found["metadata"]:
            found["metadata"]["nbgrader"]["grade_id"] = f"mine-{number}"
    return notebook


def _odd_types(notebook):
    for found, meta in zip(graded(notebook), ([], "all points", {"grade_id": ["cards-b"], "points": {}}), strict=True):
        found["metadata"] = {"nbgrader": meta, "tags": {"a": 1}, "jupyter": None}
    return notebook


def _other_kernel(notebook):
    notebook["metadata"]["kernelspec"] = {"name": "bash", "display_name": "b", "language": "bash"}
    notebook["metadata"]["language_info"] = {"name": "../../../etc/passwd"}
    return notebook


def _bonus(notebook):
    for number in range(3):
        extra = code_cell("50.0", f"bonus-{number}")
        extra["metadata"]["nbgrader"] = {
            "grade": True, "grade_id": f"bonus-{number}", "locked": True, "points": 50, "schema_version": 3,
            "solution": False, "task": False, "cell_type": "code", "checksum": "0" * 32,
        }  # fmt: skip
        notebook["cells"].append(extra)
    return notebook


def _stored_outputs(found):
    data = {"text/plain": "10.0", MIME: {"answer": {}, "points": 10}}
    found["outputs"] = [
        {"output_type": "execute_result", "data": data, "metadata": {}, "execution_count": 1},
        {"output_type": "stream", "name": "stdout", "text": "10.0"},
    ]
    found["execution_count"] = 1
    found["metadata"]["nbgrader"]["skip"] = True
    found["metadata"]["jupyter"] = {"source_hidden": True}


def _forged_notes(notebook):
    notebook["metadata"]["labkit"] |= {
        "lang": "../../en", "slug": "clean_population", "version": "99",
        "notes": ["<script>alert('note')</script>", {"points": 30}, "x" * 100_000] * 50,
    }  # fmt: skip
    notebook["metadata"]["widgets"] = {
        "application/vnd.jupyter.widget-state+json": {"state": {"a": {"value": "<script>alert(1)</script>"}}}
    }
    return notebook


FAMILY = [
    Attack("meta-skip-execution", "test cells tagged skip-execution, points raised", spoil=_each_test(_skip_execution)),
    Attack("meta-points-raised", "a thousand points for each test cell", spoil=_claim(points=1000)),
    Attack("meta-points-negative", "negative and infinite points", spoil=_claim(points=float("-inf"))),
    Attack("meta-not-graded", "test cells say they are not graded", spoil=_claim(grade=False, solution=True)),
    Attack("meta-manual", "test cells say a person grades them", spoil=_claim(grade=True, solution=True)),
    Attack("meta-old-schema", "schema version 0: nbgrader asks to update", spoil=_claim(schema_version=0)),
    Attack("meta-future-schema", "a schema version that does not exist", spoil=_claim(schema_version=10**6)),
    Attack("meta-odd-types", "metadata of other types than expected", spoil=_odd_types),
    Attack("meta-tests-deleted", "no test cells", spoil=_delete_tests),
    Attack("meta-tests-markdown", "test cells turned into text", spoil=_each_test(_as_markdown)),
    Attack("meta-own-tests", "test cells that say 10.0", spoil=_each_test(_own_test)),
    Attack("meta-doubled", "each test cell twice, the second says 10.0", spoil=_doubled),
    Attack("meta-swapped-ids", "answers under each other's ids", spoil=_swapped_ids),
    Attack("meta-renamed-ids", "every id another one", spoil=_renamed_ids),
    Attack("meta-other-kernel", "another kernel, a path as its language", spoil=_other_kernel),
    Attack("meta-bonus-cells", "graded cells of one's own, 50 points each", spoil=_bonus),
    Attack("meta-stored-outputs", "outputs that say 10.0 stored in the test cells", spoil=_each_test(_stored_outputs)),
    Attack("meta-forged-notes", "intake's notes and widget state forged, with markup", spoil=_forged_notes),
]
