"""The body of a request, and its fields with their types; whatever was sent, what comes out is what was declared.

The wordings and codes are those of the OpenAI API, so that a client that reads them finds what it knows.
"""

import json
import re
from typing import Any, NoReturn

from labkit.model.endpoint.error import RequestError

_KINDS: dict[type, str] = {
    str: "a string",
    bool: "a boolean",
    int: "an integer",
    float: "a decimal",
    list: "an array",
    dict: "an object",
    type(None): "null",
}
_SHOWN = 80
_ESCAPED_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")


def read_body(body: bytes) -> dict[str, Any]:
    """The JSON object of a request.

    Args:
        body: what was sent.

    Raises:
        RequestError: it is no JSON object, nested too deeply, or holds half a character.
    """
    try:
        content = json.loads(body.decode("utf-8"), parse_constant=_refuse)
        # "\ud800" alone is JSON but no text: it could be neither hashed, searched nor sent back.
        if _ESCAPED_SURROGATE.search(body):
            json.dumps(content, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        why = "nested too deeply" if isinstance(error, RecursionError) else shortened(str(error))
        raise RequestError(f"We could not parse the JSON body of your request: {why}.", code="invalid_json") from error
    if not isinstance(content, dict):
        raise RequestError(f"The body must be a JSON object, but it is {kind_of(content)}.", code="invalid_json")
    return content


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not JSON")


def kind_of(value: object) -> str:
    """A value's type in the API's words."""
    return _KINDS.get(type(value), type(value).__name__)


def shortened(text: object) -> str:
    """The beginning of what was sent, to be quoted in an error."""
    line = " ".join(str(text)[: 4 * _SHOWN].split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"


def wrong_type(name: str, expected: str, value: object) -> RequestError:
    """A field of the wrong type."""
    message = f"Invalid type for '{name}': expected {expected}, but got {kind_of(value)} instead."
    return RequestError(message, name, "invalid_type")


def required(body: dict[str, Any], name: str) -> Any:
    """A field that must be there, whatever its type.

    Raises:
        RequestError: it is missing or null.
    """
    if body.get(name) is None:
        raise RequestError(f"Missing required parameter: '{name}'.", name, "missing_required_parameter")
    return body[name]


def optional(body: dict[str, Any], name: str, kind: type, path: str = "") -> Any:
    """A field that may be missing or null (None), or else is of a type.

    Args:
        body: where it stands.
        name: its name.
        kind: str, bool, list or dict.
        path: its name in errors, where it lies deeper.

    Raises:
        RequestError: another type.
    """
    value = body.get(name)
    if value is not None and not isinstance(value, kind):
        raise wrong_type(path or name, _KINDS[kind], value)
    return value


def whole(body: dict[str, Any], name: str, low: int | None = None) -> int | None:
    """An integer, at least `low`.

    Raises:
        RequestError: no integer (`true` is none), or below.
    """
    value = body.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int):
        raise wrong_type(name, "an integer", value)
    if low is not None and value < low:
        bound = f"Expected a value >= {low}, but got {shortened(value)} instead."
        raise RequestError(f"Invalid '{name}': integer below minimum value. {bound}", name, "integer_below_min_value")
    return value


def decimal(body: dict[str, Any], name: str, low: float, high: float) -> float | None:
    """A number within bounds.

    Raises:
        RequestError: no number, or out of bounds.
    """
    value = body.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise wrong_type(name, "a decimal", value)
    if value > high:
        said = f"decimal above maximum value. Expected a value <= {high:g}, but got {shortened(value)} instead."
        raise RequestError(f"Invalid '{name}': {said}", name, "decimal_above_max_value")
    if value < low:
        said = f"decimal below minimum value. Expected a value >= {low:g}, but got {shortened(value)} instead."
        raise RequestError(f"Invalid '{name}': {said}", name, "decimal_below_min_value")
    return value
