"""Running a long command: every line to a log and to a listener, a tick while it is silent."""

import os
import queue
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path
from typing import IO, Protocol

# What would send packages elsewhere, or let another Python's packages shine through. Index addresses and
# certificates stay: an office's mirror is often the only way out.
_MISLEADING = (
    "PIP_USER",
    "PIP_TARGET",
    "PIP_PREFIX",
    "PIP_ROOT",
    "PIP_REQUIREMENT",
    "PIP_CONSTRAINT",
    "PIP_DRY_RUN",
)
_FOREIGN = ("PYTHONPATH", "PYTHONHOME", "PYTHONSTARTUP", "VIRTUAL_ENV", "__PYVENV_LAUNCHER__")

TICK_SECONDS = 0.3


class Run(Protocol):
    """How a command is run; tests pass their own."""

    def __call__(
        self, command: list[str], log: Path, on_line: Callable[[str], None], on_tick: Callable[[], None]
    ) -> int:
        """Run it and return its exit code."""


def clean_environment() -> dict[str, str]:
    """This process's environment without what would mislead pip or Python."""
    return {k: v for k, v in os.environ.items() if k.upper() not in (*_MISLEADING, *_FOREIGN)}


def run_logged(command: list[str], log: Path, on_line: Callable[[str], None], on_tick: Callable[[], None]) -> int:
    """Run `command`, its output appended to `log`.

    Args:
        command: program and arguments.
        log: file that receives every line.
        on_line: called with each line.
        on_tick: called while the command says nothing.

    Returns:
        Its exit code. An interrupt ends the command too.
    """
    lines: queue.Queue[str | None] = queue.Queue()
    environment = clean_environment() | {
        "PYTHONIOENCODING": "utf-8",
        "PYTHONUNBUFFERED": "1",
        "LC_MESSAGES": "C",
    }
    with log.open("a", encoding="utf-8") as sink:
        sink.write(f"$ {' '.join(command)}\n")
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,  # pip asks for a password of an index otherwise, unseen
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=environment,
            encoding="utf-8",
            errors="replace",
            close_fds=os.name == "nt",  # elsewhere the installation's lock goes along; see locks.exclusive
        )
        assert process.stdout  # noqa: S101 - for the type checker: PIPE was asked for
        threading.Thread(target=_pump, args=(process.stdout, lines), daemon=True).start()
        try:
            _listen(lines, sink, on_line, on_tick)
            return process.wait()
        except BaseException:
            process.kill()
            process.wait()
            raise


def _pump(source: IO[str], lines: "queue.Queue[str | None]") -> None:
    for line in source:
        lines.put(line)
    lines.put(None)


def _listen(
    lines: "queue.Queue[str | None]",
    sink: IO[str],
    on_line: Callable[[str], None],
    on_tick: Callable[[], None],
) -> None:
    while True:
        try:
            line = lines.get(timeout=TICK_SECONDS)
        except queue.Empty:
            on_tick()
            continue
        if line is None:
            return
        sink.write(line)
        on_line(line.rstrip())
