"""The generators of `datasets/`, for keys that are computed from what the data is made of."""

import sys
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

DATASETS = Path(__file__).resolve().parents[2] / "datasets"


@cache
def generator(name: str) -> ModuleType:
    """`datasets/<name>/generate.py`, loaded by path: a package called `datasets` may be another's.

    Raises:
        FileNotFoundError: this is no full checkout.
    """
    source = DATASETS / name / "generate.py"
    spec = spec_from_file_location(f"_generate_{name}", source)
    if spec is None or spec.loader is None or not source.is_file():
        raise FileNotFoundError(f"the generators are part of a full checkout; expected {source}")
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module
