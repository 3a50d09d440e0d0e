"""What a sentence does with a thing that it names, as officials put it."""

import re

import pytest

from labkit.practice.reading.doing import done, sentences_of


@pytest.mark.parametrize(
    ("sentence", "thing", "what"),
    [
        ("날짜를 남기십시오.", "날짜", "asks"),
        ("날짜를 빠뜨리지 마십시오.", "날짜", "asks"),
        ("날짜는 빼지 말고 그대로 적어 줘.", "날짜", "asks"),
        ("근거를 빠짐없이 갖춥니다.", "근거", "asks"),
        ("날짜는 빼라.", "날짜", "bans"),
        ("전화번호는 모두 지우고 날짜도 쓰지 마십시오.", "날짜", "bans"),
        ("날짜를 넣지 않습니다.", "날짜", "bans"),
        ("금액은 포함하지 마십시오.", "금액", "bans"),
        ("전화번호 없이 써 줘.", "전화번호", "bans"),
        ("전화번호는 변형 없이 옮깁니다.", "전화번호", "asks"),
        ("날짜는 빠지면 안 됩니다.", "날짜", "asks"),
        ("금액은 굳이 안 써도 됩니다.", "금액", "bans"),
        ("Leave the amounts out.", "amounts", "bans"),
        ("담당자를 포함한 모든 사람의 이름을 쓰지 마십시오.", "담당자", "bans"),
        ("담당자를 포함하여 주십시오.", "담당자", None),
        ("날짜가 많습니다.", "날짜", None),
        ("Keep the dates and leave out the greeting.", "dates", "asks"),
        ("Keep the dates and leave out the greeting.", "greeting", "bans"),
        ("Don't bother with dates.", "dates", "bans"),
        ("Do not drop the dates.", "dates", "asks"),
        ("Do not mention names.", "names", "bans"),
        ("The dates change.", "dates", None),
    ],
)
def test_the_nearest_verb_decides(sentence, thing, what):
    found = re.search(thing, sentence)
    assert found
    assert done(sentence, found) == what


def test_a_heading_that_bans_holds_for_its_items_and_no_further():
    prompt = """[갖출 것]
- 인사
- 근거(법령, 조사)
[뺄 것]
- 이름, 전화번호
- [내부 자료]로 표시된 내용
- 개인정보: 주소와 계좌
- 약속
회신만 쓰십시오."""
    banned = [said for said, ban in sentences_of(prompt) if ban]
    assert banned == ["[뺄 것]", "- 이름, 전화번호", "- [내부 자료]로 표시된 내용", "- 개인정보: 주소와 계좌", "- 약속"]


def test_an_english_heading_does_as_well():
    prompt = "Include:\n- a greeting\nLeave out:\n- names\n- promises\nWrite the reply only."
    assert [said for said, ban in sentences_of(prompt) if ban] == ["Leave out:", "- names", "- promises"]


@pytest.mark.parametrize(
    ("sentence", "thing"),
    [
        ("문의 전화번호를 생략하거나 바꾸지 마십시오.", "전화번호"),
        ("금액과 문의처를 적시하고, 안내문에 없는 사항은 보태지 않는다.", "금액"),
        ("날짜와 문의 전화번호 유지", "날짜"),
    ],
)
def test_what_must_not_be_lost_is_asked_for(sentence, thing):
    found = re.search(thing, sentence)
    assert found
    assert done(sentence, found) == "asks"


@pytest.mark.parametrize("heading", ["빠지면 안 되는 것:", "Not to be omitted:"])
def test_a_heading_of_what_must_not_be_lost_bans_nothing(heading):
    assert not any(ban for _, ban in sentences_of(f"{heading}\n- 날짜\n- 금액"))
