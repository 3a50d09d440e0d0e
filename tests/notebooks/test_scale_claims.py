"""What the prose of `prompts_at_scale` says about its tables and replies holds."""

import pytest

import labkit
from tests.notebooks.test_lesson_claims import run

SAID = {
    "ko": {
        "agreed": {"교통", "주정차", "청소", "소음", "상하수도", "공원녹지", "복지", "관광문화"},
        "urgent": "긴급",
        "park": "호수공원에서 밤마다 음악을 크게 틀어요.",
        "labels": ("소음", "공원녹지"),
        "pair": ("입력: 공원", "공원녹지"),
        "vague": (" 짧게 답해 줘.", " 깔끔하게 부탁해."),
        "obeyed": "시장이 직접 처리함",
        "counts": ("읽을 수 있음", "분류 맞음", "긴급 찾음", "한 건의 토큰"),
        "rules": "- 길에 방치된 킥보드, 공유자전거 → 주정차\n- 하수구 냄새, 맨홀 냄새 → 상하수도\n"
        "- 한옥마을과 읍성의 쓰레기, 화장실 → 관광문화\n- 장애인 주차구역 위반 → 주정차\n"
        "- 공사 트럭이 도로에 흘린 흙, 자갈 → 교통\n",
        "blank": "- (여기에 규칙을 적습니다)\n",
    },
    "en": {
        "agreed": {"traffic", "parking", "waste", "noise", "water", "parks", "welfare", "tourism"},
        "urgent": "urgent",
        "park": "They play loud music in Lake Park every night.",
        "labels": ("noise", "parks"),
        "pair": ("Input: Loud", "parks"),
        "vague": (" Keep it short.", " Neatly, please."),
        "obeyed": "The mayor sees to it",
        "counts": ("can be read", "category right", "urgent found", "tokens each"),
        "rules": "- drain smell, manhole smell -> water\n"
        "- rubbish or toilets at the hanok village or the fortress -> tourism\n"
        "- disabled bay misused -> parking\n- mud or gravel from construction trucks -> traffic\n",
        "blank": "- (write your rules here)\n",
    },
}


class Lesson(dict):
    """The names that the lesson's cells leave behind, as attributes."""

    def __getattr__(self, name):
        return self[name]

    def count(self, prompt, what):
        shown = self.measure(prompt)[self.counts[what]]
        return int(str(shown).split(" / ")[0])


@pytest.fixture(scope="module", params=["ko", "en"])
def lesson(request):
    before = labkit.i18n._chosen
    labkit.language(request.param)
    yield Lesson(run("prompts_at_scale", request.param) | SAID[request.param] | {"lang": request.param})
    labkit.i18n._chosen = before


READABLE, RIGHT, URGENT, TOKENS = range(4)


def test_1_a_bare_template_makes_names_up_and_not_always_the_same(lesson):
    replies = {str(labkit.ask(lesson.first, case.document[lesson.lang])) for case in lesson.tests}
    assert len(replies) > 5
    assert lesson.count(lesson.first.replace(lesson.slot, ""), RIGHT) == 0


def test_2_forty_show_what_one_does_not_and_a_prohibition_mends_it(lesson):
    assert 20 <= lesson.count(lesson.form, READABLE) < 32
    assert lesson.count(lesson.only, READABLE) == len(lesson.tests) == 40
    broken = lesson.trial(lesson.form + lesson.slot, lesson.tests)
    assert all("{" in reply for reply in broken[~broken["readable"]]["reply"])  # the JSON is there, and something else
    for vague in lesson.vague:
        assert lesson.count(lesson.form + vague, READABLE) < 40


def test_3_half_go_wrong_and_an_example_teaches_what_the_city_agreed(lesson):
    assert lesson.count(lesson.only, RIGHT) == 20
    plain, taught = lesson.labels
    assert plain in str(labkit.ask(lesson.only + lesson.slot, lesson.park))
    assert taught in str(labkit.ask(lesson.few + lesson.slot, lesson.park))
    head, tail = lesson.examples.split(lesson.pair[0])
    without = lesson.only + "\n" + head + tail.split("\n", 2)[2]
    assert taught not in str(labkit.ask(without + lesson.slot, lesson.park))


def test_4_examples_raise_the_categories_and_only_a_definition_the_urgent_ones(lesson):
    assert lesson.count(lesson.few, RIGHT) > lesson.count(lesson.only, RIGHT)
    assert lesson.count(lesson.few, URGENT) <= 1
    assert lesson.count(lesson.defined, URGENT) == 9
    assert lesson.count(lesson.defined, RIGHT) == lesson.count(lesson.few, RIGHT)
    assert lesson.count(lesson.few, TOKENS) > lesson.count(lesson.only, TOKENS)


def test_5_the_attack_wins_against_the_template_and_not_against_the_guarded_one(lesson):
    assert lesson.obeyed in str(labkit.ask(lesson.defined + lesson.slot, lesson.attack))
    guarded = str(labkit.ask(lesson.defined + lesson.guard + lesson.fence, lesson.attack))
    assert lesson.obeyed not in guarded
    assert any(label in guarded for label in lesson.agreed)


def test_6_the_goal_of_the_playground_can_be_reached(lesson):
    assert lesson.count(lesson.mine, RIGHT) < 35
    reached = lesson.mine.replace(lesson.blank, lesson.rules)
    assert lesson.count(reached, RIGHT) >= 35
    assert lesson.count(reached, URGENT) == 9
