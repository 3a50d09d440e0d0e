import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from labkit.course.progress import FILE, Points, read_progress, record, total

ROOT = Path(__file__).resolve().parents[3]


def test_the_latest_answer_counts(tmp_path):
    record("triage", "q1", 9, 10, tmp_path)
    record("triage", "q1", 4.5, 10, tmp_path)
    record("triage", "q2", 5, 5, tmp_path)
    assert read_progress(tmp_path) == {"triage": {"q1": Points(4.5, 10), "q2": Points(5, 5)}}
    assert total(read_progress(tmp_path)["triage"]) == Points(9.5, 15)


def test_no_record_is_lost_when_many_notebooks_write_at_once(tmp_path):
    code = "import sys; from labkit.course import record; [record(sys.argv[1], f'q{i}', 1, 1) for i in range(15)]"
    environment = os.environ | {"LABKIT_WORKSPACE": str(tmp_path), "PYTHONPATH": str(ROOT)}

    def notebook(slug):
        return subprocess.run([sys.executable, "-c", code, slug], env=environment, check=True)

    with ThreadPoolExecutor() as pool:
        list(pool.map(notebook, "abcd"))
    assert {slug: len(questions) for slug, questions in read_progress(tmp_path).items()} == dict.fromkeys("abcd", 15)


@pytest.mark.parametrize("content", ["", "{", "[]", '{"exercises": 3}', '{"exercises": {"a": {"q": {"points": "x"}}}}'])
def test_a_damaged_file_is_put_aside_not_overwritten(tmp_path, content):
    (tmp_path / FILE).write_text(content, "utf-8")
    assert read_progress(tmp_path) == {}
    assert record("triage", "q1", 1, 2, tmp_path)
    assert read_progress(tmp_path) == {"triage": {"q1": Points(1, 2)}}
    (aside,) = tmp_path.glob(".progress.damaged-*.json")
    assert aside.read_text("utf-8") == content


def test_the_workspace_is_found_from_a_notebook_inside_it(tmp_path, monkeypatch):
    inside = tmp_path / "ko/exercises/triage"
    inside.mkdir(parents=True)
    monkeypatch.chdir(inside)
    assert record("triage", "q1", 1, 1) is False  # nothing says that this is a workspace
    (tmp_path / ".labkit-delivered.json").write_text("{}", "utf-8")
    assert record("triage", "q1", 1, 1) is True
    assert json.loads((tmp_path / FILE).read_text("utf-8"))["exercises"]["triage"]["q1"]["points"] == 1


def test_a_disk_that_cannot_be_written_costs_nobody_the_feedback(tmp_path):
    (tmp_path / "file").write_text("")
    assert record("triage", "q1", 1, 1, tmp_path / "file") is False


def test_full_points_survive_the_sum_of_hundredths():
    assert total({"a": Points(0.1, 0.1), "b": Points(0.2, 0.2)}).is_full
    assert not total({"a": Points(0.99, 1)}).is_full
