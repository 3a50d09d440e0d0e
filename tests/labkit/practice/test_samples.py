"""Examples told in running text, and what only looks like one."""

import pytest

from labkit.practice import handle, understand
from labkit.practice.reading.samples import find_samples


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            '예: "가스 냄새" → 안전 / "쥐 출몰" → 위생',
            [("가스 냄새", "안전"), ("쥐 출몰", "위생")],
        ),
        ("보기: 맨홀 열림 → 안전 | 컵이 더러움 → 위생", [("맨홀 열림", "안전"), ("컵이 더러움", "위생")]),
        (
            "before: 회신을 요망함.\nafter: 답을 보내 주시기 바랍니다.",
            [("회신을 요망함.", "답을 보내 주시기 바랍니다.")],
        ),
        ('"Mtg moved." becomes "The meeting has been moved."', [("Mtg moved.", "The meeting has been moved.")]),
        ("예) 신호등이 꺼졌어요 → 교통", [("신호등이 꺼졌어요", "교통")]),
    ],
)
def test_examples_are_taken_apart(text, pairs):
    assert [(e.given, e.output.strip('"')) for e in find_samples(text, (), plain=False)] == pairs


@pytest.mark.parametrize(
    "text",
    [
        "방치된 킥보드 → 주정차",
        '"분류"에는 교통, 청소 중 하나를 적는다.',
        '없으면 "확인 필요"라고 적어.',
        "공고문 → 보도자료",
    ],
)
def test_rules_and_values_are_no_examples(text):
    assert find_samples(text, (), plain=False) == []


def test_an_output_without_an_input_is_no_example():
    assert "examples" not in understand("공고에 적힌 내용만으로 핵심 사항을 추출해 주세요. Output: JSON\n{document}")


def test_earlier_turns_are_examples():
    messages = [
        {"role": "system", "content": "민원을 교통, 청소, 소음 중 하나로 분류해 줘. 분류명만 출력해."},
        {"role": "user", "content": "버스가 안 와요."},
        {"role": "assistant", "content": "교통"},
        {"role": "user", "content": "쓰레기가 쌓였어요."},
        {"role": "assistant", "content": "청소"},
        {"role": "user", "content": "밤마다 시끄러워서 잠을 못 자요."},
    ]
    start = sum(len(m["content"]) + 2 for m in messages[:-1])
    body = {"messages": messages, "metadata": {"labkit_document": f"{start}:{start + len(messages[-1]['content'])}"}}
    reply = handle(body)
    assert reply["labkit_trace"]["instructions"]["examples"] == 2
    assert reply["choices"][0]["message"]["content"] == "소음"


def test_the_first_question_of_a_conversation_keeps_its_instructions():
    messages = [
        {"role": "user", "content": "공고를 두 문장으로 요약해 줘."},
        {"role": "assistant", "content": "공고를 보여 주세요."},
        {"role": "user", "content": "도서관이 다음 주 월요일부터 사흘 동안 쉽니다. 반납은 무인 반납함으로 받습니다."},
    ]
    found = handle({"messages": messages})["labkit_trace"]["instructions"]
    assert (found["task"], found["count_sentences"]) == ("summarise", {"n": 2, "mode": "exact"})
