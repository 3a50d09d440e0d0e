"""One `openai` client per configuration; building one costs more than the practice model's whole reply."""

from functools import lru_cache
from typing import TYPE_CHECKING

from labkit.model.configuration import Configuration

if TYPE_CHECKING:
    from openai import OpenAI


@lru_cache(maxsize=8)
def client_for(where: Configuration) -> "OpenAI":
    """The client of a configuration, built on first use."""
    import openai

    http_client = None
    if where.kind == "practice":
        import httpx2

        from labkit.model.transport import PracticeTransport

        http_client = httpx2.Client(transport=PracticeTransport())
    return openai.OpenAI(
        base_url=where.base_url,
        api_key=where.api_key,
        max_retries=where.retries,
        timeout=where.timeout,
        http_client=http_client,
    )
