"""Numbers in words and figures, and what they limit."""

import pytest

from labkit.practice import understand
from labkit.practice.reading.hearing.limits import numbers


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("세 줄로", [3]),
        ("세줄로", [3]),
        ("점 셋 이하", [3]),
        ("넷까지", [4]),
        ("열다섯 개, 아니 열 개", [15, 10]),
        ("천 자 이내", [1000]),
        ("이백오십자 이내로", [250]),
        ("1천 자", [1000]),
        ("1,000자", [1000]),
        ("three points", [3]),
        ("a hundred characters", [100]),
        ("two hundred and fifty characters", [250]),
        ("한국어로", []),
        ("열은 부서와 조치", []),
        ("이 글자를", []),
    ],
)
def test_numbers_in_words_and_figures(text, values):
    assert [n.value for n in numbers(text)] == values


@pytest.mark.parametrize(
    ("prompt", "name", "value"),
    [
        ("공고를 글머리표 다섯 개 이내로 요약해 줘.", "count_items", {"n": 5, "mode": "max"}),
        ("공고를 글머리표로 요약해 줘. 적어도 세 개는 적어.", "count_items", {"n": 3, "mode": "min"}),
        ("Summarise the notice in exactly two sentences.", "count_sentences", {"n": 2, "mode": "exact"}),
        ("공고를 요약해 줘. 전체는 이백 자를 넘기지 마.", "max_chars", 200),
        ("2025년 공고를 다섯 문장으로, 아니 두 문장으로 요약해 줘.", "count_sentences", {"n": 2, "mode": "exact"}),
    ],
)
def test_what_a_number_limits(prompt, name, value):
    assert understand(prompt)[name] == value


@pytest.mark.parametrize(
    "prompt",
    [
        "2025년에 나온 3쪽짜리 공고를 요약해 줘.",
        "회의는 세 시간 걸렸다. 회의록에서 할 일을 정리해 줘.",
        "Summarise part 2 of the 2024 notice.",
    ],
)
def test_a_number_of_something_else_limits_nothing(prompt):
    assert not {"count_items", "count_sentences", "max_chars"} & set(understand(prompt))
