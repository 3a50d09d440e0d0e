"""`examiner.toml` in the course directory; without it prompts are graded on the practice model."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graders.texts import t
from labkit.errors import SetupError

FILE = "examiner.toml"
_KNOWN = {"model", "base_url", "epochs", "loose", "temperature", "thresholds"}
MAX_EPOCHS = 20


@dataclass(frozen=True)
class ExaminerSettings:
    """Which model grades prompts, and how its unsteadiness is met.

    Args:
        model: its name at the endpoint.
        base_url: the endpoint (ends with /v1); the key comes from `OPENAI_API_KEY` and stands in no file.
        epochs: how often each case is asked; a criterion is measured over all replies.
        loose: read formats as IFEval's loose variant does (arXiv 2311.07911): without first or last line or fences.
        temperature: sent along; None leaves it to the endpoint.
        thresholds: "slug/criterion" → (no points up to, full points from).
    """

    model: str
    base_url: str
    epochs: int = 3
    loose: bool = False
    temperature: float | None = None
    thresholds: Mapping[str, tuple[float, float]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What a score record says it was measured on."""
        return f"{self.model} x{self.epochs}" + (" loose" if self.loose else "")


def read_settings(course: Path) -> ExaminerSettings | None:
    """The settings of a course; None where there are none.

    Args:
        course: the course directory.

    Raises:
        SetupError: the file says something we do not know or cannot use; names the field.
    """
    file = course / FILE
    if not file.is_file():
        return None
    try:
        said = tomllib.loads(file.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SetupError(t("examiner-file", file=file, why=error)) from error
    return _checked(said, file)


def _checked(said: dict[str, Any], file: Path) -> ExaminerSettings:
    def wrong(why: str) -> SetupError:
        return SetupError(t("examiner-file", file=file, why=why))

    if unknown := sorted(said.keys() - _KNOWN):
        raise wrong(f"unknown: {', '.join(unknown)}; known: {', '.join(sorted(_KNOWN))}")
    for name in ("model", "base_url"):
        if not isinstance(said.get(name), str) or not said[name].strip():
            raise wrong(f"{name} is missing")
    epochs = said.get("epochs", 3)
    if not isinstance(epochs, int) or isinstance(epochs, bool) or not 1 <= epochs <= MAX_EPOCHS:
        raise wrong(f"epochs = {epochs!r}; 1 to {MAX_EPOCHS}")
    if not isinstance(said.get("loose", False), bool):
        raise wrong(f"loose = {said['loose']!r}; true or false")
    temperature = said.get("temperature")
    if temperature is not None and (not isinstance(temperature, int | float) or isinstance(temperature, bool)):
        raise wrong(f"temperature = {temperature!r}; a number")
    thresholds = {}
    for place, pair in said.get("thresholds", {}).items():
        if not isinstance(pair, dict) or pair.keys() != {"zero_at", "full_at"} or pair["full_at"] <= pair["zero_at"]:
            raise wrong(f'thresholds."{place}" = {pair!r}; {{ zero_at = 0.5, full_at = 0.9 }}')
        thresholds[place] = (float(pair["zero_at"]), float(pair["full_at"]))
    return ExaminerSettings(
        said["model"].strip(), said["base_url"].strip(), epochs, said.get("loose", False), temperature, thresholds
    )
