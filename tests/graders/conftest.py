"""A repository in small: one exercise, its criteria's name, an index. Tests spoil it in one place each."""

import shutil
from pathlib import Path

import pytest

from graders.commands.new import start_exercise

ROOT = Path(__file__).parents[2]
INDEX = """
[[unit]]
id = "one"
title = { ko = "하나", en = "One" }
lessons = []
exercises = []

[[track]]
id = "short"
title = { ko = "짧은 과정", en = "Short" }
units = ["one"]
"""


@pytest.fixture
def small_repository(tmp_path: Path) -> Path:
    """What an author has right after `graders new try_something`."""
    (tmp_path / "exercises").mkdir()
    (tmp_path / "exercises/index.toml").write_text(INDEX, "utf-8")
    start_exercise(tmp_path, "try_something")
    shutil.copytree(ROOT / "labkit/locale", tmp_path / "labkit/locale")
    return tmp_path
