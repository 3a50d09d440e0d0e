"""`POST /v1/chat/completions`."""

from collections.abc import Iterator
from typing import Any

from labkit.model.endpoint.answer import Answer, as_json, event, written
from labkit.model.endpoint.error import RequestError, unsupported
from labkit.model.endpoint.limits import cut, pieces
from labkit.model.endpoint.messages import flat, refuse_long
from labkit.model.endpoint.reading import optional, required, whole, wrong_type
from labkit.model.endpoint.settings import check_format, check_metadata, check_model, check_sampling, refuse_tools
from labkit.practice import handle
from labkit.practice.handle import tokens

_PLACE = "\0"


def chat(body: dict[str, Any]) -> Answer:
    """Answer a chat.completions request, whole or as a stream.

    Args:
        body: the request.

    Raises:
        RequestError: it cannot be answered.
    """
    check_model(body)
    messages = flat(required(body, "messages"), "messages")
    limit, stop = _check(body), _stop(body)
    streams, counts = optional(body, "stream", bool), _counts(body)
    refuse_long(messages)
    completion = _ended(handle({**body, "messages": messages}), limit, stop)
    return Answer(200, events=_events(completion, counts)) if streams else as_json(completion)


def _check(body: dict[str, Any]) -> int | None:
    """Every other field; what is left of them is the limit in tokens."""
    check_sampling(body)
    check_metadata(body)
    refuse_tools(body)
    check_format(body.get("response_format"), "response_format")
    if (whole(body, "n", 1) or 1) > 1:
        raise unsupported("n", "It gives one answer, and the same one each time; use 1.")
    if optional(body, "logprobs", bool) or whole(body, "top_logprobs", 0):
        raise unsupported("logprobs", "The practice model has no probabilities.")
    if "audio" in (optional(body, "modalities", list) or ()):
        raise unsupported("modalities", "It answers in text only.")
    limits = [whole(body, name, 1) for name in ("max_completion_tokens", "max_tokens")]
    return min((n for n in limits if n is not None), default=None)


def _stop(body: dict[str, Any]) -> list[str]:
    said = body.get("stop")
    words = said if isinstance(said, list) else [] if said is None else [said]
    if not all(isinstance(word, str) for word in words):
        raise wrong_type("stop", "a string or an array of strings", said)
    if len(words) > 4:
        raise RequestError(
            "Invalid 'stop': array too long. Expected at most 4 items.", "stop", "array_above_max_length"
        )
    return [word for word in words if word]


def _counts(body: dict[str, Any]) -> bool:
    options = optional(body, "stream_options", dict)
    if options and not body.get("stream"):
        message = "The 'stream_options' parameter is only allowed when 'stream' is enabled."
        raise RequestError(message, "stream_options", "invalid_value")
    return bool(optional(options or {}, "include_usage", bool, "stream_options.include_usage"))


def _ended(completion: dict[str, Any], limit: int | None, stop: list[str]) -> dict[str, Any]:
    """The completion, ended where a limit or a stop word says so."""
    choice = completion["choices"][0]
    text, by_limit = cut(choice["message"]["content"], limit, stop)
    sent, got = completion["usage"]["prompt_tokens"], tokens(text)
    choice = {
        **choice,
        "message": {**choice["message"], "content": text},
        "finish_reason": "length" if by_limit else "stop",
        "logprobs": None,
    }
    usage = {"prompt_tokens": sent, "completion_tokens": got, "total_tokens": sent + got}
    return {**completion, "choices": [choice], "usage": usage}


def _events(completion: dict[str, Any], counts: bool) -> Iterator[bytes]:
    """The completion as chunks: role, text in pieces, why it ended, what was used; then the end mark."""
    head = {k: completion[k] for k in ("id", "created", "model", "system_fingerprint")}
    head = {**head, "object": "chat.completion.chunk", **({"usage": None} if counts else {})}
    choice = completion["choices"][0]

    def chunk(delta: dict[str, str], ended: str | None = None, **more: Any) -> bytes:
        return event({**head, "choices": [{"index": 0, "delta": delta, "finish_reason": ended}], **more})

    yield chunk({"role": "assistant", "content": ""})
    before, after = chunk({"content": _PLACE}).split(written(_PLACE))  # all alike but for the piece
    for piece in pieces(choice["message"]["content"]):
        yield before + written(piece) + after
    yield chunk({}, choice["finish_reason"], labkit_trace=completion["labkit_trace"])
    if counts:
        yield event({**head, "choices": [], "usage": completion["usage"]})
    yield b"data: [DONE]\n\n"
