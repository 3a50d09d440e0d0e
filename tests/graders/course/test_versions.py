"""The version of criteria moves with what can move a point, and with nothing else."""

import pytest

from graders.course import versions
from labkit.exercise import checkout

ROOT = checkout()


def names(slug):
    return {file.relative_to(ROOT).as_posix() for file in versions.criteria_files(slug)}


@pytest.mark.parametrize(
    ("slug", "there", "not_there"),
    [
        (
            "triage_complaints",
            {"graders/heldout/complaints.jsonl", "labkit/checks/classification.py", "labkit/evaluation.py"},
            {"graders/heldout/works.jsonl", "labkit/checks/table.py"},
        ),
        (
            "clean_population",
            {"graders/truths/population.py", "datasets/city/people.py", "labkit/checks/table.py"},
            {"graders/heldout/complaints.jsonl", "labkit/evaluation.py"},
        ),
        (
            "choose_licence",
            {"graders/exercises/choose_licence.py", "exercises/choose_licence/exercise.toml"},
            {"graders/exercises/clean_population.py", "exercises/choose_licence/exercise.py"},
        ),
    ],
)
def test_what_it_is_made_of(slug, there, not_there):
    found = names(slug)
    assert there <= found
    assert not not_there & found


def test_a_prompts_version_covers_the_model_it_runs_on():
    assert any(name.startswith("labkit/practice/") for name in names("triage_complaints"))
    assert not any(name.startswith("labkit/practice/") for name in names("choose_licence"))


def test_it_moves_with_a_files_content(tmp_path, monkeypatch):
    file = tmp_path / "key.py"
    monkeypatch.setattr(versions, "checkout", lambda: tmp_path)
    monkeypatch.setattr(versions, "criteria_files", lambda slug: [file])
    seen = []
    for content in ("A = 1", "A = 2", "A = 1"):
        file.write_text(content, "utf-8")
        seen.append(versions.criteria_version("any"))
    assert seen[0] == seen[2] != seen[1]
