"""Prompts with other values in them: the writers were given few, and what is learned must be how a value is said.

In "정리해 줘, 과장님이 보실 거야" the words around 과장님 tell who reads. Each value that stands in a prompt as its
label has it gives way to one from `values.toml`, with the particle that the new word takes.
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from labkit.practice.training.corpus import Labelled
from labkit.practice.training.places import Span, find, together

Values = dict[str, dict[str, list[Any]]]
_LONE = ("audience", "role", "say_unknown")


def values(folder: Path) -> Values:
    """The values to choose from, by kind and language."""
    return tomllib.loads((folder / "values.toml").read_text("utf-8"))


@dataclass
class _Change:
    span: Span
    new: str


def varied(prompts: Sequence[Labelled], known: Values, seed: int) -> list[Labelled]:
    """A copy of each prompt that has a value to change, with all its values changed."""
    dice = np.random.default_rng(seed)
    made = (_vary(prompt, known, dice) for prompt in prompts)
    return [one for one in made if one is not None]


def _vary(prompt: Labelled, known: Values, dice: np.random.Generator) -> Labelled | None:
    wanted, changes = dict(prompt.wanted), list[_Change]()

    def other(kind: str, old: str) -> str:
        choice = known[kind]["ko" if _korean(old) else "en"]
        return str(choice[int(dice.integers(len(choice)))])

    for name in _LONE:
        old = _bare(str(wanted.get(name, "")))
        if old and (spans := find(prompt.text, old)):
            wanted[name] = other(name, old)
            changes += [_Change(span, wanted[name]) for span in spans]
    if "forbid" in wanted:
        old_ones = [str(x) for x in wanted["forbid"]]
        if all(find(prompt.text, x) for x in old_ones):
            wanted["forbid"] = [other("forbid", x) for x in old_ones]
            for old, new in zip(old_ones, wanted["forbid"], strict=True):
                changes += [_Change(span, new) for span in find(prompt.text, old)]
    if "keys" in wanted and "{" not in prompt.text.replace("{document}", ""):
        wanted["keys"] = _row(prompt, wanted["keys"], "keys", known, dice, changes)
    if len(wanted.get("labels", {})) == 1:
        ((key, old_names),) = wanted["labels"].items()
        wanted["labels"] = {key: _row(prompt, old_names, "labels", known, dice, changes)}
    if not changes or _overlap(changes):
        return None
    return Labelled(f"{prompt.id}v", _changed(prompt.text, changes), wanted)


def _row(
    prompt: Labelled, old: Sequence[Any], kind: str, known: Values, dice: np.random.Generator, changes: list[_Change]
) -> list[str]:
    """Other names for all of a list, where its members stand together; the old ones else."""
    names = [str(x) for x in old]
    places = together(prompt.text, names, [(0, len(prompt.text))])
    known_rows = known[kind]["ko" if _korean(names[0]) else "en"]
    alike = [row for row in known_rows if len(row) == len(names)]
    choice = (
        alike[int(dice.integers(len(alike)))] if alike else list(dict.fromkeys(x for row in known_rows for x in row))
    )
    if not all(places) or len(choice) < len(names):
        return names
    new = [choice[int(n)] for n in dice.permutation(len(choice))[: len(names)]]
    changes += [_Change(spans[0], x) for spans, x in zip(places, new, strict=True)]
    return new


def _overlap(changes: Sequence[_Change]) -> bool:
    order = sorted(c.span for c in changes)
    return any(a[1] > b[0] for a, b in pairwise(order))


def _korean(text: str) -> bool:
    return any("가" <= ch <= "힣" for ch in text)


def _bare(value: str) -> str:
    return re.sub(r"^(?:the|an?)\s", "", value)


# ------------------------------------------------------------------ particles

_PAIRS = (("은", "는"), ("을", "를"), ("과", "와"), ("이", "가"))
_L = 8


def _changed(text: str, changes: Sequence[_Change]) -> str:
    for change in sorted(changes, key=lambda c: -c.span[0]):
        start, end = change.span
        new = change.new
        if text[max(0, start - 4) : start].lower().endswith(("the ", "a ", "an ")):
            new = re.sub(r"^(?:the|an?|my)\s", "", new)
        text = text[:start] + new + _fitting(new, text[end:])
    return text


def _fitting(word: str, rest: str) -> str:
    """What follows a word, its first particle in the form that the word takes."""
    last = word.rstrip("'\"’”")[-1:]
    if not "가" <= last <= "힣":
        return rest
    final = (ord(last) - 0xAC00) % 28
    if match := re.match(r"(?:으로|로)(?=[^가-힣]|만|서|는|도)", rest):
        return ("로" if final in (0, _L) else "으로") + rest[match.end() :]
    for closed, opened in _PAIRS:
        if re.match(rf"[{closed}{opened}](?![가-힣])", rest):
            return (closed if final else opened) + rest[1:]
    return rest
