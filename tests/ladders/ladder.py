"""Ladders of prompts: `tests/ladders/<slug>.toml` has five in each language, from a bare one to a good one."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from graders import scoring
from labkit.exercise import Question, read_exercise
from labkit.score import Score

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SLUGS = sorted(file.stem for file in HERE.glob("*.toml"))
LANGUAGES = ("ko", "en")
# Chance among the held-out documents: a fall by less is none.
NOISE = 0.02


@dataclass(frozen=True)
class Ladder:
    """The shares of all points that the prompts get on held-out documents, the empty prompt first."""

    slug: str
    lang: str
    shares: tuple[float, ...]

    @property
    def rises(self) -> int:
        """Steps that lead up."""
        return sum(b > a for a, b in zip(self.shares, self.shares[1:], strict=False))

    @property
    def deepest_fall(self) -> float:
        """How far the worst step leads down."""
        return max(a - b for a, b in zip(self.shares, self.shares[1:], strict=False))


def prompts(slug: str, lang: str) -> list[str]:
    """The five prompts of a ladder."""
    read: list[str] = tomllib.loads((HERE / f"{slug}.toml").read_text("utf-8"))[lang]["prompts"]
    return read


def question(slug: str) -> Question:
    """The prompt question of an exercise."""
    exercise = read_exercise(ROOT / "exercises" / slug / "exercise.toml")
    return next(q for q in exercise.questions if q.type == "prompt")


def scores(slug: str, lang: str) -> list[Score]:
    """What each prompt gets on held-out documents."""
    return [scoring.score(slug, question(slug), prompt) for prompt in prompts(slug, lang)]


@cache
def ladder(slug: str, lang: str) -> Ladder:
    """The ladder, measured once for all tests."""
    return Ladder(slug, lang, (0.0, *(round(s.points / s.max_points, 4) for s in scores(slug, lang))))
