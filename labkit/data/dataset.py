"""A data set by name: its frame, its dictionary, its file."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from labkit.data.descriptor import Descriptor, Resource, read_descriptor
from labkit.data.dictionary import Dictionary
from labkit.data.made import is_made_form, read
from labkit.data.root import data_root, names
from labkit.data.table import read_table
from labkit.errors import DataError
from labkit.i18n import Language, catalogue

if TYPE_CHECKING:
    import pandas as pd

_t = catalogue("data")

# Forms that are an exercise's answer: they are nowhere in the data, and come only from a full checkout.
_ANSWERS = {("population", "clean"): "clean_population"}


@dataclass(frozen=True)
class Dataset:
    """A data set of the city.

    Args:
        descriptor: what it says about itself.
    """

    descriptor: Descriptor

    @property
    def name(self) -> str:
        """The name it is loaded by."""
        return self.descriptor.name

    @property
    def path(self) -> Path:
        """The file of its first table, to be read by hand: `pd.read_csv(path, encoding=…)`."""
        return self.descriptor.folder / self.descriptor.resources[0].path

    @property
    def forms(self) -> list[str]:
        """Its tables by name; the first is what `frame()` gives."""
        return [resource.name for resource in self.descriptor.resources]

    def frame(self, form: str | None = None) -> pd.DataFrame:
        """A table of the set, to be changed at will: the next call gives it fresh.

        Args:
            form: which table, by default the first; see `forms`. `days-365` is what `labkit data make` made.

        Raises:
            DataError: no such form, or its file is missing, damaged or misread.
        """
        if (self.name, form) in _ANSWERS:
            return _answer(self.name, str(form))
        if is_made_form(form):
            frame = _made(self.descriptor, str(form)).copy(deep=False)
        else:
            frame = _cached(self.descriptor.folder, self._resource(form)).copy(deep=False)
        # A shallow copy is the caller's own: pandas 3 copies a column at the moment it is written to.
        frame.attrs = {"labkit": (self.name, form or self.forms[0])}
        return frame

    def describe(self, lang: Language | None = None) -> Dictionary:
        """The data dictionary: columns, units, codes, licence, how it was made.

        Args:
            lang: `"ko"` or `"en"`, by default the reader's.
        """
        return Dictionary(self.descriptor, lang)

    def _resource(self, form: str | None) -> Resource:
        for resource in self.descriptor.resources:
            if form in (None, resource.name):
                return resource
        raise DataError(_t("unknown-form", name=self.name, form=form, forms=", ".join(self.forms)))

    def _repr_html_(self) -> str:
        return self.describe()._repr_html_()


def open(name: str) -> Dataset:
    """The data set called `name`.

    Args:
        name: one of `labkit.datasets()`.

    Raises:
        DataError: there is no such set; the nearest names are given.
    """
    root = data_root()
    known = names(root)
    if name not in known:
        near = get_close_matches(str(name).lower().strip(), known, n=3, cutoff=0.5)
        key = "unknown-set-near" if near else "unknown-set"
        raise DataError(_t(key, name=name, near=", ".join(near), names=", ".join(known)))
    return Dataset(read_descriptor(root / name))


def load(name: str, form: str | None = None) -> pd.DataFrame:
    """A data set as a frame: `labkit.load("complaints")`.

    Args:
        name: one of `labkit.datasets()`.
        form: which table of the set, by default the first.

    Returns:
        A frame of the caller's own. `population` comes as published: every cell a string, with totals and
        footnote.

    Raises:
        DataError: no such set or form, or its file is missing, damaged or misread.
    """
    return open(name).frame(form)


def describe(data: str | pd.DataFrame, lang: Language | None = None) -> Dictionary:
    """The data dictionary of a set, by name or by a frame that `load` gave.

    Args:
        data: a name, or a frame.
        lang: `"ko"` or `"en"`, by default the reader's.

    Raises:
        DataError: no such set, or a frame that is not from `load`.
    """
    if isinstance(data, str):
        return open(data).describe(lang)
    origin = getattr(data, "attrs", {}).get("labkit")
    if not origin:
        raise DataError(_t("no-origin", names=", ".join(names(data_root()))))
    return open(origin[0]).describe(lang)


def _answer(name: str, form: str) -> pd.DataFrame:
    from importlib.metadata import entry_points  # 18 ms of e-mail parsers, for the one call that needs them

    # labkit imports nothing of the graders: where they want a form to be had, they register it.
    for point in entry_points(group="labkit.forms", name=f"{name}.{form}"):
        frame: pd.DataFrame = point.load()()
        frame.attrs["labkit"] = (name, form)
        return frame
    raise DataError(_t("is-the-exercise", name=name, form=form, exercise=_ANSWERS[name, form]))


@lru_cache(maxsize=2)
def _made(descriptor: Descriptor, form: str) -> pd.DataFrame:
    return read(descriptor, form)


@lru_cache(maxsize=32)
def _cached(folder: Path, resource: Resource) -> pd.DataFrame:
    return read_table(folder, resource)
