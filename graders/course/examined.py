"""A course's own model for grading prompts, as far as grading must know of it: who asks, what with, for how long.

The key goes to the scorer with each request, on the scorer's own pipe: no environment holds it that a box could be
started from, and no file.
"""

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graders.examiner.settings import FILE, ExaminerSettings, read_settings
from labkit.exercise import Exercise

if TYPE_CHECKING:
    from graders.examiner import Examiner

SECONDS = 3600.0
"""For one question: sixty cases, several times each, by a model that may take seconds. What it had answered by then is
kept, and the next run goes on from there."""
AT_ONCE = 4
"""Questions asked side by side: the model's time, not ours."""


@dataclass(frozen=True)
class Examined:
    """What a scorer needs to ask the course's model.

    Args:
        settings: of `examiner.toml`.
        folder: where replies are kept.
    """

    settings: ExaminerSettings
    folder: Path

    def request(self) -> dict[str, Any]:
        """As plain data for the scorer, with the key."""
        return {
            "settings": asdict(self.settings) | {"thresholds": dict(self.settings.thresholds)},
            "folder": str(self.folder),
            "key": os.environ.get("OPENAI_API_KEY", ""),
        }

    def version(self, criteria: str) -> str:
        """The version of criteria that are measured on this model: another model, other points.

        Args:
            criteria: the version of the exercise's own.
        """
        said = json.dumps(asdict(self.settings), sort_keys=True)
        return hashlib.sha256(f"{criteria} {said}".encode()).hexdigest()[:12]


def examined(course: Path, exercise: Exercise) -> Examined | None:
    """The course's model, where it has one and the exercise has prompts to run on it.

    Args:
        course: the course directory.
        exercise: that is graded.

    Raises:
        SetupError: `examiner.toml` cannot be used.
    """
    if not any(question.type == "prompt" for question in exercise.questions):
        return None
    settings = read_settings(course)
    return Examined(settings, course / "examiner" / "replies") if settings else None


def scorers_for(course: Path) -> int | None:
    """How many scorers a course needs, for `Warm`: those that wait for a model wait side by side."""
    return AT_ONCE if (course / FILE).is_file() else None


def examiner_of(request: Mapping[str, Any]) -> "Examiner":
    """In the scorer: what asks.

    Args:
        request: as `Examined.request` made it.
    """
    from graders.examiner import Examiner

    os.environ["OPENAI_API_KEY"] = request["key"]
    said = request["settings"]
    thresholds = {place: (float(low), float(high)) for place, (low, high) in said["thresholds"].items()}
    return Examiner(ExaminerSettings(**{**said, "thresholds": thresholds}), Path(request["folder"]))
