"""JupyterLab's settings for the lab, in a folder of their own inside `.venv`.

Neither read from nor written to the reader's `~/.jupyter`: what they set up for other work stays as it is, and what
they set here (theme, font size) stays here.
"""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from labkit.setup.runner import clean_environment

# Instructors' tools are in the same environment; on a trainee's screen they are buttons that fail.
_FOR_INSTRUCTORS = (
    "nbgrader.server_extensions.assignment_list",
    "nbgrader.server_extensions.course_list",
    "nbgrader.server_extensions.formgrader",
    "nbgrader.server_extensions.validate_assignment",
    "jupyterlab_jupytext",
    "jupytext",
    "notebook",
)
_OFF_SCREEN = ("@jupyter/nbgrader", "jupyterlab-jupytext", "@jupyter-notebook/lab-extension")

_SERVER: dict[str, Any] = {
    "ServerApp": {
        "allow_remote_access": False,
        "jpserver_extensions": dict.fromkeys(_FOR_INSTRUCTORS, False),
    },
    # Nothing asks the network: no news, no look for updates, no catalogue of extensions.
    "LabApp": {
        "news_url": None,
        "check_for_updates_class": "jupyterlab.handlers.announcements.NeverCheckForUpdate",
        "extension_manager": "readonly",
        "collaborative": False,
    },
}


@dataclass(frozen=True)
class Private:
    """The folders that Jupyter uses instead of the reader's."""

    root: Path
    lang: str

    @property
    def config(self) -> Path:
        """Settings."""
        return self.root / "config"

    @property
    def data(self) -> Path:
        """The key that signs trusted notebooks, and its list."""
        return self.root / "data"

    @property
    def runtime(self) -> Path:
        """Addresses and keys of running servers and kernels."""
        return self.root / "runtime"

    def environment(self, workspace: Path, token: str) -> dict[str, str]:
        """What JupyterLab and its kernels are started with.

        Args:
            workspace: the trainee's folder.
            token: key to the address; by environment, since a command line can be read by all on the machine.
        """
        kept = {k: v for k, v in clean_environment().items() if not k.startswith("JUPYTER")}
        return kept | {
            "JUPYTER_CONFIG_DIR": str(self.config),
            "JUPYTER_DATA_DIR": str(self.data),
            "JUPYTER_RUNTIME_DIR": str(self.runtime),
            "JUPYTER_PREFER_ENV_PATH": "0",  # or nbgrader's own files in the environment would win over ours
            "JUPYTERLAB_SETTINGS_DIR": str(self.config / "lab/user-settings"),
            "JUPYTERLAB_WORKSPACES_DIR": str(self.config / "lab/workspaces"),
            "IPYTHONDIR": str(self.root / "ipython"),
            "JUPYTER_TOKEN": token,
            "LABKIT_LANG": self.lang,
            "LABKIT_WORKSPACE": str(workspace),
        }


def write(root: Path, lang: str) -> Private:
    """Write the settings.

    Args:
        root: folder for all of them.
        lang: language of JupyterLab's own menus.
    """
    private = Private(root, lang)
    for folder in (private.config / "labconfig", private.data, private.runtime):
        folder.mkdir(parents=True, exist_ok=True)
    if os.name != "nt":
        root.chmod(0o700)  # keys to the running lab lie here
    _write(private.config / "jupyter_server_config.json", _SERVER)
    _write(
        private.config / "labconfig/page_config.json",
        {"disabledExtensions": dict.fromkeys(_OFF_SCREEN, True)},
    )
    _write(private.config / "labconfig/default_setting_overrides.json", _defaults(lang))
    return private


def _defaults(lang: str) -> dict[str, Any]:
    """Defaults of JupyterLab's settings; what the reader changes in its menus wins over them."""
    return {
        "@jupyterlab/translation-extension:plugin": {"locale": "ko_KR" if lang == "ko" else "default"},
        "@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False},
        # A prompt is one long line of prose: without wrapping one reads it through a keyhole.
        "@jupyterlab/notebook-extension:tracker": {
            "autoStartDefaultKernel": True,  # else a dialogue asks a beginner which "kernel" to choose
            "codeCellConfig": {"lineNumbers": False, "lineWrap": True},
            "markdownCellConfig": {"lineNumbers": False, "matchBrackets": False, "lineWrap": True},
        },
    }


def _write(path: Path, content: dict[str, Any]) -> None:
    path.write_text(json.dumps(content, indent=1), "utf-8")
