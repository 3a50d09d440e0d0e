"""Files that are hardly a notebook: too deep, too large, cut off, binary, of other formats, cells of other types."""

# ruff: noqa: E501 - code and markup of attacks are data: wrapped, they would be others

import io
import json
import zipfile
from pathlib import Path

from tests.attacks.attack import Attack, cell, code_cell
from tests.attacks.honest import CARDS, NOTHING
from tests.attacks.surroundings import Surroundings


def _bytes(data: bytes):
    return lambda notebook: data


def _zip(notebook):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(f"../../{CARDS}.ipynb", json.dumps(notebook))
        packed.writestr("zeros", b"\0" * 10_000_000)
    return buffer.getvalue()


def _deep_in_cell(notebook):
    deep = "[" * 900 + "]" * 900
    cell(notebook, "cards-c-answer")["source"] = "@deep@"
    return json.dumps(notebook).replace('"@deep@"', deep).encode()


def _doubled_keys(notebook):
    text = json.dumps(notebook)
    return ('{"cells": [], "nbformat": 3, "worksheets": [], ' + text[1:]).encode()


def _odd_cells(notebook):
    notebook["cells"] = [None, 7, "cell", [], {"cell_type": ["code"]}, {"source": {"a": 1}}, *notebook["cells"], {"cell_type": "code", "source": None},
                         {"cell_type": "x" * 10**6, "source": ["a", 1, None]}]  # fmt: skip
    return notebook


def _ten_thousand(notebook):
    at = next(i for i, c in enumerate(notebook["cells"]) if c["id"] == "cards-c-answer")
    notebook["cells"][at:at] = [code_cell("pass", f"p{n}") for n in range(10_000)]
    return notebook


def _long_source(notebook):
    cell(notebook, "cards-c-answer")["source"] = "group_c = {}  # " + "x" * 1_000_000
    return notebook


def _nul(notebook):
    cell(notebook, "cards-c-answer")["source"] = "group_c = {}\x00\ud800"
    return notebook


def _odd_ids(notebook):
    for number, found in enumerate(c for c in notebook["cells"] if "nbgrader" not in c["metadata"]):
        found["id"] = ("../" * 20 + "etc/passwd", "", "x" * 100_000, "\ud800", "한글", None, 5, "CON")[number % 8]
    return notebook


def _future(notebook):
    return notebook | {"nbformat": 99, "nbformat_minor": -(10**30)}


def _format_two(notebook):
    return {
        "nbformat": 2,
        "nbformat_minor": 0,
        "metadata": {},
        "worksheets": [{"cells": notebook["cells"]}, None, {"cells": 3}],
    }


def _large(folder: Path, around: Surroundings) -> None:
    """100 MB of one text, most of it a hole in the file."""
    with (folder / f"{CARDS}.ipynb").open("wb") as file:
        file.write(b'{"cells": [{"cell_type": "code", "source": "')
        file.truncate(100_000_000)


def _two(folder: Path, around: Surroundings) -> None:
    (folder / "a second.ipynb").write_bytes(b'{"cells": []}')
    (folder / f"{CARDS}.IPYNB").write_bytes(b"{")
    (folder / ".ipynb_checkpoints").mkdir()
    (folder / ".ipynb_checkpoints" / f"{CARDS}-checkpoint.ipynb").write_bytes(b"{}")


def _refused(name, aim, data=None, **more):
    return Attack(name, aim, due=NOTHING, noted=True, **({"spoil": _bytes(data)} if data is not None else {}) | more)


FAMILY = [
    _refused("file-deep", "brackets 100,000 deep", b"[" * 100_000),
    _refused("file-binary", "random bytes", bytes(range(256)) * 40),
    _refused("file-bad-utf8", "bytes that are no UTF-8", b'{"cells": [{"source": "\xff\xfe\xed\xa0\x80"}]}'),
    _refused("file-zip", "an archive with a path that climbs out", spoil=_zip),
    _refused("file-empty", "nothing", b""),
    _refused("file-page", "a log-in page saved as notebook", b"<!doctype html><script>alert(1)</script>"),
    _refused("file-cut", "an upload that broke off", spoil=lambda notebook: json.dumps(notebook).encode()[:3000]),
    _refused("file-utf16", "UTF-16", spoil=lambda notebook: json.dumps(notebook).encode("utf-16")),
    _refused("file-number", "a number of 100,000 digits", b'{"nbformat": ' + b"9" * 100_000 + b', "cells": []}'),
    _refused("file-large", "100 MB in one text", beside=_large),
    _refused("file-list", "a list, and no notebook", b"[1, 2, {}]"),
    Attack("file-deep-cell", "an answer's text is lists in lists", spoil=_deep_in_cell),
    Attack("file-doubled-keys", "every key of the file twice", spoil=_doubled_keys),
    Attack("file-odd-cells", "cells that are numbers, texts, nothing", spoil=_odd_cells),
    Attack("file-many-cells", "10,000 cells before the third answer", spoil=_ten_thousand),
    Attack("file-long-source", "a megabyte of comment", spoil=_long_source),
    Attack("file-nul", "NUL and a lone surrogate in the code", spoil=_nul),
    Attack("file-odd-ids", "ids that are paths, empty, long, numbers", spoil=_odd_ids),
    Attack("file-future", "a format of the future", spoil=_future),
    Attack("file-format-two", "a format of the past", spoil=_format_two),
    Attack("file-two", "a second notebook, a checkpoint, another case", beside=_two),
]
