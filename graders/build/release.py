"""From the instructor's notebook to the trainee's, by nbgrader's own steps.

The list is `GenerateAssignment.preprocessors` without those that need a gradebook; the order matters for its reason:
hidden tests go after the first checksums, because nbgrader compares submissions with the full source.
"""

import copy

from nbformat import NotebookNode
from nbgrader.preprocessors import (
    CheckCellMetadata,
    ClearHiddenTests,
    ClearMarkScheme,
    ClearOutput,
    ClearSolutions,
    ComputeChecksums,
    LockCells,
)
from traitlets.config import Config

STEPS = (
    LockCells,
    ClearSolutions,
    ClearOutput,
    CheckCellMetadata,
    ComputeChecksums,
    ClearHiddenTests,
    ClearMarkScheme,
    ComputeChecksums,
    CheckCellMetadata,
)


def release_config() -> Config:
    """nbgrader's settings for release: answer cells carry their own stub, so nothing takes the solution's place."""
    config = Config()
    config.ClearSolutions.code_stub = {"python": ""}
    return config


def release(notebook: NotebookNode) -> NotebookNode:
    """A copy of the notebook without solutions and hidden tests."""
    resources: dict[str, object] = {}
    released = copy.deepcopy(notebook)
    for step in STEPS:
        released, resources = step(config=release_config()).preprocess(released, resources)
    return released
