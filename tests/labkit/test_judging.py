"""From an answer and a rubric to points: publicly and wholly, with what is left open said so."""

import json

import pytest

from labkit import judging
from labkit.evaluation import Case, Run
from labkit.exercise import Question, RubricLine
from labkit.i18n import Text
from labkit.judging import empty_score, score_answer
from labkit.score import Finding

WHY = Text("까닭", "reason")
STEP = Text("다음", "next")
KEYS = {"keys": ["k"]}
GOOD, BAD, TALK = '{"k": "v"}', '{"x": "v"}', "물론입니다"


def line(id, points=4.0, **more):
    return RubricLine(id, points, Text(f"{id} 제목", f"{id} title"), STEP, **more)


def question(*rubric, type="prompt"):
    return Question("q", type, "x", rubric)


def fixed(score, **more):
    return lambda _: Finding(score, WHY, **more)


@pytest.fixture
def replies(monkeypatch):
    """A function that says what the model replies, case by case."""

    def say(*texts, trace=None):
        runs = [Run(Case(str(n), {"ko": "문서"}, {"k": "v"}), text, trace) for n, text in enumerate(texts)]
        monkeypatch.setattr(judging, "run_prompt", lambda prompt, cases: runs)
        return [run.case for run in runs]

    return say


# --- empty answers


@pytest.mark.parametrize(
    "answer", [None, "", "  \n", [], {}, {"01": {"decision": ""}}, [{"role": "user", "content": " "}]]
)
@pytest.mark.parametrize("type", ["prompt", "text", "choices", "json"])
def test_an_empty_answer_earns_nothing_whatever_it_would_fulfil(answer, type):
    q = question(line("a"), line("b", 0.0), type=type)
    score = score_answer(q, answer, judges={"a": fixed(1), "b": fixed(1)}, whole=True)
    assert (score.points, score.max_points, [c.points for c in score.criteria]) == (0.0, 4.0, [0.0, 0.0])
    assert "still empty" in score.reason.en
    assert all(c.reason == score.reason and c.next_step == STEP for c in score.criteria)


def test_an_answer_of_zero_or_false_is_an_answer():
    q = question(line("a"), type="json")
    assert score_answer(q, 0, judges={"a": fixed(1)}, whole=True).points == 4.0
    assert score_answer(q, False, judges={"a": fixed(1)}, whole=True).points == 4.0


def test_a_score_without_points_lists_every_criterion_with_the_reason():
    score = empty_score(question(line("a", 1.5), line("b", 2)), None, WHY)
    assert (score.points, score.max_points, score.answer, score.reason) == (0.0, 3.5, None, WHY)
    assert [(c.id, c.points, c.max_points, c.reason) for c in score.criteria] == [
        ("a", 0.0, 1.5, WHY),
        ("b", 0.0, 2, WHY),
    ]


# --- judges and checks


def test_points_are_the_sum_of_the_criteria():
    q = question(line("a", 5), line("b", 3), line("c", 2), type="json")
    judges = {"a": fixed(1), "b": fixed(0.333), "c": fixed(0)}
    score = score_answer(q, {"x": 1}, judges=judges, whole=True)
    assert [c.points for c in score.criteria] == [5.0, 1.0, 0.0]
    assert (score.points, score.max_points, score.answer) == (6.0, 10.0, {"x": 1})
    assert "2 of 3 criteria" in score.reason.en


def test_sums_show_no_dust_of_floats():
    q = question(line("a", 0.1), line("b", 0.2), type="json")
    assert score_answer(q, 1, judges={"a": fixed(1), "b": fixed(1)}, whole=True).points == 0.3


def test_all_fulfilled_is_said():
    score = score_answer(question(line("a"), type="json"), 1, judges={"a": fixed(1)}, whole=True)
    assert score.reason.en == "All criteria are fulfilled."


def test_a_check_reads_the_plain_answer_with_the_options_of_its_line():
    q = question(line("rows", check="row_count", options={"count": 1}), type="table")
    table = {"columns": [{"name": "a", "type": "integer"}], "rows": [[1]]}
    assert score_answer(q, table).points == 4.0
    assert score_answer(q, {**table, "rows": [[1], [2]]}).points == 0.0


def test_a_judge_comes_before_the_check_that_the_rubric_names():
    q = question(line("rows", check="row_count", options={"count": 1}), type="table")
    table = {"columns": [], "rows": [[], []]}
    assert score_answer(q, table, judges={"rows": fixed(0.5)}).points == 2.0


def test_what_only_the_hidden_grading_judges_is_left_open_and_not_lost():
    q = question(line("open"), line("shown", check="row_count", options={"count": 1}), type="table")
    score = score_answer(q, {"columns": [], "rows": [[]]})
    opened, shown = score.criteria
    assert (opened.ungraded, opened.points, shown.points) == (True, 0.0, 4.0)
    assert score.reason.en == (
        "All criteria that can be judged now are fulfilled. The other 4 points are not graded yet."
    )
    assert "hand in" in opened.reason.en


def test_the_whole_grading_refuses_a_criterion_that_nothing_judges():
    with pytest.raises(ValueError, match="'open' has neither"):
        score_answer(question(line("open"), type="json"), 1, whole=True)


def test_a_judge_may_leave_a_criterion_for_a_person():
    score = score_answer(question(line("a"), type="json"), 1, judges={"a": fixed(1, ungraded=True)}, whole=True)
    assert (score.points, score.criteria[0].ungraded) == (0.0, True)


# --- prompts


@pytest.mark.parametrize(
    ("texts", "bars", "points"),
    [
        ([GOOD] * 4, {}, 4.0),
        ([GOOD, GOOD, GOOD, TALK], {}, 3.0),
        ([TALK] * 4, {}, 0.0),
        ([GOOD, GOOD, GOOD, TALK], {"zero_at": 0.5, "full_at": 0.95}, 2.22),  # (0.75 − 0.5) / 0.45 = 0.5556
        ([GOOD, GOOD, GOOD, TALK], {"zero_at": 0.5, "full_at": 0.75}, 4.0),
        ([GOOD, TALK], {"zero_at": 0.5}, 0.0),
        ([GOOD], {"zero_at": 0.5, "full_at": 0.95}, 4.0),
    ],
)
def test_credit_follows_the_share_of_replies_that_pass(replies, texts, bars, points):
    q = question(line("form", check="json_object", options=KEYS, **bars))
    assert score_answer(q, "분류", cases=replies(*texts)).points == points


def test_the_commonest_reason_is_told_with_one_quotation(replies):
    q = question(line("form", check="json_object", options=KEYS))
    (form,) = score_answer(q, "분류", cases=replies(BAD, GOOD, TALK, TALK, TALK)).criteria
    assert "1 of 5" in form.reason.en
    assert "not JSON" in form.reason.en
    assert form.evidence == (TALK,)


def test_a_check_over_all_runs_sees_them_all(replies):
    options = {"key": "k", "labels": [["v"], ["w"]]}
    q = question(line("right", check="label_accuracy", options=options))
    assert score_answer(q, "분류", cases=replies(GOOD, GOOD, TALK, '{"k": "w"}')).points == 2.0


def test_a_judge_of_a_prompt_sees_the_runs(replies):
    seen = []
    q = question(line("a"))
    score_answer(q, "분류", cases=replies(GOOD, TALK), judges={"a": lambda runs: seen.extend(runs) or Finding(1, WHY)})
    assert [run.reply for run in seen] == [GOOD, TALK]


def test_a_prompt_without_cases_is_open_and_not_wrong():
    q = question(line("form", check="json_object", options=KEYS), line("f1"))
    score = score_answer(q, "분류")
    assert (score.points, score.max_points) == (0.0, 8.0)
    assert all(c.ungraded for c in score.criteria)
    assert "hand in" in score.reason.en


def test_the_whole_grading_refuses_a_prompt_without_cases():
    with pytest.raises(ValueError, match="'q' has no case"):
        score_answer(question(line("a")), "분류", judges={"a": fixed(1)}, whole=True)


CLAUSES = {"not_understood": ["첫째 구절", "x" * 100, "셋째", "넷째"]}


def test_clauses_that_the_model_could_not_read_are_the_reason_where_points_were_lost(replies):
    q = question(line("form", check="json_object", options=KEYS))
    lost = score_answer(q, "분류", cases=replies(TALK, trace=CLAUSES)).reason
    assert "첫째 구절 / " + "x" * 60 + " / 셋째" in lost.en
    assert "넷째" not in lost.en
    assert score_answer(q, "분류", cases=replies(GOOD, trace=CLAUSES)).reason.en == "All criteria are fulfilled."


def test_a_clause_not_understood_that_concerns_a_criterion_leaves_it_for_review(replies):
    q = question(
        line("form", check="json_object", options=KEYS, touched_by=("첫째",)),
        line("other", check="json_object", options=KEYS, touched_by=("nothing of it",)),
    )
    in_doubt, other = score_answer(q, "분류", cases=replies(TALK, GOOD, trace=CLAUSES)).criteria
    assert (in_doubt.ungraded, in_doubt.points) == (True, 2.0)  # as measured: it neither gives nor takes points
    assert "첫째 구절" in in_doubt.reason.en
    assert (other.ungraded, other.points) == (False, 2.0)
    fulfilled = score_answer(q, "분류", cases=replies(GOOD, trace=CLAUSES)).criteria
    assert not any(c.ungraded for c in fulfilled)


def test_a_manual_criterion_is_left_to_a_person_and_shows_its_anchors():
    anchors = tuple(Text(f"{x} 모습", f"{x} looks") for x in ("none", "half", "full"))
    q = question(line("a"), line("tone", 2.0, manual=True, anchors=anchors), type="text")
    score = score_answer(q, "글", judges={"a": fixed(1)}, whole=True)
    automatic, by_hand = score.criteria
    assert (score.points, score.max_points, q.automatic) == (4.0, 6.0, 4.0)
    assert (automatic.ungraded, by_hand.ungraded, by_hand.points) == (False, True, 0.0)
    assert all(f"{x} 모습" in by_hand.reason.ko and f"{x} looks" in by_hand.reason.en for x in ("none", "half", "full"))


def test_the_same_answer_gives_the_same_record(replies):
    q = question(line("form", check="json_object", options=KEYS), line("open"))
    first, second = (score_answer(q, "분류", cases=replies(GOOD, BAD, TALK)).to_record() for _ in range(2))
    assert first == second
    assert json.loads(first)["criteria"][0]["points"] == 1.33
