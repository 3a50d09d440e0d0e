"""What can be seen in a box: the system, Python, and what a trainee's bundle holds. Nothing of the graders."""

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import labkit

INSIDE = Path(__file__).with_name("inside")
_SYSTEM = ("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32")
_ETC = (
    "/etc/ld.so.cache",
    "/etc/ld.so.conf",
    "/etc/ld.so.conf.d",
    "/etc/fonts",
    "/etc/localtime",
    "/etc/timezone",
    "/etc/alternatives",
    "/etc/mime.types",
    "/etc/locale.alias",
)
_DATA = ("*/datapackage.yaml", "*/README.md", "*/*.csv", "*/*.svg")  # no generators, no planted truths
_COURSE = (
    "exercises/index.toml",
    "exercises/*/exercise.toml",
    "notebooks/*/lesson.toml",
    *(f"datasets/{pattern}" for pattern in _DATA),
)


@dataclass(frozen=True)
class Scene:
    """What is shown, read-only.

    Args:
        shown: files and folders, by their real place; no one lies in another.
        data: where `LABKIT_DATA` says that the data sets are.
        listed: folders in which only some files are shown, and which are searched for them.
    """

    shown: tuple[Path, ...]
    data: str | None
    listed: tuple[Path, ...]


@cache
def scene() -> Scene:
    """For this Python, this labkit, and where it was installed from."""
    repository = Path(labkit.__file__).resolve().parents[1]
    hidden = {Path(__file__).resolve().parents[1]}  # graders, wherever it is
    shown = [*map(Path, (*_SYSTEM, *_ETC)), Path(sys.base_prefix), Path(sys.prefix)]
    if (repository / "pyproject.toml").is_file():
        hidden.add(repository)
        # The environment may lie within the checkout.
        shown = [*_without(shown, hidden), *(p for p in shown if _lies_in(p, hidden)), *_of_trainees(repository)]
    else:
        shown = list(_without(shown, hidden))
        shown += [] if _lies_in(repository, shown) else [repository / "labkit"]
    named = os.environ.get("LABKIT_DATA")
    if named:
        shown += [p for pattern in _DATA for p in Path(named).resolve().glob(pattern) if not p.is_symlink()]
    folders = [Path(named).resolve()] if named else [repository / "datasets", repository / "exercises"]
    return Scene(tuple(_outermost(p for p in shown if p.exists())), named, tuple(folders))


def _of_trainees(root: Path) -> Iterator[Path]:
    """Of a checkout: labkit, and what its functions read beside it. `bundle.WHITELIST` is wider; a test compares."""
    yield root / "labkit"
    for pattern in _COURSE:
        yield from (path for path in root.glob(pattern) if not path.is_symlink())


def _without(places: Iterable[Path], hidden: set[Path]) -> Iterator[Path]:
    """The same places, taken apart as far as needed to leave out what is hidden."""
    for place in places:
        real = place.resolve()
        if any(h == real or h in real.parents for h in hidden):
            continue
        if any(real in h.parents for h in hidden):
            yield from _without(sorted(place.iterdir()), hidden)
        else:
            yield place


def _lies_in(place: Path, folders: Iterable[Path]) -> bool:
    return any(folder == place or folder in place.parents for folder in folders)


def _outermost(places: Iterable[Path]) -> Iterator[Path]:
    seen: set[Path] = set()
    for place in sorted(set(places), key=lambda p: len(p.parts)):
        if not _lies_in(place, seen):
            seen.add(place)
            yield place
