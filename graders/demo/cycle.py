"""The cycle of a course on the made-up class, each step by nbgrader's own command."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from graders.course.create import create_course
from graders.course.grade import Graded, Wanted, grade
from graders.course.nbgrader_runs import run_nbgrader
from graders.demo.classroom import CLASS, Person

CELL_SECONDS = 5
Tell = Callable[[str], None]


def run_cycle(course: Path, slugs: list[str], tell: Tell, unboxed: bool = False) -> Iterator[Graded]:
    """Create a course, release, submit, collect, grade and write feedback for the class.

    Args:
        course: a new folder.
        slugs: the exercises.
        tell: called with a line for each step.
        unboxed: run the class's code without a box where none can be had.

    Yields:
        The results, assignment by assignment; feedback pages are in `course/feedback` at the end.
    """
    create_course(course, slugs, tell=tell)
    config = course / "nbgrader_config.py"
    # Nobody wants to watch an endless loop for the full time.
    config.write_text(config.read_text("utf-8") + f"c.Execute.timeout = {CELL_SECONDS}\n", "utf-8")
    for slug in slugs:
        run_nbgrader(course, "release_assignment", slug)
        tell(f"nbgrader release_assignment {slug}")
        with ThreadPoolExecutor(2) as pool:
            list(pool.map(lambda person, slug=slug: _submit(course, person, slug), CLASS))  # type: ignore[misc]
        tell(f"nbgrader submit {slug} × {len(CLASS)}")
        run_nbgrader(course, "collect", slug)
        tell(f"nbgrader collect {slug}")
        yield from grade(course, slug, wanted=Wanted(unboxed=unboxed))
        tell(f"graders grade {slug}")
        run_nbgrader(course, "generate_feedback", slug)
        tell(f"nbgrader generate_feedback {slug}")
        run_nbgrader(course, "release_feedback", slug)
        tell(f"nbgrader release_feedback {slug}")


def _submit(course: Path, person: Person, slug: str) -> None:
    """Hand in as that person, from a folder of their own, by `nbgrader submit`."""
    home = course / "trainees" / person.id
    (home / slug).mkdir(parents=True)
    name, data = person.hand_in(slug)
    (home / slug / name).write_bytes(data)
    options = [f"--Exchange.root={course / 'exchange'}", f"--CourseDirectory.course_id={course.name}"]
    run_nbgrader(home, "submit", slug, f"--student={person.id}", *options)
