"""The graders' own messages."""

from pathlib import Path

from labkit.i18n import catalogue

t = catalogue("graders", Path(__file__).with_name("locale"))
