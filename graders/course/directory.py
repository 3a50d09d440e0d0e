"""Whether a folder is a course: opening a gradebook that is not there would make an empty one, in any folder."""

from pathlib import Path

from graders.texts import t
from labkit.errors import ExerciseError

FILES = ("nbgrader_config.py", "gradebook.db")


def require_course(folder: Path) -> Path:
    """The course directory, whole path.

    Args:
        folder: as given on the command line.

    Raises:
        ExerciseError: not a course; the message names the file that is missing.
    """
    course = folder.resolve()
    missing = [name for name in FILES if not (course / name).is_file()]
    if missing and not (missing == ["gradebook.db"] and _names_a_database(course)):
        raise ExerciseError(t("no-course", folder=course, missing=", ".join(missing)))
    return course


def _names_a_database(course: Path) -> bool:
    """Whether the configuration puts the gradebook elsewhere; to run it would import all of nbgrader for every word."""
    return "CourseDirectory.db_url" in (course / FILES[0]).read_text("utf-8", "replace")
