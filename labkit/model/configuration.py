"""Which model answers, read from the environment at every call: a notebook may set it in a cell."""

import os
from dataclasses import dataclass, field
from typing import Literal

PRACTICE_MODEL = "labkit-practice"
# `.invalid` never resolves (RFC 2606): a request that escaped the in-process transport could reach nobody.
PRACTICE_URL = "http://labkit-practice.invalid/v1"


@dataclass(frozen=True)
class Configuration:
    """Where questions go.

    Args:
        kind: a live endpoint or the embedded practice model.
        model: the model's name; empty where `LABKIT_MODEL` is not set for a live endpoint.
        base_url: the endpoint.
        api_key: never shown.
        timeout: seconds for one try.
        retries: further tries after a failure that may pass.
    """

    kind: Literal["live", "practice"]
    model: str
    base_url: str
    api_key: str = field(repr=False, default="")
    timeout: float = 60.0
    retries: int = 2


PRACTICE = Configuration("practice", PRACTICE_MODEL, PRACTICE_URL, "none-needed", retries=0)


def configuration() -> Configuration:
    """The configuration the environment asks for: live if, and only if, `OPENAI_BASE_URL` is set."""
    base_url = os.environ.get("OPENAI_BASE_URL", "").strip()
    if not base_url:
        return PRACTICE
    # Ollama and llama.cpp want no key, but the client refuses an empty one.
    key = os.environ.get("OPENAI_API_KEY", "").strip() or "none"
    return Configuration("live", os.environ.get("LABKIT_MODEL", "").strip(), base_url, key)
