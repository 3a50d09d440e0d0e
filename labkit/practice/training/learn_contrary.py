"""Make `knowledge/contrary.bin`: `python -m labkit.practice.training.learn_contrary [FOLDER] [--check]`.

One table of weights from `contrary.txt` and, as harmless clauses, from the labelled prompts. From which score on a
lane counts is settled by writers that were left out of the training, in turns. FOLDER is `tests/prompts`; with
`--check` nothing is written, and each lane's recall and false alarms are printed, with the harmless clauses that score
highest.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from labkit.practice.contrary.heard import LANES, TASKS, excluded
from labkit.practice.contrary.hints import pieces
from labkit.practice.reading.doing import heads_ban
from labkit.practice.reading.heard import heard
from labkit.practice.reading.hearing.linear import STEP, pack
from labkit.practice.training.corpus import PROMPTS, labelled, plain
from labkit.practice.training.fit import Buckets, Fitted, Floats, Settings, fit
from labkit.practice.training.learn_instructions import hashed, table

OUT = Path(__file__).parent.parent / "knowledge/contrary.bin"
HOW = Settings(epochs=8, rate=0.1, left_out=0.5, shrink=5e-5)
WRONG, RIGHT = 30, 15  # times that a sentence made for this counts: there are few, beside thousands of harmless clauses
AWAY = 3  # turns
# Written by combining parts: whoever left them out would measure the combining.
COMBINED = ("c4", "prompts")
_EVERY = 4  # of the older writers' prompts, whose clauses ask for all kinds of things, one in so many is learned from
_RECENT = "w16"
SURE, DOUBTFUL = 1, 3  # harmless sentences of left-out writers that may score higher
_PROMPT_SURE, _PROMPT_DOUBTFUL = 0.0002, 0.0005  # share of the harmless clauses of left-out prompts that may
_NEVER = -99.0
_HEADING = re.compile(r"\[([a-z_]+|-)\]")


@dataclass(frozen=True)
class Row:
    """A clause with its lane ("-" for none), its writer, the prompt it is of ("" for none) and its pieces."""

    writer: str
    lane: str
    text: str
    prompt: str
    task: str
    at: Buckets


def sentences(path: Path) -> Iterator[tuple[str, str, str]]:
    """The writer, the lane and the words of each sentence of `contrary.txt`."""
    writer = lane = ""
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("# writer "):
            writer, lane = line.removeprefix("# writer "), ""
        elif found := _HEADING.fullmatch(line):
            lane = found[1]
        elif line and lane:
            yield writer, lane, line


def rows(folder: Path) -> list[Row]:
    """All that is learned from; a clause that stands in `contrary.txt` as well is no harmless one."""
    made = [Row(w, lane, text, "", "", hashed(pieces(text))) for w, lane, text in sentences(folder / "contrary.txt")]
    wrong = {row.text for row in made if row.lane != "-"}
    for prompt in (*labelled(folder), *plain(folder)):
        if prompt.writer < _RECENT and prompt.writer != "plain" and sum(prompt.id.encode()) % _EVERY:
            continue
        for clause in heard(prompt.text, cut=False):
            if not (clause.text in wrong or heads_ban(clause.head) or clause.text.startswith("|")):
                task = str(prompt.wanted.get("task", ""))
                made.append(Row(prompt.writer, "-", clause.text, prompt.id, task, hashed(pieces(clause.text))))
    return made


def learn(known: Sequence[Row]) -> Fitted:
    """The weights."""
    bags: list[list[Buckets]] = []
    wanted: list[Floats] = []
    for row in known:
        target = np.array([[row.lane == lane for lane in LANES]], np.float32)
        if row.task and row.task not in TASKS:
            target[0, LANES.index("other_shape")] = np.nan  # a table is what such a task may be
            target[0, LANES.index("copy")] = np.nan
        for _ in range(1 if row.prompt else WRONG if row.lane != "-" else RIGHT):
            bags.append([row.at])
            wanted.append(target)
    return fit(bags, wanted, HOW, pooled=False)


def unseen(known: Sequence[Row]) -> list[tuple[Row, Floats]]:
    """Every row of the writers and of the recent prompts, scored by weights that were learned without its writer."""
    out: list[tuple[Row, Floats]] = []
    made = sorted({r.writer for r in known if not r.prompt} - {*COMBINED})
    others = sorted({r.writer for r in known if r.prompt and (r.writer >= _RECENT or r.writer == "plain")})
    for turn in range(AWAY):
        away = {*made[turn::AWAY], *others[turn::AWAY]}
        by = learn([r for r in known if r.writer not in away])
        test = [r for r in known if r.writer in away]
        out += zip(test, by.scores([r.at for r in test]), strict=True)
    for row, scores in out:
        scores[[lane in excluded(row.text) for lane in LANES]] = _NEVER
    return out


def thresholds(scored: Sequence[tuple[Row, Floats]], made: int, share: float) -> list[int]:
    """For each lane the score, in steps, that only so many harmless sentences and so small a share of clauses pass."""
    best = [(row, scores, int(scores.argmax())) for row, scores in scored]
    out = []
    for lane in range(len(LANES)):
        own = sorted((s[lane] for r, s, top in best if r.lane == "-" and not r.prompt and top == lane), reverse=True)
        other = [(r, s[lane]) for r, s, top in best if r.prompt and top == lane and _harmless(r)]
        clauses = sum(_harmless(r) for r, _ in scored if r.prompt)
        there = sorted((s for _, s in other), reverse=True)
        at = [made, int(share * clauses)]
        floor = [x[n] if n < len(x) else -9.0 for x, n in zip((own, there), at, strict=True)]
        out.append(int(np.ceil(max(*floor, -3.0) * STEP)))
    return out


def report(scored: Sequence[tuple[Row, Floats]], sure: list[int], doubtful: list[int]) -> None:
    """Print what left-out writers say of each lane."""
    over = np.array([sure, doubtful]) / STEP
    total = np.zeros(5, int)
    print("lane             n  sure  doubtful  (harmless sentences, clauses of prompts: sure, doubtful)")
    for lane, name in enumerate(LANES):
        line: list[int] = []
        for kind in (lambda r: r.lane == name, lambda r: r.lane == "-" and not r.prompt, _harmless):  # noqa: B023
            seen = [s for r, s in scored if kind(r)]
            line += [len(seen), *(sum(int((s - o).argmax()) == lane and s[lane] > o[lane] for s in seen) for o in over)]
        n, a, b, _, c, d, _, e, f = line
        total += np.array([a, b, c, d, n])
        print(f"{name:<14}{n:4}{a / n:6.2f}{b / n:8.2f}     {c:3}{d:4}   {e:3}{f:4}   {sure[lane]:5}{doubtful[lane]:5}")
    prompts = {r.prompt for r, _ in scored if r.prompt and _harmless(r)}
    hit = [{r.prompt for r, s in scored if _harmless(r) and (s > o).any()} for o in over]
    print(
        f"all: recall {total[0] / total[4]:.3f}, {total[1] / total[4]:.3f}; harmless sentences {total[2]}, {total[3]}"
    )
    print(f"prompts with a false alarm: {len(hit[0])}, {len(hit[1])} of {len(prompts)}")


def _harmless(row: Row) -> bool:
    return bool(row.prompt) and row.task in TASKS


def loudest(scored: Sequence[tuple[Row, Floats]], doubtful: list[int]) -> None:
    """Print the harmless clauses that pass for wrong ones; some of them are, and belong into `contrary.txt`."""
    over = np.array(doubtful) / STEP
    found = sorted(((float((s - over).max()), n) for n, (r, s) in enumerate(scored) if r.lane == "-"), reverse=True)
    for much, n in (x for x in found if x[0] > 0):
        row, scores = scored[n]
        print(f"{much:5.1f} {LANES[int((scores - over).argmax())]:<13} {row.prompt or row.writer:<12} {row.text[:110]}")


def main(arguments: list[str]) -> None:
    """Write the table, or only measure."""
    folders = [a for a in arguments if not a.startswith("--")]
    known = rows(Path(folders[0]) if folders else PROMPTS)
    scored = unseen(known)
    sure, doubtful = thresholds(scored, SURE, _PROMPT_SURE), thresholds(scored, DOUBTFUL, _PROMPT_DOUBTFUL)
    report(scored, sure, doubtful)
    if "--check" in arguments:
        loudest(scored, doubtful)
        return
    made = table(learn(known), LANES, {"sure": sure, "doubtful": doubtful})
    data = pack(made.lanes, made.about, made.rows)
    OUT.write_bytes(data)
    print(f"{OUT.name}: {len(data):,} bytes, {len(known):,} clauses")


if __name__ == "__main__":
    main(sys.argv[1:])
