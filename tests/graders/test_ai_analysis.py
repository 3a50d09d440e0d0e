"""The key of `verify_ai_analysis` is computed; what the memo states stands in both notebooks."""

import json

from graders.exercises.verify_ai_analysis import STATED, UNKNOWABLE, key
from labkit.exercise import checkout

FOLDER = checkout() / "exercises/verify_ai_analysis"


def test_every_kind_of_verdict_is_there_and_none_is_the_majority():
    found = list(key().values())
    assert sorted(key()) == sorted([*STATED, *UNKNOWABLE])
    assert {v: found.count(v) for v in set(found)} == {"사실": 4, "거짓": 5, "알 수 없음": 3}


def test_the_notebooks_state_what_is_judged():
    for lang in ("ko", "en"):
        cells = json.loads((FOLDER / lang / "verify_ai_analysis.ipynb").read_text("utf-8"))["cells"]
        memo = "".join(cells[1]["source"] if "**01**" in "".join(cells[1]["source"]) else cells[0]["source"])
        lines = {line[6:8]: line for line in memo.split("\n") if line.startswith("> - **")}
        for number, (unit, value) in STATED.items():
            shown = {"ko": "8월", "en": "August"}[lang] if unit == "month" else value
            shown = shown if isinstance(shown, str) else f"{shown:,}"
            assert shown in lines[number], (lang, number)
