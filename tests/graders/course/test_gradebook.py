"""The gradebook stays nbgrader's: indexed, whole in one file after a run, and plain nbgrader opens it."""

import sqlite3

from nbgrader.api import Gradebook
from sqlalchemy import inspect

from graders.course.grade import grade
from graders.course.gradebook import add_indexes, open_gradebook, read_plan
from graders.course.nbgrader_runs import environment
from tests.graders.course.classes import SLUG, hand_in
from tests.graders.course.standin import StandInPool


def indexes(file):
    with sqlite3.connect(file) as db:
        found = db.execute("select name from sqlite_master where type = 'index' and name like 'ix_%'")
        return {name for (name,) in found}


def test_a_new_course_has_its_indexes(fresh_course):
    found = indexes(fresh_course / "gradebook.db")
    assert {"ix_grade_notebook_id", "ix_submitted_notebook_assignment_id", "ix_base_cell_notebook_id"} <= found


def test_every_foreign_key_can_be_looked_up(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", environment()["PATH"])  # nbgrader asks `alembic` for the version of a new gradebook
    url = f"sqlite:///{tmp_path / 'gradebook.db'}"
    with open_gradebook(url, "c") as gradebook:
        for _ in range(2):  # made once
            add_indexes(gradebook.engine)
        look = inspect(gradebook.engine)
        for table in look.get_table_names():
            leading = {i["column_names"][0] for i in look.get_indexes(table)}
            leading |= {i["column_names"][0] for i in look.get_unique_constraints(table)}
            leading |= set(look.get_pk_constraint(table)["constrained_columns"][:1])
            for key in look.get_foreign_keys(table):
                assert key["constrained_columns"][0] in leading, (table, key)


def test_a_course_made_without_indexes_gets_them_before_grading(fresh_course):
    with sqlite3.connect(fresh_course / "gradebook.db") as db:
        for name in indexes(fresh_course / "gradebook.db"):
            db.execute(f"drop index {name}")
    hand_in(fresh_course, "kim")
    grade(fresh_course, SLUG, pool=StandInPool())
    assert indexes(fresh_course / "gradebook.db")


def test_after_a_run_all_is_in_the_one_file(fresh_course, tmp_path):
    hand_in(fresh_course, "kim")
    grade(fresh_course, SLUG, pool=StandInPool())
    assert not (fresh_course / "gradebook.db-wal").exists() or not (fresh_course / "gradebook.db-wal").stat().st_size
    copy = tmp_path / "copy.db"
    copy.write_bytes((fresh_course / "gradebook.db").read_bytes())
    with Gradebook(f"sqlite:///{copy}") as gradebook:
        assert gradebook.find_submission(SLUG, "kim").score == 30
        gradebook.update_or_create_student("lee", first_name="x")


def test_nbgraders_tables_are_left_as_they_are(fresh_course):
    """An index entered into nbgrader's metadata would be made anew, and fail, in every gradebook opened later."""
    with open_gradebook(f"sqlite:///{fresh_course / 'gradebook.db'}", "course") as gradebook:
        add_indexes(gradebook.engine)
        assert set(read_plan(gradebook, SLUG).graded) == {"cards-a", "cards-b", "cards-c"}
    for _ in range(2):
        with Gradebook(f"sqlite:///{fresh_course / 'gradebook.db'}"):
            pass
