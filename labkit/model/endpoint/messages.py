"""Messages as a client may write them, to messages with one plain text each."""

from typing import Any

from labkit.model.endpoint.error import RequestError
from labkit.model.endpoint.reading import kind_of, optional, shortened, wrong_type
from labkit.model.messages import PROMPT_LIMIT

ROLES = ("system", "developer", "user", "assistant", "tool", "function")
_TEXT_PARTS = ("text", "input_text", "output_text", "refusal")

Message = dict[str, str]


def flat(messages: object, name: str) -> list[Message]:
    """The messages, each with its role and text.

    Args:
        messages: the list that was sent.
        name: the field, for errors.

    Raises:
        RequestError: no list of messages, a role or a part that is unknown.
    """
    if not isinstance(messages, list):
        raise wrong_type(name, "an array of objects", messages)
    if not messages:
        expected = "Expected an array with minimum length 1, but got an empty array instead."
        raise RequestError(f"Invalid '{name}': empty array. {expected}", name, "empty_array")
    return [_message(message, f"{name}[{i}]") for i, message in enumerate(messages)]


def refuse_long(messages: list[Message]) -> None:
    """Keep what is longer than the model reads out.

    Raises:
        RequestError: more than `PROMPT_LIMIT` characters.
    """
    length = sum(len(m["content"]) for m in messages)
    if length > PROMPT_LIMIT:
        message = (
            f"This model's maximum context length is {PROMPT_LIMIT} characters. "
            f"However, your messages have {length} characters. Please reduce the length of the messages."
        )
        raise RequestError(message, "messages", "context_length_exceeded")


def _message(message: object, name: str) -> Message:
    if not isinstance(message, dict):
        raise wrong_type(name, "an object", message)
    role = optional(message, "role", str, f"{name}.role")
    if role is None:
        raise RequestError(f"Missing required parameter: '{name}.role'.", f"{name}.role", "missing_required_parameter")
    if role not in ROLES:
        said = f"Invalid value: '{shortened(role)}'. Supported values are: {', '.join(map(repr, ROLES))}."
        raise RequestError(said, f"{name}.role", "invalid_value")
    return {"role": role, "content": _text(message, f"{name}.content", role)}


def _text(message: dict[str, Any], name: str, role: str) -> str:
    content = message.get("content")
    if content is None and role == "assistant":  # a turn in which it only called a tool
        return ""
    if content is None:
        raise RequestError(f"Missing required parameter: '{name}'.", name, "missing_required_parameter")
    if isinstance(content, str):
        return content
    if not isinstance(content, list):
        raise wrong_type(name, "a string or an array of objects", content)
    return "\n".join(_part(part, f"{name}[{i}]") for i, part in enumerate(content))


def _part(part: object, name: str) -> str:
    if not isinstance(part, dict):
        raise wrong_type(name, "an object", part)
    kind = part.get("type")
    if not isinstance(kind, str) or kind not in _TEXT_PARTS:
        seen = f"'{shortened(kind)}'" if isinstance(kind, str) else kind_of(kind)
        said = f"Invalid value: {seen}. This model reads text only: send parts of type 'text' ('input_text')."
        raise RequestError(said, f"{name}.type", "invalid_value")
    field = "refusal" if kind == "refusal" else "text"
    text = part.get(field)
    if not isinstance(text, str):
        raise wrong_type(f"{name}.{field}", "a string", text)
    return text
