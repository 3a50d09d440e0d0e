"""A course's own `nbgrader_config.py`, read as nbgrader reads it: what the instructor changed there holds here too."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jupyter_core.paths import jupyter_config_path
from nbgrader.converters import Autograde
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config
from traitlets.config.loader import PyFileConfigLoader

from graders.course.preprocessors import ExecuteForAnswers
from graders.texts import t
from labkit.errors import SetupError


@dataclass(frozen=True)
class Settings:
    """What grading needs of the configuration.

    Args:
        config: all of it, for nbgrader's preprocessors.
        directory: nbgrader's idea of the course.
        sanitise: classes that run before the cells do.
        finish: classes that run after them.
        permissions: of the files in `autograded/`.
        cell_seconds: time limit of one cell.
        unboxed: the instructor has written that cells may run without a box.
    """

    config: Config
    directory: CourseDirectory
    sanitise: tuple[Any, ...]
    finish: tuple[Any, ...]
    permissions: int
    cell_seconds: float
    unboxed: bool


def read_settings(course: Path) -> Settings:
    """Read the configuration of a course.

    Args:
        course: the course directory, whole path.

    Raises:
        SetupError: `nbgrader_config.py` cannot be read.
    """
    config = Config()
    for folder in (*reversed(jupyter_config_path()), str(course)):
        if (Path(folder) / "nbgrader_config.py").is_file():
            config.merge(_load(Path(folder)))
    directory = CourseDirectory(config=config)
    if not config.CourseDirectory.get("root"):
        directory.root = str(course)
    converter = Autograde(coursedir=directory, config=config)
    execute = ExecuteForAnswers(config=config)
    return Settings(
        config,
        directory,
        tuple(converter.sanitize_preprocessors),
        tuple(converter.autograde_preprocessors),
        int(str(converter.permissions), 8),
        float(execute.timeout or 30),
        bool(execute.unboxed),
    )


def _load(folder: Path) -> Config:
    try:
        return PyFileConfigLoader("nbgrader_config.py", path=str(folder)).load_config()
    except Exception as error:  # whatever an instructor's own lines raise
        raise SetupError(t("config-unreadable", file=folder / "nbgrader_config.py", why=f"{error}")) from error
