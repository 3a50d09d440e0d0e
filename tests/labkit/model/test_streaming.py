"""An answer piece by piece, from endpoints that keep their word and from some that do not."""

import json
import threading

import pytest

import labkit
from labkit.errors import ModelError
from labkit.model import asking, calls, streaming
from labkit.model.configuration import Configuration


def event(text=None, ends=None, usage=None):
    delta = {"content": text} if text is not None else {}
    choices = [] if usage else [{"index": 0, "delta": delta, "finish_reason": ends}]
    body = {"id": "x", "object": "chat.completion.chunk", "created": 1, "model": "tiny", "choices": choices}
    return f"data: {json.dumps(body | ({'usage': usage} if usage else {}), ensure_ascii=False)}\n\n".encode()


USAGE = event(usage={"prompt_tokens": 7, "completion_tokens": 2, "total_tokens": 9})
WHOLE = [event("안녕"), event("하세요"), event(ends="stop"), USAGE, b"data: [DONE]\n\n"]


@pytest.fixture
def stream_endpoint(endpoint):
    endpoint.kind, endpoint.pieces = "text/event-stream", WHOLE
    return endpoint


def test_the_pieces_come_one_by_one_and_make_a_reply(stream_endpoint):
    answer = labkit.stream("인사해 줘")
    assert list(answer) == ["안녕", "하세요"]
    assert (answer.reply.text, answer.reply.model, answer.reply.counted) == (
        "안녕하세요",
        "tiny",
        {"sent": 7, "got": 2},
    )
    assert stream_endpoint.seen[0][2]["stream"] is True
    assert [c["outcome"] for c in calls.calls()] == ["ok"]


def test_what_streams_has_passed_the_guard(stream_endpoint):
    list(labkit.stream("요약", "제 번호는 010-0000-1234"))
    assert "0000-1234" not in json.dumps(stream_endpoint.seen[0][2])


def test_half_a_stream_is_no_answer_and_what_came_is_kept(stream_endpoint):
    stream_endpoint.pieces = WHOLE[:2]
    answer = labkit.stream("a")
    with pytest.raises(ModelError, match="5"):
        list(answer)
    assert (answer.text, answer.reply) == ("안녕하세요", None)
    assert [c["outcome"] for c in calls.calls()] == ["BrokenOff"]


def test_a_connection_that_breaks_is_told_in_words(stream_endpoint):
    stream_endpoint.pieces, stream_endpoint.broken = WHOLE[:1], 1000
    with pytest.raises(ModelError, match="2"):
        list(labkit.stream("a"))


@pytest.mark.parametrize("pieces", [[b"data: {\n\n"], [b"<html>log in</html>"], [b"data: [DONE]\n\n"]])
def test_what_is_no_stream_is_told_in_words(stream_endpoint, pieces):
    stream_endpoint.pieces = pieces
    with pytest.raises(ModelError):
        list(labkit.stream("a"))


def test_an_error_in_the_stream_is_told_in_words(stream_endpoint):
    stream_endpoint.pieces = [event("안"), b'data: {"error": {"message": "overloaded", "code": 529}}\n\n']
    with pytest.raises(ModelError, match="overloaded"):
        list(labkit.stream("a"))


@pytest.mark.parametrize("ask", [labkit.ask, lambda p: list(labkit.stream(p))])
def test_an_answer_in_drops_ends_at_the_time_limit(stream_endpoint, monkeypatch, ask):
    where = Configuration("live", "tiny", asking.configuration().base_url, "k", timeout=0.3, retries=0)
    monkeypatch.setattr(asking, "configuration", lambda: where)
    stream_endpoint.hold, stream_endpoint.pause = threading.Event(), 0.05
    stream_endpoint.pieces = [event("…")] * 400
    with pytest.raises(ModelError, match=r"0\.3"):
        ask("a")


def test_leaving_early_is_no_error(stream_endpoint):
    answer = labkit.stream("a")
    next(iter(answer))
    answer._pieces.close()
    assert [c["outcome"] for c in calls.calls()] == ["left"]


def test_in_a_notebook_the_answer_grows_and_ends_as_a_card(stream_endpoint, monkeypatch):
    shown = []

    class Display:
        def update(self, what):
            shown.append(what)

    monkeypatch.setattr("IPython.display.display", lambda what, display_id: shown.append(what) or Display())
    labkit.stream("a")._ipython_display_()
    assert "안녕▌" in shown[1].data
    assert shown[-1].text == "안녕하세요"
    assert streaming._growing("<b>") == streaming._growing("<b>").replace("<b>", "&lt;b&gt;")
