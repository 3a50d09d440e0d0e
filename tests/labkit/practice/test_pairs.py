"""Examples under heads of the writer's own."""

from labkit.practice import understand
from labkit.practice.reading.pairs import find_pairs, spec


def found(text):
    at = text.index("{document}")
    return [(p.given, p.said) for p in find_pairs(text, (at, at + len("{document}")))]


def test_the_documents_own_head_opens_an_example():
    text = "보고서: 6월 3일 다리를 점검했다.\n요약: 6월 3일 점검\n\n한 줄로 줄여 줘.\n\n보고서: {document}\n요약:"
    assert found(text) == [("6월 3일 다리를 점검했다.", "6월 3일 점검")]


def test_an_output_may_take_several_lines():
    text = "예시\n공고: 수영 강습. 접수 20일.\n요약:\n- 수영 강습\n- 접수 20일\n\n공고에 없는 말은 쓰지 마.\n{document}"
    assert found(text) == [("수영 강습. 접수 20일.", "- 수영 강습\n- 접수 20일")]


def test_heads_in_brackets_and_arrows():
    text = "이렇게요:\n[원래] 내방 요망\n[바꾼 글] 찾아와 주세요\n\n[원래] {document}"
    assert found(text) == [("내방 요망", "찾아와 주세요")]
    text = "신고: 맨홀에서 물이 솟아요\n→ 침수\n신고: 담장이 기울었어요\n→ 시설\n신고: {document}"
    assert [said for _, said in found(text)] == ["침수", "시설"]


def test_what_an_input_is_is_no_example():
    assert spec("one public notice")
    assert spec("사건 자료 1건")
    assert not spec("A scooter blocks the way.")
    assert "examples" not in understand("입력: 민원 1건\n출력: 부서 이름 하나\n분류해 줘.\n{document}")


def test_rules_under_heads_are_no_examples():
    assert found("독자: 어르신\n형식: 세 줄\n금지: 느낌표\n\n공고: {document}") == []
