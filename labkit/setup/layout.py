"""Where things lie in a checkout: the virtual environment, what we write into it, the trainee's workspace."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from labkit.errors import SetupError
from labkit.i18n import catalogue

t = catalogue("setup")


@dataclass(frozen=True)
class Layout:
    """The paths of one checkout.

    Args:
        root: the folder that holds pyproject.toml.
        windows: a virtual environment has `Scripts/python.exe` there, `bin/python` elsewhere.
    """

    root: Path
    windows: bool = os.name == "nt"

    @classmethod
    def of_this_checkout(cls) -> "Layout":
        """The checkout this very code was started from.

        Raises:
            SetupError: labkit was installed as a package, without the course around it.
        """
        root = Path(__file__).resolve().parents[2]
        if not (root / "pyproject.toml").is_file() or not (root / "constraints.txt").is_file():
            raise SetupError(t("no-checkout", folder=root))
        return cls(root)

    @property
    def constraints(self) -> Path:
        """Every package with its version and hashes."""
        return self.root / "constraints.txt"

    @property
    def venv(self) -> Path:
        """The virtual environment."""
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """The environment's own Python."""
        return self.venv / ("Scripts/python.exe" if self.windows else "bin/python")

    @property
    def log(self) -> Path:
        """What pip said."""
        return self.venv / "labkit-install.log"

    @property
    def stamp(self) -> Path:
        """Written last: what was installed here."""
        return self.venv / "labkit-installed.json"

    @property
    def lock(self) -> Path:
        """Held while somebody installs."""
        return self.venv / "labkit-install.lock"

    @property
    def private(self) -> Path:
        """The lab's own Jupyter settings: the reader's ~/.jupyter stays as it is. Survives a rebuilt environment."""
        return self.venv / "labkit-jupyter"

    def site_packages(self) -> Path:
        """Where pip puts packages."""
        if self.windows:
            return self.venv / "Lib/site-packages"
        found = sorted(self.venv.glob("lib/python3.*/site-packages"))
        return found[-1] if found else self.venv / "lib"

    def is_running(self) -> bool:
        """Is this process the environment's Python?"""
        return Path(sys.prefix).resolve() == self.venv.resolve()

    def python_version(self) -> str | None:
        """The version of the environment's Python; None where there is none, or it does not start."""
        # A moved checkout or an upgraded system Python leaves a link that points nowhere: only a start tells.
        code = "import sys; print('.'.join(map(str, sys.version_info[:3])))"
        try:
            done = subprocess.run(
                [str(self.python), "-I", "-c", code], capture_output=True, text=True, timeout=60, check=True
            )
        except (OSError, subprocess.SubprocessError):
            return None
        return done.stdout.strip() or None

    def works(self) -> bool:
        """Is there an environment whose Python starts?"""
        return self.python_version() is not None


def private_folder(layout: Layout) -> Path:
    """Where JupyterLab's own settings lie: in `.venv`, or below `LABKIT_PRIVATE` (tests leave no trace of theirs)."""
    named = os.environ.get("LABKIT_PRIVATE")
    # A subfolder: the settings' folder is closed to others, and what was named may be anything, a home for one.
    return Path(named).expanduser().resolve() / layout.private.name if named else layout.private


def workspace_folder(root: Path, given: Path | None = None) -> Path:
    """Where the trainee's notebooks live: what was asked for, else `LABKIT_WORKSPACE`, else `work/` in the checkout."""
    named = os.environ.get("LABKIT_WORKSPACE")
    return (given or (Path(named) if named else root / "work")).expanduser().resolve()
