"""Whether a reply is the JSON that a program downstream can read."""

import json
import re
from typing import Any

from labkit.checks import check
from labkit.i18n import catalogue
from labkit.score import Finding

t = catalogue("checks")

# A whole reply in one code fence. Anything before or after it ("Sure! Here is …") breaks a strict reader.
_FENCED = re.compile(r"\s*```[a-zA-Z]*\s*\n(.*?)\n\s*```\s*", re.DOTALL)


def parse(reply: str, *, loose: bool = False) -> Any:
    """The JSON value of a reply.

    Args:
        reply: what the model wrote.
        loose: also take the first `{…}` out of a fence or of surrounding talk (IFEval's loose variant).

    Raises:
        ValueError: there is no JSON value where it was looked for.
    """
    if not loose:
        return json.loads(reply)
    fenced = _FENCED.fullmatch(reply)
    body = fenced.group(1) if fenced else reply
    start = body.find("{")
    if start < 0:
        raise ValueError("no object in the reply")
    return json.JSONDecoder().raw_decode(body[start:])[0]


@check(over="reply")
def json_object(reply: str, *, keys: list[str]) -> Finding:
    """The whole reply is one JSON object with exactly these keys.

    Args:
        reply: what the model wrote.
        keys: names of the keys, in any order.
    """
    quote = (reply.strip()[:80],)
    try:
        value = parse(reply)
    except ValueError:
        wrapped = _is_json_inside(reply)
        return Finding(0.0, t("json-wrapped" if wrapped else "json-invalid"), quote)
    if not isinstance(value, dict):
        return Finding(0.0, t("json-not-object"), quote)
    if set(value) != set(keys):
        return Finding(0.0, t("json-keys", expected=", ".join(keys), found=", ".join(map(str, value))), quote)
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
    shown = "–" if value is None else str(value)[:40]
    return Finding(0.0, t("label-unknown", key=key, found=shown, allowed=", ".join(g[0] for g in allowed)), (shown,))


def value_of(reply: str, key: str) -> str | None:
    """The text under a key of the reply's object, read loosely; None where there is none."""
    try:
        value = parse(reply, loose=True)
    except ValueError:
        return None
    found = value.get(key) if isinstance(value, dict) else None
    return found.strip() if isinstance(found, str) else None


def _is_json_inside(reply: str) -> bool:
    try:
        parse(reply, loose=True)
    except ValueError:
        return False
    return True
