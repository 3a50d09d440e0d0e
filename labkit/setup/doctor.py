"""The checks behind `labkit doctor`: each says what it saw and, where something is wrong, the next step."""

import importlib
import re
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from labkit.errors import LabkitError
from labkit.i18n import Text, catalogue, current_language
from labkit.setup.install import NEEDED_BYTES
from labkit.setup.layout import Layout, workspace_folder
from labkit.setup.ports import FIRST, LAST, is_free

t = catalogue("setup")

Verdict = Literal["ok", "note", "fix"]
_MARKS: dict[Verdict, str] = {"ok": "✔", "note": "–", "fix": "✘"}
# One of these draws Hangul: Windows, macOS, and what Linux distributions and our own images bring.
_KOREAN_FONTS = re.compile(
    r"Malgun|Apple ?(SD )?Gothic|Nanum|Noto (Sans|Serif) (CJK|KR)|Source Han|Un ?Dotum|Batang|Gulim"
)


@dataclass(frozen=True)
class Result:
    """What one check saw."""

    name: Text
    verdict: Verdict
    seen: Text
    next_step: Text | None = None

    @property
    def must_be_fixed(self) -> bool:
        """Does it stand in the way?"""
        return self.verdict == "fix"


Check = Callable[[Layout], Result]


def examine(layout: Layout) -> list[Result]:
    """Run every check that makes sense here: without packages, those that need them are left out and it says so.

    Args:
        layout: the checkout.
    """
    checks: list[Check] = [_python, _disk, _workspace, _packages]
    if layout.is_running():
        checks += [_model, _local_model, _fonts]
    return [check(layout) for check in [*checks, _data, _port]]


def table(results: list[Result]) -> str:
    """The results as lines of text, marks and words both, so that neither colour nor shape alone carries it."""
    lang = current_language()
    lines = []
    for one in results:
        verdict = t(f"verdict-{one.verdict}").pick(lang)
        lines.append(f"{_MARKS[one.verdict]} {verdict} | {one.name.pick(lang)}: {one.seen.pick(lang)}")
        if one.next_step:
            lines.append(f"      → {one.next_step.pick(lang)}")
    wrong = sum(one.must_be_fixed for one in results)
    lines.append(str(t("doctor-wrong", count=wrong) if wrong else t("doctor-fine")))
    return "\n".join(lines)


def _python(layout: Layout) -> Result:
    version = ".".join(map(str, sys.version_info[:3]))
    return Result(t("check-python"), "ok", t("saw-python", version=version, path=sys.executable))


def _disk(layout: Layout) -> Result:
    free = shutil.disk_usage(layout.root).free
    needed = 300_000_000 if layout.stamp.is_file() else NEEDED_BYTES
    seen = t("saw-disk", free=f"{free / 1e9:.1f}", folder=layout.root)
    if free < needed:
        return Result(t("check-disk"), "fix", seen, t("next-disk", needed=f"{needed / 1e9:.1f}"))
    return Result(t("check-disk"), "ok", seen)


def _workspace(layout: Layout) -> Result:
    folder = workspace_folder(layout.root)
    probe = folder / ".labkit-probe"
    try:
        if folder.exists():
            probe.write_text("", "utf-8")
            probe.unlink()
    except OSError as error:
        return Result(t("check-workspace"), "fix", t("saw-error", error=error), t("next-workspace", folder=folder))
    key = "saw-workspace" if folder.exists() else "saw-workspace-not-yet"
    return Result(t("check-workspace"), "ok", t(key, folder=folder))


def _packages(layout: Layout) -> Result:
    if not layout.is_running():
        key = "saw-venv-broken" if layout.venv.exists() and layout.stamp.is_file() else "saw-nothing-installed"
        return Result(t("check-packages"), "fix", t(key), t("next-start"))
    wrong, count = compare_versions(layout.constraints.read_text("utf-8"))
    if wrong:
        seen = t("saw-packages-wrong", count=len(wrong), names=", ".join(wrong[:6]))
        return Result(t("check-packages"), "fix", seen, t("next-repair"))
    if not layout.stamp.is_file():
        return Result(t("check-packages"), "fix", t("saw-unfinished"), t("next-start"))
    return Result(t("check-packages"), "ok", t("saw-packages", count=count))


def compare_versions(constraints: str) -> tuple[list[str], int]:
    """Compare what is installed with what is pinned for this system.

    Args:
        constraints: text of constraints.txt.

    Returns:
        `name (seen, expected)` for each that is missing or another version, and how many were compared.
    """
    from importlib.metadata import PackageNotFoundError, version

    from packaging.requirements import Requirement

    wrong, count = [], 0
    for line in constraints.splitlines():
        if not re.match(r"[A-Za-z0-9]\S*==", line):
            continue
        pin = Requirement(line.rstrip("\\ "))
        if pin.marker and not pin.marker.evaluate():
            continue
        count += 1
        try:
            seen = version(pin.name)
        except PackageNotFoundError:
            seen = "-"
        if not pin.specifier.contains(seen if seen != "-" else "0", prereleases=True):
            wrong.append(f"{pin.name} ({seen}, {pin.specifier})")
    return wrong, count


def _model(layout: Layout) -> Result:
    try:
        # By name: this module must load where labkit.model's packages are not installed.
        reply = importlib.import_module("labkit.model").ask("안녕하세요")
    except LabkitError as error:
        return Result(t("check-model"), "fix", error.text, t("next-model"))
    except Exception as error:  # a doctor reports what is broken, it does not break on it
        seen = t("saw-error", error=f"{type(error).__name__}: {error}")
        return Result(t("check-model"), "fix", seen, t("next-model"))
    return Result(t("check-model"), "ok", t("saw-model", reply=" ".join(str(reply).split())[:60]))


def _local_model(layout: Layout) -> Result:
    size = importlib.import_module("labkit.model.machine")
    return Result(t("check-local-model"), "ok", size.what_fits(size.machine()), t("next-local-model"))


def _fonts(layout: Layout) -> Result:
    from matplotlib import font_manager

    names = sorted({font.name for font in font_manager.fontManager.ttflist if _KOREAN_FONTS.search(font.name)})
    if names:
        return Result(t("check-fonts"), "ok", t("saw-fonts", names=", ".join(names[:3])))
    return Result(t("check-fonts"), "note", t("saw-no-fonts"), t("next-fonts"))


def _data(layout: Layout) -> Result:
    wrong, count = _load_all() if layout.is_running() else _look_at_all(layout.root / "datasets")
    if not count:
        return Result(t("check-data"), "fix", t("saw-no-data"), t("next-data"))
    if wrong:
        return Result(t("check-data"), "fix", t("saw-data-wrong", names=", ".join(wrong[:5])), t("next-data"))
    return Result(t("check-data"), "ok", t("saw-data", count=count))


def _load_all() -> tuple[list[str], int]:
    """Load each set as a notebook would: that also refuses a file which is not the one described."""
    data = importlib.import_module("labkit.data")
    names, wrong = list(data.datasets()), []
    for name in names:
        try:
            data.load(name)
        except LabkitError as error:
            wrong.append(f"{name} ({error})")
    return wrong, len(names)


def _look_at_all(folder: Path) -> tuple[list[str], int]:
    """Without packages: is every described folder there, with data that can be read and is not empty?"""
    described = sorted({path.parent for path in folder.glob("*/datapackage.*")})
    files = [path for place in described for path in sorted(place.iterdir()) if path.is_file()]
    return [str(path.relative_to(folder)) for path in files if not _can_be_read(path)], len(described)


def _can_be_read(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return bool(file.read(1))
    except OSError:
        return False


def _port(layout: Layout) -> Result:
    free = next((port for port in range(FIRST, LAST + 1) if is_free(port)), None)
    if free is None:
        return Result(t("check-port"), "fix", t("no-free-port", first=FIRST, last=LAST))
    return Result(t("check-port"), "ok", t("saw-port", port=free))
