"""Which model answers, read at every call: a notebook may set the environment in a cell. Else what was chosen."""

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from labkit.model.choice import chosen

PRACTICE_MODEL = "labkit-practice"
# `.invalid` never resolves (RFC 2606): a request that escaped the in-process transport could reach nobody.
PRACTICE_URL = "http://labkit-practice.invalid/v1"
LOCAL_URL = "http://labkit-local.invalid/v1"
# Seconds for a whole answer on a slow machine, loading included.
_LOCAL_TIMEOUT = 900.0


@dataclass(frozen=True)
class Configuration:
    """Where questions go.

    Args:
        kind: a live endpoint, a file on this machine, or the embedded practice model.
        model: the model's name; empty where `LABKIT_MODEL` is not set for a live endpoint.
        base_url: the endpoint.
        api_key: never shown.
        timeout: seconds for one try.
        retries: further tries after a failure that may pass.
        file: the GGUF file of a local model.
    """

    kind: Literal["live", "local", "practice"]
    model: str
    base_url: str
    api_key: str = field(repr=False, default="")
    timeout: float = 60.0
    retries: int = 2
    file: Path | None = None


PRACTICE = Configuration("practice", PRACTICE_MODEL, PRACTICE_URL, "none-needed", retries=0)


def configuration() -> Configuration:
    """The configuration that is asked for.

    `OPENAI_BASE_URL` makes it live. Without it, what `labkit model use` chose; else, or where `LABKIT_MODEL` names the
    practice model, that. An API key alone connects to nothing.

    Raises:
        ModelError: the file with the choice is damaged.
    """
    said = os.environ.get("LABKIT_MODEL", "").strip()
    if base_url := os.environ.get("OPENAI_BASE_URL", "").strip():
        return _live(base_url, said)
    if said == PRACTICE_MODEL:
        return PRACTICE
    choice = chosen()
    if "file" in choice:
        return _local(Path(choice["file"]))
    return _live(choice["url"], said or choice["model"]) if "url" in choice else PRACTICE


def _live(base_url: str, model: str) -> Configuration:
    # Ollama and llama.cpp want no key, but the client refuses an empty one.
    key = os.environ.get("OPENAI_API_KEY", "").strip() or "none"
    return Configuration("live", model, base_url, key)


def _local(file: Path) -> Configuration:
    return Configuration("local", file.stem, LOCAL_URL, "none-needed", _LOCAL_TIMEOUT, retries=0, file=file)
