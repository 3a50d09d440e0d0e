"""pip, in the environment: pinned packages with their hashes, then the project itself; nothing is upgraded."""

import re
from pathlib import Path

from labkit.errors import SetupError
from labkit.i18n import catalogue
from labkit.setup.bar import Bar
from labkit.setup.failures import explain
from labkit.setup.layout import Layout
from labkit.setup.runner import Run

t = catalogue("setup")

# --no-deps: the list is complete, so pip need not resolve. --only-binary: nothing is compiled, no package's own
# code runs during installation. --no-user: a pip.conf that says "user = true" would end in an error here.
_SAFE = (
    "--no-deps",
    "--only-binary=:all:",
    "--no-input",
    "--no-user",
    "--disable-pip-version-check",
    "--no-color",
)
_SEEN = re.compile(r"\s*(?:Collecting |Processing |Requirement already satisfied: )(\S+)")


def install_packages(layout: Layout, run: Run) -> None:
    """Install what constraints.txt lists.

    Args:
        layout: the checkout.
        run: how to run a command.

    Raises:
        SetupError: no network, a full disk, a file that is not the one we pinned, …
    """
    progress = _Progress(layout)
    options = [*_SAFE, "--require-hashes", "--progress-bar=off", "--retries=3"]
    try:
        _pip(layout, run, ["install", *options, "-r", str(layout.constraints)], progress)
        progress.done()
    finally:
        progress.close()


def install_project(layout: Layout, run: Run) -> None:
    """Install the checkout itself, editable: a `git pull` takes effect without another installation.

    Raises:
        SetupError: as `install_packages`.
    """
    options = ["--no-deps", "--no-build-isolation", "--no-index", "--no-user", "--disable-pip-version-check"]
    _pip(layout, run, ["install", *options, "-e", str(layout.root)], _Progress(None))


def count_pins(constraints: Path) -> int:
    """How many packages the list names, for all systems together."""
    return sum(1 for line in constraints.read_text("utf-8").splitlines() if re.match(r"[A-Za-z0-9]\S*==", line))


def _pip(layout: Layout, run: Run, arguments: list[str], progress: "_Progress") -> None:
    command = [str(layout.python), "-I", "-m", "pip", *arguments]
    if run(command, layout.log, progress.line, progress.tick):
        raise SetupError(explain(progress.lines, layout.log))


class _Progress:
    """Reads pip's lines: it collects package after package, then copies all of them in silence."""

    def __init__(self, layout: Layout | None) -> None:
        self.lines: list[str] = []
        self._site = layout.site_packages() if layout else None
        self._total = count_pins(layout.constraints) if layout else 0
        self._seen: set[str] = set()
        self._bar: Bar | None = None
        self._copying = False

    def line(self, line: str) -> None:
        self.lines.append(line)
        if line.startswith("Ignoring "):  # a package for another system or another Python
            self._total -= 1
        elif line.startswith("Installing collected packages"):
            self.close()
            self._copying, self._bar = True, None
        elif found := _SEEN.match(line):
            self._seen.add(found.group(1))
            self._show("collecting", len(self._seen))

    def tick(self) -> None:
        if self._copying and self._site:
            self._show("installing", sum(1 for _ in self._site.glob("*.dist-info")))

    def done(self) -> None:
        if self._copying:
            self._show("installing", self._total)

    def close(self) -> None:
        if self._bar:
            self._bar.close()

    def _show(self, key: str, count: int) -> None:
        if self._site is None:
            return
        self._bar = self._bar or Bar(str(t(key)), self._total)
        self._bar.show(count)
