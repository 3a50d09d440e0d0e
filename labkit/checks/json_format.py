"""Whether a reply is the JSON that a program downstream can read."""

import json
import unicodedata
from collections.abc import Iterable
from typing import Any, NoReturn

from labkit.checks import check
from labkit.checks.spelling import spelling
from labkit.i18n import Text, catalogue
from labkit.plain import clean
from labkit.score import Finding

t = catalogue("checks")


class DoubledKeysError(ValueError):
    """An object that names a key twice: one reader takes the first value, another the last (RFC 8259, section 4)."""

    def __init__(self, keys: list[str]) -> None:
        super().__init__(f"a key stands twice: {keys}")
        self.keys = keys


def parse(reply: str, *, loose: bool = False) -> Any:
    """The JSON value of a reply.

    Args:
        reply: what the model wrote.
        loose: also take the first `{…}` out of a fence or of surrounding talk (IFEval's loose variant).

    Raises:
        DoubledKeysError: an object says two things under one key.
        ValueError: there is no JSON value where it was looked for. NaN and Infinity are none: only Python reads them.
    """
    try:
        if not loose:
            return _DECODER.decode(reply)
        start = reply.find("{")
        if start < 0:
            raise ValueError("no object in the reply")
        return _DECODER.raw_decode(reply, start)[0]
    except RecursionError as error:
        raise ValueError("nested too deep") from error


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not JSON")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise DoubledKeysError([key for key, _ in pairs])
    return found


_DECODER = json.JSONDecoder(parse_constant=_refuse, object_pairs_hook=_object)


@check(over="reply")
def json_object(reply: str, *, keys: list[str]) -> Finding:
    """The whole reply is one JSON object with exactly these keys.

    Args:
        reply: what the model wrote.
        keys: names of the keys, in any order.
    """
    quote = (clean(reply.strip()[:80]),)
    try:
        value = parse(reply)
    except DoubledKeysError as error:
        return Finding(0.0, t("json-keys", expected=", ".join(keys), found=_listed(error.keys)), quote)
    except ValueError:
        wrapped = _is_json_inside(reply)
        return Finding(0.0, t("json-wrapped" if wrapped else "json-invalid"), quote)
    if not isinstance(value, dict):
        return Finding(0.0, t("json-not-object"), quote)
    if set(value) != set(keys):
        return Finding(0.0, t("json-keys", expected=", ".join(keys), found=_listed(value)), quote)
    return Finding(1.0, t("json-ok"))


@check(over="reply")
def json_values(reply: str, *, key: str, allowed: list[list[str]]) -> Finding:
    """The value under a key is one of the allowed ones, letter for letter.

    Args:
        reply: what the model wrote; JSON inside talk counts here, the format has its own criterion.
        key: whose value.
        allowed: groups of equal spellings, e.g. `[["교통", "traffic"], …]`.
    """
    value = value_of(reply, key)
    spellings = [s for group in allowed for s in group]
    if value in spellings:
        return Finding(1.0, t("label-ok", key=key))
    shown = "–" if value is None else clean(value[:40])
    return Finding(0.0, t("label-unknown", key=key, found=shown, allowed=_spelled(allowed)), (shown,))


def _spelled(groups: list[list[str]]) -> Text:
    """All labels, in either reader's language."""
    named = [spelling(group) for group in groups]
    return Text(ko=", ".join(x.ko for x in named), en=", ".join(x.en for x in named))


def value_of(reply: str, key: str) -> str | None:
    """The text under a key of the reply's object, read loosely; None where there is none.

    In NFC: the same label typed on a Mac may come as other code points, which nobody can see.
    """
    try:
        value = parse(reply, loose=True)
    except ValueError:
        return None
    found = value.get(key) if isinstance(value, dict) else None
    return unicodedata.normalize("NFC", found).strip() if isinstance(found, str) else None


def _listed(keys: Iterable[str]) -> str:
    """Some keys for the eye: a reply may hold thousands, and "\\ud800" in it is half a character."""
    return clean(", ".join(key[:40] for key in list(keys)[:8]))


def _is_json_inside(reply: str) -> bool:
    try:
        parse(reply, loose=True)
    except ValueError:
        return False
    return True
