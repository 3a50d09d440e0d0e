"""Each attack gets what its honest part earned, and leaves nothing behind."""

import csv
import io
import time

import pytest

from graders.course.report import read_report
from tests.attacks import aftermath
from tests.attacks.attack import ESCAPED
from tests.attacks.boxes import boxed
from tests.attacks.catalogue import ATTACKS, FAMILY_OF
from tests.attacks.course import FIRST, FULL, LAST, TELLING, fingerprints
from tests.attacks.families import formulas, injection, markup, objects
from tests.attacks.pages import formgrader_page

pytestmark = pytest.mark.cycle


each = pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)


@each
def test_earns_its_honest_points_and_shows_nothing(attacked, attack):
    if attack.box and not boxed():
        pytest.skip("this machine has no box")
    result = attacked.of(attack)
    assert result.points == attack.points(), result.notes
    if attack.noted:
        assert result.notes
    shown = result.outputs + result.page + result.record
    assert ESCAPED not in result.outputs, [x for x in result.outputs.split('"') if ESCAPED in x]
    assert [name for name, token in attacked.around.tokens.items() if token in shown] == []
    assert aftermath.held_out_in(result.outputs + result.page) == []
    if FAMILY_OF[attack.name] in TELLING:
        assert result.page, "no feedback"
    assert len(result.page) < 3_000_000
    assert aftermath.active(result.page) == []


@pytest.mark.parametrize("slug", FULL)
@pytest.mark.parametrize("name", [FIRST, LAST])
def test_honest_people_before_and_after_get_theirs(attacked, name, slug):
    result = attacked.results[name, slug]
    assert result.points == FULL[slug]
    assert result.notes == ""


def test_nothing_was_written_elsewhere(attacked):
    around = attacked.around
    assert aftermath.strangers_in(around.outside) == []
    assert aftermath.left_marks(around) == []
    assert fingerprints(around.course) == attacked.before


def test_nobody_came_to_the_traps(attacked):
    assert attacked.around.knocked == []
    assert not aftermath.listens(attacked.around.free)


def test_no_process_stayed(attacked):
    end = time.monotonic() + 10  # what was killed a moment ago may still be on its way out
    while aftermath.processes_of(attacked.around) and time.monotonic() < end:
        time.sleep(0.2)
    assert aftermath.processes_of(attacked.around) == []


def test_the_grader_stays_small(attacked):
    # It holds a few notebooks of at most 20 MB, and nbgrader: 250 MB. Some outputs would be gigabytes.
    assert attacked.grown < 800_000_000


def test_the_graders_process_lives(attacked):
    import os

    os.kill(attacked.around.victim, 0)


def test_the_gradebook_is_whole(attacked):
    import sqlite3

    from nbgrader.api import Gradebook

    file = attacked.around.course / "gradebook.db"
    with sqlite3.connect(file) as book:
        assert book.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    book.close()
    with Gradebook(f"sqlite:///{file}") as gradebook:
        maximum = {
            cell.name: cell.max_score for a in gradebook.assignments for n in a.notebooks for cell in n.grade_cells
        }
        held = {
            (sub.student.id, sub.name): {g.name: g.score for n in sub.notebooks for g in n.grades}
            for a in gradebook.assignments
            for sub in a.submissions
        }
    assert maximum == {q: points for slug in FULL for q, points in FULL[slug].items()}
    assert held == {who: result.points for who, result in attacked.results.items()}


def test_no_export_holds_a_formula(attacked):
    course = attacked.around.course
    texts = [
        read_report(course).to_csv(),
        *(f.read_text("utf-8-sig") for f in course.rglob("*.csv") if "submitted" not in f.parts),
    ]
    for text in texts:
        cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
        assert [c for c in cells if c.startswith(("=", "+", "-", "@", "\t", "\r"))] == []
        assert any("SUM(1)" in c for c in cells)


@pytest.mark.parametrize(
    "attack",
    [*markup.FAMILY, injection.FAMILY[-1], objects.FAMILY[7], formulas.FAMILY[-1]],
    ids=lambda attack: attack.name,
)
def test_nothing_runs_in_formgrader(attacked, attack):
    course = attacked.around.course
    empty = formgrader_page(course, FIRST, attack.slug)
    found = formgrader_page(course, attack.who, attack.slug)
    # What nbgrader's own page holds (its scripts, its forms) stands in everybody's.
    assert sorted(set(aftermath.active(found)) - set(aftermath.active(empty))) == []
    assert "alert(1)</script>" not in found
