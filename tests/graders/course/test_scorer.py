"""Scoring happens in processes of their own: what goes wrong there costs one question and is told."""

import json

import pytest

from graders.course.scorer import Scorers

RIGHT = {"answer": {"01": {"decision": "가능", "basis": "ART-7"}}}


@pytest.fixture(scope="module")
def scorers():
    with Scorers(1) as scorers:
        yield scorers


def score(scorers, sent, lang="en", slug="choose_licence"):
    return {one.question: one for one in scorers.submit(slug, sent, lang).result()}


def test_equal_to_scoring_in_this_process(scorers):
    from graders.course.scorer import exercise_of
    from graders.scoring import score as here
    from labkit.answers import capture

    question = exercise_of("choose_licence").question("cards-a")
    there = score(scorers, {"cards-a": RIGHT})["cards-a"]
    expected = here("choose_licence", question, capture(question.type, RIGHT["answer"]))
    assert there.record == expected.to_record()
    assert there.points == expected.points > 0


@pytest.mark.parametrize(
    ("sent", "review"),
    [
        (None, True),  # the run did not get there: a person should look
        ({"problem": {"ko": "가", "en": "a"}}, False),
        ({"problem": 7}, False),
        ("not JSON", False),
        ([1, 2], False),
        ({"answer": {"01": {"decision": ["가능"] * 3}}}, False),
    ],
)
def test_whatever_comes_out_of_the_box_gets_a_score(scorers, sent, review):
    found = score(scorers, {"cards-a": sent, "cards-b": RIGHT})
    assert found["cards-a"].points == 0
    assert (found["cards-a"].review is not None) is review
    assert not found["cards-a"].failed
    assert json.loads(found["cards-b"].record)["question"] == "cards-b"


def test_nested_without_end(scorers):
    deep: list = []
    for _ in range(100_000):
        deep = [deep]
    assert score(scorers, {"cards-a": deep, "cards-b": RIGHT})["cards-a"].points == 0


@pytest.mark.parametrize(
    ("bounds", "said"),
    [({"seconds": 0.0}, "was stopped"), ({"memory": 20_000_000}, "could not handle")],
    ids=["hangs", "eats memory"],
)
def test_a_scorer_that_does_not_answer_costs_its_question_and_is_told(bounds, said):
    with Scorers(1, **bounds) as scorers:
        found = score(scorers, {"cards-a": RIGHT})
        assert {one.points for one in found.values()} == {0.0}
        assert said in found["cards-a"].review.en
        assert found["cards-a"].failed
        assert said in found["cards-a"].html


def test_after_one_that_was_stopped_comes_a_fresh_one(scorers):
    [worker] = scorers._workers
    worker.start()
    worker._process.kill()
    worker._process.wait()
    found = score(scorers, {"cards-a": RIGHT, "cards-b": RIGHT, "cards-c": RIGHT})
    assert found["cards-a"].points > 0


def test_panels_are_in_the_trainees_language(scorers):
    ko, en = (score(scorers, {}, lang)["cards-a"] for lang in ("ko", "en"))
    assert "The run did not get to this question" in en.html
    assert "이 문항까지 실행되지 못했습니다" in ko.html
    assert ko.record == en.record
