"""Rebuild `case_files`: `python datasets/case_files/generate.py`. Written for the lab; nothing is drawn."""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))  # the city model is shared by all generators

from typing import Any  # noqa: E402

from city.package import Files, package, to_csv, write  # noqa: E402
from city.texts import all_texts, counted, joined  # noqa: E402

# Column in the table: key in the texts.
COLUMNS = {
    "case_id": "id",
    "kind": "kind",
    "title": "title_ko",
    "title_en": "title_en",
    "situation": "situation_ko",
    "must_not_promise": "must_not_promise_ko",
    "addressee": "addressee_ko",
    "department": "sender_department",
    "person_in_charge": "person_in_charge",
    "phone": "phone",
    "due": "due",
    "due_basis": "deadline_basis_ko",
    "situation_en": "situation_en",
    "must_not_promise_en": "must_not_promise_en",
    "addressee_en": "addressee_en",
    "department_en": "sender_department_en",
    "person_in_charge_en": "person_in_charge_en",
}
FACTS = ("case_id", "fact_id", "fact", "fact_en", "source", "tell")


def build() -> Files:
    cases = all_texts(HERE / "texts")
    rows = [
        [_cell(case.get(key, "") if key.endswith("_en") else case[key]) for key in COLUMNS.values()] for case in cases
    ]
    facts = [
        [case["id"], it["id"], it["ko"], it["en"], it["source"], _tell(it)] for case in cases for it in case["facts"]
    ]
    tables = {"case_files.csv": to_csv(tuple(COLUMNS), rows), "facts.csv": to_csv(FACTS, facts)}
    plot = counted("쓸 문서별 사건 / Cases by document to write", (case["kind"] for case in cases), "사건")
    return package(HERE, tables, {"plot.svg": plot})


def _cell(value: object) -> object:
    return joined(value) if isinstance(value, list) else value


def _tell(fact: dict[str, Any]) -> str:
    return "never" if fact["may_not_tell"] else "must" if fact["must_tell"] else "may"


if __name__ == "__main__":
    write(HERE, build())
