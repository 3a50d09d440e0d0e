"""The engine's own messages."""

from pathlib import Path

from labkit.i18n import catalogue

t = catalogue("engine", Path(__file__).parents[1] / "locale")
