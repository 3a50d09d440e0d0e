"""`graders build --check` asks for the proof of every exercise; a plain build does not wait for it."""

import pytest

from graders.build.plan import Build
from graders.build.problems import Problem
from graders.commands import build, main


@pytest.mark.parametrize(("arguments", "proved"), [([], False), (["--check"], True)])
def test_only_a_check_scores_the_solutions(tmp_path, monkeypatch, arguments, proved, capsys):
    def plan(root, *, data=True, proof=False):
        return Build(problems=[Problem(tmp_path / "exercise.py", "cell 3: x", "no full marks")] if proof else [])

    monkeypatch.setattr(build, "checkout", lambda: tmp_path)
    monkeypatch.setattr(build, "plan", plan)
    assert main(["build", *arguments]) == int(proved)
    assert ("exercise.py [cell 3: x]: no full marks" in capsys.readouterr().out) is proved
