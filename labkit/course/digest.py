"""Has a person changed this file? A notebook counts as changed when its cells are, not when an editor saved it."""

import hashlib
import json
from pathlib import Path
from typing import Any


def file_hash(path: Path) -> str:
    """SHA-256 of the bytes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def content_digest(path: Path, outputs: bool = True) -> str:
    """A digest of what a person would call the content.

    JupyterLab saves a notebook that was only looked at, with its own spacing, kernel name and language version: by
    its bytes every opened notebook would count as changed, and no repaired lesson would ever arrive.

    Args:
        path: a notebook, or any other file (then its bytes count).
        outputs: count a notebook's outputs too; somebody who ran it may want to keep them.
    """
    if path.suffix == ".ipynb":
        try:
            cells = json.loads(path.read_text("utf-8"))["cells"]
            shown = [_cell(cell, outputs) for cell in cells]
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return file_hash(path)  # damaged, but theirs: it differs from what we delivered
        return hashlib.sha256(json.dumps(shown, sort_keys=True).encode()).hexdigest()
    return file_hash(path)


def _cell(cell: dict[str, Any], outputs: bool) -> list[Any]:
    kept = [cell.get("cell_type"), _joined(cell.get("source", "")), cell.get("attachments") or {}]
    return [*kept, [_output(output) for output in cell.get("outputs", [])]] if outputs else kept


def _output(output: dict[str, Any]) -> dict[str, Any]:
    kept = {key: value for key, value in output.items() if key not in ("execution_count", "metadata")}
    if "data" in kept:
        kept["data"] = {kind: _joined(value) for kind, value in kept["data"].items()}
    return kept | ({"text": _joined(kept["text"])} if "text" in kept else {})


def _joined(value: Any) -> Any:
    # nbformat allows a text as one string or as a list of lines; editors choose differently.
    return "".join(value) if isinstance(value, list) and all(isinstance(line, str) for line in value) else value
