"""A data set's descriptor (`datapackage.yaml`, Data Package) as plain objects.

Titles and descriptions are in Korean, the English ones in `title@en` and `description@en`, as the standard's
recipe for languages has it. Nothing about a set is written in code.
"""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from labkit.data.root import DESCRIPTOR
from labkit.errors import DataError
from labkit.i18n import Text, catalogue

_t = catalogue("data")


@dataclass(frozen=True)
class Field:
    """A column: its name and type, and what the dictionary says about it."""

    name: str
    type: str
    format: str
    required: bool
    title: Text
    description: Text
    unit: Text
    codes: tuple[tuple[str, Text], ...]


@dataclass(frozen=True)
class Resource:
    """A table of a data set: one file."""

    name: str
    path: str
    encoding: str
    sha256: str
    rows: int
    fields: tuple[Field, ...]
    repeats: Text | None = None  # how the columns of a wide table go on after the first few


@dataclass(frozen=True)
class Descriptor:
    """All that a data set says about itself."""

    name: str
    folder: Path
    title: Text
    description: Text
    licence: str
    provenance: Text
    reference_date: str
    version: str
    resources: tuple[Resource, ...]


@lru_cache(maxsize=64)
def read_descriptor(folder: Path) -> Descriptor:
    """The descriptor in `folder`.

    Raises:
        DataError: it is not readable YAML, or lacks a part.
    """
    import yaml

    path = folder / DESCRIPTOR
    try:
        # CSafeLoader parses the largest descriptor in a tenth of the time; not every wheel has it.
        package = yaml.load(path.read_bytes(), getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
        return _descriptor(folder, package)
    except (yaml.YAMLError, KeyError, TypeError, IndexError, UnicodeDecodeError) as error:
        raise DataError(_t("bad-descriptor", path=path, problem=_short(error))) from error


def _short(error: Exception) -> str:
    return " ".join(str(error).split())[:200]


def _text(owner: dict[str, Any], key: str) -> Text:
    ko = " ".join(str(owner.get(key, "")).split())
    return Text(ko, " ".join(str(owner.get(f"{key}@en", ko)).split()))


def _descriptor(folder: Path, package: dict[str, Any]) -> Descriptor:
    return Descriptor(
        name=package["name"],
        folder=folder,
        title=_text(package, "title"),
        description=_text(package, "description"),
        licence=package["licenses"][0]["name"],
        provenance=_text(package["provenance"], "method"),
        reference_date=str(package["referenceDate"]),
        version=str(package["version"]),
        resources=tuple(_resource(resource) for resource in package["resources"]),
    )


def _resource(resource: dict[str, Any]) -> Resource:
    return Resource(
        name=resource["name"],
        path=resource["path"],
        encoding=resource["encoding"],
        sha256=resource["hash"].removeprefix("sha256:"),
        rows=resource["rows"],
        fields=tuple(_field(field) for field in resource["schema"]["fields"]),
        repeats=_text(resource, "repeats") if "repeats" in resource else None,
    )


def _field(field: dict[str, Any]) -> Field:
    return Field(
        name=field["name"],
        type=field["type"],
        format=field.get("format", "default"),
        required=bool(field.get("constraints", {}).get("required")),
        title=_text(field, "title"),
        description=_text(field, "description"),
        unit=_text(field, "unit"),
        codes=tuple((str(code["value"]), Text(code["ko"], code["en"])) for code in field.get("codes", ())),
    )
