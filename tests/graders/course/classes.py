"""Courses and submissions for tests: made without waiting for nbgrader's commands."""

import copy
import json
from pathlib import Path

from graders.build.release import release
from graders.course.create import create_course
from graders.course.sources import instructor_notebook
from graders.demo.answers import partly, solution, wrong

SLUG = "choose_licence"
WRITERS = {"right": solution, "partly": partly, "wrong": wrong, "empty": lambda slug, lang: {}}


def make_course(folder: Path, slugs=(SLUG,), lang="ko") -> Path:
    """A course with these assignments."""
    create_course(folder, list(slugs), lang)
    return folder


def hand_in(course: Path, student: str, kind: str = "right", *, slug=SLUG, lang="ko", extra=None, stamp=None) -> Path:
    """A submission of that kind; `extra` is code of a cell before the answers."""
    notebook = release(copy.deepcopy(instructor_notebook(slug, lang)))
    texts = WRITERS[kind](slug, lang)
    for cell in notebook.cells:
        cell.source = texts.get(cell.id.removesuffix("-answer"), cell.source)
    data = json.loads(json.dumps(notebook))
    if extra is not None:
        cell = {"cell_type": "code", "source": extra, "metadata": {}, "id": "extra", "outputs": []}
        data["cells"].insert(2, cell)
    place = course / "submitted" / student / slug
    place.mkdir(parents=True, exist_ok=True)
    (place / f"{slug}.ipynb").write_text(json.dumps(data), "utf-8")
    if stamp:
        (place / "timestamp.txt").write_text(stamp, "utf-8")
    return place
