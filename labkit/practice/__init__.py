"""`labkit-practice`: a deterministic stand-in that is honestly not a language model.

It reads a prompt as the field's instruction-following benchmarks describe prompts, carries the instructions out on the
given document with word lists and rules, and shows, where the prompt leaves something out, the failing that real
models are documented to show. Every reply carries a trace of how it came about.

`handle(request) -> response` is the whole model; `understand(prompt) -> dict` is its reading of a prompt.
"""

from labkit.practice.handle import FINGERPRINT, MODEL, handle
from labkit.practice.understand import understand

__all__ = ["FINGERPRINT", "MODEL", "handle", "understand"]
