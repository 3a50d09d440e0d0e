"""A prompt on a test set, as a table."""

import json
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from labkit.checks.json_format import parse
from labkit.evaluation import PRACTICE, Case, language_of
from labkit.i18n import Language, current_language

# Korean, and how an English prompt calls it.
LABELS = {
    "교통": "traffic",
    "주정차": "parking",
    "청소": "waste",
    "소음": "noise",
    "상하수도": "water",
    "공원녹지": "parks",
    "복지": "welfare",
    "관광문화": "tourism",
    "긴급": "urgent",
    "일반": "normal",
}


def trial(prompt: str, cases: Sequence[Case] | None = None, *, model: str = PRACTICE) -> Any:
    """Ask once for each document and set the reply beside the right answer.

    Args:
        prompt: a template; `{document}` marks where the document goes.
        cases: the test set; the 80 teaching complaints unless another is given.
        model: the practice model unless another is named, so that the same prompt gives the same table everywhere.

    Returns:
        A DataFrame with `id`, `document`, `reply`, `readable` (the whole reply is one JSON object with the wanted
        keys), `tokens` (sent and received), and for each key the right value and `<key>_said`, empty where unreadable.
    """
    import pandas as pd

    from labkit.model import ask

    tested = teaching_complaints() if cases is None else cases
    lang = language_of(prompt)
    rows = []
    for case in tested:
        reply = ask(prompt, case.document.get(lang) or next(iter(case.document.values())), model=model)
        rows.append(_row(case, reply.text, sum(reply.counted.values()), lang))
    return pd.DataFrame(rows)


def teaching_complaints() -> list[Case]:
    """The public complaints that exist in both languages, with category and urgency."""
    from labkit.data import load

    frame = load("complaints")
    rows = frame[frame["teaching"].astype(bool)].sort_values("complaint_id").to_dict("records")
    return [
        Case(
            str(row["complaint_id"]),
            {"ko": str(row["body"]), "en": str(row["body_en"])},
            {"category": str(row["category"]), "urgency": str(row["urgency"])},
        )
        for row in rows
    ]


def colleagues(lang: Language | None = None) -> dict[str, str]:
    """Three prompts, A, B and C, that colleagues wrote for the sorting of complaints.

    Args:
        lang: whose version; the reader's language unless given.
    """
    prompts = tomllib.loads(Path(__file__).with_name("prompts.toml").read_text("utf-8"))
    return {name: text.strip() for name, text in prompts[lang or current_language()].items()}


def _row(case: Case, reply: str, tokens: int, lang: Language) -> dict[str, Any]:
    said = _said(reply, list(case.expected))
    row: dict[str, Any] = {"id": case.id, "document": case.document.get(lang, ""), "reply": reply}
    row |= {"readable": bool(said), "tokens": tokens}
    for key, right in case.expected.items():
        row[key] = right if lang == "ko" else LABELS.get(right, right)
        row[f"{key}_said"] = said.get(key, "")
    return row


def _said(reply: str, keys: list[str]) -> dict[str, str]:
    """The values of a reply that a program can read as it stands; nothing of any other."""
    try:
        value = parse(reply)
    except ValueError:
        return {}
    if not isinstance(value, dict) or set(value) != set(keys):
        return {}
    return {key: found if isinstance(found, str) else json.dumps(found) for key, found in value.items()}
