"""How a complaint comes in again: what may differ and what must not."""

import random
import sys
from datetime import datetime
from difflib import SequenceMatcher

import pytest
from datasets_city import DATASETS, city

from graders.truths.complaints import links

sys.path.insert(0, str(DATASETS / "complaints"))

from retelling import figures, identities, places, windows, wording
from retelling.source import Source, sources
from retelling.telling import retell, sentences

TEXTS = {source.id: source for source in sources(DATASETS / "complaints/texts")}
DONG = city("places").DONG_OF
NOON = datetime(2024, 6, 3, 12)


def source(body, **changes):
    text = {"id": "x", "body_ko": body, "category": "traffic", "urgency": "normal", "dong": "은하동", "convention": 0}
    return Source(text | changes.pop("text", {}), **changes)


def tellings(it, dong="은하동", times=60):
    return {retell(it, DONG[dong], NOON, random.Random(n)).body for n in range(times)}


def test_a_text_that_decides_a_label_loses_no_sentence():
    it = source("맨홀에서 냄새가 나요. 점심때요. 코를 막습니다.", text={"convention": 2})
    for body in tellings(it):
        assert all(part in body.replace("납니다", "나요") for part in ("맨홀에서 냄새", "점심때요", "코를 막"))


def test_a_plain_text_stops_after_what_must_stay():
    it = source("가로등이 나갔어요. 골목이 깜깜해요. 무서워요. 아이가 울어요.", keep=2)
    told = tellings(it, times=200)
    assert all("가로등이 나갔" in body and "골목이 깜깜" in body for body in told)
    assert any("무서워요" not in body for body in told)
    assert not any("아이가 울어요" in body and "무서워요" not in body for body in told)


@pytest.mark.parametrize(
    ("body", "parts"),
    [
        ("계산하는 분이 '지원받는 거죠?' 하고 물어요. 싫어요.", 2),
        ("도장, 통장, 위임장... 다 가져오래요. 못 합니다.", 2),
        ("하나! 둘! 셋", 3),
        ("첫 줄\n둘째 줄", 2),
    ],
)
def test_sentences_end_where_readers_see_an_end(body, parts):
    assert len(sentences(body)) == parts


def test_a_named_place_stays_in_its_dong():
    own = places.dongs_for(source("은하호수공원 화장실 물이 안 나와요", text={"dong": "호수1동"}))
    assert [dong.name for dong in own] == ["호수1동"]
    assert len(places.dongs_for(source("가로등이 나갔어요", where="city"))) == 24
    village_bus = places.dongs_for(source("예담01 손잡이가 높아요", where="city", text={"dong": "예담1동"}))
    assert {dong.district.name for dong in village_bus} == {"예담구"}


def test_rubbish_never_moves_into_the_tourist_zone_and_the_zones_own_never_leaves():
    waste = places.dongs_for(source("쓰레기가 쌓였어요", where="city", text={"category": "waste"}))
    assert not {"옛성동", "기와동"} & {dong.name for dong in waste}
    zone = source(
        "골목 화장실이 막혔어요", where="city", text={"convention": 4, "dong": "기와동", "category": "tourism"}
    )
    assert [dong.name for dong in places.dongs_for(zone)] == ["기와동"]


def test_times_move_together():
    assert figures.shift_times("18:42에 섰고 19:05에 갔다", 20) == "19:02에 섰고 19:25에 갔다"
    assert figures.shift_times("1:20 2:3 58:01", 5) == "1:25 2:3 58:01"


def test_a_number_that_stands_twice_stays():
    twice = "세 번 말씀드렸고 세 번 다 같은 답, 세 대가 서 있다"
    assert {figures.vary(twice, NOON.date(), random.Random(n)) for n in range(30)} == {twice}


def test_the_bus_that_came_later_is_named_only_since_then():
    early = {figures.vary("33번 막차가 빨라요", datetime(2024, 1, 1).date(), random.Random(n)) for n in range(60)}
    late = {figures.vary("33번 막차가 빨라요", datetime(2025, 6, 1).date(), random.Random(n)) for n in range(60)}
    assert "21-1번 막차가 빨라요" in late - early
    first = windows.return_days(source("21-1번이 그냥 가요"))[0]
    assert first == figures.NEW_BUS_SINCE


def test_windows():
    assert windows.in_windows("1230-0102")[0].isoformat() == "2023-01-01"
    assert {day.isoformat() for day in windows.in_windows("fest+3~+3")} == {"2023-10-25", "2024-10-23", "2025-10-22"}
    assert {day.month for day in windows.in_windows("csat-10~-4")} == {11}
    assert windows.in_windows("2025-05-12~2025-05-13")[1].isoformat() == "2025-05-13"


@pytest.mark.parametrize(
    ("body", "own"), [("밤새 짖어유.", True), ("못 자겠소.", True), ("와 안 오는교?", True), ("시끄러워요.", False)]
)
def test_a_voice_of_its_own_keeps_its_endings(body, own):
    assert wording.plain_speech(body) is not own
    if own:
        assert {wording.other_endings(body, random.Random(n)) for n in range(20)} == {body}


def test_another_person_has_other_numbers_that_nobody_has():
    it = TEXTS["c118"]
    body, names = identities.another_person(it.id, it.body, random.Random(1))
    assert "남상구" not in body
    assert "남기훈" not in body
    assert names[0][0] == names[1][0]  # father and son
    for kind, text in identities.identifiers(body, names):
        assert text not in it.body, kind


def test_each_return_is_near_its_text():
    """No return says something else: what differs is little against what stays."""
    rng = random.Random(20261120)
    told = [it for it in links().values() if not it.as_written]
    for it in rng.sample(told, 400):
        text = TEXTS[it.text_id].body
        matching = SequenceMatcher(None, text, it.body, autojunk=False).get_matching_blocks()
        kept = sum(block.size for block in matching if block.size > 1)
        assert kept > 0.4 * min(len(text), len(it.body)), (it.text_id, it.body)


def test_no_text_returns_so_often_that_readers_meet_it():
    counts: dict[str, int] = {}
    for it in links().values():
        counts[it.text_id] = counts.get(it.text_id, 0) + 1
    assert max(counts.values()) < 0.009 * len(links())
    long_ones = [n for text_id, n in counts.items() if len(TEXTS[text_id].body) > 280]
    assert max(long_ones) <= 4
