"""The practice model as an OpenAI endpoint: one function from a request to an answer, without a socket.

The in-process transport and the HTTP server both stand on it, so that what works in a notebook works over the wire.
It speaks English, as the interface that it follows does; labkit's own client tells in both languages what went wrong.

What is not there is said, never ignored in silence where it would change the answer: tools, `n` above 1, `logprobs`,
`response_format` other than text, images and sound, stored conversations are refused with the name of the parameter.
`temperature`, `top_p`, `seed` and the penalties are checked and have no effect: the practice model draws no lots. Other
unknown fields are passed over, as vLLM and llama.cpp do, because clients send many of their own.
"""

from labkit.model.endpoint.answer import Answer
from labkit.model.endpoint.error import RequestError
from labkit.model.endpoint.routes import MAX_BODY, answer, too_large

__all__ = ["MAX_BODY", "Answer", "RequestError", "answer", "too_large"]
