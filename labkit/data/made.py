"""Longer forms of a set: made on this machine from the set's generator, kept as Parquet in the user's cache folder.

The generators come with a full checkout only, because what they plant is what exercises ask for. A form is made in
parts of a week; an interrupted `make` goes on where it stopped, and a file is either whole or not there.
"""

import hashlib
import json
import os
import re
import sys
from collections.abc import Callable, Iterator
from importlib.util import module_from_spec, spec_from_file_location
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from labkit.data.descriptor import Descriptor, Field
from labkit.errors import DataError
from labkit.i18n import catalogue

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

_t = catalogue("data")
_FORM = re.compile(r"days-[1-9]\d{0,4}")
_PART = 7  # days
_FORMAT = {"compression": "zstd", "write_page_checksum": True}
_END = 1 << 20  # bytes; more than the directory of the longest file


def cache_folder() -> Path:
    """Where made data are kept: `LABKIT_CACHE`, else the place that the system has for such files."""
    named = os.environ.get("LABKIT_CACHE")
    if named:
        return Path(named)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData/Local")) / "labkit" / "cache"
    if sys.platform == "darwin":
        return Path.home() / "Library/Caches/labkit"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "labkit"


def is_made_form(form: str | None) -> bool:
    """Whether `form` is the name of a form that `make` makes ("days-365")."""
    return form is not None and _FORM.fullmatch(form) is not None


def make(descriptor: Descriptor, days: int, progress: Callable[[int], None] = lambda done: None) -> Path:
    """Make the form `days-N` of a set, or go on with it, and return its file.

    Args:
        descriptor: of the set.
        days: how many, ending with the last day of the shipped table.
        progress: told the number of days that are done.

    Raises:
        DataError: the set has no longer form, the generator is not here, `days` is out of range, or the disk refuses.
    """
    generator = _generator(descriptor)
    if not 1 <= days <= generator.MOST_DAYS:
        raise DataError(_t("bad-days", days=days, most=generator.MOST_DAYS))
    target = _file(descriptor, f"days-{days}")
    if not _is_whole(target):
        try:
            _write(descriptor, generator, days, target, progress)
        except OSError as error:
            raise DataError(_t("cannot-write", path=target.parent, problem=error.strerror or error)) from error
    progress(days)
    return target


def read(descriptor: Descriptor, form: str) -> "pd.DataFrame":
    """A made form as a frame.

    Raises:
        DataError: it has not been made, or its file is not as it was made.
    """
    path = _file(descriptor, form)
    if not _is_whole(path):
        command = f"labkit data make {descriptor.name} --days {form.removeprefix('days-')}"
        raise DataError(_t("not-made", name=descriptor.name, form=form, command=command))
    frame = _checked(path)
    if frame is None:
        raise DataError(_t("made-damaged", path=path))
    return frame


def _checked(path: Path) -> "pd.DataFrame | None":
    """The frame, or None where the file is not as it was made.

    Every page carries a checksum that is verified as it is read; the seal covers the directory at the end of the file.
    A hash of all of it would cost a fifth of the time of reading, and more without the processor's help.
    """
    import pandas as pd
    from pyarrow import ArrowException

    if _seal(path) != _facts(path).get("seal"):
        return None
    try:
        return pd.read_parquet(path, page_checksum_verification=True)
    except (ArrowException, OSError, ValueError):
        return None


def _seal(path: Path) -> str:
    """The file's size, and a hash of its end, where Parquet keeps its directory."""
    size = path.stat().st_size
    with path.open("rb") as file:
        file.seek(max(0, size - _END))
        return f"{size} {hashlib.sha256(file.read()).hexdigest()}"


def _file(descriptor: Descriptor, form: str) -> Path:
    # A folder for each edition of the shipped table: a form made from an older generator is not found again.
    return cache_folder() / descriptor.name / descriptor.resources[0].sha256[:12] / f"{form}.parquet"


def _is_whole(path: Path) -> bool:
    return path.is_file() and bool(_facts(path))


def _facts(path: Path) -> dict[str, Any]:
    try:
        facts = json.loads(path.with_suffix(".json").read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return facts if isinstance(facts, dict) else {}


def _generator(descriptor: Descriptor) -> Any:
    source = descriptor.folder / "generate.py"
    if not source.is_file():
        raise DataError(_t("no-generator", name=descriptor.name))
    spec = spec_from_file_location(f"generate_{descriptor.name}", source)
    if spec is None or spec.loader is None:
        raise DataError(_t("no-generator", name=descriptor.name))
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    if not hasattr(module, "make"):
        raise DataError(_t("no-longer-form", name=descriptor.name))
    return module


def _write(descriptor: Descriptor, generator: Any, days: int, target: Path, progress: Callable[[int], None]) -> None:
    import shutil

    import pyarrow.parquet as pq

    parts = target.with_suffix(".parts")
    parts.mkdir(parents=True, exist_ok=True)
    schema = _schema(descriptor.resources[0].fields)
    files = list(_parts(generator, days, parts, schema, progress))
    with _whole(target) as unfinished, pq.ParquetWriter(unfinished, schema, **_FORMAT) as writer:
        for file in files:
            writer.write_table(pq.read_table(file))
    facts = {"seal": _seal(target), "rows": pq.read_metadata(target).num_rows, "days": days}
    with _whole(target.with_suffix(".json")) as unfinished:
        unfinished.write_text(json.dumps(facts), "utf-8")
    shutil.rmtree(parts, ignore_errors=True)


def _parts(
    generator: Any, days: int, folder: Path, schema: "pa.Schema", progress: Callable[[int], None]
) -> Iterator[Path]:
    """Each week's file, those of an earlier run as they are."""
    import pyarrow.parquet as pq

    done, made = 0, None
    while done < days:
        number = min(_PART, days - done)
        file = folder / f"{done:05d}.parquet"
        if not file.exists():
            made = made or generator.make(days, skip=done)
            rows = [row for _, of_day in islice(made, number) for row in of_day]
            with _whole(file) as unfinished:
                pq.write_table(_table(rows, schema), unfinished, **_FORMAT)
        done += number
        yield file
        progress(done)


class _whole:  # noqa: N801 - reads as a word: with _whole(file) as unfinished
    """A file that appears under its name only when it is complete."""

    def __init__(self, target: Path) -> None:
        self._target = target
        self._unfinished = target.with_name(f".{target.name}.{os.getpid()}")

    def __enter__(self) -> Path:
        return self._unfinished

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            self._unfinished.replace(self._target)
        else:
            self._unfinished.unlink(missing_ok=True)


def _schema(fields: tuple[Field, ...]) -> "pa.Schema":
    import pyarrow as pa

    types = {"integer": pa.int64(), "number": pa.float64(), "datetime": pa.timestamp("us"), "date": pa.date32()}
    return pa.schema([(field.name, types.get(field.type, pa.string())) for field in fields])


def _table(rows: list[list[Any]], schema: "pa.Schema") -> "pa.Table":
    import pyarrow as pa

    columns = zip(*rows, strict=True)
    return pa.table([pa.array(cells, kind) for cells, kind in zip(columns, schema.types, strict=True)], schema=schema)
