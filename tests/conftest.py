"""For every test: nothing of the person who runs it, neither their chosen model nor their log of calls."""

import pytest


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory, monkeypatch):
    own = tmp_path_factory.getbasetemp() / "home"
    for name in ("config", "state"):
        monkeypatch.setenv(f"XDG_{name.upper()}_HOME", str(own / name))
