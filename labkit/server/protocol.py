"""uvicorn's HTTP with what it lacks against slow clients, and with errors in the API's form."""

import asyncio
from typing import Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from labkit.model.endpoint import RequestError

HEAD_SECONDS = 15.0


class Protocol(H11Protocol):
    """One connection.

    A head that comes byte by byte would hold its connection for ever: uvicorn's own limit ends with the first byte.
    """

    _deadline: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for the first head."""
        super().connection_made(transport)
        self._deadline = self.loop.call_later(HEAD_SECONDS, self._too_late)

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop waiting."""
        self._stop_waiting()
        super().connection_lost(exc)

    def handle_events(self) -> None:
        """Wait as long as a head has begun and not ended."""
        super().handle_events()
        if self.conn.their_state is not h11.IDLE:
            self._stop_waiting()
        elif self._deadline is None and self.conn.trailing_data[0]:
            self._deadline = self.loop.call_later(HEAD_SECONDS, self._too_late)

    def send_400_response(self, msg: str) -> None:
        """What is no HTTP gets an error that clients of the API can read."""
        given = RequestError(msg, code="invalid_http").answer()
        if self.conn.our_state in (h11.IDLE, h11.SEND_RESPONSE):
            self._send(given.status, given.body)
        self.transport.close()

    def _send(self, status: int, body: bytes) -> None:
        head: list[tuple[Any, Any]] = [
            (b"content-type", b"application/json"),
            (b"content-length", str(len(body)).encode()),
            (b"connection", b"close"),
        ]
        for event in (h11.Response(status_code=status, headers=head), h11.Data(data=body), h11.EndOfMessage()):
            self.transport.write(self.conn.send(event) or b"")
        if self.cycle is not None:  # the request's own task must not answer a second time
            self.cycle.disconnected = True
            self.cycle.message_event.set()

    def _too_late(self) -> None:
        self._deadline = None
        if not self.transport.is_closing():
            self.transport.close()

    def _stop_waiting(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None
