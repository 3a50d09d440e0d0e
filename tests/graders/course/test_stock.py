"""Stock `nbgrader autograde` in a course of ours and `graders grade` leave the same notebooks and gradebook."""

import shutil

import pytest
from nbgrader.apps.api import NbGraderAPI
from nbgrader.coursedir import CourseDirectory

from graders.course import audit, shared
from graders.course.grade import grade
from graders.course.locks import lock
from graders.course.records import read_made
from graders.course.settings import read_settings
from tests.graders.course import standin
from tests.graders.course.classes import SLUG, hand_in
from tests.graders.course.test_pipeline import DUE, rows

# nbgrader's own `add_submission` under a newer SQLAlchemy; as an error it would end nbgrader's run.
pytestmark = pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning")


def autograde(course, student):
    """What formgrader's button does."""
    settings = read_settings(course)
    api = NbGraderAPI(CourseDirectory(config=settings.config), config=settings.config)
    return api.autograde(SLUG, student)


@pytest.fixture
def course(fresh_course, monkeypatch):
    monkeypatch.setattr(shared, "run", lambda job, unboxed: standin.run(job))
    for number, kind in enumerate(DUE):
        hand_in(fresh_course, kind, kind, lang="en" if number % 2 else "ko", extra="print('x\\n' * 1000)\n1/0")
    hand_in(fresh_course, "late", "right", stamp="2026-11-21 09:00:00 UTC")
    hand_in(fresh_course, "broken", "right")
    (fresh_course / "submitted/broken" / SLUG / f"{SLUG}.ipynb").write_text('{"cells": []}', "utf-8")
    return fresh_course


def test_the_two_routes_leave_the_same(course, tmp_path):
    stock = shutil.copytree(course, tmp_path / "stock")
    for student in [*DUE, "late", "broken"]:
        result = autograde(stock, student)
        assert result["success"], result
    grade(course, SLUG, pool=standin.StandInPool())
    for file in sorted(f for f in (stock / "autograded").rglob("*") if f.is_file()):
        ours = course / file.relative_to(stock)
        if "broken" not in file.parts:  # stock's page lacks the note that it was mended
            assert ours.read_bytes() == file.read_bytes(), file
        assert ours.stat().st_mode == file.stat().st_mode
    assert rows(course) == rows(stock)
    for student in [*DUE, "late"]:
        name = f"scores/{SLUG}/{student}.jsonl"
        assert (course / name).read_bytes() == (stock / name).read_bytes()


def test_what_stock_graded_is_not_graded_again(course):
    autograde(course, "right")
    pool = standin.StandInPool()
    grade(course, SLUG, "right", pool=pool)
    assert pool.ran == []
    assert read_made(course, "right", SLUG).box == "unboxed"
    assert [e["why"] for e in audit.read_events(course)] == ["stock"]


def test_stock_changes_no_published_score(course):
    grade(course, SLUG, "wrong", pool=standin.StandInPool())
    lock(course, SLUG)
    hand_in(course, "wrong", "right", stamp="2026-11-22 09:00:00 UTC")
    settings = read_settings(course)
    NbGraderAPI(CourseDirectory(config=settings.config), config=settings.config).autograde(SLUG, "wrong", force=True)
    assert sum(auto for _, auto, _, _ in rows(course)["wrong"][1]) == DUE["wrong"]
    assert audit.verify(course).problems == ()


def test_without_a_box_stock_says_why_and_runs_nothing(course, monkeypatch):
    from graders.engine import BoxError
    from labkit.i18n import Text

    def refuse(job, unboxed):
        assert not unboxed
        raise BoxError(Text("상자가 없습니다", "no box can be had here"))

    monkeypatch.setattr(shared, "run", refuse)
    result = autograde(course, "right")
    assert not result["success"]
    assert "no box can be had here" in result["log"] or "상자가 없습니다" in result["log"]
    assert read_made(course, "right", SLUG) is None


def test_the_configuration_may_allow_no_box(course):
    assert not read_settings(course).unboxed
    config = course / "nbgrader_config.py"
    config.write_text(
        config.read_text("utf-8") + "c.ExecuteForAnswers.unboxed = True\nc.Execute.timeout = 7\n", "utf-8"
    )
    settings = read_settings(course)
    assert (settings.unboxed, settings.cell_seconds) == (True, 7)


STAMP = """
def stamp(nb, resources):
    nb.metadata["stamped"] = resources["nbgrader"]["student"]
    return nb, resources

c.Autograde.autograde_preprocessors.append(stamp)
"""


def test_steps_of_the_instructors_own_run_too(course):
    config = course / "nbgrader_config.py"
    config.write_text(config.read_text("utf-8") + STAMP, "utf-8")
    grade(course, SLUG, "right", pool=standin.StandInPool())
    assert '"stamped": "right"' in (course / "autograded/right" / SLUG / f"{SLUG}.ipynb").read_text("utf-8")
