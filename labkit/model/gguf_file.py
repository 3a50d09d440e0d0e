"""What can be told of a GGUF file without loading it."""

from pathlib import Path


def is_gguf(file: Path) -> bool:
    """Whether it begins as the format says (https://github.com/ggml-org/ggml/blob/master/docs/gguf.md)."""
    try:
        with file.open("rb") as opened:
            return opened.read(4) == b"GGUF"
    except OSError:
        return False


def size_gb(file: Path) -> float:
    """Its size in GB; for one part of several ("…-00001-of-00003.gguf"), of all of them together."""
    start, mark, _ = file.stem.rpartition("-of-")
    name = start.rpartition("-")[0]
    parts = file.parent.glob(f"{name}-*-of-*.gguf") if mark and name and not set(name) & set("*?[") else [file]
    return sum(part.stat().st_size for part in parts) / 1e9
