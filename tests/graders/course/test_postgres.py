"""The gradebook on a real PostgreSQL says the same as in a file."""

import csv
import io

import pytest
from nbgrader.api import Gradebook
from sqlalchemy import create_engine, inspect, text

from graders.commands.audit import run as run_audit
from graders.course import audit
from graders.course.create import create_course
from graders.course.grade import Wanted, grade
from graders.course.report import read_report
from graders.course.settings import read_settings
from tests.graders.course import postgres
from tests.graders.course.classes import SLUG, hand_in
from tests.graders.course.standin import StandInPool
from tests.graders.course.test_pipeline import DUE

pytest.importorskip("psycopg")


@pytest.fixture(scope="session")
def address():
    bin = postgres.binaries()
    if bin is None:
        pytest.skip("no PostgreSQL server on this machine (Debian: apt-get install postgresql)")
    with postgres.server(bin) as address:
        engine = create_engine(f"{address}/postgres", isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text("CREATE DATABASE course"))
        engine.dispose()
        yield f"{address}/course"


@pytest.fixture(scope="module")
def course(address, tmp_path_factory):
    folder = tmp_path_factory.mktemp("postgres") / "course"
    create_course(folder, [SLUG], database=address)
    return folder


def fill(course):
    for kind in DUE:
        hand_in(course, kind, kind, extra="print('seen')")
    hand_in(course, "김 late", "right", stamp="2026-11-21 09:00:00 UTC")


def rows(course):
    """Everything in the gradebook's tables of people, submissions, grades and comments, without random ids."""
    with Gradebook(read_settings(course).directory.db_url) as gradebook:
        return {
            submission.student.id: (
                submission.timestamp,
                sorted(
                    (g.name, g.auto_score, g.manual_score, g.extra_credit, g.needs_manual_grade, g.max_score)
                    for g in n.grades
                ),
                sorted((c.name, c.auto_comment, c.manual_comment) for c in n.comments),
                n.late_submission_penalty,
                submission.score,
            )
            for submission in gradebook.find_assignment(SLUG).submissions
            for n in submission.notebooks
        }


def test_row_by_row_as_in_a_file(course, fresh_course):
    for each in (course, fresh_course):
        fill(each)
        assert {g.action for g in grade(each, SLUG, pool=StandInPool())} == {"run"}
    assert rows(course) == rows(fresh_course)
    assert len(rows(course)) == len(DUE) + 1
    assert not (course / "gradebook.db").exists()
    report = read_report(course)
    assert report == read_report(fresh_course)
    assert {r["student"]: r["total"] for r in csv.DictReader(io.StringIO(report.to_csv()))}["partly"] == "10"


def test_again_nothing_is_run_and_a_change_is(course):
    fill(course)
    grade(course, SLUG, pool=StandInPool())
    hand_in(course, "wrong", "right")
    pool = StandInPool()
    results = {g.student: g for g in grade(course, SLUG, wanted=Wanted(), pool=pool)}
    assert (pool.ran, results["wrong"].total) == (["wrong"], 30)


def test_the_audit_reads_it(course, capsys):
    import argparse

    fill(course)
    grade(course, SLUG, pool=StandInPool())
    with Gradebook(read_settings(course).directory.db_url) as gradebook:
        gradebook.find_grade("cards-a", SLUG, SLUG, "empty").manual_score = 3.0
        gradebook.db.commit()
    args = argparse.Namespace(course=course, assignment=SLUG, student=None, verify=False, csv=None)
    assert run_audit(args) == 0
    assert audit.verify(course).problems == ()
    assert any(e["event"] == "manual" and e["manual"] == 3 for e in audit.read_events(course))


def test_its_foreign_keys_are_indexed(course, address):
    look = inspect(create_engine(address))
    assert "ix_grade_notebook_id" in {i["name"] for i in look.get_indexes("grade")}
    assert "ix_submitted_notebook_assignment_id" in {i["name"] for i in look.get_indexes("submitted_notebook")}
