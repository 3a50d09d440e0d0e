"""Where the labelled values of a prompt stand in its text: what words and numbers are learned from."""

import re
from collections.abc import Iterator, Sequence

import numpy as np

from labkit.practice.reading.hearing import limits, spotting
from labkit.practice.reading.hearing.sayings import Saying
from labkit.practice.training.corpus import Labelled
from labkit.practice.training.fit import Floats

Span = tuple[int, int]


def of_words(prompt: Labelled, said: Sequence[Saying]) -> Iterator[list[Floats]]:
    """For each saying the outputs of each of its words."""
    spans = {name: [s for value in values for s in value] for name, values in _spans(prompt, said).items()}
    for saying in said:
        rows = []
        for start, end, _ in saying.tokens:
            row = np.zeros(len(spotting.LANES), np.float32)
            for name, found in spans.items():
                lane = spotting.LANES.index(f"B:{name}")
                for a, b in found:
                    first, last = saying.start + start, saying.start + end
                    if first < b and last > a:
                        row[lane if first <= a else lane + 1] = 1
            rows.append(row)
        yield rows


def _spans(prompt: Labelled, said: Sequence[Saying]) -> dict[str, list[list[Span]]]:
    """The places of each value by kind."""
    wanted, text = prompt.wanted, prompt.text
    heard = [(s.start, s.end) for s in said]
    out: dict[str, list[list[Span]]] = {}
    for name in ("audience", "role", "say_unknown"):
        if name in wanted:
            out[name] = [find(text, _without_article(str(wanted[name])), heard)]
    if "forbid" in wanted:
        out["forbid"] = [find(text, str(x), heard) for x in wanted["forbid"]]
    if "keys" in wanted:
        out["keys"] = together(text, list(map(str, wanted["keys"])), heard)
    for n, names in enumerate(wanted.get("labels", {}).values()):
        out["urgency" if n else "labels"] = together(text, list(map(str, names)), heard)
    return out


def _without_article(value: str) -> str:
    return re.sub(r"^(?:the|an?)\s", "", value)


def find(text: str, value: str, heard: Sequence[Span] | None = None) -> list[Span]:
    """Where a value stands in a text; only within what is heard, if that is given."""
    pattern = r"\s?".join(re.escape(ch) for ch in value if not ch.isspace())
    before = r"(?<![A-Za-z])" if value[0].isascii() else r"(?<![가-힣])"
    after = r"(?![A-Za-z])" if value[-1].isascii() else ""
    found = [m.span() for m in re.finditer(before + pattern + after, text, re.IGNORECASE)]
    return found if heard is None else [f for f in found if any(a < f[1] and f[0] < b for a, b in heard)]


def together(text: str, values: list[str], heard: Sequence[Span]) -> list[list[Span]]:
    """The places of a list's members where they stand nearest to each other."""
    found = [find(text, value, heard) for value in values]
    if not all(found):
        return found
    best: list[Span] = []
    for anchor in found[0]:
        row = [min(places, key=lambda p: abs(p[0] - anchor[0])) for places in found]
        width = max(b for _, b in row) - min(a for a, _ in row)
        if not best or width < max(b for _, b in best) - min(a for a, _ in best):
            best = row
    return [[place] for place in best]


def same_thing(label: str, words: str) -> bool:
    """Whether words of a prompt are what a label names: one holds the other, or they share most of their words."""
    one, other = (re.sub(r"[\W_]+", "", x.casefold()) for x in (label, words))
    if not one or not other:
        return False
    if one in other or (other in one and len(other) * 2 >= len(one)):
        return True
    a, b = (_stems(x) for x in (label, words))
    return bool(a) and len(a & b) * 2 > len(a)


def _stems(text: str) -> set[str]:
    return {w[:5] if w.isascii() else w[:2] for w in re.findall(r"[가-힣]{2,}|[a-z]{3,}", text.casefold())}


_UNIT = {
    "count_sentences": re.compile(r"문장|sentence", re.IGNORECASE),
    "max_chars": re.compile(r"자|char|letter", re.IGNORECASE),
    "count_items": re.compile(r"", re.IGNORECASE),
}


def of_numbers(prompt: Labelled, said: Sequence[Saying]) -> Iterator[tuple[Saying, limits.Number, Floats]]:
    """Each number of the sayings with its outputs."""
    wanted = {k: v for k, v in prompt.wanted.items() if k in _UNIT}
    found = [(s, n) for s in said for n in limits.numbers(s.text)]
    values = {k: v if isinstance(v, int) else v["n"] for k, v in wanted.items()}
    named = {name: any(n.value == value and _near(name, s, n) for s, n in found) for name, value in values.items()}
    for saying, number in found:
        row = np.zeros(len(limits.LANES), np.float32)
        row[-2:] = np.nan
        for name, value in values.items():
            if number.value == value and (_near(name, saying, number) or not named[name]):
                if (
                    name == "count_items"
                    and values.get("count_sentences") == value
                    and _near("count_sentences", saying, number)
                ):
                    continue
                row[limits.LANES.index(name)] = 1
                if name != "max_chars":
                    row[-2:] = [wanted[name]["mode"] == "max", wanted[name]["mode"] == "min"]
        yield saying, number, row


def _near(name: str, saying: Saying, number: limits.Number) -> bool:
    around = saying.text[max(0, number.start - 12) : number.end + 24]
    return _UNIT[name].search(around) is not None
