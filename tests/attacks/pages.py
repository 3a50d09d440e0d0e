"""The two pages made of a submission, each as nbgrader makes it, without its web server and its command line."""

import contextlib
import logging
from pathlib import Path

from nbconvert.exporters import HTMLExporter
from nbgrader.converters import GenerateFeedback
from nbgrader.converters.base import NbGraderException
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config
from traitlets.config.loader import PyFileConfigLoader


def write_feedback(course: Path, student: str, slug: str) -> None:
    """`nbgrader generate_feedback SLUG --student STUDENT`; where that fails there is no page."""
    config = _config(course)
    directory = CourseDirectory(config=config, assignment_id=slug, student_id=student)
    converter = GenerateFeedback(coursedir=directory, config=config)
    converter.log.setLevel(logging.CRITICAL)
    with contextlib.suppress(NbGraderException, SystemExit):
        converter.start()


def formgrader_page(course: Path, student: str, slug: str) -> str:
    """One submission as formgrader shows it (nbgrader's `SubmissionHandler`): the same exporter, the same names."""
    config = _config(course)
    config.merge(Config({"HTMLExporter": {"template_name": "formgrade"}}))
    resources = {
        "assignment_id": slug, "notebook_id": slug, "submission_id": "x", "index": 0, "total": 1, "base_url": "",
        "student": "x", "last_name": None, "first_name": None, "notebook_path": "/x",
    }  # fmt: skip
    file = course / "autograded" / student / slug / f"{slug}.ipynb"
    return str(HTMLExporter(config=config).from_filename(str(file), resources=resources)[0])


def _config(course: Path) -> Config:
    return PyFileConfigLoader("nbgrader_config.py", path=str(course)).load_config()
