"""The labelled prompts of a folder (`tests/prompts`), with what was found wrong in their labels put right by hand."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from labkit.practice.reading.catalogue import entries
from labkit.practice.reading.hearing import limits

PROMPTS = Path(__file__).parents[3] / "tests/prompts"
# Where a prompt does not ask for what its label says, put right by hand: `without`, `with`, and the `reason`.
CORRECTIONS = "corrections.jsonl"


@dataclass(frozen=True)
class Labelled:
    """A prompt and what it asks for.

    Args:
        id: who wrote it, and which it is.
        text: the prompt.
        wanted: its instructions.
        free: whether it was written first and labelled then, and not to a specification.
    """

    id: str
    text: str
    wanted: dict[str, Any]
    free: bool = False

    @property
    def writer(self) -> str:
        """Who wrote it."""
        return self.id.partition("-")[0]


def labelled(folder: Path) -> list[Labelled]:
    """All prompts, in the order of their writers."""
    changes = {row["id"]: row for row in _rows(folder / CORRECTIONS)}
    rows = [row for path in sorted(folder.glob("w*.jsonl")) for row in _rows(path)]
    return [
        Labelled(row["id"], row["text"], corrected(row, changes.get(row["id"], {})), row["manner"] == "free-form")
        for row in rows
    ]


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]


def corrected(row: dict[str, Any], change: dict[str, Any]) -> dict[str, Any]:
    """A row's instructions, with what a correction takes away and adds."""
    kept = {k: v for k, v in row["instructions"].items() if k not in change.get("without", ())}
    return {**kept, **change.get("with", {})}


# ------------------------------------------------------------------ plain sentences

_TAG = re.compile(r"<(?P<kind>[a-z_]+)(?:\.(?P<mode>max|min))?:(?P<value>[^<>\n]+)>")
_COUNTS = {"items": "count_items", "sentences": "count_sentences"}


def plain(folder: Path) -> list[Labelled]:
    """The plain sentences: short, and labelled with all that they ask for."""
    out: list[Labelled] = []
    heading = ""
    for line in (folder / "plain.txt").read_text("utf-8").splitlines():
        if line.startswith("[") and line.endswith("]") and _HEADING.fullmatch(line[1:-1]):
            heading = line[1:-1]
        elif line and heading:  # above the first heading stand remarks
            out.append(_marked_up(f"plain-{len(out)}", heading, line))
    return out


_HEADING = re.compile(r"-|[a-z_]+(?:=\S+)?(?: [a-z_]+(?:=\S+)?)*")


def _marked_up(name: str, heading: str, line: str) -> Labelled:
    wanted: dict[str, Any] = {}
    for lane in heading.split():
        kind, _, value = lane.partition("=")
        if kind == "include":
            wanted.setdefault(kind, []).append(value)
        elif value:
            wanted[kind] = value
        elif kind in _FLAGS:
            wanted[kind] = True
    for tag in _TAG.finditer(line):
        _add(wanted, tag["kind"], tag["mode"], tag["value"])
    text = _TAG.sub(lambda tag: tag["value"], line).replace("⏎", "\n")
    return Labelled(name, text, wanted)


_FLAGS = ("ground_only_source", "mask_personal_data", "no_preamble", "guard_injection", "cite_place", "examples")


def _add(wanted: dict[str, Any], kind: str, mode: str | None, value: str) -> None:
    if kind in _COUNTS:
        wanted[_COUNTS[kind]] = {"n": _number(value), "mode": mode or "exact"}
    elif kind == "chars":
        wanted["max_chars"] = _number(value)
    elif kind in ("audience", "role", "say_unknown"):
        wanted[kind] = value
    elif kind == "forbid":
        wanted.setdefault("forbid", []).append(value)
    elif kind == "key":
        wanted.setdefault("keys", []).append(value)
    elif kind == "label":
        wanted.setdefault("labels", {"category": []})["category"].append(value)
    else:
        raise ValueError(f"no such mark: {kind}")


def _number(word: str) -> int:
    found = limits.numbers(f"{word} 개") or limits.numbers(f"{word} items")
    if not found:
        raise ValueError(f"no number: {word}")
    return found[0].value


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
