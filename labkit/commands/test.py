"""`labkit test`: the same installation as `start`, then the lab's own tests in it."""

import argparse
import subprocess

from labkit.commands.parser import both
from labkit.i18n import catalogue

t = catalogue("cli")


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `test` to the command line."""
    subparsers.add_parser(
        "test",
        help=both(t("test")),
        description=both(t("test-long")),
        usage="labkit test [-h] [PYTEST-ARG ...]",
    )


def run(args: argparse.Namespace) -> int:
    """Install what is missing, then run pytest from the repository's root.

    Args:
        args: `rest`, the words handed on to pytest.

    Returns:
        pytest's own exit code.
    """
    from labkit.setup import Layout, ensure_installed
    from labkit.setup.runner import clean_environment

    layout = Layout.of_this_checkout()
    ensure_installed(layout)
    # One file stays on one core: some share a class that is graded once for all of its tests.
    spread = [] if any(word.startswith(("-n", "-p")) for word in args.rest) else ["-n", "auto", "--dist", "loadfile"]
    command = [str(layout.python), "-m", "pytest", *spread, *args.rest]
    return subprocess.run(command, cwd=layout.root, env=clean_environment(), check=False).returncode
