"""nbgrader's own commands, run as an instructor would run them, with their words kept when one fails."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from graders.texts import t
from labkit.errors import ExerciseError


def run_nbgrader(course: Path, *args: str, tell: Callable[[str], None] | None = None, check: bool = True) -> str:
    """Run `nbgrader ARGS` in a course.

    Args:
        course: the course directory.
        args: command and options.
        tell: called with every line of output as it comes.
        check: raise when nbgrader fails.

    Returns:
        What nbgrader printed.

    Raises:
        ExerciseError: it failed; with its last lines.
    """
    command = [sys.executable, "-m", "nbgrader", *args]
    lines: list[str] = []
    with subprocess.Popen(
        command, cwd=course, env=environment(), text=True, encoding="utf-8", errors="replace",
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    ) as process:  # fmt: skip
        for line in process.stdout or ():
            lines.append(line.rstrip())
            if tell:
                tell(line.rstrip())
    if check and process.returncode:
        raise ExerciseError(t("nbgrader-failed", command=" ".join(args), last="\n".join(lines[-8:])))
    return "\n".join(lines)


def environment() -> dict[str, str]:
    """The process environment for grading: no colours, no model endpoint, no key, the checkout importable."""
    env = {k: v for k, v in os.environ.items() if not k.startswith(("OPENAI_", "LABKIT_"))}
    # nbgrader calls `alembic` and `jupyter` by name: those of this environment, activated or not.
    env["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), env.get("PATH", "")])
    return env | {"PYTHONUTF8": "1", "MPLBACKEND": "agg", "NO_COLOR": "1", "JUPYTER_PLATFORM_DIRS": "1"}
