"""Rebuild `works`: `python datasets/works/generate.py`. Made up for the lab; nothing is drawn."""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))  # the city model is shared by all generators

from city.package import Files, package, to_csv, write  # noqa: E402
from city.texts import all_texts, counted  # noqa: E402

# Column in the table: key in the texts.
COLUMNS = {
    "work_id": "id",
    "title": "title_ko",
    "title_en": "title_en",
    "kind": "kind",
    "creator": "creator_ko",
    "creator_en": "creator_en",
    "holder": "holder_ko",
    "holder_en": "holder_en",
    "year": "year",
    "licence": "licence",
    "people_identifiable": "people_identifiable",
    "source_url": "source_url",
    "note": "note_ko",
    "note_en": "note_en",
}


def build() -> Files:
    works = all_texts(HERE / "texts")
    rows = [[_cell(work[key]) for key in COLUMNS.values()] for work in works]
    plot = counted("종류별 저작물 / Works by kind", (work["kind"] for work in works), "저작물")
    return package(HERE, {"works.csv": to_csv(tuple(COLUMNS), rows)}, {"plot.svg": plot})


def _cell(value: object) -> object:
    return str(value).lower() if isinstance(value, bool) else value


if __name__ == "__main__":
    write(HERE, build())
