"""A real server in a process of its own, for tests."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager


class Served:
    """A running server.

    Args:
        process: its process; standard output and errors are one pipe.
        said: what it printed until it was ready.
    """

    def __init__(self, process: subprocess.Popen, said: str) -> None:
        self.process, self.said = process, said
        self.url = re.search(r"OPENAI_BASE_URL=(\S+)", said)[1]
        self.port = int(re.search(r":(\d+)/v1", self.url)[1])

    def end(self, number: int) -> str:
        """Send a signal; what was printed from then on."""
        self.process.send_signal(number)
        said = self.process.stdout.read()
        self.process.wait(20)
        return said


@contextmanager
def served(*options: str) -> Iterator[Served]:
    """`labkit model serve` at a port that the system picks."""
    command = [sys.executable, "-m", "labkit", "model", "serve", "--port", "0", *options]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", start_new_session=True
    )
    lines = []
    try:
        for line in process.stdout:
            lines.append(line)
            if "Ctrl-C" in line:
                break
        yield Served(process, "".join(lines))
    finally:
        process.terminate()
        process.wait(20)
        process.stdout.close()
