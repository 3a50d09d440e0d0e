"""The endpoint as an ASGI application: reads within limits, asks, sends. No prompt is logged anywhere."""

import asyncio
import hmac
from collections.abc import AsyncIterator
from dataclasses import replace
from functools import lru_cache
from itertools import islice

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from labkit.model.endpoint import MAX_BODY, Answer, RequestError, answer, too_large
from labkit.model.endpoint.answer import as_json

BODY_SECONDS = 20.0
AT_ONCE = 1_000  # requests of one worker, waiting ones counted
_DRAINED = 4 * MAX_BODY
# Bytes. What is shorter takes milliseconds and is answered in the loop; what is longer goes aside, one at a time,
# so that one long document does not hold up everybody who asked something short.
_SHORT = 16_000
_REMEMBERED, _REMEMBERED_BYTES = 256, 8_000
_EVENTS_A_TURN = 16


class App:
    """What uvicorn calls for each request.

    Args:
        key: what clients must send as `Authorization: Bearer …`; empty for none.
    """

    def __init__(self, key: str = "") -> None:
        self._key = key.encode()
        self._busy = 0
        self._aside = asyncio.Semaphore(1)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; who has left gets nothing."""
        request = Request(scope, receive)
        self._busy += 1
        try:
            given = await self._answer(request)
        except ClientDisconnect:
            return
        except RequestError as error:
            given = error.answer()
        finally:
            self._busy -= 1
        await _response(given)(scope, receive, send)

    async def _answer(self, request: Request) -> Answer:
        method, path = request.method, request.url.path
        if path == "/health" and method in ("GET", "HEAD"):  # for probes, which have no key
            return as_json({"status": "ok"})
        self._check_key(request)
        if self._busy > AT_ONCE:
            raise RequestError("Too many requests at once.", None, "server_busy", 503, {"Retry-After": "1"})
        body = await _read(request)
        if len(body) <= _REMEMBERED_BYTES:
            return _remembered(method, path, body)
        if len(body) <= _SHORT:
            return answer(method, path, body)
        async with self._aside:
            return await asyncio.to_thread(answer, method, path, body)

    def _check_key(self, request: Request) -> None:
        if not self._key:
            return
        kind, _, said = request.headers.get("authorization", "").partition(" ")
        right = hmac.compare_digest(said.strip().encode("latin-1"), self._key)
        if kind.lower() != "bearer" or not right:
            message = "Incorrect API key provided: send the server's key as 'Authorization: Bearer …'."
            raise RequestError(message, None, "invalid_api_key", 401, {"WWW-Authenticate": "Bearer"})


@lru_cache(_REMEMBERED)
def _remembered(method: str, path: str, body: bytes) -> Answer:
    """The same request gives the same bytes: a class that runs one notebook together is answered from memory."""
    given = answer(method, path, body)
    return given if given.events is None else replace(given, events=tuple(given.events))


async def _read(request: Request) -> bytes:
    """The body.

    Raises:
        RequestError: too large, or too slow in coming.
        ClientDisconnect: it never came whole.
    """
    body, length = bytearray(), 0
    try:
        async with asyncio.timeout(BODY_SECONDS):
            async for piece in request.stream():
                length += len(piece)
                # Read on for a while: who closes while the other still sends, is heard by nobody.
                if length > _DRAINED:
                    break
                if length <= MAX_BODY:
                    body += piece
    except TimeoutError:
        said = f"The body did not arrive within {BODY_SECONDS:g} seconds."
        raise RequestError(said, None, "request_timeout", 408, {"Connection": "close"}) from None
    if length > MAX_BODY:
        raise too_large()
    return bytes(body)


def _response(given: Answer) -> Response:
    if given.events is None:
        return Response(given.body, given.status, given.headers, given.media_type)
    headers = {"Cache-Control": "no-store", **given.headers}
    return StreamingResponse(_turns(given), given.status, headers, given.media_type)


async def _turns(given: Answer) -> AsyncIterator[bytes]:
    """A few events at a time, giving others their turn between: to send each by itself costs more than to make it."""
    events = iter(given.events or ())
    while some := b"".join(islice(events, _EVENTS_A_TURN)):
        yield some
        await asyncio.sleep(0)
