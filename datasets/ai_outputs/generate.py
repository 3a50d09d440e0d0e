"""Rebuild `ai_outputs`: `python datasets/ai_outputs/generate.py`. Written for the lab; nothing is drawn."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))  # the city model is shared by all generators

from city.package import Files, package, to_csv, write  # noqa: E402
from city.texts import all_texts, counted, joined  # noqa: E402

# Column in the table: key in the texts. Which sentences are wrong is the answer of an exercise: the graders have it.
COLUMNS = {
    "output_id": "id",
    "kind": "kind",
    "task": "task_ko",
    "source_ids": "source_ids",
    "source": "source_ko",
    "text": "text_ko",
    "text_en": "text_en",
}


def build() -> Files:
    outputs = all_texts(HERE / "texts")
    rows = [[_cell(it[key]) for key in COLUMNS.values()] for it in outputs]
    sentences = [row for it in outputs for row in _numbered(it)]
    tables = {
        "ai_outputs.csv": to_csv(tuple(COLUMNS), rows),
        "sentences.csv": to_csv(("output_id", "n", "sentence", "sentence_en"), sentences),
    }
    plot = counted("종류별 글 / Texts by kind", (it["kind"] for it in outputs), "글")
    return package(HERE, tables, {"plot.svg": plot})


def _numbered(output: dict[str, Any]) -> Iterator[list[object]]:
    """The sentences of a text; in English only where an exercise asks for them one by one."""
    english = output.get("sentences_en", [""] * len(output["sentences"]))
    for n, (text, text_en) in enumerate(zip(output["sentences"], english, strict=True), start=1):
        yield [output["id"], n, text, text_en]


def _cell(value: object) -> object:
    return joined(value) if isinstance(value, list) else value


if __name__ == "__main__":
    write(HERE, build())
