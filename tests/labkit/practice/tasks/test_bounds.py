"""Odd documents and prompts are answered, within bounds; what a document decides does not depend on the prompt."""

import sys
from itertools import pairwise

import pytest
from asked import MINUTES, NOTICES, ask

PROMPTS = {
    "actions": "할 일을 담당, 할 일, 기한을 열로 하는 표로 정리해 줘.",
    "qa": "질문에 답해 줘. 질문: 신청 기간은 언제인가요?",
    "extract": "신청 기간, 대상, 금액을 추출해 줘.",
    "rewrite": "쉬운 말로 고쳐 써 줘. 해요체로.",
}
ODD = [
    "가" * 100_000,
    "제가 " * 33_000,
    "김: 제가 내일까지 " * 8_000,
    "한이든: 제가 다음 주 수요일까지, 아니, " * 4_000,
    "가나다: 네.\n" * 12_000,
    "신청: " * 25_000,
    "2025. 1. 1.~" * 8_000,
    "1. " * 30_000,
    "(" * 50_000,
    "가(나" * 30_000,
    "| a " * 25_000,
    "| 가 | 나 |\n" * 9_000,
    "하며, " * 20_000,
    "우천 시 " * 20_000,
    "는 자는 " * 18_000,
    "I will " * 14_000,
    "A: I'll do it by Friday. " * 4_000,
    "please could you " * 6_000,
    "「" * 50_000,
    "\n" * 100_000,
    "\u200b\u202e🇰🇷👩‍👩‍👧" * 4_000,
    "\ud800 lone surrogate: 제가 하겠습니다.",
    "NUL \x00 and \x1b[31m",
    ":" * 100_000,
    "가:" * 50_000,
    "에서 " * 33_000,
    "09:00~" * 16_000,
]


@pytest.mark.parametrize("odd", ODD, ids=[repr(o[:10]) for o in ODD])
@pytest.mark.parametrize("task", PROMPTS)
def test_odd_documents_are_answered(task, odd):
    ask(PROMPTS[task], odd)
    ask(PROMPTS[task], f"{odd}\n{NOTICES['N-001']['body']}")


@pytest.mark.parametrize("odd", ODD, ids=[repr(o[:10]) for o in ODD])
def test_odd_prompts_are_answered(odd):
    for prompt in PROMPTS.values():
        ask(f"{odd}\n{prompt}", NOTICES["N-001"]["body"])


def steps(prompt, document):
    count = 0

    def tick(*_):
        nonlocal count
        count += 1

    sys.setprofile(tick)
    try:
        ask(prompt, document)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("task", PROMPTS)
def test_a_document_of_twice_the_length_costs_about_twice_the_steps(task):
    line = "가람반: 신청은 제가 2025. 3. 1.까지 받겠습니다. 비용은 3,000원이며, 우천 시 쉽니다.\n나래반: 네.\n"
    assert steps(PROMPTS[task], line * 100 + "끝") < 3 * steps(PROMPTS[task], line * 50 + "시작")


@pytest.mark.parametrize(
    ("one", "other", "document"),
    [
        ("할 일을 표로 정리해 줘.", "할 일을 표로 뽑아 정리해 주세요.", MINUTES["M-007"]),
        ("대상과 기간을 추출해 줘.", "공고에서 대상과 기간을 추출해 주십시오.", NOTICES["N-006"]["body"]),
        ("다시 써 줘.", "글을 다시 써 주세요.", NOTICES["N-002"]["body"]),
    ],
)
def test_rewording_a_prompt_does_not_roll_the_dice_again(one, other, document):
    for number in range(12):
        numbered = f"{document}\n접수 번호 {number}"
        assert ask(one, numbered)[1] == ask(other, numbered)[1]


LADDERS = {
    "actions": (
        list(MINUTES.values()),
        [
            "회의록에서 할 일을 정리해 줘.",
            " 담당, 할 일, 기한을 열로 하는 표로.",
            " 결정한 것만 적고 논의만 한 것은 빼.",
            " 지어내지 마.",
            " 머리말 없이.",
            " 근거 문장을 함께 적어.",
        ],
    ),
    "qa": (
        [n["body"] for n in NOTICES.values()],
        [
            "질문에 답해 줘. 질문: 환불은 언제 되나요?",
            "\n한 문장으로.",
            ' 없으면 "없음"이라고 적어.',
            " 머리말 없이.",
            " 근거 문장을 함께 적어.",
        ],
    ),
    "extract": (
        [n["body"] for n in NOTICES.values()],
        [
            "정보를 추출해 줘.",
            " 신청 기간, 대상, 금액, 환불 규정을 키로 하는 JSON으로.",
            " 없으면 null.",
            " 설명 없이 JSON만 출력해.",
        ],
    ),
    "rewrite": (
        [n["body"] for n in NOTICES.values()],
        ["글을 다시 써 줘.", " 머리말 없이.", " 조건을 빠뜨리지 마.", " 숫자는 그대로 둬.", " 지어내지 마."],
    ),
}


@pytest.mark.parametrize("task", LADDERS)
def test_each_word_more_brings_no_new_failing_and_all_together_leave_none(task):
    documents, words = LADDERS[task]
    for document in documents:
        shown = [set(ask("".join(words[: n + 1]), document)[1]) for n in range(len(words))]
        for before, after in pairwise(shown):
            assert after <= before | {"wrapped-json", "guessed-unknown"}, (before, after)
        assert shown[-1] == set()
    bare = [len(ask(words[0], d)[1]) for d in documents]
    assert sum(bare) >= 2 * len(documents)
