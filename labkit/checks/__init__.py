"""The vocabulary of verifiable checks: one for prompts, texts, tables, self-checks and hidden criteria alike.

A check is a function from material (a reply, all replies of a prompt, a table, a set of choices) and parameters to a
`Finding`. It registers under the name by which `exercise.toml` calls it, with what it reads.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from labkit.score import Finding

Check = Callable[..., Finding]


@dataclass(frozen=True)
class Registered:
    """A check and the material it reads: `reply`, `runs`, `choices`, `table`, `json` or `figure`."""

    name: str
    over: str
    function: Check


_registry: dict[str, Registered] = {}
_MODULES = (
    "actions",
    "choices",
    "classification",
    "facts",
    "figure",
    "finish",
    "injection",
    "json_format",
    "length",
    "memo",
    "numbers",
    "official",
    "parts",
    "personal",
    "promise",
    "table",
    "told",
    "verdicts",
)


def check(over: str) -> Callable[[Check], Check]:
    """Register the decorated function under its own name."""

    def register(function: Check) -> Check:
        _registry[function.__name__] = Registered(function.__name__, over, function)
        return function

    return register


def find(name: str) -> Registered:
    """The check of that name.

    Raises:
        KeyError: with the names that exist.
    """
    for module in _MODULES:
        import_module(f"labkit.checks.{module}")
    if name not in _registry:
        raise KeyError(f"no check {name!r}; there are: {', '.join(sorted(_registry))}")
    return _registry[name]


def names() -> list[str]:
    """All checks, for the author who looks for one."""
    for module in _MODULES:
        import_module(f"labkit.checks.{module}")
    return sorted(_registry)


def scale(value: float, zero_at: float, full_at: float) -> float:
    """Partial credit on a straight line: 0 up to `zero_at`, 1 from `full_at`.

    Rounded, so that 0.1 + 0.2 on one machine and 0.3 on another cannot part two equal submissions.
    """
    if full_at <= zero_at:
        raise ValueError(f"full_at ({full_at}) must lie above zero_at ({zero_at})")
    return round(min(1.0, max(0.0, (value - zero_at) / (full_at - zero_at))), 4)


def number(value: Any) -> str:
    """A share for the eye: 0.875 → '0.88'."""
    return f"{value:.2f}"
