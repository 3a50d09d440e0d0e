"""Loading a million rows against pandas reading the same Parquet file: `python -m tests.benchmarks.loading`.

The aim is 1.2 times or less. The file is the shipped week of the plant factory, repeated, put where a made form lies;
both readers take turns in one process, and the fastest of each counts.
"""

import json
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import pandas as pd

import labkit
from labkit import data
from labkit.data import dataset

ROWS, TURNS, AIM = 1_000_000, 9, 1.2
FORM = "days-365"


def main() -> int:
    """Print both times and their ratio; 1 when the aim is missed."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["LABKIT_CACHE"] = folder
        path = _prepare()
        pandas, ours = [], []
        for _ in range(TURNS):
            pandas.append(_seconds(lambda: pd.read_parquet(path)))
            dataset._made.cache_clear()
            ours.append(_seconds(lambda: labkit.load("plant_factory", form=FORM)))
        again = _seconds(lambda: labkit.load("plant_factory", form=FORM))
    ratio = min(ours) / min(pandas)
    print(f"pandas.read_parquet {min(pandas) * 1000:.0f} ms · labkit.load {min(ours) * 1000:.0f} ms · {ratio:.2f} ×")
    print(f"labkit.load once more {again * 1000:.1f} ms")
    return int(ratio > AIM)


def _prepare() -> Path:
    from labkit.data.made import _FORMAT, _file, _seal  # as `make` would write it, which takes a minute

    week = labkit.load("plant_factory")
    frame = pd.concat([week] * (ROWS // len(week) + 1), ignore_index=True).head(ROWS)
    path = _file(data.open("plant_factory").descriptor, FORM)
    path.parent.mkdir(parents=True)
    frame.to_parquet(path, index=False, **_FORMAT)
    facts = {"seal": _seal(path), "rows": ROWS, "days": 365}
    path.with_suffix(".json").write_text(json.dumps(facts), "utf-8")
    return path


def _seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


if __name__ == "__main__":
    raise SystemExit(main())
