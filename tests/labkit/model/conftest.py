"""A live endpoint on this machine, to be told how to misbehave."""

import json
import threading
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

GOOD = {
    "id": "x",
    "object": "chat.completion",
    "created": 1,
    "model": "tiny",
    "choices": [{"index": 0, "message": {"role": "assistant", "content": "안녕하세요"}, "finish_reason": "stop"}],
    "usage": {"prompt_tokens": 3, "completion_tokens": 2, "total_tokens": 5},
}


class Endpoint(BaseHTTPRequestHandler):
    status, kind, body, hold = 200, "application/json", b"", None
    pieces, pause, broken = (), 20.0, 0
    seen = ()

    def do_POST(self):
        sent = self.rfile.read(int(self.headers["Content-Length"]))
        type(self).seen.append((self.path, {k.lower(): v for k, v in self.headers.items()}, json.loads(sent)))
        if self.hold:
            self.hold.wait(20)
        if self.pieces:
            self.drip()
            return
        self.send_response(self.status)
        self.send_header("Content-Type", self.kind)
        self.send_header("Content-Length", str(len(self.body)))
        self.send_header("retry-after-ms", "1")  # the client waits as long as it is told to
        self.end_headers()
        self.wfile.write(self.body)

    def drip(self):
        """Send the pieces one by one; without an end if `broken`."""
        self.send_response(200)
        self.send_header("Content-Type", self.kind)
        self.send_header("Content-Length", str(sum(map(len, self.pieces)) + self.broken))
        self.end_headers()
        with suppress(ConnectionError):
            for piece in self.pieces:
                self.wfile.write(piece)
                self.wfile.flush()
                if self.hold:
                    self.hold.wait(self.pause)

    def log_message(self, *_):
        pass


@pytest.fixture(autouse=True)
def _own_state(tmp_path, monkeypatch):
    """Calls are noted below this test's folder, not in the home of whoever runs the tests."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))


@pytest.fixture
def endpoint(monkeypatch):
    """A server class to set attributes on, already configured as the live endpoint."""
    behaviour = type("Behaviour", (Endpoint,), {"seen": [], "body": json.dumps(GOOD).encode()})
    server = ThreadingHTTPServer(("127.0.0.1", 0), behaviour)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    monkeypatch.setenv("OPENAI_BASE_URL", f"http://127.0.0.1:{server.server_port}/v1")
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret-123")
    monkeypatch.setenv("LABKIT_MODEL", "tiny")
    yield behaviour
    server.shutdown()
    server.server_close()
    thread.join()
