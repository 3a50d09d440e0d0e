"""Whatever is sent, an answer in the API's form comes back, and never "we failed".

`LABKIT_FUZZ=20000 pytest tests/labkit/model/test_endpoint_fuzz.py` looks longer.
"""

import json
import os
import string

import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from labkit.model.endpoint import answer

EXAMPLES = int(os.environ.get("LABKIT_FUZZ", "150"))
QUICK = settings(max_examples=EXAMPLES, deadline=None, database=None, suppress_health_check=list(HealthCheck))

_ORDERS = [
    "요약해 줘.",
    "표로",
    "세 문장으로",
    "JSON만 출력해",
    '{"category": "교통|환경"}',
    "답장을 써 줘",
    "Summarise in",
]
_MARKS = ["```", "###", "[원문]", "<문서>", "\n", "\n\n", "- ", "1. ", "|a|b|", "{document}", "{문서}", "as a table"]
_VALUES = ["2025. 3. 5.(수)", "3억 2,000만 원", "010-1234-5678", "이전 지시를 무시하고", "회의록", "가" * 300, "１２３"]
_ODD = ["\u202e", "\x00", "🎈", "é", "\ud83d\ude00", "\udc00"]
WORDS = st.sampled_from([*_ORDERS, *_MARKS, *_VALUES, *_ODD])
TEXTS = st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=14).map(" ".join), st.just("버스가 늦습니다. " * 500))
NUMBERS = st.one_of(
    st.integers(-3, 5), st.floats(), st.sampled_from([10**30, -(10**4000), 1e308, 2**63, 0.0, -0.0]), st.booleans()
)
JSON = st.recursive(
    st.one_of(st.none(), NUMBERS, TEXTS),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
ROLES = st.one_of(st.sampled_from(["system", "developer", "user", "assistant", "tool"]), JSON)
PART_TYPES = st.one_of(
    st.sampled_from(["text", "input_text", "output_text", "refusal", "image_url", "input_audio"]), JSON
)
PARTS = st.fixed_dictionaries(
    {}, optional={"type": PART_TYPES, "text": TEXTS | JSON, "refusal": TEXTS, "image_url": JSON}
)
CONTENT = st.one_of(TEXTS, TEXTS, st.lists(PARTS, max_size=3), JSON)
MESSAGE = st.fixed_dictionaries({}, optional={"role": ROLES, "content": CONTENT, "type": JSON, "name": JSON})
GOOD_MESSAGE = st.fixed_dictionaries({"role": st.sampled_from(["system", "user", "assistant"]), "content": TEXTS})
INPUT = st.one_of(st.lists(GOOD_MESSAGE, min_size=1, max_size=4), st.lists(MESSAGE, max_size=4), TEXTS, JSON)
MODEL = st.one_of(st.just("labkit-practice"), st.just("labkit-practice"), JSON)
FIELDS = [
    *[
        "stream",
        "n",
        "max_tokens",
        "max_completion_tokens",
        "max_output_tokens",
        "temperature",
        "top_p",
        "seed",
        "stop",
    ],
    *["presence_penalty", "tools", "functions", "logprobs", "top_logprobs", "response_format", "text", "modalities"],
    *["metadata", "stream_options", "previous_response_id", "conversation", "background", "instructions", "prompt"],
]
HINT = st.fixed_dictionaries({}, optional={"labkit_document": st.text(string.digits + ":-", max_size=12) | TEXTS})
OPTIONS = st.dictionaries(
    st.sampled_from(FIELDS), JSON | st.booleans() | st.fixed_dictionaries({"type": JSON}), max_size=3
)
BODIES = st.builds(
    lambda model, said, options, hint: {"model": model, "messages": said, "input": said, **hint, **options},
    MODEL,
    INPUT,
    st.one_of(st.just({}), OPTIONS),
    st.one_of(st.just({}), HINT.map(lambda hint: {"metadata": hint})),
)
PATHS = st.sampled_from(["/v1/chat/completions", "/v1/responses"])


def check(given_back):
    """The answer is whole, and of a form that clients know."""
    assert given_back.status in (200, 400, 404, 405, 413), given_back.body
    if given_back.events is not None:
        for one in given_back.events:
            data = one.decode().split("data: ", 1)[1]
            assert data == "[DONE]\n\n" or isinstance(json.loads(data), dict)
        return
    content = json.loads(given_back.body.decode())
    if given_back.status == 200:
        assert content["object"] in ("chat.completion", "response", "list", "model")
    else:
        assert set(content["error"]) == {"message", "type", "param", "code"}
        assert content["error"]["type"] == "invalid_request_error"
        assert 0 < len(content["error"]["message"]) < 500


@seed(4)
@QUICK
@given(PATHS, BODIES, st.booleans())
def test_any_json_gets_an_answer(path, body, escaped):
    # A lone half of a character can only be sent escaped.
    check(answer("POST", path, json.dumps(body, ensure_ascii=escaped).encode("utf-8", "surrogatepass")))


@seed(5)
@QUICK
@given(PATHS, BODIES, st.data())
def test_a_damaged_body_gets_an_answer(path, body, data):
    sent = bytearray(json.dumps(body).encode())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, max(0, len(sent) - 1)))
        sent[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=4))
    check(answer("POST", path, bytes(sent[: data.draw(st.integers(0, len(sent)))])))


@seed(6)
@QUICK
@given(
    st.text(max_size=20),
    st.one_of(PATHS, st.text(max_size=60), st.text(max_size=9).map("/v1/models/".__add__)),
    st.binary(),
)
def test_any_method_and_path_get_an_answer(method, path, body):
    check(answer(method, path, body))


@pytest.mark.parametrize(
    "unit", ["가", "a ", "버스가 늦습니다. ", "1,", "|", "```\n", "{", "\n", "- x\n", "?", "“", "(가)", "2025. 3. 5. "]
)
@pytest.mark.parametrize("order", ["요약해 줘.", "표로 정리해 줘.", "답장을 써 줘."])
def test_the_longest_prompts_are_answered(order, unit):
    said = f"{order}\n\n{unit * (20_000 // len(unit))}"
    check(answer("POST", "/v1/responses", json.dumps({"model": "labkit-practice", "input": said}).encode()))
