"""Every reply that a model gave in grading, kept: no question is asked twice, and a regrade is identical."""

import hashlib
import json
import os
from pathlib import Path
from typing import Any


class Replies:
    """Replies by canonical request, one file each, below a folder.

    Args:
        folder: of the course; whoever deletes it asks the model anew.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, request: dict[str, Any]) -> str | None:
        """The reply to a request, or None; a file that is broken counts as none."""
        try:
            kept = json.loads(self._file(request).read_text("utf-8"))
        except (OSError, ValueError):
            return None
        text = kept.get("reply") if isinstance(kept, dict) and kept.get("request") == request else None
        return text if isinstance(text, str) else None

    def put(self, request: dict[str, Any], reply: str, model: str) -> None:
        """Keep a reply; whole or not at all, also when several graders write the same one."""
        file = self._file(request)
        file.parent.mkdir(parents=True, exist_ok=True)
        scratch = file.with_suffix(f".{os.getpid()}.part")
        kept = {"request": request, "reply": reply, "answered_by": model}
        scratch.write_text(json.dumps(kept, ensure_ascii=False, indent=1), "utf-8")
        scratch.replace(file)

    def _file(self, request: dict[str, Any]) -> Path:
        key = hashlib.sha256(canonical(request).encode()).hexdigest()
        return self._folder / key[:2] / f"{key}.json"


def canonical(request: dict[str, Any]) -> str:
    """One spelling for equal requests."""
    return json.dumps(request, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
