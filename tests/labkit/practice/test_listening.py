"""What is heard of a prompt, and what of it counts."""

import pytest

from labkit.practice.reading.heard import clauses_of
from labkit.practice.reading.hearing import asked
from labkit.practice.reading.hearing.listening import SILENT, listen, without
from labkit.practice.reading.hearing.pieces import by_kind, kind_of, tokens
from labkit.practice.reading.hearing.sayings import sayings
from labkit.practice.reading.scanning import scan
from labkit.practice.reading.weighing import weigh


def hear(prompt):
    said = clauses_of(prompt)
    return listen(sayings(said), sayings(said, cut=False)), scan(said)


def words(text):
    return [word for _, _, word in tokens(text)]


@pytest.mark.parametrize("text", ["팀장님께", "구민들이", "시장님이", "residents", "councillors"])
def test_people_are_people_whoever_they_are(text):
    assert kind_of(words(text)[0]) == "PERSON"


def test_a_row_of_words_names_kinds_and_takes_a_quotation_as_one():
    assert by_kind(words('회의록에 없으면 "확인 필요"라고')) == ["TEXT", "없으", "Q", "라고"]
    assert by_kind(words("don't say 'no'")) == ["don't", "say", "Q"]
    assert "Q" not in by_kind(words('한 쪽만 열린 "따옴표'))


def test_nothing_said_is_silence():
    heard, _ = hear("{document}")
    assert heard.strength("no_preamble") == SILENT
    assert heard.numbers == heard.mentions == []
    assert set(heard.spots.values()) == {SILENT}


def test_every_lane_has_its_weight():
    heard, found = hear("공고를 세 문장으로 요약해 줘. 표로 하지 마. 문의처는 꼭 넣고.")
    counts = weigh(heard, found)
    assert set(counts) == set(asked.LANES)
    assert counts["task=summarise"] > 0 > counts["task=reply"]
    assert counts["include=contact"] > 0 > counts["format=table"]


def test_what_lies_in_a_span_is_not_heard():
    prompt = "요약해 줘.\n영어로 써 줘."
    heard, _ = hear(prompt)
    rest = without(heard, [(prompt.index("영어"), len(prompt))])
    assert heard.strength("language=en") > 0 > rest.strength("language=en")
    assert [saying.text for saying in rest.said] == ["요약해 줘."]


def test_marks_show_every_place_that_plainly_says_it():
    prompt = "민원을 요약해 줘. 이름은 가려 줘. 그리고 다시 말하지만 이름과 전화번호는 가려 줘."
    heard, _ = hear(prompt)
    marked = {prompt[a:b] for (a, b), name in heard.marks({"mask_personal_data": True})}
    assert len(marked) == 2
