"""Every planted identifier: `python -m graders.truths.personal_data` writes `personal_data.jsonl` anew.

Numbers and addresses are found by their form; names by the lists of those who wrote and read the texts, for no form
tells a name from a word. Every number is one that nobody can have: area code 099 and exchange 0000 do not exist, bank
000 neither, the month of a resident number is 13 or above, and `.example` belongs to no one.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

from graders.heldout import complaints, spare_complaints
from graders.heldout.records import records
from graders.truths.complaints import links
from graders.truths.generators import DATASETS, generator

KEY = Path(__file__).with_name("personal_data.jsonl")
Kind = Literal["name", "phone", "resident_number", "email", "account", "address"]
FORMS: dict[Kind, str] = {
    "resident_number": r"(?<!\d)\d{6}-[1-4]\d{6}(?!\d)",
    "account": r"(?<![\d-])000-00-\d{6}(?!\d)",
    "phone": r"(?<![\d-])0\d{1,2}-\d{3,4}-\d{4}(?!\d)",
    "email": r"[\w.]+@[\w.]+\w",
}
# Those of the city hall itself: published, and nobody's own.
_OFFICE = re.compile(r"099-000-[23]\d{3}|parking@haneul\.example")
# Texts that name people outside the lists, found by eye.
_NAMES = {"A-031": ("권아솔",)}


@dataclass(frozen=True)
class Planted:
    """An identifier.

    Args:
        dataset: the set it stands in.
        id: the row: complaint, case or text.
        text_id: of a complaint the written text it is made from, else the same as `id`.
        held_out: whether no trainee has the text.
        kind: of identifier.
        text: exactly as it stands there.
    """

    dataset: str
    id: str
    text_id: str
    held_out: bool
    kind: Kind
    text: str


def planted() -> list[Planted]:
    """All of them, as they were found."""
    lines = KEY.read_text(encoding="utf-8").splitlines()
    return [Planted(**record) for record in map(json.loads, lines)]


def found() -> Iterator[Planted]:
    """All of them, looked for anew; takes some seconds."""
    yield from _in_complaints()
    for case in [*complaints(), *spare_complaints()]:
        for kind, text in by_form(case.ko):
            yield Planted("complaints", case.id, case.id, True, kind, text)
    yield from _in_case_files()
    for record in _texts("ai_outputs"):
        for name in _NAMES.get(record["id"], ()):
            yield Planted("ai_outputs", record["id"], record["id"], False, "name", name)


def by_form(text: str) -> Iterator[tuple[Kind, str]]:
    """Numbers and addresses in a text, in order of kind; those of the city hall are left out."""
    for kind, form in FORMS.items():
        yield from ((kind, hit) for hit in re.findall(form, text) if not _OFFICE.fullmatch(hit))


def _in_complaints() -> Iterator[Planted]:
    identities = generator("complaints").identities
    for told in links().values():
        hits = list(by_form(told.body)) + [("name", name) for name in told.names]
        address = identities.ADDRESSES.get(told.text_id, "")
        hits += [("address", address)] if address and address in told.body else []
        for kind, text in hits:
            yield Planted("complaints", told.complaint_id, told.text_id, False, kind, text)


def _in_case_files() -> Iterator[Planted]:
    keys = Path(__file__).with_name("case_files.jsonl").read_text(encoding="utf-8").splitlines()
    for held_out, cases in ((False, map(json.loads, keys)), (True, records("case_files"))):
        for case in cases:
            for text in case["personal_data"]:
                yield Planted("case_files", case["id"], case["id"], held_out, _kind(text), text)


def _kind(text: str) -> Kind:
    for kind, form in FORMS.items():
        if re.fullmatch(form, text):
            return kind
    return "address" if re.search(r"\d", text) else "name"


def _texts(name: str) -> Iterator[dict[str, Any]]:
    for source in sorted((DATASETS / name / "texts").glob("*.jsonl")):
        yield from map(json.loads, source.read_text(encoding="utf-8").splitlines())


def main() -> None:
    """Write the key."""
    lines = [json.dumps(asdict(it), ensure_ascii=False) for it in found()]
    KEY.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
