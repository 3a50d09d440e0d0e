"""A course with `examiner.toml`: prompts are measured on that model, or wait for it; nothing else changes."""

import pytest

from graders.course import nbgrader_runs
from graders.course.grade import Wanted, grade
from graders.course.keeper import Keeper
from graders.course.records import read_made, read_records
from graders.course.shared import scores
from graders.engine.launch import _environment
from labkit.errors import SetupError
from tests.graders.course.classes import SLUG as LICENCE
from tests.graders.course.classes import hand_in, make_course
from tests.graders.course.standin import StandInPool
from tests.graders.course.test_pipeline import rows
from tests.graders.fickle import fickle_model

SLUG = "triage_complaints"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return make_course(tmp_path_factory.mktemp("examined") / "course", [SLUG])


@pytest.fixture
def model(monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "the-course-key")
    with fickle_model() as model:
        yield model


@pytest.fixture
def course(made, tmp_path, model):
    import shutil

    folder = shutil.copytree(made, tmp_path / "course")
    say(folder, model)
    hand_in(folder, "kim", slug=SLUG)
    return folder


def say(course, model, more="epochs = 1"):
    (course / "examiner.toml").write_text(f'model = "big"\nbase_url = "{model.url}"\n{more}\n', "utf-8")


def graded(course, **wanted):
    pool = StandInPool()
    [one] = grade(course, SLUG, wanted=Wanted(**wanted), pool=pool)
    return one, pool.ran


def test_the_named_model_is_asked_and_the_record_says_so(course, model):
    one, ran = graded(course)
    assert (len(model.seen), ran, one.notes) == (60, ["kim"], ())
    assert model.keys == {"Bearer the-course-key"}
    assert {request["model"] for request in model.seen} == {"big"}
    # It always said the same, of sixty different cases: the form is right, and most of the rest wrong.
    by_id = {c["id"]: c["points"] for c in read_records(course, "kim", SLUG)[0]["criteria"]}
    assert by_id["json-form"] == 4
    assert 0 < one.total < 20
    found = read_made(course, "kim", SLUG)
    assert (found.examiner, found.failed) == ("big x1", False)
    assert len(list((course / "examiner/replies").rglob("*.json"))) == 60


def test_graded_again_from_the_replies_kept(course, model):
    first, _ = graded(course)
    model.up = False
    again, ran = graded(course, force=True)
    assert (again.total, ran, len(model.seen)) == (first.total, ["kim"], 60)


def test_a_model_that_is_away_leaves_the_question_open_and_the_next_run_goes_on(course, model):
    model.up = False
    one, _ = graded(course)
    assert (one.total, read_made(course, "kim", SLUG).failed) == (0, True)
    assert "'big' did not answer" in one.notes[0].en
    assert rows(course, SLUG)["kim"][1] == [("triage-prompt", 0.0, None, True)]
    model.up = True
    one, ran = graded(course)
    assert (ran, one.action, one.notes) == ([], "rescore", ())  # from the answers kept
    assert one.total > 0
    assert not rows(course, SLUG)["kim"][1][0][3]
    assert graded(course)[0].action == "keep"


def test_other_settings_are_other_criteria(course, model):
    graded(course)
    before = Keeper(course, SLUG).criteria
    say(course, model, 'epochs = 1\n[thresholds]\n"triage_complaints/json-form" = { zero_at = 0.1, full_at = 0.2 }')
    assert Keeper(course, SLUG).criteria != before
    assert graded(course)[0].action == "stale"
    assert graded(course, regrade=True)[0].action == "rescore"
    assert len(model.seen) == 60
    (course / "examiner.toml").unlink()
    assert Keeper(course, SLUG).criteria != before
    assert graded(course, regrade=True)[0].total == 20  # the model answer, on the practice model
    assert read_made(course, "kim", SLUG).examiner == ""


def test_without_prompts_the_model_is_nobodys_business(course, model):
    plain = Keeper(course, LICENCE).criteria
    say(course, model, "epochs = 7")
    assert Keeper(course, LICENCE).criteria == plain
    assert Keeper(course, LICENCE).examined is None


def test_settings_that_cannot_be_used_stop_the_run_before_it_starts(course, model):
    say(course, model, "epochs = 0")
    pool = StandInPool()
    with pytest.raises(SetupError, match="epochs"):
        grade(course, SLUG, pool=pool)
    assert pool.ran == []


def test_no_box_and_no_other_process_gets_the_key(model):
    held = (_environment("bubblewrap", "/x"), _environment("landlock", "/x"), nbgrader_runs.environment())
    assert not any("the-course-key" in value for env in held for value in env.values())


def test_stock_autograde_asks_it_too(course, model):
    """`ScoreAnswers` gives what its keeper says to the shared scorer."""
    sent = {"triage-prompt": {"answer": "분류해 줘 {document}"}}
    [one] = scores(SLUG, sent, "ko", Keeper(course, SLUG).examined)
    assert len(model.seen) == 60
    assert one.points > 0
