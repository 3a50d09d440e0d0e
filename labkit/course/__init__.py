"""The course as a trainee meets it: units and their notebooks, the workspace, progress, the home page."""

from labkit.course.page import home
from labkit.course.progress import record

__all__ = ["home", "record"]
