"""Import beforehand what trainees import, and yet show each of them only what they imported themselves.

A package that is already there must not hide that its import was forgotten: `import matplotlib` alone gives no
`matplotlib.pyplot`, in a kernel. So what was imported beforehand is put aside, out of `sys.modules` and off its parent
packages, with a note of what each module imported in its turn. The first import that asks for a module gets it back
with all that its import would have brought, in microseconds.
"""

import builtins
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from types import ModuleType
from typing import Any

# The one place through which every module is loaded; the import system offers no hook after the search.
_machinery: Any = importlib._bootstrap  # type: ignore[attr-defined]


class Shelf(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Modules that are loaded and not shown; first on `sys.meta_path`."""

    def __init__(self) -> None:
        self._kept: dict[str, ModuleType] = {}
        self._imported_by: dict[str, set[str]] = {}
        self._own_specs: dict[str, importlib.machinery.ModuleSpec | None] = {}

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Within this, note which module's body imports which."""
        running: list[str] = []
        load, imports, by_name = _machinery._load_unlocked, builtins.__import__, importlib.import_module

        def watched_load(spec: Any) -> Any:
            self._note(running, spec.name)
            running.append(spec.name)
            try:
                return load(spec)
            finally:
                running.pop()

        def watched_import(
            name: str, globals: Any = None, locals: Any = None, fromlist: Any = (), level: int = 0
        ) -> Any:
            module = imports(name, globals, locals, fromlist, level)
            if running:
                full = _absolute(name, globals, level)
                self._note(running, full, *(f"{full}.{part}" for part in fromlist or ()))
            return module

        def watched_by_name(name: str, package: str | None = None) -> ModuleType:
            self._note(running, importlib.util.resolve_name(name, package))
            return by_name(name, package)

        _machinery._load_unlocked, builtins.__import__ = watched_load, watched_import
        importlib.import_module = watched_by_name
        try:
            yield
        finally:
            _machinery._load_unlocked, builtins.__import__ = load, imports
            importlib.import_module = by_name

    def put_aside(self, names: Iterable[str]) -> None:
        """Hide these modules; from here on an import brings them back."""
        for name in names:
            module = sys.modules.pop(name)
            self._kept[name] = module
            parent, _, child = name.rpartition(".")
            holder = self._kept.get(parent) or sys.modules.get(parent)
            if holder is not None and vars(holder).get(child) is module:
                delattr(holder, child)
        sys.meta_path.insert(0, self)

    def get(self, name: str) -> ModuleType | None:
        """A module, hidden or not, without showing it."""
        return self._kept.get(name) or sys.modules.get(name)

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """Python asks here first."""
        return importlib.machinery.ModuleSpec(fullname, self) if fullname in self._kept else None

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType:
        """The module as it was loaded."""
        module = self._kept[spec.name]
        self._own_specs[spec.name] = module.__spec__
        self._bring_back(spec.name)
        return module

    def exec_module(self, module: ModuleType) -> None:
        """Its body has run long ago; only the import system has just exchanged its spec."""
        spec = module.__spec__
        if spec is not None:
            module.__spec__ = self._own_specs.pop(spec.name, spec)

    def _note(self, running: list[str], *names: str) -> None:
        if running:
            self._imported_by.setdefault(running[-1], set()).update(names)

    def _bring_back(self, first: str) -> None:
        waiting = [first]
        while waiting:
            name = waiting.pop()
            module = self._kept.pop(name, None)
            if module is None:
                continue
            sys.modules[name] = module
            parent, _, child = name.rpartition(".")
            if parent:
                waiting.append(parent)
                holder = self._kept.get(parent) or sys.modules.get(parent)
                if holder is not None:
                    vars(holder).setdefault(child, module)
            waiting += self._imported_by.get(name, ())


def _absolute(name: str, globals: Any, level: int) -> str:
    if not level:
        return name
    package = globals.get("__package__") or globals["__name__"].rpartition(".")[0]
    return importlib.util.resolve_name("." * level + name, package)


def preload(shelf: Shelf, names: Iterable[str], rehearse: Callable[[], None]) -> list[str]:
    """Import what is installed of `names`, run `rehearse`, and hide all that came in by it.

    Returns:
        What could not be imported.
    """
    before, missing = set(sys.modules), []
    with shelf.watching():
        for name in names:
            try:
                importlib.import_module(name)
            except ImportError:
                missing.append(name)
        rehearse()
    # Python finds an encoding by importing it, but only once.
    came = [name for name in sys.modules if name not in before and not name.startswith("encodings.")]
    shelf.put_aside(came)
    return missing
