"""What a trainee's notebook imports: ask a model, load data, check an answer.

Everything is looked up on first use (PEP 562), so that `import labkit` costs milliseconds and needs no installed
package: `python -m labkit start` must run on a bare Python.
"""

from importlib import import_module
from typing import Any

from labkit.charts.hook import install as _readable_charts

__version__ = "0.1.0"

_HOME_OF = {
    "AnswerError": "labkit.errors",
    "DataError": "labkit.errors",
    "ExerciseError": "labkit.errors",
    "LabkitError": "labkit.errors",
    "ModelError": "labkit.errors",
    "SetupError": "labkit.errors",
    "Text": "labkit.i18n",
    "ask": "labkit.model",
    "beside": "labkit.beside",
    "check": "labkit.feedback",
    "compare": "labkit.model",
    "datasets": "labkit.data",
    "describe": "labkit.data",
    "home": "labkit.course",
    "language": "labkit.i18n",
    "load": "labkit.data",
    "playground": "labkit.playing",
    "quiz": "labkit.quizzes",
    "recorded": "labkit.model",
    "stream": "labkit.model",
    "trace_claims": "labkit.claims",
}

__all__ = sorted(_HOME_OF)

_readable_charts()


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        raise AttributeError(f"module 'labkit' has no attribute {name!r}")
    value = getattr(import_module(_HOME_OF[name]), name)
    globals()[name] = value  # the next look-up does not come here again
    return value


def __dir__() -> "list[str]":  # in quotes: `python3.8 -m labkit` must get as far as saying that it is too old
    return [*__all__, "__version__"]
