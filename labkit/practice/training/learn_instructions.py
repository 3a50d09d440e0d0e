"""Make `knowledge/instructions.bin`: `python -m labkit.practice.training.learn_instructions [FOLDER]`.

Two tables of weights from the labelled prompts: what a saying asks for (from labels of whole prompts), and what its
words and numbers are (from where the labelled values stand in the text). How their outputs are joined is learned from
prompts of writers that were left out of the training, in turns. FOLDER is `tests/prompts`.
"""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from labkit.practice.reading import banned
from labkit.practice.reading.hearing import asked, facts, limits, spotting
from labkit.practice.reading.hearing.linear import STEP, ZERO, Table, bucket, pack
from labkit.practice.reading.hearing.pieces import of_word
from labkit.practice.reading.hearing.sayings import Saying
from labkit.practice.training.corpus import PROMPTS, labelled, of_catalogue, plain
from labkit.practice.training.fit import Buckets, Fitted, Floats, Settings, fit
from labkit.practice.training.joining import Joining
from labkit.practice.training.lesson import Lesson, lesson
from labkit.practice.training.places import of_numbers, of_words, same_thing
from labkit.practice.training.varying import values, varied

OUT = Path(__file__).parent.parent / "knowledge/instructions.bin"
TURNS = 5
VARYING = 7  # the seed of the copies with other values
ASKED = Settings()
VALUES = Settings(epochs=12, rate=0.1, left_out=0.3)
VALUE_LANES = (*spotting.LANES, *limits.LANES, *facts.LANES, *banned.LANES)
_LEAST = 4  # steps; a smaller weight is not worth its bytes


def hashed(pieces: Iterable[str]) -> Buckets:
    """The distinct buckets of some pieces."""
    return np.array(sorted({bucket(p) for p in pieces}), np.int64)


def beside(folder: Path) -> list[Lesson]:
    """What is learned from besides prompts: plain sentences, and those of the catalogue."""
    known = [lesson(p, complete=False, times=_OFTEN) for p in of_catalogue()]
    return known + [lesson(p, times=_OFTEN) for p in plain(folder)]


_OFTEN = 3  # such a sentence stands for many like it
_FREE = 2  # a prompt written first and labelled then is more like those that will come


def learn_asked(lessons: Sequence[Lesson], how: Settings) -> Fitted:
    """What a saying asks for."""
    bags = [(_bag(one.said), one) for one in lessons]
    repeated = [pair for pair in bags for _ in range(pair[1].times)]
    return fit([bag for bag, _ in repeated], [one.wanted for _, one in repeated], how, pooled=True)


def _bag(said: Sequence[Saying]) -> list[Buckets]:
    return [hashed([*asked.of_saying(s), *(p for w in s.words for p in of_word(w))]) for s in said]


def learn_values(lessons: Sequence[Lesson], how: Settings) -> Fitted:
    """What words (of clauses), numbers and kinds of facts (of sayings) are."""
    made = [_values_of(one) for one in lessons]
    return fit([rows for rows, _ in made], [wanted for _, wanted in made], how, pooled=False)


def _values_of(one: Lesson) -> tuple[list[Buckets], Floats]:
    rows: list[Buckets] = []
    targets: list[Floats] = []
    nothing = np.full(len(VALUE_LANES), np.nan, np.float32)
    for clause, words in zip(one.whole, of_words(one.prompt, one.whole), strict=True):
        rows += word_rows(clause)
        targets += [_at(nothing, 0, row) for row in words]
    for saying, number, row in of_numbers(one.prompt, one.said):
        rows.append(hashed(limits.of_number(saying, number)))
        targets.append(_at(nothing, len(spotting.LANES), row))
    wanted = one.prompt.wanted.get("include", ())
    for saying in one.said:
        named = facts.named(saying.text)
        for fact in named:
            rows.append(hashed(facts.of_fact(saying, fact, named)))
            targets.append(_at(nothing, VALUE_LANES.index("fact"), np.array([fact.fact in wanted])))
    for clause in one.whole:
        among = banned.things(clause)
        for thing in among:
            rows.append(hashed(banned.of_thing(clause, thing, among)))
            is_one = any(same_thing(str(x), thing.text) for x in one.prompt.wanted.get("forbid", ()))
            targets.append(_at(nothing, VALUE_LANES.index("banned"), np.array([is_one])))
    return rows, np.array(targets, np.float32).reshape(len(rows), len(VALUE_LANES))


def _at(nothing: Floats, start: int, row: Floats) -> Floats:
    out = nothing.copy()
    out[start : start + len(row) or None] = row
    return out


def word_rows(saying: Saying) -> list[Buckets]:
    """The pieces of each word of a saying with what surrounds it."""
    words = [w for _, _, w in saying.tokens]
    out = []
    for at in range(len(words)):
        start, end, _ = saying.tokens[at]
        pieces = [*spotting.around(words, at, saying.near), *spotting.done(saying.text, start, end)]
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


@dataclass(frozen=True)
class Course:
    """All that is learned from: prompts, copies of them with other values, and sentences besides."""

    prompts: Sequence[Lesson]
    copies: Sequence[Lesson]
    more: Sequence[Lesson]

    def without(self, writers: set[str]) -> list[Lesson]:
        """All but what some writers wrote."""
        kept = [one for one in (*self.prompts, *self.copies) if one.prompt.writer not in writers]
        return [*kept, *self.more]


def course(folder: Path) -> Course:
    """What a folder of prompts teaches."""
    prompts = labelled(folder)
    copies = varied(prompts, values(folder), VARYING)
    return Course(
        [lesson(p, times=_FREE if p.free else 1) for p in prompts], [lesson(p) for p in copies], beside(folder)
    )


def made_of(lessons: Sequence[Lesson]) -> tuple[Table, Table]:
    """Both tables, without what joins their outputs."""
    first = table(learn_asked(lessons, ASKED), asked.LANES, {})
    return first, table(learn_values(lessons, VALUES), VALUE_LANES, {})


def joined(taught: Course, turns: int) -> dict[str, list[int]]:
    """How the outputs are joined, learned from writers that the tables have not seen."""
    writers = sorted({one.prompt.writer for one in taught.prompts})
    joining = Joining()
    for turn in range(turns):
        away = set(writers[turn::turns])
        by = made_of(taught.without(away))
        joining.add([one for one in taught.prompts if one.prompt.writer in away], by)
    return joining.weights()


def main(arguments: list[str]) -> None:
    """Write both tables."""
    taught = course(Path(arguments[0]) if arguments else PROMPTS)
    weighed = joined(taught, TURNS)
    first, second = made_of(taught.without(set()))
    data = pack(first.lanes, {**first.about, "weighed": weighed}, first.rows)
    data += pack(second.lanes, second.about, second.rows)
    OUT.write_bytes(data)
    print(f"{OUT.name}: {len(data):,} bytes, {len(taught.prompts):,} prompts")


if __name__ == "__main__":
    main(sys.argv[1:])
