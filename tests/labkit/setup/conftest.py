"""A checkout in miniature."""

from pathlib import Path

import pytest
from fake_installation import FakeRun

from labkit.setup.layout import Layout

PINS = "# comment\nalpha==1.0 \\\n    --hash=sha256:aa\nbeta==2.0 ; sys_platform == 'win32' \\\n    --hash=sha256:bb\n"


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    root = tmp_path / "lab with a space"
    root.mkdir()
    (root / "pyproject.toml").write_text("[project]\n")
    (root / "constraints.txt").write_text(PINS)
    return Layout(root, windows=False)


@pytest.fixture
def run(layout: Layout) -> FakeRun:
    return FakeRun(layout)


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("labkit.i18n._chosen", "en")
