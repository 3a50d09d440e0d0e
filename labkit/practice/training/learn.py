"""Make `knowledge/learned.bin`: `python -m labkit.practice.training.learn [FILE.jsonl ...]`.

Ridge regression on pieces of words, one column a sense and one for danger, solved exactly (no order of examples, no
random start), then rounded to one byte a weight. The examples are the sayings and complaints beside this file and the
public complaints in `datasets/complaints/texts`.

Labels are those of common sense, never the city's: a public complaint that the city's own convention decided is
learned under the label that a newcomer would give (`_NAIVE`, the "not ..." of each convention), so that the model
stays wrong about it until a prompt teaches the convention.
"""

import json
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from labkit.practice.common_sense.learned import BUCKETS, LANES, SCALE, SENSES, bucket, pieces, words

HERE = Path(__file__).parent
OUT = HERE.parent / "knowledge/learned.bin"
TEXTS = HERE.parents[2] / "datasets/complaints/texts"
_RIDGE = 0.5
_RARE = 2  # a piece seen in one text only says nothing that another text could use
_OFF, _OFF_DANGER = -1 / 7, -0.3

_NAIVE = {1: "traffic", 2: "waste", 3: "noise", 4: "waste", 5: "traffic", 6: "welfare", 7: "waste"}
_NAIVELY = 0.3  # a guess at what a newcomer would say
# What of a street tree looks like a matter of cleaning.
_LITTER = re.compile("냄새|썩은|구린|열매|은행|낙엽|smell|stink|nuts|leaves")

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Saying:
    """A text with what it is about (None: unknown), whether it tells of danger, and how far to trust that."""

    text: str
    sense: str | None
    danger: bool
    trust: float = 1.0


def sayings() -> list[Saying]:
    """The written examples beside this file."""
    out, sense = [], ""
    for name in ("said_ko.txt", "said_en.txt"):
        for line in _lines(HERE / name):
            if line.startswith("["):
                sense = line.strip("[]")
            else:
                out.append(Saying(line.lstrip("!"), sense, line.startswith("!")))
    return out + [Saying(line, None, False) for line in _lines(HERE / "calm.txt")]


def _lines(path: Path) -> list[str]:
    return [x for x in path.read_text("utf-8").splitlines() if x and not x.startswith("#")]


def complaints(rows: Iterable[dict[str, Any]]) -> list[Saying]:
    """Complaints in both languages."""
    return [
        Saying(body, _by_common_sense(row, body), row["urgency"] == "urgent", _NAIVELY if row["convention"] else 1.0)
        for row in rows
        for lang in ("ko", "en")
        if (body := row.get(f"body_{lang}", "").strip())
    ]


def _by_common_sense(row: dict[str, Any], body: str) -> str:
    if row["convention"] == 5 and _LITTER.search(body):
        return "waste"
    return _NAIVE.get(row["convention"], row["category"])


def read(paths: Iterable[Path]) -> list[dict[str, Any]]:
    """The rows of files of complaints."""
    return [json.loads(line) for path in paths for line in _lines(path)]


def sources() -> list[Path]:
    """The files of complaints that the shipped weights come from."""
    return sorted(TEXTS.glob("[abcd].jsonl"))


def learn(examples: list[Saying]) -> bytes:
    """The table of weights for some examples."""
    found = [[bucket(p) for w in words(e.text) for p in pieces(w)] for e in examples]
    worth = _worth(found, [any("가" <= ch <= "힣" for ch in e.text) for e in examples])
    x = np.zeros((len(found), BUCKETS), np.float32)
    for row, buckets in zip(x, found, strict=True):
        known = [b for b in buckets if worth[b]]
        np.add.at(row, known, worth[known] / np.sqrt(max(len(known), 1)))
    weights = np.zeros((BUCKETS, LANES))
    about = [i for i, e in enumerate(examples) if e.sense]
    wanted = [[1.0 if examples[i].sense == s else _OFF for s in SENSES] for i in about]
    weights[:, :-1] = _ridge(x[about], np.array(wanted), [examples[i].trust for i in about])
    dangers = [[1.0 if e.danger else _OFF_DANGER] for e in examples]
    weights[:, -1:] = _ridge(x, np.array(dangers), [1.0] * len(x))
    steps = np.clip(np.rint(weights * worth[:, None] * SCALE), -127, 127)
    return (steps + 128).astype(np.uint8).tobytes()


def _worth(found: list[list[int]], korean: list[bool]) -> Floats:
    """How telling a piece is: the rarer in its language the more ("the" is in no Korean text and yet says nothing)."""
    worth = np.full(BUCKETS, np.inf)
    total = np.zeros(BUCKETS)
    for language in (True, False):
        seen, size = np.zeros(BUCKETS), sum(k == language for k in korean)
        for buckets, its in zip(found, korean, strict=True):
            if its == language:
                seen[np.unique(buckets)] += 1
        total += seen
        worth = np.minimum(worth, np.log((1 + size) / (1 + seen)))
    return np.where(total >= _RARE, worth, 0.0)


def _ridge(x: NDArray[np.float32], wanted: Floats, trust: list[float]) -> Floats:
    """Ridge regression through the examples' products: there are fewer examples than pieces."""
    size = float((x * x).sum() / len(x))
    alike = x.astype(np.float64) @ x.T / size
    duals: Floats = x.T @ np.linalg.solve(alike + np.diag(_RIDGE / np.array(trust)), wanted) / size
    return duals


def main(arguments: list[str]) -> None:
    """Write the table."""
    paths = [Path(a) for a in arguments] or sources()
    table = learn(sayings() + complaints(read(paths)))
    OUT.write_bytes(table)
    print(f"{OUT.name}: {len(table):,} bytes from {', '.join(p.name for p in paths)}")


if __name__ == "__main__":
    main(sys.argv[1:])
