"""`POST /v1/responses`: the newer of the two interfaces, on the same model. Nothing is stored."""

from collections.abc import Iterator
from typing import Any

from labkit.model.endpoint.answer import Answer, as_json, event
from labkit.model.endpoint.error import RequestError, unsupported
from labkit.model.endpoint.limits import cut, pieces
from labkit.model.endpoint.messages import Message, flat, refuse_long
from labkit.model.endpoint.reading import optional, required, shortened, whole
from labkit.model.endpoint.settings import check_format, check_metadata, check_model, check_sampling, refuse_tools
from labkit.practice import handle
from labkit.practice.handle import tokens


def respond(body: dict[str, Any]) -> Answer:
    """Answer a responses request, whole or as a stream.

    Args:
        body: the request.

    Raises:
        RequestError: it cannot be answered.
    """
    check_model(body)
    messages = _messages(body)
    limit = _check(body)
    streams = optional(body, "stream", bool)
    refuse_long(messages)
    response = _response(body, handle({**body, "messages": messages}), limit)
    return Answer(200, events=_events(response)) if streams else as_json(response)


def _messages(body: dict[str, Any]) -> list[Message]:
    instructions = optional(body, "instructions", str)
    said = required(body, "input")
    items = [{"role": "user", "content": said}] if isinstance(said, str) else said
    for index, item in enumerate(items if isinstance(items, list) else []):
        kind = item.get("type") if isinstance(item, dict) else None
        if kind not in (None, "message"):
            message = f"Invalid value: '{shortened(kind)}'. This model reads items of type 'message' only."
            raise RequestError(message, f"input[{index}].type", "invalid_value")
    first: list[Message] = [{"role": "system", "content": instructions}] if instructions else []
    return [*first, *flat(items, "input")]


def _check(body: dict[str, Any]) -> int | None:
    """Every other field; what is left of them is the limit in tokens."""
    check_sampling(body)
    check_metadata(body)
    refuse_tools(body)
    check_format((optional(body, "text", dict) or {}).get("format"), "text.format")
    if body.get("previous_response_id") is not None:
        said = "Nothing is stored here, so there is no previous response. Send the earlier messages in 'input'."
        raise RequestError(said, "previous_response_id", "previous_response_not_found")
    for name, instead in (
        ("conversation", "Send the earlier messages in 'input'."),
        ("prompt", "Send the prompt's text in 'input'."),
        ("background", "The answer is there at once."),
    ):
        if body.get(name):
            raise unsupported(name, instead)
    return whole(body, "max_output_tokens", 1)


def _response(body: dict[str, Any], completion: dict[str, Any], limit: int | None) -> dict[str, Any]:
    text, by_limit = cut(completion["choices"][0]["message"]["content"], limit, ())
    sent, got = completion["usage"]["prompt_tokens"], tokens(text)
    ident = completion["id"].removeprefix("labkit-")
    status = "incomplete" if by_limit else "completed"
    return {
        "id": f"resp_{ident}",
        "object": "response",
        "created_at": completion["created"],
        "status": status,
        "error": None,
        "incomplete_details": {"reason": "max_output_tokens"} if by_limit else None,
        "model": completion["model"],
        "output": [_message(f"msg_{ident}", status, [_part(text)])],
        "usage": {
            "input_tokens": sent,
            "input_tokens_details": {"cached_tokens": 0, "cache_write_tokens": 0},
            "output_tokens": got,
            "output_tokens_details": {"reasoning_tokens": 0},
            "total_tokens": sent + got,
        },
        **_echo(body),
        "labkit_trace": completion["labkit_trace"],
    }


def _echo(body: dict[str, Any]) -> dict[str, Any]:
    """The settings, as the API repeats them in its answer."""
    return {
        "instructions": body.get("instructions"),
        "max_output_tokens": body.get("max_output_tokens"),
        "temperature": body.get("temperature"),
        "top_p": body.get("top_p"),
        "metadata": body.get("metadata") or {},
        "parallel_tool_calls": False,
        "previous_response_id": None,
        "store": False,
        "text": {"format": {"type": "text"}},
        "tool_choice": "none",
        "tools": [],
        "truncation": "disabled",
    }


def _message(ident: str, status: str, content: list[dict[str, Any]]) -> dict[str, Any]:
    return {"id": ident, "type": "message", "role": "assistant", "status": status, "content": content}


def _part(text: str) -> dict[str, Any]:
    return {"type": "output_text", "text": text, "annotations": [], "logprobs": []}


def _events(response: dict[str, Any]) -> Iterator[bytes]:
    """The response as events, numbered, in the API's order: opened from the outside in, closed from the inside out."""
    for number, (name, content) in enumerate(_steps(response)):
        yield event({"type": name, "sequence_number": number, **content}, name)


def _steps(response: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    done = response["output"][0]
    part = done["content"][0]
    begun = {k: v for k, v in response.items() if k != "labkit_trace"}
    begun |= {"status": "in_progress", "output": [], "usage": None, "incomplete_details": None}
    item: dict[str, Any] = {"output_index": 0}
    place = {"item_id": done["id"], "output_index": 0, "content_index": 0}
    yield "response.created", {"response": begun}
    yield "response.in_progress", {"response": begun}
    yield "response.output_item.added", item | {"item": _message(done["id"], "in_progress", [])}
    yield "response.content_part.added", place | {"part": _part("")}
    for piece in pieces(part["text"]):
        yield "response.output_text.delta", place | {"delta": piece, "logprobs": []}
    yield "response.output_text.done", place | {"text": part["text"], "logprobs": []}
    yield "response.content_part.done", place | {"part": part}
    yield "response.output_item.done", item | {"item": done}
    yield f"response.{response['status']}", {"response": response}
