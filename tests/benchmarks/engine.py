"""Seconds a submission, by where it runs: `python -m tests.benchmarks.engine [--jobs N]`.

The same two submissions everywhere: pandas with a figure, and the repository's model solution of `clean_population`,
whose graded cell hands its answer out. Cold is nbgrader's `Execute` with a kernel of its own for each, as stock
nbgrader runs them. CPU is user and system time of the grader and of everything a submission started, its supervisor
included; forks of the warm process itself are not in it (some milliseconds), nor is the warm start.
"""

import argparse
import logging
import os
import resource
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import nbformat
from nbgrader.preprocessors import Execute

from graders.build.source import read_source
from graders.engine import Box, Cell, Job, Pool
from graders.engine.box import holds
from labkit import extraction

ROOT = Path(__file__).parents[2]
FIGURE = (
    "import pandas as pd\nimport matplotlib.pyplot as plt",
    "df = pd.DataFrame({'dong': [f'동{i % 23}' for i in range(5000)], 'n': range(5000)})\ndf.head()",
    "by = df.groupby('dong').n.mean().sort_values()\nby",
    "fig, ax = plt.subplots()\nby.plot.bar(ax=ax)\nax.set(title='mean', xlabel='dong', ylabel='n')\nplt.show()",
    extraction.line("table", "df"),
)


def model_solution(slug: str = "clean_population", question: str = "table", name: str = "tidy") -> tuple[str, ...]:
    """The code cells of an exercise as an instructor has them, the check replaced by the line that hands out."""
    cells, _ = read_source(ROOT / "exercises" / slug / "exercise.py")
    code = [c for c in cells if c.role in ("code", "answer", "check") and c.lang in (None, "ko")]
    return tuple(extraction.line(question, name) if c.role == "check" else c.source for c in code)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jobs", type=int, default=60)
    parser.add_argument("--cold", type=int, default=3, help="submissions run with cold kernels")
    args = parser.parse_args()
    logging.disable(logging.WARNING)
    submissions = {"pandas + figure": FIGURE, "clean_population": model_solution()}
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}; seconds a submission: wall, CPU")
    for title, cells in submissions.items():
        print(f"\n{title}")
        with measured(f"  {'cold kernel (nbgrader Execute)':34}", args.cold):
            for _ in range(args.cold):
                cold(cells)
        for name in ("unboxed", "landlock", "bubblewrap"):
            for workers in (1, 2):
                warm(Box(name), workers, cells, args.jobs) if holds(name) is None else print(f"  {name}: no such box")
    print("\nthe box alone (one cell, `1`)")
    for name in ("unboxed", "landlock", "bubblewrap"):
        if holds(name) is None:
            warm(Box(name), 1, ("1",), args.jobs * 2)


def cold(cells: tuple[str, ...]) -> None:
    """One submission in a kernel of its own."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in cells])
    Execute().preprocess(notebook, {"metadata": {"path": "/"}})
    _no_error(c["outputs"] for c in notebook.cells)


def warm(box: Box, workers: int, cells: tuple[str, ...], count: int) -> None:
    """Many submissions through one pool."""
    jobs = [Job(str(i), tuple(Cell(str(n), s) for n, s in enumerate(cells))) for i in range(count)]
    inside, peak, begun = 0.0, 0, time.perf_counter()
    with Pool(workers, box) as pool:
        pool.warm_up(jobs[0])
        started, begun, own = time.perf_counter() - begun, time.perf_counter(), _cpu()
        for _, ran in pool.run(jobs):
            _no_error(ran.outputs.values())
            inside, peak = inside + ran.cpu_seconds, max(peak, ran.peak_bytes)
        wall, own = time.perf_counter() - begun, _cpu() - own
    label = f"  {box.name}, {workers} worker{'s' * (workers > 1)}"
    print(
        f"{label:34}  {wall / count:6.3f} {(own + inside) / count:6.3f}   of which the grader {own / count:.4f}; "
        f"peak of a box {peak / 1e6:.0f} MB; warm start {started:.2f} s once"
    )


@contextmanager
def measured(label: str, count: int) -> Iterator[None]:
    """Wall and CPU time of a block, children included, by submission."""
    begun, cpu = time.perf_counter(), _cpu()
    yield
    wall, used = time.perf_counter() - begun, _cpu() - cpu
    print(f"{label}  {wall / count:6.3f} {used / count:6.3f}")


def _cpu() -> float:
    return sum(
        usage.ru_utime + usage.ru_stime
        for usage in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


def _no_error(outputs: Iterator[list[dict]] | object) -> None:
    for cell in outputs:  # type: ignore[attr-defined]
        for output in cell:
            assert output["output_type"] != "error", output


if __name__ == "__main__":
    main()
