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
