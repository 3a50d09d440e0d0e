"""A model that is not always up and does not always say the same: a real HTTP server on this machine."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@contextmanager
def fickle_model() -> Iterator[Any]:
    """A class that says `url` and `seen` (with the keys that came along); its `replies` are given in turn, and
    `up = False` takes it away."""

    class Model(BaseHTTPRequestHandler):
        seen, keys, up, replies = [], set(), True, ['{"category": "교통", "urgency": "일반"}']

        def do_POST(self):
            sent = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            Model.seen.append(sent)
            Model.keys.add(self.headers.get("Authorization"))
            reply = Model.replies[(len(Model.seen) - 1) % len(Model.replies)]
            choice = {"index": 0, "message": {"role": "assistant", "content": reply}, "finish_reason": "stop"}
            body = json.dumps(
                {"id": "x", "object": "chat.completion", "created": 1, "model": "big", "choices": [choice]}
            )
            with suppress(ConnectionError):
                self.send_response(200 if Model.up else 503)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body.encode())))
                self.send_header("retry-after-ms", "1")
                self.end_headers()
                self.wfile.write(body.encode())

        def log_message(self, *_):
            pass

    http = ThreadingHTTPServer(("127.0.0.1", 0), Model)
    thread = threading.Thread(target=http.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    Model.url = f"http://127.0.0.1:{http.server_port}/v1"
    try:
        yield Model
    finally:
        http.shutdown()
        http.server_close()
        thread.join()
