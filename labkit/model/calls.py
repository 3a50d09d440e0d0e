"""The local log of calls to live models: not who asked what, only that something was asked and what it cost."""

import json
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from labkit.model.configuration import Configuration

FIELDS = ("at", "host", "asked", "answered", "sent", "got", "ms", "masked", "outcome")
_MAX_BYTES = 5_000_000


def log_file() -> Path:
    """Where calls are noted: below `XDG_STATE_HOME`, in the person's own home."""
    base = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state"
    return Path(base) / "labkit" / "calls.jsonl"


class Call:
    """One call as it goes on; `done` writes its line."""

    def __init__(self, where: Configuration, model: str, masked: dict[str, int]) -> None:
        self._began = time.monotonic()
        # Host only: a gateway's path or query may carry a token.
        host = urlsplit(where.base_url).hostname or ""
        self._live = where.kind == "live"
        self._line: dict[str, Any] = {"host": host, "asked": model, "masked": masked}

    def done(self, outcome: str, answered: str = "", sent: int = 0, got: int = 0) -> None:
        """Note how it ended.

        Args:
            outcome: "ok" or the name of the error.
            answered: the model that answered, as it names itself.
            sent: prompt tokens.
            got: completion tokens.
        """
        if not self._live:
            return  # the practice model costs nothing and sees nothing that leaves
        line = self._line | {
            "at": datetime.now(UTC).isoformat(timespec="seconds"),
            "answered": answered[:100],
            "sent": sent,
            "got": got,
            "ms": round(1000 * (time.monotonic() - self._began)),
            "outcome": outcome,
        }
        # A read-only home is no reason to lose an answer.
        with suppress(OSError):
            _append({name: line[name] for name in FIELDS})


def _append(line: dict[str, Any]) -> None:
    file = log_file()
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    if file.exists() and file.stat().st_size > _MAX_BYTES:
        file.replace(file.with_suffix(".old.jsonl"))
    # One write of one short line, at the end: lines of several kernels do not mix.
    handle = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(handle, (json.dumps(line, ensure_ascii=False) + "\n").encode())
    finally:
        os.close(handle)


def calls() -> Iterator[dict[str, Any]]:
    """What was noted, oldest first; a line that was cut off is passed over."""
    file = log_file()
    if not file.exists():
        return
    for line in file.read_text("utf-8", errors="replace").splitlines():
        with suppress(ValueError):
            found = json.loads(line)
            if isinstance(found, dict) and found.keys() >= set(FIELDS):
                yield found
