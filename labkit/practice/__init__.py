"""`labkit-practice`: a deterministic stand-in that is honestly not a language model.

It reads a prompt as the field's instruction-following benchmarks describe prompts, carries the instructions out on the
given document with word lists and rules, and shows, where the prompt leaves something out, the failing that real
models are documented to show. Every reply carries a trace of how it came about.

`handle(request) -> response` is the whole model; `understand(prompt) -> dict` is its reading of a prompt.

    reading       what a prompt asks for: its parts (segment), patterns (scanning), the learned reading (hearing),
                  names it lists (lists), what it teaches about labels (teaching), decided in understand
    contrary      what it orders that spoils its task
    plan          what will be done, with every choice that was left open
    documents     what stands in a document, and where it answers
    tasks         one module a task; writing puts their answers into words and shape, language into Korean and English
    failings      what goes wrong where a prompt leaves something out
    trace         how the reply came about
    knowledge     lexicons and weights; training makes the weights from tests/prompts
"""

from labkit.practice.handle import FINGERPRINT, MODEL, handle
from labkit.practice.reading.understand import understand

__all__ = ["FINGERPRINT", "MODEL", "handle", "understand"]
