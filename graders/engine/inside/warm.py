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
from types import ModuleType, TracebackType
from typing import Any

# The one place through which every module is loaded; the import system offers no hook after the search.
_machinery: Any = importlib._bootstrap  # type: ignore[attr-defined]


_BY_NAME = ("numpy", "pandas", "matplotlib", "labkit")  # what trainees import, and may forget parts of


class Shelf(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Modules that are loaded and not shown; first on `sys.meta_path`.

    Hidden are top-level packages, and modules that the import of their parent does not bring. The others can only be
    reached through those, and stay where they are: what is not touched after a fork costs nothing.
    """

    def __init__(self) -> None:
        self._kept: dict[str, ModuleType] = {}
        self._imported_by: dict[str, set[str]] = {}
        self._brings: dict[str, list[str]] = {}
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
        """Hide of these modules what needs hiding; from here on an import brings it back."""
        names = list(names)
        reached = _closures(names, self._imported_by)
        place = {name: 1 << i for i, name in enumerate(names)}
        hidden = [
            name
            for name in names
            if name.partition(".")[0] in _BY_NAME and not place[name] & reached.get(name.rpartition(".")[0], 0)
        ]
        self._brings = {n: [other for other in hidden if place[other] & reached[n]] for n in hidden}
        for name in hidden:
            module = sys.modules.pop(name)
            self._kept[name] = module
            parent, _, child = name.rpartition(".")
            holder = self._kept.get(parent) or sys.modules.get(parent)
            if holder is not None and vars(holder).get(child) is module:
                delattr(holder, child)
                holder.__class__ = _holder(type(holder), self._reach)
        self._imported_by.clear()
        sys.meta_path.insert(0, self)

    def _reach(self, name: str, reader: str | None) -> bool:
        """Somebody reads an attribute that is a hidden module. A library has its reason to take it as imported:
        what imported it, in the rehearsal, is remembered somewhere. Only the trainee's own cells are told the truth.
        """
        if name not in self._kept or reader == "__main__":
            return False
        self._bring_back(name)
        return True

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
        module = self._kept[spec.name]  # the import system asks only for what `find_spec` has just found here
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
        for name in self._brings[first]:
            module = self._kept.pop(name, None)
            if module is not None:
                sys.modules[name] = module
                parent, _, child = name.rpartition(".")
                holder = self._kept.get(parent) or sys.modules.get(parent)
                if holder is not None:
                    vars(holder).setdefault(child, module)


def _holder(kind: Any, reach: Callable[[str, str | None], bool]) -> Any:
    """The type of a package that misses modules of its own; the same one if it is that already."""
    if "__getattr__" in vars(kind):
        return kind

    def missing(self: Any, name: str) -> Any:
        if reach(f"{self.__name__}.{name}", sys._getframe(1).f_globals.get("__name__")):
            return vars(self)[name]
        return kind.__getattribute__(self, name)  # says what is said without us

    return type(kind.__name__, (kind,), {"__getattr__": missing, "__module__": kind.__module__})


def without_own_frames(traceback: TracebackType | None) -> TracebackType | None:
    """A traceback as if nothing here had stood between the trainee and the package."""
    while traceback is not None and traceback.tb_frame.f_code.co_filename == __file__:
        traceback = traceback.tb_next
    if traceback is not None:
        traceback.tb_next = without_own_frames(traceback.tb_next)
    return traceback


def _closures(names: list[str], imported_by: dict[str, set[str]]) -> dict[str, int]:
    """For each module all that its import brings, as bits in the order of `names`; packages on the way count too."""
    reached = {name: 1 << i for i, name in enumerate(names)}
    follow = {
        name: [other for other in {*imported_by.get(name, ()), name.rpartition(".")[0]} if other in reached]
        for name in names
    }
    changed = True
    while changed:  # imports run in circles: until nothing is added
        changed = False
        for name in reversed(names):
            before = reached[name]
            for other in follow[name]:
                reached[name] |= reached[other]
            changed = changed or reached[name] != before
    return reached


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
            except Exception:  # whoever imports it will see the same, and in the right place
                missing.append(name)
        rehearse()
    # Python finds an encoding by importing it, but only once.
    came = [name for name in sys.modules if name not in before and not name.startswith("encodings.")]
    shelf.put_aside(came)
    return missing
