"""How long a reply is, whatever marks its list has."""

import pytest

from labkit.checks.length import item_lines, max_chars, sentence_count, word_count

THREE = ["접수는 5. 7.부터입니다.", "한 마리당 3만 원을 드립니다.", "문의: 099-000-2431"]


@pytest.mark.parametrize("mark", ["- ", "• ", "* ", "○ ", "ㆍ ", "· ", "▪ ", "– "])
def test_any_mark_makes_a_list(mark):
    assert item_lines("\n".join(mark + line for line in THREE), n=3).score == 1


@pytest.mark.parametrize("numbered", ["1. a\n2. b\n3. c", "1) a\n2) b\n3) c", "① a\n② b\n③ c", "가. a\n나. b\n다. c"])
def test_numbers_make_a_list_too(numbered):
    assert item_lines(numbered, n=3).score == 1


@pytest.mark.parametrize(
    "reply",
    [
        "네, 요약해 드리겠습니다.\n- a\n- b\n- c",
        "- a\n- b\n- c\n더 필요하시면 말씀해 주세요.",
        "# 요약\n- a\n- b\n- c",
        "- a\n- b",
        "- a\n- b\n- c\n- d",
        "a. b. c.",
        "접수는 5. 7.부터입니다. 한 마리당 3만 원을 드립니다.",
        "2025. 10. 16. 접수\n2025. 10. 17. 발표\n2025. 10. 18. 지급",
        "",
    ],
)
def test_other_lines_or_another_number_are_no_three_items(reply):
    assert item_lines(reply, n=3).score == 0


def test_an_indented_line_and_an_empty_one_belong_to_the_item_before():
    assert item_lines("- a\n  (이어서)\n\n- b\n- c\n", n=3).score == 1


@pytest.mark.parametrize(("mode", "score"), [("exact", 0), ("max", 1), ("min", 0)])
def test_bounds(mode, score):
    assert item_lines("- a\n- b", n=3, mode=mode).score == score


@pytest.mark.parametrize(
    ("text", "n"),
    [
        ("2025. 10. 16. 14:20에 수거했습니다. 사진으로 확인했습니다.", 2),
        ("접수 기한은 10. 31.입니다.", 1),
        ("It was collected on 16 October 2025. A photograph confirms it.", 2),
        ("“다시는 안 갑니다.” 그가 말했습니다.", 2),
        ("첫째 줄\n둘째 줄", 2),
    ],
)
def test_a_date_ends_no_sentence(text, n):
    assert sentence_count(text, n=n).score == 1


def test_characters_and_words_are_those_that_a_reader_counts():
    decomposed = "\u1112\u1161\u11ab\u1100\u1173\u11af"  # 한글 as a Mac may write it
    assert max_chars(decomposed, n=2).score == 1
    assert max_chars("한글날", n=2).score == 0
    assert word_count("접수는 오늘 마감", n=3).score == 1
    assert word_count("접수는 오늘 마감", n=2).score == 0
