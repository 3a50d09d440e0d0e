"""A very large class on one machine: `python -m tests.benchmarks.many [--count 10000] [--exercises SLUG...]`.

Prints, as the run goes on, submissions done, the rate, and the memory of all its processes together (proportional set
size): flat means that the last line's is the first line's. Then a second run, which has nothing to do, and the report.
`--count 800` with twelve exercises is a whole class.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from tests.attacks.boxes import boxed
from tests.benchmarks.grading import held_together
from tests.benchmarks.grading_routes import prepare
from tests.benchmarks.grading_submissions import generate

STEPS = 10


def main() -> None:
    """Hand in, grade, grade again, report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--exercises", nargs="+", default=["choose_licence"])
    args = parser.parse_args()
    slugs, each = args.exercises, args.count * len(args.exercises)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        course = prepare(Path(folder) / "course", slugs)
        for slug in slugs:
            for number, submission in enumerate(generate(args.count, slugs=[slug])):
                replace(submission, name=f"s{number:05d}").hand_in(course)
        print(f"{args.count} × {len(slugs)}, box: {'on' if boxed() else 'NONE on this machine'}\n", flush=True)
        seconds = sum(grade(course, slug, args.count) for slug in slugs)
        print(f"{each} submissions in {seconds / 60:.1f} min: {each / seconds * 60:.0f} a minute\n", flush=True)
        for words in (["grade", slugs[-1]], ["report"]):
            started = time.perf_counter()
            _run(course, *words).wait()
            print(f"graders {' '.join(words)}: {time.perf_counter() - started:.1f} s", flush=True)


def grade(course: Path, slug: str, count: int) -> float:
    """Grade everybody, and say how far it is and what it holds at every tenth of the way; returns the seconds."""
    print(f"{slug}\n{'done':>8}{'a minute':>10}{'memory':>10}", flush=True)
    started, said = time.perf_counter(), 0
    process = _run(course, "grade", slug)
    scores = course / "scores" / slug
    most = 0
    while process.poll() is None:
        time.sleep(0.5)
        most = max(most, held_together(process.pid))
        done = sum(1 for _ in scores.glob("*.jsonl"))
        if done * STEPS // count > said:
            said = done * STEPS // count
            rate = done / (time.perf_counter() - started) * 60
            print(f"{done:8}{rate:10.0f}{most / 1e6:7.0f} MB", flush=True)
            most = 0
    done = sum(1 for _ in scores.glob("*.jsonl"))
    seconds = time.perf_counter() - started
    print(f"{done} of {count} graded in {seconds / 60:.1f} min, exit {process.returncode}\n", flush=True)
    return seconds


def _run(course: Path, *words: str) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "graders", *words, "--course", str(course)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
