"""The city model, for tests that compare a set with what it was drawn from."""

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

DATASETS = Path(__file__).parents[2] / "datasets"


def city(part: str) -> Any:
    """A module of the model."""
    if str(DATASETS) not in sys.path:
        sys.path.insert(0, str(DATASETS))
    return import_module(f"city.{part}")
