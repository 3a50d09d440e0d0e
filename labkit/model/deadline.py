"""A limit on the whole of an answer. httpx limits each wait; a server that sends a byte now and then never ends."""

import time
from collections.abc import Iterator

import httpx2


class DeadlineTransport(httpx2.BaseTransport):
    """Hands requests on, and breaks off an answer that takes longer than allowed in all.

    Args:
        inner: what really sends.
        seconds: for the whole of one answer.
    """

    def __init__(self, inner: httpx2.BaseTransport, seconds: float) -> None:
        self._inner, self._seconds = inner, seconds

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send one request."""
        ends = time.monotonic() + self._seconds
        response = self._inner.handle_request(request)
        response.stream = _Limited(response.stream, ends, request)  # type: ignore[arg-type]
        return response

    def close(self) -> None:
        """Close what really sends."""
        self._inner.close()


class _Limited(httpx2.SyncByteStream):
    def __init__(self, inner: httpx2.SyncByteStream, ends: float, request: httpx2.Request) -> None:
        self._inner, self._ends, self._request = inner, ends, request

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._inner:
            if time.monotonic() > self._ends:
                raise httpx2.ReadTimeout("the whole answer took too long", request=self._request)
            yield piece

    def close(self) -> None:
        self._inner.close()
