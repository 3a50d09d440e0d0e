"""A pip that is a list of lines, and a virtual environment that is a few files."""

import sys
from collections.abc import Callable
from pathlib import Path

from labkit.setup.layout import Layout


class FakeRun:
    """Stands in for `run_logged`: makes a venv, "installs" packages, or prints what a failing pip printed."""

    def __init__(self, layout: Layout) -> None:
        self.layout, self.commands = layout, []
        self.pip_says: list[str] = []
        self.fails_at: str | None = None
        self.raises: BaseException | None = None

    def __call__(
        self, command: list[str], log: Path, on_line: Callable[[str], None], on_tick: Callable[[], None]
    ) -> int:
        self.commands.append(command)
        what = "venv" if "venv" in command else "project" if "-e" in command else "packages"
        if what == self.fails_at:
            for line in self.pip_says:
                on_line(line)
            if self.raises:
                raise self.raises
            return 1
        if what == "venv":
            make_venv(self.layout)
        return 0

    @property
    def steps(self) -> list[str]:
        return ["venv" if "venv" in c else "project" if "-e" in c else "packages" for c in self.commands]


def make_venv(layout: Layout) -> None:
    layout.python.parent.mkdir(parents=True, exist_ok=True)
    layout.python.unlink(missing_ok=True)
    layout.python.symlink_to(sys.executable)
    (layout.venv / "pyvenv.cfg").write_text("")
    site = layout.venv / f"lib/python3.{sys.version_info.minor}/site-packages"
    install(site, "pip", "1.0")


def install(site: Path, name: str, version: str, finished: bool = True) -> Path:
    """What pip leaves in site-packages; an unfinished one has only the RECORD that the wheel brought."""
    info = site / f"{name}-{version}.dist-info"
    info.mkdir(parents=True, exist_ok=True)
    (site / name).mkdir(exist_ok=True)
    (site / name / "__init__.py").write_text("x = 1\n")
    record = f"{name}/__init__.py,sha256=zz,6\n"
    if finished:
        (info / "INSTALLER").write_text("pip\n")
        record += f"{info.name}/INSTALLER,sha256=zz,4\n{info.name}/RECORD,,\n"
    (info / "RECORD").write_text(record)
    return info
