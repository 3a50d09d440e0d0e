"""Making the virtual environment, completing a half-made one, rebuilding a broken one."""

import csv
import importlib.util
import shutil
import sys
from pathlib import Path

from labkit.errors import SetupError
from labkit.i18n import catalogue
from labkit.setup.failures import explain
from labkit.setup.layout import Layout
from labkit.setup.runner import Run

t = catalogue("setup")


def make(layout: Layout, run: Run) -> None:
    """Build `.venv` from the Python that runs now.

    Args:
        layout: the checkout.
        run: how to run a command.

    Raises:
        SetupError: this Python lacks `venv` or `ensurepip` (Debian ships them apart), or the disk is full.
    """
    missing = [name for name in ("venv", "ensurepip") if importlib.util.find_spec(name) is None]
    if missing:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        raise SetupError(t("no-venv-module", module=missing[0], version=version))
    lines: list[str] = []
    base = getattr(sys, "_base_executable", None) or sys.executable  # a venv made from a venv dies with it
    if run([base, "-I", "-m", "venv", str(layout.venv)], layout.log, lines.append, lambda: None):
        raise SetupError(explain(lines, layout.log))


def clear(layout: Layout) -> None:
    """Empty a broken environment, but keep the log, the lock that we hold, and the reader's Jupyter settings.

    Raises:
        SetupError: `.venv` holds something that is not a virtual environment; we do not delete what we did not make.
    """
    keep = {layout.log.name, layout.lock.name, layout.private.name}
    entries = [entry for entry in layout.venv.iterdir() if entry.name not in keep]
    if entries and not any((layout.venv / name).exists() for name in ("pyvenv.cfg", "bin", "Scripts")):
        raise SetupError(t("not-a-venv", folder=layout.venv))
    for entry in entries:
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        else:
            entry.unlink()


def has_pip(site_packages: Path) -> bool:
    """Is pip there, and was it copied to its end? (Another tool's environments come without it.)"""
    return any(_is_whole(info) for info in site_packages.glob("pip-*.dist-info"))


def drop_half_packages(site_packages: Path) -> list[str]:
    """Forget packages that an interrupted pip left half-copied: it would take them for installed.

    pip counts a `*.dist-info` folder as an installation, but writes RECORD last; a kill in between leaves a package
    that "is there" and does not import. Without its dist-info, pip copies it again.

    Args:
        site_packages: folder of the packages.

    Returns:
        The names of what was dropped.
    """
    dropped = []
    for info in sorted(site_packages.glob("*.dist-info")):
        if not _is_whole(info):
            shutil.rmtree(info)
            dropped.append(info.name.removesuffix(".dist-info"))
    for rest in site_packages.glob("~*"):  # what pip had put aside while replacing a package
        shutil.rmtree(rest, ignore_errors=True)
    return dropped


def _is_whole(info: Path) -> bool:
    try:
        with (info / "RECORD").open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
    except (OSError, UnicodeDecodeError, csv.Error):
        return False
    # The wheel brings a RECORD of its own; only the one that pip wrote at the end lists INSTALLER.
    if not any(row and row[0].endswith(".dist-info/INSTALLER") for row in rows):
        return False
    return all(_is_there(info.parent / row[0], row[2] if len(row) > 2 else "") for row in rows if row)


def _is_there(path: Path, size: str) -> bool:
    if path.suffix == ".pyc":
        return True
    try:
        return not size or path.stat().st_size == int(size)
    except (OSError, ValueError):
        return False
