"""Pictures that a trainee pasted into a text cell: a notebook keeps them beside the text, as attachments."""

import re
from collections.abc import Mapping
from typing import Any

from labkit.plain import clean

MAX_PICTURE_CHARS = 2_000_000
"""Of base64; a screenshot of a whole screen."""
MAX_NOTEBOOK_CHARS = 8_000_000
MAX_NAME_CHARS = 200

# How the bytes of each begin, in base64: what only claims to be a picture is none.
_BEGINS = {"image/png": "iVBORw0KGgo", "image/jpeg": "/9j/"}
_BASE64 = re.compile(r"[A-Za-z0-9+/\s]+={0,2}\s*")

Pictures = dict[str, dict[str, str]]
"""Name → type → base64, as nbformat 4 has it."""


def is_picture(mime: str, data: Any) -> bool:
    """Whether this is a PNG or a JPEG, in base64, of a size that a page can bear.

    Args:
        mime: the type that it says to be.
        data: anything.
    """
    return (
        isinstance(data, str)
        and mime in _BEGINS
        and len(data) <= MAX_PICTURE_CHARS
        and data.startswith(_BEGINS[mime])
        and _BASE64.fullmatch(data) is not None
    )


def kept_pictures(attachments: Any, room: int = MAX_NOTEBOOK_CHARS) -> Pictures:
    """The PNG and JPEG pictures among a cell's attachments; an SVG may hold scripts, and nothing else is a picture.

    Args:
        attachments: what the submitted cell says, of whatever shape.
        room: characters of base64 that the notebook may still hold.
    """
    kept: Pictures = {}
    for name, variants in attachments.items() if isinstance(attachments, dict) else ():
        if not isinstance(variants, dict) or not 0 < len(name) <= MAX_NAME_CHARS or clean(name) != name:
            continue
        found = {mime: "".join(data.split()) for mime, data in variants.items() if is_picture(mime, data)}
        size = sum(map(len, found.values()))
        if found and size <= room:
            room -= size
            kept[name] = found
    return kept


def size_of(pictures: Mapping[str, Mapping[str, str]]) -> int:
    """Characters of base64."""
    return sum(len(data) for variants in pictures.values() for data in variants.values())
