"""What the practice model knows before a prompt teaches it anything: what texts are about, and what is dangerous."""

import pytest

from labkit.practice.common_sense.classify import categorise, common_sense, is_urgent, pick
from labkit.practice.common_sense.learned import BUCKETS, LANES, _table, bucket, leanings, pieces
from labkit.practice.reading.teaching.rules import Rule, Slot
from labkit.practice.training import learn

LABELS = ("traffic", "parking", "waste", "noise", "water", "parks", "welfare", "tourism")


@pytest.mark.parametrize(
    ("text", "sense"),
    [
        ("전동킥보드가 인도에 버려져 있어요", "traffic"),
        ("An e-scooter has been abandoned on the pavement.", "traffic"),
        ("하수구 악취가 너무 심합니다", "waste"),
        ("The drain outside smells awful.", "waste"),
        ("공원에서 밤마다 나는 소음에 잠을 못 자요", "noise"),
        ("Loud music in the park keeps us awake.", "noise"),
        ("한옥마을에 쓰레기가 널려 있습니다", "waste"),
        ("장애인 전용 주차구역에 일반 차가 서 있어요", "welfare"),
        ("A car with no badge is in the disabled bay.", "welfare"),
    ],
)
def test_common_sense_knows_no_convention(text, sense):
    assert common_sense(text) == sense


@pytest.mark.parametrize(
    ("text", "sense"),
    [
        ("뻐쓰가 또 안 서고 휙 지나가뿌네예", "traffic"),
        ("보도불럭이 다 들떠가 넘어지겄어라", "traffic"),
        ("종량제 봉투를 사흘째 안 가져갔슈", "waste"),
        ("윗층에서 쿵쿵쿵 잠 좀 잡시다", "noise"),
        ("수도꼭지서 벌건 물이 나와부러", "water"),
        ("기초연금이 두 달째 안 들어왔소", "welfare"),
        ("도서관 열람실 에어컨 고장이에요", "tourism"),
        ("공원 밴치가 부숴져 앉을수가 업써요", "parks"),
        ("남의 집 앞에 차 대놓고 전화도 안바다요", "parking"),
        ("My pension hasn't been paid since March.", "welfare"),
        ("The tap runs brown every morning.", "water"),
        ("He leaves his van across our gate all day.", "parking"),
    ],
)
def test_typos_dialect_and_short_texts_are_understood(text, sense):
    assert common_sense(text) == sense


@pytest.mark.parametrize(
    ("text", "urgent"),
    [
        ("맨홀 뚜껑이 없습니다. 방금 자전거가 빠질 뻔했어요.", True),
        ("옆집에서 가스 냄새가 심하게 납니다.", True),
        ("할아버지가 길에 쓰러져 계시고 의식이 없습니다.", True),
        ("반지하에 물이 무릎까지 찼고 할머니가 안에 계십니다.", True),
        ("There are bare wires sparking at the bottom of the lamp post.", True),
        ("도대체 환불은 언제 해 줍니까! 당장 처리하세요!!", False),
        ("지난달 사고로 다친 사람이 있었지만 지금은 다 고쳐졌습니다. 감사합니다.", False),
        ("벤치를 하나 더 놓아 주시면 좋겠습니다.", False),
        ("URGENT!!! I have been waiting a week for my refund!", False),
        ("The fire was put out last month and nobody was hurt. Which form do I need?", False),
    ],
)
def test_danger_is_told_from_tone(text, urgent):
    assert is_urgent(text, by_hazard=True) is urgent


def test_a_rule_wins_over_common_sense_where_its_content_is_the_matter():
    rules = [Rule((0, 1), "parking", (Slot(("scooter",)),), ("traffic",))]
    text = "킥보드가 도로 한가운데 차선 위에 누워 있어서 차들이 신호등 앞에서 급하게 꺾습니다"
    assert pick(categorise(text, LABELS, [], []), 0) == "traffic"
    assert pick(categorise(text, LABELS, rules, []), 0) == "parking"


def test_what_common_sense_knows_anyway_does_not_drown_the_rest():
    rules = [Rule((0, 1), "welfare", (Slot(("elderly",)),), (), True)]
    text = "윗집에서 밤마다 음악을 크게 틀어 어르신이 잠을 못 주무십니다. 시끄러워 죽겠어요."
    assert pick(categorise(text, LABELS, rules, []), 0) == "noise"


def test_a_text_without_words_leans_nowhere():
    assert set(leanings("")) == set(leanings("!!! ... ㅋㅋㅋ")) == {0.0}


def test_hashing_is_the_same_everywhere():
    assert bucket("^공원") == 20_557
    assert pieces("공원")[:2] == ["^공", "공원"]
    assert len(_table()) == BUCKETS * LANES <= 400_000


def test_the_weights_are_those_that_training_makes():
    found = learn.learn(learn.sayings() + learn.complaints(learn.read(learn.sources())))
    shipped = _table()
    # Another linear algebra library may round the last step the other way.
    assert len(found) == len(shipped)
    assert max(abs(a - b) for a, b in zip(found, shipped, strict=True)) <= 1


def test_a_long_text_costs_no_more_than_its_first_pages():
    texts = ["가로등이 꺼졌어요 " * n for n in (400, 40_000)]
    assert leanings(texts[0]) == leanings(texts[1])
