"""The labelled prompts in `tests/prompts`, with what was found wrong in their labels put right by hand."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from labkit.practice.catalogue import entries

HERE = Path(__file__).parent
PROMPTS = HERE.parents[2] / "tests/prompts"
# Where a prompt does not ask for what its label says, put right by hand: `without`, `with`, and the `reason`.
CORRECTIONS = PROMPTS / "corrections.jsonl"


@dataclass(frozen=True)
class Labelled:
    """A prompt and what it asks for."""

    id: str
    text: str
    wanted: dict[str, Any]

    @property
    def writer(self) -> str:
        """Who wrote it."""
        return self.id.partition("-")[0]


def labelled() -> list[Labelled]:
    """All prompts, in the order of their writers."""
    changes = {row["id"]: row for row in _rows(CORRECTIONS)}
    rows = [row for path in sorted(PROMPTS.glob("w*.jsonl")) for row in _rows(path)]
    return [Labelled(row["id"], row["text"], corrected(row, changes.get(row["id"], {}))) for row in rows]


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]


@dataclass(frozen=True)
class Plain:
    """A plain sentence and the lanes that it is: all of them."""

    text: str
    lanes: frozenset[str]


def plain() -> list[Plain]:
    """The plain sentences beside this file."""
    lines = [x for x in (HERE / "plain.txt").read_text("utf-8").splitlines() if x and not x.startswith("#")]
    pairs = (line.partition(": ") for line in lines)
    return [Plain(text, frozenset(lanes.split()) - {"-"}) for lanes, _, text in pairs]


def of_catalogue() -> list[Labelled]:
    """The catalogue's own sentences; of each only what its entry reads is known, not what else it may say."""
    out = []
    for number, entry in enumerate(entries()):
        for n, text in enumerate(entry.says):
            match = entry.pattern.search(text)
            value = entry.read(match, text) if match else None
            if value is not None and value != "translate":
                out.append(Labelled(f"catalogue-{number}-{n}", text, {entry.kind: value}))
    return out


def corrected(row: dict[str, Any], change: dict[str, Any]) -> dict[str, Any]:
    """A row's instructions, with what a correction takes away and adds."""
    kept = {k: v for k, v in row["instructions"].items() if k not in change.get("without", ())}
    return {**kept, **change.get("with", {})}
