"""Rebuild `minutes`: `python datasets/minutes/generate.py`. Written for the lab; nothing is drawn."""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))  # the city model is shared by all generators

from city.chart import bar_chart  # noqa: E402
from city.package import Files, package, to_csv, write  # noqa: E402
from city.texts import all_texts, joined  # noqa: E402

# Column in the table: key in the texts. Decisions and actions are the answer of an exercise and lie with the graders.
COLUMNS = {
    "meeting_id": "id",
    "meeting": "meeting_ko",
    "meeting_en": "meeting_en",
    "date": "date",
    "time": "time",
    "place": "place_ko",
    "host": "host_ko",
    "present": "present",
    "absent": "absent",
    "agenda": "agenda_ko",
    "transcript": "transcript_ko",
}


def build() -> Files:
    meetings = all_texts(HERE / "texts")
    rows = [[_cell(it[key]) for key in COLUMNS.values()] for it in meetings]
    turns = [float(len(it["transcript_ko"].splitlines())) for it in meetings]
    labels = [it["id"] for it in meetings]
    plot = bar_chart("회의별 발언 / Turns in each meeting", "회 / turns", labels, {"발언": turns})
    return package(HERE, {"minutes.csv": to_csv(tuple(COLUMNS), rows)}, {"plot.svg": plot})


def _cell(value: object) -> object:
    return joined(value) if isinstance(value, list) else value


if __name__ == "__main__":
    write(HERE, build())
