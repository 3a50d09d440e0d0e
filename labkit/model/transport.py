"""An in-process transport: the `openai` client speaks HTTP, but no port is opened and nothing leaves the process."""

from collections.abc import AsyncIterator, Iterable, Iterator

import httpx2

from labkit.model.endpoint import Answer, answer


class PracticeTransport(httpx2.BaseTransport):
    """Hands requests to the practice model's endpoint."""

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Answer one request as the server would, streams piece by piece."""
        return _response(request, answer(request.method, request.url.path, request.read()))


class AsyncPracticeTransport(httpx2.AsyncBaseTransport):
    """The same for `openai.AsyncOpenAI`; the answer is computed in the loop's own thread, in milliseconds."""

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Answer one request."""
        return _response(request, answer(request.method, request.url.path, await request.aread()))


def _response(request: httpx2.Request, given: Answer) -> httpx2.Response:
    headers = {"content-type": given.media_type, **given.headers}
    if given.events is None:
        return httpx2.Response(given.status, headers=headers, content=given.body, request=request)
    return httpx2.Response(given.status, headers=headers, stream=_Events(given.events), request=request)


class _Events(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    def __init__(self, events: Iterable[bytes]) -> None:
        self._events = events

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._events)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for one in self._events:
            yield one
