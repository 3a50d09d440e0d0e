"""What was installed: two fingerprints, so that a `git pull` that changed only our code installs nothing again."""

import hashlib
import json

import labkit
from labkit.setup.layout import Layout


def wanted(layout: Layout, python: str) -> dict[str, str]:
    """The stamp a complete installation of this checkout would carry.

    Args:
        layout: the checkout.
        python: version of the environment's Python.
    """
    packages, project = hashlib.sha256(), hashlib.sha256()
    packages.update(layout.constraints.read_bytes().replace(b"\r\n", b"\n"))  # git may have turned the line ends
    project.update((layout.root / "pyproject.toml").read_bytes().replace(b"\r\n", b"\n"))
    return {
        "packages": packages.hexdigest(),
        "project": project.hexdigest(),
        "version": labkit.__version__,
        "python": python,
        "root": str(layout.root),  # an editable installation of a checkout that was moved points nowhere
    }


def found(layout: Layout) -> dict[str, str]:
    """The stamp that is there; empty where an installation never finished."""
    try:
        stamp = json.loads(layout.stamp.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def write(layout: Layout, stamp: dict[str, str]) -> None:
    """Say that the installation is complete; in one step, so that there is never half a stamp."""
    half = layout.stamp.with_suffix(".part")
    half.write_text(json.dumps(stamp, indent=1), "utf-8")
    half.replace(layout.stamp)
