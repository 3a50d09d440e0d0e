"""From what a trainee's variable holds to plain data: the only thing that is ever graded.

`capture` runs beside the trainee's code, so it takes values apart without calling anything the trainee could have
overridden where that matters (exact types, `tolist` of real pandas objects), and bounds everything it lets through.
The result survives `json.loads(json.dumps(…))` unchanged: no pickle, no repr.
"""

import math
import numbers
from collections.abc import Callable, Mapping
from typing import Any

from labkit.errors import AnswerError
from labkit.i18n import Text, catalogue

t = catalogue("checks")

MAX_CHARS = 100_000
MAX_CELLS = 400_000
MAX_CHOICES = 1_000

Plain = Any
"""What JSON can say: None, bool, int, float, str, list, dict with string keys."""


def capture(kind: str, value: object) -> Plain:
    """Take an answer of the declared type as plain data.

    Args:
        kind: `prompt`, `text`, `choice`, `choices`, `number`, `json` or `table`.
        value: what the trainee's variable holds.

    Returns:
        Plain data; a table as `{"columns": [{"name", "type"}], "rows": [[…]]}`.

    Raises:
        AnswerError: the value is of another type, empty of meaning (NaN), or too large.
    """
    if kind not in _CAPTURES:
        raise ValueError(f"unknown answer type {kind!r}; known: {', '.join(_CAPTURES)}")
    return _CAPTURES[kind](value)


def is_blank(plain: Plain) -> bool:
    """Whether an answer is still as empty as the stub left it: nothing, or only empty fields."""
    if plain is None:
        return True
    if isinstance(plain, str):
        return not plain.strip()
    if isinstance(plain, dict) and "rows" in plain:
        return not plain["rows"]
    if isinstance(plain, dict):
        return all(is_blank(v) for v in plain.values())
    return isinstance(plain, list) and all(is_blank(v) for v in plain)


def _wrong_type(expected: str, value: object) -> AnswerError:
    return AnswerError(t("answer-type", expected=t(f"type-{expected}"), found=type(value).__name__))


def _text(value: object, expected: str = "text") -> str:
    if not isinstance(value, str):
        raise _wrong_type(expected, value)
    if len(value) > MAX_CHARS:
        raise AnswerError(t("answer-too-long", found=f"{len(value):,}", limit=f"{MAX_CHARS:,}"))
    # A lone surrogate cannot be written as UTF-8 and would break the record of everyone after it.
    return str(value).encode("utf-8", "replace").decode("utf-8")


def _prompt(value: object) -> Plain:
    if not isinstance(value, list):
        return _text(value, "prompt")
    messages = []
    for message in value:
        if not isinstance(message, Mapping) or set(message) != {"role", "content"}:
            raise _wrong_type("prompt", message)
        messages.append({key: _text(message[key], "prompt") for key in ("role", "content")})
    if sum(len(m["content"]) for m in messages) > MAX_CHARS:
        raise AnswerError(t("answer-too-long", found=">", limit=f"{MAX_CHARS:,}"))
    return messages


def _choice(value: object) -> str:
    if isinstance(value, numbers.Integral) and not isinstance(value, bool):
        return str(int(value))
    return _text(value, "choice").strip()


def _choices(value: object) -> dict[str, Any]:
    """A mapping from item to choice, or to a mapping of named choices (decision and basis)."""
    if not isinstance(value, Mapping):
        raise _wrong_type("choices", value)
    if len(value) > MAX_CHOICES:
        raise AnswerError(t("answer-too-long", found=f"{len(value):,}", limit=f"{MAX_CHOICES:,}"))
    taken: dict[str, Any] = {}
    for key, item in value.items():
        taken[_choice(key)] = (
            {_choice(k): _choice(v) for k, v in item.items()} if isinstance(item, Mapping) else _choice(item)
        )
    return taken


def _number(value: object) -> int | float:
    if isinstance(value, bool) or not isinstance(value, numbers.Real):
        raise _wrong_type("number", value)
    if isinstance(value, numbers.Integral):
        return int(value)
    if not math.isfinite(float(value)):
        raise AnswerError(t("answer-not-a-number"))
    return float(value)


def _json(value: object, depth: int = 0) -> Plain:
    if depth > 20:
        raise AnswerError(t("answer-too-deep"))
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, numbers.Real):
        return _number(value)
    if isinstance(value, Mapping):
        return {_text(str(k)): _json(v, depth + 1) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [_json(v, depth + 1) for v in value]
    raise _wrong_type("json", value)


def _table(value: object) -> Plain:
    from labkit.tables import capture_table  # pandas only where a table is asked for

    return capture_table(value, max_cells=MAX_CELLS, wrong=lambda v: _wrong_type("table", v))


_CAPTURES: dict[str, Callable[[Any], Plain]] = {
    "prompt": _prompt,
    "text": _text,
    "choice": _choice,
    "choices": _choices,
    "number": _number,
    "json": _json,
    "table": _table,
}


def missing(name: str) -> Text:
    """What to tell a trainee whose variable does not exist: mostly the answer cell was not run."""
    return t("answer-missing", name=name)
