"""The written complaints with what `texts/returns.csv` says about their return."""

import csv
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# How often a text returns in the whole period, by its length in characters: many complaints are short, and a long
# story told twice is noticed.
_BY_LENGTH = ((40, 46), (70, 42), (100, 36), (140, 28), (200, 15), (280, 6))
_LONG = 2
_OFTEN = ((40, 168), (70, 168), (100, 152), (140, 112), (200, 72), (280, 26))
_RARE = 2
_URGENT = 0.7


@dataclass(frozen=True, eq=False)  # each text is itself: compared and cached by identity
class Source:
    """A written complaint.

    Args:
        text: the record as written: id, body_ko, category, urgency, dong, convention, who, when …
        rate: often, rare, once, or nothing for the usual.
        where: `stays` in its dong, `city` for anywhere; nothing for the dongs of its district.
        keep: sentences from the first on that must stay; 0: two, and all of an urgent or a convention's text.
        when: the windows in which its words are true, see `windows`.
        clock: hours, weekdays or the very time.
    """

    text: dict[str, Any]
    rate: str = ""
    where: str = ""
    keep: int = 0
    when: str = ""
    clock: str = ""

    @property
    def id(self) -> str:
        return str(self.text["id"])

    @property
    def body(self) -> str:
        return str(self.text["body_ko"])

    @property
    def dong(self) -> str:
        return str(self.text["dong"])

    @property
    def urgent(self) -> bool:
        return bool(self.text["urgency"] == "urgent")

    @property
    def decided(self) -> bool:
        """Whether every sentence may carry the label: nothing of such a text is left out."""
        return self.urgent or bool(self.text["convention"])

    @property
    def returns(self) -> int:
        """How often it comes again if it is true all the year."""
        if self.rate in ("once", "rare"):
            return 0 if self.rate == "once" else _RARE
        table = _OFTEN if self.rate == "often" else _BY_LENGTH
        times = next((times for length, times in table if len(self.body) <= length), _LONG)
        return max(1, int(times * (_URGENT if self.urgent else 1.0) + 0.5))


def sources(folder: Path) -> list[Source]:
    """All written complaints, in order of file and line."""
    with (folder / "returns.csv").open(encoding="utf-8", newline="") as file:
        notes = {row["id"]: row for row in csv.DictReader(file)}
    texts = [
        json.loads(line)
        for path in sorted(folder.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    if unknown := set(notes) - {text["id"] for text in texts}:
        raise ValueError(f"returns.csv names texts that do not exist: {sorted(unknown)}")
    return [_source(text, notes.get(text["id"], {})) for text in texts]


def _source(text: dict[str, Any], note: dict[str, str]) -> Source:
    return Source(
        text,
        rate=note.get("rate", ""),
        where=note.get("where", ""),
        keep=int(note.get("keep") or 0),
        when=note.get("when", ""),
        clock=note.get("clock", ""),
    )
