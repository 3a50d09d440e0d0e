"""One `openai` client per configuration; building one costs more than the practice model's whole reply."""

from functools import lru_cache
from typing import TYPE_CHECKING

from labkit.model.configuration import Configuration

if TYPE_CHECKING:
    from openai import OpenAI


@lru_cache(maxsize=8)
def client_for(where: Configuration) -> "OpenAI":
    """The client of a configuration, built on first use."""
    import httpx2
    import openai

    if where.kind == "practice":
        from labkit.model.transport import PracticeTransport

        http_client = httpx2.Client(transport=PracticeTransport())
    elif where.kind == "local" and where.file:
        from labkit.model.deadline import DeadlineTransport
        from labkit.model.local import LocalTransport

        local = LocalTransport(where.file, where.model)
        local.start()  # here an error is told as it is; the client would wrap it
        http_client = httpx2.Client(transport=DeadlineTransport(local, where.timeout), timeout=where.timeout)
    else:
        from labkit.model.deadline import DeadlineTransport

        http_client = openai.DefaultHttpxClient(
            transport=DeadlineTransport(httpx2.HTTPTransport(), where.timeout), timeout=where.timeout
        )
    return openai.OpenAI(
        base_url=where.base_url,
        api_key=where.api_key,
        max_retries=where.retries,
        timeout=where.timeout,
        http_client=http_client,
    )
