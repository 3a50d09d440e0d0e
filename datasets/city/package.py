"""What every generator does with its tables: CSV files, a stamped descriptor, a README."""

import csv
import hashlib
import io
import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

Files = dict[str, bytes]


def to_csv(
    header: Sequence[str], rows: Iterable[Sequence[object]], encoding: str = "utf-8", quote_all: bool = False
) -> bytes:
    """A CSV file with `\\n` line ends on every platform, and quotes only where a cell needs them (or everywhere)."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n", quoting=csv.QUOTE_ALL if quote_all else csv.QUOTE_MINIMAL)
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue().encode(encoding)


def read_texts(path: Path) -> list[dict[str, Any]]:
    """The written texts that a set is made from: one JSON object a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def package(folder: Path, tables: Files, pictures: Files | None = None) -> Files:
    """All files of a data set: its tables and pictures, the descriptor with hashes, and the README made from it.

    The descriptor is written by hand; only `hash`, `bytes` and `rows` are ours.
    """
    descriptor = (folder / "datapackage.yaml").read_text(encoding="utf-8")
    for name, data in tables.items():
        descriptor = _stamp(descriptor, name, data)
    from .readme import readme  # needs PyYAML; the tables above do not

    return {
        **tables,
        **(pictures or {}),
        "datapackage.yaml": descriptor.encode(),
        "README.md": readme(folder.name, descriptor).encode(),
    }


def write(folder: Path, files: Files) -> None:
    for name, data in files.items():
        (folder / name).write_bytes(data)


def _stamp(descriptor: str, name: str, data: bytes) -> str:
    # A resource runs from its `path:` line to the next resource; its own lines are in its own indentation.
    start = descriptor.index(f"path: {name}\n")
    end = descriptor.find("\n  - name: ", start)
    fresh = part = descriptor[start : end if end >= 0 else len(descriptor)]
    encoding = re.findall(r"(?m)^    encoding: (\S+)$", part)[0]
    rows = sum(1 for _ in csv.reader(io.StringIO(data.decode(encoding), newline=""))) - 1
    facts = {"hash": f"sha256:{hashlib.sha256(data).hexdigest()}", "bytes": len(data), "rows": rows}
    for key, value in facts.items():
        fresh, found = re.subn(rf"(?m)^    {key}: .*$", f"    {key}: {value}", fresh, count=1)
        if not found:
            raise ValueError(f"datapackage.yaml: resource {name} has no line '{key}:'")
    return descriptor.replace(part, fresh, 1)
