"""From a bare Python to a running lab: a virtual environment, pinned packages, JupyterLab. Standard library only."""

from labkit.setup.handover import hand_over
from labkit.setup.install import ensure_installed
from labkit.setup.layout import Layout

__all__ = ["Layout", "ensure_installed", "hand_over"]
