"""Readable Korean from the first chart on, though nobody asked: when matplotlib is imported, it learns our font.

matplotlib's own font has no Hangul and most machines have none that it knows: every label would be a row of boxes, and
the cure (a font path in each notebook) is what beginners fail on. `import labkit` must not import matplotlib, so
this waits for the trainee to do it.
"""

import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from importlib.machinery import ModuleSpec
    from types import ModuleType

FAMILY = "NanumSquare"
# The module that every way to a chart imports, and that keeps the list of fonts.
_AWAITED = "matplotlib.font_manager"


def install() -> None:
    """Prepare matplotlib now if it is there, or as soon as it is imported."""
    if _AWAITED in sys.modules:
        prepare()
    elif not any(isinstance(finder, _Finder) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Finder())  # type: ignore[arg-type]


def prepare() -> None:
    """Make our font the first choice; the old choice stays behind it for signs that it lacks."""
    from pathlib import Path

    import matplotlib
    from matplotlib import font_manager

    if FAMILY not in {font.name for font in font_manager.fontManager.ttflist}:
        font_manager.fontManager.addfont(Path(__file__).with_name("fonts") / "NanumSquareR.ttf")
    before = [family for family in matplotlib.rcParams["font.family"] if family != FAMILY]
    matplotlib.rcParams["font.family"] = [FAMILY, *before]
    matplotlib.rcParams["axes.unicode_minus"] = False  # our font has the hyphen, and not U+2212


# Neither class names its base from importlib.abc: importing that costs more than all of `import labkit`.
class _Finder:
    """Finds nothing by itself: lets the others find the awaited module, and steps in when it has been loaded."""

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> "ModuleSpec | None":
        if name != _AWAITED:
            return None
        from importlib.util import find_spec

        sys.meta_path.remove(self)  # type: ignore[arg-type]
        spec = find_spec(name)
        if spec and spec.loader:
            spec.loader = _Loader(spec.loader)  # type: ignore[assignment]
        return spec


class _Loader:
    def __init__(self, inner: Any) -> None:
        self._inner = inner

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)

    def create_module(self, spec: "ModuleSpec") -> "ModuleType | None":
        found: ModuleType | None = self._inner.create_module(spec)
        return found

    def exec_module(self, module: "ModuleType") -> None:
        self._inner.exec_module(module)
        prepare()
