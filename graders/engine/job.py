"""What goes into a box and what comes out: plain data, which says nothing of scores or criteria."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

End = Literal["whole", "died", "timed-out", "lost"]


@dataclass(frozen=True)
class Cell:
    """One code cell.

    Args:
        id: as in the notebook; unique within a job.
        source: what the trainee wrote, or the line that hands an answer out.
    """

    id: str
    source: str


@dataclass(frozen=True)
class Limits:
    """What one submission may use.

    Args:
        cell_seconds: wall time of one cell; then it is interrupted, and the next one goes on. Time for which others
            kept the box from running does not count, up to three times as much.
        job_seconds: the same for all cells together; then the box is killed. One and a half times as much is what all
            its processes together may compute.
        memory_bytes: of all processes of the box together, without what the warm start shares.
        processes: processes and threads at once.
        disk_bytes: of everything it writes, its own copies of `Job.files` included.
        output_bytes: of the outputs of one cell, answers not counted; what is more is cut.
        answer_bytes: of one answer that is handed out; a larger one is not handed out.
    """

    cell_seconds: float = 30
    job_seconds: float = 120
    memory_bytes: int = 1_500_000_000
    processes: int = 64
    disk_bytes: int = 100_000_000
    output_bytes: int = 5_000_000
    answer_bytes: int = 20_000_000


@dataclass(frozen=True)
class Job:
    """One submission to run.

    Args:
        key: whatever names it to the caller; never enters the box.
        cells: in their order.
        files: laid into the work directory as copies, by plain relative name.
        language: `"ko"` or `"en"`, what labkit speaks in there.
        seed: of `random` and `numpy.random`.
        limits: what it may use.
    """

    key: str
    cells: tuple[Cell, ...]
    files: Mapping[str, Path] = field(default_factory=dict)
    language: str = "ko"
    seed: int = 0
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True)
class Ran:
    """What a submission did. Everything but `ended`, `stopped_at`, `box` and the two figures is the trainee's word.

    Args:
        outputs: nbformat 4 outputs by cell id; a cell that was not reached has none.
        counts: execution counts by cell id.
        ended: `"whole"`: every cell had its turn; `"died"`: the process ended or broke the rules of the pipe;
            `"timed-out"`: killed for time; `"lost"`: the machinery failed twice, or others left no time, which is
            nobody's fault in there.
        stopped_at: id of the cell that was running when it ended early.
        box: name of the box it ran in.
        cpu_seconds: user and system time of everything in the box.
        peak_bytes: largest resident size of one process, or of the box together where that was seen to be larger.
        why: for the log, in English, when it did not end whole.
        interrupted: ids of the cells that ended because their time was up: a person should know, where one has points.
    """

    outputs: dict[str, list[dict[str, Any]]]
    counts: dict[str, int | None]
    ended: End
    stopped_at: str | None
    box: str
    cpu_seconds: float = 0.0
    peak_bytes: int = 0
    why: str = ""
    interrupted: tuple[str, ...] = ()
