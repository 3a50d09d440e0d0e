"""Make `knowledge/instructions.bin`: `python -m labkit.practice.training.learn_instructions`.

Two tables of weights from the labelled prompts: what a saying asks for (from labels of whole prompts), and what its
words and numbers are (from where the labelled values stand in the text). The points from which an instruction counts
as given are set on prompts of writers that were left out of the training, in turns (`--turns`).
"""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from labkit.practice import asked, facts, limits, spotting
from labkit.practice.heard import clauses_of, heard
from labkit.practice.linear import STEP, ZERO, Table, bucket, pack
from labkit.practice.pieces import of_word
from labkit.practice.sayings import Saying
from labkit.practice.scanning import Found, scan
from labkit.practice.training.corpus import Labelled, labelled, of_catalogue, plain
from labkit.practice.training.fit import Buckets, Fitted, Floats, Settings, fit
from labkit.practice.training.places import of_numbers, of_words

OUT = Path(__file__).parent.parent / "knowledge/instructions.bin"
TURNS = 3
ASKED = Settings()
VALUES = Settings(epochs=12, rate=0.1, left_out=0.3)
VALUE_LANES = (*spotting.LANES, *limits.LANES, *facts.LANES)
_LEAST = 4  # steps; a smaller weight is not worth its bytes


def hashed(pieces: Iterable[str]) -> Buckets:
    """The distinct buckets of some pieces."""
    return np.array(sorted({bucket(p) for p in pieces}), np.int64)


def lanes(wanted: dict[str, Any]) -> Floats:
    """What a prompt asks for, as outputs of the first table."""
    on = set()
    for name, value in wanted.items():
        if name in asked.VALUES:
            on |= {f"{name}={v}" for v in (value if isinstance(value, list) else [value])}
        else:
            on.add(name)
    if "include" in wanted:
        on.add("include")
    return np.array([name in on for name in asked.LANES], np.float32)


def learn_asked(prompts: Sequence[Labelled], said: Sequence[Sequence[Saying]], how: Settings) -> Fitted:
    """What a saying asks for."""
    known, short = of_catalogue() * _OFTEN, plain() * _OFTEN
    texts = [*(p.text for p in known), *(p.text for p in short)]
    bags = [_bag(saying) for saying in (*said, *map(heard, texts))]
    wanted = [lanes(p.wanted) for p in prompts]
    wanted += [np.where(row > 0, row, np.nan).astype(np.float32) for row in (lanes(p.wanted) for p in known)]
    wanted += [np.array([name in p.lanes for name in asked.LANES], np.float32) for p in short]
    return fit(bags, wanted, how, pooled=True)


_OFTEN = 3  # such a sentence stands for many like it


def _bag(said: Sequence[Saying]) -> list[Buckets]:
    return [hashed([*asked.of_saying(s), *(p for w in s.words for p in of_word(w))]) for s in said]


def learn_values(
    prompts: Sequence[Labelled], said: Sequence[Sequence[Saying]], whole: Sequence[Sequence[Saying]], how: Settings
) -> Fitted:
    """What words (of clauses) and numbers (of sayings) are."""
    known = of_catalogue()
    prompts = [*prompts, *known]
    said = [*said, *(heard(p.text) for p in known)]
    whole = [*whole, *(heard(p.text, cut=False) for p in known)]
    bags, wanted = [], []
    for prompt, saying, clauses in zip(prompts, said, whole, strict=True):
        rows, targets = [], []
        nothing = np.full(len(VALUE_LANES), np.nan, np.float32)
        for one, words in zip(clauses, of_words(prompt, clauses), strict=True):
            rows += word_rows(one)
            targets += [_at(nothing, 0, row) for row in words]
        for one, number, row in of_numbers(prompt, saying):
            rows.append(hashed(limits.of_number(one, number)))
            targets.append(_at(nothing, len(spotting.LANES), row))
        for one, fact, others in ((s, f, named) for s in saying for named in (facts.named(s.text),) for f in named):
            rows.append(hashed(facts.of_fact(one, fact, others)))
            targets.append(_at(nothing, -1, np.array([fact.fact in prompt.wanted.get("include", ())])))
        bags.append(rows)
        wanted.append(np.array(targets, np.float32).reshape(len(rows), len(VALUE_LANES)))
    return fit(bags, wanted, how, pooled=False)


def _at(nothing: Floats, start: int, row: Floats) -> Floats:
    out = nothing.copy()
    out[start : start + len(row) or None] = row
    return out


def word_rows(saying: Saying) -> list[Buckets]:
    """The pieces of each word of a saying with what surrounds it."""
    words = [w for _, _, w in saying.tokens]
    out = []
    for at in range(len(words)):
        pieces = spotting.around(words, at, saying.near)
        for distance in range(-spotting.FAR, spotting.FAR + 1):
            if 0 <= at + distance < len(words):
                pieces += spotting.of_place(words[at + distance], distance)
        out.append(hashed(pieces))
    return out


def table(fitted: Fitted, names: Sequence[str], about: dict[str, Any]) -> Table:
    """Weights as small integers."""
    steps = np.clip(np.rint(fitted.weights * STEP), -ZERO, ZERO - 1).astype(np.int64)
    steps[np.abs(steps) < _LEAST] = 0
    told = np.flatnonzero(steps.any(axis=1))
    rows = {int(fitted.buckets[n]): (steps[n] + ZERO).astype(np.uint8).tobytes() for n in told}
    biases = [int(b) for b in np.rint(fitted.biases * STEP)]
    return Table(tuple(names), {"biases": biases, **about}, rows)


def points(
    tables: Sequence[tuple[Table, Sequence[int]]],
    prompts: Sequence[Labelled],
    said: Sequence[Sequence[Saying]],
    found: Sequence[Found],
) -> dict[str, dict[str, int]]:
    """For each lane and each state of the catalogue where it counts, from prompts that the tables have not seen."""
    seen: dict[tuple[str, str], list[tuple[int, bool]]] = {}
    for made, left_out in tables:
        for n in left_out:
            best = asked.strongest([asked.weigh(made, s) for s in said[n]])
            for name, wanted in zip(asked.LANES, lanes(prompts[n].wanted), strict=True):
                if name in best:
                    seen.setdefault((name, found[n].state(name)), []).append((best[name][0], bool(wanted)))
    out: dict[str, dict[str, int]] = {}
    for (name, state), pairs in sorted(seen.items()):
        if sum(y for _, y in pairs) >= _ENOUGH or len(pairs) >= 4 * _ENOUGH:
            # Few prompts say little: the point is drawn to where it mostly lies.
            share = min(sum(y for _, y in pairs), sum(not y for _, y in pairs)) / _FIRM
            share = min(1.0, 0.3 + share)
            out.setdefault(name, {})[state] = round(share * _point(pairs) + (1 - share) * _USUAL[state])
    return out


_ENOUGH = 8
_FIRM = 60
_USUAL = {"alone": -STEP // 2, "agreed": -2 * STEP, "plain": -4 * STEP, "doubted": -STEP, "withdrawn": 2 * STEP}
_DEAR = 1.3  # a false find is worth so many misses


def _point(pairs: Sequence[tuple[int, bool]]) -> int:
    """Where misses and false finds cost least; between two prompts in the middle."""
    order = sorted(pairs, reverse=True)
    cost = best = float(sum(y for _, y in pairs))
    at = order[0][0] + 1
    for n, (score, wanted) in enumerate(order):
        cost += -1 if wanted else _DEAR
        after = order[n + 1][0] if n + 1 < len(order) else score - STEP
        if cost < best and after < score:
            best, at = cost, (score + after + 1) // 2
    return max(-5 * STEP, min(at, 4 * STEP))


def in_turns(
    prompts: Sequence[Labelled], said: Sequence[Sequence[Saying]], turns: int
) -> list[tuple[Table, list[int]]]:
    """Tables that were made without some writers, with those writers' prompts."""
    writers = sorted({p.writer for p in prompts})
    out = []
    for turn in range(turns):
        away = set(writers[turn::turns])
        stay = [n for n, p in enumerate(prompts) if p.writer not in away]
        made = learn_asked([prompts[n] for n in stay], [said[n] for n in stay], ASKED)
        out.append((table(made, asked.LANES, {}), [n for n, p in enumerate(prompts) if p.writer in away]))
    return out


def main(arguments: list[str]) -> None:
    """Write both tables."""
    prompts = labelled()
    said = [heard(p.text) for p in prompts]
    whole = [heard(p.text, cut=False) for p in prompts]
    found = [scan(clauses_of(p.text)) for p in prompts]
    where = points(in_turns(prompts, said, TURNS), prompts, said, found)
    first = table(learn_asked(prompts, said, ASKED), asked.LANES, {"points": where})
    second = table(learn_values(prompts, said, whole, VALUES), VALUE_LANES, {})
    data = b"".join(pack(t.lanes, t.about, t.rows) for t in (first, second))
    OUT.write_bytes(data)
    print(
        f"{OUT.name}: {len(data):,} bytes from {len(prompts):,} prompts; rows {len(first.rows):,}, {len(second.rows):,}"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
