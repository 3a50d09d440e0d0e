"""A live endpoint that misbehaves, on this machine: each failure is told in words, with the next step."""

import json
import threading

import pytest

import labkit
from labkit.commands import main
from labkit.errors import ModelError
from labkit.model import asking
from labkit.model.configuration import Configuration, configuration
from tests.labkit.model.conftest import GOOD


def test_a_live_answer_has_no_trace(endpoint):
    reply = labkit.ask("안녕?", temperature=0.2, seed=7)
    assert (reply.text, reply.model, reply.trace) == ("안녕하세요", "tiny", None)
    assert reply.usage == {"prompt_tokens": 3, "completion_tokens": 2}
    path, headers, body = endpoint.seen[0]
    assert path == "/v1/chat/completions"
    assert headers["authorization"] == "Bearer sk-secret-123"
    assert body == {"messages": [{"role": "user", "content": "안녕?"}], "model": "tiny", "temperature": 0.2, "seed": 7}


def test_a_live_endpoint_gets_no_hint_of_where_the_document_is(endpoint):
    labkit.ask("요약해 줘.", "글")
    assert "metadata" not in endpoint.seen[0][2]


def test_the_practice_model_stays_within_reach(endpoint):
    assert labkit.ask("안녕?", model="labkit-practice").model == "labkit-practice"
    assert endpoint.seen == []


@pytest.mark.parametrize(
    ("status", "word", "tries"),
    [
        (401, "OPENAI_API_KEY", 1),
        (403, "OPENAI_API_KEY", 1),
        (404, "LABKIT_MODEL", 1),
        (400, "400", 1),
        (429, "429", 3),
        (500, "500", 3),
        (503, "503", 3),
    ],
)
def test_a_status_is_told_with_its_next_step(endpoint, status, word, tries):
    endpoint.status = status
    endpoint.body = json.dumps({"error": {"message": "no such thing", "type": "x", "code": None}}).encode()
    with pytest.raises(ModelError) as caught:
        labkit.ask("안녕?")
    assert word in caught.value.text.ko
    assert word in caught.value.text.en
    assert "sk-secret-123" not in str(caught.value.text)
    assert len(endpoint.seen) == tries


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("text/html; charset=utf-8", b"<!doctype html><title>Log in</title>"),
        ("application/json", b"<html>proxy</html>"),
        ("application/json", b'{"choices": [{"mess'),
    ],
)
def test_a_page_instead_of_json_is_told(endpoint, kind, body):
    endpoint.kind, endpoint.body = kind, body
    with pytest.raises(ModelError) as caught:
        labkit.ask("안녕?")
    assert "JSON" in caught.value.text.ko
    assert "/v1" in caught.value.text.en


@pytest.mark.parametrize(
    "body",
    [
        b"{}",
        b"null",
        b"[]",
        json.dumps({**GOOD, "choices": []}).encode(),
        json.dumps({**GOOD, "choices": [{"index": 0, "message": {"role": "assistant", "content": None}}]}).encode(),
        json.dumps({**GOOD, "choices": [{"index": 0}]}).encode(),
    ],
)
def test_an_answer_without_text_is_told(endpoint, body):
    endpoint.body = body
    with pytest.raises(ModelError):
        labkit.ask("안녕?")


def test_a_slow_endpoint_is_told(endpoint, monkeypatch):
    endpoint.hold = threading.Event()
    real = configuration()
    quick = Configuration("live", real.model, real.base_url, real.api_key, timeout=0.2, retries=0)
    monkeypatch.setattr(asking, "configuration", lambda: quick)
    with pytest.raises(ModelError, match=r"0\.2"):
        labkit.ask("안녕?")
    endpoint.hold.set()


def test_nobody_listening_is_told(endpoint, monkeypatch):
    real = configuration()
    monkeypatch.setattr(
        asking, "configuration", lambda: Configuration("live", "m", "http://127.0.0.1:9/v1", "k", retries=0)
    )
    with pytest.raises(ModelError) as caught:
        labkit.ask("안녕?")
    assert "127.0.0.1:9" in caught.value.text.ko
    assert "OPENAI_BASE_URL" in caught.value.text.en
    assert (real.timeout, real.retries) == (60.0, 2)


def test_a_live_endpoint_needs_a_models_name(endpoint, monkeypatch):
    monkeypatch.delenv("LABKIT_MODEL")
    with pytest.raises(ModelError, match="LABKIT_MODEL"):
        labkit.ask("안녕?")
    assert endpoint.seen == []


def test_the_key_is_not_in_the_configurations_repr(endpoint):
    assert "sk-secret-123" not in repr(configuration())


# ------------------------------------------------------------------ labkit model


def test_the_command_tells_which_model_answers(endpoint, capsys):
    assert main(["model"]) == 0
    out = capsys.readouterr().out
    assert "tiny" in out
    assert configuration().base_url in out
    assert "sk-secret-123" not in out


def test_the_command_sends_one_small_request(endpoint, capsys):
    assert main(["model", "test"]) == 0
    assert "안녕하세요" in capsys.readouterr().out
    assert len(endpoint.seen) == 1


def test_the_command_reports_a_failing_endpoint(endpoint, capsys):
    endpoint.status, endpoint.body = 401, b"{}"
    assert main(["model", "test"]) == 1
    assert "OPENAI_API_KEY" in capsys.readouterr().err


def test_the_command_names_the_practice_model(monkeypatch, capsys):
    monkeypatch.delenv("OPENAI_BASE_URL", raising=False)
    assert main(["model", "test"]) == 0
    assert "labkit-practice" in capsys.readouterr().out
