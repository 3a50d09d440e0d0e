"""Rebuild `press_releases`: `python datasets/press_releases/generate.py`. Written for the lab; nothing is drawn."""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))  # the city model is shared by all generators

from city.package import Files, package, to_csv, write  # noqa: E402
from city.texts import FACTS, all_texts, counted, facts_of  # noqa: E402

# Column in the table: key in the texts.
COLUMNS = {
    "release_id": "id",
    "title": "title_ko",
    "subtitle": "subtitle_ko",
    "body": "body_ko",
    "title_en": "title_en",
    "body_en": "body_en",
    "department": "department",
    "contact_name": "contact_name",
    "contact": "contact",
    "released": "released",
    "embargo": "embargo",
    "licence": "licence",
}


def build() -> Files:
    releases = all_texts(HERE / "texts")
    rows = [[it[key] for key in COLUMNS.values()] for it in releases]
    facts = [fact for it in releases for fact in facts_of(it)]
    quotes = [[it["id"], quote["speaker"], quote["text"]] for it in releases for quote in it["quotes"]]
    tables = {
        "press_releases.csv": to_csv(tuple(COLUMNS), rows),
        "facts.csv": to_csv(("release_id", *FACTS), facts),
        "quotes.csv": to_csv(("release_id", "speaker", "quote"), quotes),
    }
    plot = counted("부서별 보도자료 / Press releases by department", (it["department"] for it in releases), "보도자료")
    return package(HERE, tables, {"plot.svg": plot})


if __name__ == "__main__":
    write(HERE, build())
