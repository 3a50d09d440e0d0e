"""`words.toml`, read once."""

import tomllib
from pathlib import Path
from typing import Any

WORDS: dict[str, Any] = tomllib.loads((Path(__file__).with_name("words.toml")).read_text(encoding="utf-8"))
