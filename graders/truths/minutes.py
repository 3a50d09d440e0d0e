"""The key of the public meetings: decisions, actions, and what sounds like an action and is none."""

import json
from functools import cache
from pathlib import Path

from graders.heldout.documents import Meeting, meeting
from graders.truths.generators import DATASETS

_KEY = Path(__file__).with_name("minutes.jsonl")


@cache
def meetings() -> tuple[Meeting, ...]:
    """The meetings of `minutes` with their key, in order of id."""
    keys = {key["id"]: key for key in map(json.loads, _KEY.read_text(encoding="utf-8").splitlines())}
    texts = (DATASETS / "minutes/texts/minutes.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(meeting(text | keys[text["id"]]) for text in map(json.loads, texts))
