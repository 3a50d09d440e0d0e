"""The way out for outputs: shaped as ipykernel's messages, bounded, framed onto the socket."""

import json
import math
import socket
from typing import Any

from jupyter_client.session import Session
from traitlets import Any as AnyTrait

from . import wire

CUT = {
    "ko": "\n… 출력이 너무 길어 여기서 자릅니다.\n",
    "en": "\n… The output is too long and is cut here.\n",
}


class Outlet:
    """Sends what cells put out, as long as there is room for it.

    Args:
        channel: to the grader.
        answer_mime: what is counted as an answer and not as output.
        limits: `output_bytes`, `answer_bytes`.
        language: of the one sentence that says that something was cut.
    """

    def __init__(self, channel: socket.socket, answer_mime: str, limits: dict[str, Any], language: str) -> None:
        self._channel, self._mime, self._language = channel, answer_mime, language
        self._most, self._most_answer = int(limits["output_bytes"]), int(limits["answer_bytes"])
        self._job_room, self._job_answers = 4 * self._most, 4 * self._most_answer
        self._job_messages, self._job_elements = 0, 0
        self.begin()

    def begin(self) -> None:
        """A new cell has room of its own."""
        self.room = min(self._most, self._job_room)
        self._answer_room = min(self._most_answer, self._job_answers)
        self._messages, self._cut = 0, False

    def send(self, message: dict[str, Any]) -> None:
        """One message that is not an output."""
        self._channel.sendall(wire.frame(message))

    def stream(self, name: str, text: str) -> None:
        """Text that was printed; the part for which there is room."""
        if not text or self._cut:
            return
        fits = text[: self.room]  # a character is at least a byte
        self._output({"kind": "stream", "name": name, "text": fits})
        if len(fits) < len(text):
            self._say_cut()

    def publish(self, kind: str, content: dict[str, Any]) -> None:
        """An output or a change of one, by ipykernel's name for it."""
        self._output({"kind": kind, **content})

    def _output(self, content: dict[str, Any]) -> None:
        is_answer = self._mime in (content.get("data") or {})
        try:
            data = self._framed(content, is_answer)
        except ValueError:  # a NaN in JSON data
            data = self._framed(_finite(content), is_answer)
        except (TypeError, RecursionError):
            return  # not JSON: ipykernel does not send it either
        if self._is_let_out(data, is_answer):
            self._channel.sendall(data)

    def _framed(self, content: dict[str, Any], is_answer: bool) -> bytes:
        if is_answer:
            # As text: it may have a million values, and only the process that scores has to read them.
            sent = content["data"][self._mime]
            text = sent if isinstance(sent, str) else json.dumps(sent, ensure_ascii=False, allow_nan=False)
            content = {**content, "data": {**content["data"], self._mime: text}}
        return wire.frame({"out": content})

    def _is_let_out(self, data: bytes, is_answer: bool) -> bool:
        size, elements = len(data), wire.elements(data)
        self._messages, self._job_messages = self._messages + 1, self._job_messages + 1
        self._job_elements += elements
        fits = self._messages <= wire.MOST_MESSAGES and self._job_messages <= wire.MOST_JOB_MESSAGES
        fits = fits and elements <= wire.MOST_ELEMENTS and self._job_elements <= wire.MOST_JOB_ELEMENTS
        if is_answer:
            self._answer_room, self._job_answers = self._answer_room - size, self._job_answers - size
            return fits and self._answer_room >= 0
        if size > self.room or not fits:
            self._say_cut()
            return False
        self.room, self._job_room = self.room - size, self._job_room - size
        return True

    def _say_cut(self) -> None:
        if not self._cut:
            self._cut, self.room = True, 0
            self.send({"out": {"kind": "stream", "name": "stderr", "text": CUT.get(self._language, CUT["en"])}})


class Messages(Session):
    """Stands where ipykernel's classes have their ZMQ session, and hands their messages to the outlet."""

    outlet = AnyTrait(None, allow_none=True)

    def msg(
        self, msg_type: str, content: Any = None, parent: Any = None, header: Any = None, metadata: Any = None
    ) -> Any:
        """A message that never leaves as one needs no id, date or signature."""
        return {"msg_type": msg_type, "header": {"msg_type": msg_type}, "content": content or {}}

    def send(self, stream: Any, msg_or_type: Any, content: Any = None, *args: Any, **kwargs: Any) -> Any:
        """What ipykernel would publish."""
        message = msg_or_type if isinstance(msg_or_type, dict) else self.msg(msg_or_type, content)
        if self.outlet is not None:
            self.outlet.publish(message["msg_type"], message["content"])
        return message


def _finite(value: Any) -> Any:
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, dict):
        return {str(k): _finite(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(v) for v in value]
    return value
