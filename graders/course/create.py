"""Make a working nbgrader course from a track of the lab."""

from collections.abc import Callable
from pathlib import Path

from graders.build.notebook import to_bytes
from graders.build.release import release
from graders.course.nbgrader_runs import run_nbgrader
from graders.course.sources import content_of, instructor_notebook
from graders.texts import t
from labkit.course.index import read_course
from labkit.errors import ExerciseError
from labkit.exercise import checkout
from labkit.i18n import LANGUAGES, Language

_CONFIG = '''"""nbgrader's configuration of this course. Everything below `configure` is yours to change."""

from pathlib import Path

from graders.course.config import configure

c = get_config()  # noqa: F821 - nbgrader provides it
configure(c, Path(__file__).parent, course_id="{course_id}")
'''


def exercises_of(track: str) -> list[str]:
    """The exercises of a track, in its order.

    Raises:
        ExerciseError: no such track; the message names those there are.
    """
    items = read_course(checkout()).on_track(track).items
    return [item.slug for item in items if item.kind == "exercise"]


def create_course(
    folder: Path,
    slugs: list[str],
    lang: Language = "ko",
    tell: Callable[[str], None] = lambda _: None,
    database: str | None = None,
) -> None:
    """Make the course directory, and release every assignment into it by `nbgrader generate_assignment`.

    Args:
        folder: where; must be empty or new.
        slugs: the exercises that become its assignments.
        lang: language of `source/`; trainees may hand in either.
        tell: called with a line for each step done.
        database: address of the gradebook, as SQLAlchemy has it; a file in the course by default.

    Raises:
        ExerciseError: the folder holds something already, or nbgrader fails.
    """
    if folder.exists() and any(folder.iterdir()):
        raise ExerciseError(t("course-not-empty", folder=folder))
    folder.mkdir(parents=True, exist_ok=True)
    config = _CONFIG.format(course_id=folder.resolve().name)
    if database:
        config += f"c.CourseDirectory.db_url = {database!r}\n"
    (folder / "nbgrader_config.py").write_text(config, "utf-8")
    (folder / "exchange").mkdir()
    (folder / "exchange").chmod(0o777)  # nbgrader refuses an exchange that not everybody can write to
    for slug in slugs:
        _write_assignment(folder, slug, lang)
        run_nbgrader(folder, "generate_assignment", slug)
        tell(str(t("course-assignment", slug=slug)))
    if slugs:
        _index(folder.resolve())


def _index(course: Path) -> None:
    from graders.course.gradebook import add_indexes, open_gradebook
    from graders.course.settings import read_settings

    directory = read_settings(course).directory
    with open_gradebook(directory.db_url, directory.course_id) as gradebook:
        add_indexes(gradebook.engine)


def _write_assignment(folder: Path, slug: str, lang: Language) -> None:
    source = folder / "source" / slug
    source.mkdir(parents=True)
    (source / f"{slug}.ipynb").write_bytes(to_bytes(instructor_notebook(slug, lang)))
    declared = content_of(slug).source.with_name("exercise.toml")
    (source / "exercise.toml").write_bytes(declared.read_bytes())
    for each in LANGUAGES:
        # For the instructor's eyes: model answers with their commentary, and what to hand out in either language.
        _write(
            folder / "solutions" / each / f"{slug}.ipynb",
            to_bytes(instructor_notebook(slug, each, commentary=True)),
        )
        _write(folder / "handout" / each / f"{slug}.ipynb", to_bytes(release(instructor_notebook(slug, each))))


def _write(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
