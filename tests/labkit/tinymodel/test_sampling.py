"""Temperature, top-k, top-p and the draw do what their formulas say."""

import math
from collections import Counter
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from labkit.errors import LabkitError
from labkit.tinymodel.sampling import Settings, draw, keep_top_k, keep_top_p, shape, softmax

SCORES = st.lists(st.floats(-30, 30), min_size=1, max_size=20)
TEMPERATURES = st.floats(0.05, 5)


@given(SCORES, TEMPERATURES, st.integers(1, 25), st.floats(0.01, 1))
def test_probabilities_sum_to_one_under_all_settings(scores, temperature, k, p):
    probabilities = shape(scores, Settings(temperature, k, p))
    assert probabilities.sum() == pytest.approx(1)
    assert (probabilities >= 0).all()


def test_the_formula_by_hand():
    weights = [math.exp(2 / 0.5), math.exp(1 / 0.5)]
    assert softmax([2, 1], 0.5) == pytest.approx([w / sum(weights) for w in weights])


def test_half_the_temperature_squares_the_odds():
    (a, b), (c, d) = softmax([1.0, 0.3], 1), softmax([1.0, 0.3], 0.5)
    assert c / d == pytest.approx((a / b) ** 2)


@given(SCORES)
def test_temperature_zero_takes_the_first_of_the_best(scores):
    assert softmax(scores, 0).tolist() == [float(i == scores.index(max(scores))) for i in range(len(scores))]


def test_a_small_temperature_comes_near_to_zero():
    assert softmax([1.0, 0.9, -2], 0.001) == pytest.approx([1, 0, 0])


@given(SCORES, TEMPERATURES)
def test_temperature_changes_no_order(scores, temperature):
    p = softmax(scores, temperature)
    best = np.argsort(scores)
    assert (np.diff(p[best]) >= 0).all()


def test_very_high_scores_do_not_overflow():
    assert softmax([1000.0, 999.0]) == pytest.approx(softmax([1.0, 0.0]))


@given(SCORES, st.integers(1, 25))
def test_top_k_keeps_k_and_their_proportions(scores, k):
    p = softmax(scores)
    kept = keep_top_k(p, k)
    assert np.count_nonzero(kept) == min(k, np.count_nonzero(p))
    chosen = kept > 0
    assert p[chosen].min() >= p[~chosen].max(initial=0)
    assert kept[chosen] == pytest.approx(p[chosen] / p[chosen].sum())


@given(SCORES, st.floats(0.01, 1))
def test_top_p_keeps_the_fewest_that_reach_p(scores, p):
    before = softmax(scores)
    chosen = keep_top_p(before, p) > 0
    assert before[chosen].sum() >= p - 1e-9
    if chosen.sum() > 1:
        assert before[chosen].sum() - before[chosen].min() < p + 1e-9


def test_top_p_is_reached_by_decimals_that_do_not_quite_add_up():
    assert np.count_nonzero(keep_top_p([0.5, 0.2, 0.2, 0.1], 0.9)) == 3


def test_of_equal_ones_the_earlier_stays():
    assert keep_top_k([0.25, 0.25, 0.25, 0.25], 1).tolist() == [1, 0, 0, 0]


def test_draws_are_as_frequent_as_the_probabilities_say():
    random = Random(0)
    drawn = Counter(draw(np.array([0.6, 0.0, 0.4]), random) for _ in range(4000))
    assert set(drawn) == {0, 2}
    assert drawn[0] / 4000 == pytest.approx(0.6, abs=0.03)


class Highest(Random):
    """Draws the highest number there is."""

    def random(self):
        return 1 - 2**-53


def test_the_highest_draw_is_no_token_that_was_cut_off():
    assert draw(np.array([0.1] * 9 + [0.1, 0.0]), Highest()) == 9


@pytest.mark.parametrize(
    "bad", [{"temperature": -0.1}, {"temperature": math.nan}, {"top_k": 0}, {"top_p": 0}, {"top_p": 90}]
)
def test_a_setting_out_of_range_is_refused_in_both_languages(bad):
    with pytest.raises(LabkitError) as refused:
        Settings(**bad)
    assert refused.value.text.ko != refused.value.text.en
    assert str(next(iter(bad.values()))) in refused.value.text.ko
