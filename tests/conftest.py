"""For every test: nothing of the person who runs it, neither their chosen model nor their log of calls."""

import pytest

from labkit import i18n


@pytest.fixture(autouse=True)
def _no_language_chosen(monkeypatch):
    # A lesson that a test ran in this process has chosen one, for everybody after it.
    monkeypatch.setattr(i18n, "_chosen", None)


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory, monkeypatch):
    own = tmp_path_factory.getbasetemp() / "home"
    for name in ("config", "state"):
        monkeypatch.setenv(f"XDG_{name.upper()}_HOME", str(own / name))
