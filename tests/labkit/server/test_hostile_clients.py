"""Clients that are slow, broken or malicious: each gets an answer in the API's form or is left, and the rest go on."""

import json
import logging
import os
import re
import socket
import threading

import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from labkit.server import app, protocol
from labkit.server.listening import listen
from labkit.server.workers import make

BODY = json.dumps(
    {"model": "labkit-practice", "messages": [{"role": "user", "content": "요약해 줘.\n\n버스가 늦습니다."}]}
)
CHAT = "POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\n"
WHOLE = f"{CHAT}Content-Length: {len(BODY.encode())}\r\n\r\n{BODY}".encode()
HEAD = re.compile(rb"HTTP/1\.1 (\d{3}) [^\r]*\r\n(.*?)\r\n\r\n", re.DOTALL)


class Running:
    """A worker's server in a thread, with impatience set for tests."""

    def __init__(self):
        self._listener = listen("127.0.0.1", 0)
        self.port = self._listener.getsockname()[1]
        self._server = make("")
        self._thread = threading.Thread(target=self._server.run, args=([self._listener],), daemon=True)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._server.should_exit = True
        self._thread.join(20)
        self._listener.close()
        assert not self._thread.is_alive()

    def connect(self):
        return socket.create_connection(("127.0.0.1", self.port), timeout=20)

    def send(self, *pieces, ends=True):
        """Everything that comes back on one connection; `ends` says that no more will be sent."""
        with self.connect() as one:
            try:
                for piece in pieces:
                    one.sendall(piece)
                if ends:
                    one.shutdown(socket.SHUT_WR)
                return b"".join(iter(lambda: one.recv(65_536), b""))
            except (ConnectionError, BrokenPipeError):
                return b""

    def lives(self):
        status, content = parsed(self.send(WHOLE.replace(b"Host: x", b"Connection: close\r\nHost: x"), ends=False))[0]
        return status == 200 and content["choices"][0]["message"]["content"] != ""


def parsed(raw):
    """The answers on a connection: status and JSON of each."""
    found = []
    while raw:
        head = HEAD.match(raw)
        assert head, raw[:100]
        length = int(re.search(rb"(?i)content-length: (\d+)", head[2])[1])
        found.append((int(head[1]), json.loads(raw[head.end() : head.end() + length] or b"null")))
        raw = raw[head.end() + length :]
    return found


@pytest.fixture(scope="module")
def server():
    with pytest.MonkeyPatch.context() as patch, Running() as running:
        patch.setattr(app, "BODY_SECONDS", 0.3)
        patch.setattr(protocol, "HEAD_SECONDS", 0.3)
        yield running


@pytest.fixture(autouse=True)
def nothing_unexpected(caplog, server):
    logging.getLogger("uvicorn").addHandler(caplog.handler)  # it hands nothing on to the root
    yield
    assert server.lives()
    logging.getLogger("uvicorn").removeHandler(caplog.handler)
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR], caplog.text


@pytest.mark.parametrize(
    "sent",
    [
        b"GARBAGE\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 40,  # TLS to a plain port
        b"GET /v1/models HTTP/1.1\r\n\r\n",  # no host
        b"GET /v1/models HTTP/1.1\r\nHost: x\r\nA: " + b"x" * 20_000,  # and more to come
        CHAT.encode() + b"Content-Length: -1\r\n\r\n",
        CHAT.encode() + b"Content-Length: 3\r\nContent-Length: 5\r\n\r\nabc",
        CHAT.encode() + b"Content-Length: 99999999999999999999999999\r\n\r\n",
        CHAT.encode() + b"Transfer-Encoding: gzip\r\n\r\n",
        CHAT.encode() + b"Transfer-Encoding: chunked\r\n\r\nnothing like a chunk\r\n",
    ],
)
def test_what_is_no_http_is_refused_in_the_apis_form(server, sent):
    ((status, content),) = parsed(server.send(sent, ends=False))
    assert 400 <= status < 500 or status == 501
    assert set(content["error"]) == {"message", "type", "param", "code"}


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (CHAT.encode() + b"Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n", 400),
        (CHAT.encode() + b"Content-Type: \xff\xfe; charset=nonsense\r\nContent-Length: 2\r\n\r\n{}", 400),
        (CHAT.encode() + b"Authorization: \xff\xfe\r\nContent-Length: 2\r\n\r\n{}", 400),
        (CHAT.encode() + b"Upgrade: websocket\r\nConnection: Upgrade\r\nContent-Length: 2\r\n\r\n{}", 400),
        (b"GET /v1/%ff%00%2e%2e/models HTTP/1.1\r\nHost: x\r\n\r\n", 404),
        (b"GET /v1/models?" + b"a=b&" * 500 + b" HTTP/1.1\r\nHost: x\r\n\r\n", 200),
        (b"GET http://elsewhere/v1/models HTTP/1.1\r\nHost: x\r\n\r\n", 404),
        (b"OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n", 404),
        (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 404),  # a client that takes HTTP/2 for granted
    ],
)
def test_what_is_odd_http_is_answered(server, sent, status):
    assert parsed(server.send(sent))[0][0] == status


def test_too_many_at_once_are_told_to_come_again(server, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(app, "AT_ONCE", 0)
        given = server.send(WHOLE)
    assert (parsed(given)[0][0], parsed(given)[0][1]["error"]["code"]) == (503, "server_busy")
    assert b"retry-after: 1" in given.lower()


def test_pipelined_requests_are_answered_in_their_order(server):
    asked = [WHOLE, b"GET /v1/models HTTP/1.1\r\nHost: x\r\n\r\n", WHOLE]
    answers = parsed(server.send(b"".join(asked)))
    assert [content["object"] for _, content in answers] == ["chat.completion", "list", "chat.completion"]


def test_a_slow_body_is_told_and_left(server):
    (answer,) = parsed(server.send(WHOLE[:-10], ends=False))
    assert (answer[0], answer[1]["error"]["code"]) == (408, "request_timeout")


@pytest.mark.parametrize("before", [b"", WHOLE])
def test_a_head_that_does_not_end_is_left(server, before):
    assert len(parsed(server.send(before, b"GET /v1/models HT", ends=False))) == bool(before)


def test_a_connection_on_which_nothing_comes_is_left(server):
    assert server.send(ends=False) == b""


def test_who_leaves_disturbs_nobody(server):
    for end in range(0, len(WHOLE), 40):
        with server.connect() as one:
            one.sendall(WHOLE[:end])
    streamed = WHOLE.replace(b'{"model"', b'{"stream":true,"model"').replace(
        str(len(BODY.encode())).encode(), str(len(BODY.encode()) + 14).encode(), 1
    )
    for _ in range(20):
        with server.connect() as one:
            one.sendall(streamed)
            one.recv(30)


def test_many_idle_connections_do_not_shut_others_out(server):
    idle = [server.connect() for _ in range(200)]
    assert server.lives()
    for one in idle:
        one.close()


@seed(8)
@settings(
    max_examples=int(os.environ.get("LABKIT_FUZZ", "60")),
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)
@given(st.data())
def test_a_damaged_request_gets_an_answer_or_none(server, data):
    sent = bytearray(WHOLE)
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, len(sent) - 1) | st.integers(0, 90))
        cut = data.draw(st.integers(0, 4))
        sent[at : at + cut] = data.draw(st.binary(max_size=4) | st.sampled_from([b"\r\n", b": ", b"\x00", b"HTTP/1.0"]))
    for status, content in parsed(server.send(bytes(sent))):
        assert status < 500, content
        assert content is None or {"error"} == set(content) or content["object"]
