"""Nothing a trainee wrote is lost, and whatever was repaired arrives."""

import json

import pytest
from small_notebook import notebook

from labkit.course.index import read_course
from labkit.course.workspace import MANIFEST, deliver
from labkit.errors import ExerciseError

PLACE = "ko/exercises/triage_complaints/triage_complaints.ipynb"


@pytest.fixture
def source(root):
    return root / "exercises/triage_complaints/ko/triage_complaints.ipynb"


@pytest.fixture
def again(root, work):
    """Start the lab once more."""
    deliver(read_course(root), work)
    return lambda: [note.en for note in deliver(read_course(root), work)]


def text_of(path):
    return json.loads(path.read_text("utf-8"))["cells"][0]["source"]


def test_both_languages_arrive_with_the_exercise_file_beside_them(again, work):
    for lang in ("ko", "en"):
        assert text_of(work / lang / "lessons/start_here.ipynb") == f"start_here {lang} 1"
        assert (work / lang / "exercises/triage_complaints/exercise.toml").is_file()


def test_an_untouched_notebook_is_replaced_by_its_new_version(again, work, source):
    source.write_text(notebook("repaired"), "utf-8")
    assert again() == []
    assert text_of(work / PLACE) == "repaired"


def test_work_is_kept_when_nothing_new_came(again, work):
    (work / PLACE).write_text(notebook("my answer"), "utf-8")
    assert again() == []
    assert text_of(work / PLACE) == "my answer"


def test_work_is_kept_and_the_new_version_lies_beside_it(again, work, source):
    (work / PLACE).write_text(notebook("my answer"), "utf-8")
    source.write_text(notebook("repaired"), "utf-8")
    (note,) = again()
    assert "triage_complaints.new.ipynb" in note
    assert text_of(work / PLACE) == "my answer"
    assert text_of((work / PLACE).with_name("triage_complaints.new.ipynb")) == "repaired"


def test_each_new_version_is_offered_once(again, work, source):
    (work / PLACE).write_text(notebook("my answer"), "utf-8")
    source.write_text(notebook("repaired"), "utf-8")
    again()
    (work / PLACE).with_name("triage_complaints.new.ipynb").unlink()  # looked at it, did not want it
    assert again() == []
    assert not (work / PLACE).with_name("triage_complaints.new.ipynb").exists()


def test_work_in_the_new_version_is_kept_too(again, work, source):
    offered = (work / PLACE).with_name("triage_complaints.new.ipynb")
    (work / PLACE).write_text(notebook("my answer"), "utf-8")
    source.write_text(notebook("second"), "utf-8")
    again()
    offered.write_text(notebook("went on in the new one"), "utf-8")
    source.write_text(notebook("third"), "utf-8")
    (note,) = again()
    assert "new-2" in note
    assert text_of(offered) == "went on in the new one"
    assert text_of(work / PLACE) == "my answer"
    assert text_of(offered.with_name("triage_complaints.new-2.ipynb")) == "third"


def test_an_untouched_offer_is_renewed_in_its_place(again, work, source):
    offered = (work / PLACE).with_name("triage_complaints.new.ipynb")
    (work / PLACE).write_text(notebook("my answer"), "utf-8")
    for version in ("second", "third"):
        source.write_text(notebook(version), "utf-8")
        again()
    assert text_of(offered) == "third"
    assert not list(offered.parent.glob("*new-2*"))


def test_a_notebook_that_was_only_opened_still_counts_as_untouched(again, work, source):
    saved = json.loads((work / PLACE).read_text("utf-8"))
    saved["metadata"] = {"kernelspec": {"name": "python3"}, "language_info": {"version": "3.14.1"}}
    saved["cells"][0]["source"] = saved["cells"][0]["source"].splitlines(keepends=True)
    (work / PLACE).write_text(json.dumps(saved, indent=2), "utf-8")
    source.write_text(notebook("repaired"), "utf-8")
    assert again() == []
    assert text_of(work / PLACE) == "repaired"


def test_outputs_are_the_trainees_too(again, work, source):
    ran = json.loads((work / PLACE).read_text("utf-8"))
    ran["cells"][0]["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "42"}]
    (work / PLACE).write_text(json.dumps(ran), "utf-8")
    source.write_text(notebook("repaired"), "utf-8")
    assert len(again()) == 1
    assert "42" in (work / PLACE).read_text("utf-8")


def test_a_damaged_notebook_is_theirs(again, work, source):
    (work / PLACE).write_text('{"cells": [', "utf-8")
    source.write_text(notebook("repaired"), "utf-8")
    assert len(again()) == 1
    assert (work / PLACE).read_text("utf-8") == '{"cells": ['


def test_a_deleted_notebook_comes_back(again, work):
    (work / PLACE).unlink()
    again()
    assert (work / PLACE).is_file()


def test_without_the_manifest_everything_that_differs_is_theirs(again, work):
    (work / PLACE).write_text(notebook("my answer"), "utf-8")
    (work / MANIFEST).write_text("{broken", "utf-8")
    (note,) = again()
    assert "triage_complaints" in note
    assert text_of(work / PLACE) == "my answer"


def test_missing_notebooks_are_counted_and_named_and_nothing_is_copied(root, work, source):
    source.unlink()
    (root / "notebooks/start_here/en/start_here.ipynb").unlink()
    with pytest.raises(ExerciseError, match="2 notebooks") as caught:
        deliver(read_course(root), work)
    assert "start_here.ipynb" in caught.value.text.ko
    assert not work.exists()
