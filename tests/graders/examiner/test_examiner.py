"""Grading on a model that an instructor named, against a real HTTP server that is fickle."""

import pytest

from graders import criteria, scoring
from graders.examiner import Examiner, ExaminerSettings, ModelAwayError, read_settings
from labkit.errors import SetupError
from labkit.evaluation import Case
from labkit.exercise import read_exercise
from labkit.judging import loosely
from tests.graders.bank import ROOT
from tests.graders.fickle import fickle_model

SLUG = "triage_complaints"
QUESTION = read_exercise(ROOT / "exercises" / SLUG / "exercise.toml").question("triage-prompt")
CASES = [Case(f"c{n}", {"ko": f"{n}번 민원입니다"}, {"category": "교통", "urgency": "일반"}) for n in range(3)]


@pytest.fixture
def server(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setattr(criteria, "cases", lambda slug, question: CASES)
    with fickle_model() as model:
        yield model


def examiner(server, folder, **more):
    return Examiner(ExaminerSettings("big", server.url, **more), folder)


def test_each_case_is_asked_as_often_as_said_and_never_again(server, tmp_path):
    first = scoring.score(SLUG, QUESTION, "분류해 줘 {document}", examiner(server, tmp_path, epochs=3))
    assert len(server.seen) == 9
    assert sorted({r["seed"] for r in server.seen}) == [0, 1, 2]
    server.up = False
    again = scoring.score(SLUG, QUESTION, "분류해 줘 {document}", examiner(server, tmp_path, epochs=3))
    assert len(server.seen) == 9
    assert again.to_record() == first.to_record()


def test_a_model_that_is_away_leaves_the_question_open_and_keeps_what_it_had_said(server, tmp_path):
    one = examiner(server, tmp_path, epochs=1)
    one.run("분류 {document}", CASES[:2])
    server.up = False
    with pytest.raises(ModelAwayError, match="big"):
        one.run("분류 {document}", CASES)
    asked = len(server.seen)
    server.up = True
    assert [r.case.id for r in one.run("분류 {document}", CASES)] == ["c0", "c1", "c2"]
    assert len(server.seen) == asked + 1


def points(score, criterion):
    return next(c.points for c in score.criteria if c.id == criterion)


def test_a_fickle_model_gives_part_of_the_points(server, tmp_path):
    server.replies = [
        '{"category": "교통", "urgency": "일반"}',
        "네, 교통입니다!",
        '{"category": "교통", "urgency": "일반"}',
    ]
    strict = scoring.score(SLUG, QUESTION, "분류 {document}", examiner(server, tmp_path, epochs=2))
    assert 0 < points(strict, "json-form") < 4


def test_loosely_a_fence_and_a_greeting_cost_nothing(server, tmp_path):
    server.replies = ['네, 알겠습니다.\n```json\n{"category": "교통", "urgency": "일반"}\n```']
    prompt = "분류 {document}"
    assert points(scoring.score(SLUG, QUESTION, prompt, examiner(server, tmp_path, epochs=1)), "json-form") == 0
    kept = len(server.seen)
    loose = scoring.score(SLUG, QUESTION, prompt, examiner(server, tmp_path, epochs=1, loose=True))
    assert points(loose, "json-form") == 4
    assert len(server.seen) == kept  # read anew, not asked anew


def test_loosely_a_wrong_answer_stays_wrong():
    from labkit.checks.json_format import json_object

    assert loosely(json_object)("네.\n아무 말", keys=["a"]).score == 0


def test_thresholds_are_the_courses(server, tmp_path):
    server.replies = ['{"category": "교통", "urgency": "일반"}', '{"category": "교통", "urgency": "긴급"}']
    prompt = "분류 {document}"
    normal = scoring.score(SLUG, QUESTION, prompt, examiner(server, tmp_path, epochs=2))
    lower = {"triage_complaints/urgency": (0.1, 0.5)}
    eased = scoring.score(SLUG, QUESTION, prompt, examiner(server, tmp_path, epochs=2, thresholds=lower))
    assert (points(normal, "urgency"), points(eased, "urgency")) == (0, 5)


UNORDERED = '[thresholds]\n"a/b" = { full_at = 0.1, zero_at = 0.9 }'
GOOD = 'model = "big"\nbase_url = "http://x/v1"\n'


def test_the_file_is_read(tmp_path):
    assert read_settings(tmp_path) is None
    more = 'epochs = 5\nloose = true\n[thresholds]\n"a/b" = { zero_at = 0.5, full_at = 0.9 }\n'
    (tmp_path / "examiner.toml").write_text(GOOD + more, "utf-8")
    found = read_settings(tmp_path)
    assert (found.name, found.thresholds) == ("big x5 loose", {"a/b": (0.5, 0.9)})


WRONG = ("epochs = 0", "epochs = true", 'loose = "yes"', "tempereture = 1", UNORDERED)


@pytest.mark.parametrize("said", ["=", 'model = "big"', *(GOOD + line for line in WRONG)])
def test_what_cannot_be_used_is_refused_by_name(tmp_path, said):
    (tmp_path / "examiner.toml").write_text(said, "utf-8")
    with pytest.raises(SetupError, match=r"examiner\.toml"):
        read_settings(tmp_path)
