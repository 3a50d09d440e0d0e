"""Which path is answered by what."""

import logging
import traceback
from collections.abc import Callable
from urllib.parse import unquote

from labkit.model.configuration import PRACTICE_MODEL
from labkit.model.endpoint.answer import Answer, as_json
from labkit.model.endpoint.chat import chat
from labkit.model.endpoint.error import RequestError
from labkit.model.endpoint.reading import read_body, shortened
from labkit.model.endpoint.responses import respond
from labkit.model.endpoint.settings import refuse_other_model

# Bytes: the longest prompt has 100,000 characters of at most twelve each ("\ud83d\ude00"), and it does not come alone.
MAX_BODY = 2_000_000

_MODEL = {"id": PRACTICE_MODEL, "object": "model", "created": 0, "owned_by": "labkit"}
_POSTED = {"/v1/chat/completions": chat, "/v1/responses": respond}


def answer(method: str, path: str, body: bytes = b"") -> Answer:
    """Answer one request; nothing that was sent makes it raise.

    Args:
        method: "GET", "POST", …
        path: as in the address, without the query.
        body: as it was sent.
    """
    try:
        return _route(method, "/" + path.strip("/"))(body)
    except RequestError as error:
        return error.answer()
    except Exception as defect:
        # A defect of ours. Where it is goes to the log; what was sent does not, and so neither does the message.
        place = traceback.extract_tb(defect.__traceback__)[-1]
        logging.getLogger(__name__).error("%s at %s:%s", type(defect).__name__, place.filename, place.lineno)
        said = "The practice model failed on this request. Please report it with the prompt."
        return RequestError(said, code="internal_error", status=500).answer()


def _route(method: str, path: str) -> Callable[[bytes], Answer]:
    if path in _POSTED:
        _allow(method, path, ("POST",))
        return lambda body: _POSTED[path](read_body(_short_enough(body)))
    if path == "/v1/models":
        _allow(method, path, ("GET", "HEAD"))
        return lambda _: as_json({"object": "list", "data": [_MODEL]})
    if path.startswith("/v1/models/"):
        _allow(method, path, ("GET", "HEAD"))
        return lambda _: _one_model(unquote(path.removeprefix("/v1/models/")))
    message = f"Invalid URL ({shortened(method)} {shortened(path)}). Is the base address right? It ends in /v1."
    raise RequestError(message, code="unknown_url", status=404)


def _allow(method: str, path: str, allowed: tuple[str, ...]) -> None:
    if method not in allowed:
        message = f"Not allowed to {shortened(method)} on {shortened(path)}; use {allowed[0]}."
        raise RequestError(message, code="method_not_supported", status=405, headers={"Allow": ", ".join(allowed)})


def _short_enough(body: bytes) -> bytes:
    if len(body) > MAX_BODY:
        raise too_large()
    return body


def too_large() -> RequestError:
    """More bytes than any prompt that could be answered."""
    return RequestError(f"The body is larger than {MAX_BODY} bytes.", code="request_too_large", status=413)


def _one_model(name: str) -> Answer:
    refuse_other_model(name)
    return as_json(_MODEL)
