"""Better prompts score better, on documents that nobody has seen."""

import pytest

from graders.demo.answers import solution
from tests.ladders.ladder import LANGUAGES, NOISE, SLUGS, ladder, prompts, question, scores

BOTH = pytest.mark.parametrize("lang", LANGUAGES)
EACH = pytest.mark.parametrize("slug", SLUGS)


@BOTH
@EACH
def test_five_prompts_each_longer_in_substance(slug, lang):
    rungs = prompts(slug, lang)
    assert len(rungs) == 5
    assert all("{document}" in rung for rung in rungs)
    assert len(rungs[0]) < 60 < len(rungs[-1])


@BOTH
@EACH
def test_at_least_four_of_five_steps_lead_up_and_none_down(slug, lang):
    measured = ladder(slug, lang)
    assert measured.rises >= 4, measured.shares
    assert measured.deepest_fall <= NOISE, measured.shares


@BOTH
@EACH
def test_a_bare_prompt_does_not_pass_and_the_best_gets_nearly_all(slug, lang):
    measured = ladder(slug, lang)
    assert measured.shares[1] < 0.5
    assert measured.shares[-1] >= 0.95


@BOTH
@EACH
def test_whatever_a_failing_took_is_named_with_its_remedy(slug, lang):
    from graders import criteria
    from labkit.evaluation import run_prompt
    from labkit.practice.failings.choosing import FAILINGS

    cases = criteria.cases(slug, question(slug).id)
    for run in run_prompt(prompts(slug, lang)[0], cases[:6]):
        shown = run.trace["failings"]
        assert shown
        assert all(FAILINGS[f["id"]].remedy.ko and FAILINGS[f["id"]].source for f in shown)


@EACH
def test_the_same_prompt_gets_the_same_record_again(slug):
    first, second = scores(slug, "ko")[-1], scores(slug, "ko")[-1]
    assert first.to_record() == second.to_record()


@BOTH
@EACH
def test_the_model_solution_stands_at_the_top(slug, lang):
    from graders import scoring

    names: dict[str, str] = {}
    exec(solution(slug, lang)[question(slug).id], names)
    score = scoring.score(slug, question(slug), names["prompt"])
    assert score.points == score.max_points, [c for c in score.criteria if c.points < c.max_points]
