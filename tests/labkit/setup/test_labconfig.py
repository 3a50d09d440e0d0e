"""JupyterLab asks the network nothing, and the reader's own Jupyter stays as it is."""

import json

import pytest

from labkit.setup import labconfig
from labkit.setup.layout import Layout, private_folder


@pytest.fixture
def private(tmp_path):
    return labconfig.write(tmp_path / "private", "ko")


def read(path):
    return json.loads(path.read_text("utf-8"))


def test_the_settings_name_traits_that_this_jupyterlab_has(private):
    """A renamed trait would be ignored in silence, and news would be fetched again."""
    from jupyter_server.serverapp import ServerApp
    from jupyterlab.labapp import LabApp

    settings = read(private.config / "jupyter_server_config.json")
    assert settings["ServerApp"].keys() <= ServerApp.class_traits().keys()
    assert settings["LabApp"].keys() <= LabApp.class_traits().keys()
    assert settings["LabApp"]["news_url"] is None
    assert settings["LabApp"]["extension_manager"] == "readonly"


def test_the_class_that_never_looks_for_updates_exists(private):
    from traitlets import import_item

    name = read(private.config / "jupyter_server_config.json")["LabApp"]["check_for_updates_class"]
    assert import_item(name)("4.0.0")  # it is one of JupyterLab's checkers, and takes a version


def test_nothing_of_the_readers_own_jupyter_is_used(private, monkeypatch, tmp_path):
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", "/home/me/.jupyter")
    monkeypatch.setenv("JUPYTER_PATH", "/home/me/share")
    environment = private.environment(tmp_path, "secret")
    assert "JUPYTER_CONFIG_PATH" not in environment
    assert "JUPYTER_PATH" not in environment
    for name in ("CONFIG_DIR", "DATA_DIR", "RUNTIME_DIR"):
        assert environment[f"JUPYTER_{name}"].startswith(str(private.root))
    assert environment["LABKIT_WORKSPACE"] == str(tmp_path)


def test_menus_follow_the_language(tmp_path):
    def locale(lang):
        private = labconfig.write(tmp_path / lang, lang)
        overrides = read(private.config / "labconfig/default_setting_overrides.json")
        return overrides["@jupyterlab/translation-extension:plugin"]["locale"]

    assert locale("ko") == "ko_KR"
    assert locale("en") == "default"


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        (None, "checkout/.venv/labkit-jupyter"),
        ("", "checkout/.venv/labkit-jupyter"),  # set and empty is not set
        ("elsewhere", "elsewhere/labkit-jupyter"),
    ],
)
def test_the_settings_can_lie_elsewhere(tmp_path, monkeypatch, named, expected):
    monkeypatch.delenv("LABKIT_PRIVATE", raising=False)
    if named is not None:
        monkeypatch.setenv("LABKIT_PRIVATE", str(tmp_path / named) if named else "")
    assert private_folder(Layout(tmp_path / "checkout")) == tmp_path / expected
