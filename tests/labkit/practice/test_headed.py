"""The heading that each line of a prompt stands under."""

from labkit.practice.reading.headed import headings, own_head


def test_a_section_heads_its_list_and_ends_with_it():
    lines = ["## 넣지 않을 것", "- 별표", "- 이름", "해요체로 써 주세요."]
    assert headings(lines) == ["", "넣지 않을 것", "넣지 않을 것", ""]


def test_a_short_line_above_a_list_heads_it():
    assert headings(["The job", "* four lines", "* dates in"]) == ["", "The job", "The job"]


def test_a_line_may_bring_its_own_heading():
    assert own_head("금지: 느낌표, 줄임말")[0] == "금지"
    assert own_head("| 필수 | 날짜, 금액 |")[0] == "필수"
    assert own_head("【역할】 시험 담당자")[0] == "역할"
    assert own_head("10시: 회의가 아니라 https://example.kr 을 본다") != ("https", 0)
    assert own_head("그냥 요약해 줘.") == ("", 0)


def test_a_numbered_section_heads_the_lines_below():
    assert headings(["1. 역할", "- 상담 직원"])[1] == ""  # an item above an item heads nothing
    assert headings(["## 1. 역할", "상담 창구 직원"])[1] == "1. 역할"
