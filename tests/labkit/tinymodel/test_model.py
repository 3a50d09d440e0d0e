"""The model of the city's documents: probabilities, text that repeats with its seed, passages in documents."""

from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from labkit.errors import LabkitError
from labkit.tinymodel import TinyModel, explore
from labkit.tinymodel.evidence import trace
from labkit.tinymodel.explorer import panel
from labkit.tinymodel.ngrams import NGrams

DOCUMENTS = {
    "D-1": "접수는 2025. 3. 4.(화)까지입니다.\n문의: 가람과",
    "D-2": "접수는 2025. 3. 5.(수)까지입니다.\n문의: 나래과",
    "D-3": "접수는 2024. 3. 4.(월)까지 100명입니다.\n문의: 가람과",
}
MODEL = TinyModel.train(DOCUMENTS)


# ------------------------------------------------------------------ n-grams


@given(st.lists(st.lists(st.integers(0, 4), max_size=12), max_size=5), st.lists(st.integers(0, 4), max_size=6))
def test_probabilities_sum_to_one_and_none_is_zero(sequences, before):
    p = NGrams.learn(sequences, 3, 5).probabilities(before)
    assert p.sum() == pytest.approx(1)
    assert (p > 0).all()


def test_the_formula_by_hand():
    # After 0: twice 1, once 2. Of all seven tokens: 0 three times, 1 twice, 2 twice; of three kinds, D = 0.5.
    p = NGrams.learn([[0, 1], [0, 1], [0, 2, 2]], 2, 4, 0.5).probabilities([0])
    bottom = (2 - 0.5) / 7 + 0.5 * 3 / 7 * (1 / 4)
    assert p[1] == pytest.approx((2 - 0.5) / 3 + 0.5 * 2 / 3 * bottom)
    assert p[3] == pytest.approx(0.5 * 2 / 3 * (0.5 * 3 / 7 * (1 / 4)))


def test_a_history_never_seen_leaves_it_to_the_shorter_one():
    model = NGrams.learn([[0, 1, 2], [3, 1, 0]], 3, 5)
    assert (model.probabilities([4, 1]) == model.probabilities([1])).all()


@pytest.mark.parametrize("bad", [{"order": 0}, {"discount": 0.0}, {"discount": 1.0}])
def test_impossible_settings_are_refused(bad):
    with pytest.raises(ValueError, match=str(next(iter(bad.values())))):
        NGrams.learn([[0]], **({"order": 2, "size": 1} | bad))


# ------------------------------------------------------------------ writing


def test_the_same_seed_gives_the_same_text_and_others_give_others():
    texts = [MODEL.write("접수는", seed=seed) for seed in range(30)]
    assert texts == [MODEL.write("접수는", seed=seed) for seed in range(30)]
    assert len(set(texts)) > 5


def test_training_twice_gives_the_same_model():
    again = TinyModel.train(dict(DOCUMENTS))
    assert again.names == MODEL.names
    assert again.next("문의:").scores == MODEL.next("문의:").scores


def test_temperature_zero_writes_one_text_whatever_the_seed():
    assert len({MODEL.write("접수는", temperature=0, seed=seed) for seed in range(10)}) == 1


def test_a_space_at_the_end_changes_nothing():
    assert MODEL.next("문의: ").scores == MODEL.next("문의:").scores


def test_drafts_are_drawn_as_the_table_says():
    table = MODEL.next("문의:")
    first = table.tokens[table.order[0]]
    drafts = Counter(MODEL.write("문의:", seed=seed, tokens=1) for seed in range(1500))
    assert drafts["문의:" + first] / 1500 == pytest.approx(table.probabilities.max(), abs=0.04)


def test_top_k_one_writes_what_temperature_zero_writes():
    assert MODEL.write("접수는", top_k=1, seed=3) == MODEL.write("접수는", temperature=0)


@settings(max_examples=30)
@given(st.text(max_size=20))
def test_any_text_can_be_continued(text):
    assert MODEL.write(text, tokens=5).startswith(text.rstrip(" "))


# ------------------------------------------------------------------ candidates


def test_best_is_small_rounded_and_sums_to_one():
    best = MODEL.next("접수는 2025. 3.").best(2)
    assert best.scores == tuple(round(score, 2) for score in best.scores)
    assert best.probabilities.sum() == pytest.approx(1)
    assert len(best.tokens) == 2


def test_other_settings_leave_the_scores():
    found = MODEL.next("접수는").best(4)
    cut = found.at(temperature=0.5, top_k=2)
    assert cut.scores == found.scores
    assert (cut.left, found.left) == (2, 4)


def test_a_token_that_is_no_candidate_is_named_with_the_best():
    with pytest.raises(LabkitError, match="접수"):
        MODEL.next("\n").best(3).probability("시장")


# ------------------------------------------------------------------ passages


def test_passages_join_to_the_text_and_stand_where_they_are_said_to():
    found = trace("접수는 2025. 3. 5.(수)까지 100명입니다.", DOCUMENTS)
    assert "".join(p.text for p in found.passages) == found.text
    assert all(p.text in DOCUMENTS[name] for p in found.passages for name in p.documents)
    assert [p.documents for p in found.passages] == [("D-2",), ("D-3",)]
    assert found.whole == ()
    assert found.unknown == ()


def test_a_date_and_an_amount_that_no_document_states():
    found = trace("접수는 2025. 3. 9.(일)까지 300명입니다.", DOCUMENTS)
    assert found.unknown == ("2025. 3. 9.", "300명")


def test_a_text_that_stands_somewhere_is_found_whole():
    assert trace("문의: 가람과", DOCUMENTS).whole == ("D-1", "D-3")


# ------------------------------------------------------------------ on the screen


def test_what_is_shown_is_escaped_and_says_what_was_cut_off():
    model = TinyModel.train({"D": "<b>굵게</b> <b>굵게</b>"})
    html = model.next("<b>").at(top_k=1)._repr_html_() + model.tokens("<b>")._repr_html_()
    html += model.trace("<b>굵게</b>")._repr_html_() + model._repr_html_()
    assert "<b>" not in html
    assert "&lt;b&gt;" in html


def test_the_sliders_move_the_table():
    found = MODEL.next("접수는").best(4)
    box = panel(found)
    temperature, top_k, _, table = box.children
    before = table.value
    assert before == found._repr_html_()
    temperature.value = 0.2
    assert table.value == found.at(temperature=0.2)._repr_html_() != before
    top_k.value = 1
    assert np.count_nonzero(found.at(temperature=0.2, top_k=1).probabilities) == 1
    assert table.value == found.at(temperature=0.2, top_k=1)._repr_html_()


def test_without_a_person_at_the_screen_the_table_stands_there():
    found = MODEL.next("접수는").best(4)
    shown = explore(found)._repr_mimebundle_()
    assert shown == {"text/plain": str(found), "text/html": found._repr_html_()}
