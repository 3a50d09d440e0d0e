"""Korean, and a quiz file that is right."""

import pytest
from small_quiz import written

from labkit import i18n


@pytest.fixture(autouse=True)
def korean(monkeypatch):
    monkeypatch.setattr(i18n, "_chosen", "ko")


@pytest.fixture
def quiz_file(tmp_path):
    file = tmp_path / "see_this/quiz.toml"
    file.parent.mkdir()
    file.write_text(written(), "utf-8")
    return file
