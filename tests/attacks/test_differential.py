"""Honest submissions get the same points, cell by cell, from stock nbgrader and from our engine.

A sample; all 500 are `python -m tests.benchmarks.grading_differential`.
"""

import pytest

from tests.benchmarks.grading_routes import by_ours, by_stock, differences, prepare
from tests.benchmarks.grading_submissions import ODDITIES, SLUGS, generate

pytestmark = pytest.mark.cycle
SAMPLE = 24


def test_the_same_points_on_both_routes(tmp_path):
    template = prepare(tmp_path / "template")
    submissions = list(generate(SAMPLE))
    stock, ours = by_stock(template, tmp_path / "stock", submissions), by_ours(template, tmp_path / "ours", submissions)
    assert len(stock) == SAMPLE
    assert differences(stock, ours) == []
    assert len({points for graded in stock.values() for points in graded.values()}) > 5  # not all nothing or everything


def test_the_generator_is_seeded_and_covers_what_it_says():
    submissions = list(generate(500))
    assert [s.data for s in submissions[:20]] == [s.data for s in generate(20)]
    assert len({s.name for s in submissions}) == 500
    for word in (*ODDITIES, "right", "partly", "wrong", "untouched", "bank"):
        assert any(word in s.name for s in submissions), word
    assert {(s.slug, s.lang) for s in submissions} == {(slug, lang) for slug in SLUGS for lang in ("ko", "en")}
