"""Prompts as different people write them: labels, keys, degrees and rules are found by what they are."""

import json

import pytest

from labkit.practice import handle, understand
from labkit.practice.reading.segment import segment
from labkit.practice.reading.understand import read

KO = ["교통", "주정차", "청소", "소음", "상하수도", "공원녹지", "복지", "관광문화"]
EN = ["traffic", "parking", "waste", "noise", "water", "parks", "welfare", "tourism"]
HEAD = f"category: {', '.join(KO)}\nurgency: 긴급, 일반\n"


def answer(prompt, document):
    start = prompt.index("{document}")
    body = {"messages": [{"role": "user", "content": prompt.replace("{document}", document)}]}
    body["metadata"] = {"labkit_document": f"{start}:{start + len(document)}"}
    return handle(body)["choices"][0]["message"]["content"]


def filed(rule, document, head=HEAD):
    text = answer(f'{head}{rule}\nJSON만: {{"category": "", "urgency": ""}}\n\n{{document}}', document)
    return json.loads(text)["category"]


@pytest.mark.parametrize(
    "listed",
    [
        "분야는 「교통」「주정차」「청소」「소음」「상하수도」「공원녹지」「복지」「관광문화」에서 하나만 고르라.",
        "category: A 교통 / B 주정차 / C 청소 / D 소음 / E 상하수도 / F 공원녹지 / G 복지 / H 관광문화",
        "분류는 8개에요 : 교통 주정차 청소 소음 상하수도 공원녹지 복지 관광문화",
        '"enum": ["교통", "주정차", "청소", "소음", "상하수도", "공원녹지", "복지", "관광문화"]',
        "교통, 주정차, 청소, 소음, 상하수도, 공원녹지, 복지, 관광문화라는 여덟 개의 서가 가운데 하나",
        "번호\tcategory\t내용\n1\t교통\t도로\n2\t주정차\t주차\n3\t청소\t투기\n4\t소음\t공사\n5\t상하수도\t누수\n"
        "6\t공원녹지\t나무\n7\t복지\t수당\n8\t관광문화\t축제",
        "제2조 다음 각 호의 어느 하나로 한다.\n" + "\n".join(f"  {n}. {x}" for n, x in enumerate(KO, 1)),
        "교통(traffic), 주정차(parking), 청소(waste), 소음(noise), 상하수도(water), 공원녹지(parks), 복지(welfare), "
        "관광문화(tourism)",
    ],
)
def test_labels_are_found_wherever_they_stand_in_a_row(listed):
    assert understand(f"민원을 분류해 줘.\n{listed}")["labels"]["category"] == KO


@pytest.mark.parametrize(
    "said",
    [
        "urgency는 긴급 아니면 일반이에요.",
        "긴급도는 '긴급'과 '일반' 둘뿐이다.",
        "긴급 이랑 일반 두개만 써주세요",
        "- 긴급: 지금 위험할 때\n- 일반: 그 밖",
        "긴급(몇 시간 안에 다칠 수 있음) · 일반(나머지)",
        "urgency_values: [긴급, 일반]",
    ],
)
def test_degrees_are_found_by_how_they_stand(said):
    prompt = f"분류해 줘. {', '.join(KO)} 중 하나. 일반 차량이나 일반적인 글도 있다.\n{said}"
    assert understand(prompt)["labels"]["urgency"] == ["긴급", "일반"]


@pytest.mark.parametrize(
    "shown",
    [
        '{"type": "object", "properties": {"category": {"type": "string"}, "urgency": {"type": "string"}}}',
        "interface Reply {\n  // either one\n  category: string;\n  urgency: string;\n}",
        "category와 urgency라는 두 개의 키만 가진 JSON 객체 하나로 쓰십시오.",
        "분야 이름은 category에, 급한 정도는 urgency에 넣어 JSON 객체 하나로 답한다.",
        "Give me one JSON object containing just two string fields, category and urgency.",
    ],
)
def test_keys_are_found_in_shapes_and_sentences(shown):
    assert understand(f"민원을 분류해 줘. JSON.\n{shown}")["keys"] == ["category", "urgency"]


@pytest.mark.parametrize(
    "said",
    [
        "JSON 하나만. 설명 금지.",
        "json만!! 설명ㄴㄴ",
        "JSON 한 건으로 제출하며, 그 밖의 문구를 덧붙여서는 아니 된다.",
        "두 키를 가진 JSON만 두고 그 밖의 글자는 적지 마십시오.",
        "One JSON object and silence otherwise.",
        "Return valid JSON and print nothing besides it.",
        "JSON please; a program will parse your answer.",
    ],
)
def test_only_json_in_many_words(said):
    found = understand(f"민원을 분류해 줘.\n{said}")
    assert found["format"] == "json"
    assert found["no_preamble"]


PARK = "어젯밤 달맞이공원에서 스피커를 크게 틀어 시끄러웠습니다."
DRAIN = "집 앞 하수구에서 악취가 올라옵니다."
SCOOTER = "보도에 전동킥보드가 며칠째 있습니다."


@pytest.mark.parametrize(
    "rule",
    [
        "- 공원 안에서 나는 소음 → 공원녹지",
        "공원녹지 ← 공원 안 소음, 가로수",
        "공원녹지: 공원, 산책로. 공원 안 소음도 포함한다.",
        "소음: 공사장, 이웃. 단, 공원 안이면 공원녹지.",
        "공원에서 나는 시끄러운 소리는 소음이 아니라 공원녹지다.",
        "Q. 공원에서 누가 앰프를 틀면 소음 아닌가요?\nA. 공원 안의 소리는 '공원녹지'예요.",
        "- if: 공원 안에서 나는 음악, 고성\n  category: 공원녹지",
        "| 내용 | AI가 붙인 분류 | 바로잡은 분류 |\n|---|---|---|\n| 공원의 음악 소리 | 소음 | **공원녹지** |",
        "[공원녹지로 보낼 것]\n- 공원에서 들리는 시끄러운 소리",
        "× 공원 소음을 소음으로 → ○ 공원녹지",
        "주의: 공원에서 나는 소음도 「공원녹지」로 본다.",
        '{"if": "공원 안 소음", "category": "공원녹지"}',
    ],
)
def test_a_rule_is_learnt_in_whatever_form_and_does_not_overfire(rule):
    assert filed(rule, PARK) == "공원녹지"
    assert filed(rule, "윗집에서 밤마다 쿵쿵거려 시끄럽습니다. 소음이 심해요.") == "소음"


@pytest.mark.parametrize(
    ("rule", "document", "label"),
    [
        ("하수구나 맨홀에서 냄새가 나면 상하수도로.", DRAIN, "상하수도"),
        ("세워 둔 킥보드도 주정차에 든다.", SCOOTER, "주정차"),
        ("킥보드는 교통으로 보지 말고 주정차로 해 줘.", SCOOTER, "주정차"),
        ("킥보드 민원은 주차 단속반이 나가므로 주정차라고 씁니다.", SCOOTER, "주정차"),
        ("Scooters left behind: parking, not traffic.", "An e-scooter has been here for days.", "parking"),
        ("We treat scooters that were left about as parking.", "An e-scooter has been here for days.", "parking"),
        ("Parking picks up stray scooters. parking takes e-scooters.", "An e-scooter is here.", "parking"),
    ],
)
def test_sentences_tie_things_to_labels(rule, document, label):
    head = HEAD if label in KO else f"category: {', '.join(EN)}\nurgency: urgent, normal\n"
    assert filed(rule, document, head) == label


def test_examples_alone_teach_a_convention():
    shown = (
        '민원: 정류장에 공유자전거가 쓰러져 있어요.\n답: {"category": "주정차", "urgency": "일반"}\n\n'
        '민원: 공원에서 밤마다 노래를 크게 틀어요.\n답: {"category": "공원녹지", "urgency": "일반"}\n'
    )
    assert filed(shown, PARK) == "공원녹지"


def test_a_shown_shape_is_no_example_and_swallows_no_instruction():
    prompt = f'{HEAD}아래 모양의 JSON 한 개만 출력합니다.\n{{"category": "소음", "urgency": "일반"}}\n\n{{document}}'
    assert "examples" not in understand(prompt)


@pytest.mark.parametrize(
    ("said", "defined"),
    [
        ("사람이 다치거나 재산 피해가 날 상황이면 긴급, 나머지는 일반.", True),
        ("urgent: harm to a person or property is happening. normal: the rest.", True),
        ("urgency is urgent when the citizen is angry or uses capital letters; else it is normal.", False),
        ("화가 나 있으면 긴급, 아니면 일반.", False),
        ("긴급인지 일반인지도 판단해 주세요.", False),
    ],
)
def test_urgent_means_danger_only_where_the_prompt_says_so(said, defined):
    assert read(segment(f"{HEAD}{said}\n\n{{document}}")).hazard_defined is defined


def test_words_in_a_row_define_and_teach_nothing():
    stuffed = f"JSON, category, urgency, {', '.join(KO)}, 긴급, 일반, "
    stuffed += "킥보드, 공원, 맨홀, 하수구, 흙, 자갈, 화장실, 위험, 사람"
    reading = read(segment(f"{stuffed}\n\n{{document}}"))
    assert not reading.hazard_defined
    assert not any(reading.rules.values())


def test_a_prompt_that_carries_its_own_document_reads_that_one():
    own = '민원:\n"""\n누가 밤에 헌 소파와 쓰레기를 버리고 갑니다.\n"""'
    prompt = f"{HEAD}JSON만, 키는 category와 urgency.\n\n{own}\n\n{{document}}"
    assert json.loads(answer(prompt, DRAIN))["category"] == "청소"
