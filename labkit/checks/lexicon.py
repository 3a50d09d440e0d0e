"""The wordings of `words.toml`, ready for use."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))


@cache
def pattern(name: str) -> re.Pattern[str]:
    """The alternatives of that name as one pattern."""
    return re.compile("|".join(_file()["patterns"][name]), re.MULTILINE | re.IGNORECASE)


@cache
def words(name: str) -> frozenset[str]:
    """The words of that name."""
    return frozenset(_file()["words"][name].split())


@cache
def spellings(name: str) -> tuple[str, ...]:
    """What else people write for a verdict; nothing for any other group of spellings."""
    listed = _file()["spellings"].get(name, "")
    return tuple(word.strip() for word in listed.split("|") if word.strip())
