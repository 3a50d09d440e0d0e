"""Take in what a box sends. The trainee's code may have written any byte of it."""

import json
from collections.abc import Iterator
from typing import Any

from graders.engine.inside.wire import (
    HEAD,
    MOST_ELEMENTS,
    MOST_JOB_ELEMENTS,
    MOST_JOB_MESSAGES,
    MOST_MESSAGES,
    elements,
)
from graders.engine.job import Job

_SLACK = 65_536  # for what frames a message
_CLOSING = 100  # messages of a cell that the honest side sends even when it has stopped sending outputs
_DEEPEST = 100
_STREAMS = ("stdout", "stderr")
_SHOWN = ("display_data", "execute_result", "update_display_data")
Output = dict[str, Any]
# What nbgrader's Execute puts into a cell whose time was up (`error_on_timeout`).
_TIMEOUT: Output = {
    "output_type": "error",
    "ename": "CellTimeoutError",
    "evalue": "",
    "traceback": ["\x1b[0;31mCellTimeoutError\x1b[0m: No reply from kernel before timeout"],
}


class FoulError(Exception):
    """What came is not what the honest side of the pipe can send."""


class Gathering:
    """The outputs of one job, as they come.

    Args:
        job: whose limits hold, and whose cells are told of in their order.
    """

    def __init__(self, job: Job) -> None:
        self._job = job
        self._buffer = bytearray()
        self.up = False
        self.broken: str | None = None
        self.left = False
        self.interrupted = False  # its time was up, and it was told so
        self.timed_out: list[str] = []  # ids of cells that were
        self.cell = 0  # the one that is running
        self._outputs: dict[str, list[Output]] = {cell.id: [] for cell in job.cells}
        self.counts: dict[str, int | None] = {cell.id: None for cell in job.cells}
        self._room = 4 * (job.limits.output_bytes + job.limits.answer_bytes) + _SLACK
        self._job_messages = MOST_JOB_MESSAGES + _CLOSING * (len(job.cells) + 1)
        self._job_elements = MOST_JOB_ELEMENTS + _SLACK
        self._shown_as: dict[str, list[Output]] = {}
        self._latest: dict[str, Output] = {}
        self._begin()

    @property
    def whole(self) -> bool:
        """Whether every cell had its turn."""
        return self.cell >= len(self._job.cells)

    def outputs(self) -> dict[str, list[Output]]:
        """What came, by cell id: texts in one piece, displays as they were shown last."""
        for name, latest in self._latest.items():
            for shown in self._shown_as.get(name, ()):
                shown["data"], shown["metadata"] = latest["data"], latest["metadata"]
        return {id_: [_whole(output) for output in given] for id_, given in self._outputs.items()}

    def feed(self, data: bytes) -> bool:
        """Take what was read.

        Returns:
            Whether a cell ended, or the first began.

        Raises:
            FoulError: for anything the honest side does not send.
        """
        self._buffer += data
        moved = False
        for body in self._bodies():
            moved = self._take(body) or moved
        return moved

    def _begin(self) -> None:
        limits = self._job.limits
        self._cell_room = limits.output_bytes + limits.answer_bytes + _SLACK
        self._messages, self._clear_next = 0, False

    def _bodies(self) -> Iterator[bytes]:
        while len(self._buffer) >= HEAD.size:
            (size,) = HEAD.unpack_from(self._buffer)
            if size > self._job.limits.answer_bytes + _SLACK:
                raise FoulError(f"a message of {size} bytes")
            if len(self._buffer) < HEAD.size + size:
                return
            body = bytes(self._buffer[HEAD.size : HEAD.size + size])
            del self._buffer[: HEAD.size + size]
            self._account(size)
            yield body

    def _account(self, size: int) -> None:
        self._messages += 1
        self._job_messages -= 1
        self._cell_room -= size
        self._room -= size
        spent = self._messages > MOST_MESSAGES + _CLOSING
        if spent or min(self._job_messages, self._cell_room, self._room) < 0:
            raise FoulError("more output than any cell may have")

    def _take(self, body: bytes) -> bool:
        count = elements(body)
        self._job_elements -= count
        if count > MOST_ELEMENTS or self._job_elements < 0:
            raise FoulError("too many elements")
        message = parse(body)
        if not isinstance(message, dict):
            raise FoulError("a message that is no object")
        if not self.up:
            self.up = message.get("up") is True
            if not self.up:
                self.broken = str(message.get("broken", "unknown"))[:500]
            return True
        if self.whole:
            raise FoulError("something after the last cell")
        if "out" in message:
            self._put(message["out"])
            return False
        self._done(message)
        return True

    def _done(self, message: dict[str, Any]) -> None:
        cell, count = self._job.cells[self.cell], message.get("count")
        if message.get("done") != self.cell or not (count is None or _is_count(count)):
            raise FoulError("a cell out of turn")
        self.counts[cell.id] = count
        failed = message.get("failed")
        if isinstance(failed, dict):
            error = _error(failed)
            # nbgrader's Execute adds what a cell failed with where the cell itself does not show it.
            if all(o.get("ename") != error["ename"] for o in self._outputs[cell.id] if o["output_type"] == "error"):
                error["traceback"] = error["traceback"] or ["ERROR: An error occurred while showtraceback was disabled"]
                self._outputs[cell.id].append(error)
        if self.interrupted:
            self._outputs[cell.id].append(dict(_TIMEOUT))
            self.interrupted = False
            self.timed_out.append(cell.id)
        self.left = message.get("left") is True
        self.cell += 1
        self._begin()

    def _put(self, content: Any) -> None:
        if not isinstance(content, dict):
            raise FoulError("an output that is no object")
        outs = self._outputs[self._job.cells[self.cell].id]
        kind = content.get("kind")
        if kind == "clear_output":
            self._clear_next = bool(content.get("wait"))
            if not self._clear_next:
                outs.clear()
        elif kind == "update_display_data":
            self._update(content)
        else:
            output = _output(content)
            if self._clear_next:
                outs.clear()
                self._clear_next = False
            self._append(outs, output, content)

    def _append(self, outs: list[Output], output: Output, content: dict[str, Any]) -> None:
        last = outs[-1] if outs else {}
        if output["output_type"] == "stream":
            if last.get("name") == output["name"]:
                last["text"].append(output["text"])  # joined at the end: thousands of pieces may come
                return
            output["text"] = [output["text"]]
        outs.append(output)
        name = _display_id(content)
        if name:
            self._shown_as.setdefault(name, []).append(output)
            self._update(content)  # shown again under the same name: the earlier ones change too

    def _update(self, content: dict[str, Any]) -> None:
        name = _display_id(content)
        if name in self._shown_as:
            self._latest[name] = _output({**content, "kind": "display_data"})


def parse(body: bytes) -> Any:
    """JSON of a bearable depth; a lone surrogate, which no file can hold, becomes a question mark.

    Raises:
        FoulError: otherwise.
    """
    try:
        value = json.loads(body, parse_constant=lambda name: None)
    except (ValueError, RecursionError) as error:
        raise FoulError("no JSON") from error
    return _checked(value, b"\\ud" in body.lower())


def _checked(value: Any, surrogates: bool, depth: int = 0) -> Any:
    if depth > _DEEPEST:
        raise FoulError("nested too deep")
    if isinstance(value, dict):
        if surrogates:
            return {_mended(k): _checked(v, surrogates, depth + 1) for k, v in value.items()}
        for part in value.values():
            if isinstance(part, dict | list):
                _checked(part, surrogates, depth + 1)
    elif isinstance(value, list):
        if surrogates:
            return [_checked(part, surrogates, depth + 1) for part in value]
        for part in value:
            if isinstance(part, dict | list):
                _checked(part, surrogates, depth + 1)
    elif isinstance(value, str) and surrogates:
        return _mended(value)
    return value


def _whole(output: Output) -> Output:
    return {**output, "text": "".join(output["text"])} if output["output_type"] == "stream" else output


def _mended(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 1_000_000


def _output(content: dict[str, Any]) -> Output:
    kind = content.get("kind")
    if kind == "stream":
        name, text = content.get("name"), content.get("text")
        if name not in _STREAMS or not isinstance(text, str):
            raise FoulError("a stream of another shape")
        return {"output_type": "stream", "name": name, "text": text}
    if kind == "error":
        return _error(content)
    if kind not in _SHOWN:
        raise FoulError("an output of an unknown kind")
    metadata = content.get("metadata") or {}
    if not isinstance(metadata, dict):
        raise FoulError("metadata of another shape")
    shown = {"output_type": kind, "data": _bundle(content.get("data")), "metadata": metadata}
    if kind == "execute_result":
        count = content.get("execution_count")
        shown["execution_count"] = count if _is_count(count) else None
    return shown


def _error(content: dict[str, Any]) -> Output:
    lines = content.get("traceback")
    if not isinstance(lines, list) or not all(isinstance(line, str) for line in lines):
        raise FoulError("an error of another shape")
    name, value = str(content.get("ename")), str(content.get("evalue"))
    return {"output_type": "error", "ename": name, "evalue": value, "traceback": lines}


def _bundle(data: Any) -> dict[str, Any]:
    if not isinstance(data, dict):
        raise FoulError("display data of another shape")
    # nbformat: what is not JSON is text, in one piece or in lines.
    return {mime: part for mime, part in data.items() if _is_json(mime) or _is_text(part)}


def _is_json(mime: str) -> bool:
    return mime == "application/json" or (mime.startswith("application/") and mime.endswith("+json"))


def _is_text(part: Any) -> bool:
    return isinstance(part, str) or (isinstance(part, list) and all(isinstance(line, str) for line in part))


def _display_id(content: dict[str, Any]) -> str:
    transient = content.get("transient")
    name = transient.get("display_id") if isinstance(transient, dict) else None
    return name if isinstance(name, str) else ""
