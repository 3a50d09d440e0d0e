"""The practice model as an OpenAI endpoint: what is answered, what is refused and how, whole and streamed."""

import json
import logging

import pytest

from labkit.model.endpoint import MAX_BODY, answer, chat, routes
from labkit.model.messages import PROMPT_LIMIT

CHAT, RESPONSES = "/v1/chat/completions", "/v1/responses"
SAID = "두 문장으로 요약해 줘.\n\n버스가 매일 늦습니다. 정류장에 지붕이 없습니다. 비가 오면 모두 젖습니다."
MESSAGES = [{"role": "user", "content": SAID}]


def post(path, **fields):
    name = "messages" if path == CHAT else "input"
    body = {"model": "labkit-practice", name: MESSAGES, **fields}
    return answer("POST", path, json.dumps({k: v for k, v in body.items() if v is not ...}).encode())


def read(given):
    return json.loads(given.body)


def events(given):
    rows = b"".join(given.events).decode().split("\n\n")
    assert rows.pop() == ""
    data = [row.split("data: ", 1)[1] for row in rows]
    return [json.loads(one) if one != "[DONE]" else one for one in data]


# ------------------------------------------------------------------ what is answered


def test_the_only_model_is_listed_and_found_by_name():
    assert [m["id"] for m in read(answer("GET", "/v1/models"))["data"]] == ["labkit-practice"]
    assert read(answer("GET", "/v1/models/labkit-practice"))["object"] == "model"
    assert answer("HEAD", "/v1/models/").status == 200


def test_a_chat_stream_holds_what_the_whole_answer_holds_and_ends_with_its_mark():
    whole = read(post(CHAT))
    *chunks, mark = events(post(CHAT, stream=True, stream_options={"include_usage": True}))
    assert mark == "[DONE]"
    assert chunks[0]["choices"][0]["delta"]["role"] == "assistant"
    said = "".join(c["choices"][0]["delta"].get("content", "") for c in chunks if c["choices"])
    assert said == whole["choices"][0]["message"]["content"]
    assert len(chunks) > 5
    assert [c["choices"][0]["finish_reason"] for c in chunks if c["choices"]][-2:] == [None, "stop"]
    assert chunks[-1]["usage"] == whole["usage"]
    assert all(c["usage"] is None for c in chunks[:-1])
    assert chunks[-2]["labkit_trace"] == whole["labkit_trace"]


def test_a_stream_counts_nothing_unless_it_is_asked():
    *chunks, _ = events(post(CHAT, stream=True))
    assert all("usage" not in chunk and chunk["choices"] for chunk in chunks)


def test_a_response_is_opened_from_outside_in_and_closed_from_inside_out():
    said = events(post(RESPONSES, stream=True))
    names = [one["type"].removeprefix("response.") for one in said]
    deltas = [one["delta"] for one in said if one["type"].endswith("text.delta")]
    assert names[:4] == ["created", "in_progress", "output_item.added", "content_part.added"]
    assert names[4:-4] == ["output_text.delta"] * len(deltas)
    assert names[-4:] == ["output_text.done", "content_part.done", "output_item.done", "completed"]
    assert [one["sequence_number"] for one in said] == list(range(len(said)))
    final = said[-1]["response"]
    assert final["output"][0]["content"][0]["text"] == "".join(deltas) == said[-4]["text"]
    assert final["usage"]["output_tokens"] > 0
    assert said[0]["response"]["output"] == []


def test_both_interfaces_give_the_same_answer():
    chatted = read(post(CHAT))["choices"][0]["message"]["content"]
    for given in (SAID, MESSAGES, [{"role": "user", "content": [{"type": "input_text", "text": SAID}]}]):
        assert read(post(RESPONSES, input=given))["output"][0]["content"][0]["text"] == chatted


def test_instructions_stand_before_the_input():
    order = "교통, 주정차 중 하나로 분류하고 분류명만 답해."
    together = read(
        post(
            CHAT,
            messages=[{"role": "system", "content": order}, {"role": "user", "content": "골목에 불법주차가 심합니다."}],
        )
    )
    apart = read(post(RESPONSES, instructions=order, input="골목에 불법주차가 심합니다."))
    assert apart["output"][0]["content"][0]["text"] == together["choices"][0]["message"]["content"] == "주정차"


def test_parts_of_text_are_one_text():
    parts = [{"type": "text", "text": part} for part in SAID.split("\n\n")]
    whole = read(post(CHAT, messages=[{"role": "user", "content": SAID.replace("\n\n", "\n")}]))
    assert read(post(CHAT, messages=[{"role": "user", "content": parts}]))["choices"] == whole["choices"]


@pytest.mark.parametrize("name", ["max_tokens", "max_completion_tokens"])
def test_a_limit_cuts_the_answer_and_says_so(name):
    whole, cut = (read(post(CHAT, **{name: n})) for n in (10_000, 5))
    text = cut["choices"][0]["message"]["content"]
    assert whole["choices"][0]["finish_reason"] == "stop"
    assert cut["choices"][0]["finish_reason"] == "length"
    assert 0 < cut["usage"]["completion_tokens"] <= 5
    assert whole["choices"][0]["message"]["content"].startswith(text)


def test_a_limit_makes_a_response_incomplete():
    cut = read(post(RESPONSES, max_output_tokens=16))
    assert (cut["status"], cut["incomplete_details"]) == ("incomplete", {"reason": "max_output_tokens"})
    assert events(post(RESPONSES, max_output_tokens=16, stream=True))[-1]["type"] == "response.incomplete"


@pytest.mark.parametrize("stop", ["정류장", ["없는 말", "정류장"]])
def test_a_stop_word_ends_the_answer_before_it(stop):
    given = read(post(CHAT, stop=stop))["choices"][0]
    assert given["finish_reason"] == "stop"
    assert given["message"]["content"]
    assert "정류장" not in given["message"]["content"]


@pytest.mark.parametrize(
    "fields",
    [
        {"temperature": 0.7, "top_p": 1, "seed": 3, "presence_penalty": -1, "frequency_penalty": 0.5},
        {"n": 1, "logprobs": False, "tools": [], "response_format": {"type": "text"}, "stop": None},
        {"user": "x", "store": True, "service_tier": "auto", "something_else": {"a": [1]}},
        dict.fromkeys(["temperature", "max_tokens", "stream", "stream_options", "tools", "metadata", "n"]),
    ],
)
def test_what_has_no_effect_is_accepted_and_has_none(fields):
    assert read(post(CHAT, **fields))["choices"] == read(post(CHAT))["choices"]


def test_the_same_request_gives_the_same_bytes():
    assert post(CHAT).body == post(CHAT).body
    assert b"".join(post(RESPONSES, stream=True).events) == b"".join(post(RESPONSES, stream=True).events)


def test_a_former_turn_in_which_a_tool_was_called_has_no_text():
    turns = [{"role": "assistant", "content": None, "tool_calls": []}, *MESSAGES]
    assert post(CHAT, messages=turns).status == 200


# ------------------------------------------------------------------ what is refused


@pytest.mark.parametrize(
    ("fields", "param", "code"),
    [
        ({"model": ...}, "model", "missing_required_parameter"),
        ({"model": 3}, "model", "invalid_type"),
        ({"messages": ...}, "messages", "missing_required_parameter"),
        ({"messages": "요약"}, "messages", "invalid_type"),
        ({"messages": []}, "messages", "empty_array"),
        ({"messages": ["요약"]}, "messages[0]", "invalid_type"),
        ({"messages": [{"content": "x"}]}, "messages[0].role", "missing_required_parameter"),
        ({"messages": [*MESSAGES, {"role": "robot", "content": "x"}]}, "messages[1].role", "invalid_value"),
        ({"messages": [{"role": [], "content": "x"}]}, "messages[0].role", "invalid_type"),
        ({"messages": [{"role": "user"}]}, "messages[0].content", "missing_required_parameter"),
        ({"messages": [{"role": "user", "content": 3}]}, "messages[0].content", "invalid_type"),
        ({"messages": [{"role": "user", "content": ["x"]}]}, "messages[0].content[0]", "invalid_type"),
        (
            {"messages": [{"role": "user", "content": [{"type": "image_url", "image_url": {"url": "x"}}]}]},
            "messages[0].content[0].type",
            "invalid_value",
        ),
        (
            {"messages": [{"role": "user", "content": [{"type": "text"}]}]},
            "messages[0].content[0].text",
            "invalid_type",
        ),
        ({"temperature": "warm"}, "temperature", "invalid_type"),
        ({"temperature": True}, "temperature", "invalid_type"),
        ({"temperature": 2.1}, "temperature", "decimal_above_max_value"),
        ({"top_p": -0.1}, "top_p", "decimal_below_min_value"),
        ({"max_tokens": 0}, "max_tokens", "integer_below_min_value"),
        ({"max_tokens": 1.5}, "max_tokens", "invalid_type"),
        ({"seed": "x"}, "seed", "invalid_type"),
        ({"stream": "yes"}, "stream", "invalid_type"),
        ({"stream_options": {"include_usage": True}}, "stream_options", "invalid_value"),
        ({"stream": True, "stream_options": {"include_usage": 1}}, "stream_options.include_usage", "invalid_type"),
        ({"metadata": {"a": 1}}, "metadata.a", "invalid_type"),
        ({"stop": [1]}, "stop", "invalid_type"),
        ({"stop": list("abcde")}, "stop", "array_above_max_length"),
        ({"n": 2}, "n", "unsupported_parameter"),
        ({"tools": [{"type": "function"}]}, "tools", "unsupported_parameter"),
        ({"functions": [{}]}, "functions", "unsupported_parameter"),
        ({"logprobs": True}, "logprobs", "unsupported_parameter"),
        ({"modalities": ["text", "audio"]}, "modalities", "unsupported_parameter"),
        ({"response_format": {"type": "json_schema", "json_schema": {}}}, "response_format.type", "unsupported_value"),
        ({"response_format": {"type": "json_object"}}, "response_format.type", "unsupported_value"),
    ],
)
def test_a_chat_that_cannot_be_answered_names_the_field(fields, param, code):
    given = post(CHAT, **fields)
    error = read(given)["error"]
    assert given.status == 400
    assert (error["type"], error["param"], error["code"]) == ("invalid_request_error", param, code)
    assert error["message"]


@pytest.mark.parametrize(
    ("fields", "param", "code"),
    [
        ({"input": ...}, "input", "missing_required_parameter"),
        ({"input": {}}, "input", "invalid_type"),
        ({"input": []}, "input", "empty_array"),
        ({"input": [{"type": "function_call_output", "output": "x"}]}, "input[0].type", "invalid_value"),
        ({"instructions": ["x"]}, "instructions", "invalid_type"),
        ({"previous_response_id": "resp_1"}, "previous_response_id", "previous_response_not_found"),
        ({"conversation": "conv_1"}, "conversation", "unsupported_parameter"),
        ({"background": True}, "background", "unsupported_parameter"),
        ({"tools": [{"type": "web_search"}]}, "tools", "unsupported_parameter"),
        ({"text": {"format": {"type": "json_schema"}}}, "text.format.type", "unsupported_value"),
        ({"max_output_tokens": -1}, "max_output_tokens", "integer_below_min_value"),
    ],
)
def test_a_response_that_cannot_be_made_names_the_field(fields, param, code):
    given = post(RESPONSES, **fields)
    assert given.status == 400
    assert (read(given)["error"]["param"], read(given)["error"]["code"]) == (param, code)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b'"text"',
        b"\xff\xfe{}",
        b'{"temperature": NaN}',
        b'{"seed": ' + b"9" * 5_000 + b"}",
        b"[" * 100_000,
        b'{"a":' * 50_000 + b"1" + b"}" * 50_000,
        rb'{"model": "labkit-practice", "messages": [{"role": "user", "content": "\ud800"}]}',
    ],
)
def test_what_is_no_json_object_of_whole_characters_is_refused(body):
    given = answer("POST", CHAT, body)
    assert (given.status, read(given)["error"]["code"]) == (400, "invalid_json")


def test_a_pair_of_surrogates_is_one_character():
    body = rb'{"model": "labkit-practice", "messages": [{"role": "user", "content": "\ud83d\ude00"}]}'
    assert answer("POST", CHAT, body).status == 200


@pytest.mark.parametrize(("path", "name"), [(CHAT, "messages"), (RESPONSES, "input")])
def test_a_prompt_that_is_too_long_is_told_with_both_numbers(path, name):
    given = post(path, **{name: [{"role": "user", "content": "가" * (PROMPT_LIMIT + 1)}]})
    error = read(given)["error"]
    assert (given.status, error["code"]) == (400, "context_length_exceeded")
    assert str(PROMPT_LIMIT) in error["message"]
    assert str(PROMPT_LIMIT + 1) in error["message"]


@pytest.mark.parametrize(
    ("method", "path", "body", "status", "code"),
    [
        ("POST", CHAT, b'{"model": "gpt-x", "messages": []}', 404, "model_not_found"),
        ("GET", "/v1/models/gpt%2Fx", b"", 404, "model_not_found"),
        ("GET", CHAT, b"", 405, "method_not_supported"),
        ("DELETE", "/v1/models", b"", 405, "method_not_supported"),
        ("POST", "/v1/embeddings", b"{}", 404, "unknown_url"),
        ("POST", "/chat/completions", b"{}", 404, "unknown_url"),
        ("POST", CHAT, b" " * (MAX_BODY + 1), 413, "request_too_large"),
    ],
)
def test_the_rest_has_its_own_status(method, path, body, status, code):
    given = answer(method, path, body)
    assert (given.status, read(given)["error"]["code"]) == (status, code)
    assert ("Allow" in given.headers) == (status == 405)


def test_a_defect_of_ours_is_told_without_what_was_sent(monkeypatch, caplog):
    def fails(body):
        raise KeyError(body["messages"][0]["content"])

    monkeypatch.setattr(chat, "handle", fails)
    with caplog.at_level(logging.ERROR, routes.__name__):
        given = post(CHAT, messages=[{"role": "user", "content": "비밀입니다"}])
    assert (given.status, read(given)["error"]["type"]) == (500, "server_error")
    assert "KeyError" in caplog.text
    assert "비밀입니다" not in caplog.text + given.body.decode()
