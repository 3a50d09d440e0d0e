"""Stock nbgrader against our engine on generated honest submissions: `python -m tests.benchmarks.grading_differential`.

Prints every cell that the two do not score alike. Goes on where it was interrupted: what is done stands in a file.
"""

import argparse
import json
import tempfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from tests.benchmarks.grading_routes import Points, by_ours, by_stock, differences, prepare
from tests.benchmarks.grading_submissions import Submission, generate


def main() -> int:
    """1 when the routes differ anywhere."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--batch", type=int, default=30)
    parser.add_argument("--done", type=Path, default=Path(tempfile.gettempdir()) / "grading-differential.jsonl")
    args = parser.parse_args()
    done = {line["name"]: line for line in _lines(args.done) if line["seed"] == args.seed}
    todo = (s for s in generate(args.count, args.seed) if s.name not in done)
    with tempfile.TemporaryDirectory() as scratch:
        template = prepare(Path(scratch) / "template")
        for number, batch in enumerate(_batches(todo, args.batch)):
            stock, ours = _both(template, Path(scratch) / f"batch-{number}", batch)
            with args.done.open("a", encoding="utf-8") as file:
                for one in batch:
                    line = {
                        "name": one.name,
                        "seed": args.seed,
                        "stock": stock.get(one.name),
                        "ours": ours.get(one.name),
                    }
                    done[one.name] = line
                    file.write(f"{json.dumps(line)}\n")
            print(f"{len(done)} of {args.count}", *differences(stock, ours), sep="\n  ", flush=True)
    named = [done[s.name] for s in generate(args.count, args.seed)]
    wrong = differences({d["name"]: d["stock"] or {} for d in named}, {d["name"]: d["ours"] or {} for d in named})
    cells = sum(len(d["stock"] or {}) for d in named)
    print(f"{len(named)} submissions, {cells} graded cells: {len(wrong)} differ", *wrong, sep="\n  ")
    return int(bool(wrong))


def _both(template: Path, folder: Path, batch: list[Submission]) -> tuple[Points, Points]:
    folder.mkdir()
    return by_stock(template, folder / "stock", batch), by_ours(template, folder / "ours", batch)


def _batches(submissions: Iterator[Submission], size: int) -> Iterator[list[Submission]]:
    while batch := list(islice(submissions, size)):
        yield batch


def _lines(file: Path) -> list[dict]:
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()] if file.exists() else []


if __name__ == "__main__":
    raise SystemExit(main())
