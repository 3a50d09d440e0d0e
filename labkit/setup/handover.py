"""Going on in the environment's Python, as the same process where the system can."""

import os
import subprocess
import sys

from labkit.setup.layout import Layout
from labkit.setup.runner import clean_environment


def hand_over(layout: Layout, arguments: list[str]) -> int:
    """Run the environment's Python with `arguments` in place of this process.

    Args:
        layout: the checkout.
        arguments: everything after `python`.

    Returns:
        Its exit code (on Windows; elsewhere this process is replaced and does not come back).
    """
    command = [str(layout.python), *arguments]
    environment = clean_environment() | {"PYTHONPATH": str(layout.root)}
    sys.stdout.flush()
    sys.stderr.flush()
    if not layout.windows:
        os.execve(command[0], command, environment)  # noqa: S606 - no shell wanted
    # Windows' own exec returns to the prompt at once and leaves two programs reading one keyboard.
    try:
        return subprocess.run(command, env=environment, check=False).returncode
    except KeyboardInterrupt:  # the child got it too, and says so itself
        return 130
