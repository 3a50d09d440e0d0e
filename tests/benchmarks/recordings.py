"""The checks against a careful reader, on replies of a large language model: `python -m tests.benchmarks.recordings`.

Neither the replies nor the reader knew the checks. `--ask FOLDER` writes what a reader is asked, `--answered FOLDER`
reads what one said; `tests/recordings/verdicts/by_a_reader.jsonl` is counted. Two who disagree say where to look,
not who is right: `-v` lists them.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from labkit.model.replay import FOLDER, Recording, read_recordings
from tests.recordings.statements import Statement, statements

HERE = Path(__file__).parents[1] / "recordings"
VERDICTS = HERE / "verdicts/by_a_reader.jsonl"


def main() -> None:
    """Print the table of agreement."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ask", type=Path, metavar="FOLDER")
    parser.add_argument("--answered", type=Path, metavar="FOLDER")
    parser.add_argument("-v", "--verbose", action="store_true")
    args = parser.parse_args()
    if args.ask:
        ask(args.ask)
    elif args.answered:
        take_over(args.answered)
    else:
        print_table(compared(), args.verbose)


def recordings() -> list[Recording]:
    """All: those of the lessons, and those of the ladders' first and last rungs."""
    return [*read_recordings(FOLDER), *read_recordings(HERE)]


def questions() -> Iterator[tuple[str, Recording, int, str, list[Statement]]]:
    """Each recorded reply of which anything can be said: its name, where it stands, and what can be said."""
    for recording in recordings():
        said = statements(recording)
        for number, reply in enumerate(recording.samples):
            if said:
                yield f"{recording.key}-{number}", recording, number, reply, said


def ask(folder: Path) -> None:
    """One file of questions a language and half."""
    folder.mkdir(parents=True, exist_ok=True)
    parts: dict[str, list[str]] = defaultdict(list)
    for name, recording, number, reply, said in questions():
        lang = "ko" if "(ko)" in recording.used_in else "en"
        lines = [f"######## {name}", "---- request"] if number == 0 else [f"######## {name} (request as before)"]
        lines += [recording.messages[-1]["content"]] if number == 0 else []
        lines += ["---- reply", reply, "---- statements"]
        lines += [f"{i}. {statement.text}" for i, statement in enumerate(said, start=1)]
        parts[f"{lang}-{int(recording.key[0], 16) % 3}"].append("\n".join(lines))
    for part, texts in parts.items():
        (folder / f"{part}.md").write_text("\n\n".join(texts), "utf-8")
        print(part, len(texts))


def take_over(folder: Path) -> None:
    """Verdicts as read: lines of `name` and `true`, the numbers of the statements that hold."""
    known = {name: len(said) for name, _, _, _, said in questions()}
    found = {}
    for file in sorted(folder.glob("*.jsonl")):
        for line in file.read_text("utf-8").splitlines():
            answer = json.loads(line)
            found[answer["name"]] = [number in answer["true"] for number in range(1, known[answer["name"]] + 1)]
    missing = known.keys() - found.keys()
    lines = [json.dumps({"reply": name, "holds": found[name]}) for name in known if name in found]
    VERDICTS.write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{len(lines)} replies, {len(missing)} without a verdict", *sorted(missing)[:20])


def compared() -> Iterator[tuple[Statement, str, bool, bool]]:
    """Statement, reply, what the reader says, what the checks say."""
    read = {}
    for line in VERDICTS.read_text("utf-8").splitlines():
        data = json.loads(line)
        read[data["reply"]] = data["holds"]
    for name, _, _, reply, said in questions():
        for statement, holds in zip(said, read.get(name, ()), strict=False):
            yield statement, reply, holds, statement.holds(reply)


def print_table(pairs: Iterator[tuple[Statement, str, bool, bool]], verbose: bool = False) -> None:
    """Agreement by kind of statement."""
    counts: dict[str, Counter[tuple[bool, bool]]] = defaultdict(Counter)
    for statement, reply, reader, checks in pairs:
        counts[statement.kind][reader, checks] += 1
        if verbose and reader != checks:
            print(f"== {statement.kind}: reader {reader}, checks {checks}: {statement.text}\n{reply}\n")
    print(f"{'statement':16}{'n':>6}{'agree':>8}{'true':>7}{'only reader':>13}{'only checks':>13}")
    both: Counter[tuple[bool, bool]] = Counter()
    for kind, count in sorted(counts.items()):
        both += count
        _line(kind, count)
    _line("all", both)


def agreement() -> float:
    """The share of all statements on which the two agree."""
    same = [reader == checks for _, _, reader, checks in compared()]
    return sum(same) / len(same)


def _line(kind: str, count: "Counter[tuple[bool, bool]]") -> None:
    n = count.total()
    agree = (count[True, True] + count[False, False]) / n
    true = count[True, True] + count[True, False]
    print(f"{kind:16}{n:6}{agree:8.1%}{true:7}{count[True, False]:13}{count[False, True]:13}")


if __name__ == "__main__":
    main()
