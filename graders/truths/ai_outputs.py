"""The key of the public AI texts: which sentences their sources do not support, what is wrong and what is right.

Kinds of error: invented_figure, invented_citation, wrong_date, wrong_place, wrong_name, wrong_unit, swapped_numbers,
misplaced (a fact of the sources, said of another thing), contradiction, missing_caveat, overclaim, stale_law.
"""

import json
from functools import cache
from pathlib import Path

from graders.heldout.materials import Sentence
from graders.truths.generators import DATASETS

_KEY = Path(__file__).with_name("ai_outputs.jsonl")


@cache
def sentences() -> dict[str, tuple[Sentence, ...]]:
    """The sentences of each text of `ai_outputs`, with their key."""
    keys = {key["id"]: key["sentences"] for key in map(json.loads, _KEY.read_text(encoding="utf-8").splitlines())}
    lines = (DATASETS / "ai_outputs/texts/ai_outputs.jsonl").read_text(encoding="utf-8").splitlines()
    texts = {text["id"]: text["sentences"] for text in map(json.loads, lines)}
    return {
        name: tuple(
            Sentence(it["n"], text, it["label"], it["error"] or "", it["truth_ko"])
            for it, text in zip(keys[name], texts[name], strict=True)
        )
        for name in texts
    }
