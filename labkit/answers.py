"""From what a trainee's variable holds to plain data: the only thing that is ever graded.

`capture` runs beside the trainee's code. Whatever an object of the trainee's does when it is looked at, what comes out
is of exact built-in types (`labkit.plain`) and of bounded size, or an `AnswerError`. The result survives
`json.loads(json.dumps(…))` unchanged: no pickle, no repr.
"""

import numbers
from collections.abc import Callable, Mapping
from typing import Any

from labkit.errors import AnswerError
from labkit.i18n import Text, catalogue
from labkit.plain import clean, finite, is_text, length, type_name

t = catalogue("checks")

MAX_CHARS = 100_000
MAX_PROMPT_CHARS = 50_000
"""Less than `ask` takes, since a document is still to come: a prompt that cannot be asked is found out here."""
MAX_CELLS = 400_000
MAX_CHOICES = 1_000
MAX_ITEMS = 100_000

MAX_MESSAGES = 50
ROLES = ("system", "developer", "user", "assistant")

Plain = Any
"""What JSON can say: None, bool, int, float, str, list, dict with string keys."""


def capture(kind: str, value: object) -> Plain:
    """Take an answer of the declared type as plain data.

    Args:
        kind: `prompt`, `text`, `choice`, `choices`, `number`, `json`, `table` or `figure`.
        value: what the trainee's variable holds.

    Returns:
        Plain data; a table as `{"columns": [{"name", "type"}], "rows": [[…]]}`.

    Raises:
        AnswerError: the value is of another type, empty of meaning (NaN), or too large.
    """
    if kind not in _CAPTURES:
        raise ValueError(f"unknown answer type {kind!r}; known: {', '.join(_CAPTURES)}")
    if value is None and kind != "json":
        raise AnswerError(t("answer-empty"))  # the stub says None: "is of type NoneType" would help nobody
    try:
        return _CAPTURES[kind](value)
    except AnswerError:
        raise
    except Exception as error:  # an object of the trainee's may raise anything when it is looked at
        raise AnswerError(t("answer-unreadable", kind=type_name(error))) from error


def is_blank(plain: Plain) -> bool:
    """Whether an answer is still as empty as the stub left it: nothing, or only empty fields."""
    if plain is None:
        return True
    if isinstance(plain, str):
        return not plain.strip()
    if isinstance(plain, dict) and plain.keys() == {"columns", "rows"}:
        return not plain["rows"]
    if isinstance(plain, dict) and plain.keys() == {"role", "content"}:
        return is_blank(plain["content"])  # a message that says nothing still names its role
    if isinstance(plain, dict):
        return all(is_blank(v) for v in plain.values())
    return isinstance(plain, list) and all(is_blank(v) for v in plain)


class _Room:
    """What an answer may still hold: ten lists, each ten times in the next, are small here and endless in JSON."""

    def __init__(self, chars: int = MAX_CHARS) -> None:
        self._limit = f"{chars:,}"
        self._items, self._chars = MAX_ITEMS, chars

    def take(self, chars: int = 0) -> None:
        self._items, self._chars = self._items - 1, self._chars - chars
        if self._items < 0 or self._chars < 0:
            raise AnswerError(t("answer-too-long", found=f"> {self._limit}", limit=self._limit))


def _wrong_type(expected: str, value: object) -> AnswerError:
    return AnswerError(t("answer-type", expected=t(f"type-{expected}"), found=type_name(value)))


def _text(value: Any, expected: str = "text", limit: int = MAX_CHARS) -> str:
    if not is_text(value):
        raise _wrong_type(expected, value)
    if length(value) > limit:
        raise AnswerError(t("answer-too-long", found=f"{length(value):,}", limit=f"{limit:,}"))
    return clean(value)


def _prompt(value: object) -> Plain:
    if not isinstance(value, list | tuple):
        return _text(value, "prompt", MAX_PROMPT_CHARS)
    room = _Room(MAX_PROMPT_CHARS)
    messages: list[dict[str, str]] = []
    for message in value:
        if len(messages) == MAX_MESSAGES:  # each is read for each case, and nobody stops the scorer
            raise AnswerError(t("answer-messages", limit=MAX_MESSAGES))
        messages.append(_message(message))
        room.take(len(messages[-1]["content"]))
    return messages


def _message(value: object) -> dict[str, str]:
    if not isinstance(value, Mapping) or set(value) != {"role", "content"}:
        raise _wrong_type("prompt", [])  # ["a text"] is wrong as a list, not as the text in it
    role, content = (_text(value[key], "prompt", MAX_PROMPT_CHARS) for key in ("role", "content"))
    if role not in ROLES:
        raise AnswerError(t("answer-type", expected=t("type-prompt"), found=f"role = {role[:20]!r}"))
    return {"role": role, "content": content}


def _choice(value: object) -> str:
    if isinstance(value, numbers.Integral) and not isinstance(value, bool):
        return str(int(value))
    return _text(value, "choice").strip()


def _choices(value: object) -> dict[str, Any]:
    """A mapping from item to choice, or to a mapping of named choices (decision and basis)."""
    if not isinstance(value, Mapping):
        raise _wrong_type("choices", value)
    room = _Room()

    def take(choice: object) -> str:
        taken = _choice(choice)
        room.take(len(taken))
        return taken

    choices: dict[str, Any] = {}
    for key, item in value.items():
        choices[take(key)] = {take(k): take(v) for k, v in item.items()} if isinstance(item, Mapping) else take(item)
        if len(choices) > MAX_CHOICES:
            raise AnswerError(t("answer-too-long", found=f"> {MAX_CHOICES:,}", limit=f"{MAX_CHOICES:,}"))
    return choices


def _number(value: object, expected: str = "number") -> int | float:
    try:
        number = finite(value)
    except TypeError as error:
        raise _wrong_type(expected, value) from error
    if number is None:
        raise AnswerError(t("answer-not-a-number"))
    return number


def _json(value: object) -> Plain:
    return _json_part(value, 0, _Room())


def _json_part(value: Any, depth: int, room: _Room) -> Plain:
    if depth > 20:
        raise AnswerError(t("answer-too-deep"))
    room.take(length(value) if is_text(value) else 0)
    if value is None or value is True or value is False:
        return value
    if is_text(value):
        return _text(value)
    if isinstance(value, Mapping):
        return {_json_key(k, room): _json_part(v, depth + 1, room) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [_json_part(v, depth + 1, room) for v in value]
    if type(value).__module__ == "numpy" and type_name(value) in ("bool", "bool_"):
        return bool(value)  # what `(frame["a"] > 1).all()` gives; numpy does not call it a number
    return _number(value, "json")


def _json_key(key: object, room: _Room) -> str:
    text = _text(str(key))
    room.take(len(text))
    return text


def _table(value: object) -> Plain:
    from labkit.tables import capture_table  # pandas only where a table is asked for

    return capture_table(value, max_cells=MAX_CELLS, wrong=lambda v: _wrong_type("table", v))


def _figure(value: object) -> Plain:
    from labkit.charts.description import describe_figure  # matplotlib only where a figure is asked for

    description = value if _is_description(value) else describe_figure(value)
    if description is None:
        raise _wrong_type("figure", value)
    return _json(description)


def _is_description(value: object) -> bool:
    """Whether a figure has been described already: what left a kernel is captured once more outside."""
    return isinstance(value, dict) and value.keys() == {"title", "axes", "texts", "unreadable"}


_CAPTURES: dict[str, Callable[[Any], Plain]] = {
    "prompt": _prompt,
    "text": _text,
    "choice": _choice,
    "choices": _choices,
    "number": _number,
    "json": _json,
    "table": _table,
    "figure": _figure,
}


def missing(name: str) -> Text:
    """What to tell a trainee whose variable does not exist: mostly the answer cell was not run."""
    return t("answer-missing", name=name)
