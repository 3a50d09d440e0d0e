"""The settings that both interfaces share: checked as the API checks them."""

from typing import Any

from labkit.model.configuration import PRACTICE_MODEL
from labkit.model.endpoint.error import RequestError, unsupported
from labkit.model.endpoint.reading import decimal, optional, required, shortened, whole, wrong_type

_PLAIN_FORMAT = "Say in the prompt which format you want, for instance: JSON only, with the keys …"


def refuse_other_model(name: str) -> None:
    """There is one model here.

    Raises:
        RequestError: another name.
    """
    if name != PRACTICE_MODEL:
        message = f"The model `{shortened(name)}` does not exist here. The only one is `{PRACTICE_MODEL}`."
        raise RequestError(message, "model", "model_not_found", 404)


def check_model(body: dict[str, Any]) -> None:
    """The field `model`.

    Raises:
        RequestError: missing, no string, another model.
    """
    name = required(body, "model")
    if not isinstance(name, str):
        raise wrong_type("model", "a string", name)
    refuse_other_model(name)


def check_sampling(body: dict[str, Any]) -> None:
    """What would steer chance, if there were any.

    Raises:
        RequestError: a wrong type or out of bounds.
    """
    decimal(body, "temperature", 0, 2)
    decimal(body, "top_p", 0, 1)
    decimal(body, "presence_penalty", -2, 2)
    decimal(body, "frequency_penalty", -2, 2)
    whole(body, "seed")


def check_metadata(body: dict[str, Any]) -> None:
    """Up to 16 texts by name.

    Raises:
        RequestError: anything else.
    """
    metadata = optional(body, "metadata", dict) or {}
    if len(metadata) > 16:
        raise RequestError("Invalid 'metadata': too many properties. Expected at most 16.", "metadata", "too_many")
    for name, value in metadata.items():
        if not isinstance(value, str):
            raise wrong_type(f"metadata.{shortened(name)}", "a string", value)


def refuse_tools(body: dict[str, Any]) -> None:
    """Tools of every generation of the API; empty lists are no tools.

    Raises:
        RequestError: there are some.
    """
    for name in ("tools", "functions"):
        if optional(body, name, list):
            raise unsupported(name, "The practice model calls no tools.")


def check_format(said: object, path: str) -> None:
    """The output's format as a setting: only text.

    Raises:
        RequestError: JSON by schema or mode, which this model cannot promise; or no such object.
    """
    if said is None:
        return
    if not isinstance(said, dict):
        raise wrong_type(path, "an object", said)
    kind = said.get("type")
    if not isinstance(kind, str):
        raise wrong_type(f"{path}.type", "a string", kind)
    if kind != "text":
        message = f"Invalid value for '{path}.type': '{shortened(kind)}' is not supported with this model."
        raise RequestError(f"{message} {_PLAIN_FORMAT}", f"{path}.type", "unsupported_value")
