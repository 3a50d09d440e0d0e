"""Rebuild `notices`: `python datasets/notices/generate.py`. Written for the lab; nothing is drawn."""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))  # the city model is shared by all generators

from city.package import Files, package, to_csv, write  # noqa: E402
from city.texts import FACTS, all_texts, counted, facts_of  # noqa: E402

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


def build() -> Files:
    notices = all_texts(HERE / "texts")
    rows = [[notice[key] for key in COLUMNS.values()] for notice in notices]
    facts = [fact for notice in notices for fact in facts_of(notice)]
    tables = {
        "notices.csv": to_csv(tuple(COLUMNS), rows),
        "facts.csv": to_csv(("notice_id", *FACTS), facts),
    }
    plot = counted("부서별 공고와 안내 / Notices by department", (it["department"] for it in notices), "공고와 안내")
    return package(HERE, tables, {"plot.svg": plot})


if __name__ == "__main__":
    write(HERE, build())
