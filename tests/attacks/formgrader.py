"""The page that formgrader shows an instructor, rendered as its extension does it: same exporter, same names."""

from pathlib import Path

from nbconvert.exporters import HTMLExporter
from traitlets.config import Config
from traitlets.config.loader import PyFileConfigLoader


def formgrader_page(course: Path, student: str, slug: str) -> str:
    """One submission as formgrader shows it (nbgrader's `SubmissionHandler`, without the web server)."""
    config = PyFileConfigLoader("nbgrader_config.py", path=str(course)).load_config()
    config.merge(Config({"HTMLExporter": {"template_name": "formgrade"}}))
    resources = {
        "assignment_id": slug, "notebook_id": slug, "submission_id": "x", "index": 0, "total": 1, "base_url": "",
        "student": "x", "last_name": None, "first_name": None, "notebook_path": "/x",
    }  # fmt: skip
    file = course / "autograded" / student / slug / f"{slug}.ipynb"
    return str(HTMLExporter(config=config).from_filename(str(file), resources=resources)[0])
