"""Names as the punctuation of their list parts them."""

import pytest

from labkit.practice.reading.lists.members import whole


def read(text, *seen):
    spans = [(text.index(name), text.index(name) + len(name)) for name in seen]
    return whole(text, spans, spans)


@pytest.mark.parametrize(
    ("text", "seen", "names"),
    [
        ("열은 구분, 내용, 근거 위치", ["구분", "내용"], ["구분", "내용", "근거 위치"]),
        ("JSON으로, 키는 effective_date, target, tel", ["date", "target", "tel"], ["effective_date", "target", "tel"]),
        (
            "표로 답한다. 열은 '경우', '환불 금액', '근거 조항'이다.",
            ["경우", "금액"],
            ["경우", "환불 금액", "근거 조항"],
        ),
        ("a table with owner / task / due, no other text", ["owner", "task", "due"], ["owner", "task", "due"]),
    ],
)
def test_one_name_of_a_list_shows_the_others_whole(text, seen, names):
    assert read(text, *seen) == names


def test_a_name_alone_is_no_list():
    assert read("부서 이름만 답해.", "부서") is None
