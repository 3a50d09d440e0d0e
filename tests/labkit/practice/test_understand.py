"""What a prompt asks for, and what it takes back."""

import pytest

from labkit.practice import understand
from labkit.practice.reading.catalogue import entries

SAID = [(entry, words) for entry in entries() for words in entry.says]


@pytest.mark.parametrize(("entry", "words"), SAID, ids=[f"{e.kind}-{w}" for e, w in SAID])
def test_every_wording_of_the_catalogue_is_understood(entry, words):
    found = understand(words)
    assert entry.kind in found
    if entry.reader is None and entry.kind != "task":
        assert found[entry.kind] == entry.value


@pytest.mark.parametrize(
    ("prompt", "name", "value"),
    [
        ("표로 하지 말고 글머리표로 요약해 줘.", "format", "bullets"),
        ("Summarise it as bullets, not as a table.", "format", "bullets"),
        ("두 줄로, 아니 세 줄로 요약해 줘.", "count_items", {"n": 3, "mode": "exact"}),
        ("두 문장, 120자 이내로 요약해 줘.", "count_sentences", {"n": 2, "mode": "exact"}),
        ("최대 다섯 문장으로 요약해 줘.", "count_sentences", {"n": 5, "mode": "max"}),
        ("Summarise in no more than 4 bullets.", "count_items", {"n": 4, "mode": "max"}),
        ("요약해 줘. 1,000자 이내로.", "max_chars", 1000),
        ('요약해 줘. 없으면 "확인 필요"라고 적어.', "say_unknown", "확인 필요"),
        ("Summarise in Korean.", "language", "ko"),
        ("날짜와 문의처를 꼭 넣어 요약해 줘.", "include", ["dates", "contact"]),
    ],
)
def test_what_is_withdrawn_does_not_count(prompt, name, value):
    assert understand(prompt)[name] == value


@pytest.mark.parametrize(
    ("prompt", "name"),
    [
        ("JSON으로 하지 말고 문장으로 분류해 줘.", "format"),
        ("Classify it. Do not use a table.", "format"),
        ("Reply only with JSON. Classify the complaint.", "task-reply"),
    ],
)
def test_what_is_negated_is_absent(prompt, name):
    found = understand(prompt)
    if name == "task-reply":
        assert found["task"] == "triage"
    else:
        assert name not in found


LABELS = ["교통", "주정차", "청소", "소음"]


@pytest.mark.parametrize(
    "prompt",
    [
        "교통, 주정차, 청소, 소음 중 하나로 분류해 줘.",
        "다음 중 하나로 분류해: 교통 / 주정차 / 청소 / 소음",
        "분류해 줘. 카테고리는 '교통', '주정차', '청소', '소음'이다.",
        "분류해 줘.\n- 교통: 도로와 버스\n- 주정차: 불법 주차\n- 청소: 쓰레기\n- 소음: 시끄러운 소리",
        '{"category": "교통|주정차|청소|소음"} 꼴의 JSON으로 분류해.',
        "민원을 분류해 줘.\n분류:\n- 교통\n- 주정차\n- 청소\n- 소음",
        "| 분류 | 뜻 |\n|---|---|\n| 교통 | 도로 |\n| 주정차 | 주차 |\n| 청소 | 쓰레기 |\n| 소음 | 시끄러움 |",
    ],
)
def test_labels_are_found_however_they_are_listed(prompt):
    assert understand(prompt)["labels"]["category"] == LABELS


@pytest.mark.parametrize(
    "prompt",
    [
        "분류해 줘. category, urgency 두 키를 가진 JSON만 출력해.",
        "분류해 줘. 키는 category와 urgency인 JSON으로.",
        'Classify. Return {"category": "...", "urgency": "..."}.',
        "Classify it as JSON with the keys category and urgency.",
        "Classify as JSON.\n- category: what it is about\n- urgency: how pressing it is",
    ],
)
def test_keys_are_found_however_they_are_named(prompt):
    assert understand(prompt)["keys"] == ["category", "urgency"]


def test_each_label_set_goes_to_its_key():
    found = understand(
        "category는 교통, 주정차, 청소 중 하나이고, urgency는 긴급 또는 일반이다. category, urgency 두 키의 JSON."
    )
    assert found["labels"] == {"category": ["교통", "주정차", "청소"], "urgency": ["긴급", "일반"]}


@pytest.mark.parametrize(
    ("prompt", "n"),
    [
        (
            '입력: 킥보드가 쓰러져 있어요.\n출력: {"category": "주정차"}\n입력: 시끄럽다.\n출력: {"category": "소음"}',
            2,
        ),
        ('"킥보드가 쓰러져 있어요" → 주정차\n"밤마다 시끄러워요" → 소음', 2),
        ("Input: A scooter blocks the way.\nOutput: parking", 1),
        ('가로수가 쓰러졌어요.\n{"category": "공원녹지"}', 1),
        ("방치된 킥보드 → 주정차", 0),
    ],
)
def test_examples_are_counted_and_rules_are_not_examples(prompt, n):
    assert understand(f"분류해 줘.\n{prompt}").get("examples", 0) == n


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ('요약해 줘.\n"""\n{document}\n"""', "quotes"),
        ("요약해 줘.\n<문서>\n{document}\n</문서>", "tag"),
        ("요약해 줘.\n```\n{document}\n```", "fence"),
        ("요약해 줘.\n---\n{document}\n---", "rule"),
        ("요약해 줘.\n[문서 시작]\n{document}\n[문서 끝]", "brackets"),
        ("요약해 줘.\n\n{document}", None),
        ("요약해 줘.\n문서: {document}", None),
    ],
)
def test_a_document_is_delimited_by_two_edges_or_not_at_all(prompt, kind):
    assert understand(prompt).get("delimited") == kind
