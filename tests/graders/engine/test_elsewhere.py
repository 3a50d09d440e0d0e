"""A checkout that is not the one that Python has installed: its labkit is what the box sees, or there is no box."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from graders.engine import Box, Cell, Job, Pool, pool
from graders.engine.box import holds
from graders.engine.launch import StartError

ROOT = Path(__file__).parents[3]
RUN = """
from graders.engine import Box, Cell, Job, Pool
with Pool(1, Box("bubblewrap")) as pool:
    [(_, ran)] = pool.run([Job("x", (Cell("a", "import labkit.extraction; print(labkit.__file__)"),))])
print(ran.outputs["a"][0]["text"])
"""


def test_the_box_sees_the_labkit_of_the_grader(tmp_path):
    if wrong := holds("bubblewrap"):
        pytest.skip(wrong.en)
    for package in ("labkit", "graders"):
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / "run.py").write_text(RUN, "utf-8")
    done = subprocess.run([sys.executable, "run.py"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert Path(done.stdout.strip()) == tmp_path / "labkit/__init__.py"


def test_without_labkit_nobody_is_graded(monkeypatch):
    class Bare(pool.Launch):
        def answer(self):
            return {"ready": True, "threads": 1, "missing": ["labkit"]}

    monkeypatch.setattr(pool, "Launch", Bare)
    with pytest.raises(StartError, match="labkit"), Pool(1, Box("unboxed")) as alone:
        list(alone.run([Job("x", (Cell("a", "1"),))]))
