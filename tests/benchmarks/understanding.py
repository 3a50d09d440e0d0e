"""How well prompts by other hands are understood: `python -m tests.benchmarks.understanding DIR...`.

A DIR holds `*.jsonl` with one record a line: {id, lang, text, instructions}; or specifications and texts apart, in
`spec/` and `out/` (then DIR is the folder that holds both; what a writer `dropped` is taken off the specification).
`--only w13,w14` takes only those files, `-v` lists every prompt that was not wholly understood.
"""

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from labkit.practice import understand
from labkit.practice.reading.lists.senses import key_kind

COMPARED = """What counts as right: the value as well as the instruction.
  exact        task, language, format, tone, max_chars, examples (their number), delimited, true/false ones
  as sets      keys; include; labels for each key (keys that mean the same, as category and 분류, count as one)
  n and mode   count_items, count_sentences (a number of lines or points without a format may be read as either)
  containment  say_unknown: either phrase holds the other, without spaces, marks and case
  main word    audience, role, each of forbid: one holds the other, or they share a content word; where the writer
               paraphrased so that no word of the label is in the prompt, that the instruction was seen
A wrong value is both a miss and a false find. Whole prompt: nothing missed, nothing found too much."""


@dataclass(frozen=True)
class Prompt:
    """A prompt and what it asks for."""

    id: str
    lang: str
    text: str
    wanted: dict[str, Any]


@dataclass
class Tally:
    """Right ones, missed ones, and found ones that nobody asked for."""

    hit: Counter[str] = field(default_factory=Counter)
    miss: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)
    prompts: int = 0
    whole: int = 0

    def add(self, hit: set[str], miss: set[str], false: set[str]) -> None:
        """Count one prompt."""
        self.hit.update(hit)
        self.miss.update(miss)
        self.false.update(false)
        self.prompts += 1
        self.whole += not miss and not false


# ------------------------------------------------------------------ reading


def prompts(folder: Path, only: set[str]) -> Iterator[Prompt]:
    """The prompts of a folder, merged or with specification and text apart."""
    if (folder / "spec").is_dir() and (folder / "out").is_dir():
        for path in sorted((folder / "out").glob("*.jsonl")):
            if not only or path.stem in only:
                yield from _pair(folder / "spec" / path.name, path)
        return
    fixed = folder / _CORRECTIONS
    changes = {row["id"]: row for row in _rows(fixed)} if fixed.exists() else {}
    for path in sorted(folder.glob("*.jsonl")):
        if path.name != _CORRECTIONS and (not only or path.stem in only):
            for row in _rows(path):
                change = changes.get(row["id"], {})
                kept = {k: v for k, v in row["instructions"].items() if k not in change.get("without", ())}
                yield Prompt(row["id"], row["lang"], row["text"], {**kept, **change.get("with", {})})


_CORRECTIONS = "corrections.jsonl"  # labels found wrong by reading: `without`, `with`, `reason`


def _pair(spec: Path, out: Path) -> Iterator[Prompt]:
    wanted = {row["id"]: row for row in _rows(spec)}
    for row in _rows(out):
        dropped = {re.split(r"[=: ]", str(d))[0] for d in row.get("dropped", ())}
        asked = {k: _bare(v) for k, v in wanted[row["id"]]["ask"].items() if k not in dropped}
        yield Prompt(row["id"], wanted[row["id"]]["lang"], row["text"], asked)


def _bare(value: Any) -> Any:
    return {k: v for k, v in value.items() if k != "hint"} if isinstance(value, dict) else value


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


# ------------------------------------------------------------------ comparing


def compare(prompt: Prompt, found: dict[str, Any]) -> tuple[set[str], set[str], set[str]]:
    """What was right, missed and found too much, by name."""
    wanted = dict(prompt.wanted)
    found = {k: v for k, v in found.items() if v is not None}
    lines = "format" not in wanted and re.search(r"줄|lines?\b", prompt.text) is not None
    for one, other in (("count_items", "count_sentences"), ("count_sentences", "count_items")):
        if lines and one in wanted and one not in found and other in found and other not in wanted:
            found[one] = found.pop(other)
    hit = {k for k, v in wanted.items() if k in found and same(k, v, found[k], prompt.text)}
    return hit, set(wanted) - hit, set(found) - hit


def same(name: str, wanted: Any, found: Any, text: str) -> bool:
    """Whether a value that was found is the one that was asked for."""
    if name in ("keys", "include"):
        return {_folded(x) for x in wanted} == {_folded(x) for x in found}
    if name == "labels":
        return _sets(wanted) == _sets(found)
    if name in ("count_items", "count_sentences"):
        return (wanted["n"], wanted["mode"]) == (found.get("n"), found.get("mode"))
    if name == "say_unknown":
        return _holds(str(wanted), str(found))
    if name in ("audience", "role"):
        return _alike(str(wanted), str(found), text)
    if name == "forbid":
        pairs = [(w, f) for w in wanted for f in found if _alike(str(w), str(f), text)]
        return {w for w, _ in pairs} == set(wanted) and {f for _, f in pairs} == set(found)
    return bool(wanted == found)


def _folded(text: str) -> str:
    return re.sub(r"[\W_]+", "", str(text).casefold())


def _holds(one: str, other: str) -> bool:
    a, b = _folded(one), _folded(other)
    return bool(a and b) and (a in b or b in a)


_EMPTY = {"the", "and", "for", "who", "with", "other", "another", "that", "are", "person", "people", "사람", "표현"}


def _content(text: str) -> set[str]:
    words = re.findall(r"[가-힣]+|[a-z]{3,}", text.casefold())
    return {w[:5] if w.isascii() else w[:2] for w in words if w not in _EMPTY and len(w) > 1}


def _alike(wanted: str, found: str, text: str) -> bool:
    if _holds(wanted, found) or _content(wanted) & _content(found):
        return True
    return not _content(wanted) & _content(text)


def _sets(labels: dict[str, Any]) -> dict[str, frozenset[str]]:
    kinds = {key_kind(key) or key: frozenset(map(_folded, names)) for key, names in labels.items()}
    return kinds if len(kinds) != 1 else {"": next(iter(kinds.values()))}


# ------------------------------------------------------------------ printing


def main(arguments: list[str]) -> None:
    """Print the tables."""
    names = iter(arguments)
    folders, only, verbose = [], set(), False
    for name in names:
        if name == "--only":
            only = set(next(names).split(","))
        elif name == "-v":
            verbose = True
        else:
            folders.append(Path(name))
    tallies: dict[str, Tally] = defaultdict(Tally)
    for folder in folders:
        for prompt in prompts(folder, only):
            parts = compare(prompt, understand(prompt.text))
            for group in ("all", prompt.lang):
                tallies[group].add(*parts)
            if verbose and (parts[1] or parts[2]):
                _explain(prompt, *parts)
    print(COMPARED, "\n")
    _table(tallies["all"])
    print()
    for group, tally in sorted(tallies.items()):
        print(
            f"{group:<20}{_figures(sum(tally.hit.values()), sum(tally.miss.values()), sum(tally.false.values()))}"
            f"  whole {tally.whole / max(tally.prompts, 1):6.1%} of {tally.prompts}"
        )


def _table(tally: Tally) -> None:
    print(f"{'instruction':<20}{'support':>8}{'recall':>9}{'precision':>11}{'F1':>8}")
    for name in sorted(tally.hit | tally.miss | tally.false):
        print(f"{name:<20}{_figures(tally.hit[name], tally.miss[name], tally.false[name])}")


def _figures(hit: int, miss: int, false: int) -> str:
    recall, precision = hit / max(hit + miss, 1), hit / max(hit + false, 1)
    f1 = 2 * hit / max(2 * hit + miss + false, 1)
    return f"{hit + miss:>8}{recall:>9.1%}{precision:>11.1%}{f1:>8.1%}"


def _explain(prompt: Prompt, hit: set[str], miss: set[str], false: set[str]) -> None:
    found = understand(prompt.text)
    print(f"### {prompt.id}\n{prompt.text}")
    for name in sorted(miss | false):
        print(f"    {name}: wanted {prompt.wanted.get(name)!r}, found {found.get(name)!r}")


if __name__ == "__main__":
    main(sys.argv[1:])
