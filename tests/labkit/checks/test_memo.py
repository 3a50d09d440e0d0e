"""The form of a one-page memo: parts under any heading, length, numbers."""

import pytest

from labkit.checks.memo import memo_length, memo_numbers, memo_parts

PARTS = [["현황", "situation"], ["문제", "problem"], ["한계", "limits"]]


@pytest.mark.parametrize(
    "memo",
    [
        "1. 현황\n많다\n2. 문제점\n적다\n3. 자료의 한계\n없다",
        "□ 현황\n많다\n■ 문제\n적다\n※ 한계: 없다",
        "**현황** 많다\n**문제** 적다\n**한계** 없다",
        "## Situation\nmany\n## Problem\nfew\nLimits: none",
        "[현황]\n많다\n[문제]\n적다\n[한계]\n없다",
        "현황 / 많다\n문제 / 적다\n한계 / 없다",
        "(현황) 많다\n(문제) 적다\n(한계) 없다",
        "1. Current situation. Many.\n2. Problem. Few.\n3. Limits. None.",
    ],
)
def test_a_heading_in_any_style(memo):
    assert memo_parts(memo, parts=PARTS).score == 1.0


def test_a_word_inside_a_sentence_is_no_heading():
    found = memo_parts(
        "우리 시의 현황을 살펴보면 여러 가지 문제가 있고 자료에도 한계가 있다는 것을 알 수 있습니다.", parts=PARTS
    )
    assert (found.score, found.evidence) == (0.0, ("현황", "문제", "한계"))


@pytest.mark.parametrize(("n", "score"), [(100, 1.0), (300, 1.0), (99, 0.5), (80, 0.0), (330, 0.5), (331, 0.0)])
def test_length(n, score):
    assert memo_length("가" * n, low=100, high=300).score == score


def test_days_articles_and_list_numbers_are_no_numbers():
    text = "1. 2025년 9월 말 기준 65세 이상은 99,874명이다. 제3조에 따라 붙임 2부. 이용률은 90%이다."
    assert memo_numbers(text, n=2).score == 1.0
    assert memo_numbers(text, n=4).score == 0.5
    assert memo_numbers("① 1순위\n② 2순위: 2025년", n=2).score == 0.0
