"""Run the code cells of notebooks that nobody vouches for: fast, in a box. Knows nothing of scores or criteria.

`Pool` runs jobs, `choose` finds the strongest box that this machine can hold. Looked up on first use, so that
importing this costs nothing.
"""

from importlib import import_module
from typing import Any

_HOME_OF = {
    "Box": "graders.engine.box",
    "BoxError": "graders.engine.box",
    "Cell": "graders.engine.job",
    "Job": "graders.engine.job",
    "Limits": "graders.engine.job",
    "Pool": "graders.engine.pool",
    "Ran": "graders.engine.job",
    "choose": "graders.engine.box",
}

__all__ = sorted(_HOME_OF)


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        raise AttributeError(f"module 'graders.engine' has no attribute {name!r}")
    value = getattr(import_module(_HOME_OF[name]), name)
    globals()[name] = value
    return value
