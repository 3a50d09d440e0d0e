"""Submissions that try to break the run: each costs its author at most their own points, and leaves nothing behind."""

import copy
import json

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell
from nbgrader.api import Gradebook

from graders.build.release import release
from graders.course.create import create_course
from graders.course.grade import grade
from graders.course.nbgrader_runs import run_nbgrader
from graders.course.sources import instructor_notebook
from graders.demo.answers import solution

SLUG = "clean_population"
pytestmark = pytest.mark.cycle

# Before the answer: what a cell does. After "|": what is due.
ATTACKS = {
    "dies": ("import os; os._exit(1)", 0),
    "confuses": (
        "k = get_ipython().kernel\nk.session.send(k.iopub_socket, 'display_data', content={}, parent=k.get_parent())",
        20,  # no kernel's messages are believed any more: what it asks for is not there, or goes nowhere
    ),
    "links": ("import os; os.symlink('/etc/passwd', 'page.html'); open('left.py', 'w').write('x = 1')", 20),
    "shouts": ("print('x' * 3_000_000)", 20),
    "forges": (
        "from IPython.display import publish_display_data\nimport labkit.extraction\n"
        "labkit.extraction.emit = lambda *a: publish_display_data({labkit.extraction.MIME: {'answer': 100}})",
        0,
    ),
    "fine": ("pass", 20),
}


def submission(attack):
    notebook = release(copy.deepcopy(instructor_notebook(SLUG, "en")))
    notebook.cells.insert(2, new_code_cell(attack, id="attack"))
    notebook.cells.append(new_markdown_cell("<svg onload=alert(1)></svg>\ud83d", id="words"))
    for cell in notebook.cells:
        if cell.id == "tidy-table-answer":
            cell.source = solution(SLUG, "en")["tidy-table"]
    return json.dumps(notebook).encode()


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile") / "haneul"
    create_course(folder, [SLUG], "en")
    config = folder / "nbgrader_config.py"
    config.write_text(config.read_text("utf-8") + "c.Execute.timeout = 10\n", "utf-8")
    for name, (attack, _) in ATTACKS.items():
        place = folder / "submitted" / name / SLUG
        place.mkdir(parents=True)
        (place / f"{SLUG}.ipynb").write_bytes(submission(attack))
    return folder, {g.student: g for g in grade(folder, SLUG)}


def test_each_gets_what_is_due_and_nobody_is_lost(course):
    assert {s: g.total for s, g in course[1].items()} == {name: due for name, (_, due) in ATTACKS.items()}


def test_the_instructor_is_told_whom_to_look_at(course):
    assert course[1]["dies"].notes
    assert not course[1]["fine"].notes
    with Gradebook(f"sqlite:///{course[0] / 'gradebook.db'}") as gradebook:
        marked = {
            name: any(g.needs_manual_grade for g in gradebook.find_submission_notebook(SLUG, SLUG, name).grades)
            for name in ATTACKS
        }
    assert marked == {name: name == "dies" for name in ATTACKS}


def test_everybody_gets_a_page_that_holds_nothing_foreign(course):
    folder, _ = course
    run_nbgrader(folder, "generate_feedback", SLUG)
    for name in ATTACKS:
        pages = folder / "feedback" / name / SLUG
        assert {f.name for f in pages.iterdir()} <= {f"{SLUG}.html", "exercise.toml", "timestamp.txt"}
        page = (pages / f"{SLUG}.html").read_text("utf-8")
        assert len(page) < 200_000
        assert "onload" not in page


def test_a_regrade_that_fails_does_not_keep_the_old_points(course):
    folder, before = course
    assert before["fine"].total == 20
    (folder / "submitted/fine" / SLUG / f"{SLUG}.ipynb").write_bytes(submission(ATTACKS["dies"][0]))
    [again] = grade(folder, SLUG, "fine")
    assert again.total == 0
    assert again.notes
    (folder / "submitted/fine" / SLUG / f"{SLUG}.ipynb").write_bytes(submission("pass"))
    [mended] = grade(folder, SLUG, "fine")
    assert (mended.total, mended.notes) == (20, ())
