"""An in-process transport: the `openai` client speaks HTTP, but no port is opened and nothing leaves the process."""

import json

import httpx2

from labkit.model.configuration import PRACTICE_MODEL
from labkit.practice import handle


class PracticeTransport(httpx2.BaseTransport):
    """Hands chat.completions requests to the practice model's handler."""

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Answer one request as an endpoint would."""
        path = request.url.path
        if path.endswith("/models"):
            return _json(request, {"object": "list", "data": [{"id": PRACTICE_MODEL, "object": "model"}]})
        if not path.endswith("/chat/completions"):
            return _json(request, _error(f"unknown path {path}"), 404)
        body = json.loads(request.read())
        if body.get("model") != PRACTICE_MODEL:
            return _json(request, _error(f"unknown model {body.get('model')!r}", "model_not_found"), 404)
        return _json(request, handle(body))


def _json(request: httpx2.Request, content: dict, status: int = 200) -> httpx2.Response:
    return httpx2.Response(status, json=content, request=request)


def _error(message: str, code: str | None = None) -> dict:
    return {"error": {"message": message, "type": "invalid_request_error", "code": code}}
