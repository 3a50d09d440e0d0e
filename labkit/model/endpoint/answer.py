"""What goes back: a status and either one JSON text or a row of server-sent events."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

JSON = "application/json"
EVENTS = "text/event-stream; charset=utf-8"


@dataclass(frozen=True)
class Answer:
    """An HTTP answer that no server has sent yet.

    Args:
        status: the HTTP status.
        body: the whole body; empty where there are events.
        events: the events of a stream, ready to be sent one by one.
        headers: further headers.
    """

    status: int
    body: bytes = b""
    events: Iterable[bytes] | None = None
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def media_type(self) -> str:
        """The content type."""
        return JSON if self.events is None else EVENTS


def as_json(content: dict[str, Any], status: int = 200, headers: dict[str, str] | None = None) -> Answer:
    """An answer of one JSON text."""
    return Answer(status, written(content), headers=headers or {})


def written(content: Any) -> bytes:
    """JSON as it goes over the wire."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def event(content: Any, name: str = "") -> bytes:
    """One server-sent event (https://html.spec.whatwg.org/multipage/server-sent-events.html)."""
    head = f"event: {name}\n".encode() if name else b""
    return head + b"data: " + written(content) + b"\n\n"
