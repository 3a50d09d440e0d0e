"""A course of two units in miniature."""

from pathlib import Path

import pytest
from small_notebook import notebook

INDEX = """
[[unit]]
id = "start-here"
title = { ko = "시작", en = "Start <here>" }
lessons = ["start_here"]
exercises = []

[[unit]]
id = "prompts"
title = { ko = "프롬프트", en = "Prompts" }
lessons = ["prompt_anatomy"]
exercises = ["triage_complaints", "compare_prompts"]

[[track]]
id = "two-day"
title = { ko = "이틀 과정", en = "Two days" }
units = ["prompts"]
"""


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "checkout"
    write(root / "exercises/index.toml", INDEX)
    for kind, folder, slugs in (
        ("lesson", "notebooks", ["start_here", "prompt_anatomy"]),
        ("exercise", "exercises", ["triage_complaints", "compare_prompts"]),
    ):
        for slug in slugs:
            toml = f'minutes = 20\ncompetencies = ["C2"]\n[title]\nko = "{slug} 한글"\nen = "{slug} & Co"\n'
            write(root / folder / slug / f"{kind}.toml", toml)
            for lang in ("ko", "en"):
                write(root / folder / slug / lang / f"{slug}.ipynb", notebook(f"{slug} {lang} 1"))
    return root


@pytest.fixture
def work(tmp_path: Path) -> Path:
    return tmp_path / "work"


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("labkit.i18n._chosen", "en")
    monkeypatch.delenv("LABKIT_WORKSPACE", raising=False)
