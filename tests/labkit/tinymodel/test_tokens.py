"""Tokens: what they are joined of, and that a text comes back whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from labkit.tinymodel.tokens import Tokenizer, join

TEXTS = ("하늘시는 하늘시민과 함께합니다.\n문의: 하늘시", "the city of the sky, the city hall", "2025. 10. 11.")
TOKENIZER = Tokenizer.learn(TEXTS, 40)


@given(st.text())
def test_tokens_join_back_to_the_text_whatever_it_is(text):
    assert join(TOKENIZER.split(text)) == text


def test_the_most_frequent_pair_is_joined_first():
    tokenizer = Tokenizer.learn(["ab ab ab cd cd"], 1)
    assert tokenizer.joins == (("a", "b"),)
    assert tokenizer.split("abcd") == ["ab", "c", "d"]


def test_equally_frequent_pairs_are_joined_in_order_of_characters():
    assert Tokenizer.learn(["xyxy\nabab"], 1).joins == (("a", "b"),)


def test_a_pair_that_occurs_once_is_not_joined():
    assert Tokenizer.learn(["abcdef"], 10).joins == ()


def test_no_token_reaches_over_a_number_and_its_mark():
    tokenizer = Tokenizer.learn(["10. 10. 10. 10. 10."], 50)
    assert tokenizer.split("10. 10.") == ["10", ".", " 10", "."]


def test_what_the_texts_never_held_falls_back_to_bytes():
    tokenizer = Tokenizer.learn(["only latin letters"], 10)
    assert tokenizer.split("한") == ["<0xED>", "<0x95>", "<0x9C>"]


def test_bytes_that_are_no_character_show_as_a_mark():
    assert join(["<0xED>", "a"]) == "�a"


def test_more_joins_never_need_more_tokens():
    few, many = Tokenizer.learn(TEXTS, 5), Tokenizer.learn(TEXTS, 40)
    assert all(many.count(text) <= few.count(text) for text in TEXTS)
    assert sum(map(many.count, TEXTS)) < sum(map(few.count, TEXTS))


def test_a_negative_number_of_joins_is_refused():
    with pytest.raises(ValueError, match="-1"):
        Tokenizer.learn(TEXTS, -1)
