"""The held-out files, one JSON object a line."""

import json
from functools import cache
from pathlib import Path
from typing import Any

_HERE = Path(__file__).resolve().parent
Record = dict[str, Any]


@cache
def records(name: str) -> tuple[Record, ...]:
    """The records of `name`.jsonl, in its order."""
    lines = (_HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(json.loads(line) for line in lines)
