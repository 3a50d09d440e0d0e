"""Rebuild `notices`: `python datasets/notices/generate.py`. Written for the lab; nothing is drawn."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))  # the city model is shared by all generators

from city.package import Files, package, read_texts, to_csv, write  # noqa: E402

# Column in the table: key in the texts.
COLUMNS = {
    "notice_id": "id",
    "title": "title_ko",
    "title_en": "title_en",
    "body": "body_ko",
    "body_en": "body_en",
    "department": "department",
    "published": "published",
    "licence": "licence",
}
FACTS = ("notice_id", "kind", "value", "value_en")


def build() -> Files:
    notices = read_texts(HERE / "texts/notices.jsonl")
    rows = [[notice[key] for key in COLUMNS.values()] for notice in notices]
    facts = [fact for notice in notices for fact in _facts(notice["id"], notice["facts"])]
    return package(HERE, {"notices.csv": to_csv(tuple(COLUMNS), rows), "facts.csv": to_csv(FACTS, facts)})


def _facts(notice: str, facts: dict[str, Any]) -> Iterator[list[str]]:
    for date in facts["dates"]:
        yield [notice, "date", date, date]
    for value, value_en in zip(facts["amounts"], facts["amounts_en"], strict=True):
        yield [notice, "amount", value, value_en]
    yield [notice, "contact", facts["contact"], facts["contact"]]
    for kind in ("place", "who"):
        yield [notice, kind, facts[kind], facts[f"{kind}_en"]]


if __name__ == "__main__":
    write(HERE, build())
