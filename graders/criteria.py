"""What only graders know of an exercise: the held-out cases of its prompts, the keys behind its other criteria.

Each exercise has a module `graders/exercises/<slug>.py` that may define

- `CASES`: question id → function that returns the held-out `Case`s of a prompt;
- `JUDGES`: question id → criterion id → function from the plain answer to a `Finding`.
"""

from collections.abc import Mapping, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

from labkit.evaluation import Case
from labkit.judging import Judge


def cases(slug: str, question: str) -> Sequence[Case]:
    """The held-out cases of a prompt question; none for any other."""
    make = getattr(_module(slug), "CASES", {}).get(question)
    return make() if make else ()


def judges(slug: str, question: str) -> Mapping[str, Judge]:
    """The judges of a question by criterion id."""
    found: Mapping[str, Judge] = getattr(_module(slug), "JUDGES", {}).get(question, {})
    return found


def files(root: Path) -> list[Path]:
    """The modules with criteria, for the builder: each must have its exercise."""
    return sorted(f for f in root.glob("graders/exercises/*.py") if f.name != "__init__.py")


def _module(slug: str) -> ModuleType | None:
    name = f"graders.exercises.{slug}"
    return import_module(name) if slug.isidentifier() and find_spec(name) else None
